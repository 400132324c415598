// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/steady_number.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace quern::ui {

class RunController;

/// "3 of 8 nodes · 42% · 12 s left | 1.2 of 24 GB | CPU | 中文".
class StatusBar : public QStatusBar {
  Q_OBJECT

public:
  explicit StatusBar(QWidget* parent = nullptr);

  void follow(RunController& runs);

Q_SIGNALS:
  void languageRequested(const QString& preference);
  void deviceRequested();

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();
  void showProgress();
  void showMemory();

  RunController* m_runs = nullptr;
  QLabel* m_progressText = nullptr;
  QProgressBar* m_progress = nullptr;
  QLabel* m_memory = nullptr;
  QToolButton* m_device = nullptr;
  QToolButton* m_language = nullptr;
  QTimer m_everySecond;
  SteadyNumber m_used{0.01}, m_total{0.1};
};

/// "12 s", "3 min 20 s", "2 h 5 min".
QString durationText(double seconds);
QString memoryText(std::int64_t bytes);  ///< "812 MB", "1.2 GB"
QString wholeGigabytes(double bytes);    ///< "24 GB"

}  // namespace quern::ui
