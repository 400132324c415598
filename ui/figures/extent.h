// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>

namespace quern::ui {

/// A stretch of coordinates; empty until something is added. Unlike QRectF it may be a single
/// point.
struct Stretch {
  double from = std::numeric_limits<double>::infinity();
  double to = -std::numeric_limits<double>::infinity();

  bool isEmpty() const { return !(from <= to); }
  double size() const { return to - from; }
  void add(double value) {
    from = std::min(from, value);
    to = std::max(to, value);
  }
  void add(const Stretch& other) {
    from = std::min(from, other.from);
    to = std::max(to, other.to);
  }
};

/// What the axes must show, in coordinates.
struct Extent {
  Stretch x{}, y{};

  void add(const Extent& other) {
    x.add(other.x);
    y.add(other.y);
  }
};

}  // namespace quern::ui
