// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main window by keyboard alone, with a project open:
//
//   1. Tab goes through the rooms one after the other: tools, operators, canvas, results, inspector,
//      status bar; every field is visited once and comes into sight, and Shift+Tab goes the way back.
//   2. Where the focus is can be seen.
//   3. A room that floats in a window of its own, or is closed, is left out.
//   4. On the canvas Tab goes from node to node; the node is selected, and can be moved, renamed,
//      deleted and opened from there.
//   5. F6 goes from room to room and leaves the selection alone, Shift+F6 the way back.
//   6. A node is added from the operators, linked and run without the pointer.
#include "main_window_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/keyboard_walk.h"

#include <QDockWidget>
#include <QLineEdit>

using namespace quern;
using namespace quern::ui;

class WindowKeyboardTest : public MainWindowFixture {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup() { closeWindow(); }

  void everyFieldOnce_data();
  void everyFieldOnce();        // promises 1 and 2
  void roomsThatAreAway();      // promise 3
  void nodesAreReached();       // promise 4
  void nodesAreMovedAndGone();  // promise 4
  void nodesAreRenamed();       // promise 4
  void nodesAreOpened();        // promise 4
  void roomsAreReached();       // promise 5
  void aNodeIsAddedAndRun();    // promise 6

private:
  const Pipeline& pipeline() const { return m_window->document().pipeline(); }
  /// What is read first.
  QWidget* first() const {
    const QDockWidget& palette = m_window->layoutOfDocks().palette();
    for (QWidget* widget : palette.widget()->findChildren<QWidget*>())
      if (takesTab(widget)) return widget;
    return nullptr;
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }

  NodeId m_reader;
};

/// A reader that has run, linked to a sort and a statistics node.
void WindowKeyboardTest::init() {
  openWindow();
  openOrders();
  m_reader = pipeline().nodes().front().id;
  const Node& reader = pipeline().at(m_reader);
  m_window->document().perform(
      "Add",
      {AddNode{{.id = "sort", .operatorId = "sort", .x = reader.x + 264, .y = reader.y}},
       AddNode{
           {.id = "look", .operatorId = "column-statistics", .x = reader.x + 528, .y = reader.y}},
       AddLink{{{m_reader, "data"}, {"sort", "data"}}},
       AddLink{{{"sort", "data"}, {"look", "data"}}},
       SetValue{"sort", "by", Json::array({"volume", "order"})}});
  m_window->runs().runAll();
  QTRY_COMPARE(m_window->runs().status("look").state, NodeState::done);
  m_window->canvas().select({});
  quern::ui::openWindow(*m_window);  // the preview had the keyboard
}

void WindowKeyboardTest::everyFieldOnce_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<QString>("node");
  QTest::addColumn<int>("tab");
  const std::pair<const char*, ResultTab> tabs[] = {
      {"figure", ResultTab::figure}, {"table", ResultTab::table}, {"log", ResultTab::log}};
  for (const int width : {900, 1600}) {
    for (const auto& [name, tab] : tabs)
      for (const char* node : {"sort", "look"})
        QTest::addRow("%s of %s, %d", name, node, width)
            << width << QString(node) << static_cast<int>(tab);
  }
}

void WindowKeyboardTest::everyFieldOnce() {
  QFETCH(int, width);
  QFETCH(QString, node);
  QFETCH(int, tab);
  m_window->resize(width, 900);
  m_window->results().showTab(static_cast<ResultTab>(tab));
  // Tab leaves the canvas past the last node, so the one to look at is made the last.
  if (node == "sort")
    m_window->document().perform(
        "Remove", {RemoveLink{{{"sort", "data"}, {"look", "data"}}}, RemoveNode{"look"}});
  m_window->messages().post(
      {.severity = Severity::warning, .text = "Look.", .actions = {{"There", [] {}}}});
  verifyWalk(*m_window, first());
  QCOMPARE(m_window->canvas().currentNode(), m_reader);  // the way back has gone past it
}

void WindowKeyboardTest::roomsThatAreAway() {
  m_window->canvas().select({"sort"});
  QDockWidget& results = m_window->layoutOfDocks().results();
  results.setFloating(true);
  QVERIFY(QTest::qWaitForWindowExposed(&results));
  m_window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  verifyWalk(*m_window, first());
  if (QTest::currentTestFailed()) return;
  results.setFloating(false);
  m_window->layoutOfDocks().inspector().close();
  verifyWalk(*m_window, first());
}

