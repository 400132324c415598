// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace quern::cli {

/// From here on Ctrl+C and a polite kill ask the work to stop instead of ending the program. Once.
void watchForInterrupt();

/// Stops when the user has asked for it.
std::stop_token interruptToken();

}  // namespace quern::cli
