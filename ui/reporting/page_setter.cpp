// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/page_setter.h"

#include "ui/figures/figure_export.h"
#include "ui/reporting/report_text.h"
#include "ui/shell/font_stack.h"
#include "ui/shell/language.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

constexpr double bodySize = 13, smallSize = 11;
constexpr double labelShare = 0.34;  // of the width, for the labels of facts
const QColor codeGround(0xF3, 0xF5, 0xF8);

QTextOption wrapping() {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  return option;
}

/// The lines of a text in a width, laid out but not drawn.
std::unique_ptr<QTextLayout> laidOut(const QString& text, const QFont& font, double width,
                                     Qt::Alignment alignment) {
  QString lines = text;
  lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
  auto layout = std::make_unique<QTextLayout>(lines, font);
  QTextOption option = wrapping();
  option.setAlignment(alignment);
  layout->setTextOption(option);
  layout->beginLayout();
  double y = 0;
  for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, y});
    y += std::ceil(line.height() * 1.08);
  }
  layout->endLayout();
  return layout;
}

double heightOfLines(const QTextLayout& layout) {
  if (layout.lineCount() == 0) return 0;
  const QTextLine last = layout.lineAt(layout.lineCount() - 1);
  return last.y() + std::ceil(last.height() * 1.08);
}

}  // namespace

PageSetter::PageSetter() { newPage(); }

void PageSetter::newPage() {
  m_painter.reset();
  m_pages.emplace_back();
  m_pages.back().setBoundingRect(QRect({}, page::size));
  m_painter = std::make_unique<QPainter>(&m_pages.back());
  m_painter->setRenderHint(QPainter::Antialiasing);
  m_y = page::top;
}

std::vector<QPicture> PageSetter::take() {
  m_painter.reset();
  return std::move(m_pages);
}

void PageSetter::need(double height) {
  if (height > left() && m_y > page::top) newPage();
}

void PageSetter::gap(double height) {
  if (m_y > page::top) m_y += height;
}

QFont PageSetter::font(const Look& look) const {
  QFont font = m_style.font(look.size, look.weight);
  if (look.fixed) {
    font.setFamilies(fontStack(Letters::fixed));
    font.setStyleHint(QFont::Monospace);
  }
  return font;
}

double PageSetter::heightOf(const QString& text, const Look& look, double width) const {
  return heightOfLines(*laidOut(text, font(look), width, Qt::AlignLeft));
}

double PageSetter::ascentOf(const QString& text, const Look& look) const {
  constexpr double oneLine = 1e4;
  const auto layout = laidOut(text, font(look), oneLine, Qt::AlignLeft);
  return layout->lineCount() == 0 ? 0 : layout->lineAt(0).ascent();
}

double PageSetter::write(const QString& text, const Look& look, QPointF at, double width,
                         Qt::Alignment alignment) {
  const auto layout = laidOut(text, font(look), width, alignment);
  m_painter->setPen(look.colour.isValid() ? look.colour : m_style.ink());
  layout->draw(m_painter.get(), at);
  return heightOfLines(*layout);
}

void PageSetter::flow(const QString& text, const Look& look, double x, double width,
                      const QColor& bar) {
  const auto layout = laidOut(text, font(look), width, Qt::AlignLeft);
  for (int number = 0; number < layout->lineCount(); ++number) {
    const QTextLine line = layout->lineAt(number);
    const double height = std::ceil(line.height() * 1.08);
    need(height);
    if (bar.isValid()) m_painter->fillRect(QRectF(x - 12, m_y, 3, height), bar);
    m_painter->setPen(look.colour.isValid() ? look.colour : m_style.ink());
    line.draw(m_painter.get(), QPointF(x, m_y - line.y()));
    m_y += height;
  }
}

void PageSetter::rule(double thickness, const QColor& colour) {
  m_painter->fillRect(QRectF(page::left, m_y, page::width, thickness), colour);
}

void PageSetter::title(const QString& title, const QString& subtitle) {
  flow(title, {27, QFont::Bold}, page::left, page::width);
  if (!subtitle.isEmpty()) {
    m_y += 4;
    flow(subtitle, {bodySize, QFont::Normal, m_style.quiet()}, page::left, page::width);
  }
  m_y += 14;
  rule(1.5, m_style.ink());
  m_y += 10;
}

