// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/writing.h"

#include "app/cli/program.h"
#include "app/cli/progress_line.h"
#include "core/base/utf8.h"
#include "core/table/csv_reader.h"
#include "core/table/ndjson_writer.h"
#include "core/table/xlsx_writer.h"

#include <algorithm>
#include <filesystem>

namespace quern::cli {
namespace {

/// The ranges of letters that terminals draw two cells wide (Unicode, UAX 11, W and F), as far as
/// they matter here.
bool isWide(char32_t letter) {
  return (letter >= 0x1100 && letter <= 0x115f) || (letter >= 0x2e80 && letter <= 0xa4cf) ||
         (letter >= 0xac00 && letter <= 0xd7a3) || (letter >= 0xf900 && letter <= 0xfaff) ||
         (letter >= 0xfe30 && letter <= 0xfe6f) || (letter >= 0xff00 && letter <= 0xff60) ||
         (letter >= 0x20000 && letter <= 0x3fffd);
}

std::size_t displayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    char32_t letter = length == 1 ? first : first & (0x7fU >> length);
    for (std::size_t next = 1; next < length && at + next < text.size(); ++next)
      letter = (letter << 6) | (static_cast<unsigned char>(text[at + next]) & 0x3fU);
    width += isWide(letter) ? 2 : 1;
    at += length;
  }
  return width;
}

}  // namespace

Format formatOf(const std::string& path) {
  const std::string ending = lowerCaseAscii(std::filesystem::path(path).extension().string());
  if (path == "-" || ending == ".csv" || ending == ".txt") return Format::csv;
  if (ending == ".xlsx") return Format::xlsx;
  if (ending == ".ndjson" || ending == ".jsonl") return Format::ndjson;
  throw UsageError({tr("Files of the kind %1 are not written here."), path},
                   {tr("Use the ending .csv, .xlsx or .ndjson.")});
}

void writeTable(const Table& table, const std::string& path, const CsvWriteOptions& options,
                Context& context) {
  CsvWritten written;
  switch (formatOf(path)) {
    case Format::csv:
      written = path == "-" ? writeCsv(table, options, context,
                                       [](std::string_view bytes) { print(bytes); })
                            : writeCsv(table, options, context, std::filesystem::path(path));
      break;
    case Format::xlsx: return writeXlsx(table, options.header, context, path);
    case Format::ndjson: return writeNdjson(table, options.header, context, path);
  }
  if (written.guarded > 0)
    say(Severity::warning,
        {tr("%1 {cell starts|cells start} like a formula and got a leading apostrophe."),
         written.guarded});
}

std::string alignedText(std::vector<std::vector<std::string>> rows) {
  for (auto& row : rows)
    for (std::string& cell : row) {
      cell = harmless(cell);
      std::replace(cell.begin(), cell.end(), '\n', ' ');
    }
  std::vector<std::size_t> widths;
  for (const auto& row : rows)
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column == widths.size()) widths.push_back(0);
      widths[column] = std::max(widths[column], displayWidth(row[column]));
    }
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      text += row[column];
      if (column + 1 < row.size()) text.append(widths[column] - displayWidth(row[column]) + 2, ' ');
    }
    text += '\n';
  }
  return text;
}

Json cellJson(const Column& column, std::int64_t row) {
  if (!column.present()[row]) return nullptr;
  switch (column.type()) {
    case Type::number: return column.numbers()[static_cast<std::size_t>(row)];
    case Type::integer: return column.integers()[static_cast<std::size_t>(row)];
    case Type::boolean: return column.booleans()[static_cast<std::size_t>(row)] != 0;
    default: return column.written(row);
  }
}

}  // namespace quern::cli
