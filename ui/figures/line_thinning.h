// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/projection.h"

#include <QPolygonF>

#include <optional>
#include <span>
#include <vector>

namespace quern::ui {

/// The pieces of a line between its gaps, in pixels, with at most four points per pixel column
/// (first, lowest, highest, last): what is drawn is what all the points would have drawn.
///   x  finite, ascending; where y is not finite there is a gap
std::vector<QPolygonF> thinned(std::span<const double> x, std::span<const double> y,
                               const Frame2D& frame);

/// Where a line has a value for every x of a band or line: finite, ascending. A gap in x becomes
/// one in y.
std::vector<double> withoutGaps(std::span<const double> x);
/// The row whose x lies nearest; nothing where there are no rows.
std::optional<std::size_t> nearestRow(std::span<const double> x, double value);

/// The parts of a polyline inside a rectangle. Vector devices do not clip for us, and painters
/// dislike coordinates far outside.
std::vector<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& rect);
/// The part of a polygon inside a rectangle (Sutherland and Hodgman, CACM 17(1), 1974).
QPolygonF clippedArea(const QPolygonF& area, const QRectF& rect);

}  // namespace quern::ui
