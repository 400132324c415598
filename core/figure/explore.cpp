// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/explore.h"

#include "core/base/error.h"

#include <algorithm>

namespace quern {
namespace {

constexpr std::size_t mostSuggestions = 6;

/// The columns worth drawing, by what can be done with them.
struct Candidates {
  std::vector<std::string> numeric, categorical, temporal;
  std::string target{};

  explicit Candidates(const TableSchema& schema) {
    for (const ColumnSchema& column : schema.columns()) {
      if (column.role == Role::ignored || column.role == Role::identifier) continue;
      if (column.role == Role::target && target.empty()) target = column.name;
      if (accepts(Accept::temporal, column.type))
        temporal.push_back(column.name);
      else if (column.type == Type::number || column.type == Type::integer)
        numeric.push_back(column.name);
      else if (column.type != Type::text)
        categorical.push_back(column.name);
    }
    const auto first = [this](std::vector<std::string>& names) {
      if (const auto found = std::ranges::find(names, target); found != names.end())
        std::rotate(names.begin(), found, found + 1);
    };
    first(numeric);
    first(categorical);
  }
};

void addRelations(std::vector<FigureRequest>& wanted, const Candidates& columns) {
  const bool groups = !columns.categorical.empty();
  const bool categoryIsTarget = groups && columns.categorical.front() == columns.target;
  const std::string group = categoryIsTarget ? columns.target : "";
  if (columns.numeric.size() >= 2)
    wanted.push_back({FigureKind::scatter, columns.numeric[1], columns.numeric[0], group});
  if (columns.numeric.size() >= 3 && !columns.target.empty())
    wanted.push_back({FigureKind::scatter, columns.numeric[2], columns.numeric[0], group});
  if (groups && !columns.numeric.empty())
    wanted.push_back({FigureKind::box, columns.numeric[0], "", columns.categorical[0]});
}

}  // namespace

Figure explore(const Table& table, const FigureRequest& request, Context& context) {
  switch (request.kind) {
    case FigureKind::histogram: return histogramOf(table, request.x, context);
    case FigureKind::box: return boxesOf(table, request.x, request.group, context);
    case FigureKind::bar: return barsOf(table, request.x, context);
    case FigureKind::share: return sharesOf(table, request.x, context);
    case FigureKind::scatter: return scatterOf(table, request.x, request.y, request.group, context);
    case FigureKind::line: return lineOf(table, request.x, request.y, context);
    case FigureKind::correlation: return correlationsOf(table, context);
  }
  bug("a kind of figure out of range", __FILE__, __LINE__);
}

std::vector<FigureRequest> suggestions(const TableSchema& schema) {
  const Candidates columns(schema);
  std::vector<FigureRequest> wanted;
  if (!columns.temporal.empty() && !columns.numeric.empty())
    wanted.push_back({FigureKind::line, columns.temporal[0], columns.numeric[0]});
  addRelations(wanted, columns);
  if (!columns.numeric.empty()) wanted.push_back({FigureKind::histogram, columns.numeric[0]});
  if (!columns.categorical.empty()) wanted.push_back({FigureKind::bar, columns.categorical[0]});
  if (columns.numeric.size() >= 3) wanted.push_back({FigureKind::correlation});
  if (wanted.size() > mostSuggestions) wanted.resize(mostSuggestions);
  return wanted;
}

}  // namespace quern
