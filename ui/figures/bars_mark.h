// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/mark.h"

namespace quern::ui {

/// Which of how many layers of bars stand side by side in each category.
struct BarPlace {
  int index = 0, count = 1;
};

/// Bars over categories, upright or lying, and the touching bars of a histogram.
class BarsMark final : public Mark {
public:
  BarsMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
           const BarsLayer& layer, BarPlace place);
  BarsMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
           const HistogramLayer& layer);

  Extent extent() const override;
  std::optional<Reading> nearest(const QPointF& pixel) const override;
  std::vector<LegendEntry> legend() const override;
  QSizeF roomForValues() const override;

protected:
  void draw(QCPPainter* painter) override;

private:
  struct Bar {
    double from = 0, to = 1;  ///< across, on the axis of categories
    double height = 0;
    QString name;  ///< "M3", "10 – 20"
  };
  bool writesValues() const;
  bool valuesFit(const Frame2D& place) const;
  bool allValuesFit() const;
  QRectF box(const Bar& bar, const Frame2D& place) const;
  void drawValues(QCPPainter* painter, const Frame2D& place) const;

  std::vector<Bar> m_bars;
  QString m_label;
  Hue m_hue;
  bool m_beside = false;  // bars of another layer stand at its side
  bool m_lying = false;
  bool m_touching = false;
};

}  // namespace quern::ui
