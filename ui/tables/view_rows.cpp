// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/view_rows.h"

#include "core/expression/expression.h"
#include "core/table/row_selection.h"

#include <algorithm>

namespace quern::ui {
namespace {

std::vector<std::int64_t> rowsThatHold(const Table& table, const std::string& condition,
                                       Context& context) {
  const Expression expression(condition);
  if (const Type type = expression.resultType(table.schema()); type != Type::boolean)
    throw Error({quern::tr("The expression gives a %1 for each row, not yes or no."), nameOf(type)},
                {}, {quern::tr("Compare it with something, for example: hours > 10.")});
  return rowsWhere(expression.evaluate(table, context), true, context);
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char letter : text) out += letter == '"' ? "\"\"" : std::string(1, letter);
  return out + '"';
}

}  // namespace

RowOrder rowsOf(const Table& table, const ViewRows& wanted, Context& context) {
  const auto shared = [](Values<std::int64_t> rows) {
    return std::make_shared<const Values<std::int64_t>>(std::move(rows));
  };
  const auto& [sort, filter] = wanted;
  if (filter.empty() && sort.column < 0) return nullptr;
  if (filter.empty()) return shared(sortOrder(table[sort.column], sort.direction, context));
  const std::vector<std::int64_t> kept = rowsThatHold(table, filter, context);
  Values<std::int64_t> rows(kept.size());
  std::ranges::copy(kept, rows.begin());
  if (sort.column < 0) return shared(std::move(rows));
  Values<std::int64_t> order = sortOrder(table[sort.column].take(kept), sort.direction, context);
  for (std::int64_t& place : order) place = kept[static_cast<std::size_t>(place)];
  return shared(std::move(order));
}

std::string sameAs(const Table& table, int column, std::int64_t row) {
  const Column& values = table[column];
  const std::string name = expressionName(table.schema()[column].name);
  if (!values.present()[row]) return name + " is missing";
  const std::string written = values.written(row);
  switch (values.type()) {
    case Type::number:
    case Type::integer: return name + " = " + written;
    case Type::boolean: return written == "true" ? name : "not " + name;
    case Type::category:
    case Type::text:
    case Type::date:
    case Type::timestamp: return name + " = " + quoted(written);
  }
  return {};
}

}  // namespace quern::ui
