// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/palette.h"
#include "ui/document/project_document.h"
#include "ui/inspector/inspector.h"
#include "ui/results/results_panel.h"
#include "ui/running/run_controller.h"
#include "ui/shell/about_box.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/folded_palette.h"
#include "ui/shell/language.h"
#include "ui/shell/message_strip.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/project_files.h"
#include "ui/shell/searchables.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/tab_order.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/window_layout.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString docksKey = QStringLiteral("window/docks");

}  // namespace

MainWindow::MainWindow(const Registry& registry, std::shared_ptr<ResultCache> cache,
                       const Preferences& preferences)
    : m_preferences(preferences),
      m_cache(cache),
      m_document(new ProjectDocument(registry, this)),
      m_runs(new RunController(*m_document, std::move(cache), this)),
      m_files(new ProjectFiles(*m_document, *m_runs, this)),
      m_actions(new Actions(this)) {
  setAcceptDrops(true);
  setWindowIcon(QIcon(QStringLiteral(":/desktop/org.quern.Quern.svg")));
  resize(1280, 800);
  build();
  connectActions();
  connectRooms();
  apply(preferences);
  m_runs->setRunAsIEdit(preferences.runAsIEdit);
  (*m_actions)[Command::runAsIEdit].setChecked(preferences.runAsIEdit);
  const QSettings settings;
  restoreGeometry(settings.value(geometryKey).toByteArray());
  m_layout->restore(settings.value(docksKey).toByteArray());
  setWelcome(true);
  retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
  auto* centre = new QWidget(this);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_centre = new QStackedWidget(centre);
  m_welcome = new WelcomePage(m_centre);
  m_canvas = new CanvasView(*m_document, *m_runs, m_centre);
  m_centre->addWidget(m_welcome);
  m_centre->addWidget(m_canvas);
  m_messages = new MessageStrip(centre);
  column->addWidget(m_centre, 1);
  column->addWidget(m_messages);
  setCentralWidget(centre);

  m_palette = new Palette(m_document->registry());
  auto* folded = new FoldedPalette(m_document->registry());
  m_inspector = new Inspector(*m_document, *m_runs);
  m_results = new ResultsPanel(*m_document, *m_runs);
  m_layout = new WindowLayout(*this, {m_palette, folded}, m_inspector, m_results);
  connect(folded, &FoldedPalette::chosen, m_canvas, &CanvasView::addOperator);
  connect(m_palette, &Palette::chosen, m_canvas, &CanvasView::addOperator);

  buildMenus();
  buildToolBar();
  m_status = new StatusBar(this);
  m_status->follow(*m_runs);
  setStatusBar(m_status);
}

