// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/expression/bound.h"
#include "core/expression/expression.h"
#include "core/expression/lexer.h"

#include <re2/re2.h>

#include <cmath>
#include <memory>
#include <optional>

namespace quern::expression {
namespace {

/// What a function takes: a letter per argument. n number, t text, b condition, d date or time stamp,
/// a anything; the last one repeats after a +.
struct Function {
  std::string_view name;
  std::string_view takes;
  Kind gives;
  /// Computes one row; false makes it missing. Arguments are evaluated; `row` counts within the block.
  bool (*compute)(const std::vector<Vector>& arguments, std::size_t row, Vector& out);
};

std::string_view textOf(const Vector& vector, std::size_t row) { return vector.texts[vector.at(row)]; }

template <double (*Of)(double)>
bool mathematics(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.numbers[row] = Of(in[0].number(row));
  return true;
}

double roundedTo(double value, double digits) {
  const double scale = std::pow(10, digits);
  const double rounded = std::round(value * scale) / scale;
  return std::isfinite(rounded) ? rounded : value;
}

bool roundToDigits(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.numbers[row] = roundedTo(in[0].number(row), in.size() > 1 ? in[1].number(row) : 0);
  return true;
}

template <bool Larger>
bool extreme(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  double best = in[0].number(row);
  for (const Vector& argument : in)
    best = Larger ? std::max(best, argument.number(row)) : std::min(best, argument.number(row));
  out.numbers[row] = best;
  return true;
}

bool contains(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.booleans[row] = textOf(in[0], row).find(textOf(in[1], row)) != std::string_view::npos ? 1 : 0;
  return true;
}
bool startsWith(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.booleans[row] = textOf(in[0], row).starts_with(textOf(in[1], row)) ? 1 : 0;
  return true;
}
bool endsWith(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.booleans[row] = textOf(in[0], row).ends_with(textOf(in[1], row)) ? 1 : 0;
  return true;
}

template <int (*Of)(int)>
bool eachAsciiLetter(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  std::string text(textOf(in[0], row));
  for (char& c : text)
    if (static_cast<signed char>(c) >= 0) c = static_cast<char>(Of(c));
  out.owned[row] = std::move(text);
  return true;
}

bool withoutBlanks(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.owned[row] = std::string(trimmed(textOf(in[0], row)));
  return true;
}

bool replaced(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  const std::string_view text = textOf(in[0], row), from = textOf(in[1], row), to = textOf(in[2], row);
  std::string result;
  std::size_t at = 0;
  while (!from.empty()) {
    const std::size_t found = text.find(from, at);
    if (found == std::string_view::npos) break;
    result.append(text, at, found - at).append(to);
    at = found + from.size();
  }
  out.owned[row] = result.append(text.substr(at));
  return true;
}

std::int64_t codePoints(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool length(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.integers[row] = codePoints(textOf(in[0], row));
  return true;
}

bool isMissing(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  out.booleans[row] = in[0].has(row) ? 0 : 1;
  return true;
}

Microseconds timeOf(const Vector& vector, std::size_t row) {
  const std::int64_t value = vector.integers[vector.at(row)];
  return vector.kind == Kind::date ? value * microsecondsPerDay : value;
}
Days dayOf(Microseconds time) {
  return time >= 0 ? time / microsecondsPerDay : -((-time + microsecondsPerDay - 1) / microsecondsPerDay);
}

enum class DatePart { year, quarter, month, day, weekday, hour, minute, second };

template <DatePart Part>
bool datePart(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  const Microseconds time = timeOf(in[0], row);
  const Days day = dayOf(time);
  const CivilDate civil = civilFromDays(day);
  const std::int64_t seconds = (time - day * microsecondsPerDay) / 1'000'000;
  const auto part = [&]() -> std::int64_t {
    switch (Part) {
      case DatePart::year: return civil.year;
      case DatePart::quarter: return (civil.month + 2) / 3;
      case DatePart::month: return civil.month;
      case DatePart::day: return civil.day;
      case DatePart::weekday: return ((day % 7 + 7 + 3) % 7) + 1;  // 1970-01-01 was a Thursday, Monday is 1
      case DatePart::hour: return seconds / 3600;
      case DatePart::minute: return seconds / 60 % 60;
      case DatePart::second: return seconds % 60;
    }
    QUERN_EXPECT(false);
  };
  out.integers[row] = part();
  return true;
}

bool toNumber(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  if (in[0].kind != Kind::text) {
    out.numbers[row] = in[0].number(row);
    return true;
  }
  const auto number = parseNumber(trimmed(textOf(in[0], row)));
  out.numbers[row] = number.value_or(0);
  return number.has_value();
}

bool toDate(const std::vector<Vector>& in, std::size_t row, Vector& out) {
  if (in[0].kind == Kind::text) {
    const auto day = parseIsoDate(trimmed(textOf(in[0], row)));
    out.integers[row] = day.value_or(0);
    return day.has_value();
  }
  out.integers[row] = dayOf(timeOf(in[0], row));
  return true;
}

double absolute(double x) { return std::abs(x); }
double floored(double x) { return std::floor(x); }
double ceiled(double x) { return std::ceil(x); }
double rooted(double x) { return std::sqrt(x); }
double exponential(double x) { return std::exp(x); }
double logarithm(double x) { return std::log(x); }
double logarithm10(double x) { return std::log10(x); }

constexpr Function functions[] = {
    {"abs", "n", Kind::number, mathematics<absolute>},
    {"ceil", "n", Kind::number, mathematics<ceiled>},
    {"contains", "tt", Kind::boolean, contains},
    {"date", "x", Kind::date, toDate},
    {"day", "d", Kind::integer, datePart<DatePart::day>},
    {"ends_with", "tt", Kind::boolean, endsWith},
    {"exp", "n", Kind::number, mathematics<exponential>},
    {"floor", "n", Kind::number, mathematics<floored>},
    {"hour", "d", Kind::integer, datePart<DatePart::hour>},
    {"is_missing", "a", Kind::boolean, isMissing},
    {"length", "t", Kind::integer, length},
    {"log", "n", Kind::number, mathematics<logarithm>},
    {"log10", "n", Kind::number, mathematics<logarithm10>},
    {"lower", "t", Kind::text, eachAsciiLetter<std::tolower>},
    {"max", "nn+", Kind::number, extreme<true>},
    {"min", "nn+", Kind::number, extreme<false>},
    {"minute", "d", Kind::integer, datePart<DatePart::minute>},
    {"month", "d", Kind::integer, datePart<DatePart::month>},
    {"number", "a", Kind::number, toNumber},
    {"quarter", "d", Kind::integer, datePart<DatePart::quarter>},
    {"replace", "ttt", Kind::text, replaced},
    {"round", "nn?", Kind::number, roundToDigits},
    {"second", "d", Kind::integer, datePart<DatePart::second>},
    {"sqrt", "n", Kind::number, mathematics<rooted>},
    {"starts_with", "tt", Kind::boolean, startsWith},
    {"trim", "t", Kind::text, withoutBlanks},
    {"upper", "t", Kind::text, eachAsciiLetter<std::toupper>},
    {"weekday", "d", Kind::integer, datePart<DatePart::weekday>},
    {"year", "d", Kind::integer, datePart<DatePart::year>},
};

bool takesKind(char letter, Kind kind) {
  if (kind == Kind::missing || letter == 'a') return true;
  const bool temporal = kind == Kind::date || kind == Kind::timestamp;
  switch (letter) {
    case 'n': return isNumeric(kind);
    case 't': return kind == Kind::text;
    case 'd': return temporal;
    case 'x': return temporal || kind == Kind::text;
    default: return false;
  }
}

Text wanted(char letter) {
  switch (letter) {
    case 'n': return tr("number");
    case 't': return tr("text");
    case 'd': return tr("date");
    default: return tr("date or text");
  }
}

void checkArguments(const Function& function, int position, const std::vector<Bound>& arguments) {
  const bool repeats = function.takes.ends_with('+');
  const bool mayLackLast = function.takes.ends_with('?');
  const std::string_view letters = function.takes.substr(0, function.takes.size() - (repeats || mayLackLast ? 1 : 0));
  const std::size_t least = letters.size() - (mayLackLast ? 1 : 0);
  if (arguments.size() < least || (!repeats && arguments.size() > letters.size()))
    throw errorAt(position, {tr("%1 takes %2 arguments, not %3."), function.name, letters.size(), arguments.size()},
                  {tr("Separate arguments by commas.")});
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const char letter = letters[std::min(at, letters.size() - 1)];
    if (!takesKind(letter, arguments[at].kind))
      throw errorAt(arguments[at].position, {tr("%1 needs a %2 here, and this is a %3."), function.name,
                                             wanted(letter), nameOf(arguments[at].kind)},
                    {tr("Choose another column, or convert it with number(…), text(…) or date(…).")});
  }
}

std::vector<const Bound*> pointersTo(const std::vector<Bound>& arguments) {
  std::vector<const Bound*> pointers;
  for (const Bound& argument : arguments) pointers.push_back(&argument);
  return pointers;
}

std::vector<Vector> evaluated(const std::vector<Bound>& arguments, const Block& block) {
  std::vector<Vector> values;
  values.reserve(arguments.size());
  for (const Bound& argument : arguments) values.push_back(argument.evaluate(block));
  return values;
}

Vector resultFor(Kind kind, const std::vector<Vector>& arguments) {
  Vector out;
  out.kind = kind;
  std::size_t rows = 1;
  out.constant = true;
  for (const Vector& argument : arguments)
    if (!argument.constant) {
      out.constant = false;
      rows = argument.size();
    }
  out.resize(rows);
  if (kind == Kind::text) out.owned.resize(rows);
  return out;
}

Bound bindFunction(const Function& function, int position, std::vector<Bound> arguments) {
  checkArguments(function, position, arguments);
  Bound bound = joined(function.gives, position, pointersTo(arguments), {});
  const bool looksAtMissing = function.name == "is_missing";
  if (looksAtMissing) bound.dictionary.clear();
  bound.evaluate = [&function, looksAtMissing, arguments = std::move(arguments)](const Block& block) {
    const std::vector<Vector> in = evaluated(arguments, block);
    Vector out = resultFor(function.gives, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const bool all = std::all_of(in.begin(), in.end(), [row](const Vector& v) { return v.has(row); });
      out.present[row] = (all || looksAtMissing) && function.compute(in, row, out) ? 1 : 0;
    }
    if (out.kind == Kind::text) ownTexts(out);
    return out;
  };
  return bound;
}

/// matches(text, "pattern"): RE2, linear in the length of the text.
Bound bindMatches(int position, std::vector<Bound> arguments) {
  if (arguments.size() != 2 || arguments[0].kind != Kind::text || arguments[1].kind != Kind::text ||
      !arguments[1].rowless)
    throw errorAt(position, {tr("matches needs a text and a pattern in quotes.")},
                  {tr("Write: matches(note, \"^urgent\").")});
  const Table none;
  const Vector pattern = arguments[1].evaluate({none, {0, 1}});
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  auto expression = std::make_shared<const re2::RE2>(
      re2::StringPiece(pattern.texts[0].data(), pattern.texts[0].size()), options);
  if (!expression->ok())
    throw errorAt(arguments[1].position, {tr("The pattern “%1” cannot be read: %2."), pattern.texts[0], expression->error()},
                  {tr("Patterns are regular expressions without look-around and back references.")});
  Bound bound = joined(Kind::boolean, position, {&arguments[0]}, {});
  bound.evaluate = [expression, inner = std::move(arguments[0].evaluate)](const Block& block) {
    const std::vector<Vector> in = {inner(block)};
    Vector out = resultFor(Kind::boolean, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      out.present[row] = in[0].present[row];
      if (out.present[row] == 0) continue;
      const std::string_view text = in[0].texts[row];
      out.booleans[row] = re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *expression) ? 1 : 0;
    }
    return out;
  };
  return bound;
}

/// Copies one value, whole numbers becoming numbers where the result is one.
void copyValue(const Vector& from, std::size_t row, Vector& into, std::size_t at) {
  into.present[at] = from.has(row) ? 1 : 0;
  if (into.present[at] == 0) return;
  const std::size_t index = from.at(row);
  switch (into.kind) {
    case Kind::number: into.numbers[at] = from.number(row); break;
    case Kind::boolean: into.booleans[at] = from.booleans[index]; break;
    case Kind::text: into.owned[at] = std::string(from.texts[index]); break;
    case Kind::missing: break;
    default: into.integers[at] = from.kind == Kind::boolean ? from.booleans[index] : from.integers[index];
  }
}

Kind commonKind(const std::vector<Bound*>& values, int position) {
  Kind common = Kind::missing;
  for (Bound* value : values) {
    if (common == Kind::missing || value->kind == Kind::missing || value->kind == common) {
      if (common == Kind::missing) common = value->kind;
    } else if (isNumeric(common) && isNumeric(value->kind)) {
      common = common == Kind::number || value->kind == Kind::number ? Kind::number : Kind::integer;
    } else {
      throw errorAt(position, {tr("A %1 and a %2 cannot stand in one column."), nameOf(common), nameOf(value->kind)},
                    {tr("Convert one of them with number(…), text(…) or date(…).")});
    }
  }
  return common;
}

/// if(condition, then, else): a missing condition counts as not met.
Bound bindIf(int position, std::vector<Bound> arguments) {
  if (arguments.size() != 3 || (arguments[0].kind != Kind::boolean && arguments[0].kind != Kind::missing))
    throw errorAt(position, {tr("if needs a condition and two values.")},
                  {tr("Write: if(stock < 5, \"low\", \"enough\").")});
  const Kind kind = commonKind({&arguments[1], &arguments[2]}, position);
  Bound bound = joined(kind, position, pointersTo(arguments), {});
  bound.dictionary.clear();
  bound.evaluate = [kind, arguments = std::move(arguments)](const Block& block) {
    const std::vector<Vector> in = evaluated(arguments, block);
    Vector out = resultFor(kind, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const bool met = in[0].has(row) && in[0].booleans[in[0].at(row)] != 0;
      copyValue(in[met ? 1 : 2], row, out, row);
    }
    if (kind == Kind::text) ownTexts(out);
    return out;
  };
  return bound;
}

/// coalesce(a, b, …): the first that is not missing.
Bound bindCoalesce(int position, std::vector<Bound> arguments) {
  if (arguments.empty())
    throw errorAt(position, {tr("coalesce needs at least one value.")}, {tr("Write: coalesce(hours, 0).")});
  std::vector<Bound*> values;
  for (Bound& argument : arguments) values.push_back(&argument);
  const Kind kind = commonKind(values, position);
  Bound bound = joined(kind, position, pointersTo(arguments), {});
  bound.dictionary.clear();
  bound.evaluate = [kind, arguments = std::move(arguments)](const Block& block) {
    const std::vector<Vector> in = evaluated(arguments, block);
    Vector out = resultFor(kind, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const auto first = std::find_if(in.begin(), in.end(), [row](const Vector& v) { return v.has(row); });
      copyValue(first == in.end() ? in.back() : *first, row, out, row);
    }
    if (kind == Kind::text) ownTexts(out);
    return out;
  };
  return bound;
}

/// text(value): as it is written to CSV.
Bound bindToText(int position, std::vector<Bound> arguments) {
  if (arguments.size() != 1)
    throw errorAt(position, {tr("text needs one value.")}, {tr("Write: text(order).")});
  return bindBinary("&", position, std::move(arguments[0]), bind({SyntaxKind::text, "", position}, TableSchema()));
}

}  // namespace

Bound bindCall(const std::string& name, int position, std::vector<Bound> arguments) {
  if (name == "if") return bindIf(position, std::move(arguments));
  if (name == "coalesce") return bindCoalesce(position, std::move(arguments));
  if (name == "matches") return bindMatches(position, std::move(arguments));
  if (name == "text") return bindToText(position, std::move(arguments));
  for (const Function& function : functions)
    if (function.name == name) return bindFunction(function, position, std::move(arguments));
  throw errorAt(position, {tr("There is no function “%1”."), name},
                {tr("The help page of expressions lists the functions.")});
}

}  // namespace quern::expression

namespace quern {

std::vector<std::string> functionNames() {
  std::vector<std::string> names = {"coalesce", "if", "matches", "text"};
  for (const expression::Function& function : expression::functions) names.emplace_back(function.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace quern
