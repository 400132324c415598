// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"
#include "core/regression/least_squares.h"
#include "core/table/table.h"

#include <string>

namespace quern {

/// Actual minus predicted; missing where the actual value is missing. actual: any numeric column.
QUERN_CORE_EXPORT Column residuals(const Column& actual, const Column& predicted);

/// Figures of any regression, from the table of its predictions: the names are columns of it.
QUERN_CORE_EXPORT Figure predictedAgainstActual(const Table& table, const std::string& actual,
                                                const std::string& predicted);
QUERN_CORE_EXPORT Figure residualsAgainstPredicted(const Table& table, const std::string& predicted,
                                                   const std::string& residual);

/// The points, the line and its 95% confidence band: of a fit to the one column `feature`.
QUERN_CORE_EXPORT Figure fittedLine(const Table& table, const std::string& feature,
                                    const std::string& actual, const LeastSquares& fit);

}  // namespace quern
