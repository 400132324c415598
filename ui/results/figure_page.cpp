// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/figure_page.h"

#include "ui/figures/figure_view.h"
#include "ui/shell/elided_box.h"
#include "ui/shell/language.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace quern::ui {
namespace {

struct Kind {
  FigureKind kind;
  const char* name;
  bool x, y, group;  ///< which columns it takes
};

constexpr std::array<Kind, 8> kinds{
    {{FigureKind::histogram, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Histogram"), true, false,
      false},
     {FigureKind::box, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Box plot"), true, false, true},
     {FigureKind::bar, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Bars"), true, false, false},
     {FigureKind::share, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Shares"), true, false, false},
     {FigureKind::scatter, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Scatter"), true, true, true},
     {FigureKind::line, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Line"), true, true, false},
     {FigureKind::values, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Values of rows"), true, true,
      true},
     {FigureKind::correlation, QT_TRANSLATE_NOOP("quern::ui::FigurePage", "Correlations"), false,
      false, false}}};

const Kind& declared(FigureKind kind) { return *std::ranges::find(kinds, kind, &Kind::kind); }

/// "Scatter: hours, volume"
QString titleOf(const FigureRequest& request, const ResultWords& words) {
  const Kind& kind = declared(request.kind);
  QStringList columns;
  if (kind.x) columns << words.heading(request.x);
  if (kind.y) columns << words.heading(request.y);
  if (kind.group && !request.group.empty()) columns << words.heading(request.group);
  const QString name = FigurePage::tr(kind.name);
  return columns.isEmpty() ? name
                           : FigurePage::tr("%1: %2", "kind of figure, columns")
                                 .arg(name, columns.join(QStringLiteral(", ")));
}

/// What is drawn at first along an axis that nobody has chosen a column for: numbers, if there are
/// any that the other axis does not show.
std::string numbersOf(const TableSchema& schema, const std::string& taken) {
  for (const ColumnSchema& column : schema.columns())
    if (isNumeric(column.type) && column.role != Role::identifier && column.name != taken)
      return column.name;
  return taken;
}

/// The table with its columns called as the window calls them, so that axes and keys are, too; and
/// the request in the same names.
std::pair<Table, FigureRequest> inWords(const Table& table, FigureRequest request,
                                        const ResultWords& words) {
  TableSchema schema;
  std::vector<Column> columns;
  FigureRequest wanted = request;
  for (int column = 0; column < table.columnCount(); ++column) {
    ColumnSchema named = table.schema()[column];
    const std::string name = named.name;
    named.name = schema.freeName(std8(words.heading(name)));
    if (request.x == name) wanted.x = named.name;
    if (request.y == name) wanted.y = named.name;
    if (request.group == name) wanted.group = named.name;
    schema.add(std::move(named));
    columns.push_back(table[column]);
  }
  return {Table(std::move(schema), std::move(columns)), std::move(wanted)};
}

}  // namespace

FigurePage::FigurePage(QWidget* parent)
    : QWidget(parent),
      m_chooser(new QComboBox(this)),
      m_kind(field()),
      m_x(field()),
      m_y(field()),
      m_group(field()),
      m_note(new QLabel(this)),
      m_view(new FigureView(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(space::m, space::s, space::m, 0);
  row->setSpacing(space::s);
  row->addWidget(m_chooser, 2);
  for (QComboBox* box : {m_kind, m_x, m_y, m_group}) row->addWidget(box, 1);
  column->addLayout(row);
  column->addWidget(m_note);
  column->addWidget(m_view, 1);
  m_note->setProperty("secondary", true);
  m_note->setContentsMargins(space::m, space::m, space::m, space::m);
  m_note->setWordWrap(true);
  m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const Kind& kind : kinds) m_kind->addItem(tr(kind.name), static_cast<int>(kind.kind));
  connect(m_chooser, &QComboBox::activated, this, &FigurePage::choose);
  connect(m_kind, &QComboBox::activated, this, [this] {
    fillColumns();
    draw();
  });
  for (QComboBox* box : {m_x, m_y, m_group})
    connect(box, &QComboBox::activated, this, &FigurePage::draw);
  connect(&m_work, &Background::failed, this, [this](const Error& error) {
    m_view->clear();
    say(tr("%1 %2", "what happened, what to do now")
            .arg(translated(error), translated(error.advice())));
  });
  connect(m_view, &FigureView::rowsSelected, this, &FigurePage::rowsSelected);
  connect(m_view, &FigureView::exportFailed, this, &FigurePage::failed);
  retranslate();
}

QComboBox* FigurePage::field() {
  auto* box = new ElidedBox(this);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(8);
  box->setMinimumWidth(72);  // in a narrow window names are cut, not the window
  return box;
}

void FigurePage::say(const QString& note) {
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
}

void FigurePage::setContent(std::vector<Figure> figures, const std::optional<Table>& table,
                            const ResultWords& words) {
  m_work.cancel();
  m_words = words;
  m_figures = std::move(figures);
  m_table = table && table->rowCount() > 0 ? table : std::nullopt;
  m_suggestions = m_table ? suggestions(*m_table) : std::vector<FigureRequest>();
  fillChooser();
  if (m_chooser->count() > 0) {
    m_chooser->setCurrentIndex(0);
    choose(0);
    return;
  }
  m_view->clear();
  for (QComboBox* box : {m_kind, m_x, m_y, m_group}) box->hide();
  say(m_table ? tr("These values have no axis in common. The table shows them.")
              : tr("There is nothing to draw yet. Run the node to see its figures."));
}

void FigurePage::fillChooser() {
  const QSignalBlocker quiet(m_chooser);
  m_chooser->clear();
  for (const Figure& figure : m_figures) m_chooser->addItem(translated(figure.title));
  for (const FigureRequest& request : m_suggestions) m_chooser->addItem(titleOf(request, m_words));
  m_chooser->setVisible(m_chooser->count() > 0);
}

void FigurePage::choose(int index) {
  const auto figures = static_cast<int>(m_figures.size());
  const bool explores = index >= figures;
  for (QComboBox* box : {m_kind, m_x, m_y, m_group}) box->setVisible(explores);
  if (!explores) {
    m_work.cancel();
    say({});
    m_view->setFigure(m_figures[static_cast<std::size_t>(index)]);
    return;
  }
  offer(m_suggestions[static_cast<std::size_t>(index - figures)]);
  draw();
}

void FigurePage::offer(const FigureRequest& request) {
  m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(request.kind)));
  fillColumns();
  for (const auto& [box, name] :
       {std::pair{m_x, request.x}, {m_y, request.y}, {m_group, request.group}})
    box->setCurrentIndex(std::max(0, box->findData(qt(name))));
}

void FigurePage::fillColumns() {
  const Kind& kind = declared(static_cast<FigureKind>(m_kind->currentData().toInt()));
  const FigureRequest before = request();
  for (const auto& [box, name, used] : {std::tuple{m_x, before.x, kind.x},
                                        {m_y, before.y, kind.y},
                                        {m_group, before.group, kind.group}}) {
    box->clear();
    box->setVisible(used);
    if (box == m_group) box->addItem(tr("No groups"), QString());
    for (const ColumnSchema& column : m_table->schema().columns()) {
      if (box == m_group && !accepts(Accept::label, column.type)) continue;
      box->addItem(typeIcon(column.type), m_words.heading(column.name), qt(column.name));
    }
    const bool anew = name.empty() && box == m_y;
    const std::string wanted = anew ? numbersOf(m_table->schema(), before.x) : name;
    box->setCurrentIndex(std::max(0, box->findData(qt(wanted))));
  }
}

FigureRequest FigurePage::request() const {
  return {.kind = static_cast<FigureKind>(m_kind->currentData().toInt()),
          .x = std8(m_x->currentData().toString()),
          .y = std8(m_y->currentData().toString()),
          .group = std8(m_group->currentData().toString())};
}

void FigurePage::draw() {
  if (!m_table) return;
  say(tr("Drawing…"));
  const auto [table, wanted] = inWords(*m_table, request(), m_words);
  m_work.run([table = table,
              wanted = wanted](Context& context) { return explore(table, wanted, context); },
             [this](Figure figure) {
               say({});
               m_view->setFigure(std::move(figure));
             });
}

void FigurePage::retranslate() {
  const std::pair<QComboBox*, QString> names[] = {{m_chooser, tr("Figure")},
                                                  {m_kind, tr("Kind of figure")},
                                                  {m_x, tr("First column")},
                                                  {m_y, tr("Second column")},
                                                  {m_group, tr("Groups")}};
  for (const auto& [box, name] : names) {
    box->setAccessibleName(name);
    box->setToolTip(name);
  }
  for (std::size_t kind = 0; kind < kinds.size(); ++kind)
    m_kind->setItemText(static_cast<int>(kind), tr(kinds[kind].name));
  if (m_group->count() > 0) m_group->setItemText(0, tr("No groups"));
  const int chosen = m_chooser->currentIndex();
  fillChooser();
  m_chooser->setCurrentIndex(chosen);
}

void FigurePage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
