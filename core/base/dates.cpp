// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"

#include <fmt/format.h>

#include <algorithm>

namespace quern {
namespace {

constexpr std::int64_t daysPerEra = 146'097;   // 400 years
constexpr std::int64_t daysToEpoch = 719'468;  // from 0000-03-01 to 1970-01-01

/// Reads fixed-width fields from the front of a text; once one has failed, so do all that follow.
class Fields {
public:
  explicit Fields(std::string_view text) : m_rest(text) {}

  int number(std::size_t digits) {
    int value = 0;
    if (m_rest.size() < digits) m_good = false;
    for (std::size_t at = 0; m_good && at < digits; ++at) {
      const int digit = m_rest[at] - '0';
      if (digit < 0 || digit > 9) m_good = false;
      value = 10 * value + digit;
    }
    if (m_good) m_rest.remove_prefix(digits);
    return value;
  }

  void expect(std::string_view anyOf) { m_good = accept(anyOf) && m_good; }

  bool accept(std::string_view anyOf) {
    if (m_rest.empty() || anyOf.find(m_rest.front()) == anyOf.npos) return false;
    m_rest.remove_prefix(1);
    return true;
  }

  /// The digits after a decimal point as microseconds. What is finer than that must be zero:
  /// nothing is rounded in silence.
  Microseconds fraction() {
    Microseconds value = 0;
    std::size_t digits = 0;
    for (; digits < m_rest.size() && m_rest[digits] >= '0' && m_rest[digits] <= '9'; ++digits) {
      if (digits < 6)
        value = 10 * value + (m_rest[digits] - '0');
      else if (m_rest[digits] != '0')
        m_good = false;
    }
    if (digits == 0) m_good = false;
    for (std::size_t missing = digits; missing < 6; ++missing) value *= 10;
    m_rest.remove_prefix(digits);
    return value;
  }

  char front() const { return m_rest.empty() ? '\0' : m_rest.front(); }
  bool good() const { return m_good; }
  bool done() const { return m_good && m_rest.empty(); }
  void fail() { m_good = false; }

private:
  std::string_view m_rest;
  bool m_good = true;
};

Days readDate(Fields& fields) {
  CivilDate date;
  date.year = fields.number(4);
  fields.expect("-");
  date.month = fields.number(2);
  fields.expect("-");
  date.day = fields.number(2);
  if (!fields.good() || !isCivil(date)) {
    fields.fail();
    return 0;
  }
  return daysFromCivil(date);
}

/// Z, +hh, +hhmm, +hh:mm or nothing, as microseconds east of Greenwich.
Microseconds readZone(Fields& fields) {
  if (fields.accept("Zz")) return 0;
  const char sign = fields.front();
  if (!fields.accept("+-")) return 0;
  const int hours = fields.number(2);
  const bool colon = fields.accept(":");
  const int minutes = colon || fields.front() != '\0' ? fields.number(2) : 0;
  if (hours > 23 || minutes > 59) fields.fail();
  const Microseconds east = (hours * 60 + minutes) * Microseconds{60'000'000};
  return sign == '-' ? -east : east;
}

}  // namespace

Days daysFromCivil(CivilDate date) {
  const std::int64_t year = std::int64_t{date.year} - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t yearOfEra = year - era * 400;
  const std::int64_t dayOfYear =
      (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToEpoch;
}

CivilDate civilFromDays(Days days) {
  // Years are int: what lies two billion years away is shown as the last day that can be.
  constexpr Days farthest = 2'000'000'000LL * 365;
  const std::int64_t shifted = std::clamp(days, -farthest, farthest) + daysToEpoch;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - (daysPerEra - 1)) / daysPerEra;
  const std::int64_t dayOfEra = shifted - era * daysPerEra;
  const std::int64_t yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int64_t shiftedMonth = (5 * dayOfYear + 2) / 153;
  const std::int64_t month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), static_cast<int>(month),
          static_cast<int>(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)};
}

bool isCivil(CivilDate date) {
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return false;
  const CivilDate back = civilFromDays(daysFromCivil(date));
  return back.month == date.month && back.day == date.day;
}

std::string isoDate(Days days) {
  const CivilDate date = civilFromDays(days);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string isoTimestamp(Microseconds time) {
  Days days = time / microsecondsPerDay;
  Microseconds rest = time % microsecondsPerDay;
  if (rest < 0) {
    rest += microsecondsPerDay;
    --days;
  }
  const std::int64_t seconds = rest / 1'000'000;
  std::string text = fmt::format("{}T{:02}:{:02}:{:02}", isoDate(days), seconds / 3600,
                                 seconds / 60 % 60, seconds % 60);
  if (const std::int64_t fraction = rest % 1'000'000; fraction != 0) {
    text += fmt::format(".{:06}", fraction);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text;
}

std::optional<Days> parseIsoDate(std::string_view text) {
  Fields fields(text);
  const Days days = readDate(fields);
  return fields.done() ? std::optional(days) : std::nullopt;
}

std::optional<Microseconds> parseIsoTimestamp(std::string_view text) {
  Fields fields(text);
  const Days days = readDate(fields);
  fields.expect("T ");
  const int hours = fields.number(2);
  fields.expect(":");
  const int minutes = fields.number(2);
  const bool hasSeconds = fields.accept(":");
  const int seconds = hasSeconds ? fields.number(2) : 0;
  const Microseconds fraction = hasSeconds && fields.accept(".,") ? fields.fraction() : 0;
  const Microseconds east = readZone(fields);
  if (!fields.done() || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  const std::int64_t secondOfDay = (hours * 60 + minutes) * 60 + seconds;
  return days * microsecondsPerDay + secondOfDay * 1'000'000 + fraction - east;
}

}  // namespace quern
