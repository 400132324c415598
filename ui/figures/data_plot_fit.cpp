// SPDX-License-Identifier: GPL-3.0-or-later
// What has room on a plot: how many ticks, which names, how much of the titles.
#include "ui/figures/data_plot.h"
#include "ui/figures/header_element.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

constexpr double expectedMargins = 80, expectedHeader = 110;  // until the layout knows better
constexpr double tickLetters = 13, tickHeight = 30;           // room that a tick wants
constexpr double mostTurned = 130;                            // length of a turned name
constexpr double mostTurnedLow = 56;                          // wider places have cut names instead
constexpr double leastHeadroom = 0.03;                        // above bars, as a share
constexpr double leastTitle = 0.6;                            // of a title; less of it is noise
constexpr int leastSquare = 220;
constexpr int squareEdge = 16;   // half of the last tick's label
constexpr int narrowPlot = 320;  // where a second line of the title costs the data too much

/// The text in at most so many lines, broken between words; what is still too long ends in …
QString fitted(const QString& text, const QFont& font, double room, int mostLines) {
  const QFontMetricsF metrics(font);
  QStringList lines;
  QString rest = text;
  while (lines.size() + 1 < mostLines && metrics.horizontalAdvance(rest) > room) {
    QTextLayout layout(rest, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room);
    layout.endLayout();
    lines += rest.left(line.textLength()).trimmed();
    rest = rest.mid(line.textLength());
  }
  if (!rest.isEmpty()) lines += rest;
  for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideRight, room);
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

/// Before the layout: what a plot of this size probably leaves for the data.
void DataPlot::expectRoom(QSize size) {
  m_header->setRoom(size.height());
  fitTicks({std::max(60, size.width() - static_cast<int>(expectedMargins)),
            std::max(40, size.height() - static_cast<int>(expectedHeader))});
}

/// After it: what it really leaves. The labels change by that, and with them the layout once more.
void DataPlot::fitRoom() {
  const auto layOut = [this](QCPLayoutElement::UpdatePhase from) {
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
      if (phase >= from) plotLayout()->update(phase);
  };
  fitRange();
  fitSquare();
  fitTicks(axisRect()->size());
  layOut(QCPLayoutElement::upPreparation);
  fitSquare();
  fitTitles();
  layOut(QCPLayoutElement::upMargins);
}

/// Room for the values beside bars, which do not shrink with the plot.
void DataPlot::fitRange() {
  const bool zoomed = isZoomed();
  const auto fit = [](const QCPAxis* axis, const Stretch& marks, Stretch& full, double pixels,
                      double room) {
    if (room <= 0 || marks.isEmpty() || marks.to <= 0 || pixels < 2 * room ||
        axis->scaleType() == QCPAxis::stLogarithmic)
      return;
    const double least = marks.to + (marks.to - full.from) * room / (pixels - room);
    full.to = std::max(marks.to + marks.size() * leastHeadroom, least);
  };
  QSizeF room(0, 0);
  for (const Mark* mark : m_marks) room = room.expandedTo(mark->roomForValues());
  fit(xAxis, m_data.x, m_full.x, axisRect()->width(), room.width());
  fit(yAxis, m_data.y, m_full.y, axisRect()->height(), room.height());
  if (zoomed) return;
  xAxis->setRange(m_full.x.from, m_full.x.to);
  yAxis->setRange(m_full.y.from, m_full.y.to);
}

/// As many ticks as have room; names of categories are turned, cut or thinned.
void DataPlot::fitTicks(QSize room) {
  const double letters =
      room.width() / QFontMetricsF(m_style.axis()).horizontalAdvance(QLatin1Char('0'));
  const int across = std::clamp(static_cast<int>(letters / tickLetters), 2, 9);
  const int up = std::clamp(static_cast<int>(room.height() / tickHeight), 2, 8);
  const bool square = isSquareIn(room.height());
  xAxis->ticker()->setTickCount(square ? std::min(across, up) : across);
  if (m_xDates) m_xDates->setRoom(letters);
  if (m_yDates) m_yDates->setLines(up);
  yAxis->ticker()->setTickCount(square ? std::min(across, up) : up);
  if (m_xNames) fitNames(xAxis, *m_xNames, m_reading.xCategories, room);
  if (m_yNames) fitNames(yAxis, *m_yNames, m_reading.yCategories, room);
}

void DataPlot::fitNames(QCPAxis* axis, CategoryTicker& ticker, const CategoryScale& names,
                        QSize room) {
  const QFontMetricsF metrics(m_style.axis());
  double widest = 0;
  for (const QString& name : names.names())
    widest = std::max(widest, metrics.horizontalAdvance(name));
  const bool across = axis == xAxis;
  const double shown =
      std::max(1.0, std::min(axis->range().size(), static_cast<double>(names.size())));
  const double each = (across ? room.width() : room.height()) / shown;
  const double lineHeight = 1.25 * m_style.axis().pixelSize();  // metrics leave room for accents
  const bool low = viewport().height() < lowFigure;  // where turned names would cost the data
  const bool turned = across && widest + 8 > each && each < (low ? mostTurnedLow : 110);
  const double needed = across && !turned ? 0 : lineHeight;
  const double longest = std::clamp(viewport().height() * (low ? 0.32 : 0.36), 30.0, mostTurned);
  ticker.setEvery(std::max(1, static_cast<int>(std::ceil(needed / std::max(1.0, each)))));
  ticker.setElided(m_style.axis(), turned ? longest : across ? each - 6 : viewport().width() * 0.3);
  axis->setTickLabelRotation(turned ? -40 : 0);
}

/// On a low panel a square would be a stamp: there the figure takes the whole width.
bool DataPlot::isSquareIn(int height) const {
  return m_square && (m_style.forPaper || height >= leastSquare);
}

/// What is not needed for a square stays free on the right.
void DataPlot::fitSquare() {
  if (!m_square) return;
  QMargins margins = axisRect()->margins();
  const int room = axisRect()->outerRect().width() - margins.left();
  const int height = axisRect()->height();
  margins.setRight(isSquareIn(height) ? std::max(squareEdge, room - height) : squareEdge);
  axisRect()->setMargins(margins);
}

/// Titles no longer than their axes.
void DataPlot::fitTitles() {
  const QFont font = m_style.axis();
  const int upLines = viewport().width() < narrowPlot ? 1 : 2, up = axisRect()->height();
  const bool readable =
      QFontMetricsF(font).horizontalAdvance(m_reading.yTitle) * leastTitle <= up * upLines;
  yAxis->setLabel(readable ? fitted(m_reading.yTitle, font, up, upLines) : QString());
  xAxis->setLabel(fitted(m_reading.xTitle, font, axisRect()->width(), 1));
}

}  // namespace quern::ui
