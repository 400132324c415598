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

/// Three parts with what stands between them: 03 . 05 . 2024
struct DateParts {
  int value[3] = {0, 0, 0};
  int digits[3] = {0, 0, 0};  ///< 0: the name of a month
  char separator = '\0';      ///< '\0': 年 and 月
  bool namesDay = false;      ///< May 3, 2024
};

class PartReader {
public:
  explicit PartReader(std::string_view text) : m_text(text) {}

  bool number(DateParts& parts, int part, int most) {
    int digits = 0;
    int value = 0;
    while (digits < most && m_at < m_text.size() && isDigit(m_text[m_at])) {
      value = 10 * value + (m_text[m_at++] - '0');
      ++digits;
    }
    parts.value[part] = value;
    parts.digits[part] = digits;
    return digits > 0;
  }

  bool skip(std::string_view what) {
    if (m_text.substr(m_at, what.size()) != what) return false;
    m_at += what.size();
    return true;
  }

  /// The English name of a month, whole or its first three letters.
  bool month(DateParts& parts, int part) {
    static constexpr std::string_view names[] = {"january",   "february", "march",    "april",
                                                 "may",       "june",     "july",     "august",
                                                 "september", "october",  "november", "december"};
    std::string word;
    std::size_t end = m_at;
    for (; end < m_text.size() && word.size() < 10; ++end) {
      const char lower = static_cast<char>(m_text[end] | 0x20);
      if (lower < 'a' || lower > 'z') break;
      word += lower;
    }
    if (word.size() < 3) return false;
    for (int month = 0; month < 12; ++month) {
      if (word != names[month] && word != names[month].substr(0, 3)) continue;
      parts.value[part] = month + 1;
      parts.digits[part] = 0;
      m_at = end;
      return true;
    }
    return false;
  }

  char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
  void advance() { ++m_at; }
  std::size_t at() const { return m_at; }

private:
  std::string_view m_text;
  std::size_t m_at = 0;
};

/// Reads three parts from the front of the text; the bytes they took, 0 if there are none.
std::size_t readParts(std::string_view text, DateParts& parts) {
  PartReader reader(text);
  if (reader.month(parts, 0)) {  // May 3, 2024
    parts.namesDay = true;
    reader.skip(".");
    const std::string_view divider = reader.peek() == '-' ? "-" : " ";
    if (!reader.skip(divider) || !reader.number(parts, 1, 2)) return 0;
    reader.skip(",");
    return reader.skip(divider) && reader.number(parts, 2, 4) ? reader.at() : 0;
  }
  if (!reader.number(parts, 0, 4)) return 0;
  if (reader.skip("年")) {
    const bool read = reader.number(parts, 1, 2) && reader.skip("月") && reader.number(parts, 2, 2);
    return read && reader.skip("日") ? reader.at() : 0;
  }
  parts.separator = reader.peek();
  if (parts.separator != '-' && parts.separator != '/' && parts.separator != '.' &&
      parts.separator != ' ')
    return 0;
  reader.advance();
  if (!reader.month(parts, 1) && !reader.number(parts, 1, 2)) return 0;
  if (parts.separator == ' ' && parts.digits[1] > 0) return 0;  // 3 5 2024 is no date
  return reader.skip({&parts.separator, 1}) && reader.number(parts, 2, 4) ? reader.at() : 0;
}

/// The date if the parts are written in that layout.
std::optional<Days> dateOf(const DateParts& parts, DateLayout layout) {
  struct Rule {
    char separator;
    int year, month, day;  ///< which part
    int yearDigits;
  };
  static constexpr Rule rules[dateLayouts] = {
      {'-', 0, 1, 2, 4}, {'/', 0, 1, 2, 4},  {'.', 0, 1, 2, 4},  {'\0', 0, 1, 2, 4},
      {'.', 2, 1, 0, 4}, {'/', 2, 0, 1, 4},  {'/', 2, 1, 0, 4},  {'-', 2, 1, 0, 4},
      {'-', 2, 0, 1, 4}, {'\0', 2, 1, 0, 4}, {'\0', 2, 0, 1, 4}, {'.', 2, 1, 0, 2},
      {'/', 2, 0, 1, 2}, {'/', 2, 1, 0, 2}};
  const Rule& rule = rules[static_cast<int>(layout)];
  const bool named = layout == DateLayout::dayName || layout == DateLayout::nameDay;
  if (parts.namesDay != (layout == DateLayout::nameDay)) return std::nullopt;
  if (named ? parts.digits[rule.month] != 0 : parts.separator != rule.separator)
    return std::nullopt;
  if (!named && (parts.digits[rule.month] < 1 || parts.digits[rule.month] > 2)) return std::nullopt;
  if (parts.digits[rule.day] < 1 || parts.digits[rule.day] > 2) return std::nullopt;
  if (parts.digits[rule.year] != rule.yearDigits) return std::nullopt;
  // 1.2.10 is rather a section or a version than a day.
  if (layout == DateLayout::dayDotShort && (parts.digits[0] != 2 || parts.digits[1] != 2))
    return std::nullopt;
  int year = parts.value[rule.year];
  if (rule.yearDigits == 2) year += year >= 69 ? 1900 : 2000;  // 4
  const CivilDate date{year, parts.value[rule.month], parts.value[rule.day]};
  return year > 0 && isCivil(date) ? std::optional(daysFromCivil(date)) : std::nullopt;
}

