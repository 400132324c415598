// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/shares_chart.h"

#include "core/figure/explore_parts.h"
#include "ui/figures/plot_values.h"
#include "ui/figures/reading_overlay.h"
#include "ui/shell/language.h"

#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <QMouseEvent>
#include <QPainter>
#include <QPieSeries>
#include <QPieSlice>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace quern::ui {
namespace {

constexpr std::size_t mostParts = 8;
constexpr double pieShare = 0.72;  // of the room, the rest is for labels
constexpr double labelArm = 0.08, labelMargin = 8;
constexpr double labelledFrom = 0.04;  // smaller parts go to the legend: their labels would collide

QString percent(double share) {
  return QStringLiteral("%1%").arg(withDecimals(share * 100, share > 0 && share < 0.0995 ? 1 : 0));
}

}  // namespace

/// Title, subtitle and the parts too small for a label of their own.
class SharesChart::HeaderItem final : public QGraphicsItem {
public:
  FigureHeader header;
  FigureStyle style;
  double width = 0;

  QRectF boundingRect() const override { return {0, 0, width, header.height(width, style)}; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    header.paint(*painter, boundingRect(), style);
  }
  void changed() { prepareGeometryChange(); }
};

std::vector<SharesChart::Part> SharesChart::partsOf(const SharesLayer& layer) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < std::min(layer.names.size(), layer.values.size()); ++i)
    if (std::isfinite(layer.values[i]) && layer.values[i] > 0)
      parts.push_back(
          {categoryText(layer.names[i]), layer.values[i], 0, layer.names[i] == restCategory});
  if (parts.size() > mostParts) {
    std::vector<double> sizes;
    for (const Part& part : parts) sizes.push_back(part.value);
    std::nth_element(sizes.begin(), sizes.begin() + mostParts - 2, sizes.end(), std::greater<>());
    const double smallest = sizes[mostParts - 2];
    Part other{QCoreApplication::translate("quern::ui::Figures", "other"), 0, 0, true};
    std::vector<Part> kept;
    for (const Part& part : parts) {
      if (part.value >= smallest && kept.size() < mostParts - 1)
        kept.push_back(part);
      else
        other.value += part.value;
    }
    kept.push_back(other);
    parts = std::move(kept);
  }
  const double whole =
      std::accumulate(parts.begin(), parts.end(), 0.0,
                      [](double sum, const Part& part) { return sum + part.value; });
  for (Part& part : parts) part.share = part.value / whole;
  return parts;
}

SharesChart::SharesChart(const Figure& figure, const SharesLayer& layer, const FigureStyle& style)
    : m_parts(partsOf(layer)),
      m_header(new HeaderItem),
      m_chart(new QChart),
      m_series(new QPieSeries),
      m_overlay(new ReadingOverlay(this)) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setRenderHint(QPainter::Antialiasing);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  setScene(&m_scene);
  m_scene.addItem(m_header);
  m_scene.addItem(m_chart);
  m_header->header.title = translated(figure.title);
  m_header->header.subtitle = translated(figure.subtitle);
  m_chart->setBackgroundVisible(false);
  m_chart->legend()->hide();
  m_chart->setMargins({});
  m_chart->layout()->setContentsMargins(0, 0, 0, 0);
  m_series->setPieSize(pieShare);
  for (const Part& part : m_parts) m_series->append(part.name, part.value);
  m_chart->addSeries(m_series);
  setStyle(style);
}

SharesChart::~SharesChart() { setScene(nullptr); }

QColor SharesChart::colourOf(int part) const {
  return m_style.hue(m_parts[static_cast<std::size_t>(part)].isOther ? greyHue : part);
}

void SharesChart::setStyle(const FigureStyle& style) {
  m_style = style;
  m_overlay->setStyle(style);
  setBackgroundBrush(style.background);
  m_header->style = style;
  for (int i = 0; i < m_series->count(); ++i) {
    QPieSlice* slice = m_series->slices().at(i);
    slice->setColor(colourOf(i));
    slice->setPen(QPen(style.background, 2));
    slice->setLabel(labelOf(i).toHtmlEscaped());  // Qt Charts reads labels as rich text
    slice->setLabelFont(style.axis());
    slice->setLabelColor(style.ink());
    slice->setLabelArmLengthFactor(labelArm);
  }
  layOut(size());
}

QString SharesChart::labelOf(int part) const {
  const Part& here = m_parts[static_cast<std::size_t>(part)];
  return QStringLiteral("%1  %2").arg(here.name, percent(here.share));
}

/// Labels where all of them have room beside the pie; else the legend names its parts.
void SharesChart::layOut(QSize size) {
  m_header->header.setRoom(size.height());
  std::vector<bool> large;
  for (const Part& part : m_parts) large.push_back(part.share >= labelledFrom);
  setLabelled(large);
  layOutIn(size);
  if (haveRoom(large)) return;
  setLabelled(std::vector<bool>(m_parts.size(), false));
  layOutIn(size);
}

