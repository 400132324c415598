// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/edit_command.h"

#include "core/pipeline/project_paths.h"
#include "ui/document/project_document.h"
#include "ui/shell/paths.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace quern::ui {
namespace {

/// What an edit sets, if setting it again undoes nothing but itself: a value, a title, a place.
/// Empty for edits that add or remove.
std::string settingOf(const Edit& edit) {
  return std::visit(
      [](const auto& made) -> std::string {
        using Made = std::decay_t<decltype(made)>;
        if constexpr (std::is_same_v<Made, SetValue>) return "value " + made.id + " " + made.key;
        if constexpr (std::is_same_v<Made, Rename>) return "title " + made.id;
        if constexpr (std::is_same_v<Made, Move>) return "place " + made.id;
        if constexpr (std::is_same_v<Made, SetFrame>) return "frame " + made.frame.id;
        return {};
      },
      edit);
}

bool covers(const std::vector<Edit>& edits, const Edit& later) {
  const std::string setting = settingOf(later);
  if (setting.empty()) return false;
  return std::any_of(edits.begin(), edits.end(),
                     [&](const Edit& edit) { return settingOf(edit) == setting; });
}

}  // namespace

EditCommand::EditCommand(ProjectDocument& document, const QString& text, std::vector<Edit> edits,
                         int gesture)
    : QUndoCommand(text),
      m_document(document),
      m_next(std::move(edits)),
      m_folder(document.folder()),
      m_gesture(gesture) {}

void EditCommand::act() {
  const QString folder = m_document.folder();
  if (folder != m_folder)
    m_next = movedEdits(std::move(m_next), m_document.pipeline(), m_document.registry(),
                        pathOf(m_folder), pathOf(folder));
  m_folder = folder;
  m_next = m_document.applyAll(m_next);
}

bool EditCommand::mergeWith(const QUndoCommand* later) {
  const auto* command = dynamic_cast<const EditCommand*>(later);
  if (command == nullptr) return false;
  return std::all_of(command->m_next.begin(), command->m_next.end(),
                     [this](const Edit& edit) { return covers(m_next, edit); });
}

}  // namespace quern::ui
