// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_panel.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/tables/find_bar.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

QString countText(std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); }

ViewSort after(const ViewSort& sort, int column) {
  if (sort.column != column) return {column, SortDirection::ascending};
  if (sort.direction == SortDirection::ascending) return {column, SortDirection::descending};
  return {};
}

}  // namespace

TablePanel::TablePanel(QWidget* parent)
    : QWidget(parent),
      m_view(new TableView(this)),
      m_findBar(new FindBar(this)),
      m_size(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_view, 1);
  column->addWidget(m_findBar);
  column->addWidget(m_size);
  m_size->setFont(secondaryFont());
  m_size->setProperty("secondary", true);
  m_size->setContentsMargins(space::m, space::xs, space::m, space::xs);
  setFocusProxy(m_view);
  connect(m_view, &TableView::sortRequested, this, &TablePanel::sortBy);
  connect(m_view, &TableView::copyRefused, this, [this](std::int64_t cells) {
    m_note = tr("%1 cells are too many to copy; export the table instead.").arg(countText(cells));
    describe();
  });
  connect(m_findBar, &FindBar::findRequested, this, &TablePanel::findNext);
  connect(m_findBar, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
  connect(&m_sorting, &Background::failed, this, &TablePanel::failed);
  connect(&m_finding, &Background::failed, this, &TablePanel::failed);
  connect(&m_sorting, &Background::settled, this, &TablePanel::describe);
}

void TablePanel::setTable(const Table& table, const std::string& name) {
  m_sorting.cancel();
  m_finding.cancel();
  m_note.clear();
  m_view->setTable(table, name);
  describe();
}

void TablePanel::clear() { setTable(Table()); }

void TablePanel::find() { m_findBar->open(); }

void TablePanel::sortBy(int column) {
  const ViewSort sort = after(m_view->sort(), column);
  m_note.clear();
  if (sort.column < 0) {
    m_sorting.cancel();
    m_view->setOrder({}, sort);
    describe();
    return;
  }
  m_sorting.run(
      [values = m_view->table()[sort.column], direction = sort.direction](Context& context) {
        return RowOrder(
            std::make_shared<const Values<std::int64_t>>(sortOrder(values, direction, context)));
      },
      [this, sort](RowOrder order) { m_view->setOrder(std::move(order), sort); });
  describe();
}

void TablePanel::findNext(bool backwards) {
  const CellPlace from = m_view->selection().current;
  m_findBar->setOutcome(tr("Searching…"));
  m_finding.run(
      [table = m_view->table(), order = m_view->order(), wanted = std8(m_findBar->wanted()), from,
       backwards](Context& context) {
        FindText find{
            .wanted = wanted, .from = from.row, .fromColumn = from.column, .backwards = backwards};
        if (order != nullptr) find.order = *order;
        return findText(table, find, context);
      },
      [this](std::optional<CellPlace> found) {
        m_findBar->setOutcome(found ? QString() : tr("Not found"));
        if (found) m_view->setCurrent(*found);
      });
}

void TablePanel::describe() {
  const Table& table = m_view->table();
  QString text =
      tr("%1 rows × %2 columns").arg(countText(table.rowCount()), countText(table.columnCount()));
  const ViewSort& sort = m_view->sort();
  if (m_sorting.isRunning())
    text = tr("%1 · sorting…").arg(text);
  else if (sort.column >= 0)
    text = tr("%1 · sorted by %2").arg(text, qt(table.schema()[sort.column].name));
  m_size->setText(m_note.isEmpty() ? text : m_note);
}

bool TablePanel::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Find)) {
      event->accept();
      if (event->type() == QEvent::KeyPress) find();
      return true;
    }
  }
  return QWidget::event(event);
}

void TablePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) describe();
}

}  // namespace quern::ui
