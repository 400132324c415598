// SPDX-License-Identifier: GPL-3.0-or-later
//
// Expressions, formulas and rules. Whatever the text, reading and computing it ends with a column
// or an Error; what is said of its type before holds for its values; and a name survives being
// written into an expression.

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/expression/statements.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace quern;

namespace {

Table everyType() {
  Bitmap present(4);
  present.setMissing(2);
  const auto names = std::make_shared<const Categories>(Categories{"a", "b"});
  return Table(
      TableSchema({{"n"},
                   {"i", Type::integer},
                   {"b", Type::boolean},
                   {"c", Type::category},
                   {"t", Type::text},
                   {"d", Type::date},
                   {"s", Type::timestamp}}),
      {Column::ofNumbers({1, -2.5, 0, 1e300}, present),
       Column::ofIntegers({1, -7, 0, INT64_MAX}, present),
       Column::ofBooleans({0, 1, 1, 0}, present), Column::ofCodes({0, 1, 1, 0}, names, present),
       Column::ofTexts(std::vector<std::string>{"x", "", "小 yz", "2024-05-03"}),
       Column::ofDates({1, 19'000, -3, 1'000'000'000}, present),
       Column::ofTimestamps({1, INT64_MAX, INT64_MIN, -3}, present)});
}

/// Only an Error is an answer to a text that makes no sense.
template <class Read>
void attempt(Read read) {
  try {
    read();
  } catch (const Error&) {
  }
}

void compute(const Expression& expression) {
  static const Table table = everyType();
  static Context context({.threads = 1});
  const Type promised = expression.resultType(table.schema());
  Learned learned;
  const Column column = expression.evaluate(table, context, &learned);
  if (column.type() != promised || column.size() != table.rowCount()) std::abort();
  if (!(expression.evaluate(table, learned, context) == column)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  attempt([&] { compute(Expression(text)); });
  attempt([&] { compute(Expression::ofRules(text)); });
  attempt([&] {
    for (const Formula& formula : formulasOf(text)) compute(formula.expression);
  });
  if (isUtf8(text)) {
    const std::vector<std::string> names = Expression(expressionName(text)).columns();
    if (names != std::vector<std::string>{std::string(text)}) std::abort();
  }
  return 0;
}
