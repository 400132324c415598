// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/card_title.h"

#include "ui/canvas/node_paint.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace quern::ui {
namespace {

constexpr int mostLines = 2;

/// The title broken between words, and whether all of it fits.
std::pair<QStringList, bool> broken(const QString& title, const QFont& font, double width) {
  QTextOption betweenWords;
  betweenWords.setWrapMode(QTextOption::WordWrap);
  QTextLayout layout(title, font);
  layout.setTextOption(betweenWords);
  QStringList lines;
  bool fits = true;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    const bool last = lines.size() == mostLines - 1;
    const QString rest = title.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
    fits = fits && QFontMetricsF(font).horizontalAdvance(rest) <= width;
    lines << rest;
    if (last) break;
  }
  layout.endLayout();
  return {lines, fits};
}

}  // namespace

CardTitle cardTitle(const QString& title, double width, double largest) {
  CardTitle set{.font = nodeTitleFont(), .lines = {}};
  const int smallest = set.font.pixelSize();
  for (int size = std::max(smallest, qRound(largest));; --size) {
    set.font.setPixelSize(size);
    const auto [lines, fits] = broken(title, set.font, width);
    set.lines = lines;
    if (fits || size <= smallest) break;
  }
  for (QString& line : set.lines)
    line = QFontMetricsF(set.font).elidedText(line, Qt::ElideRight, width);
  return set;
}

}  // namespace quern::ui
