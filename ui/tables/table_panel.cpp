// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_panel.h"

#include "ui/shell/count_text.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/find_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

ViewSort after(const ViewSort& sort, int column) {
  if (sort.column != column) return {column, SortDirection::ascending};
  if (sort.direction == SortDirection::ascending) return {column, SortDirection::descending};
  return {};
}

const QKeySequence filterKeys(Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_F);
const QKeySequence rowKeys(Qt::ControlModifier | Qt::Key_G);

}  // namespace

TablePanel::TablePanel(QWidget* parent)
    : QWidget(parent),
      m_view(new TableView(this)),
      m_findBar(new FindBar(this)),
      m_filterBar(new FilterBar(this)),
      m_size(new QLabel(this)),
      m_row(new QLineEdit(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_view, 1);
  column->addWidget(m_filterBar);
  column->addWidget(m_findBar);
  auto* below = new QHBoxLayout;
  below->setContentsMargins(space::m, space::xs, space::m, space::xs);
  below->addWidget(m_size, 1);
  below->addWidget(m_row);
  column->addLayout(below);
  for (QWidget* quiet : std::initializer_list<QWidget*>{m_size, m_row})
    quiet->setFont(secondaryFont());
  m_size->setProperty("secondary", true);
  m_size->setMinimumWidth(0);
  m_size->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_row->setFixedWidth(QFontMetrics(secondaryFont()).averageCharWidth() * 16 + 2 * space::m);
  setFocusProxy(m_view);
  m_view->setGrouped(QSettings().value(QStringLiteral("tables/grouped"), false).toBool());
  connect(m_view, &TableView::sortRequested, this, &TablePanel::sortBy);
  connect(m_view, &TableView::copyRefused, this, [this](std::int64_t cells) {
    m_note = tr("%1 cells are too many to copy; export the table instead.").arg(countText(cells));
    describe();
  });
  connect(m_view, &TableView::menuRequested, this,
          [this](const CellPlace& cell, const QPoint& global) {
            QMenu menu(this);
            fillMenu(menu, cell);
            menu.exec(global);
          });
  connect(m_findBar, &FindBar::findRequested, this, &TablePanel::findNext);
  connect(m_findBar, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
  connect(m_filterBar, &FilterBar::filterRequested, this,
          [this](const QString& condition) { setFilter(std8(condition)); });
  connect(m_filterBar, &FilterBar::closed, m_view, qOverload<>(&QWidget::setFocus));
  connect(m_row, &QLineEdit::returnPressed, this, &TablePanel::revealRow);
  connect(&m_arranging, &Background::failed, this,
          [this](const Error& error) { m_filterBar->setTrouble(error); });
  connect(&m_finding, &Background::failed, this, &TablePanel::failed);
  connect(&m_arranging, &Background::settled, this, &TablePanel::describe);
  retranslate();
}

void TablePanel::setTable(const Table& table, const std::string& name, const ResultWords& words) {
  m_arranging.cancel();
  m_finding.cancel();
  m_note.clear();
  m_shown = {};
  m_filterBar->reset(table.schema());
  m_view->setTable(table, name, words);
  m_row->clear();
  m_row->setEnabled(table.rowCount() > 0);
  describe();
}

void TablePanel::clear() { setTable(Table()); }

void TablePanel::find() { m_findBar->open(); }

void TablePanel::editFilter() { m_filterBar->open(); }

void TablePanel::goToRow() {
  m_row->setFocus();
  m_row->selectAll();
}

void TablePanel::sortBy(int column) {
  arrange({.sort = after(m_shown.sort, column), .filter = m_shown.filter});
}

void TablePanel::setFilter(const std::string& condition) {
  m_filterBar->present(qt(condition));
  arrange({.sort = m_shown.sort, .filter = condition});
}

/// Sorts and filters; until that is done the view stays as it is. What cannot be done changes
/// nothing.
void TablePanel::arrange(const ViewRows& wanted) {
  m_note.clear();
  m_filterBar->clearTrouble();
  m_arranging.run([table = m_view->table(),
                   wanted](Context& context) { return rowsOf(table, wanted, context); },
                  [this, wanted](RowOrder order) {
                    m_shown = wanted;
                    m_view->setOrder(std::move(order), wanted.sort);
                  });
  describe();
}

void TablePanel::findNext(bool backwards) {
  if (m_view->rowCount() == 0) return m_findBar->setOutcome(tr("Not found"));
  const CellPlace from = m_view->selection().current;
  m_findBar->setOutcome(tr("Searching…"));
  m_finding.run(
      [table = m_view->table(), order = m_view->order(), wanted = std8(m_findBar->wanted()), from,
       backwards, words = m_view->words()](Context& context) {
        const auto shown = [&table, &words](int column, std::string_view written) {
          return std8(TableView::shownWord(table.schema()[column], qt(written), words));
        };
        FindText find{.wanted = wanted,
                      .from = from.row,
                      .fromColumn = from.column,
                      .backwards = backwards,
                      .shown = shown};
        if (order != nullptr) find.order = *order;
        return findText(table, find, context);
      },
      [this](std::optional<CellPlace> found) {
        m_findBar->setOutcome(found ? QString() : tr("Not found"));
        if (found) m_view->setCurrent(*found);
      });
}

void TablePanel::revealRow() {
  const std::int64_t rows = m_view->table().rowCount();
  bool isNumber = false;
  const qlonglong number = QLocale().toLongLong(m_row->text().simplified(), &isNumber);
  m_note.clear();
  if (!isNumber || number < 1 || number > rows) {
    m_note = tr("Type a row number from 1 to %1.").arg(countText(rows));
  } else if (const std::int64_t place = m_view->placeOf(number - 1); place < 0) {
    m_note = tr("Row %1 is filtered out.").arg(countText(number));
  } else {
    m_view->setCurrent({place, m_view->selection().current.column});
    m_view->setFocus();
  }
  describe();
}

void TablePanel::describe() {
  const Table& table = m_view->table();
  const bool filtered = !m_shown.filter.empty();
  QStringList parts;
  const QString rows = countText(table.rowCount()), columns = countText(table.columnCount());
  parts << (filtered ? counted(tr("%1 of %2 {row|rows} × %3 {column|columns}"),
                               {countText(m_view->rowCount()), rows, columns})
                     : counted(tr("%1 {row|rows} × %2 {column|columns}"), {rows, columns}));
  if (m_arranging.isRunning())
    parts << tr("sorting…");
  else if (m_shown.sort.column >= 0)
    parts << tr("sorted by %1")
                 .arg(m_view->words().heading(table.schema()[m_shown.sort.column].name));
  if (filtered) parts << tr("filtered: %1").arg(qt(m_shown.filter));
  m_size->setText(m_note.isEmpty() ? parts.join(QStringLiteral(" · ")) : m_note);
  m_size->setToolTip(m_size->text());
}

bool TablePanel::event(QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
    return QWidget::event(event);
  auto* key = static_cast<QKeyEvent*>(event);
  const QKeySequence pressed(key->keyCombination());
  void (TablePanel::*work)() = nullptr;
  if (key->matches(QKeySequence::Find)) work = &TablePanel::find;
  if (pressed == filterKeys) work = &TablePanel::editFilter;
  if (pressed == rowKeys) work = &TablePanel::goToRow;
  if (work == nullptr) return QWidget::event(event);
  event->accept();
  if (event->type() == QEvent::KeyPress) (this->*work)();
  return true;
}

void TablePanel::retranslate() {
  m_row->setPlaceholderText(tr("Go to row"));
  m_row->setAccessibleName(tr("Go to row"));
  m_row->setToolTip(tr("%1 (%2)", "what it does, shortcut")
                        .arg(tr("Go to row"), rowKeys.toString(QKeySequence::NativeText)));
  describe();
}

void TablePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
