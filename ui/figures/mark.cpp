// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/mark.h"

namespace quern::ui {
namespace {

Projection projectionOf(const QCPAxis& axis) {
  const QCPRange range = axis.range();
  Projection projection;
  projection.from = range.lower;
  projection.to = range.upper;
  projection.fromPixel = axis.coordToPixel(range.lower);
  projection.toPixel = axis.coordToPixel(range.upper);
  projection.logarithmic = axis.scaleType() == QCPAxis::stLogarithmic;
  return projection;
}

}  // namespace

QCPRange Mark::getKeyRange(bool& found, QCP::SignDomain) const {
  const Stretch x = extent().x;
  found = !x.isEmpty();
  return {x.from, x.to};
}

QCPRange Mark::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
  const Stretch y = extent().y;
  found = !y.isEmpty();
  return {y.from, y.to};
}

Frame2D Mark::frame() const {
  return {projectionOf(*keyAxis()), projectionOf(*valueAxis()), QRectF(clipRect())};
}

QString Mark::line(const QString& title, const QString& value) {
  return title.isEmpty() ? value : QStringLiteral("%1  %2").arg(title, value);
}

Extent extentOf(std::span<const double> x, std::span<const double> y) {
  Extent extent;
  for (std::size_t row = 0; row < x.size(); ++row) {
    if (!std::isfinite(x[row]) || !std::isfinite(y[row])) continue;
    extent.x.add(x[row]);
    extent.y.add(y[row]);
  }
  return extent;
}

}  // namespace quern::ui
