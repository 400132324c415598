// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plot_values.h"

#include "core/base/dates.h"
#include "core/figure/explore_parts.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <limits>

namespace quern::ui {
namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();
constexpr double secondsPerDay = 86'400, secondsPerMicrosecond = 1e-6;

bool isWhole(const Column& column) { return column.missing() == 0; }

/// What one unit of the column is along the axis.
double unitOf(const Column& column, AxisKind kind) {
  const bool temporal = kind == AxisKind::date || kind == AxisKind::timestamp;
  if (!temporal) return 1;
  return column.type() == Type::timestamp ? secondsPerMicrosecond
         : column.type() == Type::date    ? secondsPerDay
                                          : 1;
}

std::vector<double> places(const Column& column, CategoryScale& scale) {
  std::vector<double> values(static_cast<std::size_t>(column.size()), gap);
  const Validity present = column.present();
  if (column.type() == Type::category) {
    std::vector<double> placeOf;  // categories nobody uses get a place too: their order is meant
    for (const std::string& name : column.categories()) placeOf.push_back(scale.place(name));
    for (std::int64_t row = 0; row < column.size(); ++row) {
      const auto at = static_cast<std::size_t>(row);
      if (present[row]) values[at] = placeOf[static_cast<std::size_t>(column.codes()[at])];
    }
    return values;
  }
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (!present[row]) continue;
    const std::string name =
        column.type() == Type::text ? std::string(column.text(row)) : column.written(row);
    values[static_cast<std::size_t>(row)] = scale.place(name);
  }
  return values;
}

std::vector<double> numbers(const Column& column, double unit) {
  std::vector<double> values(static_cast<std::size_t>(column.size()), gap);
  const Validity present = column.present();
  const auto fill = [&](auto span) {
    for (std::size_t row = 0; row < values.size(); ++row)
      if (present[static_cast<std::int64_t>(row)])
        values[row] = static_cast<double>(span[row]) * unit;
  };
  switch (column.type()) {
    case Type::number: fill(column.numbers()); break;
    case Type::boolean: fill(column.booleans()); break;
    case Type::integer:
    case Type::date:
    case Type::timestamp: fill(column.integers()); break;
    case Type::category:
    case Type::text: break;  // not a place on a number axis: gaps
  }
  return values;
}

QString superscript(int exponent) {
  static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
  QString text;
  for (const QChar digit : QString::number(exponent))
    text += digit == QLatin1Char('-') ? QChar(0x207B) : digits[digit.digitValue()];
  return text;
}

int magnitudeOf(double number) {
  return static_cast<int>(std::floor(std::log10(std::abs(number)) + 1e-12));
}

QString trimmedZeros(QString text, const QString& point) {
  if (!text.contains(point)) return text;
  while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  if (text.endsWith(point)) text.chop(point.size());
  return text;
}

}  // namespace

QLocale numberLocale() {
  QLocale locale;
  if (locale.language() == QLocale::C) locale = QLocale(QLocale::English);
  locale.setNumberOptions(QLocale::DefaultNumberOptions);
  return locale;
}

double CategoryScale::place(std::string_view name) {
  if (const auto found = m_places.find(name); found != m_places.end()) return found->second;
  const int next = size();
  m_places.emplace(name, next);
  m_names += categoryText(name);
  return next;
}

double coordinateOf(double value, AxisKind kind) {
  if (kind == AxisKind::date) return value * secondsPerDay;
  return kind == AxisKind::timestamp ? value * secondsPerMicrosecond : value;
}

QString categoryText(std::string_view name) {
  return name == restCategory ? QCoreApplication::translate("quern::ui::Figures", "(other)")
                              : qt(name);
}

PlotValues::PlotValues(const Column& column, AxisKind kind, CategoryScale& categories)
    : m_column(column) {
  const bool shared =
      kind != AxisKind::category && column.type() == Type::number && isWhole(column);
  if (shared) {
    m_view = m_column.numbers();
    return;
  }
  m_owned = kind == AxisKind::category ? places(column, categories)
                                       : numbers(column, unitOf(column, kind));
  m_view = m_owned;
}

QString withDecimals(double number, int decimals) {
  const double zeroed =
      std::abs(number) < 0.5 * std::pow(10.0, -decimals) ? 0.0 : number;  // never "-0"
  QString text = numberLocale().toString(zeroed, 'f', decimals);
  text.replace(QLatin1Char('-'), QChar(0x2212));
  return text;
}

QString readable(double number, int digits) {
  if (!std::isfinite(number)) return QStringLiteral("–");
  if (number == 0) return QStringLiteral("0");
  const int magnitude = magnitudeOf(number);
  if (magnitude >= 12 || magnitude < -5) return inPowersOfTen(number, digits);
  const int decimals = std::max(0, digits - 1 - magnitude);
  return trimmedZeros(withDecimals(number, decimals), numberLocale().decimalPoint());
}

QString inPowersOfTen(double number, int digits) {
  const int magnitude = magnitudeOf(number);
  double mantissa = number / std::pow(10.0, magnitude);
  if (!std::isfinite(mantissa)) mantissa = number * 1e10 / std::pow(10.0, magnitude + 10);
  return QStringLiteral("%1 × 10%2")
      .arg(trimmedZeros(withDecimals(mantissa, digits - 1), numberLocale().decimalPoint()),
           superscript(magnitude));
}

QString readable(double value, AxisKind kind, const CategoryScale& categories) {
  if (!std::isfinite(value)) return QStringLiteral("–");
  switch (kind) {
    case AxisKind::date:
      return qt(isoDate(static_cast<Days>(std::floor(value / secondsPerDay + 1e-9))));
    case AxisKind::timestamp:
      return qt(isoTimestamp(std::llround(value * 1e6)))
          .replace(QLatin1Char('T'), QLatin1Char(' '));
    case AxisKind::category: {
      const auto place = static_cast<int>(std::lround(value));
      return place >= 0 && place < categories.size() ? categories.names()[place] : QString();
    }
    case AxisKind::number: break;
  }
  return readable(value);
}

}  // namespace quern::ui
