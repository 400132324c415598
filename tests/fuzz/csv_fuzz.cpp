// SPDX-License-Identifier: GPL-3.0-or-later
//
// Delimited text. Whatever the bytes, reading ends with a table or an Error; the rows found by
// masks are those found one by one; a table that was read comes back from what is written of it, if
// the reader knows that it is one table; and if it does not, what it leaves out is told.

#include "core/base/error.h"
#include "core/table/csv_reader.h"
#include "core/table/csv_writer.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

using namespace quern;

namespace {

/// Only an Error is an answer to bytes that make no sense.
std::optional<CsvResult> read(std::string_view bytes, const CsvOptions& options) {
  static Context context({.threads = 1});
  try {
    return readCsvText(bytes, "fuzz", options, context);
  } catch (const Error&) {
    return std::nullopt;
  }
}

CsvOptions fixedDialect(bool exact) {
  return {.encoding = "UTF-8",
          .delimiter = ",",
          .comment = exact ? "\x02never" : "",
          .quote = '"',
          .decimal = '.',
          .escape = QuoteEscape::doubled,
          .skip = 0,
          .headerRows = 0,
          .skipBlanks = false};
}

void sameByMasksAndOneByOne(std::string_view bytes) {
  if (bytes.find('\x02') != bytes.npos) return;
  const std::optional<CsvResult> wide = read(bytes, fixedDialect(false));
  const std::optional<CsvResult> exact = read(bytes, fixedDialect(true));
  if (wide.has_value() != exact.has_value()) std::abort();
  if (wide && (!(wide->table == exact->table) || wide->rejectCount != exact->rejectCount))
    std::abort();
}

/// The values under plain names: behind the lines that were left out, a name may begin as a PDF does.
Table plainlyNamed(const Table& table) {
  TableSchema schema;
  std::vector<Column> columns;
  for (int column = 0; column < table.columnCount(); ++column) {
    ColumnSchema named = table.schema()[column];
    named.name = "c" + std::to_string(column);
    schema.add(std::move(named));
    columns.push_back(table[column]);
  }
  return Table(std::move(schema), std::move(columns));
}

/// Rows of a table may look like a second one, a note or the header once more.
void tellsWhatIsLeftOut(const std::optional<CsvResult>& back, const Table& table) {
  if (!back) std::abort();
  std::int64_t told = 0;
  for (const CsvFinding& finding : back->findings) {
    if (finding.what == "table") return;
    if (finding.what == "notes" || finding.what == "repeated-header")
      told += std::stoll(finding.value);
  }
  if (back->table.rowCount() < table.rowCount() && told == 0) std::abort();
}

/// NaN cannot occur here: nan is a missing marker.
void comesBack(const Table& found) {
  static Context context({.threads = 1});
  const Table table = plainlyNamed(found);
  std::string bytes;
  writeCsv(table, {}, context, [&bytes](std::string_view part) { bytes += part; });
  // Without the lines that were left out, control characters may be too many for a text.
  const auto control = [](char c) {
    return c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n';
  };
  if (std::ranges::any_of(bytes, control)) return;
  CsvOptions options = fixedDialect(false);
  options.headerRows = 1;
  for (const ColumnSchema& column : table.schema().columns())
    options.columns.push_back({column.name, column.type});
  tellsWhatIsLeftOut(read(bytes, options), table);
  options.oneTable = true;
  const std::optional<CsvResult> back = read(bytes, options);
  if (!back || back->table.rowCount() != table.rowCount() ||
      back->table.columnCount() != table.columnCount())
    std::abort();
  for (int column = 0; column < table.columnCount(); ++column)
    if (!(back->table[column] == table[column])) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const std::optional<CsvResult> result = read(bytes, {})) comesBack(result->table);
  read(bytes, {.skipBlanks = true, .oneTable = true});
  read(bytes, {.keepText = true});
  read(bytes, {.quote = '\'', .escape = QuoteEscape::backslash, .headerRows = 2});
  sameByMasksAndOneByOne(bytes);
  return 0;
}
