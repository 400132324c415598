// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"

#include <string>
#include <string_view>

namespace quern {

/// Reads an ARFF file, as Weka writes it: names and types of the columns stand above the rows. Rows
/// may be sparse. At most `rows` of them.
CsvResult readArff(std::string_view bytes, const std::string& source, const CsvOptions& options,
                   std::int64_t rows, Context& context);

}  // namespace quern
