// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <array>

class QMenuBar;
class QToolBar;

namespace quern::ui {

/// Every command of the window.
enum class Command {
  newProject,
  open,
  openCsv,
  save,
  saveAs,
  exportReport,
  preferences,
  quit,
  undo,
  redo,
  cut,
  copy,
  paste,
  duplicate,
  remove,
  selectAll,
  rename,
  frame,
  zoomIn,
  zoomOut,
  zoomToFit,
  zoomToFull,
  tidy,
  showPalette,
  showInspector,
  showResults,
  nextRoom,
  previousRoom,
  resetLayout,
  welcome,
  runAll,
  runSelected,
  stop,
  stopEarly,
  runAsIEdit,
  search,
  tour,
  about
};
inline constexpr std::size_t commandCount = static_cast<std::size_t>(Command::about) + 1;

/// The commands as actions: one each for menu, tool bar, search and shortcut, so that all of them
/// agree.
class Actions : public QObject {
  Q_OBJECT

public:
  explicit Actions(QObject* parent = nullptr);

  QAction& operator[](Command command) const {
    return *m_actions[static_cast<std::size_t>(command)];
  }
  static const char* english(Command command);  ///< its text, with the mnemonic
  void retranslate();  ///< texts, tips and shortcuts' hints in the language of now

  /// The texts of undo and redo follow the stack; see QUndoStack::undoText.
  void setUndoText(const QString& text);
  void setRedoText(const QString& text);

private:
  std::array<QAction*, commandCount> m_actions{};
};

/// "Open…" of "&Open…" and of "Open(&O)…".
QString withoutMnemonic(QString text);

}  // namespace quern::ui
