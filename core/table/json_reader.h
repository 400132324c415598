// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// Reads records of JSON into a typed table: an array of objects, objects one after the other (one
/// per line: .ndjson, .jsonl), or an object of which one member is such an array. At most `rows`
/// records; `cut` says that the text may end within one.
CsvResult readJsonRecords(std::string_view bytes, const std::string& source,
                          const CsvOptions& options, std::int64_t rows, bool cut, Context& context);

}  // namespace quern
