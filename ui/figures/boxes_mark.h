// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/mark.h"

namespace quern::ui {

/// Tukey's boxes over categories.
class BoxesMark final : public Mark {
public:
  BoxesMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
            const BoxesLayer& layer);

  Extent extent() const override;
  std::optional<Reading> nearest(const QPointF& pixel) const override;
  std::vector<LegendEntry> legend() const override { return {}; }

protected:
  void draw(QCPPainter* painter) override;

private:
  struct Placed {
    double at = 0;
    Box box;
  };
  static double halfWidth(const Frame2D& place);
  QRectF body(const Placed& placed, const Frame2D& place) const;
  void drawBox(QCPPainter* painter, const Placed& placed, const Frame2D& place) const;

  std::vector<Placed> m_boxes;
};

}  // namespace quern::ui
