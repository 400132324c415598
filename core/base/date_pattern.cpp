// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date_pattern.h"

#include "core/base/calendar.h"
#include "core/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace quern {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

/// What has been read so far; `rest` is what is left of the text.
struct Reading {
  std::string_view rest;
  CivilDate date{};
  std::int64_t hour = 0, minute = 0, second = 0, fraction = 0;
  bool twelve = false, afternoon = false;

  /// A number of at most so many digits.
  std::optional<int> number(std::size_t most) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < most && digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9')
      value = 10 * value + (rest[digits++] - '0');
    rest.remove_prefix(digits);
    return digits > 0 ? std::optional(value) : std::nullopt;
  }

  bool month(bool whole) {
    for (std::size_t at = 0; at < months.size(); ++at) {
      const std::string_view name = whole ? months[at] : months[at].substr(0, 3);
      if (lowerCaseAscii(rest.substr(0, name.size())) != lowerCaseAscii(name)) continue;
      rest.remove_prefix(name.size());
      date.month = static_cast<int>(at) + 1;
      return true;
    }
    return false;
  }

  bool halfOfDay() {
    const std::string word = lowerCaseAscii(rest.substr(0, 2));
    if (word != "am" && word != "pm") return false;
    rest.remove_prefix(2);
    afternoon = word == "pm";
    return true;
  }

  bool decimals() {
    const std::size_t before = rest.size();
    const std::optional<int> digits = number(6);
    if (!digits) return false;
    fraction = *digits;
    for (std::size_t missing = before - rest.size(); missing < 6; ++missing) fraction *= 10;
    return true;
  }

  template <class Field>
  bool into(Field& field, std::size_t digits, int low, int high) {
    const std::optional<int> value = number(digits);
    if (!value || *value < low || *value > high) return false;
    field = *value;
    return true;
  }

  bool part(char sign) {
    switch (sign) {
      case 'Y': return rest.size() >= 4 && into(date.year, 4, 0, 9999);
      case 'y':
        if (!into(date.year, 2, 0, 99)) return false;
        date.year += date.year >= 69 ? 1900 : 2000;
        return true;
      case 'm': return into(date.month, 2, 1, 12);
      case 'b': return month(false);
      case 'B': return month(true);
      case 'd': return into(date.day, 2, 1, 31);
      case 'H': return into(hour, 2, 0, 23);
      case 'I': twelve = true; return into(hour, 2, 1, 12);
      case 'p': return halfOfDay();
      case 'M': return into(minute, 2, 0, 59);
      case 'S': return into(second, 2, 0, 59);
      case 'f': return decimals();
      default: return false;
    }
  }

  std::optional<Microseconds> time() const {
    if (!rest.empty() || !isCivil(date)) return std::nullopt;
    const std::int64_t hours = twelve ? hour % 12 + (afternoon ? 12 : 0) : hour;
    return midnightOf(daysFromCivil(date)) + ((hours * 60 + minute) * 60 + second) * 1'000'000 +
           fraction;
  }
};

std::string writtenPart(char sign, Microseconds time) {
  const Days day = dayOf(time);
  const CivilDate date = civilFromDays(day);
  const Microseconds within = time - midnightOf(day);
  const std::int64_t hour = within / 3'600'000'000;
  const std::string_view month = months[static_cast<std::size_t>(date.month - 1)];
  const std::string_view weekday = weekdays[static_cast<std::size_t>(weekdayOf(day) - 1)];
  switch (sign) {
    case 'Y': return fmt::format("{:04}", date.year);
    case 'y': return fmt::format("{:02}", (date.year % 100 + 100) % 100);
    case 'm': return fmt::format("{:02}", date.month);
    case 'b': return std::string(month.substr(0, 3));
    case 'B': return std::string(month);
    case 'd': return fmt::format("{:02}", date.day);
    case 'H': return fmt::format("{:02}", hour);
    case 'I': return fmt::format("{:02}", (hour + 11) % 12 + 1);
    case 'p': return hour < 12 ? "AM" : "PM";
    case 'M': return fmt::format("{:02}", within / 60'000'000 % 60);
    case 'S': return fmt::format("{:02}", within / 1'000'000 % 60);
    case 'f': return fmt::format("{:06}", within % 1'000'000);
    case 'j': return fmt::format("{:03}", dayOfYear(day));
    case 'q': return fmt::format("{}", (date.month + 2) / 3);
    case 'a': return std::string(weekday.substr(0, 3));
    default: return std::string(weekday);
  }
}

}  // namespace

std::optional<DatePattern> DatePattern::from(std::string_view pattern) {
  constexpr std::string_view signs = "YymbBdHIpMSfjqaA";
  DatePattern result;
  const auto literal = [&result](char c) {
    if (result.m_parts.empty() || result.m_parts.back().sign != 0) result.m_parts.emplace_back();
    result.m_parts.back().text += c;
  };
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '%') {
      literal(pattern[at]);
      continue;
    }
    if (++at == pattern.size()) return std::nullopt;
    if (pattern[at] == '%')
      literal('%');
    else if (signs.find(pattern[at]) == signs.npos)
      return std::nullopt;
    else
      result.m_parts.push_back({pattern[at]});
  }
  return result;
}

bool DatePattern::readable() const {
  return std::ranges::none_of(m_parts, [](const Part& part) {
    return part.sign != 0 && std::string_view("jqaA").find(part.sign) != std::string_view::npos;
  });
}

bool DatePattern::saysTime() const {
  return std::ranges::any_of(m_parts, [](const Part& part) {
    return part.sign != 0 && std::string_view("HIpMSf").find(part.sign) != std::string_view::npos;
  });
}

std::optional<Microseconds> DatePattern::read(std::string_view text) const {
  Reading reading{text};
  for (const Part& part : m_parts) {
    if (part.sign != 0) {
      if (!reading.part(part.sign)) return std::nullopt;
    } else {
      if (!reading.rest.starts_with(part.text)) return std::nullopt;
      reading.rest.remove_prefix(part.text.size());
    }
  }
  return reading.time();
}

std::string DatePattern::written(Microseconds time) const {
  std::string text;
  for (const Part& part : m_parts)
    text += part.sign != 0 ? writtenPart(part.sign, time) : part.text;
  return text;
}

}  // namespace quern
