// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tips.
//
//   1. A node says its state in words; one that cannot run or has failed says why, what to do, and
//   leads to the
//      parameter at fault.
//   2. A link says what flows along it: rows and columns if it has run, else what the check knows.
//   3. Names from files are shown as they are, never as mark-up.
#include "ui/canvas/node_tip.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"
#include "ui/shell/count_text.h"
#include "ui/shell/language.h"
#include "ui/shell/result_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quern::ui {
namespace {

class TipWords {
  Q_DECLARE_TR_FUNCTIONS(NodeTip)
};

constexpr int mostColumns = 12;

QString bold(const QString& text) {
  return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}  // 3
QString line(const QString& text) {
  return QStringLiteral("<div>%1</div>").arg(text.toHtmlEscaped());
}

/// A problem, its cure, and the way to the parameter.
QString trouble(const Sentence& message, const Sentence& advice, const Place& place) {
  QString html = line(translated(message));
  if (!advice.empty()) html += line(translated(advice));
  if (!place.parameter.empty())
    html += QStringLiteral("<div><a href=\"parameter:%1\">%2</a></div>")
                .arg(qt(place.parameter).toHtmlEscaped(),
                     TipWords::tr("Go to the parameter").toHtmlEscaped());
  return html;
}

QString columnsOf(const TableSchema& schema, const ResultWords& words) {
  QString html = QStringLiteral("<table cellspacing=0 cellpadding=1>");
  const int shown = std::min(schema.size(), mostColumns);
  for (int i = 0; i < shown; ++i)
    html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                .arg(words.heading(schema[i].name).toHtmlEscaped(),
                     translated(nameOf(schema[i].type)).toHtmlEscaped());
  html += QStringLiteral("</table>");
  if (schema.size() > shown)
    html += line(TipWords::tr("and %n more", nullptr, schema.size() - shown));
  if (!schema.complete) html += line(TipWords::tr("The run may add columns."));
  return html;
}

QString flowOf(const CanvasScene& scene, const PortRef& output) {
  const ResultWords words =
      wordsOf(scene.document().pipeline(), scene.document().checks(), output.node, output.port);
  const SharedResult result = scene.runs().status(output.node).result;
  if (result && result->outputs.has(output.port)) {
    const auto& values = result->outputs.values();
    if (const Table* table = std::get_if<Table>(&values.find(output.port)->second)) {
      return line(counted(TipWords::tr("%1 {row|rows} × %2 {column|columns}"),
                          {countText(table->rowCount()), countText(table->columnCount())})) +
             columnsOf(table->schema(), words);
    }
  }
  const auto check = scene.document().checks().find(output.node);
  if (check == scene.document().checks().end() || !check->second.out.has(output.port))
    return line(TipWords::tr("Known after the node has run."));
  const Schemas::Entry& entry = check->second.out.entries().find(output.port)->second;
  if (const TableSchema* schema = std::get_if<TableSchema>(&entry))
    return columnsOf(*schema, words);
  const ModelSchema& model = std::get<ModelSchema>(entry);
  if (model.target.empty()) return line(TipWords::tr("A model"));
  return line(TipWords::tr("A model that predicts %1").arg(qt(model.target)));
}

QString titleFor(const CanvasScene& scene, const NodeId& id) {
  return shownTitle(scene.document().pipeline().at(id), scene.document().registry());
}

}  // namespace

QString nodeTip(const CanvasScene& scene, const NodeId& id) {
  const NodeItem* item = scene.node(id);
  if (item == nullptr) return {};
  const NodeLook& look = item->look();
  QString html = bold(look.title);
  if (look.spec != nullptr && look.title != translated(look.spec->name))
    html += line(translated(look.spec->name));
  const auto check = scene.document().checks().find(id);
  const std::optional<Finding> error =
      worst(check == scene.document().checks().end() ? nullptr : &check->second,
            scene.document().pipeline().at(id), look.spec);
  const NodeStatus& status = scene.runs().status(id);
  if (look.mood == NodeMood::failed && status.error)  // 1
    return html + trouble(status.error->message(), status.error->advice(), status.error->place());
  if ((look.mood == NodeMood::needsInput || look.mood == NodeMood::wrong) && error)
    return html + trouble(error->message, error->advice, error->place);
  html += line(nameOf(look.mood));
  if (look.line != nameOf(look.mood)) html += line(look.line);
  if (status.result && look.mood != NodeMood::running)
    html += line(TipWords::tr("Took %1 s").arg(QLocale().toString(status.result->seconds, 'f', 1)));
  return html;
}

QString linkTip(const CanvasScene& scene, const Link& link) {
  return bold(linkName(scene, link)) + flowOf(scene, link.from);  // 2
}

QString portTip(const CanvasScene& scene, const PortEnd& end) {
  const NodeItem* item = scene.node(end.port.node);
  if (item == nullptr) return {};
  const int index = item->look().ports.indexOf(end.side, end.port.port);
  if (index < 0) return {};
  const PortLook& port = item->look().ports.at(end.side)[static_cast<std::size_t>(index)];
  QString html = bold(port.label);
  html += line(port.kind == PortKind::table ? TipWords::tr("Table") : TipWords::tr("Model"));
  if (end.side == Side::output) return html + flowOf(scene, end.port);
  if (port.optional) html += line(TipWords::tr("Optional"));
  return html;
}

QString nodeDescription(const CanvasScene& scene, const NodeId& id) {
  const NodeItem* item = scene.node(id);
  if (item == nullptr) return {};
  const NodeLook& look = item->look();
  return look.line == nameOf(look.mood) ? look.line
                                        : nameOf(look.mood) + QStringLiteral(". ") + look.line;
}

QString linkName(const CanvasScene& scene, const Link& link) {
  return TipWords::tr("%1 to %2")
      .arg(titleFor(scene, link.from.node), titleFor(scene, link.to.node));
}

}  // namespace quern::ui
