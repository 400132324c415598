// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quern::ui {

/// The categories of an axis in order of appearance, at the places 0, 1, 2, …
class CategoryScale {
public:
  double place(std::string_view name);  ///< adds the name if it is new
  const QStringList& names() const { return m_names; }
  int size() const { return static_cast<int>(m_names.size()); }

private:
  std::map<std::string, int, std::less<>> m_places;
  QStringList m_names;
};

/// Coordinates of a column along an axis; NaN is a gap. Dates and time stamps are seconds since
/// 1970, categories places on the scale. A number column without gaps is shared, not copied.
class PlotValues {
public:
  PlotValues() = default;
  PlotValues(const Column& column, AxisKind kind, CategoryScale& categories);
  PlotValues(PlotValues&&) = default;
  PlotValues& operator=(PlotValues&&) = default;

  double operator[](std::size_t row) const { return m_view[row]; }
  std::size_t size() const { return m_view.size(); }
  std::span<const double> view() const { return m_view; }

private:
  Column m_column;              // keeps what m_view may point into
  std::vector<double> m_owned;  // likewise; moving a vector keeps its buffer in place
  std::span<const double> m_view;
};

/// Where a number of a layer without columns stands along an axis: its dates are days, its time
/// stamps µs.
double coordinateOf(double value, AxisKind kind);
/// A category as the user reads it: what the figure itself has put together is "(other)", in the
/// language of the window.
QString categoryText(std::string_view name);
/// A coordinate as the user reads it: 1,204.5, 2024-05-03, a category's name.
QString readable(double value, AxisKind kind, const CategoryScale& categories);
/// With thousands separators, at most `digits` significant digits; very large and very small ones
/// as 1.2 × 10⁹.
QString readable(double number, int digits = 6);
/// 1.2 × 10⁹, with at most `digits` significant digits.
QString inPowersOfTen(double number, int digits);
/// How numbers on figures are written: in the language of the window, with thousands separators.
QLocale numberLocale();
/// With a fixed number of decimals.
QString withDecimals(double number, int decimals);

}  // namespace quern::ui
