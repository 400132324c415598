// SPDX-License-Identifier: GPL-3.0-or-later
//
// The form of a node.
//
//   1. It is made from the declaration alone: one row per parameter, in the declared order.
//   2. A change takes effect at once and is one undo step; typing on in one field is one step.
//   3. What the check finds, and what the last run failed of, stands at the field it is about; what
//   is about no field stands on top.
//   4. A parameter whose condition does not hold is not shown, and keeps its value.
//   5. Undo, and edits made elsewhere, are seen at once. Undo in a field undoes the last step of the
//   document: a field has no history of its own.
//   6. Esc takes back a title that is being typed.
#include "ui/inspector/node_form.h"

#include "core/pipeline/guards.h"
#include "core/table/known_values.h"
#include "ui/canvas/node_look.h"
#include "ui/document/project_document.h"
#include "ui/inspector/help_text.h"
#include "ui/inspector/parameter_row.h"
#include "ui/running/run_controller.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace quern::ui {
namespace {

constexpr int tileSize = 36;
constexpr std::size_t mostKnownValues = 1000;  // to pick from in a menu

QLabel* wrapped(const QString& text, QWidget* parent, bool secondary) {
  auto* label = new QLabel(text, parent);
  label->setWordWrap(true);
  if (secondary) {
    label->setProperty("secondary", true);
    label->setFont(secondaryFont());
  }
  return label;
}

/// The family's colour with the operator's icon, as on the card.
QPixmap tileOf(const OperatorSpec& spec, double pixelRatio) {
  const Theme& theme = Theme::current();
  QPixmap pixmap(QSize(tileSize, tileSize) * pixelRatio);
  pixmap.setDevicePixelRatio(pixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.family(spec.family));
  painter.drawRoundedRect(QRectF(0, 0, tileSize, tileSize), cornerRadius, cornerRadius);
  operatorIcon(spec, theme.dark ? theme.canvas : theme.card)
      .paint(&painter, {8, 8, tileSize - 16, tileSize - 16});
  return pixmap;
}

/// The input a parameter looks at.
std::string_view portOf(const ParameterSpec& spec) {
  if (const auto* column = std::get_if<ColumnParameter>(&spec)) return column->port;
  if (const auto* columns = std::get_if<ColumnsParameter>(&spec)) return columns->port;
  if (const auto* rule = std::get_if<ConditionsParameter>(&spec)) return rule->port;
  return "data";
}

/// What the node's last run failed of; empty unless it failed.
std::string failureOf(const NodeStatus& status) {
  return status.state == NodeState::failed && status.error ? status.error->what() : std::string();
}

/// The table at the input a parameter looks at; null if it is not known.
const TableSchema* schemaFor(const ParameterSpec& spec, const NodeCheck* check) {
  if (check == nullptr) return nullptr;
  const std::string_view port = portOf(spec);
  const auto& entries = check->in.entries();
  auto found = entries.find(port);
  if (found == entries.end() || !std::holds_alternative<TableSchema>(found->second)) {
    // An expression looks at "the" table, whatever its port is called.
    for (found = entries.begin(); found != entries.end(); ++found)
      if (std::holds_alternative<TableSchema>(found->second)) break;
    if (found == entries.end() || !std::holds_alternative<TextParameter>(spec)) return nullptr;
  }
  return &std::get<TableSchema>(found->second);
}

}  // namespace

NodeForm::NodeForm(ProjectDocument& document, const RunController& runs, NodeId node,
                   QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_runs(runs),
      m_node(std::move(node)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::l, space::l, space::l, space::l);
  layout->setSpacing(space::m);
  const Registry::Entry* entry =
      document.registry().find(document.pipeline().at(m_node).operatorId);
  const OperatorSpec* spec = entry != nullptr ? &entry->spec : nullptr;
  buildHeader(spec);
  if (spec != nullptr) {
    buildRows(*spec);
    buildHelp(*spec);
  }
  layout->addStretch(1);
  refresh();
}

/// Fields come and go with what they are for.
void NodeForm::watchFields() {
  for (QWidget* field : findChildren<QWidget*>())
    if (field->inherits("QLineEdit") || field->inherits("QAbstractSpinBox") ||
        field->inherits("QPlainTextEdit"))
      field->installEventFilter(this);
}

