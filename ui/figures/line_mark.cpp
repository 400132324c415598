// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/line_mark.h"

#include "ui/figures/line_thinning.h"
#include "ui/shell/language.h"

#include <algorithm>

namespace quern::ui {
namespace {

/// Highest and lowest pixel of a band in one pixel column, the band's edges from left to right.
struct BandEdges {
  QPolygonF upper, lower;

  void add(QPointF top, QPointF bottom) {
    const bool sameColumn = upper.size() > 1 && std::floor(upper.back().x()) == std::floor(top.x());
    if (!sameColumn) {
      upper << top;
      lower << bottom;
      return;
    }
    upper.back().ry() = std::min(upper.back().y(), top.y());
    lower.back().ry() = std::max(lower.back().y(), bottom.y());
  }
  QPolygonF area() const {
    QPolygonF outline = upper;
    for (qsizetype at = lower.size() - 1; at >= 0; --at) outline << lower[at];
    return outline;
  }
};

QString labelled(const QString& label, const QString& fallback, const QString& value) {
  return QStringLiteral("%1  %2").arg(label.isEmpty() ? fallback : label, value).trimmed();
}

/// So many points after thinning are a noisy series, ink from edge to edge. Stroking it smoothly
/// would cost the square of how often it crosses itself: seconds. Hairlines take milliseconds, and
/// show more.
constexpr qsizetype mostSmooth = 1000;

}  // namespace

LineMark::LineMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
                   const LineLayer& layer)
    : Mark(x, y, style, reading),
      m_y(layer.y, reading.yKind, reading.yCategories),
      m_label(translated(layer.label)),
      m_hue(layer.hue),
      m_dashed(layer.dashed) {
  const PlotValues values(layer.x, reading.xKind, reading.xCategories);
  m_x = withoutGaps(values.view());
}

void LineMark::draw(QCPPainter* painter) {
  const Frame2D place = frame();
  const QRectF room = place.rect.adjusted(-1, -1, 1, 1);
  std::vector<QPolygonF> parts;
  qsizetype points = 0;
  for (const QPolygonF& piece : thinned(m_x, m_y.view(), place)) {
    for (QPolygonF& part : clippedLine(piece, room)) {
      points += part.size();
      parts.push_back(std::move(part));
    }
  }
  const bool smooth = points <= mostSmooth || isVector(painter);
  QPen pen(style().hue(m_hue), smooth ? 2 : 1, m_dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap,
           Qt::RoundJoin);
  pen.setCosmetic(!smooth);
  painter->setAntialiasing(smooth);
  painter->setPen(pen);
  painter->setBrush(Qt::NoBrush);
  for (const QPolygonF& part : parts)
    if (part.size() > 1) painter->drawPolyline(part);
  painter->setBrush(pen.color());  // lone values between two gaps
  for (const QPolygonF& part : parts)
    if (part.size() == 1) painter->drawEllipse(part.front(), 1.5, 1.5);
}

std::optional<Reading> LineMark::nearest(const QPointF& pixel) const {
  const Frame2D place = frame();
  if (!place.rect.contains(pixel)) return std::nullopt;
  const std::optional<std::size_t> row = nearestRow(m_x, place.x.value(pixel.x()));
  if (!row || !std::isfinite(m_y[*row])) return std::nullopt;
  const QPointF at = place.pixel(m_x[*row], m_y[*row]);
  if (!place.rect.adjusted(-1, -1, 1, 1).contains(at)) return std::nullopt;
  Reading result;
  // Anywhere above or below, the line is what one wants to read; nearer things win.
  result.distance = std::min(std::abs(at.y() - pixel.y()), reach * 0.9);
  result.outline = pointShape(0, at, 5);
  result.sharedX = m_x[*row];
  result.lines += line(reading().xTitle, reading().x(m_x[*row]));
  result.lines += labelled(m_label, reading().yTitle, reading().y(m_y[*row]));
  return result;
}

QString LineMark::valueAt(double x) const {
  const auto row = std::lower_bound(m_x.begin(), m_x.end(), x) - m_x.begin();
  const auto at = static_cast<std::size_t>(row);
  if (at >= m_x.size() || m_x[at] != x || !std::isfinite(m_y[at])) return {};
  return labelled(m_label, reading().yTitle, reading().y(m_y[at]));
}

