// SPDX-License-Identifier: GPL-3.0-or-later
//
// Columns chosen in a list:
//
//   1. A list of up to seven columns is as high as its lines and does not scroll, however often it is
//      filled anew.
//   2. Where the order counts, chosen columns come first, numbered in their order; what is ticked
//      comes last.
//   3. A chosen column is moved among the chosen ones by Alt with an arrow key, by buttons, and by
//      dragging it; each is one step.
//   4. Where it does not count, columns stay as they are in the table.
#include <QFloat16>
#include "core/families.h"
#include "ui/inspector/column_list.h"
#include "ui/inspector/columns_editor.h"
#include "ui/inspector/inspector_fixture.h"
#include "ui/inspector/kitchen.h"
#include "ui/shell/theme.h"

#include <QScrollBar>
#include <QToolButton>

using namespace quern;
using namespace quern::ui;

namespace {

TableSchema schemaOf(int columns) {
  std::vector<ColumnSchema> made;
  for (int column = 0; column < columns; ++column)
    made.push_back({.name = "column " + std::to_string(column)});
  return TableSchema(made);
}

}  // namespace

class ColumnsEditorTest : public InspectorFixture {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void init() { openForm(m_registry, "pantry", {.id = "sort", .operatorId = "sort"}); }
  void cleanup() { closeForm(); }

  void aShortListDoesNotScroll_data();
  void aShortListDoesNotScroll();  // promise 1
  void longNamesAreCutShort();     // promise 1
  void aLongListScrolls();         // promise 1
  void tickedOnesComeInOrder();    // promise 2
  void movesByKeys();              // promise 3
  void movesByButtons();           // promise 3
  void movesByDragging();          // promise 3
  void unorderedOnesStay();        // promise 4

private:
  ColumnList* list() const { return field<ColumnList>("by"); }
  QStringList shown() const {
    QStringList names;
    for (int row = 0; row < list()->count(); ++row) names << list()->item(row)->text();
    return names;
  }
  void tick(const QString& name) const {
    list()->findItems(name, Qt::MatchExactly).front()->setCheckState(Qt::Checked);
  }
  void drag(int from, int to) const;

  Registry m_registry;
};

void ColumnsEditorTest::initTestCase() {
  registerKitchen(m_registry);
  registerAll(m_registry);
  applyTheme(ThemeChoice::light);
}

void ColumnsEditorTest::aShortListDoesNotScroll_data() {
  QTest::addColumn<int>("before");
  QTest::addColumn<int>("columns");
  for (int before = 1; before <= 9; ++before)
    for (int columns = 1; columns <= 7; ++columns)
      QTest::addRow("%d columns after %d", columns, before) << before << columns;
}

void ColumnsEditorTest::aShortListDoesNotScroll() {
  QFETCH(int, before);
  QFETCH(int, columns);
  ColumnsEditor editor(kitchen::features);
  editor.resize(280, 500);
  const TableSchema first = schemaOf(before), second = schemaOf(columns);
  editor.present(nullptr, {.schema = &first});
  editor.show();
  auto* shownList = editor.findChild<ColumnList*>();
  shownList->setCurrentRow(before - 1);
  QApplication::processEvents();
  for (int times = 0; times < 2; ++times) {
    editor.present(nullptr, {.schema = &second});
    QApplication::processEvents();
    QCOMPARE(shownList->count(), columns);
    QCOMPARE(shownList->verticalScrollBar()->maximum(), 0);
    QCOMPARE(shownList->verticalScrollBar()->value(), 0);
    const QRect last = shownList->visualItemRect(shownList->item(columns - 1));
    QVERIFY(shownList->viewport()->rect().contains(last));
    QVERIFY(shownList->viewport()->height() - last.bottom() < last.height() / 2);
  }
}

void ColumnsEditorTest::longNamesAreCutShort() {
  const std::string tail(80, 'x');
  const TableSchema schema(
      std::vector<ColumnSchema>{{.name = "a" + tail}, {.name = "b" + tail}, {.name = "c"}});
  ColumnsEditor editor(kitchen::features);
  editor.resize(280, 500);
  editor.present(nullptr, {.schema = &schema});
  editor.show();
  QApplication::processEvents();
  auto* shownList = editor.findChild<ColumnList*>();
  QCOMPARE(shownList->verticalScrollBar()->maximum(), 0);
  QCOMPARE(shownList->horizontalScrollBar()->maximum(), 0);
  for (int line = 0; line < 3; ++line)
    QVERIFY(
        shownList->viewport()->rect().contains(shownList->visualItemRect(shownList->item(line))));
  QCOMPARE(shownList->item(0)->toolTip(), shownList->item(0)->text());
}

