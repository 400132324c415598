// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a text can be read as.
//
//   1. A kind is offered only if reading it loses nothing: see csv_number.h for numbers. A date
//      must exist.
//   2. A date is every layout that fits it: 3/5/2024 is both, 13/5/2024 is day first. A date can be
//      a time stamp (its midnight), a time stamp no date.
//   3. Times have hours and minutes, seconds and up to six decimals if written, AM or PM, a zone;
//      what is finer than a microsecond makes the text no time stamp. With and without zone do not
//      mix.
//   4. Two-digit years are 1969 to 2068, as in POSIX.

#include "core/table/type_inference.h"

#include "core/table/csv_number.h"
#include "core/table/date_text.h"

#include <bit>
#include <string>

namespace quern {
namespace {

constexpr int integerBit = 0;
constexpr int numberBit = 1;
constexpr int booleanBit = 2;
constexpr int dateBit = 3;
constexpr int stampBit = dateBit + dateLayouts;
constexpr int zonedBit = stampBit + dateLayouts;
static_assert(zonedBit + dateLayouts <= 64);

constexpr std::uint64_t layoutMask = (std::uint64_t{1} << dateLayouts) - 1;

std::uint64_t bit(int which) { return std::uint64_t{1} << which; }

int bitOf(Kind kind) {
  if (kind.form) return -1;
  const int layout = static_cast<int>(kind.layout);
  switch (kind.type) {
    case Type::integer: return integerBit;
    case Type::number: return numberBit;
    case Type::boolean: return booleanBit;
    case Type::date: return dateBit + layout;
    case Type::timestamp: return (kind.zoned ? zonedBit : stampBit) + layout;
    case Type::category:
    case Type::text: break;
  }
  return -1;
}

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

std::uint64_t layoutsOf(const DateParts& parts) {
  std::uint64_t layouts = 0;
  for (int layout = 0; layout < dateLayouts; ++layout)
    if (dateOf(parts, static_cast<DateLayout>(layout))) layouts |= bit(layout);
  return layouts;
}

std::uint64_t dateBits(std::string_view text) {
  DateParts parts;
  const std::size_t length = readParts(text, parts);
  if (length == 0) return 0;
  const std::uint64_t layouts = layoutsOf(parts);
  if (length == text.size()) return (layouts << dateBit) | (layouts << stampBit);  // 2
  const std::optional<TimeOfDay> time = readTimeBehind(text, length);
  if (!time || (time->zoned && !mayMove(parts))) return 0;
  return layouts << (time->zoned ? zonedBit : stampBit);
}

/// readNumber and readInteger look beyond the end, so short texts are copied.
std::uint64_t numberBits(std::string_view text, char decimal) {
  const char first = text.front();
  const bool possible =
      isDigit(first) || first == '-' || first == decimal || first == 'i' || first == 'I';
  if (!possible || text.size() > 400) return 0;
  char padded[400 + csv::readAhead] = {};
  text.copy(padded, text.size());
  const char* const last = padded + text.size();
  std::int64_t whole = 0;
  double value = 0;
  std::uint64_t bits = 0;
  if (csv::readInteger(padded, last, whole)) bits |= bit(integerBit);
  if (csv::readNumber(padded, last, decimal, value)) bits |= bit(numberBit);
  return bits;
}

}  // namespace

KindSet KindSet::of(std::string_view text, char decimal) {
  if (text.empty()) return KindSet(0);
  std::uint64_t bits = numberBits(text, decimal);
  if (readBoolean(text)) bits |= bit(booleanBit);
  if (text.size() >= 6 && text.size() <= 48) bits |= dateBits(text);
  return KindSet(bits);
}

KindSet KindSet::of(Type type) {
  switch (type) {
    case Type::date: return KindSet(layoutMask << dateBit);
    case Type::timestamp: return KindSet((layoutMask << stampBit) | (layoutMask << zonedBit));
    case Type::category:
    case Type::text: return KindSet(0);
    default: return KindSet(bit(bitOf({.type = type})));
  }
}

bool KindSet::contains(Kind kind) const {
  return bitOf(kind) >= 0 && (m_bits & bit(bitOf(kind))) != 0;
}

KindSet KindSet::without(Kind kind) const {
  return bitOf(kind) < 0 ? *this : KindSet(m_bits & ~bit(bitOf(kind)));
}

Kind KindSet::best() const {
  if (m_bits == 0) return {};
  const int which = std::countr_zero(m_bits);
  if (which == integerBit) return {.type = Type::integer};
  if (which == numberBit) return {.type = Type::number};
  if (which == booleanBit) return {.type = Type::boolean};
  const auto layout = static_cast<DateLayout>((which - dateBit) % dateLayouts);
  if (which < stampBit) return {.type = Type::date, .layout = layout};
  if (which < zonedBit + dateLayouts)
    return {.type = Type::timestamp, .layout = layout, .zoned = which >= zonedBit};
  return {};
}

bool KindSet::ambiguousDays() const {
  const auto both = [this](DateLayout one, DateLayout other) {
    const auto has = [this](DateLayout layout) {
      const int which = static_cast<int>(layout);
      return (m_bits & (bit(dateBit + which) | bit(stampBit + which) | bit(zonedBit + which))) != 0;
    };
    return has(one) && has(other);
  };
  return both(DateLayout::monthSlash, DateLayout::daySlash) ||
         both(DateLayout::monthDash, DateLayout::dayDash) ||
         both(DateLayout::monthSlashShort, DateLayout::daySlashShort);
}

std::optional<Days> readDate(std::string_view text, DateLayout layout) {
  DateParts parts;
  const std::size_t length = readParts(text, parts);
  return length != 0 && length == text.size() ? dateOf(parts, layout) : std::nullopt;
}

std::optional<Microseconds> readTimestamp(std::string_view text, DateLayout layout, bool zoned) {
  DateParts parts;
  const std::size_t length = readParts(text, parts);
  const std::optional<Days> days = length != 0 ? dateOf(parts, layout) : std::nullopt;
  if (!days) return std::nullopt;
  if (length == text.size())
    return zoned ? std::nullopt : std::optional(*days * microsecondsPerDay);
  const std::optional<TimeOfDay> time = readTimeBehind(text, length);
  if (!time || time->zoned != zoned || (zoned && !mayMove(parts))) return std::nullopt;
  return *days * microsecondsPerDay + time->time - time->east;
}

std::optional<bool> readBoolean(std::string_view text) {
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  return std::nullopt;
}

std::string_view exampleOf(DateLayout layout) {
  static constexpr std::string_view examples[dateLayouts] = {
      "2024-05-03", "2024/5/3",   "2024.05.03", "2024年5月3日", "03.05.2024",  "5/3/2024",
      "3/5/2024",   "03-05-2024", "05-03-2024", "03-May-2024",  "May 3, 2024", "03.05.24",
      "5/3/24",     "3/5/24",     "03-May-24",  "20240503"};
  return examples[static_cast<int>(layout)];
}

}  // namespace quern
