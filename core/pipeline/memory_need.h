// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/table/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

/// What Operator::memoryNeed() is made of. Bytes are estimated as double: rows times columns times
/// rows does not fit into a whole number.

/// What a copy of the values takes; a dictionary is shared by copies. A column that is gathered
/// later stays so.
QUERN_CORE_EXPORT double copyBytes(const Column& column);
QUERN_CORE_EXPORT double copyBytes(const Table& table);
/// Of these columns; what the table lacks takes nothing.
QUERN_CORE_EXPORT double copyBytes(const Table& table, const std::vector<std::string>& names);

/// What describing a column holds: its values in order, or its different texts under numbers. A
/// column that the table lacks takes nothing.
QUERN_CORE_EXPORT double summaryBytes(const Table& table, const std::string& name);

/// How many different values there may be at most, as far as type and dictionary tell.
QUERN_CORE_EXPORT double distinctAtMost(const Column& column);

/// How many threads a run has that is not told how many.
QUERN_CORE_EXPORT int threadsOfMachine();

/// "3 GiB", "250 MiB": what a sentence says of so many bytes.
QUERN_CORE_EXPORT std::string writtenBytes(double bytes);

/// As a whole number of bytes: nothing is free, and no need is beyond what the number holds.
QUERN_CORE_EXPORT std::int64_t neededBytes(double bytes);

}  // namespace quern
