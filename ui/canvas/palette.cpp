// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/palette.h"

#include "core/pipeline/registry.h"
#include "ui/canvas/operator_entries.h"
#include "ui/canvas/palette_model.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace quern::ui {

Palette::Palette(const Registry& registry, QWidget* parent)
    : QWidget(parent),
      m_registry(registry),
      m_search(new QLineEdit(this)),
      m_tree(new QTreeView(this)),
      m_nothing(new QLabel(this)),
      m_model(new PaletteModel(registry, this)) {
  setObjectName("palette");
  setMinimumWidth(180);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::s, space::s, space::xs, 0);
  layout->setSpacing(space::s);
  layout->addWidget(m_search);
  layout->addWidget(m_tree, 1);
  layout->addWidget(m_nothing, 1);
  m_nothing->setWordWrap(true);
  m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  m_nothing->setForegroundRole(QPalette::PlaceholderText);
  m_nothing->hide();
  buildSearch();
  buildTree();
  retranslate();
}

void Palette::buildSearch() {
  m_search->setClearButtonEnabled(true);
  m_search->addAction(icon("search", Theme::current().secondary), QLineEdit::LeadingPosition);
  m_search->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, &Palette::narrow);
}

void Palette::buildTree() {
  m_tree->setModel(m_model);
  m_tree->setHeaderHidden(true);
  m_tree->setFrameShape(QFrame::NoFrame);
  m_tree->setProperty("quiet", true);
  m_tree->setDragEnabled(true);
  m_tree->setDragDropMode(QAbstractItemView::DragOnly);
  m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_tree->setExpandsOnDoubleClick(false);
  m_tree->setIndentation(space::m);
  m_tree->setIconSize({20, 20});
  m_tree->installEventFilter(this);
  m_tree->expandAll();
  connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (!index.parent().isValid()) m_tree->setExpanded(index, !m_tree->isExpanded(index));
  });
  connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
    const QString id = index.data(PaletteModel::operatorRole).toString();
    if (!id.isEmpty()) Q_EMIT chosen(id);
  });
}

void Palette::focusSearch() {
  m_search->setFocus();
  m_search->selectAll();
}

void Palette::narrow(const QString& typed) {
  if (m_searchTexts.empty())
    for (const Registry::Entry& entry : m_registry.entries())
      m_searchTexts[qt(entry.spec.id)] = searchTextOf(entry.spec);
  int best = 0;
  for (const auto& [id, text] : m_searchTexts) best = std::max(best, text.rank(typed));
  const int least = leastListed(best);
  int shown = 0;
  for (int family = 0; family < m_model->rowCount(); ++family) {
    const QModelIndex shelf = m_model->index(family, 0);
    int fitting = 0;
    for (int row = 0; row < m_model->rowCount(shelf); ++row) {
      const QString id = m_model->index(row, 0, shelf).data(PaletteModel::operatorRole).toString();
      const bool fits = m_searchTexts[id].rank(typed) >= least;
      m_tree->setRowHidden(row, shelf, !fits);
      fitting += fits ? 1 : 0;
    }
    m_tree->setRowHidden(family, {}, fitting == 0);
    if (!typed.isEmpty()) m_tree->setExpanded(shelf, true);
    shown += fitting;
  }
  m_tree->setVisible(shown > 0);
  m_nothing->setVisible(shown == 0);
  if (!typed.isEmpty()) selectFirstShown();
}

void Palette::selectFirstShown() {
  int best = 0;
  QModelIndex first;
  for (int family = 0; family < m_model->rowCount(); ++family) {
    const QModelIndex shelf = m_model->index(family, 0);
    for (int row = 0; row < m_model->rowCount(shelf); ++row) {
      const QModelIndex index = m_model->index(row, 0, shelf);
      const int rank =
          m_searchTexts[index.data(PaletteModel::operatorRole).toString()].rank(m_search->text());
      if (rank <= best) continue;
      best = rank;
      first = index;
    }
  }
  if (first.isValid()) m_tree->setCurrentIndex(first);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    const QString id = m_tree->currentIndex().data(PaletteModel::operatorRole).toString();
    if (!id.isEmpty()) Q_EMIT chosen(id);
    return true;
  }
  if (watched == m_search && key == Qt::Key_Down) {
    m_tree->setFocus();
    if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(m_model->index(0, 0));
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void Palette::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) fill();
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void Palette::retranslate() {
  m_search->setPlaceholderText(tr("Search operators"));
  m_search->setAccessibleName(tr("Search operators"));
  m_tree->setAccessibleName(tr("Operators"));
  m_nothing->setText(tr("No operator matches. Try another word, or its pinyin."));
}

void Palette::fill() {
  m_searchTexts.clear();
  m_model->fill();
  m_tree->expandAll();
  if (!m_search->text().isEmpty()) narrow(m_search->text());
}

}  // namespace quern::ui
