// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace quern {

/// Writes a file for the table benches. The same shape and rows make the same bytes.
///   narrow  20 columns of numbers: five-digit decimals and 16-digit doubles in turn
///   taxi    12 columns: two integer keys, 400,000 drivers, two time stamps, 265 zones, payment,
///           passengers, three amounts (2% of two of them missing), a quoted note with commas
///   wide    2,000 columns of numbers of three decimals
///   text    an integer and two quoted texts with quotes and line ends within
///   zones   what the zones of `taxi` are joined with: 260 of the 265; `rows` does not matter
/// Throws std::invalid_argument if there is no such shape.
void generateTable(std::string_view shape, std::int64_t rows, const std::filesystem::path& path);

}  // namespace quern
