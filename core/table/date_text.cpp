// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dates and times taken apart; what is offered and why, see type_inference.cpp (2 to 4).

#include "core/table/date_text.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace quern {
namespace {

constexpr char compactSeparator = '\x01';

bool isClockDigit(char byte) { return byte >= '0' && byte <= '9'; }

class PartReader {
public:
  PartReader(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

  bool number(DateParts& parts, int part, int most) {
    int digits = 0;
    int value = 0;
    while (digits < most && m_at < m_text.size() && isClockDigit(m_text[m_at])) {
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

  /// Blanks may stand for one another in any number.
  bool skipAll(std::string_view what) {
    if (!skip(what)) return false;
    while (what == " " && skip(what)) continue;
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
  std::size_t at() const { return m_at; }

private:
  std::string_view m_text;
  std::size_t m_at = 0;
};

/// May 3, 2024
std::size_t readNamedDay(PartReader& reader, DateParts& parts) {
  parts.namesDay = true;
  reader.skip(".");
  const std::string_view divider = reader.peek() == '-' ? "-" : " ";
  if (!reader.skipAll(divider) || !reader.number(parts, 1, 2)) return 0;
  reader.skip(",");
  return reader.skipAll(divider) && reader.number(parts, 2, 4) ? reader.at() : 0;
}

/// 20240503
std::size_t readCompact(std::string_view text, DateParts& parts) {
  constexpr std::size_t places[] = {0, 4, 6, 8};
  for (int part = 0; part < 3; ++part) {
    parts.digits[part] = part == 0 ? 4 : 2;
    for (std::size_t at = places[part]; at < places[part + 1]; ++at)
      parts.value[part] = 10 * parts.value[part] + (text[at] - '0');
  }
  parts.separator = compactSeparator;
  return 8;
}

bool startsCompact(std::string_view text) {
  if (text.size() < 8 || (text.size() > 8 && isClockDigit(text[8]))) return false;
  for (std::size_t at = 0; at < 8; ++at)
    if (!isClockDigit(text[at])) return false;
  return true;
}

/// Fri, or Friday, in front of a date with the name of a month: how much of the text it is.
std::size_t weekdayLength(std::string_view text) {
  static constexpr std::string_view days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                              "friday", "saturday", "sunday"};
  std::size_t letters = 0;
  std::string word;
  for (; letters < text.size() && letters < 10; ++letters) {
    const char lower = static_cast<char>(text[letters] | 0x20);
    if (lower < 'a' || lower > 'z') break;
    word += lower;
  }
  if (letters < 3) return 0;
  for (const std::string_view day : days) {
    if (word != day && word != day.substr(0, 3)) continue;
    std::size_t at = letters;
    if (at < text.size() && text[at] == ',') ++at;
    const std::size_t blanks = at;
    while (at < text.size() && text[at] == ' ') ++at;
    return at > blanks ? at : 0;
  }
  return 0;
}

}  // namespace

std::size_t readParts(std::string_view text, DateParts& parts) {
  const std::size_t weekday = weekdayLength(text);
  PartReader reader(text, weekday);
  if (reader.month(parts, 0)) return readNamedDay(reader, parts);
  if (weekday == 0 && startsCompact(text)) return readCompact(text, parts);
  if (!reader.number(parts, 0, 4)) return 0;
  if (reader.skip("年")) {
    const bool read = reader.number(parts, 1, 2) && reader.skip("月") && reader.number(parts, 2, 2);
    return weekday == 0 && read && reader.skip("日") ? reader.at() : 0;
  }
  parts.separator = reader.peek();
  if (parts.separator != '-' && parts.separator != '/' && parts.separator != '.' &&
      parts.separator != ' ')
    return 0;
  reader.skipAll({&parts.separator, 1});
  const bool named = reader.month(parts, 1);
  if (!named && (weekday > 0 || !reader.number(parts, 1, 2))) return 0;
  if (parts.separator == ' ' && parts.digits[1] > 0) return 0;  // 3 5 2024 is no date
  return reader.skipAll({&parts.separator, 1}) && reader.number(parts, 2, 4) ? reader.at() : 0;
}

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
      {'/', 2, 0, 1, 2}, {'/', 2, 1, 0, 2},  {'\0', 2, 1, 0, 2}, {compactSeparator, 0, 1, 2, 4}};
  const Rule& rule = rules[static_cast<int>(layout)];
  const bool named = layout == DateLayout::dayName || layout == DateLayout::nameDay ||
                     layout == DateLayout::dayNameShort;
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

bool mayMove(const DateParts& parts) {
  for (int part = 0; part < 3; ++part)
    if (parts.digits[part] == 4 && (parts.value[part] < 2 || parts.value[part] > 9998))
      return false;
  return true;
}

namespace {

bool twoDigits(std::string_view text, std::size_t at, int& value) {
  if (at + 2 > text.size() || !isClockDigit(text[at]) || !isClockDigit(text[at + 1])) return false;
  value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return true;
}

/// Decimals of a second from `at` on, and where they end; nothing if there is something finer than
/// 10^-6.
std::optional<Microseconds> readFraction(std::string_view text, std::size_t& at) {
  Microseconds value = 0;
  int digits = 0;
  for (; at < text.size() && isClockDigit(text[at]); ++at, ++digits) {
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
  if (rest == "Z" || rest == "z" || rest == "UTC" || rest == "GMT") return true;
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

bool skipAny(std::string_view& rest, std::initializer_list<std::string_view> signs) {
  for (const std::string_view sign : signs)
    if (rest.starts_with(sign)) {
      rest.remove_prefix(sign.size());
      return true;
    }
  return false;
}

struct ClockParts {
  int hours = 0, minutes = 0, seconds = 0;
  Microseconds fraction = 0;
};

bool takeTwo(std::string_view& rest, int& value) {
  if (!twoDigits(rest, 0, value)) return false;
  rest.remove_prefix(2);
  return true;
}

bool takeFraction(std::string_view& rest, ClockParts& clock) {
  if (!skipAny(rest, {".", ","})) return true;
  std::size_t at = 0;
  const std::optional<Microseconds> read = readFraction(rest, at);
  if (read) clock.fraction = *read;
  rest.remove_prefix(at);
  return read.has_value();
}

/// 140700, as ISO 8601 allows behind a T.
bool takeCompactClock(std::string_view& rest, ClockParts& clock) {
  std::size_t digits = 0;
  while (digits < rest.size() && isClockDigit(rest[digits])) ++digits;
  if (digits != 4 && digits != 6) return false;
  takeTwo(rest, clock.hours);
  takeTwo(rest, clock.minutes);
  return digits == 4 || (takeTwo(rest, clock.seconds) && takeFraction(rest, clock));
}

/// 14:07, 14:07:00.5, 14时07分05秒, 14点7分
bool takeClock(std::string_view& rest, ClockParts& clock) {
  std::size_t at = 0;
  while (at < 2 && at < rest.size() && isClockDigit(rest[at]))
    clock.hours = 10 * clock.hours + (rest[at++] - '0');
  if (at == 0) return false;
  rest.remove_prefix(at);
  if (skipAny(rest, {"时", "時", "点", "點"})) {
    for (const auto& [value, signs] :
         {std::pair{&clock.minutes, "分"}, std::pair{&clock.seconds, "秒"}}) {
      std::size_t digits = 0;
      while (digits < 2 && digits < rest.size() && isClockDigit(rest[digits]))
        *value = 10 * *value + (rest[digits++] - '0');
      rest.remove_prefix(digits);
      if (digits > 0 && !skipAny(rest, {signs})) return false;
    }
    return true;
  }
  if (!skipAny(rest, {":"}) || !takeTwo(rest, clock.minutes)) return false;
  if (!skipAny(rest, {":"})) return true;
  return takeTwo(rest, clock.seconds) && takeFraction(rest, clock);
}

std::optional<TimeOfDay> readTime(std::string_view rest, bool compact) {
  ClockParts clock;
  const bool morning = skipAny(rest, {"上午"});
  const bool evening = !morning && skipAny(rest, {"下午"});
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  std::string_view tried = rest;
  if (compact && takeCompactClock(tried, clock)) {
    rest = tried;
  } else {
    clock = {};
    if (!takeClock(rest, clock)) return std::nullopt;
  }
  if ((morning || evening) && (clock.hours < 1 || clock.hours > 12)) return std::nullopt;
  if (morning || evening) clock.hours = clock.hours % 12 + (evening ? 12 : 0);
  TimeOfDay time;
  if (!applyHalf(rest, clock.hours) || !readZone(rest, time)) return std::nullopt;
  if (clock.hours > 23 || clock.minutes > 59 || clock.seconds > 59) return std::nullopt;
  time.time = ((clock.hours * 60 + clock.minutes) * 60 + clock.seconds) * Microseconds{1'000'000} +
              clock.fraction;
  return time;
}

}  // namespace

std::optional<TimeOfDay> readTimeBehind(std::string_view text, std::size_t date) {
  std::string_view rest = text.substr(date);
  if (rest.starts_with('T')) return readTime(rest.substr(1), true);
  if (rest.starts_with(':')) return readTime(rest.substr(1), false);  // 03/May/2024:14:07:00
  if (text.substr(0, date).ends_with("日") && !rest.starts_with(' ')) return readTime(rest, false);
  if (!rest.starts_with(' ')) return std::nullopt;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return readTime(rest, false);
}

}  // namespace quern
