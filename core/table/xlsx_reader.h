// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// Reads a sheet of an Excel spreadsheet (.xlsx), or a range of it, into a typed table. Headers,
/// titles above them and texts are treated as those of delimited files. At most `rows` rows.
CsvResult readXlsx(std::string_view bytes, const std::string& source, const CsvOptions& options,
                   std::int64_t rows, Context& context);

}  // namespace quern
