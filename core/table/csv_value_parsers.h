// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values of a fixed size from what stands in a cell: `plain(first, last, value)` on the bytes in
// the file, `careful(text, value)` on a text without quotes and blanks.

#pragma once

#include "core/base/dates.h"
#include "core/table/csv_number.h"
#include "core/table/type_inference.h"

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace quern::csv {

/// A copy with room behind it: number parsing looks a few bytes beyond the end. No number is as
/// long.
template <class Plain>
bool padded(std::string_view text, const Plain& plain) {
  char copy[512];
  if (text.size() + readAhead > sizeof copy) return false;
  std::memcpy(copy, text.data(), text.size());
  std::memset(copy + text.size(), 0, readAhead);
  return plain(copy, copy + text.size());
}

struct NumberParser {
  char decimal = '.';
  bool plain(const char* first, const char* last, double& value) const {
    return readNumber(first, last, decimal, value);
  }
  bool careful(std::string_view text, double& value) const {
    return padded(text,
                  [&](const char* first, const char* last) { return plain(first, last, value); });
  }
};

struct IntegerParser {
  bool plain(const char* first, const char* last, std::int64_t& value) const {
    return readInteger(first, last, value);
  }
  bool careful(std::string_view text, std::int64_t& value) const {
    return padded(text,
                  [&](const char* first, const char* last) { return plain(first, last, value); });
  }
};

/// Numbers with thousands separators, units and the like.
struct FormedNumberParser {
  NumberForm form;
  bool plain(const char* first, const char* last, double& value) const {
    return last > first && careful({first, static_cast<std::size_t>(last - first)}, value);
  }
  bool careful(std::string_view text, double& value) const {
    const std::optional<double> read = readFormed(text, form);
    if (read) value = *read;
    return read.has_value();
  }
};

struct FormedIntegerParser {
  NumberForm form;
  bool plain(const char* first, const char* last, std::int64_t& value) const {
    return last > first && careful({first, static_cast<std::size_t>(last - first)}, value);
  }
  bool careful(std::string_view text, std::int64_t& value) const {
    const std::optional<std::int64_t> read = readFormedInteger(text, form);
    if (read) value = *read;
    return read.has_value();
  }
};

struct BooleanParser {
  bool plain(const char* first, const char* last, std::uint8_t& value) const {
    return careful({first, static_cast<std::size_t>(last - first)}, value);
  }
  bool careful(std::string_view text, std::uint8_t& value) const {
    const std::optional<bool> read = readBoolean(text);
    if (read) value = *read ? 1 : 0;
    return read.has_value();
  }
};

/// 2024-05-03, as most dates are written; the same days readDate gives. False: it is none. Ten bytes
/// can be read.
inline bool readDashedDate(const char* first, std::int64_t& days) {
  constexpr std::uint64_t dashes = 0xFF0000FF00000000;
  const std::uint64_t digits = load64(first) ^ 0x2D30302D30303030;  // 0 to 9, or 0 for a dash
  const bool isDate = (digits & dashes) == 0 &&
                      (((digits + 0x7676767676767676) | digits) & 0x8080808080808080) == 0;
  const auto digit = [digits](int at) { return static_cast<int>((digits >> (8 * at)) & 0xFF); };
  const int year = 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3);
  const int month = 10 * digit(5) + digit(6);
  const int tens = first[8] - '0', ones = first[9] - '0';
  const int day = 10 * tens + ones;
  const bool inRange = year > 0 && month >= 1 && month <= 12 && tens >= 0 && ones >= 0 && ones <= 9;
  if (!isDate || !inRange) return false;
  static constexpr int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int length = before[month] - before[month - 1] + (leap && month == 2 ? 1 : 0);
  if (day < 1 || day > length) return false;
  const int past = year - 1;  // whole years since 0001-01-01, 719,162 days before 1970
  days = 365 * past + past / 4 - past / 100 + past / 400 - 719'162 + before[month - 1] +
         (leap && month > 2 ? 1 : 0) + day - 1;
  return true;
}

/// Dates repeat: the last one read is remembered.
struct DateParser {
  DateLayout layout = DateLayout::yearDash;
  char known[16] = {};
  std::size_t knownSize = 0;
  std::int64_t knownDays = 0;

  bool plain(const char* first, const char* last, std::int64_t& value) {
    const auto size = static_cast<std::size_t>(last - first);
    if (size == 0) return false;
    if (size == 10 && layout == DateLayout::yearDash && readDashedDate(first, value)) return true;
    if (size == knownSize && std::memcmp(first, known, size) == 0) {
      value = knownDays;
      return true;
    }
    const std::optional<Days> days = readDate({first, size}, layout);
    if (!days) return false;
    value = *days;
    if (size > sizeof known) return true;
    std::memcpy(known, first, size);
    knownSize = size;
    knownDays = *days;
    return true;
  }
  bool careful(std::string_view text, std::int64_t& value) {
    return plain(text.data(), text.data() + text.size(), value);
  }
};

struct TimestampParser {
  DateLayout layout = DateLayout::yearDash;
  bool zoned = false;
  DateParser date{};

  /// 2024-05-03 14:07:00 (or with a T), as most time stamps are written.
  bool common(const char* first, std::int64_t& value) {
    const char divider = first[10];
    if ((divider != ' ' && divider != 'T') || first[13] != ':' || first[16] != ':') return false;
    int parts[3];
    for (int part = 0; part < 3; ++part) {
      const int tens = first[11 + 3 * part] - '0';
      const int ones = first[12 + 3 * part] - '0';
      if (tens < 0 || tens > 5 || ones < 0 || ones > 9) return false;
      parts[part] = 10 * tens + ones;
    }
    std::int64_t days = 0;
    if (parts[0] > 23 || !date.plain(first, first + 10, days)) return false;
    value = days * microsecondsPerDay +
            ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * Microseconds{1'000'000};
    return true;
  }

  bool plain(const char* first, const char* last, std::int64_t& value) {
    const bool usual = last - first == 19 && !zoned && layout == DateLayout::yearDash;
    return last > first && ((usual && common(first, value)) ||
                            careful({first, static_cast<std::size_t>(last - first)}, value));
  }
  bool careful(std::string_view text, std::int64_t& value) const {
    const std::optional<Microseconds> read = readTimestamp(text, layout, zoned);
    if (read) value = *read;
    return read.has_value();
  }
};

}  // namespace quern::csv
