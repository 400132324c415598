// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_header.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/tables/column_profiles.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr int iconSize = 16;
constexpr int sparkHeight = 20;

QFont nameFont() {
  QFont font = bodyFont();
  font.setWeight(QFont::DemiBold);
  return font;
}

QString percentOf(std::int64_t part, std::int64_t whole) {
  const double share =
      whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
  if (part > 0 && share < 0.1) return QStringLiteral("<") + QLocale().toString(0.1);
  return QLocale().toString(share, 'f', share == 0 || share >= 10 ? 0 : 1);
}

/// What the column's values look like, as bars: equal ranges of numbers, or the most frequent
/// texts.
std::vector<double> barsOf(const ColumnProfile& profile) {
  if (!profile.histogram.empty()) return profile.histogram;
  std::vector<double> bars;
  for (const CategoryCount& category : profile.top)
    bars.push_back(static_cast<double>(category.count));
  return bars;
}

void paintBars(QPainter& painter, const QRect& rect, const std::vector<double>& bars) {
  if (bars.empty()) return;
  const double tallest = *std::ranges::max_element(bars);
  if (tallest <= 0) return;
  const double step =
      std::min(12.0, static_cast<double>(rect.width()) / static_cast<double>(bars.size()));
  QColor fill = Theme::current().accent;
  fill.setAlphaF(0.55F);
  double x = rect.left();
  for (const double bar : bars) {
    const double height = bar > 0 ? std::max(1.0, bar / tallest * rect.height()) : 0;
    painter.fillRect(QRectF(x, rect.bottom() + 1 - height, std::max(1.0, step - 1), height), fill);
    x += step;
  }
}

}  // namespace

TableHeader::TableHeader(ColumnWidths& widths, ColumnProfiles& profiles, QWidget* parent)
    : QWidget(parent),
      m_widths(widths),
      m_profiles(profiles) {
  setMouseTracking(true);
  connect(&profiles, &ColumnProfiles::made, this, qOverload<>(&QWidget::update));
}

void TableHeader::setTable(const Table& table, const ResultWords& words) {
  m_table = table;
  m_words = words;
  m_current = m_pressed = -1;
  m_resized.reset();
  update();
}

void TableHeader::setSort(const ViewSort& sort) {
  m_sort = sort;
  update();
}

void TableHeader::setCurrent(int column) {
  m_current = column;
  update();
}

QString TableHeader::heading(int column) const {
  return m_words.heading(m_table.schema()[column].name);
}

int TableHeader::preferredWidth(int column) const {
  return 2 * space::s + iconSize + space::xs +
         QFontMetrics(nameFont()).horizontalAdvance(heading(column)) + 18;
}

QSize TableHeader::sizeHint() const {
  const int lines = QFontMetrics(nameFont()).height() + QFontMetrics(secondaryFont()).height();
  return {100, lines + sparkHeight + 2 * space::xs + 3 * space::xs};
}

QString TableHeader::describe(int column) const {
  const ColumnSchema& schema = m_table.schema()[column];
  QStringList lines{
      tr("%1: %2, %3", "column, type, role")
          .arg(heading(column), translated(nameOf(schema.type)), translated(nameOf(schema.role)))};
  if (heading(column) != qt(schema.name))
    lines << tr("In formulas and exported files: %1").arg(qt(schema.name));
  if (!schema.description.empty()) lines << qt(schema.description);
  const QLocale locale;
  if (const ColumnProfile* profile = m_profiles.of(column)) {
    lines << tr("%1 of %2 missing, %3 distinct")
                 .arg(locale.toString(static_cast<qlonglong>(profile->missing)),
                      locale.toString(static_cast<qlonglong>(profile->rows)),
                      locale.toString(static_cast<qlonglong>(profile->distinct)));
    if (schema.type == Type::number || schema.type == Type::integer)
      lines << tr("From %1 to %2, mean %3, median %4")
                   .arg(locale.toString(profile->minimum), locale.toString(profile->maximum),
                        locale.toString(profile->mean), locale.toString(profile->median));
    else if (!profile->top.empty())
      lines << tr("Most frequent: %1").arg(qt(profile->top.front().value));
  }
  if (m_sortable) lines << tr("Click to sort");
  return lines.join(QLatin1Char('\n'));
}

bool TableHeader::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int column = m_widths.at(help->pos().x());
    if (column >= 0) QToolTip::showText(help->globalPos(), describe(column), this);
    return true;
  }
  return QWidget::event(event);
}

void TableHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().window);
  const int frozen = m_widths.frozenWidth();
  paintColumns(painter, rect().adjusted(frozen, 0, 0, 0), m_widths.firstScrolled(),
               m_widths.count() - 1);
  paintColumns(painter, QRect(0, 0, frozen, height()), 0, m_widths.frozen() - 1);
  painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().line);
  if (frozen > 0) painter.fillRect(QRect(frozen - 1, 0, 2, height()), Theme::current().secondary);
}

void TableHeader::paintColumns(QPainter& painter, const QRect& area, int firstColumn,
                               int lastColumn) const {
  for (int column = firstColumn; column <= lastColumn; ++column) {
    const QRect place(m_widths.x(column), 0, m_widths.width(column), height());
    if (place.left() > area.right()) break;
    painter.setClipRect(place & area);
    paintColumn(painter, column, place);
  }
  painter.setClipping(false);
}

void TableHeader::paintColumn(QPainter& painter, int column, const QRect& rect) const {
  const Theme& theme = Theme::current();
  const ColumnSchema& schema = m_table.schema()[column];
  painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.line);
  const int line = QFontMetrics(nameFont()).height();
  const QRect inside = rect.adjusted(space::s, space::xs + 2, -space::s, -space::xs);
  const QRect iconRect(inside.left(), inside.top() + (line - iconSize) / 2, iconSize, iconSize);
  typeIcon(schema.type).paint(&painter, iconRect);
  const bool sorted = m_sort.column == column;
  const int nameLeft = iconRect.right() + 1 + space::xs;
  const QRect name(nameLeft, inside.top(), inside.right() - nameLeft - (sorted ? 14 : 0), line);
  painter.setFont(nameFont());
  painter.setPen(column == m_current ? theme.accent : theme.text);
  painter.drawText(
      name, Qt::AlignLeft | Qt::AlignVCenter,
      QFontMetrics(nameFont()).elidedText(heading(column), Qt::ElideMiddle, name.width()));
  if (sorted) {
    const QString arrow =
        m_sort.direction == SortDirection::ascending ? QStringLiteral("↑") : QStringLiteral("↓");
    painter.drawText(QRect(inside.right() - 12, inside.top(), 12, line), Qt::AlignCenter, arrow);
  }
  const ColumnProfile* profile = m_profiles.of(column);
  if (profile != nullptr) {
    const int top = inside.top() + line + space::xs;
    paintBars(painter, QRect(inside.left(), top, inside.width(), sparkHeight), barsOf(*profile));
    painter.setFont(secondaryFont());
    painter.setPen(profile->missing > 0 ? theme.text : theme.secondary);
    const QString missing = profile->missing == 0
                                ? tr("complete")
                                : tr("%1% missing").arg(percentOf(profile->missing, profile->rows));
    painter.drawText(QRect(inside.left(), top + sparkHeight + 2, inside.width(),
                           QFontMetrics(secondaryFont()).height()),
                     Qt::AlignLeft | Qt::AlignVCenter, missing);
  }
}

void TableHeader::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const int x = event->position().toPoint().x();
  const int border = m_widths.borderAt(x);
  if (border >= 0)
    m_resized = border;
  else
    m_pressed = m_widths.at(x);
}

void TableHeader::mouseMoveEvent(QMouseEvent* event) {
  const int x = event->position().toPoint().x();
  if (m_resized) {
    m_widths.setWidth(*m_resized, x - m_widths.x(*m_resized));
    update();
    Q_EMIT widthsChanged();
    return;
  }
  setCursor(m_widths.borderAt(x) >= 0 ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void TableHeader::mouseReleaseEvent(QMouseEvent* event) {
  const int column = m_widths.at(event->position().toPoint().x());
  const bool clicked = !m_resized && m_pressed >= 0 && m_pressed == column;
  m_resized.reset();
  m_pressed = -1;
  if (clicked) Q_EMIT sortRequested(column);
}

void TableHeader::mouseDoubleClickEvent(QMouseEvent* event) {
  const int border = m_widths.borderAt(event->position().toPoint().x());
  if (border >= 0) Q_EMIT fitRequested(border);
}

void TableHeader::contextMenuEvent(QContextMenuEvent* event) {
  const int column = m_widths.at(event->pos().x());
  if (column >= 0) Q_EMIT menuRequested(column, event->globalPos());
}

}  // namespace quern::ui