bool NodeForm::eventFilter(QObject* watched, QEvent* event) {
  const bool asks = event->type() == QEvent::ShortcutOverride;
  if (!asks && event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto& key = static_cast<const QKeyEvent&>(*event);
  if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {  // 5
    event->ignore();  // the window's action takes it
    return true;
  }
  if (watched == m_title && key.key() == Qt::Key_Escape && m_titleGesture >= 0) {  // 6
    event->accept();
    if (!asks) takeTitleBack();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void NodeForm::takeTitleBack() {
  m_document.takeBack(std::exchange(m_titleGesture, -1));
  m_title->setText(shownTitle(m_document.pipeline().at(m_node), m_document.registry()));
  m_title->selectAll();
}

void NodeForm::buildHeader(const OperatorSpec* spec) {
  auto* top = new QHBoxLayout;
  top->setSpacing(space::m);
  if (spec != nullptr) {
    auto* tile = new QLabel(this);
    tile->setPixmap(tileOf(*spec, devicePixelRatioF()));
    top->addWidget(tile);
  }
  m_title = new QLineEdit(this);
  m_title->setObjectName("nodeTitle");
  m_title->setProperty("heading", true);
  m_title->setFont(titleFont());
  m_title->setMaxLength(200);
  m_title->setAccessibleName(tr("Title of the node"));
  top->addWidget(m_title, 1);
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addLayout(top);
  column->addWidget(
      wrapped(spec != nullptr
                  ? translated(spec->summary)
                  : tr("This operator is not installed here. Its settings are kept as they are."),
              this, true));
  m_notice = wrapped({}, this, false);
  m_notice->setObjectName("notice");
  m_notice->setProperty("bad", true);
  column->addWidget(m_notice);
  m_preview = wrapped({}, this, true);
  m_preview->setObjectName("preview");
  m_preview->hide();
  column->addWidget(m_preview);
  connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) {
    if (m_titleGesture < 0) m_titleGesture = ProjectDocument::newGesture();
    m_document.perform(tr("Rename"), {Rename{m_node, std8(text.simplified())}}, m_titleGesture);
  });
  connect(m_title, &QLineEdit::editingFinished, this, [this] {
    m_titleGesture = -1;
    refresh();  // a title taken away gives way to the operator's name
  });
}

void NodeForm::buildRows(const OperatorSpec& spec) {
  for (const ParameterSpec& parameter : spec.parameters) {  // 1
    auto* row = new ParameterRow(parameter, this);
    layout()->addWidget(row);
    m_rows[row->key()] = row;
    connect(row, &ParameterRow::edited, this, &NodeForm::setValue);
  }
}

void NodeForm::buildHelp(const OperatorSpec& spec) {
  const QString text = helpOf(spec);
  if (text.isEmpty()) return;
  auto* rule = new QFrame(this);
  rule->setFrameShape(QFrame::HLine);
  rule->setFixedHeight(1);
  rule->setStyleSheet(
      QStringLiteral("background: %1; border: none").arg(Theme::current().line.name()));
  layout()->addWidget(rule);
  auto* help = wrapped(htmlOf(text), this, true);
  help->setObjectName("help");
  help->setTextFormat(Qt::RichText);
  help->setTextInteractionFlags(Qt::TextBrowserInteraction);
  help->setOpenExternalLinks(true);
  layout()->addWidget(help);
}

void NodeForm::setValue(const std::string& key, const Json& value, int gesture) {
  const OperatorSpec& spec =
      m_document.registry().at(m_document.pipeline().at(m_node).operatorId).spec;
  const ParameterSpec* parameter = spec.parameter(key);
  const QString label = parameter != nullptr ? translated(labelOf(*parameter)) : qt(key);
  m_document.perform(tr("Set %1").arg(label), {SetValue{m_node, key, value}}, gesture);  // 2
}

void NodeForm::refresh() {
  const Node* node = m_document.pipeline().find(m_node);
  if (node == nullptr) return;
  const QString title = shownTitle(*node, m_document.registry());
  const bool clearing = m_title->hasFocus() && m_title->text().isEmpty() && node->title.empty();
  if (m_title->text().simplified() != title && !clearing) {
    m_title->setText(title);
    m_title->setCursorPosition(0);  // a long one shows how it begins
  }
  const auto found = m_document.checks().find(m_node);
  const NodeCheck* check = found == m_document.checks().end() ? nullptr : &found->second;
  const Findings all = findings(check);
  m_failure = failureOf(m_runs.status(m_node));
  showNotice(all);
  const Registry::Entry* entry = m_document.registry().find(node->operatorId);
  if (entry == nullptr) return;
  const Parameters parameters(entry->spec.parameters, node->values);
  for (const ParameterSpec& spec : entry->spec.parameters) {
    const std::string key(keyOf(spec));
    Findings own;
    for (const Finding& finding : all)
      if (finding.place.parameter == key && finding.severity != Severity::note)
        own.push_back(finding);  // 3
    const Json set = node->values.contains(key) ? node->values[key] : Json();
    m_rows.at(key)->present(set, parameters.active(spec), own,  // 4
                            {.schema = schemaFor(spec, check),
                             .folder = m_document.folder(),
                             .knownValues = [this, &spec](const std::string& column) {
                               return knownValues(spec, column);
                             }});
  }
  watchFields();
  showPreview(*entry, parameters);
}

void NodeForm::refreshFailure() {
  if (failureOf(m_runs.status(m_node)) != m_failure) refresh();
}

Findings NodeForm::findings(const NodeCheck* check) const {
  Findings all = check != nullptr ? check->findings : Findings();
  const NodeStatus& status = m_runs.status(m_node);
  if (!failureOf(status).empty())
    all.push_back(
        {Severity::error, status.error->message(), status.error->place(), status.error->advice()});
  return all;
}

/// What was last seen to arrive at an input; null if nothing was.
const Table* NodeForm::tableAt(const PortSpec& port) const {
  const auto source = sourceOf(m_document.pipeline(), m_node, port);
  const SharedResult result = source ? m_runs.status(source->node).result : nullptr;
  if (result == nullptr) return nullptr;
  const auto output = result->outputs.values().find(source->port);
  return output == result->outputs.values().end() ? nullptr : std::get_if<Table>(&output->second);
}

std::vector<std::string> NodeForm::knownValues(const ParameterSpec& spec,
                                               const std::string& column) const {
  const Registry::Entry* entry =
      m_document.registry().find(m_document.pipeline().at(m_node).operatorId);
  const PortSpec* port = entry == nullptr ? nullptr : entry->spec.input(portOf(spec));
  const Table* table = port == nullptr ? nullptr : tableAt(*port);
  if (table == nullptr || !table->contains(column)) return {};
  return quern::knownValues((*table)[column], mostKnownValues);
}

/// Of a node that joins tables: what it will give, once they are at hand. Counted beside the window.
void NodeForm::showPreview(const Registry::Entry& entry, const Parameters& parameters) {
  Inputs in;
  std::vector<const void*> of;
  for (const PortSpec& port : entry.spec.inputs)
    if (const Table* table = tableAt(port)) {
      in.set(port.name, *table);
      for (int column = 0; column < table->columnCount(); ++column)
        of.push_back((*table)[column].identity());
    }
  const bool joins = entry.spec.inputs.size() > 1 && in.values().size() == entry.spec.inputs.size();
  if (of == m_previewOf && parameters.values() == m_previewWith) return;
  m_previewOf = std::move(of);
  m_previewWith = parameters.values();
  m_previewing.cancel();
  m_preview->hide();
  if (!joins || firstError(validate(parameters, schemasOf(in)))) return;
  m_previewing.run(
      [&entry, parameters, in](Context& context) {
        return entry.implementation->preview(parameters, in, context);
      },
      [this](const Sentence& told) {
        m_preview->setText(translated(told));
        m_preview->setVisible(!told.empty());
      });
}

void NodeForm::showNotice(const Findings& findings) {
  QStringList lines;
  for (const Finding& finding : findings)
    if (!m_rows.contains(finding.place.parameter) && finding.severity == Severity::error)
      lines << tr("%1 %2", "what happened, what to do now")
                   .arg(translated(finding.message), translated(finding.advice));
  m_notice->setText(lines.join('\n'));
  m_notice->setVisible(!lines.isEmpty());
}

void NodeForm::focusParameter(const QString& key) {
  const auto row = m_rows.find(std8(key));
  if (row != m_rows.end()) row->second->editor().setFocus(Qt::OtherFocusReason);
}

}  // namespace quern::ui
