// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dates.h"

#include <optional>

namespace quern {

/// What people in mainland China do on a day.
enum class DayKind { workday, weekend, holiday, workingWeekend };

/// By the yearly notices of the General Office of the State Council on the arrangement of holidays,
/// 2020 to 2026, the prolongation of the Spring Festival of 2020 included. A holiday is every day
/// of a time off, weekends in it included; a working weekend is a Saturday or Sunday that is worked
/// in exchange. Nothing for other years: nobody knows them yet, or they are not in the table.
std::optional<DayKind> chineseDayKind(Days day);

inline constexpr int firstChineseYear = 2020;
inline constexpr int lastChineseYear = 2026;

}  // namespace quern
