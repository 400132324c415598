// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/figure/figure.h"
#include "core/table/table.h"

#include <string>
#include <vector>

namespace quern {

/// The figures a table offers without any operator: for the Figure tab and the report.

QUERN_CORE_EXPORT Figure histogramOf(const Table& table, const std::string& column,
                                     Context& context);
/// One box per category of `by`; an empty `by` gives one box.
QUERN_CORE_EXPORT Figure boxesOf(const Table& table, const std::string& column,
                                 const std::string& by, Context& context);
/// Counts of the most frequent values; the rest is "other".
QUERN_CORE_EXPORT Figure barsOf(const Table& table, const std::string& column, Context& context);
QUERN_CORE_EXPORT Figure sharesOf(const Table& table, const std::string& column, Context& context);
/// With the least-squares line and its 95% confidence band where both columns are numbers; of a
/// target and its prediction with the line where they are equal.
QUERN_CORE_EXPORT Figure scatterOf(const Table& table, const std::string& x, const std::string& y,
                                   const std::string& group, Context& context);
/// A column over a date, time stamp or number column.
QUERN_CORE_EXPORT Figure lineOf(const Table& table, const std::string& x, const std::string& y,
                                Context& context);
/// Pearson correlations of the numeric columns, pairwise over the rows where both are present.
QUERN_CORE_EXPORT Figure correlationsOf(const Table& table, Context& context);

/// A bar for each row, named by x and as high as its y: for tables of few rows, as of groups or
/// folds. With a group, rows of one name stand beside one another.
QUERN_CORE_EXPORT Figure valuesOf(const Table& table, const std::string& x, const std::string& y,
                                  const std::string& group, Context& context);

enum class FigureKind { histogram, box, bar, share, scatter, line, values, correlation };

/// A figure the user asks for, by kind and columns.
struct FigureRequest {
  FigureKind kind = FigureKind::histogram;
  std::string x{}, y{}, group{};
};
QUERN_CORE_EXPORT Figure explore(const Table& table, const FigureRequest& request,
                                 Context& context);
/// What suits the table best, the most telling first: what the Figure tab shows before the user
/// chooses. Nothing for a list of measures, which have no common axis.
QUERN_CORE_EXPORT std::vector<FigureRequest> suggestions(const Table& table);

}  // namespace quern
