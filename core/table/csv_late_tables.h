// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/csv_bytes.h"
#include "core/table/csv_dialect.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern::csv {

/// A table that begins further down than a sniffer looks.
struct LateTable {
  std::int64_t first = 0;  ///< of its first row in the text, the header among them
  std::int64_t line = 1;
  std::vector<std::string> names;  ///< what stands in that row
  std::int64_t above = 0;          ///< where the table above it ends
};

struct LateSearch {
  std::int64_t table = 0;  ///< where the last table known begins in the text
  std::int64_t known = 0;  ///< the end of what has been looked at
  std::int64_t start = 0;  ///< of the first line
  const CsvDialect& dialect;
  const CsvOptions& options;
};

/// The tables that begin behind what is known of a text. An ordinary text costs a look at its end.
std::vector<LateTable> lateTables(const Bytes& text, const LateSearch& search, Context& context);

}  // namespace quern::csv