void ColumnsEditorTest::aLongListScrolls() {
  ColumnsEditor editor(kitchen::features);
  const TableSchema schema = schemaOf(20);
  editor.present(nullptr, {.schema = &schema});
  editor.show();
  auto* shownList = editor.findChild<ColumnList*>();
  QTRY_VERIFY(shownList->verticalScrollBar()->maximum() > 0);
  shownList->scrollToBottom();
  QVERIFY(shownList->viewport()->rect().contains(shownList->visualItemRect(shownList->item(19))));
}

void ColumnsEditorTest::tickedOnesComeInOrder() {
  QCOMPARE(shown(), (QStringList{"age", "order volume", "city", "day"}));
  tick("day");
  tick("order volume");
  QCOMPARE(value("by"), Json::parse(R"(["day", "order volume"])"));
  QCOMPARE(shown(), (QStringList{"day", "order volume", "age", "city"}));
  const QImage two = list()->grab(list()->visualItemRect(list()->item(0))).toImage();
  list()->item(1)->setCheckState(Qt::Unchecked);  // one alone needs no number
  QVERIFY(list()->grab(list()->visualItemRect(list()->item(0))).toImage() != two);
  QCOMPARE(shown(), (QStringList{"day", "age", "order volume", "city"}));
  m_document->undoStack().undo();
  QCOMPARE(value("by"), Json::parse(R"(["day", "order volume"])"));
}

void ColumnsEditorTest::movesByKeys() {
  set("by", Json::array({"day", "age", "city"}));
  list()->setFocus();
  list()->setCurrentRow(0);
  QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
  QCOMPARE(value("by"), Json::parse(R"(["age", "day", "city"])"));
  QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);  // goes on with the same column
  QCOMPARE(value("by"), Json::parse(R"(["age", "city", "day"])"));
  QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);  // not past the chosen ones
  QCOMPARE(value("by"), Json::parse(R"(["age", "city", "day"])"));
  QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
  QCOMPARE(value("by"), Json::parse(R"(["age", "day", "city"])"));
  const int steps = m_document->undoStack().count();
  list()->setCurrentRow(3);  // is not chosen
  QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
  QCOMPARE(m_document->undoStack().count(), steps);
}

void ColumnsEditorTest::movesByButtons() {
  QList<QToolButton*> buttons;
  for (auto* button : row("by")->findChildren<QToolButton*>())
    if (button->accessibleName().startsWith("Move")) buttons << button;
  QCOMPARE(buttons.size(), 2);
  set("by", Json::array({"day"}));
  QVERIFY(!buttons[0]->isVisible());
  set("by", Json::array({"day", "age"}));
  list()->setCurrentRow(1);
  QVERIFY(buttons[0]->isVisible() && buttons[0]->isEnabled() && !buttons[1]->isEnabled());
  QTest::mouseClick(buttons[0], Qt::LeftButton);
  QCOMPARE(value("by"), Json::parse(R"(["age", "day"])"));
  QVERIFY(!buttons[0]->isEnabled() && buttons[1]->isEnabled());
}

void ColumnsEditorTest::drag(int from, int to) const {
  QWidget* const area = list()->viewport();
  const QPoint start = list()->visualItemRect(list()->item(from)).center();
  const QPoint end = list()->visualItemRect(list()->item(to)).center();
  QTest::mousePress(area, Qt::LeftButton, {}, start);
  for (const QPoint& place : {start + QPoint(0, 20), end}) {
    QMouseEvent move(QEvent::MouseMove, place, area->mapToGlobal(place), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(area, &move);
  }
  QTest::mouseRelease(area, Qt::LeftButton, {}, end);
}

void ColumnsEditorTest::movesByDragging() {
  set("by", Json::array({"day", "age", "city"}));
  const int steps = m_document->undoStack().count();
  drag(2, 0);
  QCOMPARE(value("by"), Json::parse(R"(["city", "day", "age"])"));
  QCOMPARE(m_document->undoStack().count(), steps + 1);
  QCOMPARE(shown(), (QStringList{"city", "day", "age", "order volume"}));
  drag(0, 3);  // past the chosen ones: the last of them
  QCOMPARE(value("by"), Json::parse(R"(["day", "age", "city"])"));
  drag(3, 0);  // one that is not chosen stays
  QCOMPARE(value("by"), Json::parse(R"(["day", "age", "city"])"));
}

void ColumnsEditorTest::unorderedOnesStay() {
  set("by", Json::array({"day", "age", "city"}));
  auto* down = field<ColumnList>("descending");
  down->item(3)->setCheckState(Qt::Checked);
  down->item(0)->setCheckState(Qt::Checked);
  QCOMPARE(value("descending"), Json::parse(R"(["age", "day"])"));
  QCOMPARE(down->item(0)->text(), QString("age"));
  for (auto* button : row("descending")->findChildren<QToolButton*>())
    QVERIFY(!button->accessibleName().startsWith("Move") || !button->isVisible());
}

QTEST_MAIN(ColumnsEditorTest)
#include "columns_editor_test.moc"
