// SPDX-License-Identifier: GPL-3.0-or-later
//
// The notices: 21 November 2019 with its change of 26 January 2020, 25 November 2020, 25 October
// 2021, 8 December 2022, 25 October 2023, 12 November 2024, 4 November 2025.

#include "core/data/chinese_days.h"

#include "core/base/calendar.h"

#include <algorithm>

namespace quern {
namespace {

/// Days as people write them: 20240503.
struct TimeOff {
  int first, last;
};

constexpr TimeOff timesOff[] = {
    {20200101, 20200101}, {20200124, 20200202}, {20200404, 20200406}, {20200501, 20200505},
    {20200625, 20200627}, {20201001, 20201008},  //
    {20210101, 20210103}, {20210211, 20210217}, {20210403, 20210405}, {20210501, 20210505},
    {20210612, 20210614}, {20210919, 20210921}, {20211001, 20211007},  //
    {20220101, 20220103}, {20220131, 20220206}, {20220403, 20220405}, {20220430, 20220504},
    {20220603, 20220605}, {20220910, 20220912}, {20221001, 20221007},  //
    {20221231, 20230102}, {20230121, 20230127}, {20230405, 20230405}, {20230429, 20230503},
    {20230622, 20230624}, {20230929, 20231006},  //
    {20240101, 20240101}, {20240210, 20240217}, {20240404, 20240406}, {20240501, 20240505},
    {20240610, 20240610}, {20240915, 20240917}, {20241001, 20241007},  //
    {20250101, 20250101}, {20250128, 20250204}, {20250404, 20250406}, {20250501, 20250505},
    {20250531, 20250602}, {20251001, 20251008},  //
    {20260101, 20260103}, {20260215, 20260223}, {20260404, 20260406}, {20260501, 20260505},
    {20260619, 20260621}, {20260925, 20260927}, {20261001, 20261007}};

constexpr int workingWeekends[] = {
    20200119, 20200426, 20200509, 20200628, 20200927, 20201010,                      //
    20210207, 20210220, 20210425, 20210508, 20210918, 20210926, 20211009,            //
    20220129, 20220130, 20220402, 20220424, 20220507, 20221008, 20221009,            //
    20230128, 20230129, 20230423, 20230506, 20230625, 20231007, 20231008,            //
    20240204, 20240218, 20240407, 20240428, 20240511, 20240914, 20240929, 20241012,  //
    20250126, 20250208, 20250427, 20250928, 20251011,                                //
    20260104, 20260214, 20260228, 20260509, 20260920, 20261010};

}  // namespace

std::optional<DayKind> chineseDayKind(Days day) {
  const CivilDate date = civilFromDays(day);
  if (date.year < firstChineseYear || date.year > lastChineseYear) return std::nullopt;
  const int written = date.year * 10'000 + date.month * 100 + date.day;
  const bool off = std::ranges::any_of(timesOff, [written](const TimeOff& time) {
    return time.first <= written && written <= time.last;
  });
  if (off) return DayKind::holiday;
  if (std::ranges::binary_search(workingWeekends, written)) return DayKind::workingWeekend;
  return weekdayOf(day) > 5 ? DayKind::weekend : DayKind::workday;
}

}  // namespace quern
