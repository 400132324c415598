// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window_fixture.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/link_item.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QLineEdit>

using namespace quern;
using namespace quern::ui;

class MainWindowTest : public MainWindowFixture {
  Q_OBJECT

private Q_SLOTS:
  void init() { openWindow(); }
  void cleanup() { closeWindow(); }
  void startsWithTheWelcomePage();
  void failuresAreTold();
  void failuresGoWithTheirRunAndProject();
  void actionsFollowWhatCanBeDone();
  void aLinkIsRedoneByEitherShortcut_data();
  void aLinkIsRedoneByEitherShortcut();
  void aLinkAloneCanBeDeleted();
  void theCanvasHasTheKeyboard();
  void searchesEverything();
};

void MainWindowTest::startsWithTheWelcomePage() {
  QVERIFY(m_window->showsWelcome());
  QCOMPARE(m_window->windowTitle(), QStringLiteral("Quern"));
  QVERIFY(!m_window->layoutOfDocks().palette().isVisible());
  m_window->actions()[Command::newProject].trigger();
  QVERIFY(!m_window->showsWelcome());
  QVERIFY(m_window->layoutOfDocks().palette().isVisible());
}

void MainWindowTest::failuresAreTold() {
  m_window->actions()[Command::newProject].trigger();
  m_window->document().perform(QStringLiteral("add"),
                               {AddNode{{.id = "csv-import-1",
                                         .operatorId = "csv-import",
                                         .values = {{"file", "/nowhere/absent.csv"}}}}});
  m_window->runs().runAll();
  QTRY_VERIFY(!m_window->messages().messages().empty());
  const Message& message = m_window->messages().messages().back();
  QVERIFY(message.text.contains(QStringLiteral("absent.csv")) ||
          message.advice.contains(QStringLiteral("file")));
  message.actions.front().act();
  QCOMPARE(m_window->canvas().currentNode(), NodeId("csv-import-1"));
}

void MainWindowTest::failuresGoWithTheirRunAndProject() {
  const auto failing = [this] {
    m_window->document().undoStack().setClean();
    m_window->actions()[Command::newProject].trigger();
    m_window->document().perform(QStringLiteral("add"),
                                 {AddNode{{.id = "csv-import-1",
                                           .operatorId = "csv-import",
                                           .values = {{"file", "/nowhere/absent.csv"}}}}});
    m_window->runs().runAll();
    QTRY_VERIFY(!m_window->messages().messages().empty());
  };
  failing();
  m_window->document().perform(QStringLiteral("set"),
                               {SetValue{"csv-import-1", "file", std8(ordersCsv())}});
  m_window->runs().runAll();
  QTRY_COMPARE(m_window->runs().status("csv-import-1").state, NodeState::done);
  QCOMPARE(m_window->messages().messages().size(), std::size_t{0});
  failing();
  m_window->document().undoStack().setClean();
  m_window->actions()[Command::newProject].trigger();
  QCOMPARE(m_window->messages().messages().size(), std::size_t{0});
}

void MainWindowTest::actionsFollowWhatCanBeDone() {
  const Actions& actions = m_window->actions();
  QVERIFY(!actions[Command::save].isEnabled());
  QVERIFY(!actions[Command::runAll].isEnabled());
  openOrders();
  if (QTest::currentTestFailed()) return;
  QVERIFY(actions[Command::save].isEnabled());
  QVERIFY(actions[Command::runAll].isEnabled());
  QVERIFY(actions[Command::undo].isEnabled());
  QVERIFY(!actions[Command::stop].isEnabled());
  QVERIFY(actions[Command::runAll].shortcut() == QKeySequence(Qt::Key_F5));
  QCOMPARE(withoutMnemonic(QStringLiteral("&Open…")), QStringLiteral("Open…"));
  QCOMPARE(withoutMnemonic(QStringLiteral("打开(&O)…")), QStringLiteral("打开…"));
}

void MainWindowTest::aLinkIsRedoneByEitherShortcut_data() {
  QTest::addColumn<int>("key");
  QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
  QTest::newRow("Ctrl+Y") << static_cast<int>(Qt::Key_Y)
                          << Qt::KeyboardModifiers(Qt::ControlModifier);
  QTest::newRow("Ctrl+Shift+Z") << static_cast<int>(Qt::Key_Z)
                                << (Qt::ControlModifier | Qt::ShiftModifier);
}

void MainWindowTest::aLinkIsRedoneByEitherShortcut() {
  QFETCH(int, key);
  QFETCH(Qt::KeyboardModifiers, modifiers);
  m_window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  m_window->actions()[Command::newProject].trigger();
  const Link link{{"s", "data"}, {"t", "data"}};
  m_window->document().perform(QStringLiteral("add"),
                               {AddNode{{.id = "s", .operatorId = "standardise"}},
                                AddNode{{.id = "t", .operatorId = "standardise"}}});
  m_window->document().perform(QStringLiteral("link"), {AddLink{link}});
  m_window->canvas().setFocus();
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(m_window->document().pipeline().links().empty());
  QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
  QCOMPARE(m_window->document().pipeline().links().size(), std::size_t{1});
}

void MainWindowTest::aLinkAloneCanBeDeleted() {
  m_window->actions()[Command::newProject].trigger();
  const Link link{{"s", "data"}, {"t", "data"}};
  m_window->document().perform(QStringLiteral("add"),
                               {AddNode{{.id = "s", .operatorId = "standardise"}},
                                AddNode{{.id = "t", .operatorId = "standardise"}}, AddLink{link}});
  QAction& remove = m_window->actions()[Command::remove];
  QVERIFY(!remove.isEnabled());
  m_window->canvas().items().link(link)->setSelected(true);
  QVERIFY(remove.isEnabled());
  remove.trigger();
  QVERIFY(m_window->document().pipeline().links().empty());
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{2});
}

void MainWindowTest::theCanvasHasTheKeyboard() {
  m_window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  m_window->actions()[Command::newProject].trigger();
  auto* title = m_window->layoutOfDocks().inspector().findChild<QLineEdit*>();
  title->setFocus();
  QVERIFY(title->hasFocus());
  m_window->actions()[Command::newProject].trigger();
  QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&m_window->canvas()));
}

void MainWindowTest::searchesEverything() {
  m_window->actions()[Command::newProject].trigger();
  m_window->actions()[Command::search].trigger();
  auto* field = QApplication::activePopupWidget()->findChild<QLineEdit*>();
  QVERIFY(field != nullptr);
  auto* list = QApplication::activePopupWidget()->findChild<QAbstractItemView*>();
  QTest::keyClicks(field, QStringLiteral("qqqq"));
  QVERIFY(!list->isVisible());  // a sentence instead
  field->clear();
  QTest::keyClicks(field, QStringLiteral("standerdise"));  // misspelt
  QVERIFY(list->isVisible());
  QTest::keyClick(field, Qt::Key_Return);
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});
  QCOMPARE(m_window->document().pipeline().nodes().front().operatorId, std::string("standardise"));
}

int main(int count, char** arguments) { return runInAHome<MainWindowTest>(count, arguments); }
#include "main_window_test.moc"
