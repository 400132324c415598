// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens with the files that are opened, dropped and written.
#include "core/table/table_file.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/project_document.h"
#include "ui/reporting/report_preview.h"
#include "ui/results/results_panel.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_strip.h"
#include "ui/shell/paths.h"
#include "ui/shell/project_files.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr std::string_view csvReader = "csv-import";

/// The operator and its parameter that read files with this ending.
struct Reader {
  std::string operatorId, parameter;
};

std::optional<Reader> readerOf(const Registry& registry, const QString& suffix) {
  for (const Registry::Entry& entry : registry.entries())
    for (const ParameterSpec& parameter : entry.spec.parameters) {
      const auto* file = std::get_if<FileParameter>(&parameter);
      if (file == nullptr || file->use != FileUse::read) continue;
      const bool fits = QString::fromUtf8(file->filter.source)
                            .contains(QStringLiteral("*.") + suffix, Qt::CaseInsensitive);
      if (fits) return Reader{std::string(entry.spec.id), std::string(file->key)};
    }
  return std::nullopt;
}

/// A name that says nothing: what the file is, its first bytes may tell.
std::optional<Reader> readerByContent(const QString& path) {
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) return std::nullopt;
  const QByteArray head = file.read(4096);
  switch (formatOf({head.constData(), static_cast<std::size_t>(head.size())}, std8(path))) {
    case TableFormat::xlsx: return Reader{"excel-import", "file"};
    case TableFormat::json: return Reader{"json-import", "file"};
    case TableFormat::arff: return Reader{"arff-import", "file"};
    case TableFormat::delimited: break;
  }
  return std::nullopt;
}

}  // namespace

void MainWindow::openFile(const QString& path) {
  if (reopenFromProject(path)) return;
  if (QFileInfo(path).isDir()) {
    addReader(path, "folder-import", "folder", Json::object());
    return;
  }
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == QLatin1String("quern")) {
    m_files->open(path);
    return;
  }
  std::optional<Reader> reader = readerOf(m_document->registry(), suffix);
  if (!reader) reader = readerByContent(path);
  if (reader && reader->operatorId != csvReader)
    addReader(path, reader->operatorId, reader->parameter, Json::object());
  else
    openTable(path);  // any other name may be delimited text; the preview says if it is not
}

void MainWindow::offerRecovery() {
  for (const std::filesystem::path& journal : ProjectFiles::abandoned()) {
    const auto recovered = recover(journal, m_document->registry());
    if (!recovered) continue;
    const QString name = recovered->project.empty()
                             ? tr("a project that was never saved")
                             : QFileInfo(stringOf(recovered->project)).fileName();
    tell({.severity = Severity::warning,
          .text = recovered->edits == 1
                      ? tr("Quern ended unexpectedly. 1 edit of %1 can be recovered.").arg(name)
                      : tr("Quern ended unexpectedly. %1 edits of %2 can be recovered.")
                            .arg(recovered->edits)
                            .arg(name),
          .actions = {{tr("Recover them"), [this, journal] { m_files->recover(journal); }},
                      {tr("Discard them"),
                       [journal] {
                         std::error_code ignored;  // offered again next time, which harms nobody
                         std::filesystem::remove(journal, ignored);
                       }}},
          .about = Message::About::program});
  }
}

void MainWindow::exportReport() {
  auto* preview = new ReportPreview(*m_document, *m_runs, this);
  preview->setAttribute(Qt::WA_DeleteOnClose);
  preview->show();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (!urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile))
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  const QList<QUrl> urls = event->mimeData()->urls();
  // After the drag is over: the program that dragged must not wait for our dialogs.
  for (const QUrl& url : urls)
    QMetaObject::invokeMethod(
        this, [this, path = url.toLocalFile()] { openFile(path); }, Qt::QueuedConnection);
}

}  // namespace quern::ui
