// SPDX-License-Identifier: GPL-3.0-or-later
//
// How well a text reads under a dialect.
//
//   1. The better, the more rows have the same number of cells, the more cells there are in a row,
//      and the more cells are something: a number, a date, a missing marker, a quoted text, a text
//      without other delimiters. After G. van den Burg, A. Nazábal and C. Sutton, Wrangling messy CSV
//      files by detecting row and type patterns (Data Mining and Knowledge Discovery 33, 2019).
//   2. A table begins with the first row of the usual width. A row above it that is one cell short may
//      be a header whose first column, the names of rows, has no name.
//   3. A table may be shorter than the titles above and the notes below it.

#include "core/table/csv_candidate.h"

#include "core/base/utf8.h"
#include "core/table/csv_cell_signs.h"
#include "core/table/csv_row_signs.h"
#include "core/table/type_inference.h"

#include <algorithm>

namespace quern::csv {
namespace {

constexpr CandidateDelimiter delimiters[] = {
    {",", 1},   {";", 1},   {"\t", 1},  {"|", 0.98}, {", ", 1.01},  {"::", 0.98},
    {" ", 0.8}, {":", 0.6}, {"^", 0.7}, {"~", 0.7},  {"\x01", 0.9}, {"\x1f", 0.9}};

/// A blank behind each comma belongs to the delimiter only if the header has it, too, and no further
/// ones stand around quotes.
double fitOfBlank(const Candidate& candidate) {
  if (candidate.dialect.delimiter != ", ") return 1;
  const auto isPadded = [&](std::string_view cell) {
    const char quote = candidate.dialect.quote;
    return !isQuoted(cell, quote) && isQuoted(trimmed(cell), quote);
  };
  const bool padded = std::ranges::any_of(candidate.rows, [&](const SampleRow& row) {
    return std::ranges::any_of(row.cells, isPadded);
  });
  return candidate.start > 0 || padded ? 0.9 : 1;
}

/// Titles that a spreadsheet has filled up with delimiters, and the empty lines below them.
void passTitles(Candidate& candidate) {
  const auto isAbove = [&candidate](std::size_t row) {
    const SampleRow& sample = candidate.rows[row];
    return isEmptyRow(sample, candidate.dialect) || isTitle(sample, candidate.dialect);
  };
  std::size_t start = candidate.start;
  while (candidate.width > 2 && start < candidate.rows.size() && isAbove(start)) ++start;
  if (start + 2 < candidate.rows.size()) candidate.start = start;
}

/// Rows below the first that are a single value as a whole: a time stamp has blanks and colons of
/// its own.
double typedShare(const Candidate& candidate) {
  double typed = 0;
  for (std::size_t row = 1; row < candidate.rows.size(); ++row) {
    std::string_view text = trimmed(candidate.rows[row].cells[0]);
    const std::size_t point = text.find('.');
    if (point != text.npos && text.find(':') < point)
      text = text.substr(0, point);  // however fine the second
    // As a time of day it needs a date in front to be known.
    const bool isTime = !KindSet::of("2000-01-01 " + std::string(text), '.').empty();
    typed += isTime || !KindSet::of(text, '.').empty() ? 1 : 0;
  }
  return candidate.rows.size() < 2 ? 0 : typed / static_cast<double>(candidate.rows.size() - 1);
}

bool isCandidateValue(std::string_view cell, const CsvDialect& dialect) {
  const std::string_view text = trimmed(unquoted(cell, dialect.quote));
  return !KindSet::of(text, '.').empty() || isNumberWith(text, ',') || !FormSet::of(text).empty();
}

}  // namespace

std::span<const CandidateDelimiter> candidateDelimiters() { return delimiters; }

void CandidateJudge::judge(Candidate& candidate) const {
  candidate.width = usualWidth(candidate.rows);
  findStart(candidate);
  score(candidate, candidate.rows.size());
  const RowRun run = tableAmongLines(candidate.rows, candidate.dialect);  // 3
  if (run.first == run.last) return;
  Candidate among = candidate;
  among.width = candidate.rows[run.first].cells.size();
  among.start = run.first;
  among.rows.resize(run.last);
  score(among, candidate.rows.size());
  if (among.score > candidate.score) candidate = std::move(among);
}

/// all: rows of the sample, those below the table too.
void CandidateJudge::score(Candidate& candidate, std::size_t all) const {
  std::size_t fitting = 0;
  std::size_t disorder = 0;
  double clean = 0;
  double cells = 0;
  for (std::size_t row = candidate.start; row < candidate.rows.size(); ++row) {
    const SampleRow& sample = candidate.rows[row];
    fitting += sample.cells.size() == candidate.width ? 1 : 0;
    disorder += sample.inOrder ? 0 : 1;
    for (const std::string_view cell : sample.cells) clean += cleanness(cell, candidate.dialect);
    cells += static_cast<double>(sample.cells.size());
  }
  const auto rows = static_cast<double>(candidate.rows.size() - candidate.start);
  candidate.consistency = rows > 0 ? static_cast<double>(fitting) / rows : 0;
  candidate.clean = cells > 0 ? clean / cells : 0;
  const auto width = static_cast<double>(candidate.width);
  const double wide = candidate.width > 1 ? (width - 1) / width : 0.08;
  const double above = rows > 0 ? rows / static_cast<double>(all) : 0;
  candidate.score = prior(candidate.dialect) * wide * candidate.consistency *
                    candidate.consistency * candidate.clean * (0.5 + 0.5 * above) *
                    fitOfBlank(candidate);
  // A quote out of place here and there is a mistake; many of them mean that they are no quotes.
  if (disorder >= 5 && static_cast<double>(disorder) > 0.1 * rows) candidate.score *= 0.7;
  if (candidate.width == 1)
    candidate.score = std::max(candidate.score, 0.62 * typedShare(candidate));
}

double CandidateJudge::prior(const CsvDialect& dialect) const {
  const auto same = [&](const CandidateDelimiter& delimiter) {
    return delimiter.text == dialect.delimiter;
  };
  const auto* const known = std::find_if(std::begin(delimiters), std::end(delimiters), same);
  double prior = known == std::end(delimiters) ? 1 : known->prior;
  if (dialect.quote != m_base.quote) prior *= 0.97;
  if (dialect.escape != m_base.escape) prior *= 0.98;
  if (dialect.paddedQuotes) prior *= 0.98;
  return prior;
}

/// The first row of the usual width that another one follows; the header may be one cell short
/// (2).
void CandidateJudge::findStart(Candidate& candidate) const {
  const auto& rows = candidate.rows;
  std::size_t start = 0;
  while (start < rows.size() && rows[start].cells.size() != candidate.width) ++start;
  if (start == rows.size()) start = 0;
  const bool oneShort =
      start > 0 && rows[start - 1].cells.size() + 1 == candidate.width && candidate.width > 2;
  const bool names =
      oneShort && std::none_of(rows[start - 1].cells.begin(), rows[start - 1].cells.end(),
                               [&](std::string_view cell) {
                                 return isCandidateValue(cell, candidate.dialect);
                               });
  candidate.start = names ? start - 1 : start;
  passTitles(candidate);
}

double CandidateJudge::cleanness(std::string_view cell, const CsvDialect& dialect) const {
  const std::string_view text = trimmed(cell);
  if (isQuoted(text, dialect.quote) || m_markers.contains(text) || isCandidateValue(text, dialect))
    return 1;
  if (text.find_first_of("\"\t;|") != text.npos || text.front() == '\'') return 0;
  return text.find(',') != text.npos ? 0.3 : 0.9;
}

}  // namespace quern::csv
