// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/breach_tables.h"

#include "core/table/category_order.h"
#include "core/table/row_selection.h"

#include <algorithm>
#include <map>

namespace quern {
namespace {

/// Why each row fails: a category for each set of reasons that occurs, -1 for good rows.
class Reasons {
public:
  explicit Reasons(std::int64_t rows) : m_codes(static_cast<std::size_t>(rows), -1) {}

  void add(const Breach& breach) {
    std::map<std::int32_t, std::int32_t> longer;  // a set of reasons, and that set with this one
    for (const std::int64_t row : breach.rows) {
      std::int32_t& code = m_codes[static_cast<std::size_t>(row)];
      const auto [known, isNew] = longer.emplace(code, static_cast<std::int32_t>(m_texts.size()));
      if (isNew)
        m_texts.push_back(code < 0 ? breach.expectation
                                   : m_texts[static_cast<std::size_t>(code)] + "; " +
                                         breach.expectation);
      code = known->second;
    }
  }

  std::vector<std::int64_t> failingRows() const {
    std::vector<std::int64_t> rows;
    for (std::size_t row = 0; row < m_codes.size(); ++row)
      if (m_codes[row] >= 0) rows.push_back(static_cast<std::int64_t>(row));
    return rows;
  }

  Column of(const std::vector<std::int64_t>& rows) const {
    Values<std::int32_t> codes;
    codes.reserve(rows.size());
    for (const std::int64_t row : rows) codes.push_back(m_codes[static_cast<std::size_t>(row)]);
    return withoutUnused(
        Column::ofCodes(std::move(codes), std::make_shared<const Categories>(m_texts)));
  }

private:
  Values<std::int32_t> m_codes;
  Categories m_texts;
};

}  // namespace

TableSchema findingSchema() {
  return TableSchema({{"column", Type::text},
                      {"expectation", Type::text},
                      {"severity", Type::text},
                      {"count", Type::integer},
                      {"share", Type::number},
                      {"row", Type::integer},
                      {"found", Type::text}});
}

TableSchema rejectSchema(const TableSchema& data) {
  TableSchema out = data;
  out.add({out.freeName("row"), Type::integer, Role::ignored});
  out.add({out.freeName("reason"), Type::category, Role::ignored});
  return out;
}

Table findingsOf(const std::vector<Breach>& breaches, std::int64_t rows) {
  TableBuilder builder(findingSchema().columns());
  for (const Breach& breach : breaches) {
    const auto text = [&builder](int column, const std::string& value) {
      if (value.empty())
        builder[column].addMissing();
      else
        builder[column].add(std::string_view(value));
    };
    text(0, breach.column);
    text(1, breach.expectation);
    builder[2].add(breach.severity == Severity::error ? "error" : "warning");
    if (breach.count) {
      builder[3].add(*breach.count);
      builder[4].add(rows == 0 ? 0.0
                               : static_cast<double>(*breach.count) / static_cast<double>(rows));
    } else {
      builder[3].addMissing();
      builder[4].addMissing();
    }
    if (breach.rows.empty())
      builder[5].addMissing();
    else
      builder[5].add(breach.rows.front() + 1);
    text(6, breach.found);
  }
  return std::move(builder).build();
}

PartedRows partedRows(const Table& data, const std::vector<Breach>& breaches, Context& context) {
  Reasons reasons(data.rowCount());
  for (const Breach& breach : breaches)
    if (breach.severity == Severity::error) reasons.add(breach);
  const std::vector<std::int64_t> rows = reasons.failingRows();
  Values<std::int64_t> numbers(rows.size());
  std::ranges::transform(rows, numbers.begin(), [](std::int64_t row) { return row + 1; });
  const TableSchema schema = rejectSchema(data.schema());
  const Table failing = takeRows(data, rows, context)
                            .with(schema[schema.size() - 2], Column::ofIntegers(std::move(numbers)))
                            .with(schema[schema.size() - 1], reasons.of(rows));
  if (rows.empty()) return {data, failing};
  return {takeRows(data, rowsOutside(rows, data.rowCount()), context), failing};
}

Sentence sentenceOf(const Breach& breach) {
  if (breach.found == absentColumn && breach.rows.empty())
    return {tr("The table has no column %1."), breach.column};
  if (!breach.rows.empty())
    return {tr("%1: %2 {row breaks|rows break} it, the first is row %3."), breach.expectation,
            counted(std::ssize(breach.rows)), breach.rows.front() + 1};
  if (breach.column.empty())
    return {tr("%1 does not hold; found: %2."), breach.expectation, breach.found};
  return {tr("%1 does not hold for column %2; found: %3."), breach.expectation, breach.column,
          breach.found};
}

}  // namespace quern
