// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/report_text.h"

#include "ui/figures/plot_values.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace quern::ui {
namespace {

QString cellText(const Column& column, std::int64_t row) {
  if (!column.present()[row]) return QStringLiteral("–");
  switch (column.type()) {
    case Type::number: return readable(column.numbers()[static_cast<std::size_t>(row)]);
    case Type::integer:
      return readable(static_cast<double>(column.integers()[static_cast<std::size_t>(row)]), 18);
    default: return qt(column.written(row));
  }
}

}  // namespace

TableText textOf(const TableBlock& block) {
  TableText text;
  const Table& table = block.table;
  for (int column = 0; column < table.columnCount(); ++column) {
    const ColumnSchema& schema = table.schema()[column];
    text.names += qt(schema.name);
    text.isNumber.push_back(schema.type == Type::number || schema.type == Type::integer);
  }
  const std::int64_t shown = std::min(table.rowCount(), block.rows);
  for (std::int64_t row = 0; row < shown; ++row) {
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
      cells += cellText(table[column], row);
    text.rows.push_back(std::move(cells));
  }
  if (shown < table.rowCount())
    text.note = QCoreApplication::translate("quern::ui::Reporting", "The first %1 of %2 rows")
                    .arg(readable(static_cast<double>(shown)),
                         readable(static_cast<double>(table.rowCount()), 18));
  return text;
}

QString nameOf(Severity tone) {
  switch (tone) {
    case Severity::note: return {};
    case Severity::warning: return QCoreApplication::translate("quern::ui::Reporting", "Warning");
    case Severity::error: return QCoreApplication::translate("quern::ui::Reporting", "Error");
  }
  return {};
}

QString initialText(const Fact& fact) {
  return fact.initial.empty() ? QString()
                              : QCoreApplication::translate("quern::ui::Reporting", "initially %1")
                                    .arg(translated(fact.initial));
}

}  // namespace quern::ui
