// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/cell_text.h"

#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "ui/shell/language.h"

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

constexpr std::int64_t sampleRows = 500;
constexpr int mostDecimals = 6;
constexpr std::size_t longestText = 300;  // code points drawn; the tool tip has more
constexpr double largestFixed = 1e15;
constexpr double smallestFixed = 1e-4;

int decimalsOf(double value) {
  const std::string text = written(value);
  const std::size_t exponent = text.find('e');
  const std::size_t point = text.find('.');
  if (exponent != std::string::npos || point == std::string::npos) return 0;
  return static_cast<int>(text.size() - point - 1);
}

/// One line: a line end inside a cell is shown as a sign, not obeyed.
QString oneLine(std::string_view text) {
  QString line = qt(shortened(text, longestText));
  line.replace(QLatin1Char('\n'), QChar(0x21B5));
  line.replace(QLatin1Char('\t'), QLatin1Char(' '));
  line.remove(QLatin1Char('\r'));
  return line;
}

}  // namespace

CellFormat::CellFormat(const Column& column)
    : m_alignsRight(column.type() == Type::number || column.type() == Type::integer) {
  if (column.type() != Type::number) return;
  for (std::int64_t row = 0; row < std::min(column.size(), sampleRows); ++row) {
    const double value = column.present()[row] ? std::abs(column.number(row)) : 0;
    if (!std::isfinite(value) || value == 0) continue;
    m_scientific = m_scientific || value >= largestFixed || value < smallestFixed;
    m_decimals = std::max(m_decimals, std::min(decimalsOf(value), mostDecimals));
  }
}

QString CellFormat::numberText(double value, const QLocale& locale) const {
  if (std::isnan(value)) return QStringLiteral("NaN");
  if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
  const bool plain =
      value == 0 || (std::abs(value) < largestFixed && std::abs(value) >= smallestFixed);
  return m_scientific || !plain ? locale.toString(value, 'g', mostDecimals)
                                : locale.toString(value, 'f', m_decimals);
}

QString CellFormat::text(const Column& column, std::int64_t row, const QLocale& locale) const {
  if (!column.present()[row]) return missingText;
  switch (column.type()) {
    case Type::number: return numberText(column.number(row), locale);
    case Type::integer:
      return locale.toString(
          static_cast<qlonglong>(column.integers()[static_cast<std::size_t>(row)]));
    case Type::category:
    case Type::text: return oneLine(column.text(row));
    case Type::boolean:
    case Type::date:
    case Type::timestamp:
      return qt(column.written(row)).replace(QLatin1Char('T'), QLatin1Char(' '));
  }
  return {};
}

}  // namespace quern::ui
