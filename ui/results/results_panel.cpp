// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_panel.h"

#include "ui/document/project_document.h"
#include "ui/figures/figure_view.h"
#include "ui/results/export_table_dialog.h"
#include "ui/results/figure_page.h"
#include "ui/results/log_page.h"
#include "ui/results/model_page.h"
#include "ui/results/training_monitor.h"
#include "ui/shell/elided_label.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/paths.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

const PortSpec* portOf(const OperatorSpec* spec, const std::string& name) {
  if (spec == nullptr) return nullptr;
  const auto found = std::ranges::find(spec->outputs, std::string_view(name), &PortSpec::name);
  return found == spec->outputs.end() ? nullptr : &*found;
}

/// As the operator declares them; then those it no longer has.
std::vector<std::string> portsInOrder(const Outputs& outputs, const Registry::Entry* entry) {
  std::vector<std::string> names;
  for (const auto& [name, value] : outputs.values()) names.push_back(name);
  const auto place = [entry](const std::string& name) {
    const PortSpec* port = portOf(entry == nullptr ? nullptr : &entry->spec, name);
    return port == nullptr ? PTRDIFF_MAX : port - entry->spec.outputs.data();
  };
  std::ranges::stable_sort(names, {}, place);
  return names;
}

}  // namespace

ResultsPanel::ResultsPanel(ProjectDocument& document, RunController& runs, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_runs(runs),
      m_title(new QLabel(this)),
      m_outcome(new ElidedLabel(this)),
      m_tabs(new QTabBar(this)),
      m_ports(new QComboBox(this)),
      m_pin(headButton(QStringLiteral("pin"))),
      m_export(headButton(QStringLiteral("export"))),
      m_pages(new QStackedWidget(this)),
      m_figure(new FigurePage),
      m_training(new TrainingMonitor),
      m_table(new TablePanel),
      m_model(new ModelPage(document.registry())),
      m_log(new LogPage),
      m_empty(new QLabel) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::m, 0, space::s, 0);
  head->setSpacing(space::s);
  head->addWidget(m_tabs);
  head->addSpacing(space::m);
  head->addWidget(m_title);
  head->addWidget(m_outcome, 1);
  head->addWidget(m_ports);
  head->addWidget(m_pin);
  head->addWidget(m_export);
  column->addLayout(head);
  column->addWidget(m_pages, 1);
  QFont bold = bodyFont();
  bold.setWeight(QFont::DemiBold);
  m_title->setFont(bold);
  for (QLabel* label : {m_title, m_outcome}) label->setTextFormat(Qt::PlainText);
  for (QLabel* label : {m_outcome, m_empty}) label->setProperty("secondary", true);
  m_outcome->setMinimumWidth(0);
  m_outcome->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_tabs->setDrawBase(false);
  m_tabs->setExpanding(false);
  for (int tab = 0; tab < 4; ++tab) m_tabs->addTab({});
  for (QWidget* page :
       std::initializer_list<QWidget*>{m_figure, m_training, m_table, m_model, m_log, m_empty})
    m_pages->addWidget(page);
  m_ports->setSizeAdjustPolicy(QComboBox::AdjustToContents);

  connect(m_tabs, &QTabBar::currentChanged, this, &ResultsPanel::updatePage);
  connect(m_ports, &QComboBox::activated, this, &ResultsPanel::showPort);
  connect(m_pin, &QToolButton::clicked, this, [this] { Q_EMIT pinRequested(m_node); });
  connect(m_export, &QToolButton::clicked, this, &ResultsPanel::exportCurrent);
  connect(m_training, &TrainingMonitor::stopRequested, &m_runs, &RunController::finishEarly);
  connect(m_table, &TablePanel::failed, this, &ResultsPanel::failed);
  connect(m_figure, &FigurePage::failed, this, &ResultsPanel::failed);
  connect(m_model, &ModelPage::saveRequested, this, &ResultsPanel::exportModel);
  connect(&m_exporting, &Background::failed, this, &ResultsPanel::failed);
  connect(m_figure, &FigurePage::rowsSelected, &m_table->view(), &TableView::setBrushedRows);
  connect(&m_table->view(), &TableView::rowsSelected, &m_figure->view(),
          &FigureView::setSelectedRows);
  connect(&m_runs, &RunController::started, m_training, &TrainingMonitor::arm);
  connect(&m_runs, &RunController::statusChanged, this, [this](const NodeId& changed) {
    if (changed == m_node) refresh();
  });
  connect(&m_document, &ProjectDocument::replaced, this, [this] { setNode({}); });
  connect(&m_document, &ProjectDocument::edited, this, [this](const Edit&) {
    if (!m_node.empty() && m_document.pipeline().find(m_node) == nullptr)
      setNode({});
    else
      retranslate();
  });
  retranslate();
  setNode({});
}

