// SPDX-License-Identifier: GPL-3.0-or-later
//
// From one type to another.
//
//   1. A value converts if nothing of it is lost: 3.0 is a whole number, 3.5 is not; a time stamp
//      at midnight is a date. Only a whole number beyond 2^53 becomes the nearest number.
//   2. A missing value stays missing.
//   3. Texts read as they are written to CSV: 1234.5, 2024-05-03, true.
//   4. Category columns convert once per category, not once per row.
//   5. Dates become days, time stamps µs; numbers do not become dates, because they do not say
//      which.

#include "core/base/dates.h"
#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/table/column_data.h"

#include <cmath>

namespace quern {
namespace {

/// A converted column and the rows whose values did not convert; they are missing in it.
struct Conversion {
  Column column;
  std::int64_t failed = 0;
  std::int64_t firstFailed = -1;
};

template <class Value>
Column columnOf(Type type, Values<Value> values, Bitmap present) {
  if constexpr (std::is_same_v<Value, double>)
    return Column::ofNumbers(std::move(values), std::move(present));
  else if constexpr (std::is_same_v<Value, std::uint8_t>)
    return Column::ofBooleans(std::move(values), std::move(present));
  else if (type == Type::date)
    return Column::ofDates(std::move(values), std::move(present));
  else if (type == Type::timestamp)
    return Column::ofTimestamps(std::move(values), std::move(present));
  else
    return Column::ofIntegers(std::move(values), std::move(present));
}

/// read(row) is the converted value of a present row, or nothing.
template <class Value, class Read>
Conversion eachRow(const Column& column, Type type, Read read) {
  Values<Value> values(static_cast<std::size_t>(column.size()));
  Bitmap present = bitmapOf(column);
  Conversion result;
  for (std::int64_t row = 0; row < column.size(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    const std::optional<Value> value = present[row] ? read(at) : std::optional<Value>(Value{});
    values[at] = value.value_or(Value{});
    if (value) continue;
    present.setMissing(row);
    if (result.failed++ == 0) result.firstFailed = row;
  }
  result.column = columnOf(type, std::move(values), std::move(present));
  return result;
}

/// For conversions that cannot fail: no branch in the loop. Slots of missing values convert to
/// something.
template <class Value, class From>
Conversion everyRow(const Column& column, Type type, std::span<const From> from) {
  Values<Value> values(from.size());
  for (std::size_t row = 0; row < from.size(); ++row) values[row] = static_cast<Value>(from[row]);
  return {columnOf(type, std::move(values), column.presentBits())};
}

std::optional<std::int64_t> wholeNumber(double value) {
  if (value != std::trunc(value) || std::abs(value) >= 0x1p63)
    return std::nullopt;  // 1; NaN is unequal
  return static_cast<std::int64_t>(value);
}

std::optional<std::uint8_t> zeroOrOne(double value) {
  if (value != 0 && value != 1) return std::nullopt;
  return static_cast<std::uint8_t>(value);
}

std::optional<std::uint8_t> parseBoolean(std::string_view text) {
  const std::string word = lowerCaseAscii(text);
  if (word == "true" || word == "1") return std::uint8_t{1};
  if (word == "false" || word == "0") return std::uint8_t{0};
  return std::nullopt;
}

std::optional<Microseconds> midnightOf(Days days) {
  Microseconds time = 0;
  if (__builtin_mul_overflow(days, microsecondsPerDay, &time)) return std::nullopt;
  return time;
}

std::optional<Microseconds> parseTimestampOrDate(std::string_view text) {
  if (const std::optional<Days> days = parseIsoDate(text)) return midnightOf(*days);
  return parseIsoTimestamp(text);
}

template <class Value, class Parse>
Conversion fromText(const Column& column, Type type, Parse parse) {
  if (column.type() == Type::text) {
    const TextValues& texts = column.texts();
    return eachRow<Value>(column, type, [&](std::size_t row) {
      return parse(texts[static_cast<std::int64_t>(row)]);
    });
  }
  std::vector<std::optional<Value>> parsed;  // 4
  for (const std::string& category : column.categories()) parsed.push_back(parse(category));
  const std::span<const std::int32_t> codes = column.codes();
  return eachRow<Value>(
      column, type, [&](std::size_t row) { return parsed[static_cast<std::size_t>(codes[row])]; });
}

bool holdsText(Type type) { return type == Type::text || type == Type::category; }

Conversion allFailed(const Column& column, Type type) {
  Conversion result{Column::allMissing(type, column.size()), column.size() - column.missing()};
  for (std::int64_t row = 0; result.failed > 0 && result.firstFailed < 0; ++row)
    if (column.present()[row]) result.firstFailed = row;
  return result;
}

Conversion toNumber(const Column& column) {
  if (holdsText(column.type())) return fromText<double>(column, Type::number, parseNumber);
  if (column.type() == Type::boolean)
    return everyRow<double>(column, Type::number, column.booleans());
  return everyRow<double>(column, Type::number, column.integers());
}

Conversion toInteger(const Column& column) {
  if (holdsText(column.type())) return fromText<std::int64_t>(column, Type::integer, parseInteger);
  if (column.type() == Type::boolean)
    return everyRow<std::int64_t>(column, Type::integer, column.booleans());
  if (column.type() != Type::number)
    return everyRow<std::int64_t>(column, Type::integer, column.integers());
  const std::span<const double> numbers = column.numbers();
  return eachRow<std::int64_t>(column, Type::integer,
                               [&](std::size_t row) { return wholeNumber(numbers[row]); });
}

Conversion toBoolean(const Column& column) {
  if (holdsText(column.type())) return fromText<std::uint8_t>(column, Type::boolean, parseBoolean);
  if (accepts(Accept::temporal, column.type())) return allFailed(column, Type::boolean);
  return eachRow<std::uint8_t>(column, Type::boolean, [&](std::size_t row) {
    return zeroOrOne(column.number(static_cast<std::int64_t>(row)));
  });
}

Conversion toDate(const Column& column) {
  if (holdsText(column.type())) return fromText<std::int64_t>(column, Type::date, parseIsoDate);
  if (column.type() != Type::timestamp) return allFailed(column, Type::date);  // 5
  const std::span<const std::int64_t> times = column.integers();
  return eachRow<std::int64_t>(column, Type::date, [&](std::size_t row) {
    return times[row] % microsecondsPerDay == 0 ? std::optional(times[row] / microsecondsPerDay)
                                                : std::nullopt;
  });
}

Conversion toTimestamp(const Column& column) {
  if (holdsText(column.type()))
    return fromText<std::int64_t>(column, Type::timestamp, parseTimestampOrDate);
  if (column.type() != Type::date) return allFailed(column, Type::timestamp);  // 5
  const std::span<const std::int64_t> days = column.integers();
  return eachRow<std::int64_t>(column, Type::timestamp,
                               [&](std::size_t row) { return midnightOf(days[row]); });
}

Conversion toText(const Column& column) {
  TextValues texts;
  texts.offsets.reserve(static_cast<std::size_t>(column.size()) + 1);
  texts.offsets.push_back(0);
  for (std::int64_t row = 0; row < column.size(); ++row) {
    const std::string written = column.written(row);
    texts.bytes.insert(texts.bytes.end(), written.begin(), written.end());
    texts.offsets.push_back(static_cast<std::int64_t>(texts.bytes.size()));
  }
  return {Column::ofTexts(std::move(texts), column.presentBits())};
}

Conversion converted(const Column& column, Type type) {
  if (column.type() == type) return {column};
  switch (type) {
    case Type::number: return toNumber(column);
    case Type::integer: return toInteger(column);
    case Type::boolean: return toBoolean(column);
    case Type::category: return {categorised(column)};
    case Type::text: return toText(column);
    case Type::date: return toDate(column);
    case Type::timestamp: return toTimestamp(column);
  }
  bug("a column type out of range", __FILE__, __LINE__);
}

Sentence doesNotConvert(Type type, const std::string& value) {
  switch (type) {
    case Type::number: return Sentence(tr("\"%1\" is not a number."), value);
    case Type::integer: return Sentence(tr("\"%1\" is not a whole number."), value);
    case Type::boolean: return Sentence(tr("\"%1\" is neither true nor false."), value);
    case Type::date: return Sentence(tr("\"%1\" is not a date such as 2024-05-03."), value);
    case Type::timestamp:
      return Sentence(tr("\"%1\" is not a date and time such as 2024-05-03T14:07:00."), value);
    case Type::category:
    case Type::text: break;
  }
  bug("everything converts to text", __FILE__, __LINE__);
}

}  // namespace

Column Column::as(Type type) const {
  Conversion conversion = converted(*this, type);
  if (conversion.failed > 0)
    throw Error(doesNotConvert(type, shortened(written(conversion.firstFailed), 60)),
                {.row = conversion.firstFailed + 1},
                tr("Correct the value, or choose another column or type."));
  return std::move(conversion.column);
}

Column Column::asFarAsPossible(Type type, std::int64_t& failed) const {
  Conversion conversion = converted(*this, type);
  failed = conversion.failed;
  return std::move(conversion.column);
}

}  // namespace quern