void WindowKeyboardTest::nodesAreReached() {
  m_window->canvas().setFocus();
  for (const NodeId& node : {m_reader, NodeId("sort"), NodeId("look")}) {
    key(Qt::Key_Tab);
    QVERIFY(m_window->canvas().hasFocus());
    QCOMPARE(m_window->canvas().currentNode(), node);
    QCOMPARE(m_window->findChild<Inspector*>()->node(), node);
  }
  key(Qt::Key_Tab);  // past the last one
  QVERIFY(!m_window->canvas().hasFocus());
  QCOMPARE(m_window->canvas().currentNode(), NodeId("look"));  // whose results come now
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  QVERIFY(m_window->canvas().hasFocus());
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  QCOMPARE(m_window->canvas().currentNode(), NodeId("sort"));
}

void WindowKeyboardTest::nodesAreMovedAndGone() {
  m_window->canvas().select({"sort"});
  m_window->canvas().setFocus();
  const double before = pipeline().at("sort").x;
  key(Qt::Key_Right);
  key(Qt::Key_Right);
  QVERIFY(pipeline().at("sort").x > before);
  key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(pipeline().at("sort").x, before);
  key(Qt::Key_Delete);
  QVERIFY(pipeline().find("sort") == nullptr);
  QVERIFY(m_window->canvas().hasFocus());               // and goes on from there
  QCOMPARE(pipeline().links().size(), std::size_t{1});  // healed
  key(Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(pipeline().find("sort") != nullptr);
}

void WindowKeyboardTest::nodesAreRenamed() {
  m_window->canvas().select({"sort"});
  m_window->canvas().setFocus();
  key(Qt::Key_F2);
  QTest::keyClicks(QApplication::focusWidget(), "By volume");
  key(Qt::Key_Return);
  QCOMPARE(pipeline().at("sort").title, std::string("By volume"));
  QVERIFY(m_window->canvas().hasFocus());
}

void WindowKeyboardTest::nodesAreOpened() {
  m_window->layoutOfDocks().results().close();
  m_window->canvas().select({"sort"});
  m_window->canvas().setFocus();
  key(Qt::Key_Return);
  QVERIFY(m_window->layoutOfDocks().results().isVisible());
}

void WindowKeyboardTest::roomsAreReached() {
  m_window->canvas().select({"sort"});
  m_window->canvas().setFocus();
  const auto isIn = [](const QWidget& room) {
    return room.isAncestorOf(QApplication::focusWidget());
  };
  const WindowLayout& docks = m_window->layoutOfDocks();
  key(Qt::Key_F6);
  QVERIFY(isIn(docks.results()));
  key(Qt::Key_F6);
  QVERIFY(isIn(docks.inspector()));
  QCOMPARE(m_window->findChild<Inspector*>()->node(), NodeId("sort"));
  key(Qt::Key_F6, Qt::ShiftModifier);
  QVERIFY(isIn(docks.results()));
  key(Qt::Key_F6, Qt::ShiftModifier);
  QVERIFY(m_window->canvas().hasFocus());
  QCOMPARE(m_window->canvas().currentNode(), NodeId("sort"));
  key(Qt::Key_F6, Qt::ShiftModifier);
  QVERIFY(isIn(docks.palette()));
  for (int rooms = 0; rooms < 4; ++rooms) key(Qt::Key_F6);  // past the status bar
  QVERIFY(!isIn(docks.palette()));
  key(Qt::Key_F6);
  QVERIFY(isIn(docks.palette()));
}

void WindowKeyboardTest::aNodeIsAddedAndRun() {
  auto* search = m_window->layoutOfDocks().palette().findChild<QLineEdit*>();
  search->setFocus();
  QTest::keyClicks(search, "unique rows");
  key(Qt::Key_Return);
  QCOMPARE(pipeline().nodes().size(), std::size_t{4});
  const NodeId made = pipeline().nodes().back().id;
  QCOMPARE(pipeline().nodes().back().operatorId, std::string("unique"));
  QVERIFY(search->hasFocus());  // for the next one
  key(Qt::Key_F6);
  QVERIFY(m_window->canvas().hasFocus());
  QCOMPARE(m_window->canvas().currentNode(), made);
  key(Qt::Key_Return, Qt::ControlModifier);
  QTest::keyClicks(QApplication::focusWidget(), "statistics");
  key(Qt::Key_Return);
  QCOMPARE(pipeline().links().size(), std::size_t{3});
  key(Qt::Key_F5, Qt::ShiftModifier);
  QTRY_COMPARE(m_window->runs().status(made).state, NodeState::done);
}

int main(int count, char** arguments) { return runInAHome<WindowKeyboardTest>(count, arguments); }
#include "window_keyboard_test.moc"
