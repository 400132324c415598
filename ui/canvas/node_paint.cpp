// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_paint.h"

#include "ui/canvas/card_title.h"
#include "ui/canvas/mood_mark.h"
#include "ui/canvas/node_geometry.h"
#include "ui/shell/icons.h"

#include <QFontMetricsF>
#include <QIcon>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr double radius = 8;
constexpr double tile = 32;  // the square behind the icon
constexpr double tileLeft = 10;
constexpr double textLeft = tileLeft + tile + 9;
constexpr double markSize = 11;
constexpr double barHeight = 3;
constexpr double farScale = 0.8;  // below it the line of truth could not be read
constexpr double farText = 11;    // on the screen, where the card has room for it
constexpr double farTile = 26;
constexpr double farMark = 15;
constexpr double farTextLeft = tileLeft + farTile + 8;

QFont sceneFont(double size, QFont::Weight weight) {
  QFont font = bodyFont();
  font.setPixelSize(qRound(size));
  font.setWeight(weight);
  return font;
}

/// A shadow without a blur filter, so that it is the same in a PDF: three faint rims.
void paintShadow(QPainter& painter, const QRectF& card, const Theme& theme) {
  painter.setPen(Qt::NoPen);
  for (int rim = 3; rim > 0; --rim) {
    painter.setBrush(QColor(0, 0, 0, theme.dark ? 22 : 7));
    painter.drawRoundedRect(card.adjusted(-rim, -rim + 2, rim, rim + 1), radius + rim,
                            radius + rim);
  }
}

void paintCard(QPainter& painter, const QRectF& card, const Theme& theme, const NodeDress& dress) {
  paintShadow(painter, card, theme);
  QPen pen(dress.selected  ? theme.accent
           : dress.hovered ? theme.secondary
                           : theme.line,
           dress.selected ? 2 : 1);
  painter.setPen(pen);
  painter.setBrush(theme.card);
  painter.drawRoundedRect(card, radius, radius);
}

void paintTile(QPainter& painter, const NodeLook& look, const QRectF& square, const Theme& theme) {
  const QColor colour = look.spec != nullptr ? theme.family(look.spec->family) : theme.secondary;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRoundedRect(square, cornerRadius, cornerRadius);
  const QColor ink = theme.dark ? theme.canvas : theme.card;
  const QIcon drawn = look.spec != nullptr ? operatorIcon(*look.spec, ink) : icon("unknown", ink);
  const double rim = square.width() * 6 / tile;
  drawn.paint(&painter, square.adjusted(rim, rim, -rim, -rim).toRect());
}

/// A title that is a little too long gets a little smaller before it is cut.
QFont titleFontFor(const QString& title, double width) {
  QFont font = nodeTitleFont();
  if (QFontMetricsF(font).horizontalAdvance(title) > width) font.setPixelSize(font.pixelSize() - 1);
  return font;
}

void paintNear(QPainter& painter, const NodeLook& look, const QRectF& card, const Theme& theme) {
  paintTile(painter, look, {tileLeft, (card.height() - barHeight - tile) / 2, tile, tile}, theme);
  const double middle = (card.height() - barHeight) / 2;
  const double right = card.width() - 9;
  const auto write = [&](const QFont& font, const QColor& colour, const QRectF& box,
                         const QString& text) {
    QFont drawn = font;
    drawn.setStyleStrategy(painter.font().styleStrategy());  // a PDF has its own
    painter.setFont(drawn);
    painter.setPen(colour);
    const QString fitting =
        QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, box.width());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
  };
  const QRectF upper(textLeft, middle - 19, right - textLeft, 20);
  write(titleFontFor(look.title, upper.width()), theme.text, upper, look.title);
  const bool alarming = look.mood == NodeMood::failed || look.mood == NodeMood::wrong;
  const double lineLeft = look.mood == NodeMood::ready ? textLeft : textLeft + markSize + 5;
  write(nodeLineFont(), alarming ? theme.bad : theme.secondary,
        {lineLeft, middle, right - lineLeft, 18}, look.line);
  paintMoodMark(painter, {textLeft, middle + 9 - markSize / 2, markSize, markSize}, look.mood,
                theme);
}

