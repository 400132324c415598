// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"
#include "core/table/table.h"

#include <cstdint>

namespace quern {

/// A result whose size shows only while the operator works.
struct ResultSize {
  std::int64_t rows = 0;
  double bytesPerRow = 0;
  double held = 0;  ///< bytes that the operator has in use meanwhile
};

/// Throws Error if the result does not fit into the memory that is left for this run.
void requireRoom(const ResultSize& size, const Place& place, const Sentence& advice,
                 const Context& context);

/// What a row of this column takes on average.
double bytesPerRow(const Column& column);
double bytesPerRow(const Table& table);

}  // namespace quern
