// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_bytes.h"
#include "core/table/csv_structure.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace quern::csv {

/// A line of a text that is left out, its line end included.
struct LeftOutLine {
  std::int64_t first = 0, last = 0;
};

/// Where a line comes again between two places of a text, as a header does on every page of a printed
/// list; a form feed may be in front of it.
std::vector<LeftOutLine> repeatsOf(std::string_view line, const Bytes& text, std::int64_t first,
                                   std::int64_t last);

/// findStructure without those lines, which must be in order.
Structure findStructureWithout(const std::vector<LeftOutLine>& lines, const Bytes& text,
                               const Scanner& scanner, const StructureRequest& request,
                               Context& context);

}  // namespace quern::csv
