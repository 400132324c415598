// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/run_controller.h"

#include <QWidget>

class QPushButton;

namespace quern::ui {

class LossMonitor;

/// Watches a network learn: train and validation loss as they come, epoch, time left, and a button
/// that ends the learning and keeps the best weights so far.
class TrainingMonitor : public QWidget {
  Q_OBJECT

public:
  explicit TrainingMonitor(QWidget* parent = nullptr);

  void showStatus(const NodeStatus& status);
  void arm();                                   ///< another run has begun: the button works again
  static bool suits(const NodeStatus& status);  ///< it is running and has curves

Q_SIGNALS:
  void stopRequested();

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();

  LossMonitor* m_curves = nullptr;
  QPushButton* m_stop = nullptr;
};

}  // namespace quern::ui
