// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/quick_menu.h"

#include "ui/canvas/entry_delegate.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr int menuWidth = 320;
constexpr int mostListed = 304;

}  // namespace

QuickMenu::QuickMenu(std::vector<MenuEntry> entries, const QString& placeholder, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_entries(std::move(entries)),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_nothing(new QLabel(tr("No match. Try another word."), this)) {
  setObjectName("quickMenu");
  setAttribute(Qt::WA_DeleteOnClose);
  setFrameShape(QFrame::StyledPanel);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::s, space::s, space::s, space::s);
  layout->setSpacing(space::s);
  layout->addWidget(m_search);
  layout->addWidget(m_list);
  layout->addWidget(m_nothing);
  m_search->setPlaceholderText(placeholder);
  m_search->setAccessibleName(placeholder);
  m_search->setClearButtonEnabled(true);
  m_search->addAction(icon("search", Theme::current().secondary), QLineEdit::LeadingPosition);
  m_search->installEventFilter(this);
  m_list->setAccessibleName(tr("Choices"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setItemDelegate(new EntryDelegate(m_list));
  m_nothing->setAlignment(Qt::AlignCenter);
  m_nothing->setForegroundRole(QPalette::PlaceholderText);
  connect(m_search, &QLineEdit::textChanged, this, &QuickMenu::narrow);
  connect(m_search, &QLineEdit::returnPressed, this, &QuickMenu::choose);
  connect(m_list, &QListWidget::itemClicked, this, &QuickMenu::choose);
  narrow({});
}

void QuickMenu::popup(const QPoint& globalPosition) {
  const QWidget* window = parentWidget()->window();
  const QRect screen = parentWidget()->screen()->availableGeometry();
  const QRect inside = window->geometry().intersected(screen);
  // The window, where it is large enough, so that nothing hangs over its edge.
  const auto [left, right] = inside.width() >= width() ? std::pair(inside.left(), inside.right())
                                                       : std::pair(screen.left(), screen.right());
  const auto [top, bottom] = inside.height() >= height() ? std::pair(inside.top(), inside.bottom())
                                                         : std::pair(screen.top(), screen.bottom());
  move(std::clamp(globalPosition.x(), left, std::max(left, right + 1 - width())),
       std::clamp(globalPosition.y(), top, std::max(top, bottom + 1 - height())));
  show();
  m_search->setFocus();
}

QStringList QuickMenu::shownIds() const {
  QStringList ids;
  for (int row = 0; row < m_list->count(); ++row)
    ids << m_list->item(row)->data(Qt::UserRole).toString();
  return ids;
}

void QuickMenu::narrow(const QString& typed) {
  std::vector<std::pair<int, const MenuEntry*>> fitting;
  for (const MenuEntry& entry : m_entries)
    if (const int rank = entry.search.rank(typed); rank > 0) fitting.emplace_back(rank, &entry);
  std::stable_sort(fitting.begin(), fitting.end(), [](const auto& left, const auto& right) {
    return std::pair(left.first, left.second->uses) > std::pair(right.first, right.second->uses);
  });
  m_list->clear();
  const int least = fitting.empty() ? 0 : leastListed(fitting.front().first);
  for (const auto& [rank, entry] : fitting) {
    if (rank < least) break;
    auto* item = new QListWidgetItem(entry->icon, entry->title, m_list);
    item->setData(Qt::UserRole, entry->id);
    item->setData(EntryDelegate::detailRole, entry->detail);
    item->setData(Qt::AccessibleDescriptionRole, entry->detail);
  }
  m_list->setCurrentRow(fitting.empty() ? -1 : 0);
  m_list->setVisible(!fitting.empty());
  m_nothing->setVisible(fitting.empty());
  fitHeight();
}

/// As high as what is listed, so that nothing of the canvas is covered in vain.
void QuickMenu::fitHeight() {
  int height = 0;
  for (int row = 0; row < m_list->count() && height < mostListed; ++row)
    height += m_list->sizeHintForRow(row);
  m_list->setFixedHeight(std::min(height, mostListed));
  layout()->activate();
  resize(menuWidth, layout()->sizeHint().height());
}

void QuickMenu::choose() {
  const QListWidgetItem* item = m_list->currentItem();
  if (item == nullptr) return;
  m_chosen = true;
  const QString id = item->data(Qt::UserRole).toString();
  close();
  Q_EMIT chosen(id);
}

void QuickMenu::step(int by) {
  if (m_list->count() == 0) return;
  m_list->setCurrentRow((m_list->currentRow() + by + m_list->count()) % m_list->count());
}

bool QuickMenu::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress)
    return QFrame::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown:
      step(std::min(8, m_list->count() - 1 - m_list->currentRow()));
      return true;
    case Qt::Key_PageUp: step(-std::min(8, m_list->currentRow())); return true;
    case Qt::Key_Escape: close(); return true;
    default: return QFrame::eventFilter(watched, event);
  }
}

void QuickMenu::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  if (!m_chosen) Q_EMIT dismissed();
}

}  // namespace quern::ui
