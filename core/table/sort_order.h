// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/memory.h"
#include "core/table/column.h"

#include <cstdint>
#include <span>

namespace quern {

enum class SortDirection { ascending, descending };

/// The rows of a column in the order of their values. Equal values keep the order of their rows;
/// NaN comes after every other number; missing values come last in either direction. Texts are
/// compared byte by byte, which is the order of their code points.
QUERN_CORE_EXPORT Values<std::int64_t> sortOrder(const Column& column, SortDirection direction,
                                                 Context& context);

struct SortKey {
  Column column;
  SortDirection direction = SortDirection::ascending;
};

/// The same by several columns of equal length, the first before all others; at least one.
QUERN_CORE_EXPORT Values<std::int64_t> sortOrder(std::span<const SortKey> keys, Context& context);

}  // namespace quern
