// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a sheet to a typed table.
//
//   1. Lines of a single cell above a wider table are titles, and below it, behind a gap, they are
//      footnotes. Neither is lost in silence: the ones are a finding, the others are rejects.
//   2. The header is found as in delimited files. Columns without a name and a value are left out.
//   3. Types come from the cells; texts are looked at as those of delimited files.

#include "core/table/xlsx_reader.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/table/cell_table.h"
#include "core/table/csv_shape.h"
#include "core/table/reject_reasons.h"
#include "core/table/xlsx_sheet.h"

#include <algorithm>

namespace quern {
namespace {

constexpr std::int64_t headerSample = 300;

class SheetTable {
public:
  SheetTable(xlsx::SheetCells cells, const CsvOptions& options)
      : m_cells(std::move(cells)),
        m_options(options) {}

  void into(CsvResult& result) {
    m_last = static_cast<std::int64_t>(m_cells.rowNumbers.size());
    takeFootnotes(result);
    m_first = titles(result);
    sampleRowsOf();
    Sentence reason = tr("You chose it.");
    CsvDialect plain;
    const int headers = m_options.headerRows
                            ? *m_options.headerRows
                            : csv::headerRowsOf(m_sample, plain, m_options, reason);
    result.dialect.headerRows = headers;
    result.dialect.skip = m_first;
    result.findings.push_back(
        {.what = "header", .value = std::to_string(headers), .reason = reason});
    addTypedColumns(tableBelow(std::min<std::int64_t>(headers, m_last - m_first)), m_options,
                    result);
  }

private:
  int present(std::int64_t row) const {
    return static_cast<int>(std::ranges::count_if(m_cells.columns, [row](const CellColumn& column) {
      return column.kind(row) != CellColumn::Kind::missing;
    }));
  }

  std::int64_t titles(CsvResult& result) const {  // 1
    if (m_options.skip) return std::min(*m_options.skip, m_last);
    if (m_cells.columns.size() < 2) return 0;
    std::int64_t first = 0;
    while (first + 1 < m_last && present(first) == 1) ++first;
    if (first == 0 || present(first) == 1) return 0;
    result.findings.push_back(
        {.what = "skip",
         .value = std::to_string(first),
         .reason = tr("The lines above are not like the rows of the table.")});
    return first;
  }

  void takeFootnotes(CsvResult& result) {  // 1
    if (m_cells.columns.size() < 2) return;
    std::int64_t first = m_last;
    while (first > 2 && present(first - 1) == 1) --first;
    // Only what a gap parts from the table: a last row may well be short.
    while (first < m_last && m_cells.rowNumbers[static_cast<std::size_t>(first)] ==
                                 m_cells.rowNumbers[static_cast<std::size_t>(first - 1)] + 1)
      ++first;
    for (std::int64_t row = first; row < m_last; ++row) {
      std::string text;
      for (const CellColumn& column : m_cells.columns) text += column.written(row);
      result.rejects.push_back({m_cells.rowNumbers[static_cast<std::size_t>(row)],
                                shortened(text, 1000), rejects::note});
      ++result.rejectCount;
    }
    m_last = first;
  }

  void sampleRowsOf() {
    const std::int64_t end = std::min(m_last, m_first + headerSample);
    m_texts.reserve(static_cast<std::size_t>(end - m_first) * m_cells.columns.size());
    for (std::int64_t row = m_first; row < end; ++row) {
      csv::SampleRow sample;
      for (const CellColumn& column : m_cells.columns) {
        m_texts.push_back(column.written(row));
        sample.cells.push_back(m_texts.back());
      }
      m_sample.push_back(std::move(sample));
    }
  }

  CellTable tableBelow(std::int64_t headers) {
    CellTable table{.firstRow = 0, .textsAreCsv = true};
    const std::vector<csv::SampleRow> above(m_sample.begin(), m_sample.begin() + headers);
    std::vector<std::string> names = csv::joinedNames(above, {});
    names.resize(m_cells.columns.size());
    std::vector<std::string> kept;
    for (std::size_t index = 0; index < m_cells.columns.size(); ++index) {
      CellColumn column = m_cells.columns[index].part(m_first + headers, m_last);
      if (names[index].empty() && column.isEmpty()) continue;  // 2
      kept.push_back(names[index]);
      table.columns.push_back(std::move(column));
      table.units.push_back(m_cells.units[index]);
    }
    table.names = csv::madeUnique(kept);
    return table;
  }

  xlsx::SheetCells m_cells;
  const CsvOptions& m_options;
  std::int64_t m_first = 0, m_last = 0;
  std::vector<std::string> m_texts;
  std::vector<csv::SampleRow> m_sample;
};

}  // namespace

CsvResult readXlsx(std::string_view bytes, const std::string& source, const CsvOptions& options,
                   std::int64_t rows, Context& context) {
  const xlsx::Workbook book(bytes, source);
  const xlsx::Sheet& sheet = book.sheet(options.sheet);
  CsvResult result;
  const std::size_t sheets = book.sheets().size();
  result.findings.push_back(
      {.what = "sheet",
       .value = sheet.name,
       .reason = !options.sheet.empty() ? Sentence(tr("You chose it."))
                 : sheets == 1          ? Sentence(tr("It is the only one."))
                                        : Sentence(tr("It is the first of %1 sheets."), sheets)});
  xlsx::SheetCells cells =
      xlsx::readSheet(book, sheet, xlsx::rangeFrom(options.range), rows, context);
  if (cells.rowNumbers.empty())
    throw Error(Sentence(tr("The sheet \"%1\" is empty."), sheet.name), {.file = source},
                tr("Choose another sheet or range."));
  result.rejects = std::move(cells.errors);
  result.rejectCount = cells.errorCount;
  SheetTable(std::move(cells), options).into(result);
  return result;
}

}  // namespace quern
