// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <cmath>
#include <limits>

namespace quern::ui {

/// One direction of a plot: coordinates to pixels and back, straight or logarithmic.
struct Projection {
  double from = 0, to = 1;  ///< coordinates at both ends
  double fromPixel = 0, toPixel = 1;
  bool logarithmic = false;

  double pixel(double value) const { return fromPixel + (scaled(value) - scaled(from)) * factor(); }
  double value(double pixel) const {
    const double at = scaled(from) + (pixel - fromPixel) / factor();
    return logarithmic ? std::pow(10.0, at) : at;
  }
  double factor() const { return (toPixel - fromPixel) / (scaled(to) - scaled(from)); }
  double scaled(double value) const {
    if (!logarithmic) return value;
    return value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
  }
};

/// From data to the pixels of the plot's rectangle.
struct Frame2D {
  Projection x, y;
  QRectF rect;  ///< of the data, in pixels

  QPointF pixel(double dataX, double dataY) const { return {x.pixel(dataX), y.pixel(dataY)}; }
};

}  // namespace quern::ui
