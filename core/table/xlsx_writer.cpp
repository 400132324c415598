// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/xlsx_writer.h"

#include "core/base/dates.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/utf8.h"

#include <xlsxwriter.h>

#include <cmath>
#include <memory>

namespace quern {
namespace {

// What a sheet holds (Microsoft, Excel specifications and limits).
constexpr std::int64_t mostRows = 1'048'576;
constexpr int mostColumns = 16'384;
constexpr std::size_t longestText = 32'767;
constexpr std::int64_t largestExact = std::int64_t{1} << 53;

// 1900-03-01 is day 61 for Excel, which believes in a 29 February 1900; earlier days differ between
// programs.
constexpr Days firstSafeDay = -25'508;
constexpr Days lastDay = 2'932'896;       // 9999-12-31
constexpr std::int64_t dayZero = 25'569;  // 1970-01-01

Error tooLarge(const std::string& name, Sentence message) {
  return Error(std::move(message), {.file = name},
               {tr("Write a .csv file, which has no such limit.")});
}

Error failed(const std::string& name, lxw_error code) {
  return Error(
      {tr("%1 cannot be written: %2."), name, lxw_strerror(code)}, {.file = name},
      {tr("Free some space or choose another folder. What was there before is unchanged.")});
}

/// A C string ends at a zero byte; a sheet writes one as _x0000_ (ECMA-376, 22.9.2.19).
std::string withoutZeroBytes(const std::string& text) {
  if (text.find('\0') == std::string::npos) return text;
  std::string escaped;
  for (const char byte : text)
    if (byte == '\0')
      escaped += "_x0000_";
    else
      escaped += byte;
  return escaped;
}

/// Closes a workbook that was given up, so that its memory is freed.
using Workbook =
    std::unique_ptr<lxw_workbook, decltype([](lxw_workbook* book) { lxw_workbook_free(book); })>;

class SheetWriter {
public:
  SheetWriter(lxw_workbook* book, std::string name)
      : m_sheet(workbook_add_worksheet(book, nullptr)),
        m_name(std::move(name)) {
    m_date = workbook_add_format(book);
    format_set_num_format(m_date, "yyyy-mm-dd");
    m_time = workbook_add_format(book);
    format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
  }

  void text(lxw_row_t row, lxw_col_t column, const std::string& value) {
    // Counted in UTF-16 units by Excel; no text has more of those than bytes.
    if (value.size() > longestText && shortened(value, longestText) != value)
      throw tooLarge(m_name,
                     {tr("A text in row %1 is longer than a cell of a sheet holds."), row + 1});
    check(worksheet_write_string(m_sheet, row, column, withoutZeroBytes(value).c_str(), nullptr));
  }

  void cell(lxw_row_t row, lxw_col_t column, const Column& values, std::int64_t index) {
    if (!values.present()[index]) return;
    const auto at = static_cast<std::size_t>(index);
    switch (values.type()) {
      case Type::number: return number(row, column, values.numbers()[at], values, index);
      case Type::integer: {
        const std::int64_t value = values.integers()[at];
        if (value > largestExact || value < -largestExact)
          return text(row, column, values.written(index));
        return check(
            worksheet_write_number(m_sheet, row, column, static_cast<double>(value), nullptr));
      }
      case Type::boolean:
        return check(worksheet_write_boolean(m_sheet, row, column, values.booleans()[at], nullptr));
      case Type::date: return day(row, column, values, index, values.integers()[at], 0, m_date);
      case Type::timestamp: return moment(row, column, values, index);
      case Type::category:
      case Type::text: return text(row, column, values.written(index));
    }
  }

private:
  void number(lxw_row_t row, lxw_col_t column, double value, const Column& values,
              std::int64_t index) {
    if (!std::isfinite(value))
      return text(row, column, values.written(index));  // a sheet has no such numbers
    check(worksheet_write_number(m_sheet, row, column, value, nullptr));
  }

  void moment(lxw_row_t row, lxw_col_t column, const Column& values, std::int64_t index) {
    const Microseconds time = values.integers()[static_cast<std::size_t>(index)];
    const Days days = time / microsecondsPerDay - (time % microsecondsPerDay < 0 ? 1 : 0);
    const double part = static_cast<double>(time - days * microsecondsPerDay) /
                        static_cast<double>(microsecondsPerDay);
    day(row, column, values, index, days, part, m_time);
  }

  void day(lxw_row_t row, lxw_col_t column, const Column& values, std::int64_t index, Days days,
           double part, lxw_format* format) {
    if (days < firstSafeDay || days > lastDay) return text(row, column, values.written(index));
    check(worksheet_write_number(m_sheet, row, column, static_cast<double>(days + dayZero) + part,
                                 format));
  }

  void check(lxw_error code) {
    if (code != LXW_NO_ERROR) throw failed(m_name, code);
  }

  lxw_worksheet* m_sheet;
  lxw_format* m_date = nullptr;
  lxw_format* m_time = nullptr;
  std::string m_name;
};

void fill(SheetWriter& sheet, const Table& table, bool header, Context& context) {
  lxw_row_t line = 0;
  if (header) {
    for (int column = 0; column < table.columnCount(); ++column)
      sheet.text(0, static_cast<lxw_col_t>(column), table.schema()[column].name);
    ++line;
  }
  for (std::int64_t row = 0; row < table.rowCount(); ++row, ++line) {
    for (int column = 0; column < table.columnCount(); ++column)
      sheet.cell(line, static_cast<lxw_col_t>(column), table[column], row);
    if (row % 1024 == 0) context.checkpoint(row, table.rowCount());
  }
}

}  // namespace

void writeXlsx(const Table& table, bool header, Context& context,
               const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (table.rowCount() + (header ? 1 : 0) > mostRows)
    throw tooLarge(name,
                   {tr("A sheet holds %1 rows; the table has %2."), mostRows, table.rowCount()});
  if (table.columnCount() > mostColumns)
    throw tooLarge(name, {tr("A sheet holds %1 columns; the table has %2."), mostColumns,
                          table.columnCount()});

  OutputFile file(path);
  // Rows go to a temporary file as they come, so that a sheet of a million rows does not fill the
  // memory.
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  Workbook book(workbook_new_opt(file.temporaryPath().c_str(), &options));
  if (!book) throw failed(name, LXW_ERROR_CREATING_XLSX_FILE);
  SheetWriter sheet(book.get(), name);
  fill(sheet, table, header, context);
  if (const lxw_error code = workbook_close(book.release()); code != LXW_NO_ERROR)
    throw failed(name, code);
  file.commit();
}

}  // namespace quern
