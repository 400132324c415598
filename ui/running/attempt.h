// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <optional>

namespace quern::ui {

/// Runs the work and gives back what went wrong, for whoever shows it. The one place of the window
/// that catches: a Bug, a lack of memory and a foreign exception become Errors here; a Cancelled
/// work ends without one, since nothing went wrong.
std::optional<Error> attempt(const std::function<void()>& work);

}  // namespace quern::ui
