// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/classification_figures.h"

namespace quern {

Figure confusionFigure(const JudgedClasses& judged, const ClassificationMetrics& metrics) {
  Figure figure{.id = "confusion",
                .title = {tr("Confusion matrix")},
                .subtitle = {tr("%1 {row|rows}, %2 of them right"), counted(metrics.rows),
                             counted(static_cast<std::int64_t>(
                                 metrics.accuracy * static_cast<double>(metrics.rows) + 0.5))},
                .x = {.title = {tr("Predicted class")}, .kind = AxisKind::category},
                .y = {.title = {tr("True class")}, .kind = AxisKind::category}};
  HeatMapLayer cells{.rows = judged.classes, .columns = judged.classes};
  cells.values.assign(metrics.confusion.begin(), metrics.confusion.end());
  figure.layers = {std::move(cells)};
  return figure;
}

Figure rocFigure(const JudgedClasses& judged, const std::vector<std::vector<RocPoint>>& curves) {
  Figure figure{.id = "roc",
                .title = {tr("Receiver operating characteristic")},
                .subtitle = {tr("%1 {row|rows}"), counted(std::ssize(judged.rows))},
                .x = {.title = {tr("False positive rate")}},
                .y = {.title = {tr("True positive rate")}}};
  for (std::size_t one = curves.size() == 2 ? 1 : 0; one < curves.size(); ++one) {
    if (curves[one].empty()) continue;
    std::vector<double> x, y;
    for (const RocPoint& point : curves[one]) {
      x.push_back(point.falsePositiveRate);
      y.push_back(point.truePositiveRate);
    }
    figure.layers.push_back(
        LineLayer{.x = Column::ofNumbers(x),
                  .y = Column::ofNumbers(y),
                  .label = {tr("%1: area %2"), judged.classes[one], brief(areaUnder(curves[one]))},
                  .hue = static_cast<Hue>(one % 8)});
  }
  figure.layers.push_back(RuleLayer{.kind = RuleLayer::Kind::diagonal, .label = {tr("Guessing")}});
  return figure;
}

}  // namespace quern