void SharesChart::setLabelled(const std::vector<bool>& labelled) {
  m_header->header.legend.clear();
  for (int part = 0; part < m_series->count(); ++part) {
    const bool here = labelled[static_cast<std::size_t>(part)];
    m_series->slices().at(part)->setLabelVisible(here);
    if (!here)
      m_header->header.legend.push_back({LegendEntry::Kind::bar, labelOf(part), colourOf(part)});
  }
}

/// Whether the labels of these parts, at the ends of their arms, lie within the chart and apart.
bool SharesChart::haveRoom(const std::vector<bool>& labelled) const {
  const QFontMetricsF metrics(m_style.axis());
  const QRectF pie = pieRect(), room = m_chart->plotArea().translated(m_chart->pos());
  std::vector<QRectF> places;
  double turn = 0;
  for (std::size_t part = 0; part < m_parts.size(); ++part) {
    const double angle = 2 * std::numbers::pi * (turn + m_parts[part].share / 2);
    turn += m_parts[part].share;
    if (!labelled[part]) continue;
    const double arm = pie.width() / 2 * (1 + labelArm);
    const QPointF end = pie.center() + arm * QPointF(std::sin(angle), -std::cos(angle));
    const double width = metrics.horizontalAdvance(labelOf(static_cast<int>(part))) + labelMargin;
    places.emplace_back(end.x() - (std::sin(angle) < 0 ? width : 0), end.y() - metrics.height(),
                        width, metrics.height());
  }
  for (std::size_t one = 0; one < places.size(); ++one) {
    if (!room.contains(places[one])) return false;
    for (std::size_t other = 0; other < one; ++other)
      if (places[one].intersects(places[other])) return false;
  }
  return true;
}

void SharesChart::layOutIn(QSize size) {
  const double edge = m_style.forPaper ? 2 : space::m, left = m_style.forPaper ? 0 : edge;
  m_header->changed();
  m_header->width = size.width() - left - edge;
  m_header->setPos(left, edge);
  const double top = edge + m_header->boundingRect().height();
  m_chart->setGeometry(left, top, m_header->width, std::max(10.0, size.height() - top - edge));
  m_chart->layout()->activate();
  m_scene.setSceneRect(QRectF(QPointF(), QSizeF(size)));
}

QRectF SharesChart::pieRect() const {
  const QRectF room = m_chart->plotArea().translated(m_chart->pos());
  const double side = std::min(room.width(), room.height()) * pieShare;
  return {room.center() - QPointF(side / 2, side / 2), QSizeF(side, side)};
}

int SharesChart::partAt(const QPointF& position) const {
  const QRectF pie = pieRect();
  const QPointF from = position - pie.center();
  if (std::hypot(from.x(), from.y()) > pie.width() / 2) return -1;
  double turn = std::atan2(from.x(), -from.y()) / (2 * std::numbers::pi);  // clockwise from the top
  if (turn < 0) turn += 1;
  double end = 0;
  for (std::size_t part = 0; part < m_parts.size(); ++part)
    if (turn < (end += m_parts[part].share)) return static_cast<int>(part);
  return -1;
}

QPainterPath SharesChart::outlineOf(int part) const {
  double start = 0;
  for (int before = 0; before < part; ++before)
    start += m_parts[static_cast<std::size_t>(before)].share;
  QPainterPath path(pieRect().center());
  path.arcTo(pieRect(), 90 - 360 * start, -360 * m_parts[static_cast<std::size_t>(part)].share);
  path.closeSubpath();
  return path;
}

QStringList SharesChart::linesOf(int part) const {
  const Part& here = m_parts[static_cast<std::size_t>(part)];
  return {here.name, QStringLiteral("%1 · %2").arg(readable(here.value), percent(here.share))};
}

QStringList SharesChart::readingAt(const QPointF& position) const {
  const int part = partAt(position);
  return part < 0 ? QStringList() : linesOf(part);
}

QPicture SharesChart::picture(QSize size) {
  layOut(size);
  QPicture picture;
  QPainter painter(&picture);
  const QRectF all{{}, QSizeF(size)};
  painter.fillRect(all, m_style.background);
  painter.setRenderHint(QPainter::Antialiasing);
  m_scene.render(&painter, all, all);
  painter.end();
  layOut(this->size());
  return picture;
}

void SharesChart::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  layOut(event->size());
}

void SharesChart::mouseMoveEvent(QMouseEvent* event) {
  const int part = partAt(event->position());
  if (part < 0)
    m_overlay->clear();
  else
    m_overlay->present(linesOf(part), outlineOf(part), event->position());
}

void SharesChart::leaveEvent(QEvent* event) {
  m_overlay->clear();
  QGraphicsView::leaveEvent(event);
}

}  // namespace quern::ui
