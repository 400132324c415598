// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/extent.h"
#include "ui/figures/figure_surface.h"
#include "ui/figures/mark.h"
#include "ui/figures/tickers.h"

#include <qcustomplot.h>

#include <vector>

namespace quern::ui {

class HeaderElement;
class ReadingOverlay;

/// Everything that has axes, on QCustomPlot.
class DataPlot final : public QCustomPlot, public FigureSurface {
  Q_OBJECT

public:
  DataPlot(const Figure& figure, const FigureStyle& style);

  QWidget* widget() override { return this; }
  void setStyle(const FigureStyle& style) override;
  QRectF part() const override;
  void showPart(const QRectF& part) override;
  bool isZoomed() const override;
  void resetView() override;
  QStringList readingAt(const QPointF& position) const override;
  void setSelectedRows(const std::vector<std::int64_t>& rows) override;
  QPicture picture(QSize size) override;

protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void readAxes(const Figure& figure);
  void addMarks(const Figure& figure);
  void measureExtent(const Figure& figure);
  void setUpAxes();
  void setWholeSteps(const Figure& figure);
  void setUpInteraction();
  void setHeader();
  void styleAxis(QCPAxis* axis, bool horizontal);
  void expectRoom(QSize size);
  void fitRoom();
  void fitRange();
  void fitTicks(QSize room);
  void fitNames(QCPAxis* axis, CategoryTicker& ticker, const CategoryScale& names, QSize room);
  void fitTitles();
  void fitSquare();
  bool isSquareIn(int height) const;
  std::optional<Reading> reading(const QPointF& position) const;
  void selectRows(const QRect& area);
  void zoomBy(double factor);
  void panBy(double right, double up);

  QString m_title, m_subtitle;
  FigureStyle m_style;
  AxisReading m_reading;
  Extent m_data, m_full;       // what the marks cover, and with the room around them
  std::vector<Mark*> m_marks;  // owned by the plot
  HeaderElement* m_header;     // owned by the layout
  ReadingOverlay* m_overlay;
  QSharedPointer<CategoryTicker> m_xNames, m_yNames;  // null where the axis has no categories
  QSharedPointer<DateTicker> m_xDates, m_yDates;      // null where the axis has no dates
  bool m_lying = false;
  bool m_matrix = false;
  bool m_square = false;  // both axes show the same range, at the same scale if there is room
};

/// Keeps a range within the whole: no wider than it, or than `slack` times it, and its middle
/// inside.
QCPRange kept(const QCPRange& range, const Stretch& whole, double slack);

}  // namespace quern::ui
