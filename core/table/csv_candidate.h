// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_cells.h"
#include "core/table/csv_sample.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace quern::csv {

struct CandidateDelimiter {
  std::string_view text;
  double prior;  ///< how likely before looking: a blank or colon stands in texts and times, too
};
std::span<const CandidateDelimiter> candidateDelimiters();

/// A dialect and how well a text reads under it.
struct Candidate {
  CsvDialect dialect;
  std::vector<SampleRow> rows{};
  std::size_t width = 0;  ///< cells in most rows
  std::size_t start = 0;  ///< the first row of the table
  double consistency = 0, clean = 0, score = -1;
};

class CandidateJudge {
public:
  /// base: what is expected. Both must outlive this.
  CandidateJudge(const CsvDialect& base, const MissingMarkers& markers)
      : m_base(base),
        m_markers(markers) {}

  /// Of its dialect and rows; rows below the table are taken away.
  void judge(Candidate& candidate) const;

private:
  void score(Candidate& candidate, std::size_t all) const;
  void findStart(Candidate& candidate) const;
  double prior(const CsvDialect& dialect) const;
  double cleanness(std::string_view cell, const CsvDialect& dialect) const;

  const CsvDialect& m_base;
  const MissingMarkers& m_markers;
};

}  // namespace quern::csv
