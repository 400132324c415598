// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/state.h"
#include "core/table/column.h"
#include "core/table/schema.h"

#include <string>

namespace quern {

/// Adds the arrays of a column: "PREFIX/values", "PREFIX/present" where something is missing, and
/// for texts and dictionaries "PREFIX/offsets" and "PREFIX/bytes".
void addColumn(State& state, const std::string& prefix, const Column& column);

/// The column under that prefix. Throws Error unless its arrays are those of a column of this type
/// and length: codes lie in the dictionary, texts do not overlap and are UTF-8, no bit is set past
/// the end.
Column columnFrom(const State& state, const std::string& prefix, const ColumnSchema& schema,
                  std::int64_t rows);

}  // namespace quern
