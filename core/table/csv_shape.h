// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_sniffer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

/// The columns of a table and where its rows start.
struct Shape {
  std::vector<std::string> names;
  std::size_t offset = 0;  ///< of the first row of data in the text
  std::int64_t line = 1;   ///< and its line

  int columns() const { return static_cast<int>(names.size()); }
};

/// Names of several header rows, one below the other, joined with a blank.
std::vector<std::string> joinedNames(const std::vector<SampleRow>& header,
                                     const CsvDialect& dialect);
/// None empty, each once: "column 2", "a 2".
std::vector<std::string> madeUnique(const std::vector<std::string>& wanted);

/// From the first rows of the text; nothing if the text, which is cut, holds less than the header.
std::optional<Shape> shapeOf(std::string_view text, bool whole, const CsvDialect& dialect);

}  // namespace quern::csv
