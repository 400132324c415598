// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opening files that become a table.
//
//   1. A file that the project reads already is read again, by the same node.
//   2. A delimited file that was opened before, or one with the same columns, is read as then and
//      asks for nothing. What no longer fits is a message that stays, with the preview behind it.
//   3. Any other delimited file is shown in the preview first.

#include "core/data/known_tables.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/project_document.h"
#include "ui/results/results_panel.h"
#include "ui/running/background.h"
#include "ui/running/run_controller.h"
#include "ui/shell/known_files.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_strip.h"
#include "ui/shell/paths.h"
#include "ui/tables/csv_preview.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr std::string_view csvReaderId = "csv-import";
constexpr double readerPitch = 108;  // of the canvas, between nodes one below the other
constexpr std::int64_t comparedRows = 500;

QString absolutePath(const QString& path) { return QFileInfo(path).absoluteFilePath(); }

/// The node that reads the file; none if the project does not.
const Node* nodeReading(const ProjectDocument& document, const QString& path) {
  for (const Node& node : document.pipeline().nodes()) {
    const Registry::Entry* entry = document.registry().find(node.operatorId);
    if (entry == nullptr) continue;
    for (const ParameterSpec& parameter : entry->spec.parameters) {
      const auto* file = std::get_if<FileParameter>(&parameter);
      if (file == nullptr || file->use != FileUse::read) continue;
      const std::string key(file->key);
      if (!node.values.contains(key) || !node.values[key].is_string()) continue;
      const QString read = qt(node.values[key].get<std::string>());
      if (QDir::cleanPath(QDir(document.folder()).absoluteFilePath(read)) ==
          QDir::cleanPath(absolutePath(path)))
        return &node;
    }
  }
  return nullptr;
}

QString sentencesOf(const std::vector<Sentence>& sentences) {
  QStringList lines;
  for (const Sentence& sentence : sentences) lines << translated(sentence);
  return lines.join(QLatin1Char(' '));
}

}  // namespace

bool MainWindow::reopenFromProject(const QString& path) {
  const Node* node = nodeReading(*m_document, path);
  if (node == nullptr) return false;
  setWelcome(false);
  const NodeId id = node->id;
  m_canvas->reveal(id);
  m_results->showTab(ResultTab::table);
  m_runs->runTo(id);
  const QString name = QFileInfo(path).fileName();
  const std::string known = std8(absolutePath(path));
  KnownTables tables = loadKnownFiles();
  const KnownTable* before = tables.at(known);
  if (node->operatorId != csvReaderId || before == nullptr) {
    tell({.text = tr("%1 is in the project already; it is read again as before.").arg(name)});
    return true;
  }
  tables.keep({.path = known, .schema = before->schema, .values = node->values});
  compare(path, tables, [this, path, name](const std::optional<ReopenedTable>& again) {
    if (!again) return openCsv(path);
    tellReopened(path, tr("%1 is in the project already; it is read again as before.").arg(name),
                 again->misfits);
  });
  return true;
}

void MainWindow::openTable(const QString& path) {
  const KnownTables known = loadKnownFiles();
  const bool byPath = known.at(std8(absolutePath(path))) != nullptr;
  compare(path, known, [this, path, byPath](const std::optional<ReopenedTable>& again) {
    if (!again) return openCsv(path);
    if (!addReader(path, std::string(csvReaderId), "file", again->values)) return;
    const QString name = QFileInfo(path).fileName();
    if (!byPath)
      keepKnownFile({.path = std8(absolutePath(path)),
                     .schema = again->preview.table.schema(),
                     .values = again->values});
    tellReopened(path,
                 byPath ? tr("%1 is read as when it was opened before.").arg(name)
                        : tr("%1 has the columns of a file that was opened before, and is read as "
                             "that one.")
                              .arg(name),
                 again->misfits);
  });
}

void MainWindow::compare(const QString& path, const KnownTables& known,
                         std::function<void(const std::optional<ReopenedTable>&)> done) {
  auto* reading = new Background(this);
  connect(reading, &Background::settled, reading, &QObject::deleteLater);
  connect(reading, &Background::failed, this, [this, path] { openCsv(path); });  // it says why
  reading->run([file = pathOf(absolutePath(path)),
                known](Context&) { return reopened(file, known, comparedRows); },
               std::move(done));
}

void MainWindow::tellReopened(const QString& path, const QString& text,
                              const std::vector<Sentence>& misfits) {
  tell({.severity = misfits.empty() ? Severity::note : Severity::warning,
        .text = misfits.empty() ? text
                                : tr("%1 Not everything fits: %2").arg(text, sentencesOf(misfits)),
        .actions = {{tr("Look at how it is read"), [this, path] { openCsv(path); }}}});
}

void MainWindow::openCsv(const QString& path) {
  const Node* node = nodeReading(*m_document, path);
  if (node != nullptr && node->operatorId != csvReaderId) node = nullptr;
  const NodeId id = node == nullptr ? NodeId() : node->id;
  auto* preview = new CsvPreview(path, this, node == nullptr ? Json(Json::object()) : node->values);
  preview->setAttribute(Qt::WA_DeleteOnClose);
  connect(preview, &QDialog::accepted, this, [this, preview, path, id] {
    const Json values = preview->values();
    keepKnownFile({.path = std8(absolutePath(path)),
                   .schema = preview->preview().table.schema(),
                   .values = values});
    if (id.empty())
      addReader(path, std::string(csvReaderId), "file", values);
    else
      changeReader(path, id, values);
  });
  preview->open();
}

/// The node reads the file as the preview says; its own path to the file stays.
void MainWindow::changeReader(const QString& path, const NodeId& id, const Json& values) {
  const Node* node = m_document->pipeline().find(id);
  if (node == nullptr) return;
  std::vector<Edit> edits;
  for (const auto& [key, value] : node->values.items())
    if (key != "file" && !values.contains(key)) edits.emplace_back(SetValue{id, key, nullptr});
  for (const auto& [key, value] : values.items())
    if (key != "file" && (!node->values.contains(key) || node->values[key] != value))
      edits.emplace_back(SetValue{id, key, value});
  if (!edits.empty() &&
      !m_document->perform(tr("Read %1 differently").arg(QFileInfo(path).fileName()), edits))
    return;
  m_canvas->reveal(id);
  m_results->showTab(ResultTab::table);
  m_runs->runTo(id);
}

bool MainWindow::addReader(const QString& path, const std::string& operatorId,
                           const std::string& key, Json values) {
  const Registry::Entry* entry = m_document->registry().find(operatorId);
  if (entry == nullptr) {
    tell({.severity = Severity::error, .text = tr("No operator can read this file.")});
    return false;
  }
  const Pipeline& pipeline = m_document->pipeline();
  const bool first = pipeline.nodes().empty();
  double bottom = -readerPitch;
  for (const Node& node : pipeline.nodes()) bottom = std::max(bottom, node.y);
  values[key] = std8(QFileInfo(path).absoluteFilePath());
  const NodeId id = pipeline.freeId(operatorId);
  const Node node{.id = id,
                  .operatorId = operatorId,
                  .version = entry->spec.version,
                  .title = std8(QFileInfo(path).completeBaseName()),
                  .values = std::move(values),
                  .x = 0,
                  .y = bottom + readerPitch};
  if (!m_document->perform(tr("Open %1").arg(QFileInfo(path).fileName()), {AddNode{node}}))
    return false;
  setWelcome(false);
  if (first) m_canvas->zoomToFit();
  m_canvas->reveal(id);
  m_results->showTab(ResultTab::table);
  m_runs->runTo(id);
  return true;
}

}  // namespace quern::ui
