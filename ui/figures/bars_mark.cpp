// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bars_mark.h"

#include "ui/shell/language.h"

#include <QFontMetricsF>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr double barShare = 0.72;       // of a category's room
constexpr std::size_t mostValues = 30;  // more bars are not labelled with their values

/// "10 – 20"; of whole numbers and days, whose edges lie between them, the first and the last.
QString nameOfBin(double from, double to, const AxisReading& reading) {
  if (from - std::floor(from) == 0.5 && to - std::floor(to) == 0.5) {
    from += 0.5;
    to -= 0.5;
  }
  const auto text = [&](double edge) { return reading.x(coordinateOf(edge, reading.xKind)); };
  return from == to ? text(from) : QStringLiteral("%1 – %2").arg(text(from), text(to));
}

}  // namespace

BarsMark::BarsMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
                   const BarsLayer& layer, BarPlace place)
    : Mark(x, y, style, reading),
      m_label(translated(layer.label)),
      m_hue(layer.hue),
      m_beside(place.count > 1),
      m_lying(layer.horizontal) {
  CategoryScale& categories = m_lying ? reading.yCategories : reading.xCategories;
  CategoryScale noCategories;
  const PlotValues at(layer.category, AxisKind::category, categories);
  const PlotValues heights(layer.height, AxisKind::number, noCategories);
  const double width = barShare / place.count;
  for (std::size_t row = 0; row < at.size(); ++row) {
    if (!std::isfinite(at[row]) || !std::isfinite(heights[row])) continue;
    const double from = at[row] - barShare / 2 + width * place.index;
    m_bars.push_back(
        {from, from + width, heights[row], categories.names()[static_cast<qsizetype>(at[row])]});
  }
}

BarsMark::BarsMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
                   const HistogramLayer& layer)
    : Mark(x, y, style, reading),
      m_label(translated(layer.label)),
      m_hue(layer.hue),
      m_touching(true) {
  for (std::size_t bin = 0; bin < layer.counts.size() && bin + 1 < layer.edges.size(); ++bin) {
    if (!std::isfinite(layer.counts[bin])) continue;
    const double from = layer.edges[bin], to = layer.edges[bin + 1];
    m_bars.push_back({coordinateOf(from, reading.xKind), coordinateOf(to, reading.xKind),
                      layer.counts[bin], nameOfBin(from, to, reading)});
  }
}

Extent BarsMark::extent() const {
  Stretch across, height;
  for (const Bar& bar : m_bars) {
    across.add(m_touching ? bar.from : std::floor(bar.from + 0.5) - 0.5);
    across.add(m_touching ? bar.to : std::ceil(bar.to - 0.5) + 0.5);
    height.add(bar.height);
  }
  if (!m_bars.empty()) height.add(0);
  return m_lying ? Extent{height, across} : Extent{across, height};
}

QRectF BarsMark::box(const Bar& bar, const Frame2D& place) const {
  const bool logarithmic = m_lying ? place.x.logarithmic : place.y.logarithmic;
  const double foot = !logarithmic ? 0 : m_lying ? place.x.from : place.y.from;
  const QPointF corner = m_lying ? place.pixel(foot, bar.from) : place.pixel(bar.from, foot);
  const QPointF opposite =
      m_lying ? place.pixel(bar.height, bar.to) : place.pixel(bar.to, bar.height);
  QRectF rect = QRectF(corner, opposite).normalized();
  if (m_touching && rect.width() > 3) rect.adjust(0.5, 0, -0.5, 0);
  return rect;
}

void BarsMark::draw(QCPPainter* painter) {
  const Frame2D place = frame();
  painter->setAntialiasing(true);
  painter->setPen(Qt::NoPen);
  painter->setBrush(style().hue(m_hue));
  for (const Bar& bar : m_bars) {
    const QRectF rect = box(bar, place).intersected(place.rect);
    if (!rect.isEmpty()) painter->drawRect(rect);
  }
  if (writesValues() && allValuesFit()) drawValues(painter, place);
}

