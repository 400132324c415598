// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/extent.h"
#include "ui/figures/figure_header.h"
#include "ui/figures/figure_style.h"
#include "ui/figures/plot_values.h"
#include "ui/figures/projection.h"

#include <qcustomplot.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace quern::ui {

/// How the axes of a plot read their coordinates.
struct AxisReading {
  AxisKind xKind = AxisKind::number, yKind = AxisKind::number;
  QString xTitle, yTitle;
  CategoryScale xCategories, yCategories;

  QString x(double value) const { return readable(value, xKind, xCategories); }
  QString y(double value) const { return readable(value, yKind, yCategories); }
};

/// What is under the pointer.
struct Reading {
  double distance = 0;              ///< in pixels; 0: the pointer is on it
  QPainterPath outline;             ///< what to emphasise, in pixels
  QStringList lines;                ///< "order volume 1,204"
  std::optional<double> sharedX{};  ///< of a line: what other marks have at this x is read with it
};

/// How far from a point the pointer still reads it, in pixels.
inline constexpr double reach = 24;

/// One drawn layer of a figure. Draws itself inside the plot's rectangle only: vector devices do
/// not clip.
class Mark : public QCPAbstractPlottable {
public:
  Mark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, const AxisReading& reading)
      : QCPAbstractPlottable(x, y),
        m_style(style),
        m_reading(reading) {}

  virtual Extent extent() const = 0;
  virtual std::optional<Reading> nearest(const QPointF& pixel) const = 0;
  virtual std::vector<LegendEntry> legend() const = 0;
  /// What a line or band has at exactly this x: "forecast 134"; empty: nothing.
  virtual QString valueAt(double) const { return {}; }
  /// Rows of a layer with points inside an area of pixels.
  virtual std::vector<std::int64_t> rowsWithin(const QRectF&) const { return {}; }
  /// Pixels that its written values need on the right of the data and above them.
  virtual QSizeF roomForValues() const { return {0, 0}; }
  virtual void setSelectedRows(const std::vector<std::int64_t>&) {}

  double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
  QCPRange getKeyRange(bool& found, QCP::SignDomain) const override;
  QCPRange getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const override;

protected:
  Frame2D frame() const;
  const FigureStyle& style() const { return m_style; }
  const AxisReading& reading() const { return m_reading; }
  /// "title value"; the value alone where the axis has no title.
  static QString line(const QString& title, const QString& value);
  static bool isVector(const QCPPainter* painter) {
    return painter->modes().testFlag(QCPPainter::pmVectorized);
  }

  void drawLegendIcon(QCPPainter*, const QRectF&) const override {}  // the header draws the legend

private:
  const FigureStyle& m_style;
  const AxisReading& m_reading;
};

/// Around the points that are finite.
Extent extentOf(std::span<const double> x, std::span<const double> y);

}  // namespace quern::ui
