// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/data/aggregate.h"
#include "core/data/value_summary.h"
#include "core/table/column.h"
#include "core/table/row_groups.h"

#include <optional>
#include <string>
#include <vector>

namespace quern {

/// The rows of each group, listed when they are first asked for.
class GroupedRows {
public:
  explicit GroupedRows(const RowGroups& groups) : m_groups(groups) {}

  const RowsByGroup& listed(Context& context) {
    if (!m_rows) m_rows = rowsByGroup(m_groups.groupOf, m_groups.count(), context);
    return *m_rows;
  }

private:
  const RowGroups& m_groups;
  std::optional<RowsByGroup> m_rows;
};

/// Aggregates of one column, a value per group. What several of them need is computed once. No
/// result depends on the number of threads: groups are cut into pieces of at most a block of rows,
/// whose summaries are joined in row order.
class QUERN_CORE_EXPORT ColumnAggregates {
public:
  /// All three must outlive this.
  ColumnAggregates(const Column& column, const RowGroups& groups, GroupedRows& rows)
      : m_column(column),
        m_groups(groups),
        m_grouped(rows) {}

  /// A column of resultType(what, column.type()), which accepts(what, …). Missing where a group has
  /// too few values. `name` of the column is for errors: a sum that no integer can hold.
  Column operator()(Aggregate what, const std::string& name, Context& context);

  std::string separator = ", ";  ///< between the values of a concatenation

private:
  /// Positions of rows of one group.
  struct Piece {
    std::int64_t group = 0, first = 0, last = 0;
  };

  /// Running sums are enough: nobody asks which rows a group has.
  bool isRunning(Aggregate what) const;
  void listRows(Context& context);
  template <class Body>
  void forPieces(Context& context, Body body) const;
  template <class Body>
  void forGroups(Context& context, Body body) const;
  template <class Summary, class Summarise>
  std::vector<Summary> summaries(Context& context, Summarise summarise) const;

  const std::vector<NumberSummary>& numbers(Context& context);
  const std::vector<IntegerSummary>& integers(Context& context);
  Values<std::int64_t> defined(Context& context) const;
  Values<std::int64_t> rowCounts(Context& context) const;
  Column runningSum(Aggregate what, Context& context);

  Column moment(Aggregate what, Context& context);
  Column extreme(Aggregate what, Context& context);
  Column sum(const std::string& name, Context& context);
  Column span(const std::string& name, Context& context);
  Column quantile(double share, Context& context) const;
  Column picked(Aggregate what, Context& context) const;
  Column mode(Context& context) const;
  Column distinct(Context& context) const;
  Column joined(Context& context) const;
  Column counted(Aggregate what, Context& context) const;

  const Column& m_column;
  const RowGroups& m_groups;
  GroupedRows& m_grouped;
  const RowsByGroup* m_rows = nullptr;  ///< and the pieces: once they have been needed
  std::vector<Piece> m_pieces;
  std::vector<std::size_t> m_tasks;  ///< the first piece of each, and the number of pieces
  std::optional<std::vector<NumberSummary>> m_numbers;
  std::optional<std::vector<IntegerSummary>> m_integers;
  std::optional<Values<double>> m_sums;
};

}  // namespace quern
