// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstddef>
#include <cstdint>

namespace quern {

/// What the functions below may write to behind `to`, beyond the text itself, too.
inline constexpr std::size_t roomForNumber = 64;

// The texts of written() (numbers.h), put where the caller has room for them; each returns the end
// of its text. For writers of many numbers.
QUERN_CORE_EXPORT char* writeNumber(double value, char* to);
QUERN_CORE_EXPORT char* writeInteger(std::int64_t value, char* to);
/// Two digits, the first of which may be 0; 0 to 99.
inline char* writeTwoDigits(int value, char* to) {
  to[0] = static_cast<char>('0' + value / 10);
  to[1] = static_cast<char>('0' + value % 10);
  return to + 2;
}

}  // namespace quern
