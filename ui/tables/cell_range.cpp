// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/cell_range.h"

#include "core/base/rows.h"

namespace quern::ui {
namespace {

void addCell(std::string& line, std::string_view text) {
  for (const char letter : text)
    line += letter == '\t' || letter == '\n' || letter == '\r' ? ' ' : letter;
}

}  // namespace

std::string tsvOf(const Table& table, const RowOrder& order, const CellRange& range,
                  Headings headings, const Context& context) {
  if (table.columnCount() == 0) return {};
  const int first = range.wholeRows ? 0 : range.firstColumn();
  const int last = range.wholeRows ? table.columnCount() - 1 : range.lastColumn();
  std::string out;
  const auto line = [&](const auto& cell) {
    for (int column = first; column <= last; ++column) {
      if (column > first) out += '\t';
      addCell(out, cell(column));
    }
    out += '\n';
  };
  if (headings == Headings::with)
    line([&](int column) { return std::string_view(table.schema()[column].name); });
  for (std::int64_t place = range.firstRow(); place <= range.lastRow(); ++place) {
    if (place % rowsPerBlock == 0) context.checkpoint();
    const std::int64_t row = order == nullptr ? place : (*order)[static_cast<std::size_t>(place)];
    line([&](int column) { return table[column].written(row); });
  }
  if (range.cells(table.columnCount()) == 1 && headings == Headings::without) out.pop_back();
  return out;
}

}  // namespace quern::ui
