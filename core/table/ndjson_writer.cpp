// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/ndjson_writer.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/numbers.h"

#include <cmath>

namespace quern {
namespace {

constexpr std::int64_t rowsPerWrite = 4096;

/// A text as JSON; bytes that are not UTF-8 become U+FFFD, because JSON has no place for them.
std::string jsonText(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string jsonCell(const Column& column, std::int64_t row) {
  if (!column.present()[row]) return "null";
  switch (column.type()) {
    case Type::number: {
      const double value = column.number(row);
      return std::isfinite(value) ? written(value) : "null";
    }
    case Type::integer:
    case Type::boolean: return column.written(row);
    default: return jsonText(column.written(row));
  }
}

std::string jsonRow(const Table& table, const std::vector<std::string>& names, std::int64_t row) {
  std::string line(1, names.empty() ? '[' : '{');
  for (int column = 0; column < table.columnCount(); ++column) {
    if (column > 0) line += ',';
    if (!names.empty()) line += names[static_cast<std::size_t>(column)] + ':';
    line += jsonCell(table[column], row);
  }
  return line + (names.empty() ? "]\n" : "}\n");
}

}  // namespace

void writeNdjson(const Table& table, bool named, Context& context,
                 const std::filesystem::path& path) {
  std::vector<std::string> names;
  if (named)
    for (const std::string& name : table.schema().names()) names.push_back(jsonText(name));
  OutputFile file(path);
  std::string block;
  for (std::int64_t row = 0; row < table.rowCount(); ++row) {
    block += jsonRow(table, names, row);
    if (row % rowsPerWrite != 0) continue;
    file.write(block);
    block.clear();
    context.checkpoint(row, table.rowCount());
  }
  file.write(block);
  file.commit();
}

}  // namespace quern
