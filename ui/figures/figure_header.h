// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_style.h"

#include <QPainterPath>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace quern::ui {

/// The shapes of points, so that groups differ by more than their hue; counted like hues.
QPainterPath pointShape(int index, QPointF centre, double radius);

/// One line of a legend.
struct LegendEntry {
  enum class Kind { point, line, dashedLine, area, bar, scale } kind = Kind::point;
  QString text;
  QColor colour{};
  int shape = 0;                               ///< of a point
  std::function<QColor(double share)> ramp{};  ///< of a scale, 0 to 1; text is "low|high"
};

/// Below this height the header and the data compete for room.
inline constexpr int lowFigure = 300;

/// What stands above the data: title, subtitle and legend, left-aligned and wrapped to the width.
/// Above a low figure they share a line where they can, the title is cut to one, and what would
/// leave too little room for the data is left out: the subtitle, then the end of a long legend.
class FigureHeader {
public:
  QString title, subtitle;
  std::vector<LegendEntry> legend;

  void setRoom(int height);  ///< of the whole figure; as much as it takes until then

  double height(double width, const FigureStyle& style) const;  ///< 0: there is nothing to say
  void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const;

private:
  struct Places {
    QRectF title{}, subtitle{};
    std::vector<QRectF> legend{};  ///< one per entry
    double bottom = 0;
  };
  bool m_low = false;
  double m_most = 1e9;

  Places placesIn(double width, const FigureStyle& style) const;
  void placeTexts(Places& places, double width, const FigureStyle& style) const;
  void placeLegend(Places& places, double width, const FigureStyle& style) const;
};

}  // namespace quern::ui
