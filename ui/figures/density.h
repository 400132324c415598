// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_style.h"
#include "ui/figures/projection.h"

#include <QImage>

#include <cstdint>
#include <span>
#include <vector>

namespace quern::ui {

/// How many points of each group fall on each cell of the plot: what is drawn where points would
/// blot.
struct Density {
  int columns = 0, rows = 0, groups = 1;
  double cell = 2;                    ///< pixels of the screen per side
  std::vector<std::uint32_t> counts;  ///< group by group, row by row, the top row first
  std::uint32_t largest = 0;          ///< over all groups, in one cell

  std::uint32_t at(int group, int column, int row) const {
    return counts[static_cast<std::size_t>((group * rows + row) * columns + column)];
  }
};

/// Counts the points in sight; those that are not finite are gaps. On all cores: a million points
/// take a few ms.
///   x, y    of equal length, in coordinates
///   group   empty, or one number below `groups` per point
Density density(std::span<const double> x, std::span<const double> y,
                std::span<const std::uint8_t> group, int groups, const Frame2D& frame, double cell);

/// The picture of a density, one pixel per cell. One group: the sequential scale over the logarithm
/// of the count; several: their hues mixed by their shares, stronger where there are more.
QImage shaded(const Density& density, std::span<const QColor> hues, const FigureStyle& style);

}  // namespace quern::ui
