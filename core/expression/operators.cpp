// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/numbers.h"
#include "core/expression/arguments.h"
#include "core/expression/arithmetic.h"
#include "core/expression/lexer.h"
#include "core/expression/row_kernels.h"

#include <algorithm>
#include <cmath>

namespace quern::expression {
namespace {

/// An empty vector as long as the operands together: constant if all of them are.
Vector shapedAs(Kind kind, const Vector& left, const Vector& right) {
  Vector out;
  out.kind = kind;
  out.constant = left.constant && right.constant;
  out.resize(left.constant ? right.size() : left.size());
  return out;
}

Error mismatch(TextPosition position, const std::string& sign, const Bound& wrong) {
  return errorAt(position, {tr("“%1” needs numbers, and this is a %2."), sign, nameOf(wrong.kind)},
                 {tr("Convert it with number(…) first.")});
}

/// There where both are.
void presentInBoth(const Vector& left, const Vector& right, Vector& out) {
  for (const Vector* side : {&left, &right})
    if (side->size() == out.size())
      keepWhere(side->present, out.present);
    else if (side->present.front() == 0)
      std::ranges::fill(out.present, std::uint8_t{0});
}

template <class Compute>
Evaluator numbers(Bound left, Bound right, Compute compute) {
  return [left = std::move(left.evaluate), right = std::move(right.evaluate),
          compute](const Block& block) {
    const Vector a = left(block);
    const Vector b = right(block);
    Vector out = shapedAs(Kind::number, a, b);
    for (std::size_t row = 0; row < out.size(); ++row) {
      out.present[row] = a.has(row) && b.has(row) ? 1 : 0;
      if (out.present[row] != 0) out.numbers[row] = compute(a.number(row), b.number(row));
    }
    return out;
  };
}

/// Whole numbers stay whole; one that leaves 64 bits is an Error, never a wrong number.
template <class Compute>
Evaluator wholeNumbers(Bound left, Bound right, TextPosition position, Kind kind, Compute compute) {
  return [left = std::move(left.evaluate), right = std::move(right.evaluate), position, kind,
          compute](const Block& block) {
    const Vector a = left(block);
    const Vector b = right(block);
    Vector out = shapedAs(kind, a, b);
    const auto whole = [](const Vector& v, std::size_t row) {
      return v.kind == Kind::boolean ? std::int64_t{v.booleans[v.at(row)]} : v.integers[v.at(row)];
    };
    for (std::size_t row = 0; row < out.size(); ++row) {
      out.present[row] = a.has(row) && b.has(row) ? 1 : 0;
      if (out.present[row] != 0 && compute(whole(a, row), whole(b, row), &out.integers[row]))
        throw errorAt(position, {tr("The result leaves the range of whole numbers.")},
                      {tr("Calculate with number(…) instead.")});
    }
    return out;
  };
}

bool add(std::int64_t a, std::int64_t b, std::int64_t* sum) {
  return __builtin_add_overflow(a, b, sum);
}
bool subtract(std::int64_t a, std::int64_t b, std::int64_t* d) {
  return __builtin_sub_overflow(a, b, d);
}
bool multiply(std::int64_t a, std::int64_t b, std::int64_t* p) {
  return __builtin_mul_overflow(a, b, p);
}

Evaluator arithmetic(const std::string& sign, TextPosition position, Bound left, Bound right,
                     bool whole) {
  if (whole && sign == "+")
    return wholeNumbers(std::move(left), std::move(right), position, Kind::integer, add);
  if (whole && sign == "-")
    return wholeNumbers(std::move(left), std::move(right), position, Kind::integer, subtract);
  if (whole && sign == "*")
    return wholeNumbers(std::move(left), std::move(right), position, Kind::integer, multiply);
  switch (sign[0]) {
    case '+':
      return numbers(std::move(left), std::move(right), [](double a, double b) { return a + b; });
    case '-':
      return numbers(std::move(left), std::move(right), [](double a, double b) { return a - b; });
    case '*':
      return numbers(std::move(left), std::move(right), [](double a, double b) { return a * b; });
    case '/':
      return numbers(std::move(left), std::move(right), [](double a, double b) { return a / b; });
    case '%': return numbers(std::move(left), std::move(right), remainder);
    default:
      return numbers(std::move(left), std::move(right),
                     [](double a, double b) { return std::pow(a, b); });
  }
}

/// date + days, date - days: a date. date - date: days.
std::optional<Bound> bindDateArithmetic(const std::string& sign, TextPosition position, Bound& left,
                                        Bound& right) {
  const bool shift =
      left.kind == Kind::date && (right.kind == Kind::integer || right.kind == Kind::boolean);
  const bool difference = left.kind == Kind::date && right.kind == Kind::date && sign == "-";
  if (!(shift && (sign == "+" || sign == "-")) && !difference) return std::nullopt;
  const Kind kind = difference ? Kind::integer : Kind::date;
  const std::vector<const Bound*> parts = {&left, &right};
  Bound bound = joined(kind, position, parts, {});
  bound.evaluate = sign == "+"
                       ? wholeNumbers(std::move(left), std::move(right), position, kind, add)
                       : wholeNumbers(std::move(left), std::move(right), position, kind, subtract);
  return bound;
}

Bound bindArithmetic(const std::string& sign, TextPosition position, Bound left, Bound right) {
  if (auto dates = bindDateArithmetic(sign, position, left, right)) return std::move(*dates);
  for (const Bound* side : {&left, &right})
    if (!isNumeric(side->kind)) throw mismatch(position, sign, *side);
  const auto isWhole = [](Kind kind) { return kind == Kind::integer || kind == Kind::boolean; };
  const bool whole =
      isWhole(left.kind) && isWhole(right.kind) && (sign == "+" || sign == "-" || sign == "*");
  Bound bound = joined(whole ? Kind::integer : Kind::number, position, {&left, &right}, {});
  bound.evaluate = arithmetic(sign, position, std::move(left), std::move(right), whole);
  return bound;
}

template <class T>
bool holds(Relation relation, const T& a, const T& b) {
  switch (relation) {
    case Relation::equal: return a == b;
    case Relation::unequal: return a != b;
    case Relation::less: return a < b;
    case Relation::lessOrEqual: return a <= b;
    case Relation::greater: return a > b;
    case Relation::greaterOrEqual: return a >= b;
  }
  return false;
}

/// The values of a block as numbers; `own` holds them where they are of another kind.
std::span<const double> numbersOf(const Vector& values, std::vector<double>& own) {
  if (values.kind == Kind::number) return values.numbers;
  if (values.kind == Kind::boolean)
    own.assign(values.booleans.begin(), values.booleans.end());
  else
    own.assign(values.integers.begin(), values.integers.end());
  return own;
}

/// What comes out for missing values means nothing.
Vector compared(Relation relation, const Vector& a, const Vector& b) {
  Vector out = shapedAs(Kind::boolean, a, b);
  presentInBoth(a, b, out);
  if (a.kind == Kind::missing || b.kind == Kind::missing || out.size() == 0) return out;
  if (a.kind == Kind::text) {
    for (std::size_t row = 0; row < out.size(); ++row)
      out.booleans[row] =
          out.present[row] != 0 && holds(relation, a.texts[a.at(row)], b.texts[b.at(row)]) ? 1 : 0;
  } else if (!a.integers.empty() && !b.integers.empty()) {
    compareRows(relation, a.integers, b.integers, out.booleans);
  } else {
    std::vector<double> ownA, ownB;
    compareRows(relation, numbersOf(a, ownA), numbersOf(b, ownB), out.booleans);
  }
  return out;
}

Relation relationOf(const std::string& sign) {
  if (sign == "=") return Relation::equal;
  if (sign == "!=") return Relation::unequal;
  if (sign == "<") return Relation::less;
  if (sign == "<=") return Relation::lessOrEqual;
  QUERN_EXPECT(sign == ">" || sign == ">=");
  return sign == ">" ? Relation::greater : Relation::greaterOrEqual;
}

Bound bindComparison(const std::string& sign, TextPosition position, Bound left, Bound right) {
  align(left, right, position);
  Bound bound = joined(Kind::boolean, position, {&left, &right}, {});
  bound.evaluate = [left = std::move(left.evaluate), right = std::move(right.evaluate),
                    relation = relationOf(sign)](const Block& block) {
    const Vector a = left(block);
    return compared(relation, a, right(block));
  };
  return bound;
}

void requireBoolean(const Bound& bound, std::string_view sign) {
  if (bound.kind == Kind::boolean || bound.kind == Kind::missing) return;
  throw errorAt(bound.position,
                {tr("“%1” joins conditions, and this is a %2."), sign, nameOf(bound.kind)},
                {tr("Compare it with something, for example: %1 > 0."), "hours"});
}

/// Conditions as a value per row: a constant is repeated, one without any value is missing.
Vector spelledOut(Vector values, std::size_t count) {
  if (values.kind == Kind::missing) values.booleans.assign(values.size(), 0);
  if (!values.constant || count == values.size()) return values;
  values.booleans.assign(count, values.booleans.front());
  values.present.assign(count, values.present.front());
  return values;
}

Bound bindLogic(const std::string& sign, TextPosition position, Bound left, Bound right) {
  requireBoolean(left, sign);
  requireBoolean(right, sign);
  Bound bound = joined(Kind::boolean, position, {&left, &right}, {});
  const bool deciding = sign == "or";
  bound.evaluate = [left = std::move(left.evaluate), right = std::move(right.evaluate),
                    deciding](const Block& block) {
    Vector a = left(block);
    Vector b = right(block);
    Vector out = shapedAs(Kind::boolean, a, b);
    a = spelledOut(std::move(a), out.size());
    b = spelledOut(std::move(b), out.size());
    joinConditions({a.booleans, a.present}, {b.booleans, b.present}, deciding, out.booleans,
                   out.present);
    return out;
  };
  return bound;
}

Bound bindConcatenation(TextPosition position, Bound left, Bound right) {
  Bound bound = joined(Kind::text, position, {&left, &right}, {});
  bound.evaluate = [left = std::move(left.evaluate), right = std::move(right.evaluate),
                    position](const Block& block) {
    const Vector a = left(block);
    const Vector b = right(block);
    Vector out = shapedAs(Kind::text, a, b);
    out.owned.resize(out.size());
    GrowingTexts growing(position, block.rows.first);
    for (std::size_t row = 0; row < out.size(); ++row) {
      out.present[row] = a.has(row) && b.has(row) ? 1 : 0;
      if (out.present[row] != 0) out.owned[row] = writtenValue(a, row) + writtenValue(b, row);
      growing.add(row, out.owned[row]);
    }
    ownTexts(out);
    return out;
  };
  return bound;
}

}  // namespace

Bound bindBinary(const std::string& sign, TextPosition position, Bound left, Bound right) {
  if (sign == "and" || sign == "or")
    return bindLogic(sign, position, std::move(left), std::move(right));
  if (sign == "&") return bindConcatenation(position, std::move(left), std::move(right));
  if (std::string_view("+-*/%^").find(sign) != std::string_view::npos)
    return bindArithmetic(sign, position, std::move(left), std::move(right));
  return bindComparison(sign, position, std::move(left), std::move(right));
}

Bound bindNegation(TextPosition position, Bound operand) {
  SyntaxNode zero{SyntaxKind::number, "0", position};
  if (!isNumeric(operand.kind)) throw mismatch(position, "-", operand);
  if (operand.kind != Kind::number)
    return bindArithmetic("-", position, bind(zero, TableSchema()), std::move(operand));
  Bound bound = joined(Kind::number, position, {&operand}, {});
  bound.evaluate = [inner = std::move(operand.evaluate)](const Block& block) {
    Vector values = inner(block);
    for (double& value : values.numbers) value = -value;
    return values;
  };
  return bound;
}

Bound bindInversion(TextPosition position, Bound operand) {
  requireBoolean(operand, "not");
  Bound bound = joined(Kind::boolean, position, {&operand}, {});
  bound.evaluate = [inner = std::move(operand.evaluate)](const Block& block) {
    Vector values = inner(block);
    if (values.kind == Kind::missing) values.booleans.resize(values.size());
    values.kind = Kind::boolean;
    for (std::uint8_t& value : values.booleans) value = value == 0 ? 1 : 0;
    return values;
  };
  return bound;
}

Bound bindMissingTest(TextPosition position, Bound operand) {
  Bound bound = joined(Kind::boolean, position, {&operand}, {});
  bound.dictionary.clear();  // the row decides, not the text
  bound.evaluate = [inner = std::move(operand.evaluate)](const Block& block) {
    const Vector values = inner(block);
    Vector out;
    out.kind = Kind::boolean;
    out.constant = values.constant;
    out.resize(values.size());
    for (std::size_t row = 0; row < out.size(); ++row)
      out.booleans[row] = values.present[row] != 0 ? 0 : 1;
    return out;
  };
  return bound;
}

/// Stands for a value that is there already, so that it is not computed once per comparison.
Bound held(const Bound& operand) {
  Bound bound = operand;
  bound.evaluate = [](const Block& block) { return *block.held; };
  return bound;
}

/// Computes the operand, then what asks for it.
Bound holding(Bound operand, Bound asking) {
  asking.evaluate = [operand = std::move(operand.evaluate),
                     inner = std::move(asking.evaluate)](const Block& block) {
    const Vector value = operand(block);
    return inner({block.table, block.rows, &value});
  };
  return asking;
}

/// a in (b, c) is a = b or a = c, in the list's order.
Bound bindIn(TextPosition position, Bound operand, std::vector<Bound> list) {
  std::optional<Bound> any;
  for (Bound& item : list) {
    Bound equal = bindComparison("=", position, held(operand), std::move(item));
    any = any ? bindLogic("or", position, std::move(*any), std::move(equal)) : std::move(equal);
  }
  return holding(std::move(operand), std::move(*any));
}

/// a between b and c is a >= b and a <= c.
Bound bindBetween(TextPosition position, Bound operand, Bound low, Bound high) {
  Bound above = bindComparison(">=", position, held(operand), std::move(low));
  Bound below = bindComparison("<=", position, held(operand), std::move(high));
  return holding(std::move(operand),
                 bindLogic("and", position, std::move(above), std::move(below)));
}

}  // namespace quern::expression
