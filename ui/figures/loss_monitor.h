// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"

#include <QWidget>

#include <memory>

namespace quern::ui {

/// Curves that grow while a learner learns: one per metric series ("loss/train",
/// "loss/validation"), with the best epoch marked. Cheap enough to be fed 30 times a second.
class LossMonitor : public QWidget {
  Q_OBJECT

public:
  explicit LossMonitor(QWidget* parent = nullptr);
  ~LossMonitor() override;

  /// Series whose name has the same part before the slash share the figure; the first such part is
  /// shown
  /// ("loss" where it is there). An empty map clears.
  void setMetrics(const Metrics& metrics);
  /// The line below the title: "epoch 12 of 50 · 8 s left".
  void setStatus(const QString& status);

  QSize sizeHint() const override;

protected:
  void changeEvent(QEvent* event) override;

private:
  class Chart;
  std::unique_ptr<Chart> m_chart;
};

}  // namespace quern::ui
