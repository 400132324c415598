// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_header.h"

#include <qcustomplot.h>

namespace quern::ui {

/// The header in a plot's layout: as wide as the plot, as high as it needs.
class HeaderElement final : public QCPLayoutElement {
public:
  explicit HeaderElement(QCustomPlot* plot) : QCPLayoutElement(plot) {}

  void set(FigureHeader header, const FigureStyle& style) {
    m_header = std::move(header);
    m_style = style;
  }
  void setRoom(int height) { m_header.setRoom(height); }  ///< of the whole figure

  QSize minimumOuterSizeHint() const override { return {0, neededHeight()}; }
  QSize maximumOuterSizeHint() const override { return {QWIDGETSIZE_MAX, neededHeight()}; }

protected:
  void draw(QCPPainter* painter) override { m_header.paint(*painter, mRect, m_style); }

private:
  int neededHeight() const {
    const QMargins margins = layout() == nullptr ? QMargins() : layout()->margins();
    const int width = mParentPlot->viewport().width() - margins.left() - margins.right();
    return static_cast<int>(std::ceil(m_header.height(width, m_style)));
  }

  FigureHeader m_header;
  FigureStyle m_style;
};

}  // namespace quern::ui
