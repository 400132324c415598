// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of the first rows name the columns.
//
//   1. A text above a column of numbers, dates or true and false names it.
//   2. So do numbers in equal steps above such columns if they are years, or count the columns from
//      0, and no row below does the same. Other numbers are values: a table of numbers has no header.
//   3. Among texts only, a first row of different texts that do not come again below names the
//      columns.
//   4. A row of texts above all columns of numbers is a header even if a row above it holds values.
//   5. More than one row is a header only if all of them stand in the way of at least two columns'
//      types, and hold no value of any: names of groups above, units below.

#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/table/csv_cells.h"
#include "core/table/csv_sniffer.h"
#include "core/table/type_inference.h"

#include <algorithm>
#include <set>

namespace quern::csv {
namespace {

constexpr std::ptrdiff_t longestName = 10'000;

class HeaderFinder {
public:
  HeaderFinder(const std::vector<SampleRow>& rows, const CsvDialect& dialect,
               const CsvOptions& options)
      : m_rows(rows),
        m_dialect(dialect),
        m_markers(options.missingMarkers),
        m_width(usualWidth(rows)) {}

  int find(Sentence& reason) const {
    reason = tr("The first line is too long for names of columns.");
    if (m_rows.empty() || holdsLongCell(0)) return 0;
    const Evidence first = evidence(0, 1);
    if (first.names > 0 && 4 * first.names >= first.values) {
      int count = 1;
      while (count < 3 && m_rows.size() > static_cast<std::size_t>(count) + 2 && alsoNames(count))
        ++count;
      reason = Sentence(
          tr("%1 {column|columns} of numbers or dates {has|have} a text in the first row."),
          first.names);
      return count;
    }
    if (first.values > 0 && !countsColumns()) {
      reason = tr("The first row holds values like the rows below.");
      return 0;
    }
    const bool different = first.values > 0 || areNames();
    reason = first.values > 0 ? tr("The first row counts the columns, or names years.")
             : different      ? tr("The first row differs from all below.")
                              : tr("The first row looks like the rows below.");
    return different ? 1 : 0;
  }

  /// A row that names every column of numbers or dates, below one that names none (4).
  std::size_t rowsAbove() const {
    for (std::size_t row = 1; row < 4 && row + 3 < m_rows.size(); ++row) {
      const Evidence above = evidence(row - 1, row + 1);
      const Evidence here = evidence(row, row + 1);
      if (here.names >= 2 && here.names == here.typed && above.names == 0) return row;
    }
    return 0;
  }

private:
  struct Evidence {
    int names = 0, values = 0, typed = 0;
  };

  std::string_view cell(std::size_t row, std::size_t column) const {
    const std::vector<std::string_view>& cells = m_rows[row].cells;
    // A header that is one short leaves out the first name.
    const std::size_t shift = row == 0 && cells.size() + 1 == m_width ? 1 : 0;
    if (column < shift || column - shift >= cells.size()) return {};
    return trimmed(unquoted(cells[column - shift], m_dialect.quote));
  }

  /// What all rows from `first` on can be read as in that column.
  std::optional<KindSet> kinds(std::size_t column, std::size_t first) const {
    KindSet kinds = KindSet::all();
    bool any = false;
    for (std::size_t row = first; row < m_rows.size(); ++row) {
      const std::string_view text = cell(row, column);
      if (m_markers.contains(text)) continue;
      kinds = kinds & KindSet::of(text, m_dialect.decimal);
      any = true;
    }
    return any ? std::optional(kinds) : std::nullopt;
  }

  Evidence evidence(std::size_t row, std::size_t body) const {
    Evidence evidence;
    for (std::size_t column = 0; column < m_width; ++column) {
      // The rows right below may be header rows as well, so they do not speak if there are others.
      const std::size_t first = m_rows.size() >= body + 4 ? body + 2 : body;
      const std::optional<KindSet> below = kinds(column, first);
      if (!below || below->empty()) continue;
      ++evidence.typed;
      const std::string_view text = cell(row, column);
      if (m_markers.contains(text)) continue;
      if ((KindSet::of(text, m_dialect.decimal) & *below).empty())
        ++evidence.names;
      else
        ++evidence.values;
    }
    return evidence;
  }

  bool alsoNames(int row) const {
    const Evidence found =
        evidence(static_cast<std::size_t>(row), static_cast<std::size_t>(row) + 1);
    return found.names >= 2 && found.values == 0;  // 5
  }

  /// The whole numbers of a row, from its first to its last cell but for one without: that is the
  /// column of names. Nothing if there are other cells.
  std::vector<std::int64_t> countsOf(std::size_t row) const {
    std::vector<std::int64_t> counts;
    for (std::size_t column = 0; column < m_width; ++column) {
      const std::optional<std::int64_t> count = parseInteger(cell(row, column));
      if (count)
        counts.push_back(*count);
      else if (column > 0)
        return {};
    }
    return counts;
  }

  bool holdsLongCell(std::size_t row) const {
    return std::ranges::any_of(
        m_rows[row].cells, [](std::string_view text) { return std::ssize(text) > longestName; });
  }

  enum class Counts { none, steps, fromZero, years };

  Counts countsIn(std::size_t row) const {
    const std::vector<std::int64_t> counts = countsOf(row);
    if (counts.size() < 3 || counts[1] <= counts[0] || counts[0] < 0) return Counts::none;
    for (std::size_t at = 2; at < counts.size(); ++at)
      if (counts[at] - counts[at - 1] != counts[1] - counts[0]) return Counts::none;
    if (counts.front() >= 1000 && counts.back() < 3000) return Counts::years;
    return counts[0] == 0 && counts[1] == 1 ? Counts::fromZero : Counts::steps;
  }

  /// 2
  bool countsColumns() const {
    const Counts first = countsIn(0);
    if (first != Counts::years && first != Counts::fromZero) return false;
    for (std::size_t row = 1; row < m_rows.size(); ++row) {
      const Counts below = countsIn(row);
      if (below == first || (below != Counts::none && first == Counts::fromZero)) return false;
    }
    return true;
  }

  bool areNames() const {
    std::set<std::string_view> names;
    for (std::size_t column = 0; column < m_width; ++column) {
      const std::string_view name = cell(0, column);
      if (name.empty() && column == 0) continue;  // the names of rows often have none
      if (m_markers.contains(name) || !names.insert(name).second) return false;
      if (!KindSet::of(name, m_dialect.decimal).empty()) return false;
      for (std::size_t row = 1; row < m_rows.size(); ++row)
        if (cell(row, column) == name) return false;
    }
    return true;
  }

  const std::vector<SampleRow>& m_rows;
  const CsvDialect& m_dialect;
  MissingMarkers m_markers;
  std::size_t m_width;
};

}  // namespace

std::size_t rowsAboveHeader(const std::vector<SampleRow>& rows, const CsvDialect& dialect,
                            const CsvOptions& options) {
  return HeaderFinder(rows, dialect, options).rowsAbove();
}

int headerRowsOf(const std::vector<SampleRow>& rows, const CsvDialect& dialect,
                 const CsvOptions& options, Sentence& reason) {
  return HeaderFinder(rows, dialect, options).find(reason);
}

}  // namespace quern::csv
