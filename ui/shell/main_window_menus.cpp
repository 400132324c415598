// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which command stands where, and what each of them does.
#include "ui/canvas/canvas_view.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"
#include "ui/shell/icons.h"
#include "ui/shell/main_window.h"
#include "ui/shell/project_files.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/window_layout.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace quern::ui {
namespace {

constexpr Command separator = static_cast<Command>(-1);

void add(QWidget& to, const Actions& actions, std::initializer_list<Command> commands) {
  for (const Command command : commands) {
    if (command != separator) {
      to.addAction(&actions[command]);
      continue;
    }
    auto* line = new QAction(&to);
    line->setSeparator(true);
    to.addAction(line);
  }
}

}  // namespace

void MainWindow::buildMenus() {
  using enum Command;
  for (int menu = 0; menu < 5; ++menu) m_menus << menuBar()->addMenu(QString());
  m_recentMenu = new QMenu(this);
  m_recentMenu->setIcon(icon(QStringLiteral("recent")));
  connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
  add(*m_menus[0], *m_actions, {newProject, open});
  m_menus[0]->addMenu(m_recentMenu);
  add(*m_menus[0], *m_actions,
      {openCsv, separator, save, saveAs, separator, exportReport, separator, preferences, separator,
       quit});
  add(*m_menus[1], *m_actions,
      {undo, redo, separator, cut, copy, paste, duplicate, remove, separator, selectAll, rename,
       frame});
  add(*m_menus[2], *m_actions,
      {zoomIn, zoomOut, zoomToFit, zoomToFull, tidy, separator, showPalette, showInspector,
       showResults, nextRoom, previousRoom, resetLayout, separator, welcome});
  add(*m_menus[3], *m_actions, {runAll, runSelected, stop, stopEarly, separator, runAsIEdit});
  add(*m_menus[4], *m_actions, {search, tour, separator, about});
}

void MainWindow::buildToolBar() {
  using enum Command;
  m_toolBar = addToolBar(QString());
  m_toolBar->setObjectName(QStringLiteral("tools"));
  m_toolBar->setMovable(false);
  m_toolBar->setIconSize({20, 20});
  m_toolBar->toggleViewAction()->setVisible(false);
  add(*m_toolBar, *m_actions,
      {open, save, separator, undo, redo, separator, runAll, runSelected, stop, separator, zoomOut,
       zoomIn, zoomToFit});
  auto* gap = new QWidget(m_toolBar);
  gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_toolBar->addWidget(gap);
  add(*m_toolBar, *m_actions, {search});
  auto* searchButton =
      qobject_cast<QToolButton*>(m_toolBar->widgetForAction(&(*m_actions)[search]));
  searchButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  searchButton->setObjectName(QStringLiteral("searchButton"));
}

void MainWindow::fillRecentMenu() {
  m_recentMenu->clear();
  for (const RecentProject& project : recentProjects()) {
    const QString place =
        m_recentMenu->fontMetrics().elidedText(placeText(project.path), Qt::ElideLeft, 320);
    // After the tab, where other entries have their shortcut
    QAction* action = m_recentMenu->addAction(QStringLiteral("%1\t%2")
                                                  .arg(project.title, place)
                                                  .replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setToolTip(project.path);
    connect(action, &QAction::triggered, this,
            [this, path = project.path] { m_files->open(path); });
  }
  if (m_recentMenu->isEmpty())
    m_recentMenu->addAction(tr("No project has been opened yet"))->setEnabled(false);
}

void MainWindow::connectActions() {
  using enum Command;
  const auto on = [this](Command command, auto work) {
    connect(&(*m_actions)[command], &QAction::triggered, this, work);
  };
  const auto onCanvas = [this](Command command, void (CanvasView::*work)()) {
    QAction& action = (*m_actions)[command];
    connect(&action, &QAction::triggered, m_canvas, work);
  };
  on(newProject, [this] {
    if (m_files->startNew()) setWelcome(false);
  });
  on(open, [this] { m_files->askAndOpen(); });
  on(openCsv, [this] {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a table"), m_document->folder(),
        tr("Tables (*.csv *.tsv *.txt *.data *.gz *.zst *.xlsx *.xlsm *.json *.ndjson *.jsonl "
           "*.arff);;All files (*)"));
    if (!path.isEmpty()) openFile(path);
  });
  on(save, [this] { m_files->save(); });
  on(saveAs, [this] { m_files->saveAs(); });
  on(exportReport, [this] { this->exportReport(); });
  on(preferences, [this] { editPreferences(); });
  on(quit, [this] { close(); });
  on(undo, [this] { m_document->undoStack().undo(); });
  on(redo, [this] { m_document->undoStack().redo(); });
  onCanvas(cut, &CanvasView::cut);
  onCanvas(copy, &CanvasView::copy);
  onCanvas(paste, &CanvasView::paste);
  onCanvas(duplicate, &CanvasView::duplicate);
  onCanvas(remove, &CanvasView::removeSelected);
  onCanvas(selectAll, &CanvasView::selectAll);
  onCanvas(rename, &CanvasView::renameCurrent);
  onCanvas(frame, &CanvasView::frameSelected);
  onCanvas(zoomIn, &CanvasView::zoomIn);
  onCanvas(zoomOut, &CanvasView::zoomOut);
  onCanvas(zoomToFit, &CanvasView::zoomToFit);
  onCanvas(zoomToFull, &CanvasView::zoomToFull);
  onCanvas(tidy, &CanvasView::tidy);
  // Elsewhere these keys belong to whatever has the focus: Delete in the log must not delete a
  // node.
  for (const Command command :
       {cut, copy, paste, duplicate, remove, selectAll, rename, frame, tidy}) {
    (*m_actions)[command].setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_canvas->addAction(&(*m_actions)[command]);
  }
  for (const auto& [command, dock] : {std::pair{showPalette, &m_layout->palette()},
                                      {showInspector, &m_layout->inspector()},
                                      {showResults, &m_layout->results()}}) {
    QAction& action = (*m_actions)[command];
    connect(&action, &QAction::triggered, dock, &QDockWidget::setVisible);
    connect(dock, &QDockWidget::visibilityChanged, &action,
            [&action, dock] { action.setChecked(!dock->isHidden()); });
  }
  on(nextRoom, [this] { goToNextRoom(true); });
  on(previousRoom, [this] { goToNextRoom(false); });
  on(resetLayout, [this] { m_layout->reset(); });
  on(welcome, [this] { setWelcome(true); });
  on(tour, [this] {
    setWelcome(true);
    m_welcome->showTour();
  });
  on(runAll, [this] { m_runs->runAll(); });
  on(runSelected, [this] { this->runSelected(); });
  on(stop, [this] { m_runs->cancel(); });
  on(stopEarly, [this] { m_runs->finishEarly(); });
  on(runAsIEdit, [this](bool wanted) {
    m_preferences.runAsIEdit = wanted;
    savePreferences(m_preferences);
    m_runs->setRunAsIEdit(wanted);
  });
  on(search, [this] { openCommandPalette(); });
  on(about, [this] { showAbout(); });
}

}  // namespace quern::ui
