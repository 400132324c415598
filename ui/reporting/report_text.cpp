// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/report_text.h"

#include "ui/figures/plot_values.h"
#include "ui/shell/language.h"
#include "ui/shell/result_words.h"
#include "ui/tables/cell_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace quern::ui {
namespace {

/// As in the window, but for texts, which are whole here.
QString cellText(const CellFormat& format, const Column& column, std::int64_t row) {
  const bool isText = column.type() == Type::text || column.type() == Type::category;
  return isText && column.present()[row] ? qt(column.text(row))
                                         : format.text(column, row, numberLocale());
}

/// From the decimal sign on; empty for whole numbers.
QString fractionOf(const QString& cell) {
  const qsizetype point = cell.lastIndexOf(numberLocale().decimalPoint());
  return point < 0 ? QString() : cell.mid(point);
}

/// The longest of a column of numbers; empty where one has a power of ten behind its decimals.
QString longestFraction(const std::vector<QStringList>& rows, int column) {
  QString longest;
  for (const QStringList& row : rows) {
    if (row[column].contains(QChar(0x00D7))) return {};
    const QString own = fractionOf(row[column]);
    if (own.size() > longest.size()) longest = own;
  }
  return longest;
}

ResultWords wordsOf(const TableBlock& block) {
  const std::size_t slash = block.namedBy.find('/');
  if (slash == std::string::npos) return {};
  ResultWords words(std::string_view(block.namedBy).substr(0, slash),
                    std::string_view(block.namedBy).substr(slash + 1));
  for (const std::string& column : block.given) words.inherit(column, {});
  return words;
}

}  // namespace

TableText textOf(const TableBlock& block) {
  TableText text;
  const Table& table = block.table;
  const ResultWords words = wordsOf(block);
  std::vector<CellFormat> formats;
  for (int column = 0; column < table.columnCount(); ++column) {
    const ColumnSchema& schema = table.schema()[column];
    text.names += words.heading(schema.name);
    text.originals += qt(schema.name);
    formats.push_back(CellFormat::onPage(table, column));
    text.isNumber.push_back(formats.back().alignsRight());
  }
  const std::int64_t shown = std::min(table.rowCount(), block.rows);
  for (std::int64_t row = 0; row < shown; ++row) {
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column) {
      const QString cell = cellText(formats[static_cast<std::size_t>(column)], table[column], row);
      const std::size_t at = static_cast<std::size_t>(row);
      const bool isName = column == 0 && at < block.rowNames.size();
      const bool isWord = !text.isNumber[static_cast<std::size_t>(column)];
      cells += isName   ? translated(block.rowNames[at])
               : isWord ? words.cell(table.schema()[column].name, cell)
                        : cell;
    }
    text.rows.push_back(std::move(cells));
  }
  for (int column = 0; column < table.columnCount(); ++column)
    text.fractions.push_back(text.isNumber[static_cast<std::size_t>(column)]
                                 ? longestFraction(text.rows, column)
                                 : QString());
  if (shown < table.rowCount())
    text.note = QCoreApplication::translate("quern::ui::Reporting", "The first %1 of %2 rows")
                    .arg(readable(static_cast<double>(shown)),
                         readable(static_cast<double>(table.rowCount()), 18));
  return text;
}

QString TableText::padding(int column, const QString& cell) const {
  const bool isDigits = !cell.isEmpty() && cell.back().isDigit();  // a dash has no decimals to lack
  return isDigits ? fractions[static_cast<std::size_t>(column)].mid(fractionOf(cell).size())
                  : QString();
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
                              : QCoreApplication::translate("quern::ui::Reporting", "default: %1")
                                    .arg(translated(fact.initial));
}

}  // namespace quern::ui
