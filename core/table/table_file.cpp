// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/table_file.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/table/arff_reader.h"
#include "core/table/json_reader.h"
#include "core/table/xlsx_reader.h"

#include <algorithm>
#include <limits>

namespace quern {
namespace {

constexpr std::int64_t formatHead = 4096;
constexpr std::int64_t previewHead = std::int64_t{1} << 20;
constexpr std::int64_t longestWhole = std::int64_t{4} << 30;
constexpr std::int64_t allRows = std::numeric_limits<std::int64_t>::max();

std::string headOf(const InputFile& file, std::int64_t most) {
  std::string head(static_cast<std::size_t>(std::min(file.size(), most)), '\0');
  file.read(0, head);
  return head;
}

CsvResult readAs(TableFormat format, std::string_view bytes, const std::string& name,
                 const CsvOptions& options, std::int64_t rows, bool cut, Context& context) {
  switch (format) {
    case TableFormat::xlsx: return readXlsx(bytes, name, options, rows, context);
    case TableFormat::json: return readJsonRecords(bytes, name, options, rows, cut, context);
    case TableFormat::arff: return readArff(bytes, name, options, rows, context);
    case TableFormat::delimited: break;
  }
  return readCsvText(bytes, name, options, context);
}

}  // namespace

TableFormat formatOf(std::string_view head, std::string_view name) {
  const std::string lower = lowerCaseAscii(name);
  const auto ends = [&lower](std::string_view ending) { return lower.ends_with(ending); };
  if (head.starts_with("PK\x03\x04")) return TableFormat::xlsx;
  if (head.starts_with("\xD0\xCF\x11\xE0") && (ends(".xls") || ends(".xlsx")))
    return TableFormat::xlsx;  // it is told why it cannot be read
  if (ends(".xlsx") || ends(".xlsm")) return TableFormat::xlsx;
  if (ends(".json") || ends(".ndjson") || ends(".jsonl")) return TableFormat::json;
  if (ends(".arff")) return TableFormat::arff;
  const std::string_view start = trimmed(head);
  if (start.starts_with("{\"") || start.starts_with("[{")) return TableFormat::json;
  return lowerCaseAscii(start.substr(0, 9)) == "@relation" ? TableFormat::arff
                                                           : TableFormat::delimited;
}

CsvResult readTableFile(const std::filesystem::path& path, const CsvOptions& options,
                        Context& context) {
  const InputFile file(path);
  const TableFormat format = formatOf(headOf(file, formatHead), file.name());
  if (format == TableFormat::delimited) return readCsv(path, options, context);
  const std::string bytes = file.readAll(longestWhole);
  return readAs(format, bytes, file.name(), options, allRows, false, context);
}

CsvResult readTableBytes(std::string_view bytes, const std::string& name, const CsvOptions& options,
                         Context& context) {
  const TableFormat format = formatOf(bytes.substr(0, formatHead), name);
  return readAs(format, bytes, name, options, allRows, false, context);
}

CsvResult previewTableFile(const std::filesystem::path& path, const CsvOptions& options,
                           std::int64_t rows) {
  const InputFile file(path);
  const TableFormat format = formatOf(headOf(file, formatHead), file.name());
  if (format == TableFormat::delimited) return previewCsv(path, options, rows);
  Context context;
  // The table of contents of an archive is at its end.
  const bool whole = format == TableFormat::xlsx;
  const std::string bytes = whole ? file.readAll(longestWhole) : headOf(file, previewHead);
  const bool cut = static_cast<std::int64_t>(bytes.size()) < file.size();
  return readAs(format, bytes, file.name(), options, rows, cut, context);
}

}  // namespace quern