std::vector<LegendEntry> LineMark::legend() const {
  if (m_label.isEmpty()) return {};
  return {{m_dashed ? LegendEntry::Kind::dashedLine : LegendEntry::Kind::line, m_label,
           style().hue(m_hue)}};
}

BandMark::BandMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
                   const BandLayer& layer)
    : Mark(x, y, style, reading),
      m_lower(layer.lower, reading.yKind, reading.yCategories),
      m_upper(layer.upper, reading.yKind, reading.yCategories),
      m_label(translated(layer.label)),
      m_hue(layer.hue) {
  const PlotValues values(layer.x, reading.xKind, reading.xCategories);
  m_x = withoutGaps(values.view());
}

Extent BandMark::extent() const {
  Extent extent = extentOf(m_x, m_lower.view());
  extent.add(extentOf(m_x, m_upper.view()));
  return extent;
}

std::vector<QPolygonF> BandMark::areas(const Frame2D& place) const {
  std::vector<QPolygonF> result;
  BandEdges edges;
  for (std::size_t row = 0; row <= m_x.size(); ++row) {
    const bool present =
        row < m_x.size() && std::isfinite(m_lower[row]) && std::isfinite(m_upper[row]);
    if (present) {
      edges.add(place.pixel(m_x[row], m_upper[row]), place.pixel(m_x[row], m_lower[row]));
    } else if (!edges.upper.isEmpty()) {
      result.push_back(edges.area());
      edges = {};
    }
  }
  return result;
}

void BandMark::draw(QCPPainter* painter) {
  const Frame2D place = frame();
  QColor colour = style().hue(m_hue);
  colour.setAlphaF(style().theme.dark ? 0.28F : 0.18F);
  painter->setAntialiasing(true);
  painter->setPen(Qt::NoPen);
  painter->setBrush(colour);
  for (const QPolygonF& area : areas(place)) painter->drawPolygon(clippedArea(area, place.rect));
}

QString BandMark::valueAt(double x) const {
  const auto at =
      static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), x) - m_x.begin());
  if (at >= m_x.size() || m_x[at] != x || !std::isfinite(m_lower[at])) return {};
  const QString range =
      QStringLiteral("%1 – %2").arg(reading().y(m_lower[at]), reading().y(m_upper[at]));
  return labelled(m_label, reading().yTitle, range);
}

std::vector<LegendEntry> BandMark::legend() const {
  if (m_label.isEmpty()) return {};
  return {{LegendEntry::Kind::area, m_label, style().hue(m_hue)}};
}

RuleMark::RuleMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, const AxisReading& reading,
                   const RuleLayer& layer)
    : Mark(x, y, style, reading),
      m_kind(layer.kind),
      m_at(layer.at),
      m_label(translated(layer.label)) {}

void RuleMark::draw(QCPPainter* painter) {
  const Frame2D place = frame();
  QPolygonF rule;
  switch (m_kind) {
    case RuleLayer::Kind::horizontal:
      rule << place.pixel(place.x.from, m_at) << place.pixel(place.x.to, m_at);
      break;
    case RuleLayer::Kind::vertical:
      rule << place.pixel(m_at, place.y.from) << place.pixel(m_at, place.y.to);
      break;
    case RuleLayer::Kind::diagonal:  // y = x + at; on logarithmic axes only y = x is straight
      rule << place.pixel(place.x.from, place.x.from + m_at)
           << place.pixel(place.x.to, place.x.to + m_at);
      break;
  }
  painter->setAntialiasing(m_kind == RuleLayer::Kind::diagonal);
  // On whole pixels any other width is sometimes one of them, sometimes two.
  const double width = isVector(painter) || m_kind == RuleLayer::Kind::diagonal ? 1.2 : 1;
  painter->setPen(QPen(style().quiet(), width, Qt::DashLine, Qt::FlatCap));
  for (const QPolygonF& part : clippedLine(rule, place.rect)) painter->drawPolyline(part);
}

std::vector<LegendEntry> RuleMark::legend() const {
  if (m_label.isEmpty()) return {};
  return {{LegendEntry::Kind::dashedLine, m_label, style().quiet()}};
}

}  // namespace quern::ui
