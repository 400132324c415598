// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_header.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>

namespace quern::ui {
namespace {

constexpr double keyWidth = 16, keyGap = 6, entryGap = 16, scaleWidth = 120;
constexpr double gapAboveLegend = 8, gapBelow = 10;
constexpr double gapBeside = 12, gapBeforeLegend = 24, gapAboveLowLegend = 3;
constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

double textWidth(const QString& text, const QFont& font) {
  return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

/// On one line. A hair over the edge is better than a line more.
bool fits(const QString& text, const QFont& font, double width) {
  return textWidth(text, font) <= width + 4;
}

double textHeight(const QString& text, const QFont& font, double width) {
  if (text.isEmpty()) return 0;
  const QFontMetricsF metrics(font);
  if (fits(text, font, width)) return metrics.height();
  return metrics.boundingRect(QRectF(0, 0, width, 1e4), wrapped, text).height();
}

QString lowOf(const LegendEntry& entry) { return entry.text.section(QLatin1Char('|'), 0, 0); }
QString highOf(const LegendEntry& entry) { return entry.text.section(QLatin1Char('|'), 1); }

double widthOf(const LegendEntry& entry, const QFontMetricsF& metrics, double most) {
  if (entry.kind == LegendEntry::Kind::scale)
    return metrics.horizontalAdvance(lowOf(entry)) + scaleWidth +
           metrics.horizontalAdvance(highOf(entry)) + 2 * keyGap;
  return std::min(keyWidth + keyGap + std::ceil(metrics.horizontalAdvance(entry.text)) + 1, most);
}

/// Where each entry of the legend stands, line by line.
std::vector<QRectF> flow(const std::vector<LegendEntry>& legend, const QFont& font, double width) {
  const QFontMetricsF metrics(font);
  const double lineHeight = std::ceil(metrics.height()) + 4;
  std::vector<QRectF> places;
  QPointF at(0, 0);
  for (const LegendEntry& entry : legend) {
    const double needed = widthOf(entry, metrics, width);
    if (at.x() > 0 && at.x() + needed > width) at = {0, at.y() + lineHeight};
    places.emplace_back(at, QSizeF(needed, lineHeight));
    at.rx() += needed + entryGap;
  }
  return places;
}

void paintKey(QPainter& painter, const LegendEntry& entry, const QRectF& key) {
  const QPointF centre = key.center();
  painter.setPen(Qt::NoPen);
  painter.setBrush(entry.colour);
  switch (entry.kind) {
    case LegendEntry::Kind::point: painter.drawPath(pointShape(entry.shape, centre, 4.5)); break;
    case LegendEntry::Kind::bar:
      painter.drawRect(QRectF(centre.x() - 5, centre.y() - 5, 10, 10));
      break;
    case LegendEntry::Kind::area: {
      QColor area = entry.colour;
      area.setAlphaF(0.25F);
      painter.fillRect(QRectF(key.left(), centre.y() - 5, key.width(), 10), area);
      break;
    }
    case LegendEntry::Kind::line:
    case LegendEntry::Kind::dashedLine: {
      const bool dashed = entry.kind == LegendEntry::Kind::dashedLine;
      painter.setPen(QPen(entry.colour, 2, dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
      painter.drawLine(QPointF(key.left(), centre.y()), QPointF(key.right(), centre.y()));
      break;
    }
    case LegendEntry::Kind::scale: break;  // paintScale
  }
}

void paintScale(QPainter& painter, const LegendEntry& entry, const QRectF& place,
                const QFontMetricsF& metrics) {
  const double low = metrics.horizontalAdvance(lowOf(entry));
  const QRectF bar(place.left() + low + keyGap, place.center().y() - 5, scaleWidth, 10);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, lowOf(entry));
  painter.drawText(
      QRectF(bar.right() + keyGap, place.top(), place.right() - bar.right(), place.height()),
      Qt::AlignLeft | Qt::AlignVCenter, highOf(entry));
  QLinearGradient gradient(bar.topLeft(), bar.topRight());
  for (int step = 0; step <= 20; ++step) gradient.setColorAt(step / 20.0, entry.ramp(step / 20.0));
  painter.fillRect(bar, gradient);
}

QPainterPath polygonShape(int corners, double turn, QPointF centre, double radius) {
  QPolygonF polygon;
  for (int corner = 0; corner < corners; ++corner) {
    const double angle = turn + 2 * std::numbers::pi * corner / corners;
    polygon << centre + radius * QPointF(std::cos(angle), std::sin(angle));
  }
  QPainterPath path;
  path.addPolygon(polygon);
  path.closeSubpath();
  return path;
}

QPainterPath crossShape(double turn, QPointF centre, double radius) {
  const double arm = radius * 0.36;
  QPolygonF outline;
  for (const QPointF& corner : {QPointF(arm, -radius), QPointF(arm, -arm), QPointF(radius, -arm),
                                QPointF(radius, arm), QPointF(arm, arm), QPointF(arm, radius)})
    outline << corner;
  for (int corner = 0; corner < 6; ++corner) outline << -outline[corner];
  QTransform transform;
  transform.translate(centre.x(), centre.y()).rotateRadians(turn);
  QPainterPath path;
  path.addPolygon(transform.map(outline));
  path.closeSubpath();
  return path;
}

}  // namespace

QPainterPath pointShape(int index, QPointF centre, double radius) {
  constexpr double up = -std::numbers::pi / 2, quarter = std::numbers::pi / 4;
  // Radii that give every shape about the area of the disc.
  switch (((index % 8) + 8) % 8) {
    case 1: return polygonShape(3, up, centre, radius * 1.45);
    case 2: return polygonShape(4, quarter, centre, radius * 1.25);
    case 3: return polygonShape(4, 0, centre, radius * 1.3);
    case 4: return polygonShape(3, -up, centre, radius * 1.45);
    case 5: return crossShape(0, centre, radius * 1.25);
    case 6: return polygonShape(5, up, centre, radius * 1.2);
    case 7: return crossShape(quarter, centre, radius * 1.25);
    default: break;
  }
  QPainterPath disc;
  disc.addEllipse(centre, radius, radius);
  return disc;
}

/// The title, and the subtitle below it; beside it above a low figure.
void FigureHeader::placeTexts(Places& places, double width, const FigureStyle& style) const {
  const QFont head = style.title(), small = style.subtitle();
  const double titleHeight = std::ceil(m_low && !title.isEmpty() ? QFontMetricsF(head).height()
                                                                 : textHeight(title, head, width));
  const double subtitleHeight =
      std::ceil(m_low && !subtitle.isEmpty() ? QFontMetricsF(small).height()
                                             : textHeight(subtitle, small, width));
  places.title = {0, 0, title.isEmpty() ? 0 : std::min(textWidth(title, head) + 1, width),
                  titleHeight};
  places.bottom = titleHeight;
  if (subtitle.isEmpty()) return;
  const double needed = textWidth(subtitle, small) + 1;
  const double beside = title.isEmpty() ? 0 : textWidth(title, head) + gapBeside;
  if (m_low && beside > 0 && beside + needed <= width) {
    const double drop = QFontMetricsF(head).ascent() - QFontMetricsF(small).ascent();
    places.subtitle = {beside, std::round(drop), needed, subtitleHeight};
    return;
  }
  const double top = places.bottom + (title.isEmpty() ? 0 : 2);
  places.subtitle = {0, top, std::min(needed, width), subtitleHeight};
  places.bottom = places.subtitle.bottom();
}

/// The legend below the texts; above a low figure at the end of their last line.
void FigureHeader::placeLegend(Places& places, double width, const FigureStyle& style) const {
  places.legend = flow(legend, style.axis(), width);
  if (places.legend.empty()) return;
  const QRectF block(QPointF(), places.legend.back().bottomRight());
  const bool oneLine = places.legend.back().top() == 0;
  const QRectF last =
      places.subtitle.bottom() > places.title.bottom() ? places.subtitle : places.title;
  const double textEnd = std::max(last.right(), places.subtitle.right());
  QPointF corner(0, places.bottom + (places.bottom <= 0 ? 0
                                     : m_low            ? gapAboveLowLegend
                                                        : gapAboveLegend));
  if (m_low && oneLine && places.bottom > 0 && textEnd + gapBeforeLegend + block.right() <= width)
    corner = {width - block.right(), std::round(last.center().y() - block.height() / 2)};
  for (QRectF& place : places.legend) place.translate(corner);
  places.bottom = std::max(places.bottom, corner.y() + block.height());
}

FigureHeader::Places FigureHeader::placesIn(double width, const FigureStyle& style) const {
  Places places;
  placeTexts(places, width, style);
  placeLegend(places, width, style);
  if (places.bottom <= m_most) return places;
  if (!subtitle.isEmpty()) {
    FigureHeader shorter = *this;
    shorter.subtitle.clear();
    return shorter.placesIn(width, style);
  }
  const double firstLine = places.legend.empty() ? 0 : places.legend.front().top();
  std::erase_if(places.legend, [&](const QRectF& place) {
    return place.top() > firstLine && place.bottom() > m_most;
  });
  if (!places.legend.empty()) places.bottom = places.legend.back().bottom();
  return places;
}

void FigureHeader::setRoom(int height) {
  constexpr double most = 0.45, mostOfLow = 0.34;
  m_low = height < lowFigure;
  m_most = height * (m_low ? mostOfLow : most);
}

double FigureHeader::height(double width, const FigureStyle& style) const {
  const double bottom = placesIn(width, style).bottom;
  return bottom > 0 ? bottom + gapBelow : 0;
}

void FigureHeader::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(rect.topLeft());
  const Places places = placesIn(rect.width(), style);
  const auto write = [&](const QString& text, const QFont& font, const QColor& colour,
                         const QRectF& place) {
    if (text.isEmpty()) return;
    painter.setFont(font);
    painter.setPen(colour);
    const bool oneLine = fits(text, font, rect.width());
    if (m_low && !oneLine)
      painter.drawText(place, Qt::TextSingleLine,
                       QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
    else
      painter.drawText(place, oneLine ? Qt::TextSingleLine | Qt::TextDontClip : wrapped, text);
  };
  write(title, style.title(), style.ink(), places.title);
  if (!places.subtitle.isEmpty()) write(subtitle, style.subtitle(), style.quiet(), places.subtitle);

  const QFontMetricsF metrics(style.axis());
  for (std::size_t i = 0; i < places.legend.size(); ++i) {
    const QRectF place = places.legend[i];
    painter.setFont(style.axis());
    painter.setPen(style.ink());
    if (legend[i].kind == LegendEntry::Kind::scale) {
      paintScale(painter, legend[i], place, metrics);
      continue;
    }
    const QRectF text = place.adjusted(keyWidth + keyGap, 0, 0, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(legend[i].text, Qt::ElideRight, text.width() + 1));
    paintKey(painter, legend[i], QRectF(place.left(), place.top(), keyWidth, place.height()));
  }
  painter.restore();
}

}  // namespace quern::ui