/// No zone moves it out of the years 1 to 9999, which is what dates are written in.
bool mayMove(const DateParts& parts) {
  for (int part = 0; part < 3; ++part)
    if (parts.digits[part] == 4 && (parts.value[part] < 2 || parts.value[part] > 9998))
      return false;
  return true;
}

struct TimeOfDay {
  Microseconds time = 0, east = 0;
  bool zoned = false;
};

bool twoDigits(std::string_view text, std::size_t at, int& value) {
  if (at + 2 > text.size() || !isDigit(text[at]) || !isDigit(text[at + 1])) return false;
  value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return true;
}

/// Decimals of a second from `at` on, and where they end; nothing if there is something finer than
/// 10^-6.
std::optional<Microseconds> readFraction(std::string_view text, std::size_t& at) {
  Microseconds value = 0;
  int digits = 0;
  for (; at < text.size() && isDigit(text[at]); ++at, ++digits) {
    if (digits < 6)
      value = 10 * value + (text[at] - '0');
    else if (text[at] != '0')
      return std::nullopt;  // 3
  }
  if (digits == 0) return std::nullopt;
  for (; digits < 6; ++digits) value *= 10;
  return value;
}

/// AM, PM behind an hour from 1 to 12.
bool applyHalf(std::string_view& rest, int& hours) {
  std::string_view half = rest;
  while (half.starts_with(' ')) half.remove_prefix(1);
  if (half.size() < 2 || (half[1] | 0x20) != 'm') return true;
  const char letter = static_cast<char>(half[0] | 0x20);
  if (letter != 'a' && letter != 'p') return true;
  if (hours < 1 || hours > 12) return false;
  hours = hours % 12 + (letter == 'p' ? 12 : 0);
  rest = half.substr(2);
  return true;
}

bool readZone(std::string_view rest, TimeOfDay& time) {
  if (rest.empty()) return true;
  time.zoned = true;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest == "Z" || rest == "z" || rest == "UTC") return true;
  int hours = 0;
  int minutes = 0;
  if (rest.empty() || (rest[0] != '+' && rest[0] != '-') || !twoDigits(rest, 1, hours))
    return false;
  std::size_t at = 3;
  if (at < rest.size() && rest[at] == ':') ++at;
  if (at < rest.size() && !twoDigits(rest, at, minutes)) return false;
  if (at < rest.size()) at += 2;
  if (at != rest.size() || hours > 15 || minutes > 59) return false;
  time.east = (hours * 60 + minutes) * Microseconds{60'000'000} * (rest[0] == '-' ? -1 : 1);
  return true;
}

std::optional<TimeOfDay> readTime(std::string_view text) {
  int hours = 0;
  int minutes = 0;
  int seconds = 0;
  std::size_t at = 0;
  while (at < 2 && at < text.size() && isDigit(text[at])) hours = 10 * hours + (text[at++] - '0');
  if (at == 0 || at >= text.size() || text[at] != ':' || !twoDigits(text, at + 1, minutes))
    return std::nullopt;
  at += 3;
  Microseconds fraction = 0;
  if (at < text.size() && text[at] == ':') {
    if (!twoDigits(text, at + 1, seconds)) return std::nullopt;
    at += 3;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
      const std::optional<Microseconds> read = readFraction(text, ++at);
      if (!read) return std::nullopt;
      fraction = *read;
    }
  }
  std::string_view rest = text.substr(at);
  TimeOfDay time;
  if (!applyHalf(rest, hours) || !readZone(rest, time)) return std::nullopt;
  if (hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  time.time = ((hours * 60 + minutes) * 60 + seconds) * Microseconds{1'000'000} + fraction;
  return time;
}

/// What follows a date: nothing, or a T or blanks and a time.
std::optional<std::string_view> timePart(std::string_view rest) {
  if (rest.starts_with('T')) return rest.substr(1);
  if (!rest.starts_with(' ')) return std::nullopt;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return rest;
}

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
  const std::optional<std::string_view> rest = timePart(text.substr(length));
  const std::optional<TimeOfDay> time = rest ? readTime(*rest) : std::nullopt;
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
  const std::optional<std::string_view> rest = timePart(text.substr(length));
  const std::optional<TimeOfDay> time = rest ? readTime(*rest) : std::nullopt;
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
      "2024-05-03",  "2024/5/3", "2024.05.03", "2024年5月3日", "03.05.2024",
      "5/3/2024",    "3/5/2024", "03-05-2024", "05-03-2024",   "03-May-2024",
      "May 3, 2024", "03.05.24", "5/3/24",     "3/5/24"};
  return examples[static_cast<int>(layout)];
}

}  // namespace quern
