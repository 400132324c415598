// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"
#include "core/table/type.h"

#include <cstdint>
#include <string>

namespace quern {

/// The narrowest type that holds the values of both without changing what they are: a number of
/// some kind for two of those, a time stamp for dates and time stamps, text for the rest.
QUERN_CORE_EXPORT Type commonType(Type left, Type right);

/// Whether values keep their meaning in the common type: false for 12 and "a", which can only be
/// held together as text.
QUERN_CORE_EXPORT bool isComparable(Type left, Type right);

/// Whole numbers that a number cannot hold: from 2^53 on only every second one, and so on.
struct RoundedValues {
  std::int64_t count = 0;
  std::int64_t firstRow = -1;
};

/// The values that would be rounded if the column became one of that type.
QUERN_CORE_EXPORT RoundedValues roundedIn(const Column& column, Type type);

/// The column in that type; throws Error naming it and the number of values that do not convert,
/// or that would be rounded: keys that differ in the last digit must not become equal.
QUERN_CORE_EXPORT Column inType(const Column& column, Type type, const std::string& name);

/// Whether a table has one column of that role at most: target, weight, time, group.
QUERN_CORE_EXPORT bool isForOneColumn(Role role);

}  // namespace quern
