// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/mark.h"

namespace quern::ui {

/// A matrix of coloured cells with their values, the first row on top.
class HeatMark final : public Mark {
public:
  HeatMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
           const HeatMapLayer& layer);

  Extent extent() const override;
  std::optional<Reading> nearest(const QPointF& pixel) const override;
  std::vector<LegendEntry> legend() const override;

protected:
  void draw(QCPPainter* painter) override;

private:
  double value(int row, int column) const;
  double shareOf(double value) const;  ///< where the value is on the scale, 0 to 1
  QColor colourAt(double share) const;
  QString written(double value) const;
  QRectF cell(int row, int column, const Frame2D& place) const;
  void drawCells(QCPPainter* painter, const Frame2D& place) const;
  void drawAsImage(QCPPainter* painter, const Frame2D& place) const;
  void drawValues(QCPPainter* painter, const Frame2D& place) const;

  HeatMapLayer m_layer;
  Stretch m_range;
  bool m_amounts = false;  ///< the scale begins at 0, in the colour of the background
  bool m_whole = true;     ///< every value is a whole number: written without decimals
};

}  // namespace quern::ui
