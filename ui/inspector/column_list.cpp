// SPDX-License-Identifier: GPL-3.0-or-later
//
//   1. A list of up to seven columns is as high as its lines and does not scroll; a long name is cut
//      short.
//   2. Ranked columns stand first, in their order, each with its number.
//   3. A ranked column is moved among the ranked ones, never past them: by dragging it, by Alt with
//      an arrow key, by moveCurrent.
//   4. The line that is current stays where it is when the list is filled again.
#include "ui/inspector/column_list.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace quern::ui {
namespace {

constexpr int mostRows = 7;
constexpr int leastRowHeight = 24;
constexpr int nameRole = Qt::UserRole;
constexpr int rankRole = Qt::UserRole + 1;

/// A line of the list, and at its end the number it has in the order.
class RankDelegate final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    const QString rank = index.data(rankRole).toString();
    if (rank.isEmpty()) return;
    painter->save();
    painter->setFont(tabularFont());
    painter->setPen(option.state & QStyle::State_Enabled ? Theme::current().accent
                                                         : Theme::current().secondary);
    painter->drawText(option.rect.adjusted(0, 0, -space::s, 0), Qt::AlignRight | Qt::AlignVCenter,
                      rank);
    painter->restore();
  }

  /// As wide as the list, however long the name: it is cut short, and told in the tip.
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return {0, QStyledItemDelegate::sizeHint(option, index).height()};
  }

protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const QString rank = index.data(rankRole).toString();
    if (rank.isEmpty() || option->widget == nullptr) return;
    const QRect room = option->widget->style()->subElementRect(QStyle::SE_ItemViewItemText, option,
                                                               option->widget);
    const int taken = QFontMetrics(tabularFont()).horizontalAdvance(rank) + 2 * space::s;
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight,
                                                  option->rect.right() - taken - room.left());
  }
};

}  // namespace

ColumnList::ColumnList(QWidget* parent) : QListWidget(parent) {
  setUniformItemSizes(true);
  setItemDelegate(new RankDelegate(this));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // it would take the room of a line
  connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
    if (!m_filling)
      Q_EMIT ticked(std8(item->data(nameRole).toString()), item->checkState() == Qt::Checked);
  });
}

void ColumnList::fill(const std::vector<ListedColumn>& columns, int ranked) {
  m_filling = true;
  const int current = currentRow();
  clear();
  for (const ListedColumn& column : columns) {
    auto* item = new QListWidgetItem(column.picture, qt(column.name), this);
    item->setData(nameRole, qt(column.name));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(column.chosen ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(column.tip.isEmpty() ? qt(column.name) : column.tip);
  }
  m_ranked = ranked;
  number();
  setCurrentRow(std::min(current, count() - 1));  // 4
  fitHeight();
  m_filling = false;
}

bool ColumnList::isLong() const { return count() > mostRows; }

std::string ColumnList::nameAt(int row) const { return std8(item(row)->data(nameRole).toString()); }

std::vector<std::string> ColumnList::shownNames() const {
  std::vector<std::string> names;
  for (int row = 0; row < count(); ++row)
    if (!item(row)->isHidden()) names.push_back(nameAt(row));
  return names;
}

void ColumnList::narrow(const QString& typed) {
  for (int row = 0; row < count(); ++row)
    item(row)->setHidden(!item(row)->text().contains(typed, Qt::CaseInsensitive));
}

/// One alone needs no number.
void ColumnList::number() {
  const bool filling = std::exchange(m_filling, true);
  for (int row = 0; row < count(); ++row) {
    const bool numbered = row < m_ranked && m_ranked > 1;  // 2
    item(row)->setData(rankRole, numbered ? QString::number(row + 1) : QString());
    item(row)->setData(Qt::AccessibleDescriptionRole,
                       numbered ? tr("Number %1 of %2").arg(row + 1).arg(m_ranked) : QString());
  }
  m_filling = filling;
}

void ColumnList::moveCurrent(int by) {
  const int from = currentRow();
  const int to = std::clamp(from + by, 0, std::max(0, m_ranked - 1));
  if (from < 0 || from >= m_ranked || from == to) return;  // 3
  setCurrentRow(to);
  Q_EMIT moved(from, to);
}

void ColumnList::keyPressEvent(QKeyEvent* event) {
  const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (!vertical || !(event->modifiers() & Qt::AltModifier) || m_ranked == 0)
    QListWidget::keyPressEvent(event);
  else
    moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
}

/// The ranked line at a place, or the nearest one.
int ColumnList::rankedRowAt(const QPoint& place) const {
  const int row = indexAt({viewport()->width() / 2, place.y()}).row();
  if (row >= 0) return std::min(row, m_ranked - 1);
  return place.y() < 0 ? indexAt({viewport()->width() / 2, 0}).row() : m_ranked - 1;
}

void ColumnList::mousePressEvent(QMouseEvent* event) {
  QListWidget::mousePressEvent(event);
  const int row = indexAt(event->position().toPoint()).row();
  m_held = event->button() == Qt::LeftButton && row < m_ranked ? row : -1;
  m_dragged = -1;
  m_pressed = event->position().toPoint();
}

void ColumnList::mouseMoveEvent(QMouseEvent* event) {
  const QPoint place = event->position().toPoint();
  if (m_held < 0 || !(event->buttons() & Qt::LeftButton)) {
    QListWidget::mouseMoveEvent(event);
    return;
  }
  if (m_dragged < 0 && (place - m_pressed).manhattanLength() < QApplication::startDragDistance())
    return;
  if (m_dragged < 0) m_dragged = m_held;
  const int to = rankedRowAt(place);
  if (to == m_dragged || to < 0) return;
  m_filling = true;
  QListWidgetItem* taken = takeItem(m_dragged);
  insertItem(to, taken);
  setCurrentItem(taken);  // and scrolls to it
  m_dragged = to;
  number();
  m_filling = false;
}

void ColumnList::mouseReleaseEvent(QMouseEvent* event) {
  const int from = std::exchange(m_held, -1);
  const int to = std::exchange(m_dragged, -1);
  if (to < 0)
    QListWidget::mouseReleaseEvent(event);  // a click, which may tick
  else if (from != to)
    Q_EMIT moved(from, to);  // 3
}

void ColumnList::fitHeight() {
  const int rows = std::clamp(count(), 1, mostRows);
  setFixedHeight(rows * std::max(sizeHintForRow(0), leastRowHeight) + 8);
  setVerticalScrollBarPolicy(isLong() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

}  // namespace quern::ui
