// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/json.h"
#include "core/table/csv_writer.h"
#include "core/table/table.h"

#include <string>
#include <vector>

namespace quern::cli {

enum class Format { csv, xlsx, ndjson };

/// By the ending of the name; "-" is CSV on stdout. Throws UsageError for an ending that cannot be
/// written.
Format formatOf(const std::string& path);

/// Writes a table as the ending of the name says. `header`: whether the first row of CSV and of a
/// sheet names the columns, and whether the records of NDJSON are objects or arrays; the other
/// options are CSV's alone.
void writeTable(const Table& table, const std::string& path, const CsvWriteOptions& options,
                Context& context);

/// Cells as a table for people to read: columns as wide as their longest cell.
std::string alignedText(std::vector<std::vector<std::string>> rows);

/// A cell as a JSON value: null, a number, true or false, otherwise a text.
Json cellJson(const Column& column, std::int64_t row);

}  // namespace quern::cli
