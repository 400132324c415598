// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_header.h"
#include "ui/figures/figure_surface.h"

#include <QGraphicsScene>
#include <QGraphicsView>

#include <vector>

class QChart;
class QPieSeries;

namespace quern::ui {

class ReadingOverlay;

/// Parts of a whole, as a pie of Qt Charts. Beyond eight parts the smallest are grouped into
/// "other".
class SharesChart final : public QGraphicsView, public FigureSurface {
  Q_OBJECT

public:
  SharesChart(const Figure& figure, const SharesLayer& layer, const FigureStyle& style);
  ~SharesChart() override;

  QWidget* widget() override { return this; }
  void setStyle(const FigureStyle& style) override;
  QRectF part() const override { return {}; }
  void showPart(const QRectF&) override {}
  bool isZoomed() const override { return false; }
  void resetView() override {}
  QStringList readingAt(const QPointF& position) const override;
  void setSelectedRows(const std::vector<std::int64_t>&) override {}
  QPicture picture(QSize size) override;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  struct Part {
    QString name;
    double value = 0, share = 0;
    bool isOther = false;
  };
  class HeaderItem;
  static std::vector<Part> partsOf(const SharesLayer& layer);
  void layOut(QSize size);
  void layOutIn(QSize size);
  QString labelOf(int part) const;
  void setLabelled(const std::vector<bool>& labelled);
  bool haveRoom(const std::vector<bool>& labelled) const;
  int partAt(const QPointF& position) const;  ///< -1: none
  QPainterPath outlineOf(int part) const;
  QRectF pieRect() const;
  QColor colourOf(int part) const;
  QStringList linesOf(int part) const;

  std::vector<Part> m_parts;
  FigureStyle m_style;
  QGraphicsScene m_scene;
  HeaderItem* m_header;  // owned by the scene, like the chart and its series
  QChart* m_chart;
  QPieSeries* m_series;
  ReadingOverlay* m_overlay;
};

}  // namespace quern::ui
