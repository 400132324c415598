// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_guarded_texts.h"

#include "core/table/csv_column_reader.h"

#include <algorithm>

namespace quern::csv {
namespace {

constexpr std::int64_t lookedAt = 1000;

/// The text without what guards it: ="00501", or a tab behind it.
std::string_view unguarded(std::string_view text) {
  if (text.size() >= 3 && text.starts_with("=\"") && text.find('"', 2) == text.size() - 1)
    return text.substr(2, text.size() - 3);
  while (text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

std::string_view textIn(const Column& column, std::int64_t row) {
  return column.present()[row] ? column.text(row) : std::string_view();
}

/// All of the first texts have one.
bool hasGuards(const Column& column) {
  bool any = false;
  for (std::int64_t row = 0; row < std::min(column.size(), lookedAt); ++row) {
    const std::string_view text = textIn(column, row);
    if (text.empty()) continue;
    if (unguarded(text).size() == text.size()) return false;
    any = true;
  }
  return any;
}

Column withoutGuards(const Column& column) {
  ColumnBuilder builder(Type::text);
  for (std::int64_t row = 0; row < column.size(); ++row) {
    const std::string_view text = textIn(column, row);
    const std::string_view bare = unguarded(text);
    if (bare.empty() && (!text.empty() || !column.present()[row]))
      builder.addMissing();
    else
      builder.add(bare);
  }
  return categoriesIfFew(std::move(builder).build());
}

}  // namespace

void dropSpreadsheetGuards(const CsvOptions& options, CsvResult& result) {
  for (int index = 0; index < result.table.columnCount(); ++index) {
    const Column& column = result.table[index];
    ColumnSchema described = result.table.schema()[index];
    const bool chosen = std::ranges::any_of(options.columns, [&](const CsvColumnChoice& choice) {
      return choice.name == described.name && choice.type;
    });
    if (chosen || (column.type() != Type::text && column.type() != Type::category)) continue;
    if (!hasGuards(column)) continue;
    Column bare = withoutGuards(column);
    described.type = bare.type();
    for (CsvFinding& finding : result.findings) {
      if (finding.column != described.name) continue;
      finding.value = keyOf(described.type);
      finding.warns = false;
      finding.reason =
          tr("Marked as texts for a spreadsheet, by =\"…\" or a tab behind them; the marks are "
             "left out.");
    }
    result.table = result.table.with(described, std::move(bare));
  }
}

}  // namespace quern::csv
