// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_block.h"
#include "core/table/csv_bytes.h"
#include "core/table/csv_reader.h"
#include "core/table/csv_structure.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern::csv {

inline constexpr std::size_t mostRejects = 100'000;

/// Something in a chunk that did not fit, noted in passing: what is said of it is made up later, of
/// the few that are shown.
struct Misfit {
  RowIssue row;
  int column = -1;  ///< of a cell that has not the type the user chose
};

/// Makes rejects of misfits, in the order of lines; `misfits` has one list per chunk.
std::vector<CsvReject> rejectsOf(const std::vector<std::vector<Misfit>>& misfits, const Bytes& text,
                                 const Structure& structure, const Scanner& scanner,
                                 const std::vector<std::string>& names, std::int64_t& count);

/// Rejects for places that are not valid in the encoding; each row's first place only.
std::vector<CsvReject> rejectsOf(const std::vector<std::int64_t>& invalidAt, const Bytes& text,
                                 const std::string& encoding);

}  // namespace quern::csv
