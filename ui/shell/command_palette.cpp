// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr int widest = 560;
constexpr int mostShown = 40;
constexpr int mostRows = 11;  // the rest is scrolled to
constexpr int rowHeight = 32;
constexpr int paletteIcon = 20;
constexpr int kindRole = Qt::UserRole;
constexpr int entryRole = Qt::UserRole + 1;

/// The title with its icon, and what kind of thing it is, quietly, at the right.
class EntryDelegate final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {0, rowHeight};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    painter->setFont(secondaryFont());
    painter->setPen(Theme::current().secondary);
    painter->drawText(option.rect.adjusted(0, 0, -space::m, 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(kindRole).toString());
    painter->restore();
  }
};

}  // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_nothing(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::s, space::s, space::s, space::s);
  column->setSpacing(space::s);
  column->addWidget(m_field);
  column->addWidget(m_list);
  column->addWidget(m_nothing);
  m_nothing->setAlignment(Qt::AlignCenter);
  m_nothing->setProperty("secondary", true);
  m_nothing->setContentsMargins(space::s, space::s, space::s, space::s);
  setObjectName(QStringLiteral("commandPalette"));
  setFrameShape(QFrame::StyledPanel);
  QFont large = titleFont();
  large.setWeight(QFont::Normal);
  m_field->setFont(large);
  m_field->setClearButtonEnabled(true);
  m_list->setItemDelegate(new EntryDelegate(m_list));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setUniformItemSizes(true);
  m_list->setIconSize({paletteIcon, paletteIcon});
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
  connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
  connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
  retranslate();
}

void CommandPalette::open(std::vector<Findable> entries) {
  m_entries = std::move(entries);
  m_field->clear();
  filter({});
  const QWidget* window = parentWidget();
  const int wide = std::min(widest, window->width() - 2 * space::xl);
  resize(wide, height());
  move(window->mapToGlobal(QPoint((window->width() - wide) / 2, 64)));
  show();
  m_field->setFocus();
}

void CommandPalette::filter(const QString& typed) {
  std::vector<std::pair<int, std::size_t>> fits;
  for (std::size_t entry = 0; entry < m_entries.size(); ++entry)
    if (const int rank = m_entries[entry].text.rank(typed); rank > 0)
      fits.emplace_back(rank, entry);
  std::ranges::stable_sort(fits, std::greater{}, &std::pair<int, std::size_t>::first);
  if (!fits.empty())
    std::erase_if(fits, [least = leastListed(fits.front().first)](const auto& fit) {
      return fit.first < least;
    });
  if (fits.size() > mostShown) fits.resize(mostShown);
  m_list->clear();
  QPixmap nothing(paletteIcon, paletteIcon);
  nothing.fill(Qt::transparent);
  const QIcon blank(nothing);  // so that all titles begin in one line
  for (const auto& [rank, entry] : fits) {
    const Findable& found = m_entries[entry];
    auto* item = new QListWidgetItem(found.icon.isNull() ? blank : found.icon, found.title, m_list);
    item->setData(kindRole, found.kind);
    item->setData(entryRole, static_cast<qulonglong>(entry));
    item->setData(Qt::AccessibleTextRole, tr("%1, %2", "title, kind").arg(found.title, found.kind));
  }
  m_list->setCurrentRow(0);
  m_list->setVisible(!fits.empty());
  m_nothing->setVisible(fits.empty());
  fitHeight();
}

void CommandPalette::fitHeight() {
  const int room = std::max(4, (parentWidget()->height() - 160) / rowHeight);
  m_list->setFixedHeight(std::min(m_list->count(), std::min(mostRows, room)) * rowHeight);
  layout()->activate();
  resize(width(), layout()->sizeHint().height());
}

void CommandPalette::choose() {
  const QListWidgetItem* item = m_list->currentItem();
  if (item == nullptr) return;
  const auto act = m_entries[item->data(entryRole).toULongLong()].act;
  hide();
  act();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int pressed = static_cast<QKeyEvent*>(event)->key();
    const bool moves = pressed == Qt::Key_Down || pressed == Qt::Key_Up ||
                       pressed == Qt::Key_PageDown || pressed == Qt::Key_PageUp;
    if (moves) return QCoreApplication::sendEvent(m_list, event);
    if (pressed == Qt::Key_Escape) {
      hide();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void CommandPalette::retranslate() {
  m_field->setPlaceholderText(tr("Search commands, operators, nodes and projects"));
  m_field->setAccessibleName(tr("Search everything"));
  m_list->setAccessibleName(tr("Search results"));
  m_nothing->setText(tr("No match. Try another word."));
  setAccessibleName(tr("Search everything"));
}

void CommandPalette::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
