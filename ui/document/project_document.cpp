// SPDX-License-Identifier: GPL-3.0-or-later
//
// The open project.
//
//   1. Nothing changes the pipeline but perform(), undo and redo, and a save, which writes its paths
//   anew; each change is heard as edited().
//   2. perform() is all or nothing: edits that cannot be made change nothing and leave no undo
//   step.
//   3. Each change is in the journal before perform() returns.
//   4. A file that cannot be opened leaves the open project as it was.
//   5. A recovered project counts as modified, and its old journal stays until the work is saved.
//   6. Saved in another folder, the project means the same files, undo and redo included.
#include "ui/document/project_document.h"

#include "ui/document/edit_command.h"
#include "ui/shell/language.h"
#include "ui/shell/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdlib>
#include <system_error>

namespace quern::ui {
namespace {

/// One journal per document of this process; the core finds out which process is gone.
std::filesystem::path newJournalPath() {
  static int count = 0;
  const QString name =
      QStringLiteral("quern-%1-%2.journal").arg(QCoreApplication::applicationPid()).arg(++count);
  return ProjectDocument::recoveryFolder() / name.toStdString();
}

/// Moving, renaming and framing change nothing that check() looks at.
bool touchesChecks(const Edit& edit) {
  return std::holds_alternative<AddNode>(edit) || std::holds_alternative<RemoveNode>(edit) ||
         std::holds_alternative<AddLink>(edit) || std::holds_alternative<RemoveLink>(edit) ||
         std::holds_alternative<SetValue>(edit);
}

}  // namespace

ProjectDocument::ProjectDocument(const Registry& registry, QObject* parent)
    : QObject(parent),
      m_registry(registry) {
  connect(&m_undo, &QUndoStack::cleanChanged, this, [this] { markModified(m_sidelinesModified); });
  startNew();
}

ProjectDocument::~ProjectDocument() {
  // The stack outlives the other members otherwise, and would tell a half destroyed document.
  m_undo.disconnect(this);
}

std::filesystem::path ProjectDocument::recoveryFolder() {
  const char* state = std::getenv("XDG_STATE_HOME");
  const std::filesystem::path base = state != nullptr && *state != '\0'
                                         ? std::filesystem::path(state)
                                         : pathOf(QDir::homePath()) / ".local" / "state";
  return base / "quern" / "recovery";
}

QString ProjectDocument::folder() const {
  return m_path.isEmpty() ? QDir::homePath() : QFileInfo(m_path).absolutePath();
}

QString ProjectDocument::title() const {
  if (!m_project.title.empty()) return qt(m_project.title);
  if (!m_path.isEmpty()) return QFileInfo(m_path).completeBaseName();
  return tr("Untitled");
}

bool ProjectDocument::modified() const { return m_sidelinesModified || !m_undo.isClean(); }

bool ProjectDocument::perform(const QString& text, std::vector<Edit> edits, int gesture) {
  if (edits.empty()) return true;
  try {
    Pipeline attempt = m_project.pipeline;  // 2
    quern::applyAll(attempt, m_registry, edits);
  } catch (const Error& error) {
    Q_EMIT refused(error);
    return false;
  }
  m_undo.push(new EditCommand(*this, text, std::move(edits), gesture));
  return true;
}

int ProjectDocument::newGesture() {
  static int gesture = 0;
  return ++gesture;
}

void ProjectDocument::takeBack(int gesture) {
  const QUndoCommand* last = m_undo.index() > 0 ? m_undo.command(m_undo.index() - 1) : nullptr;
  if (gesture >= 0 && last != nullptr && last->id() == gesture) m_undo.undo();
}

std::vector<Edit> ProjectDocument::applyAll(const std::vector<Edit>& edits) {
  std::vector<Edit> inverse = quern::applyAll(m_project.pipeline, m_registry, edits);
  record(edits);  // 3
  bool recheckNeeded = false;
  for (const Edit& edit : edits) recheckNeeded = recheckNeeded || touchesChecks(edit);
  for (const Edit& edit : edits) Q_EMIT edited(edit);
  if (recheckNeeded) recheck();
  return inverse;
}

void ProjectDocument::record(const std::vector<Edit>& edits) {
  if (m_journal == nullptr) return;
  try {
    m_journal->append(edits);
  } catch (const Error& error) {
    m_journal.reset();
    Q_EMIT journalFailed(error);
  }
}

void ProjectDocument::recheck() {
  m_checks = check(m_project.pipeline, m_registry, pathOf(folder()), m_known);
  Q_EMIT checked();
}

void ProjectDocument::setKnownSchemas(std::map<NodeId, Schemas> known) {
  m_known = std::move(known);
  recheck();
}

void ProjectDocument::setProjectTitle(const QString& title) {
  if (std8(title) == m_project.title) return;
  m_project.title = std8(title);
  markModified(true);
  Q_EMIT propertiesChanged();
}

void ProjectDocument::setDescription(const QString& description) {
  if (std8(description) == m_project.description) return;
  m_project.description = std8(description);
  markModified(true);
  Q_EMIT propertiesChanged();
}

void ProjectDocument::setSeed(std::uint64_t seed) {
  if (seed == m_project.seed) return;
  m_project.seed = seed;
  markModified(true);
  Q_EMIT propertiesChanged();
}

void ProjectDocument::setViews(Json views) {
  if (views == m_project.views) return;
  m_project.views = std::move(views);
  markModified(true);
}

void ProjectDocument::setReport(Json report) {
  if (report == m_project.report) return;
  m_project.report = std::move(report);
  markModified(true);
}

void ProjectDocument::markModified(bool sidelines) {
  m_sidelinesModified = sidelines;
  if (modified() == m_wasModified) return;
  m_wasModified = modified();
  Q_EMIT modifiedChanged(m_wasModified);
}

void ProjectDocument::startNew() { adopt(Project{}, {}); }

void ProjectDocument::open(const QString& path) {
  adopt(loadProject(pathOf(path)), path);  // 4: loadProject throws before anything is given up
}

void ProjectDocument::adopt(Project project, const QString& path) {
  dropJournals();
  show(std::move(project), path, false);
  startJournal(m_project.pipeline);
}

void ProjectDocument::recover(const std::filesystem::path& journal) {
  std::optional<Recovered> found = quern::recover(journal, m_registry);
  if (!found)
    throw Error({quern::tr("There is nothing left to recover.")},
                {.file = journal.filename().string()},
                {quern::tr("Open the project as it was last saved.")});
  Project project = found->project.empty() ? Project{} : loadProject(found->project);
  project.pipeline = std::move(found->pipeline);
  dropJournals();
  show(std::move(project), stringOf(found->project), true);
  startJournal(m_project.pipeline);
  m_recoveredFrom = journal;  // 5
}

void ProjectDocument::show(Project project, const QString& path, bool modified) {
  m_project = std::move(project);
  m_path = path;
  m_known.clear();
  m_undo.clear();
  m_undo.setClean();
  m_checks = check(m_project.pipeline, m_registry, pathOf(folder()), m_known);
  Q_EMIT replaced();
  Q_EMIT checked();
  Q_EMIT pathChanged();
  Q_EMIT propertiesChanged();
  markModified(modified);
}

void ProjectDocument::save(const QString& path, const SaveProject& options,
                           const std::map<NodeId, SharedResult>& results) {
  const std::filesystem::path before = pathOf(folder());
  SaveProject chosen = options;
  chosen.registry = &m_registry;
  chosen.folder = before;
  Project saved = m_project;
  saved.results = results;
  saveProject(saved, pathOf(path), chosen);
  const bool moved = path != m_path;
  m_path = path;
  const std::vector<Edit> paths =
      movedPaths(m_project.pipeline, m_registry, before, pathOf(folder()));  // 6
  quern::applyAll(m_project.pipeline, m_registry, paths);
  m_undo.setClean();
  markModified(false);
  dropJournals();
  startJournal(m_project.pipeline);
  for (const Edit& edit : paths) Q_EMIT edited(edit);
  if (moved || !paths.empty()) recheck();
  if (moved) Q_EMIT pathChanged();
}

void ProjectDocument::closeInPeace() { dropJournals(); }

void ProjectDocument::startJournal(const Pipeline& start) {
  try {
    std::filesystem::create_directories(recoveryFolder());
    m_journal = std::make_unique<Journal>(newJournalPath(), pathOf(m_path), start);
  } catch (const Error& error) {
    Q_EMIT journalFailed(error);
  } catch (const std::filesystem::filesystem_error&) {
    Q_EMIT journalFailed(
        Error({quern::tr("The folder for recovery cannot be written to.")},
              {.file = recoveryFolder().string()},
              {quern::tr("Save often, or give yourself the right to write there.")}));
  }
}

void ProjectDocument::dropJournals() {
  if (m_journal != nullptr) m_journal->remove();
  m_journal.reset();
  std::error_code
      ignored;  // a journal that cannot be removed is offered once more, which harms nobody
  if (!m_recoveredFrom.empty()) std::filesystem::remove(m_recoveredFrom, ignored);
  m_recoveredFrom.clear();
}

}  // namespace quern::ui
