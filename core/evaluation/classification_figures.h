// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/judged_columns.h"
#include "core/figure/figure.h"

namespace quern {

/// Counts of truth by prediction, as a heat map.
Figure confusionFigure(const JudgedClasses& judged, const ClassificationMetrics& metrics);

/// One curve per class; of two classes only that of the second.
Figure rocFigure(const JudgedClasses& judged, const std::vector<std::vector<RocPoint>>& curves);

}  // namespace quern
