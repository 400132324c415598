// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/check.h"
#include "core/pipeline/edit.h"
#include "core/pipeline/journal.h"
#include "core/pipeline/project.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace quern::ui {

/// The open project and the only writer of its pipeline. Canvas, inspector and results listen to
/// it.
class ProjectDocument : public QObject {
  Q_OBJECT

public:
  explicit ProjectDocument(const Registry& registry, QObject* parent = nullptr);
  ~ProjectDocument() override;

  const Registry& registry() const { return m_registry; }
  const Project& project() const { return m_project; }
  const Pipeline& pipeline() const { return m_project.pipeline; }
  const std::map<NodeId, NodeCheck>& checks() const { return m_checks; }
  QUndoStack& undoStack() { return m_undo; }

  QString path() const { return m_path; }  ///< empty: never saved
  QString folder() const;                  ///< what relative paths in the project are relative to
  QString title() const;  ///< of the project, else the file's name, else "Untitled"
  bool modified() const;

  /// Tries the edits on a copy of the pipeline; pushes one undo step, or emits refused() and
  /// returns false. Steps of one gesture (a drag, one spin box being turned) merge; -1: a step of
  /// its own.
  bool perform(const QString& text, std::vector<Edit> edits, int gesture = -1);
  static int newGesture();
  /// Undoes the gesture's step, if it is the last one.
  void takeBack(int gesture);

  /// Title, description, seed, views and report are not part of undo, but mark the project as
  /// modified.
  void setProjectTitle(const QString& title);
  void setDescription(const QString& description);
  void setSeed(std::uint64_t seed);
  void setViews(Json views);
  void setReport(Json report);
  /// Schemas of results at hand: checks are done again with them.
  void setKnownSchemas(std::map<NodeId, Schemas> known);

  void startNew();
  void open(const QString& path);                    ///< throws Error; the open project stays then
  void adopt(Project project, const QString& path);  ///< a sample; path may be empty
  /// Takes up what a journal left behind; the journal stays until the project is saved or closed in
  /// peace.
  void recover(const std::filesystem::path& journal);  ///< throws Error
  void save(const QString& path, const SaveProject& options,
            const std::map<NodeId, SharedResult>& results);  ///< throws Error
  void closeInPeace();                                       ///< removes the journal

  /// Where journals are kept. One folder for all projects, so that a start finds every one that a
  /// crash left behind, wherever the project lies and whether or not its own folder can be written
  /// to.
  static std::filesystem::path recoveryFolder();

Q_SIGNALS:
  void edited(const quern::Edit& edit);  ///< after each change, undo and redo included
  void checked();                        ///< checks() are new
  void replaced();                       ///< another project is open
  void refused(const quern::Error& error);
  void pathChanged();
  void modifiedChanged(bool modified);
  void propertiesChanged();  ///< title, description or seed
  /// The journal cannot be written: edits go on, but a crash would lose them until the next save.
  void journalFailed(const quern::Error& error);

private:
  friend class EditCommand;
  std::vector<Edit> applyAll(const std::vector<Edit>& edits);
  void show(Project project, const QString& path, bool modified);
  void recheck();
  void startJournal(const Pipeline& start);
  void record(const std::vector<Edit>& edits);
  void dropJournals();
  void markModified(bool sidelines);

  const Registry& m_registry;
  Project m_project;
  QString m_path;
  QUndoStack m_undo;
  std::map<NodeId, NodeCheck> m_checks;
  std::map<NodeId, Schemas> m_known;
  std::unique_ptr<Journal> m_journal;
  std::filesystem::path m_recoveredFrom;  ///< removed once its content is safe elsewhere
  bool m_sidelinesModified = false;
  bool m_wasModified = false;
};

}  // namespace quern::ui
