// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/density.h"
#include "ui/figures/mark.h"

namespace quern::ui {

/// Points of a layer: shapes while they can be told apart, a shaded density where they would blot.
class PointsMark final : public Mark {
public:
  PointsMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
             const PointsLayer& layer);

  Extent extent() const override { return extentOf(m_x.view(), m_y.view()); }
  std::optional<Reading> nearest(const QPointF& pixel) const override;
  std::vector<LegendEntry> legend() const override;
  std::vector<std::int64_t> rowsWithin(const QRectF& pixels) const override;
  void setSelectedRows(const std::vector<std::int64_t>& rows) override;

protected:
  void draw(QCPPainter* painter) override;

private:
  struct Look {
    double radius = 3;
    double opacity = 0.8;
  };
  /// The rows with a place in a rectangle of coordinates, in order.
  template <class Visit>
  void visitWithin(const QRectF& coordinates, Visit visit) const;
  QRectF coordinatesOf(const QRectF& pixels) const;
  void takeGroups(const Column& group);
  int groupOf(std::size_t row) const { return m_groups.empty() ? 0 : m_groups[row]; }
  QColor colourOf(int group) const;
  Look look(std::size_t inSight) const;
  std::size_t inSight() const;
  LegendEntry densityScale() const;

  void drawDensity(QCPPainter* painter);
  void drawPoints(QCPPainter* painter, const Look& look) const;
  void drawAsImage(QCPPainter* painter, const Look& look) const;
  void paintRows(QPainter& painter, const Look& look, bool selected, double ratio) const;

  PlotValues m_x, m_y;
  std::vector<std::uint8_t> m_groups;
  QStringList m_groupNames;
  int m_rest = -1;  // the group of all that is in none; -1: there is no such
  QString m_label;
  Hue m_hue;
  std::vector<std::uint8_t> m_selected;  // one per row; empty: no selection
};

}  // namespace quern::ui
