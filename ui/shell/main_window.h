// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/pipeline/registry.h"
#include "core/pipeline/result_cache.h"
#include "ui/shell/actions.h"
#include "ui/shell/preferences.h"

#include <QMainWindow>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QStackedWidget;

namespace quern {
class KnownTables;
struct ReopenedTable;
}  // namespace quern

namespace quern::ui {

class CanvasView;
class CommandPalette;
class Inspector;
class MessageStrip;
class Palette;
class ProjectDocument;
class ProjectFiles;
class ResultsPanel;
class RunController;
class StatusBar;
class WelcomePage;
class WindowLayout;
struct Message;

/// The window: it puts the rooms together and connects them, and does nothing else itself.
class MainWindow : public QMainWindow {
  Q_OBJECT

public:
  MainWindow(const Registry& registry, std::shared_ptr<ResultCache> cache,
             const Preferences& preferences);
  ~MainWindow() override;

  ProjectDocument& document() { return *m_document; }
  RunController& runs() { return *m_runs; }
  CanvasView& canvas() { return *m_canvas; }
  ResultsPanel& results() { return *m_results; }
  MessageStrip& messages() { return *m_messages; }
  WindowLayout& layoutOfDocks() { return *m_layout; }
  const Actions& actions() const { return *m_actions; }
  bool showsWelcome() const;

  /// A project, a delimited text, or a file that some operator reads.
  void openFile(const QString& path);
  /// Shows the preview, then makes a node of it, or changes the one that reads the file.
  void openCsv(const QString& path);
  /// Looks for what a crash left behind, and offers to bring it back.
  void offerRecovery();

protected:
  bool focusNextPrevChild(bool next) override;
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void build();
  void buildMenus();      // main_window_menus.cpp
  void buildToolBar();    // main_window_menus.cpp
  void fillRecentMenu();  // main_window_menus.cpp
  void connectActions();  // main_window_menus.cpp
  void connectRooms();
  void retranslate();
  void updateTitle();
  void updateActions();
  void setWelcome(bool shown);
  QWidgetList rooms() const;
  void goToNextRoom(bool forwards);
  void setCurrentNode(const std::string& node);
  void runSelected();
  void reportFailures();
  Message failureMessage(const std::map<std::string, Error>& errors);
  bool reopenFromProject(const QString& path);  // this and what follows: main_window_tables.cpp
  void openTable(const QString& path);
  void compare(const QString& path, const KnownTables& known,
               std::function<void(const std::optional<ReopenedTable>&)> done);
  void tellReopened(const QString& path, const QString& text, const std::vector<Sentence>& misfits);
  void changeReader(const QString& path, const std::string& node, const Json& values);
  bool addReader(const QString& path, const std::string& operatorId, const std::string& key,
                 Json values);
  void tell(Message message);
  void tell(const Error& error);
  void openCommandPalette();
  void exportReport();
  void editPreferences();
  void apply(const Preferences& preferences);
  void pin(const std::string& node);
  void showAbout();

  Preferences m_preferences;
  std::shared_ptr<ResultCache> m_cache;
  ProjectDocument* m_document = nullptr;
  RunController* m_runs = nullptr;
  ProjectFiles* m_files = nullptr;
  Actions* m_actions = nullptr;
  QStackedWidget* m_centre = nullptr;
  WelcomePage* m_welcome = nullptr;
  CanvasView* m_canvas = nullptr;
  Palette* m_palette = nullptr;
  Inspector* m_inspector = nullptr;
  ResultsPanel* m_results = nullptr;
  MessageStrip* m_messages = nullptr;
  StatusBar* m_status = nullptr;
  WindowLayout* m_layout = nullptr;
  CommandPalette* m_search = nullptr;  ///< made when it is first asked for
  QMenu* m_recentMenu = nullptr;
  QList<QMenu*> m_menus;
  QToolBar* m_toolBar = nullptr;
};

}  // namespace quern::ui
