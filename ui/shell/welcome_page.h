// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace quern::ui {

class CardGrid;

/// What stands in the canvas' place before a project is open: projects of last time, samples by
/// field, the ways to begin, and a tour in three steps.
class WelcomePage : public QScrollArea {
  Q_OBJECT

public:
  explicit WelcomePage(QWidget* parent = nullptr);

  void refresh();   ///< reads recent projects and samples again
  void showTour();  ///< brings the three steps into view

Q_SIGNALS:
  void csvRequested();
  void newRequested();
  void openRequested();
  void projectChosen(const QString& path);

protected:
  void changeEvent(QEvent* event) override;

private:
  QLabel* heading();
  void retranslate();
  void fillRecent();
  void fillSamples();
  void fillTour();

  QLabel* m_title = nullptr;
  QLabel* m_subtitle = nullptr;
  QPushButton* m_openCsv = nullptr;
  QPushButton* m_new = nullptr;
  QPushButton* m_open = nullptr;
  QLabel* m_recentTitle = nullptr;
  CardGrid* m_recent = nullptr;
  QLabel* m_samplesTitle = nullptr;
  CardGrid* m_samples = nullptr;
  QLabel* m_tourTitle = nullptr;
  CardGrid* m_tour = nullptr;
};

}  // namespace quern::ui
