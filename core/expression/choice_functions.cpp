// SPDX-License-Identifier: GPL-3.0-or-later
//
// Functions that choose between values, and those that take values of any kind.

#include "core/expression/functions.h"
#include "core/expression/lexer.h"

#include <algorithm>

namespace quern::expression {
namespace {

/// Texts that stand beside dates become dates, days beside time stamps time stamps.
void readDates(std::vector<Bound*> values) {
  for (const Kind kind : {Kind::date, Kind::timestamp})
    for (const Bound* value : values) {
      if (value->kind != kind) continue;
      for (Bound* other : values) {
        Bound same = *value;
        const bool reads = other->kind == Kind::text ? other->rowless : other->kind == Kind::date;
        if (reads && other->kind != kind) align(*other, same, other->position);
      }
      break;
    }
}

std::vector<const Bound*> readOnly(const std::vector<Bound*>& values) {
  return {values.begin(), values.end()};
}

void requireCondition(const Bound& condition) {
  if (condition.kind == Kind::boolean || condition.kind == Kind::missing) return;
  throw errorAt(condition.position,
                {tr("A condition is needed here, and this is a %1."), nameOf(condition.kind)},
                {tr("Compare it with something, for example: %1 > 0."), "hours"});
}

/// Condition, value, condition, value, …, else: the value of the first condition that holds. A
/// missing condition does not hold; without an else the rest is missing.
Bound bindBranches(TextPosition position, Arguments arguments) {
  std::vector<Bound*> values;
  for (std::size_t at = 0; at + 1 < arguments.size(); at += 2) {
    requireCondition(arguments[at]);
    values.push_back(&arguments[at + 1]);
  }
  const bool hasElse = arguments.size() % 2 == 1;
  if (hasElse) values.push_back(&arguments.back());
  readDates(values);
  const Kind kind = commonKind(readOnly(values));
  const auto choose = [hasElse](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    for (std::size_t at = 0; at + 1 < in.size(); at += 2)
      if (in[at].has(row) && in[at].booleans[in[at].at(row)] != 0) {
        copyValue(in[at + 1], row, out, row);
        return out.present[row] != 0;
      }
    if (!hasElse) return false;
    copyValue(in.back(), row, out, row);
    return out.present[row] != 0;
  };
  return bindRowwise(position, std::move(arguments), {kind, choose, true});
}

Bound bindIf(TextPosition position, Arguments arguments) {
  if (arguments.size() != 2 && arguments.size() != 3)
    throw errorAt(position, {tr("if needs a condition and two values.")},
                  {tr("Write: if(stock < 5, \"low\", \"enough\").")});
  return bindBranches(position, std::move(arguments));
}

/// coalesce(a, b, …): the first that is not missing.
Bound bindCoalesce(TextPosition position, Arguments arguments) {
  if (arguments.empty())
    throw errorAt(position, {tr("coalesce needs at least one value.")},
                  {tr("Write: coalesce(hours, 0).")});
  std::vector<Bound*> values;
  for (Bound& argument : arguments) values.push_back(&argument);
  readDates(values);
  const Kind kind = commonKind(readOnly(values));
  const auto choose = [](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    const auto first =
        std::find_if(in.begin(), in.end(), [row](const Vector& v) { return v.has(row); });
    if (first == in.end()) return false;
    copyValue(*first, row, out, row);
    return true;
  };
  return bindRowwise(position, std::move(arguments), {kind, choose, true});
}

/// -1, 0 or 1; a NaN is larger than every number.
int compared(const Vector& left, const Vector& right, std::size_t row) {
  if (left.kind == Kind::text) {
    const int order = textOf(left, row).compare(textOf(right, row));
    return order < 0 ? -1 : order > 0 ? 1 : 0;
  }
  if (!left.integers.empty() && !right.integers.empty()) {
    const std::int64_t a = left.integers[left.at(row)], b = right.integers[right.at(row)];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const double a = left.number(row), b = right.number(row);
  if (std::isnan(a) || std::isnan(b)) return static_cast<int>(std::isnan(a)) - std::isnan(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/// min(a, b, …): numbers, texts or dates. NaN is the result wherever it is among numbers.
template <bool Largest>
Bound bindExtreme(TextPosition position, Arguments arguments) {
  checkArguments(Largest ? "max" : "min", "aa+", position, arguments);
  std::vector<Bound*> values;
  for (Bound& argument : arguments) values.push_back(&argument);
  readDates(values);
  const Kind kind = commonKind(readOnly(values));
  const auto choose = [](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    const Vector* best = in.data();
    for (const Vector& other : in) {
      if (best->kind == Kind::number && std::isnan(best->number(row))) break;
      const bool isNan = other.kind == Kind::number && std::isnan(other.number(row));
      const int order = compared(other, *best, row);
      if (isNan || (Largest ? order > 0 : order < 0)) best = &other;
    }
    copyValue(*best, row, out, row);
    return true;
  };
  return bindRowwise(position, std::move(arguments), {kind, choose});
}

/// concat(a, b, …): a missing value counts as an empty text.
Bound bindConcat(TextPosition position, Arguments arguments) {
  checkArguments("concat", "a+", position, arguments);
  const auto join = [](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    for (const Vector& part : in)
      if (part.has(row)) out.owned[row] += writtenValue(part, row);
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::text, join, true});
}

/// text(value): as it is written to CSV.
Bound bindText(TextPosition position, Arguments arguments) {
  checkArguments("text", "a", position, arguments);
  const auto write = [](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    out.owned[row] = writtenValue(in[0], row);
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::text, write});
}

Bound bindIsMissing(TextPosition position, Arguments arguments) {
  checkArguments("is_missing", "a", position, arguments);
  const auto test = [](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    out.booleans[row] = in[0].has(row) ? 0 : 1;
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::boolean, test, true});
}

constexpr SpecialFunction choiceTable[] = {
    {"case", bindBranches},        {"coalesce", bindCoalesce},
    {"concat", bindConcat},        {"if", bindIf},
    {"is_missing", bindIsMissing}, {"max", bindExtreme<true>},
    {"min", bindExtreme<false>},   {"text", bindText},
};

}  // namespace

std::span<const SpecialFunction> choiceFunctions() { return choiceTable; }

bool seesMissing(std::string_view name) {
  static constexpr std::string_view those[] = {"case", "coalesce", "concat", "if", "is_missing"};
  return std::ranges::find(those, name) != std::end(those);
}

}  // namespace quern::expression
