// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/run_controller.h"

#include <QTreeWidget>

namespace quern::ui {

/// What a node said while it ran: severity, time, sentence. A failure stands first, with its
/// advice.
class LogPage : public QTreeWidget {
  Q_OBJECT

public:
  explicit LogPage(QWidget* parent = nullptr);

  void showStatus(const NodeStatus& status);

protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void fill();
  void add(Severity severity, const QString& time, const QString& sentence);
  void retranslate();

  NodeStatus m_shown;
};

}  // namespace quern::ui