void MainWindow::connectRooms() {
  connect(m_welcome, &WelcomePage::csvRequested, &(*m_actions)[Command::openCsv],
          &QAction::trigger);
  connect(m_welcome, &WelcomePage::newRequested, &(*m_actions)[Command::newProject],
          &QAction::trigger);
  connect(m_welcome, &WelcomePage::openRequested, &(*m_actions)[Command::open], &QAction::trigger);
  connect(m_welcome, &WelcomePage::projectChosen, m_files, &ProjectFiles::open);
  connect(m_files, &ProjectFiles::opened, this, [this] {
    setWelcome(false);
    m_canvas->zoomToFit();
  });
  connect(m_files, &ProjectFiles::failed, this, [this](const Error& error) { tell(error); });
  connect(m_files, &ProjectFiles::saved, this,
          [this](const QString& path) { tell({.text = tr("Saved as %1.").arg(path)}); });
  connect(m_document, &ProjectDocument::refused, this, [this](const Error& error) { tell(error); });
  connect(m_document, &ProjectDocument::journalFailed, this,
          [this](const Error& error) { tell(error); });
  for (const auto signal : {&ProjectDocument::pathChanged, &ProjectDocument::propertiesChanged})
    connect(m_document, signal, this, &MainWindow::updateTitle);
  connect(m_document, &ProjectDocument::modifiedChanged, this, &MainWindow::updateTitle);
  connect(m_document, &ProjectDocument::replaced, this, [this] {
    for (const auto about : {Message::About::project, Message::About::run})
      m_messages->clear(about);  // they are about nodes that are gone
    updateActions();
  });
  connect(m_document, &ProjectDocument::edited, this, &MainWindow::updateActions);
  connect(&m_document->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
  connect(m_canvas, &CanvasView::selectionChanged, this, &MainWindow::updateActions);
  connect(m_canvas, &CanvasView::currentChanged, this, &MainWindow::setCurrentNode);
  connect(m_canvas, &CanvasView::parameterRequested, this,
          [this](const NodeId& node, const QString& key) {
            m_layout->inspector().show();
            m_inspector->showParameter(node, key);
          });
  connect(m_canvas, &CanvasView::nodeActivated, this,
          [this](const NodeId&) { m_layout->results().show(); });
  connect(m_results, &ResultsPanel::pinRequested, this, &MainWindow::pin);
  connect(m_results, &ResultsPanel::failed, this, [this](const Error& error) { tell(error); });
  connect(m_results, &ResultsPanel::exported, this, [this](const QString& path, qint64 guarded) {
    tell(
        {.text = guarded == 0
                     ? tr("Exported to %1.").arg(path)
                     : tr("Exported to %1. %2 cells were guarded so that no spreadsheet takes them "
                          "for a formula.")
                           .arg(path)
                           .arg(guarded)});
  });
  connect(m_runs, &RunController::started, this, [this] {
    m_messages->clear(Message::About::run);
    updateActions();
  });
  connect(m_runs, &RunController::finished, this, [this] {
    updateActions();
    reportFailures();
  });
  connect(m_status, &StatusBar::deviceRequested, this, &MainWindow::editPreferences);
  connect(m_status, &StatusBar::languageRequested, this, [this](const QString& language) {
    Preferences changed = m_preferences;
    changed.language = language;
    apply(changed);
  });
}

bool MainWindow::showsWelcome() const { return m_centre->currentWidget() == m_welcome; }

void MainWindow::setWelcome(bool shown) {
  if (shown) m_welcome->refresh();
  m_centre->setCurrentWidget(shown ? static_cast<QWidget*>(m_welcome) : m_canvas);
  m_layout->setShown(!shown);
  if (!shown) m_canvas->setFocus();  // its keys work at once
  updateActions();
  updateTitle();
}

void MainWindow::setCurrentNode(const NodeId& node) {
  m_inspector->setNode(node);
  m_results->setNode(node);
  updateActions();
}

void MainWindow::updateTitle() {
  setWindowTitle(showsWelcome() && !m_document->modified() && m_document->path().isEmpty()
                     ? tr("Quern")
                     : tr("%1[*] — Quern").arg(m_document->title()));
  setWindowModified(m_document->modified());
}

void MainWindow::updateActions() {
  using enum Command;
  const bool shown = !showsWelcome();
  const bool nodes = shown && !m_document->pipeline().nodes().empty();
  const bool selected = shown && !m_canvas->selectedNodes().empty();
  const bool frames = shown && !m_canvas->items().selectedFrames().empty();
  const bool links = shown && !m_canvas->items().selectedLinks().empty();
  const bool running = m_runs->isRunning();
  const QUndoStack& undoStack = m_document->undoStack();
  const std::pair<Command, bool> states[] = {
      {save, shown},
      {saveAs, shown},
      {exportReport, nodes},
      {undo, shown && undoStack.canUndo()},
      {redo, shown && undoStack.canRedo()},
      {cut, selected},
      {copy, selected},
      {paste, shown},
      {duplicate, selected},
      {remove, selected || links || frames},
      {selectAll, nodes},
      {rename, selected || frames},
      {frame, selected},
      {zoomIn, shown},
      {zoomOut, shown},
      {zoomToFit, nodes},
      {zoomToFull, shown},
      {tidy, nodes},
      {showPalette, shown},
      {showInspector, shown},
      {showResults, shown},
      {nextRoom, shown},
      {previousRoom, shown},
      {resetLayout, shown},
      {runAll, nodes && !running},
      {runSelected, !running && selected && !m_canvas->currentNode().empty()},
      {stop, running},
      {stopEarly, running}};
  for (const auto& [command, enabled] : states) (*m_actions)[command].setEnabled(enabled);
  m_actions->setUndoText(undoStack.undoText());
  m_actions->setRedoText(undoStack.redoText());
}

void MainWindow::runSelected() { m_runs->runTo(m_canvas->currentNode()); }

void MainWindow::reportFailures() {
  const auto& errors = m_runs->lastRun().errors;
  if (!errors.empty()) tell(failureMessage(errors));
}

Message MainWindow::failureMessage(const std::map<NodeId, Error>& errors) {
  const auto& [node, error] = *errors.begin();
  Message message = messageOf(error);
  message.about = Message::About::run;
  message.again = [this, errors] { return failureMessage(errors); };
  if (errors.size() > 1)
    message.text = tr("%1 nodes failed. %2").arg(errors.size()).arg(message.text);
  message.actions.push_back({tr("Show the node"), [this, node = node] {
                               if (m_document->pipeline().find(node) != nullptr)
                                 m_canvas->reveal(node);
                             }});
  if (!error.place().parameter.empty())
    message.actions.push_back(
        {tr("Go to the parameter"), [this, node = node, key = error.place().parameter] {
           if (m_document->pipeline().find(node) == nullptr) return;
           m_canvas->reveal(node);
           m_layout->inspector().show();
           m_inspector->showParameter(node, qt(key));
         }});
  return message;
}

void MainWindow::tell(Message message) { m_messages->post(std::move(message)); }

void MainWindow::tell(const Error& error) { tell(messageOf(error)); }

void MainWindow::openCommandPalette() {
  if (m_search == nullptr) m_search = new CommandPalette(this);
  m_search->open(findablesOf(*m_actions, *m_document,
                             {.addOperator =
                                  [this](const QString& id) {
                                    setWelcome(false);
                                    m_canvas->addOperator(id);
                                  },
                              .reveal =
                                  [this](const NodeId& node) {
                                    setWelcome(false);
                                    m_canvas->reveal(node);
                                  },
                              .open = [this](const QString& path) { m_files->open(path); }}));
}

void MainWindow::pin(const NodeId& node) {
  auto* pinned = new ResultsPanel(*m_document, *m_runs);
  pinned->setPinned();
  pinned->setNode(node);
  pinned->showTab(m_results->tab());
  connect(pinned, &ResultsPanel::failed, this, [this](const Error& error) { tell(error); });
  m_layout->addPinned(pinned, tr("Results of %1")
                                  .arg(qt(m_document->pipeline().at(node).title.empty()
                                              ? node
                                              : m_document->pipeline().at(node).title)));
}

void MainWindow::editPreferences() {
  PreferencesDialog dialog(m_preferences, this);
  connect(&dialog, &PreferencesDialog::changed, this, &MainWindow::apply);
  connect(&dialog, &PreferencesDialog::cacheClearRequested, this, [this] { m_cache->clear(); });
  dialog.exec();
}

void MainWindow::apply(const Preferences& preferences) {
  const Preferences before = m_preferences;
  m_preferences = preferences;
  m_runs->setDevice(preferences.device);
  m_runs->setThreads(preferences.threads);
  if (preferences == before) return;
  savePreferences(preferences);
  applyTheme(preferences.theme);
  if (preferences.language != before.language) applyLanguage(preferences.language);
  if (preferences.memoryLimit != before.memoryLimit || preferences.diskLimit != before.diskLimit)
    tell({.text = tr("The limits for stored results take effect at the next start."),
          .about = Message::About::program});
}

void MainWindow::showAbout() { showAboutBox(this); }

void MainWindow::retranslate() {
  m_actions->retranslate();
  const QString titles[] = {tr("&File"), tr("&Edit"), tr("&View"), tr("&Run"), tr("&Help")};
  for (int menu = 0; menu < 5; ++menu) m_menus[menu]->setTitle(titles[menu]);
  m_recentMenu->setTitle(tr("Open &recent"));
  m_toolBar->setWindowTitle(tr("Tools"));
  m_layout->retranslate();
  updateTitle();
  updateActions();
}

bool MainWindow::focusNextPrevChild(bool next) {
  const QWidget* from = focusWidget();
  QWidget* to = from == nullptr ? nullptr : nextByRooms(rooms(), *from, next);
  if (to == nullptr) return QMainWindow::focusNextPrevChild(next);
  to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  bringIntoSight(*to);
  return true;
}

/// As they are read.
QWidgetList MainWindow::rooms() const {
  return {m_toolBar,
          &m_layout->palette(),
          centralWidget(),
          &m_layout->results(),
          &m_layout->inspector(),
          m_status};
}

void MainWindow::goToNextRoom(bool forwards) {
  const QWidget* from = focusWidget();
  QWidget* to = nextRoom(rooms(), from == nullptr ? *m_status : *from, forwards);
  if (to == nullptr) return;
  to->setFocus(Qt::ShortcutFocusReason);
  bringIntoSight(*to);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_files->mayClose()) {
    event->ignore();
    return;
  }
  m_runs->cancel();
  QSettings settings;
  settings.setValue(geometryKey, saveGeometry());
  settings.setValue(docksKey, m_layout->state());
  m_document->closeInPeace();
  event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  m_layout->fit(width());
}

}  // namespace quern::ui
