// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers in tables.
//
//   1. Numbers as they were measured, of at most three decimals, are written out: on screen with as
//      many decimals in every row, on pages, whose rows often differ in kind, with their own.
//   2. In tables of few rows, and on pages, all others have five significant digits. Where the
//      largest and the smallest of a column are near to each other, the column has as many decimals
//      in every row as the largest needs; else each has its own, and no zeros at its end. Digits
//      before the decimal sign are never cut.
//   3. In longer tables they have up to six decimals, as many in every row.
//   4. A p has three decimals; below 0.001 it is "< 0.001", never 0.
//   5. Very large and very small numbers are written with a power of ten.
#include "ui/tables/cell_text.h"

#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "ui/figures/plot_values.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern::ui {
namespace {

constexpr std::int64_t sampleRows = 500, shortTable = 200;
constexpr int mostDecimals = 6, measuredDecimals = 3, significantDigits = 5, allDigits = 15;
constexpr std::size_t longestText = 300;  // code points drawn; the tool tip has more
constexpr double largestFixed = 1e15;
constexpr double smallestFixed = 1e-4;
constexpr double leastProbability = 0.001;

int decimalsOf(double value) {
  const std::string text = written(value);
  const std::size_t exponent = text.find('e');
  const std::size_t point = text.find('.');
  if (exponent != std::string::npos) return value < 1 ? mostDecimals : 0;
  return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

/// One line: a line end inside a cell is shown as a sign, not obeyed.
QString oneLine(std::string_view text) {
  QString line = qt(shortened(text, longestText));
  line.replace(QLatin1Char('\n'), QChar(0x21B5));
  line.replace(QLatin1Char('\t'), QLatin1Char(' '));
  line.remove(QLatin1Char('\r'));
  return line;
}

bool namesProbability(std::string_view name) {
  return name == "p" || name == "p-value" || name.starts_with("p of ");
}

bool isShare(const Column& column) {
  for (std::int64_t row = 0; row < column.size(); ++row)
    if (column.present()[row] && !(column.number(row) >= 0 && column.number(row) <= 1))
      return false;
  return true;
}

/// From the largest and the smallest value of a column, how many decimals all of them are written
/// with: as many as the largest has of five digits, if that leaves the smallest three; else -1.
int commonDecimals(double largest, double smallest) {
  constexpr int spareDigits = 2;
  if (smallest <= 0 || largest >= largestFixed) return -1;
  const auto decimals = [](double value) {
    return significantDigits - 1 - static_cast<int>(std::floor(std::log10(value)));
  };
  const int few = decimals(largest);
  return few < 0 || few > mostDecimals || decimals(smallest) - few > spareDigits ? -1 : few;
}

QString probabilityText(double p) {
  return p < leastProbability ? QStringLiteral("< ") + readable(leastProbability)
                              : withDecimals(p, 3);
}

}  // namespace

QString booleanText(bool value) {
  return value ? QCoreApplication::translate("quern::ui::TableView", "true")
               : QCoreApplication::translate("quern::ui::TableView", "false");
}

CellFormat::CellFormat(const Table& table, int column) : CellFormat(table, column, false) {}

CellFormat CellFormat::onPage(const Table& table, int column) { return {table, column, true}; }

CellFormat::CellFormat(const Table& table, int column, bool onPage) : m_grouped(onPage) {
  // A slice, so that a column nobody has looked at yet is not gathered whole.
  const Column values = table[column].slice(0, std::min(table.rowCount(), sampleRows));
  m_alignsRight = values.type() == Type::number || values.type() == Type::integer;
  if (values.type() != Type::number) return;
  const ColumnSchema& first = table.schema()[0];
  if (column > 0 && first.type == Type::text && (first.name == "measure" || first.name == "metric"))
    m_labels = table[0];
  m_probability = namesProbability(table.schema()[column].name) && isShare(values);
  double largest = 0, smallest = std::numeric_limits<double>::infinity();
  for (std::int64_t row = 0; row < values.size(); ++row) {
    const double value = values.present()[row] ? std::abs(values.number(row)) : 0;
    if (value == 0 || !std::isfinite(value)) continue;
    m_decimals = std::max(m_decimals, decimalsOf(value));
    largest = std::max(largest, value);
    smallest = std::min(smallest, value);
  }
  const bool measured = m_decimals <= measuredDecimals;
  m_decimals = std::min(m_decimals, mostDecimals);
  if (!onPage && (measured || table.rowCount() > shortTable)) return;
  const int common = measured || m_labels.size() > 0 ? -1 : commonDecimals(largest, smallest);
  if (common >= 0)
    m_decimals = common;
  else
    m_digits = measured ? allDigits : significantDigits;
}

QString CellFormat::numberText(double value) const {
  if (std::isnan(value)) return QStringLiteral("NaN");
  if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
  const bool plain =
      value == 0 || (std::abs(value) < largestFixed && std::abs(value) >= smallestFixed);
  if (!plain) return inPowersOfTen(value, significantDigits);
  return m_digits > 0 ? readable(value, m_digits) : withDecimals(value, m_decimals);
}

bool CellFormat::isProbability(std::int64_t row) const {
  return m_probability ||
         (m_labels.size() > row && m_labels.present()[row] && namesProbability(m_labels.text(row)));
}

QString CellFormat::wholeText(std::int64_t value, QLocale locale) const {
  if (!m_grouped) locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(static_cast<qlonglong>(value));
}

QString CellFormat::text(const Column& column, std::int64_t row, const QLocale& locale) const {
  const Column cell = column.slice(row, 1);  // does not gather a column nobody has looked at yet
  if (cell.missing() > 0) return missingText;
  switch (cell.type()) {
    case Type::number: {
      const double value = cell.number(0);
      return isProbability(row) && std::isfinite(value) ? probabilityText(value)
                                                        : numberText(value);
    }
    case Type::integer: return wholeText(cell.integers().front(), locale);
    case Type::category:
    case Type::text: return oneLine(cell.text(0));
    case Type::boolean: return booleanText(cell.booleans().front() != 0);
    case Type::date:
    case Type::timestamp: return qt(cell.written(0)).replace(QLatin1Char('T'), QLatin1Char(' '));
  }
  return {};
}

}  // namespace quern::ui