/// A value needs the room of its bar, and where no bar stands beside it, of the gaps too.
bool BarsMark::valuesFit(const Frame2D& place) const {
  if (m_bars.empty()) return true;
  const QFontMetricsF metrics(style().axis());
  const QRectF bar = box(m_bars.front(), place);
  const double share = m_beside ? 1 : barShare;
  if (m_lying) return bar.height() / share >= style().axis().pixelSize();
  return std::all_of(m_bars.begin(), m_bars.end(), [&](const Bar& one) {
    return metrics.horizontalAdvance(readable(one.height, 4)) <= bar.width() / share;
  });
}

/// Either every bar of the figure has its value or none, lest one is taken for its neighbour's.
bool BarsMark::allValuesFit() const {
  for (int at = 0; at < mParentPlot->plottableCount(); ++at) {
    const auto* bars = dynamic_cast<const BarsMark*>(mParentPlot->plottable(at));
    if (bars != nullptr && !bars->valuesFit(frame())) return false;
  }
  return true;
}

bool BarsMark::writesValues() const { return !m_touching && m_bars.size() <= mostValues; }

QSizeF BarsMark::roomForValues() const {
  if (!writesValues()) return {0, 0};
  const QFontMetricsF metrics(style().axis());
  if (!m_lying) return {0, metrics.height() + 1};
  double widest = 0;
  for (const Bar& bar : m_bars)
    widest = std::max(widest, metrics.horizontalAdvance(readable(bar.height, 4)));
  return {widest + 6, 0};
}

/// The value at the end of each bar.
void BarsMark::drawValues(QCPPainter* painter, const Frame2D& place) const {
  const QFontMetricsF metrics(style().axis());
  painter->setFont(style().axis());
  painter->setPen(style().quiet());
  for (const Bar& bar : m_bars) {
    const QRectF rect = box(bar, place);
    const QString text = readable(bar.height, 4);
    const QSizeF size(metrics.horizontalAdvance(text) + 2, metrics.height());
    QPointF corner =
        m_lying ? QPointF(rect.right() + 4, rect.center().y() - size.height() / 2)
                : QPointF(rect.center().x() - size.width() / 2, rect.top() - size.height() - 1);
    if (bar.height < 0)
      corner = m_lying ? QPointF(rect.left() - 4 - size.width(), corner.y())
                       : QPointF(corner.x(), rect.bottom() + 1);
    const QRectF label(corner, size);
    if (place.rect.adjusted(-1, -size.height(), size.width(), size.height()).contains(label) &&
        place.rect.intersects(rect.adjusted(-0.5, -0.5, 0.5, 0.5)))
      painter->drawText(label, Qt::AlignCenter, text);
  }
}

std::optional<Reading> BarsMark::nearest(const QPointF& pixel) const {
  const Frame2D place = frame();
  if (!place.rect.contains(pixel)) return std::nullopt;
  for (const Bar& bar : m_bars) {
    const QRectF rect = box(bar, place);
    // Over the whole height of the plot, so that a low bar can be read too.
    const bool inside = m_lying ? pixel.y() >= rect.top() && pixel.y() < rect.bottom()
                                : pixel.x() >= rect.left() && pixel.x() < rect.right();
    if (!inside) continue;
    Reading result;
    result.distance = rect.contains(pixel) ? 0 : reach * 0.5;
    result.outline.addRect(rect.intersected(place.rect));
    result.lines += m_label.isEmpty() ? bar.name : QStringLiteral("%1 · %2").arg(bar.name, m_label);
    result.lines += line(m_lying ? reading().xTitle : reading().yTitle, readable(bar.height));
    return result;
  }
  return std::nullopt;
}

std::vector<LegendEntry> BarsMark::legend() const {
  if (m_label.isEmpty()) return {};
  return {{LegendEntry::Kind::bar, m_label, style().hue(m_hue)}};
}

}  // namespace quern::ui
