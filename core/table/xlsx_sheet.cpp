// SPDX-License-Identifier: GPL-3.0-or-later
//
// The cells of a sheet.
//
//   1. A number is a date or a time stamp if its format shows one; a time of day alone is text, as
//      in CSV files. The day before 1 March 1900 is a day earlier than the sheet counts, for it
//      counts a 29 February 1900.
//   2. A percentage is the number it means, 0.123, as the sheet keeps it.
//   3. A cell that holds an error is missing, and is reported.
//   4. Nothing in the file is trusted: cells must come in order, rows and columns be within the
//      limits of a sheet, and cells be worth the room that a table of them takes.

#include "core/table/xlsx_sheet.h"

#include "core/base/dates.h"
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/xml_reader.h"
#include "core/table/csv_number.h"
#include "core/table/csv_rejects.h"
#include "core/table/reject_reasons.h"
#include "core/table/number_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace quern::xlsx {
namespace {

using Part = XmlReader::Part;

constexpr std::size_t longestSheetNumber = 64;
constexpr std::int64_t lastSheetRow = 1'048'576;
constexpr std::int64_t lastSheetColumn = 16'384;
constexpr std::int64_t roomAlways = std::int64_t{64} << 20;  // cells, empty ones too
constexpr std::int64_t roomPerCell = 200;

/// Letters of a column and the number of a row, either may be left out; false: it is no place.
bool readPlace(std::string_view text, std::int64_t& row, std::int64_t& column) {
  std::size_t at = 0;
  std::int64_t letters = 0;
  for (; at < text.size() && at < 4; ++at) {
    const char upper = static_cast<char>(text[at] & ~0x20);
    if (upper < 'A' || upper > 'Z') break;
    letters = 26 * letters + (upper - 'A' + 1);
  }
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  if (at < text.size() && std::from_chars(text.data() + at, end, number).ptr != end) return false;
  if (text.empty() || letters > lastSheetColumn || number > lastSheetRow || number < 0)
    return false;
  if (letters > 0) column = letters;
  if (number > 0) row = number;
  return letters > 0 || number > 0;
}

class SheetReader {
public:
  SheetReader(const Workbook& book, const Sheet& sheet, const Range& range, std::int64_t rows,
              Context& context)
      : m_book(book),
        m_sheet(sheet),
        m_range(range),
        m_most(rows),
        m_context(context) {}

  SheetCells read() {
    const std::string xml = m_book.read(m_sheet);
    XmlReader reader(xml, m_book.source());
    for (Part part = reader.next(); part != Part::end; part = reader.next()) {
      if (part != Part::open) continue;
      if (reader.name() == "row" && !startRow(reader)) break;
      if (reader.name() == "c") readCell(reader);
    }
    for (CellColumn& column : m_cells.columns) pad(column, rows());
    for (std::size_t index = 0; index < m_cells.columns.size(); ++index)
      m_cells.units.push_back(m_units[index].value_or(""));
    return std::move(m_cells);
  }

private:
  std::int64_t rows() const { return static_cast<std::int64_t>(m_cells.rowNumbers.size()); }

  [[noreturn]] void refuse(Sentence what) const {
    throw Error(std::move(what), {.file = m_book.source(), .row = m_row},
                tr("The file is cut short or damaged. Use another copy of it."));
  }

  /// False: no row that is wanted follows.
  bool startRow(const XmlReader& reader) {
    std::int64_t number = m_row + 1;
    std::int64_t ignored = 0;
    if (reader.has("r") && (!readPlace(reader.attribute("r"), number, ignored) || number <= m_row))
      refuse(Sentence(tr("The rows of the sheet \"%1\" are out of order."), m_sheet.name));
    if (number > lastSheetRow)
      refuse(Sentence(tr("The sheet \"%1\" has more rows than a sheet can have."), m_sheet.name));
    m_row = number;
    m_column = 0;
    m_rowIsNew = true;
    if (m_row % 1024 == 0) m_context.checkpoint();
    return m_row <= m_range.lastRow && rows() < m_most;
  }

