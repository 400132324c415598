// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/points_mark.h"

#include "core/figure/explore_parts.h"
#include "ui/shell/language.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace quern::ui {
namespace {

constexpr std::size_t densityFrom = 50'000;  // points in sight, and more
constexpr std::size_t spritesFrom = 2'000;   // fewer are drawn as shapes, to a fraction of a pixel
constexpr std::size_t imageFrom = 8'000;     // a file of so many vectors helps nobody
constexpr std::size_t mostGroups = 8;        // Okabe and Ito's hues

QString otherName() { return QCoreApplication::translate("quern::ui::Figures", "other"); }

/// The text of each row, as a number into `names`; missing ones are -1.
std::vector<int> namesOf(const Column& group, QStringList& names) {
  std::vector<int> which(static_cast<std::size_t>(group.size()), -1);
  const Validity present = group.present();
  if (group.type() == Type::category) {
    for (const std::string& name : group.categories()) names += categoryText(name);
    for (std::size_t row = 0; row < which.size(); ++row)
      if (present[static_cast<std::int64_t>(row)]) which[row] = group.codes()[row];
    return which;
  }
  std::map<std::string, int> known;
  for (std::int64_t row = 0; row < group.size(); ++row) {
    if (!present[row]) continue;
    const auto [entry, isNew] =
        known.try_emplace(group.written(row), static_cast<int>(known.size()));
    if (isNew) names += categoryText(entry->first);
    which[static_cast<std::size_t>(row)] = entry->second;
  }
  return which;
}

/// One point, drawn once to be stamped thousands of times.
QPixmap spriteOf(int shape, double radius, const QColor& colour, double ratio) {
  const double side = std::ceil(radius * 3) + 2;
  QPixmap sprite(QSizeF(side * ratio, side * ratio).toSize());
  sprite.setDevicePixelRatio(ratio);
  sprite.fill(Qt::transparent);
  QPainter painter(&sprite);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPath(pointShape(shape, {side / 2, side / 2}, radius));
  return sprite;
}

QRectF grown(const QRectF& rect, double by) { return rect.adjusted(-by, -by, by, by); }

}  // namespace

PointsMark::PointsMark(QCPAxis* x, QCPAxis* y, const FigureStyle& style, AxisReading& reading,
                       const PointsLayer& layer)
    : Mark(x, y, style, reading),
      m_x(layer.x, reading.xKind, reading.xCategories),
      m_y(layer.y, reading.yKind, reading.yCategories),
      m_label(translated(layer.label)),
      m_hue(layer.hue) {
  if (layer.group.size() == layer.x.size() && layer.group.size() > 0) takeGroups(layer.group);
}

/// More groups than hues: the seven most frequent keep theirs, the rest is "other".
void PointsMark::takeGroups(const Column& group) {
  QStringList names;
  const std::vector<int> which = namesOf(group, names);
  std::vector<std::size_t> count(static_cast<std::size_t>(names.size()), 0);
  for (const int name : which)
    if (name >= 0) ++count[static_cast<std::size_t>(name)];
  const bool hasMissing = std::find(which.begin(), which.end(), -1) != which.end();

  std::vector<std::size_t> order(count.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t name) { return count[name] == 0; });
  if (order.size() + (hasMissing ? 1 : 0) > mostGroups) {
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return count[a] > count[b]; });
    order.resize(mostGroups - 1);
    std::sort(order.begin(), order.end());
  }
  const auto other = static_cast<std::uint8_t>(order.size());
  std::vector<std::uint8_t> groupOfName(count.size(), other);
  for (std::size_t place = 0; place < order.size(); ++place) {
    groupOfName[order[place]] = static_cast<std::uint8_t>(place);
    m_groupNames += names[static_cast<qsizetype>(order[place])];
  }
  m_rest = static_cast<int>(m_groupNames.indexOf(categoryText(restCategory)));
  m_groups.resize(which.size());
  for (std::size_t row = 0; row < which.size(); ++row)
    m_groups[row] = which[row] < 0 ? other : groupOfName[static_cast<std::size_t>(which[row])];
  if (std::find(m_groups.begin(), m_groups.end(), other) != m_groups.end()) {
    m_rest = static_cast<int>(m_groupNames.size());
    m_groupNames += otherName();
  } else if (m_groupNames.isEmpty()) {
    m_groups.clear();
  }
}

