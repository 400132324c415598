// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/expression/arguments.h"
#include "core/expression/bound.h"
#include "core/expression/expression.h"
#include "core/expression/lexer.h"

#include <cmath>
#include <optional>

namespace quern::expression {
namespace {

/// What a function takes: a letter per argument. n number, t text, b condition, d date or time
/// stamp, a anything; the last one repeats after a +.
struct Function {
  std::string_view name;
  std::string_view takes;
  Kind gives;
  /// Computes one row; false makes it missing. Arguments are evaluated; `row` counts within the
  /// block.
  bool (*compute)(const std::vector<Vector>& arguments, std::size_t row, Vector& out);
};

std::string_view textOf(const Vector& vector, std::size_t row) {
  return vector.texts[vector.at(row)];
}

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
  const std::string_view text = textOf(in[0], row), from = textOf(in[1], row),
                         to = textOf(in[2], row);
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
  return time >= 0 ? time / microsecondsPerDay
                   : -((-time + microsecondsPerDay - 1) / microsecondsPerDay);
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
      // 1970-01-01 was a Thursday, Monday is 1
      case DatePart::weekday: return ((day % 7 + 7 + 3) % 7) + 1;
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
  const std::string_view letters =
      function.takes.substr(0, function.takes.size() - (repeats || mayLackLast ? 1 : 0));
  const std::size_t least = letters.size() - (mayLackLast ? 1 : 0);
  if (arguments.size() < least || (!repeats && arguments.size() > letters.size()))
    throw errorAt(
        position,
        {tr("%1 takes %2 arguments, not %3."), function.name, letters.size(), arguments.size()},
        {tr("Separate arguments by commas.")});
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const char letter = letters[std::min(at, letters.size() - 1)];
    if (!takesKind(letter, arguments[at].kind))
      throw errorAt(
          arguments[at].position,
          {tr("%1 needs a %2 here, and this is a %3."), function.name, wanted(letter),
           nameOf(arguments[at].kind)},
          {tr("Choose another column, or convert it with number(…), text(…) or date(…).")});
  }
}

Bound bindFunction(const Function& function, int position, std::vector<Bound> arguments) {
  checkArguments(function, position, arguments);
  Bound bound = joined(function.gives, position, pointersTo(arguments), {});
  const bool looksAtMissing = function.name == "is_missing";
  if (looksAtMissing) bound.dictionary.clear();
  bound.evaluate = [&function, looksAtMissing,
                    arguments = std::move(arguments)](const Block& block) {
    const std::vector<Vector> in = evaluated(arguments, block);
    Vector out = resultFor(function.gives, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const bool all =
          std::all_of(in.begin(), in.end(), [row](const Vector& v) { return v.has(row); });
      out.present[row] = (all || looksAtMissing) && function.compute(in, row, out) ? 1 : 0;
    }
    if (out.kind == Kind::text) ownTexts(out);
    return out;
  };
  return bound;
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
  for (const expression::Function& function : expression::functions)
    names.emplace_back(function.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace quern