  void readCell(XmlReader& reader) {
    std::int64_t row = m_row;
    std::int64_t column = m_column + 1;
    if (reader.has("r") && !readPlace(reader.attribute("r"), row, column))
      refuse(Sentence(tr("The sheet \"%1\" has a cell at no place."), m_sheet.name));
    if (row != m_row || column <= m_column || column > lastSheetColumn)
      refuse(Sentence(tr("The cells of the sheet \"%1\" are out of order."), m_sheet.name));
    m_column = column;
    const std::string type = reader.attribute("t");
    std::size_t style = 0;
    const std::string styleText = reader.attribute("s");
    std::from_chars(styleText.data(), styleText.data() + styleText.size(), style);
    const std::string value = readValue(reader);
    const bool wanted =
        row >= m_range.firstRow && column >= m_range.firstColumn && column <= m_range.lastColumn;
    if (wanted && !value.empty()) put(type, style, value);
  }

  /// The text of <v>, or of an inline string; formulas and furigana are passed over.
  std::string readValue(XmlReader& reader) {
    const std::size_t depth = reader.depth();
    std::string value;
    int skipped = 0;
    while (true) {
      const Part part = reader.next();
      if (part == Part::end || (part == Part::close && reader.depth() < depth)) return value;
      if (part == Part::text) {
        if (skipped == 0 && reader.depth() > depth) value += reader.text();
      } else if (reader.name() == "f" || reader.name() == "rPh") {
        skipped += part == Part::open ? 1 : -1;
      }
    }
  }

  void put(const std::string& type, std::size_t style, const std::string& value) {
    if (m_rowIsNew) m_cells.rowNumbers.push_back(m_row);
    m_rowIsNew = false;
    const auto index = static_cast<std::size_t>(m_column - m_range.firstColumn);
    if (index >= m_cells.columns.size()) {
      m_cells.columns.resize(index + 1);
      m_units.resize(index + 1);
    }
    CellColumn& column = m_cells.columns[index];
    pad(column, rows() - 1);
    ++m_found;
    ++m_room;
    if (type == "s") {
      std::size_t shared = 0;
      const char* const end = value.data() + value.size();
      if (std::from_chars(value.data(), end, shared).ptr != end)
        refuse(Sentence(tr("A cell refers to the text %1, which the file does not have."), value));
      column.add(m_book.sharedText(shared));
    } else if (type == "str" || type == "inlineStr") {
      column.add(std::string_view(withoutEscapes(value)));
    } else if (type == "b") {
      column.add(value != "0");
    } else if (type == "e") {
      putError(column, value);
    } else if (type == "d") {
      putIso(column, value);
    } else {
      putNumber(column, index, m_book.format(style), value);
    }
  }

  void pad(CellColumn& column, std::int64_t to) {
    m_room += std::max<std::int64_t>(to - column.size(), 0);
    if (m_room > roomAlways && m_room > roomPerCell * m_found)  // 4
      throw Error(
          Sentence(tr("The sheet \"%1\" is nearly empty: its %2 cells are so far apart that "
                      "a table of them would fill the memory."),
                   m_sheet.name, m_found),
          {.file = m_book.source()}, tr("Choose the range that holds the table."));
    column.padTo(to);
  }

  void putError(CellColumn& column, const std::string& value) {  // 3
    column.addMissing();
    if (++m_cells.errorCount > static_cast<std::int64_t>(csv::mostRejects)) return;
    m_cells.errors.push_back(
        {.line = m_row, .raw = value, .reason = {rejects::sheetError, m_column, value}});
  }

  static void putIso(CellColumn& column, const std::string& value) {
    if (const std::optional<Days> days = parseIsoDate(value))
      column.addDate(*days);
    else if (const std::optional<Microseconds> time = parseIsoTimestamp(value))
      column.addTimestamp(*time);
    else
      column.add(std::string_view(value));
  }