/// A heading never stands alone at the end of a page.
void PageSetter::heading(int level, const QString& text) {
  const Look look{level == 1 ? 19.0 : level == 2 ? 15.0 : 13.0, QFont::DemiBold};
  gap(level == 1 ? 30 : level == 2 ? 24 : 16);
  // Room for what follows: often the next heading, a sentence and the first row of a list.
  need(heightOf(text, look, page::width) + (level == 1 ? 260 : level == 2 ? 180 : 90));
  flow(text, look, page::left, page::width);
  m_y += level == 1 ? 8 : 5;
}

void PageSetter::paragraph(const QString& text, Severity tone) {
  gap(4);
  if (tone == Severity::note) {
    flow(text, {bodySize}, page::left, page::width);
  } else {
    const QColor bar = tone == Severity::warning ? m_style.theme.warning : m_style.theme.bad;
    flow(QCoreApplication::translate("quern::ui::Reporting", "%1: %2").arg(nameOf(tone), text),
         {bodySize}, page::left + 12, page::width - 12, bar);
  }
  m_y += 4;
}

void PageSetter::facts(const Facts& facts) {
  gap(6);
  const double labelWidth = page::width * labelShare - 12,
               valueWidth = page::width * (1 - labelShare);
  const Look labelLook{12, QFont::Normal, m_style.quiet()},
      noteLook{smallSize, QFont::Normal, m_style.quiet()};
  for (std::size_t row = 0; row < facts.rows.size(); ++row) {
    const Fact& fact = facts.rows[row];
    const QString label = translated(fact.label), value = translated(fact.value),
                  note = initialText(fact);
    const Look valueLook{bodySize, note.isEmpty() ? QFont::Normal : QFont::DemiBold};
    const double labelAscent = ascentOf(label, labelLook), valueAscent = ascentOf(value, valueLook);
    const double labelTop = std::max(0.0, valueAscent - labelAscent),
                 valueTop = std::max(0.0, labelAscent - valueAscent);
    const double noteTop = valueTop + heightOf(value, valueLook, valueWidth);
    const double height =
        std::max(labelTop + heightOf(label, labelLook, labelWidth),
                 noteTop + (note.isEmpty() ? 0 : heightOf(note, noteLook, valueWidth)));
    const double company = row + 2 == facts.rows.size() ? 28 : 0;  // no last row for itself
    need(std::min(height + 8 + company, page::end - page::top));
    rule(0.75, page::hairline);
    m_y += 4;
    const double x = page::left + page::width * labelShare;
    write(label, labelLook, {page::left, m_y + labelTop}, labelWidth);
    write(value, valueLook, {x, m_y + valueTop}, valueWidth);
    write(note, noteLook, {x, m_y + noteTop}, valueWidth);
    m_y += height + 4;
  }
  rule(0.75, page::hairline);
  m_y += 8;
}

void PageSetter::figure(const Figure& figure) {
  const QSize size = sizeInText(figure, page::width);
  gap(14);
  need(size.height());
  renderFigure(figure, *m_painter, QRectF({page::left, m_y}, QSizeF(size)), m_style);
  m_y += size.height() + 10;
}

/// As much of a picture as has room, then the rest on the next pages.
void PageSetter::picture(const PipelineDrawing& pipeline) {
  if (!pipeline.paint || pipeline.size.isEmpty()) return;
  double scale = std::min(1.0, page::width / pipeline.size.width());
  if (pipeline.cuts.empty()) scale = std::min(scale, page::pictureHeight / pipeline.size.height());
  std::vector<double> ends = pipeline.cuts;
  ends.push_back(pipeline.size.height());
  gap(8);
  double top = 0;
  for (auto end = ends.begin(); end != ends.end();) {
    const auto fits = [&](double at) { return (at - top) * scale <= left(); };
    auto last = std::find_if_not(end, ends.end(), fits);
    if (last == end && m_y > page::top) {
      newPage();
      continue;
    }
    last = std::max(last, end + 1);
    const double height = (*(last - 1) - top) * scale;
    pipeline.paint(*m_painter, QRectF(page::left, m_y, page::width, height), top, *(last - 1));
    m_y += height;
    top = *(last - 1);
    end = last;
    if (end != ends.end()) newPage();
  }
  m_y += 10;
}

void PageSetter::code(const QString& text) {
  const Look look{smallSize, QFont::Normal, {}, true};
  const double height = heightOf(text, look, page::width - 24) + 16;
  gap(6);
  need(std::min(height, page::end - page::top));
  m_painter->setPen(Qt::NoPen);
  m_painter->setBrush(codeGround);
  m_painter->drawRoundedRect(QRectF(page::left, m_y, page::width, std::min(height, left())), 4, 4);
  m_y += 8;
  flow(text, look, page::left + 12, page::width - 24);
  m_y += 16;
}

}  // namespace quern::ui