ResultsPanel::~ResultsPanel() = default;

QToolButton* ResultsPanel::headButton(const QString& iconName) {
  auto* button = new QToolButton(this);
  button->setIcon(icon(iconName));
  button->setAutoRaise(true);
  return button;
}

void ResultsPanel::setNode(const NodeId& node) {
  m_node = node;
  m_shown.reset();
  showResult();
  retranslate();
  refresh();
}

void ResultsPanel::setPinned() { m_pin->hide(); }

void ResultsPanel::showTab(ResultTab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

ResultTab ResultsPanel::tab() const { return static_cast<ResultTab>(m_tabs->currentIndex()); }

void ResultsPanel::refresh() {
  const NodeStatus& status = m_runs.status(m_node);
  if (status.result != m_shown) {
    m_shown = status.result;
    showResult();
  }
  if (TrainingMonitor::suits(status)) m_training->showStatus(status);
  if (status.state == NodeState::failed) showTab(ResultTab::log);
  const QString outcome = status.result ? translated(status.result->outcome) : QString();
  m_outcome->setText(status.state == NodeState::stale ? tr("%1 · out of date").arg(outcome)
                                                      : outcome);
  updatePage();
}

void ResultsPanel::showResult() {
  fillPorts();
  showPort();
}

void ResultsPanel::fillPorts() {
  const QString before = m_ports->currentData().toString();
  m_ports->clear();
  std::shared_ptr<const Model> model;
  if (m_shown) {
    const Node* node = m_document.pipeline().find(m_node);
    const Registry::Entry* entry =
        node == nullptr ? nullptr : m_document.registry().find(node->operatorId);
    for (const std::string& name : portsInOrder(m_shown->outputs, entry)) {
      const Value& value = m_shown->outputs.values().at(name);
      if (const auto* found = std::get_if<std::shared_ptr<const Model>>(&value)) model = *found;
      if (!std::holds_alternative<Table>(value)) continue;
      const PortSpec* port = portOf(entry == nullptr ? nullptr : &entry->spec, name);
      m_ports->addItem(port == nullptr || port->label.empty() ? qt(name) : translated(port->label),
                       qt(name));
    }
  }
  m_ports->setCurrentIndex(std::max(0, m_ports->findData(before)));
  m_model->setModel(model);
  m_tabs->setTabEnabled(static_cast<int>(ResultTab::model), model != nullptr);
}

std::optional<Table> ResultsPanel::chosenTable() const {
  const std::string port = std8(m_ports->currentData().toString());
  if (!m_shown || port.empty() || !m_shown->outputs.has(port)) return std::nullopt;
  return m_shown->outputs.table(port);
}

void ResultsPanel::showPort() {
  const std::optional<Table> table = chosenTable();
  const std::string port = std8(m_ports->currentData().toString());
  const ResultWords words = wordsOf(m_document.pipeline(), m_document.checks(), m_node, port);
  if (table)
    m_table->setTable(*table, m_shown->key + '/' + port, words);
  else
    m_table->clear();
  m_figure->setContent(m_shown ? m_shown->figures : std::vector<Figure>(), table, words);
}

void ResultsPanel::updatePage() {
  const NodeStatus& status = m_runs.status(m_node);
  const bool learning = TrainingMonitor::suits(status);
  QWidget* page = m_log;
  switch (tab()) {
    case ResultTab::figure: page = learning ? static_cast<QWidget*>(m_training) : m_figure; break;
    case ResultTab::table: page = m_table; break;
    case ResultTab::model: page = m_model; break;
    case ResultTab::log: m_log->showStatus(status); break;
  }
  const bool empty = m_node.empty() || (m_shown == nullptr && tab() != ResultTab::log && !learning);
  if (empty)
    m_empty->setText(m_node.empty()
                         ? tr("Select a node to see its results.")
                         : tr("This node has not been run yet. Press F5 to run everything, or "
                              "Shift+F5 to run up to here."));
  m_pages->setCurrentWidget(empty ? m_empty : page);
  m_ports->setVisible(m_ports->count() > 1 &&
                      (tab() == ResultTab::table || tab() == ResultTab::figure));
  m_export->setEnabled(m_shown != nullptr && tab() != ResultTab::log);
  m_pin->setEnabled(!m_node.empty());
}

void ResultsPanel::exportCurrent() {
  switch (tab()) {
    case ResultTab::figure: {
      QMenu menu(this);
      m_figure->view().addExportActions(&menu);
      menu.exec(m_export->mapToGlobal(QPoint(0, m_export->height())));
      break;
    }
    case ResultTab::table: exportTable(); break;
    case ResultTab::model: exportModel(); break;
    case ResultTab::log: break;
  }
}

void ResultsPanel::exportTable() {
  const std::optional<Table> table = chosenTable();
  if (!table) return;
  const RowOrder shown = m_table->view().order();
  auto* dialog = new ExportTableDialog(*table, shown, m_document.folder(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, table = *table, shown] {
    const QString path = dialog->path();
    m_exporting.run(
        [table, rows = dialog->onlyShown() ? shown : RowOrder(), options = dialog->options(),
         path](Context& context) { return ui::exportTable(table, rows, options, path, context); },
        [this, path](const CsvWritten& written) { Q_EMIT exported(path, written.guarded); });
  });
  dialog->open();
}

void ResultsPanel::exportModel() {
  const std::shared_ptr<const Model> model = m_model->model();
  if (model == nullptr) return;
  QString path = QFileDialog::getSaveFileName(this, tr("Save model"), m_document.folder(),
                                              tr("Quern models (*.qmodel)"));
  if (path.isEmpty()) return;
  if (!path.endsWith(QLatin1String(".qmodel"))) path += QStringLiteral(".qmodel");
  m_exporting.run(
      [model, path](Context&) {
        saveModel(*model, pathOf(path));
        return true;
      },
      [this, path](bool) { Q_EMIT exported(path, 0); });
}

void ResultsPanel::retranslate() {
  const QString names[] = {tr("Figure"), tr("Table"), tr("Model"), tr("Log")};
  for (int tab = 0; tab < 4; ++tab) m_tabs->setTabText(tab, names[tab]);
  m_tabs->setAccessibleName(tr("Results of the selected node"));
  m_ports->setAccessibleName(tr("Output"));
  m_ports->setToolTip(tr("Which of the node's tables is shown"));
  m_pin->setToolTip(tr("Keep this result open"));
  m_pin->setAccessibleName(tr("Pin"));
  m_export->setToolTip(tr("Export what is shown"));
  m_export->setAccessibleName(tr("Export"));
  const Node* node = m_document.pipeline().find(m_node);
  const Registry::Entry* entry =
      node == nullptr ? nullptr : m_document.registry().find(node->operatorId);
  if (node == nullptr)
    m_title->clear();
  else if (!node->title.empty())
    m_title->setText(qt(node->title));
  else
    m_title->setText(entry == nullptr ? qt(node->operatorId) : translated(entry->spec.name));
  setAccessibleName(tr("Results"));
  updatePage();
}

void ResultsPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    fillPorts();
  }
}

}  // namespace quern::ui
