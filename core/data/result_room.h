// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>

namespace quern {

/// Throws Error if a result of so many rows, each of about so many bytes, does not fit into the
/// memory that is left: for results whose size shows only while the operator works.
void requireRoom(std::int64_t rows, double bytesPerRow, const Place& place, const Sentence& advice);

}  // namespace quern
