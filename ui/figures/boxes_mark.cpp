// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/boxes_mark.h"

#include "ui/figures/line_thinning.h"
#include "ui/shell/language.h"

#include <algorithm>

namespace quern::ui {
namespace {

/// Its values as coordinates.
Box alongAxis(Box box, AxisKind kind) {
  for (double* value :
       {&box.lowerWhisker, &box.lowerQuartile, &box.median, &box.upperQuartile, &box.upperWhisker})
    *value = coordinateOf(*value, kind);
  for (double& outlier : box.outliers) outlier = coordinateOf(outlier, kind);
  return box;
}

}  // namespace

BoxesMark::BoxesMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
                     const BoxesLayer& layer)
    : Mark(x, y, style, reading) {
  for (const Box& box : layer.boxes)
    m_boxes.push_back({reading.xCategories.place(box.category), alongAxis(box, reading.yKind)});
}

Extent BoxesMark::extent() const {
  Extent extent;
  for (const auto& [at, box] : m_boxes) {
    extent.x.add(at - 0.5);
    extent.x.add(at + 0.5);
    extent.y.add(box.lowerWhisker);
    extent.y.add(box.upperWhisker);
    for (const double outlier : box.outliers)
      if (std::isfinite(outlier)) extent.y.add(outlier);
  }
  return extent;
}

double BoxesMark::halfWidth(const Frame2D& place) {
  return std::min(std::abs(place.x.factor()) * 0.3, 32.0);
}

QRectF BoxesMark::body(const Placed& placed, const Frame2D& place) const {
  const double middle = place.x.pixel(placed.at), half = halfWidth(place);
  return QRectF(QPointF(middle - half, place.y.pixel(placed.box.upperQuartile)),
                QPointF(middle + half, place.y.pixel(placed.box.lowerQuartile)));
}

void BoxesMark::draw(QCPPainter* painter) {
  const Frame2D place = frame();
  painter->setAntialiasing(true);
  for (const Placed& placed : m_boxes) drawBox(painter, placed, place);
}

void BoxesMark::drawBox(QCPPainter* painter, const Placed& placed, const Frame2D& place) const {
  const QRectF rect = body(placed, place);
  const QColor hue = style().hue(0);
  QColor fill = hue;
  fill.setAlphaF(0.22F);
  const auto segment = [&](QPointF from, QPointF to, double width) {
    painter->setPen(QPen(hue, width, Qt::SolidLine, Qt::FlatCap));
    for (const QPolygonF& part : clippedLine(QPolygonF{from, to}, place.rect))
      painter->drawPolyline(part);
  };
  const double middle = rect.center().x(), cap = rect.width() / 4;
  const auto whisker = [&](double value, double from) {
    const double end = place.y.pixel(value);
    segment({middle, from}, {middle, end}, 1.4);
    segment({middle - cap, end}, {middle + cap, end}, 1.4);
  };
  whisker(placed.box.upperWhisker, rect.top());
  whisker(placed.box.lowerWhisker, rect.bottom());
  painter->setPen(QPen(hue, 1.4));
  painter->setBrush(fill);
  const QPolygonF outline{rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
  painter->drawPolygon(clippedArea(outline, place.rect));
  const double median = place.y.pixel(placed.box.median);
  segment({rect.left(), median}, {rect.right(), median}, 2.6);

  painter->setPen(QPen(hue, 1.1));
  painter->setBrush(Qt::NoBrush);
  for (const double outlier : placed.box.outliers) {
    const QPointF at(middle, place.y.pixel(outlier));
    if (std::isfinite(at.y()) && place.rect.contains(at)) painter->drawEllipse(at, 2.5, 2.5);
  }
}

std::optional<Reading> BoxesMark::nearest(const QPointF& pixel) const {
  const Frame2D place = frame();
  if (!place.rect.contains(pixel)) return std::nullopt;
  for (const Placed& placed : m_boxes) {
    const QRectF rect = body(placed, place);
    if (pixel.x() < rect.left() || pixel.x() > rect.right()) continue;
    const Box& box = placed.box;
    Reading result;
    result.outline.addRect(rect.intersected(place.rect));
    result.lines =
        QStringList{categoryText(box.category),
                    QCoreApplication::translate("quern::ui::Figures", "median  %1")
                        .arg(reading().y(box.median)),
                    QCoreApplication::translate("quern::ui::Figures", "quartiles  %1 – %2")
                        .arg(reading().y(box.lowerQuartile), reading().y(box.upperQuartile)),
                    QCoreApplication::translate("quern::ui::Figures", "whiskers  %1 – %2")
                        .arg(reading().y(box.lowerWhisker), reading().y(box.upperWhisker)),
                    QCoreApplication::translate("quern::ui::Figures", "outliers  %1")
                        .arg(readable(static_cast<double>(box.outliers.size())))};
    result.lines.removeAll(QString());
    return result;
  }
  return std::nullopt;
}

}  // namespace quern::ui
