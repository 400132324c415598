// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/mark.h"

namespace quern::ui {

/// A line of any length, with at most four points per pixel column.
class LineMark final : public Mark {
public:
  LineMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
           const LineLayer& layer);

  Extent extent() const override { return extentOf(m_x, m_y.view()); }
  std::optional<Reading> nearest(const QPointF& pixel) const override;
  QString valueAt(double x) const override;
  std::vector<LegendEntry> legend() const override;

protected:
  void draw(QCPPainter* painter) override;

private:
  std::vector<double> m_x;
  PlotValues m_y;
  QString m_label;
  Hue m_hue;
  bool m_dashed;
};

/// The area between two lines.
class BandMark final : public Mark {
public:
  BandMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
           const BandLayer& layer);

  Extent extent() const override;
  std::optional<Reading> nearest(const QPointF&) const override {
    return std::nullopt;
  }  // read with its line
  QString valueAt(double x) const override;
  std::vector<LegendEntry> legend() const override;

protected:
  void draw(QCPPainter* painter) override;

private:
  std::vector<QPolygonF> areas(const Frame2D& place) const;

  std::vector<double> m_x;
  PlotValues m_lower, m_upper;
  QString m_label;
  Hue m_hue;
};

/// A straight line across the plot.
class RuleMark final : public Mark {
public:
  RuleMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, const AxisReading& reading,
           const RuleLayer& layer);

  Extent extent() const override { return {}; }  // a rule asks for no room
  std::optional<Reading> nearest(const QPointF&) const override { return std::nullopt; }
  std::vector<LegendEntry> legend() const override;

protected:
  void draw(QCPPainter* painter) override;

private:
  RuleLayer::Kind m_kind;
  double m_at;
  QString m_label;
};

}  // namespace quern::ui