QColor PointsMark::colourOf(int group) const {
  if (m_groups.empty()) return style().hue(m_hue);
  return style().hue(group == m_rest ? greyHue : group);
}

PointsMark::Look PointsMark::look(std::size_t inSight) const {
  if (inSight <= 300) return {3.5, 0.85};
  if (inSight <= 2'000) return {3, 0.7};
  if (inSight <= 10'000) return {2.2, 0.5};
  return {1.6, 0.35};
}

QRectF PointsMark::coordinatesOf(const QRectF& pixels) const {
  const Frame2D to = frame();
  return QRectF(QPointF(to.x.value(pixels.left()), to.y.value(pixels.top())),
                QPointF(to.x.value(pixels.right()), to.y.value(pixels.bottom())))
      .normalized();
}

template <class Visit>
void PointsMark::visitWithin(const QRectF& area, Visit visit) const {
  const double left = area.left(), right = area.right(), low = area.top(), high = area.bottom();
  for (std::size_t row = 0; row < m_x.size(); ++row)
    if (m_x[row] >= left && m_x[row] <= right && m_y[row] >= low && m_y[row] <= high) visit(row);
}

std::size_t PointsMark::inSight() const {
  std::size_t count = 0;
  visitWithin(coordinatesOf(frame().rect), [&count](std::size_t) { ++count; });
  return count;
}

void PointsMark::draw(QCPPainter* painter) {
  const std::size_t count = inSight();
  if (count > densityFrom)
    drawDensity(painter);
  else if (isVector(painter) && count > imageFrom)
    drawAsImage(painter, look(count));
  else
    drawPoints(painter, look(count));
}

void PointsMark::drawDensity(QCPPainter* painter) {
  const Frame2D place = frame();
  const double cell = isVector(painter) ? 1 : 2;
  const int groups = m_groups.empty() ? 1 : static_cast<int>(m_groupNames.size());
  std::vector<QColor> hues;
  for (int group = 0; group < groups; ++group)
    hues.push_back(m_selected.empty() ? colourOf(group) : style().hue(greyHue));
  const Density all = density(m_x.view(), m_y.view(), m_groups, groups, place, cell);
  const auto paint = [&](const Density& what, const std::vector<QColor>& colours) {
    const QImage image = shaded(what, colours, style());
    painter->drawImage(
        QRectF(place.rect.topLeft(), QSizeF(image.width() * cell, image.height() * cell)), image);
  };
  if (m_selected.empty()) {
    paint(all, hues);
    return;
  }
  painter->setOpacity(0.35);
  paint(all, hues);
  painter->setOpacity(1);
  std::vector<double> x, y;
  for (std::size_t row = 0; row < m_x.size(); ++row) {
    if (m_selected[row] == 0) continue;
    x.push_back(m_x[row]);
    y.push_back(m_y[row]);
  }
  paint(density(x, y, {}, 1, place, cell), {});
}

void PointsMark::drawPoints(QCPPainter* painter, const Look& look) const {
  const double ratio = painter->device()->devicePixelRatioF();
  painter->setAntialiasing(true);
  if (!m_selected.empty())
    paintRows(*painter, {look.radius, look.opacity * 0.35}, false, isVector(painter) ? 0 : ratio);
  paintRows(*painter, look, true, isVector(painter) ? 0 : ratio);
}

/// A ratio of 0 asks for shapes, any other for sprites of that resolution.
void PointsMark::paintRows(QPainter& painter, const Look& look, bool selected, double ratio) const {
  const Frame2D place = frame();
  const int groups = m_groups.empty() ? 1 : static_cast<int>(m_groupNames.size());
  const bool grey = !m_selected.empty() && !selected;
  std::vector<std::vector<QPointF>> points(static_cast<std::size_t>(groups));
  visitWithin(coordinatesOf(grown(place.rect, 0.01)), [&](std::size_t row) {
    if (m_selected.empty() || (m_selected[row] != 0) == selected)
      points[static_cast<std::size_t>(groupOf(row))].push_back(place.pixel(m_x[row], m_y[row]));
  });
  std::vector<int> order(static_cast<std::size_t>(groups));
  std::iota(order.begin(), order.end(), 0);
  if (m_rest >= 0) std::rotate(order.begin(), order.begin() + m_rest, order.begin() + m_rest + 1);
  for (const int group : order) {  // what is in no group lies below the groups
    const std::vector<QPointF>& own = points[static_cast<std::size_t>(group)];
    QColor colour = grey ? style().hue(greyHue) : colourOf(group);
    colour.setAlphaF(static_cast<float>(look.opacity));
    const int shape = m_groups.empty() ? 0 : group;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (ratio == 0 || own.size() < spritesFrom) {
      const QPainterPath path = pointShape(shape, {}, look.radius);
      for (const QPointF& point : own) painter.drawPath(path.translated(point));
      continue;
    }
    const QPixmap sprite = spriteOf(shape, look.radius, colour, ratio);
    const QPointF corner(sprite.deviceIndependentSize().width() / 2,
                         sprite.deviceIndependentSize().height() / 2);
    for (const QPointF& point : own) painter.drawPixmap(point - corner, sprite);
  }
}

void PointsMark::drawAsImage(QCPPainter* painter, const Look& look) const {
  constexpr double ratio = 3;
  const QRectF rect = frame().rect;
  QImage image((rect.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::transparent);
  QPainter canvas(&image);
  canvas.setRenderHint(QPainter::Antialiasing);
  canvas.translate(-rect.topLeft());
  if (!m_selected.empty()) paintRows(canvas, {look.radius, look.opacity * 0.35}, false, ratio);
  paintRows(canvas, look, true, ratio);
  canvas.end();
  painter->drawImage(rect, image);
}

std::optional<Reading> PointsMark::nearest(const QPointF& pixel) const {
  const Frame2D place = frame();
  if (!place.rect.contains(pixel)) return std::nullopt;
  double best = reach * reach;
  std::optional<std::size_t> found;
  visitWithin(coordinatesOf(QRectF(pixel, QSizeF()).adjusted(-reach, -reach, reach, reach)),
              [&](std::size_t row) {
                const QPointF away = place.pixel(m_x[row], m_y[row]) - pixel;
                const double distance = QPointF::dotProduct(away, away);
                if (distance >= best) return;
                best = distance;
                found = row;
              });
  if (!found) return std::nullopt;
  const std::size_t row = *found;
  Reading result{
      std::sqrt(best),
      pointShape(m_groups.empty() ? 0 : groupOf(row), place.pixel(m_x[row], m_y[row]), 6),
      {}};
  if (!m_groups.empty()) result.lines += m_groupNames[groupOf(row)];
  result.lines += line(reading().xTitle, reading().x(m_x[row]));
  result.lines += line(reading().yTitle, reading().y(m_y[row]));
  return result;
}

LegendEntry PointsMark::densityScale() const {
  LegendEntry scale{LegendEntry::Kind::scale,
                    QStringLiteral("%1|%2").arg(
                        QCoreApplication::translate("quern::ui::Figures", "few points"),
                        QCoreApplication::translate("quern::ui::Figures", "many points"))};
  scale.ramp = [this](double share) { return style().sequential(0.15 + 0.85 * share); };
  return scale;
}

std::vector<LegendEntry> PointsMark::legend() const {
  std::vector<LegendEntry> entries;
  if (m_groups.empty()) {
    if (!m_label.isEmpty())
      entries.push_back({LegendEntry::Kind::point, m_label, style().hue(m_hue)});
    if (m_x.size() > densityFrom) entries.push_back(densityScale());
    return entries;
  }
  for (int group = 0; group < static_cast<int>(m_groupNames.size()); ++group)
    entries.push_back({LegendEntry::Kind::point, m_groupNames[group], colourOf(group), group});
  return entries;
}

std::vector<std::int64_t> PointsMark::rowsWithin(const QRectF& pixels) const {
  std::vector<std::int64_t> rows;
  visitWithin(coordinatesOf(pixels),
              [&rows](std::size_t row) { rows.push_back(static_cast<std::int64_t>(row)); });
  return rows;
}

void PointsMark::setSelectedRows(const std::vector<std::int64_t>& rows) {
  m_selected.assign(rows.empty() ? 0 : m_x.size(), 0);
  for (const std::int64_t row : rows)
    if (row >= 0 && row < static_cast<std::int64_t>(m_selected.size()))
      m_selected[static_cast<std::size_t>(row)] = 1;
}

}  // namespace quern::ui