/// Seen from far away: the title takes the room of the line of truth, and the mark stands below the
/// icon.
void paintFar(QPainter& painter, const NodeLook& look, const QRectF& card, const Theme& theme,
              double scale) {
  const double middle = (card.height() - barHeight) / 2;
  const bool marked = look.mood != NodeMood::ready;
  const double top = middle - (marked ? farTile + 5 + farMark : farTile) / 2;
  paintTile(painter, look, {tileLeft, top, farTile, farTile}, theme);
  paintMoodMark(painter, {tileLeft + (farTile - farMark) / 2, top + farTile + 5, farMark, farMark},
                look.mood, theme);
  const double width = card.width() - farTextLeft - 8;
  const CardTitle title =
      cardTitle(look.title.simplified(), width, std::min(20.0, farText / scale));
  const double pitch = QFontMetricsF(title.font).height();
  painter.setFont(title.font);
  painter.setPen(theme.text);
  double y = middle - pitch * static_cast<double>(title.lines.size()) / 2;
  for (const QString& line : title.lines) {
    painter.drawText(QRectF(farTextLeft, y, width, pitch),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
    y += pitch;
  }
}

/// The bar along the lower edge: how far, and in the mood's colour.
void paintBar(QPainter& painter, const NodeLook& look, const QRectF& card, const Theme& theme) {
  if (look.mood == NodeMood::ready) return;
  QPainterPath rounded;
  rounded.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  const QRectF strip(card.left(), card.bottom() - barHeight, card.width(), barHeight);
  const auto fill = [&](const QRectF& part, const QColor& colour) {
    QPainterPath path;
    path.addRect(part);
    painter.fillPath(path.intersected(rounded), colour);
  };
  if (look.mood != NodeMood::queued && look.mood != NodeMood::running) {
    fill(strip, moodColour(look.mood, theme));
    return;
  }
  fill(strip, theme.line);
  const double share = look.mood == NodeMood::queued ? 0 : std::clamp(look.fraction, 0.03, 1.0);
  fill(QRectF(strip.topLeft(), QSizeF(strip.width() * share, strip.height())),
       moodColour(look.mood, theme));
}

void paintPorts(QPainter& painter, const NodeLook& look, const Theme& theme,
                const NodeDress& dress) {
  for (const Side side : {Side::input, Side::output}) {
    const std::vector<PortLook>& ports = look.ports.at(side);
    for (std::size_t i = 0; i < ports.size(); ++i) {
      const QPointF centre = portCentre(look.ports, side, static_cast<int>(i));
      const bool lit =
          dress.litPort && dress.litPort->side == side && dress.litPort->port.port == ports[i].name;
      const bool linked = look.linked(side, ports[i].name);
      const QColor ink = lit ? theme.accent : theme.secondary;
      painter.setPen(
          QPen(ink, lit ? 2 : 1.5, ports[i].optional && !linked ? Qt::DotLine : Qt::SolidLine));
      painter.setBrush(lit || linked ? ink : theme.card);
      painter.drawPath(portShape(ports[i].kind, centre, lit ? portRadius + 2 : portRadius - 0.5));
    }
  }
}

}  // namespace

QFont nodeTitleFont() { return sceneFont(13, QFont::Medium); }

QFont nodeLineFont() { return sceneFont(12, QFont::Normal); }

void paintNode(QPainter& painter, const NodeLook& look, const Theme& theme,
               const NodeDress& dress) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  if (dress.dimmed) painter.setOpacity(painter.opacity() * 0.4);
  const QRectF card({0, 0}, cardSize(look.ports));
  paintCard(painter, card, theme, dress);
  if (dress.scale < farScale)
    paintFar(painter, look, card, theme, dress.scale);
  else
    paintNear(painter, look, card, theme);
  paintBar(painter, look, card, theme);
  paintPorts(painter, look, theme, dress);
  painter.restore();
}

void paintLink(QPainter& painter, const QPainterPath& curve, PortKind kind, const QColor& colour,
               double width) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
  painter.drawPath(curve);
  if (kind == PortKind::model) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(portShape(PortKind::model, curve.pointAtPercent(0.5), 4));
  }
  painter.restore();
}

}  // namespace quern::ui
