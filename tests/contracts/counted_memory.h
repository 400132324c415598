// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What this program holds: every block that it or a library asks of malloc, operator new or
/// allocatePages is counted, as large as it really is.
namespace quern::tally {

std::int64_t held();  ///< bytes at this moment
std::int64_t peak();  ///< the most there were since forgetPeak()
void forgetPeak();
bool works();  ///< false in a sanitizer's build, which has an allocator of its own

}  // namespace quern::tally
