// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"

#include <QUndoCommand>

#include <vector>

namespace quern::ui {

class ProjectDocument;

/// Every undoable step. It holds what to do next; doing it yields what to do after that. The paths
/// in it are relative to the folder the project had when it was last done or undone.
class EditCommand final : public QUndoCommand {
public:
  EditCommand(ProjectDocument& document, const QString& text, std::vector<Edit> edits, int gesture);

  void redo() override { act(); }
  void undo() override { act(); }

  /// A gesture (nodes being nudged, a spin box being turned) changes the same things again and
  /// again and is one step. Its first command already knows the way back to the start, so a later
  /// one adds nothing.
  int id() const override { return m_gesture; }
  bool mergeWith(const QUndoCommand* later) override;

private:
  void act();

  ProjectDocument& m_document;
  std::vector<Edit> m_next;
  QString m_folder;
  int m_gesture;
};

}  // namespace quern::ui
