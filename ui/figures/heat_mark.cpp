// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/heat_mark.h"

#include "ui/shell/language.h"

#include <QFontMetricsF>

#include <algorithm>
#include <limits>

namespace quern::ui {
namespace {

constexpr int mostCells = 10'000;  // more are painted as one image

}  // namespace

HeatMark::HeatMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
                   const HeatMapLayer& layer)
    : Mark(x, y, style, reading),
      m_layer(layer) {
  m_layer.values.resize(layer.rows.size() * layer.columns.size(),
                        std::numeric_limits<double>::quiet_NaN());
  for (const std::string& name : layer.columns) reading.xCategories.place(name);
  for (const std::string& name : layer.rows) reading.yCategories.place(name);
  for (const double value : m_layer.values) {
    if (!std::isfinite(value)) continue;
    m_range.add(value);
    m_whole = m_whole && value == std::floor(value);
  }
  m_amounts = layer.scale == ColourScale::sequential && !m_range.isEmpty() && m_range.from >= 0;
  if (m_amounts) m_range.add(0);
  if (layer.scale == ColourScale::diverging && !m_range.isEmpty()) {
    const double far = std::max(std::abs(m_range.from), std::abs(m_range.to));
    m_range = {-far, far};
  }
}

Extent HeatMark::extent() const {
  if (m_layer.values.empty()) return {};
  return {{-0.5, static_cast<double>(m_layer.columns.size()) - 0.5},
          {-0.5, static_cast<double>(m_layer.rows.size()) - 0.5}};
}

double HeatMark::value(int row, int column) const {
  return m_layer.values[static_cast<std::size_t>(row) * m_layer.columns.size() +
                        static_cast<std::size_t>(column)];
}

double HeatMark::shareOf(double value) const {
  return m_range.size() > 0 ? (value - m_range.from) / m_range.size() : m_amounts ? 0 : 0.5;
}

QColor HeatMark::colourAt(double share) const {
  if (m_layer.scale == ColourScale::diverging) return style().diverging(2 * share - 1);
  return m_amounts ? style().amount(share) : style().sequential(share);
}

QString HeatMark::written(double value) const {
  return m_whole ? readable(value) : withDecimals(value, 2);
}

QRectF HeatMark::cell(int row, int column, const Frame2D& place) const {
  return QRectF(place.pixel(column - 0.5, row - 0.5), place.pixel(column + 0.5, row + 0.5))
      .normalized();
}

void HeatMark::draw(QCPPainter* painter) {
  const Frame2D place = frame();
  if (m_layer.values.size() > mostCells) {
    drawAsImage(painter, place);
    return;
  }
  drawCells(painter, place);
  if (m_layer.writeValues) drawValues(painter, place);
}

void HeatMark::drawCells(QCPPainter* painter, const Frame2D& place) const {
  painter->setAntialiasing(true);
  const bool gaps = cell(0, 0, place).width() > 6 && cell(0, 0, place).height() > 6;
  // A cell of nothing is seen to be one.
  painter->setPen(m_amounts && gaps ? QPen(style().grid(), 1) : QPen(Qt::NoPen));
  for (int row = 0; row < static_cast<int>(m_layer.rows.size()); ++row) {
    for (int column = 0; column < static_cast<int>(m_layer.columns.size()); ++column) {
      const double here = value(row, column);
      QRectF rect = cell(row, column, place);
      if (gaps) rect.adjust(0.75, 0.75, -0.75, -0.75);
      rect = rect.intersected(place.rect);
      if (!std::isfinite(here) || rect.isEmpty()) continue;
      painter->setBrush(colourAt(shareOf(here)));
      painter->drawRect(rect);
    }
  }
}

void HeatMark::drawAsImage(QCPPainter* painter, const Frame2D& place) const {
  const QSize size = place.rect.size().toSize();
  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  const int rows = static_cast<int>(m_layer.rows.size()),
            columns = static_cast<int>(m_layer.columns.size());
  for (int y = 0; y < size.height(); ++y) {
    const auto row = static_cast<int>(std::lround(place.y.value(place.rect.top() + y + 0.5)));
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < size.width() && row >= 0 && row < rows; ++x) {
      const auto column = static_cast<int>(std::lround(place.x.value(place.rect.left() + x + 0.5)));
      if (column < 0 || column >= columns || !std::isfinite(value(row, column))) continue;
      line[x] = colourAt(shareOf(value(row, column))).rgb();
    }
  }
  painter->drawImage(place.rect.topLeft(), image);
}

void HeatMark::drawValues(QCPPainter* painter, const Frame2D& place) const {
  const QFontMetricsF metrics(style().axis());
  double widest = 0;
  for (const double value : m_layer.values)
    if (std::isfinite(value)) widest = std::max(widest, metrics.horizontalAdvance(written(value)));
  const QSizeF room = cell(0, 0, place).size();
  if (widest + 4 > room.width() || metrics.height() > room.height()) return;
  painter->setFont(style().axis());
  for (int row = 0; row < static_cast<int>(m_layer.rows.size()); ++row) {
    for (int column = 0; column < static_cast<int>(m_layer.columns.size()); ++column) {
      const double here = value(row, column);
      const QRectF rect = cell(row, column, place);
      if (!std::isfinite(here) || !place.rect.adjusted(-1, -1, 1, 1).contains(rect)) continue;
      painter->setPen(FigureStyle::readableOn(colourAt(shareOf(here))));
      painter->drawText(rect, Qt::AlignCenter, written(here));
    }
  }
}

std::optional<Reading> HeatMark::nearest(const QPointF& pixel) const {
  const Frame2D place = frame();
  if (!place.rect.contains(pixel)) return std::nullopt;
  const auto row = static_cast<int>(std::lround(place.y.value(pixel.y())));
  const auto column = static_cast<int>(std::lround(place.x.value(pixel.x())));
  if (row < 0 || column < 0 || row >= static_cast<int>(m_layer.rows.size()) ||
      column >= static_cast<int>(m_layer.columns.size()))
    return std::nullopt;
  Reading result;
  result.outline.addRect(cell(row, column, place).intersected(place.rect));
  result.lines += line(reading().yTitle, qt(m_layer.rows[static_cast<std::size_t>(row)]));
  result.lines += line(reading().xTitle, qt(m_layer.columns[static_cast<std::size_t>(column)]));
  result.lines += readable(value(row, column));
  return result;
}

std::vector<LegendEntry> HeatMark::legend() const {
  if (m_range.isEmpty() || m_range.size() == 0) return {};
  LegendEntry scale{LegendEntry::Kind::scale,
                    QStringLiteral("%1|%2").arg(written(m_range.from), written(m_range.to))};
  // The header keeps the entry while the mark is alive: both belong to one plot.
  scale.ramp = [this](double share) { return colourAt(share); };
  return {scale};
}

}  // namespace quern::ui
