// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/project_files.h"

#include "core/pipeline/journal.h"
#include "ui/document/project_document.h"
#include "ui/running/attempt.h"
#include "ui/running/run_controller.h"
#include "ui/shell/icons.h"
#include "ui/shell/paths.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/samples.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace quern::ui {
namespace {

QString projectFilter() { return ProjectFiles::tr("Quern projects (*.quern)"); }

}  // namespace

ProjectFiles::ProjectFiles(ProjectDocument& document, RunController& runs, QWidget* window)
    : QObject(window),
      m_document(document),
      m_runs(runs),
      m_window(window) {}

bool ProjectFiles::startNew() {
  if (!mayClose()) return false;
  m_document.startNew();
  Q_EMIT opened();
  return true;
}

void ProjectFiles::askAndOpen() {
  const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a project"),
                                                    m_document.folder(), projectFilter());
  if (!path.isEmpty()) open(path);
}

bool ProjectFiles::open(const QString& path) {
  if (!mayClose()) return false;
  const QString absolute = QFileInfo(path).absoluteFilePath();
  const auto error = attempt([&] {
    if (!isSample(absolute)) return m_document.open(absolute);
    m_document.adopt(inWindowsLanguage(loadProject(pathOf(absolute)), m_document.registry()),
                     absolute);
  });
  if (error) {
    forgetProject(absolute);
    Q_EMIT failed(*error);
    return false;
  }
  if (!isSample(absolute)) rememberProject({absolute, m_document.title()});
  Q_EMIT opened();
  return true;
}

bool ProjectFiles::save() {
  const bool owned = !m_document.path().isEmpty() && !isSample(m_document.path());
  return owned ? saveTo(m_document.path()) : saveAs();
}

QString ProjectFiles::suggestedPath() const {
  const QString own = m_document.path();
  if (!own.isEmpty() && !isSample(own)) return own;
  return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
      .filePath(m_document.title() + QStringLiteral(".quern"));
}

bool ProjectFiles::saveAs() {
  QString path = QFileDialog::getSaveFileName(m_window, tr("Save the project"), suggestedPath(),
                                              projectFilter());
  if (path.isEmpty()) return false;
  if (!path.endsWith(QLatin1String(".quern"))) path += QStringLiteral(".quern");
  return saveTo(path);
}

bool ProjectFiles::saveTo(const QString& path) {
  const auto error = attempt([&] { m_document.save(path, {}, m_runs.freshResults()); });
  if (error) {
    Q_EMIT failed(*error);
    return false;
  }
  rememberProject({path, m_document.title()});
  rememberThumbnail(path, m_document.pipeline(), m_document.registry());
  Q_EMIT saved(path);
  return true;
}

bool ProjectFiles::mayClose() {
  if (!m_document.modified()) return true;
  QMessageBox box(QMessageBox::NoIcon, tr("Quern"),
                  tr("Save the changes to %1?").arg(m_document.title()),
                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
  box.setIconPixmap(icon(QStringLiteral("help"), Theme::current().accent)
                        .pixmap(QSize(32, 32), m_window->devicePixelRatioF()));
  box.setTextFormat(Qt::PlainText);
  box.setInformativeText(tr("Discarded changes cannot be recovered."));
  box.setDefaultButton(QMessageBox::Save);
  switch (box.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
  }
}

void ProjectFiles::recover(const std::filesystem::path& journal) {
  if (!mayClose()) return;
  if (const auto error = attempt([&] { m_document.recover(journal); }))
    Q_EMIT failed(*error);
  else
    Q_EMIT opened();
}

std::vector<std::filesystem::path> ProjectFiles::abandoned() {
  std::vector<std::filesystem::path> journals;
  attempt([&] { journals = abandonedJournals(ProjectDocument::recoveryFolder()); });
  return journals;
}

}  // namespace quern::ui