  void putNumber(CellColumn& column, std::size_t index, const CellFormat& format,
                 const std::string& value) {
    char padded[longestSheetNumber + csv::readAhead] = {};
    std::int64_t whole = 0;
    double number = 0;
    const bool isShort = value.size() <= longestSheetNumber;
    const char* const end = padded + value.copy(padded, longestSheetNumber);
    const bool isWhole = isShort && csv::readInteger(padded, end, whole);
    const bool isNumber = isWhole || (isShort && csv::readNumber(padded, end, '.', number));
    if (isWhole) number = static_cast<double>(whole);
    if (!isNumber)
      column.add(std::string_view(value));
    else if (format.look == Look::number || format.look == Look::percent ||
             !putTime(column, format.look, number))
      isWhole ? column.add(whole) : column.add(number);
    noteUnit(index, format);
  }

  /// False: no calendar has that day.
  bool putTime(CellColumn& column, Look look, double serial) const {  // 1
    constexpr double lastSerial = 2'958'466;                          // 9999-12-31
    if (serial < 0 || serial >= lastSerial) return false;
    const double day = std::floor(serial);
    const auto milliseconds = static_cast<std::int64_t>(std::llround((serial - day) * 86'400'000));
    const auto days = static_cast<Days>(day);
    if (look == Look::time && days == 0) {
      column.add(std::string_view(timeOfDay(milliseconds)));
      return true;
    }
    if (!m_book.from1904() && days == 60) {
      column.add(std::string_view("1900-02-29"));
      return true;
    }
    const Days since = m_book.from1904() ? days - 24'107 : days - (days > 60 ? 25'569 : 25'568);
    if (look == Look::date && milliseconds == 0)
      column.addDate(since);
    else
      column.addTimestamp(since * microsecondsPerDay + milliseconds * 1000);
    return true;
  }

  static std::string timeOfDay(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    std::string text =
        fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (milliseconds % 1000 != 0) text += fmt::format(".{:03}", milliseconds % 1000);
    return text;
  }

  void noteUnit(std::size_t index, const CellFormat& format) {
    const std::string unit =
        format.look == Look::percent ? describedForm({.unit = 1}, false) : format.unit;
    std::optional<std::string>& known = m_units[index];
    if (!known)
      known = unit;
    else if (*known != unit)
      known = "";
  }

  const Workbook& m_book;
  const Sheet& m_sheet;
  const Range& m_range;
  std::int64_t m_most;
  Context& m_context;
  SheetCells m_cells;
  std::vector<std::optional<std::string>> m_units;  ///< none: no number yet
  std::int64_t m_row = 0, m_column = 0, m_found = 0, m_room = 0;
  bool m_rowIsNew = true;
};

}  // namespace

Range rangeFrom(const std::string& text) {
  Range range;
  if (text.empty()) return range;
  const std::size_t colon = text.find(':');
  const std::string_view first = std::string_view(text).substr(0, colon);
  const std::string_view last =
      colon == text.npos ? std::string_view() : std::string_view(text).substr(colon + 1);
  const bool read = readPlace(first, range.firstRow, range.firstColumn) &&
                    (colon == text.npos || readPlace(last, range.lastRow, range.lastColumn));
  if (!read || range.lastRow < range.firstRow || range.lastColumn < range.firstColumn)
    throw Error(Sentence(tr("\"%1\" is no range of cells."), text), {.parameter = "range"},
                tr("Write the first and the last cell, as in B3:F100, or only the first."));
  return range;
}

SheetCells readSheet(const Workbook& book, const Sheet& sheet, const Range& range,
                     std::int64_t rows, Context& context) {
  return SheetReader(book, sheet, range, rows, context).read();
}

}  // namespace quern::xlsx
