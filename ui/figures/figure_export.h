// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"
#include "ui/figures/figure_style.h"

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSize>

#include <optional>

class QPainter;

namespace quern::ui {

/// Draws the figure into `target`, as vectors where the painter's device keeps them. One unit of
/// the painter is one pixel of a 100 % screen (text is 11 to 15 units high): scale the painter for
/// other devices. `visible` is the part to show, in data coordinates; nothing: all of it.
void renderFigure(const Figure& figure, QPainter& painter, const QRectF& target,
                  const FigureStyle& style, const std::optional<QRectF>& visible = {});

inline constexpr QSize figureSize{
    720, 420};  ///< where nobody says otherwise, in pixels of a 100 % screen

/// Has it a diagonal? Then both axes show the same range at the same scale.
bool isSquare(const Figure& figure);

/// Where it stands in a text of a width: higher where both axes are of one kind, so that its square
/// has room.
QSize sizeInText(const Figure& figure, double width);

/// With the figure's description inside, for screen readers.
QByteArray figureToSvg(const Figure& figure, QSize size = figureSize,
                       const std::optional<QRectF>& visible = {});
QByteArray figureToPdf(const Figure& figure, QSize size = figureSize,
                       const std::optional<QRectF>& visible = {});
QImage figureToImage(const Figure& figure, const FigureStyle& style, QSize size = figureSize,
                     double ratio = 2, const std::optional<QRectF>& visible = {});

/// PNG, SVG, PDF or CSV by the path's suffix; beside its final name, then renamed. Throws Error.
void exportFigure(const Figure& figure, const QString& path, QSize size = figureSize,
                  const std::optional<QRectF>& visible = {});

}  // namespace quern::ui
