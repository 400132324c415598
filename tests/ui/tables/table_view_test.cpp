// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tables.h"
#include "ui/tables/table_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace quern;
using namespace quern::ui;

namespace {

constexpr std::int64_t tenMillion = 10'000'000;

/// 0, 7, 14, … modulo the number of rows: every value once, in a mixed order.
Table mixedNumbers(std::int64_t rows) {
  Values<std::int64_t> values(static_cast<std::size_t>(rows));
  for (std::int64_t row = 0; row < rows; ++row)
    values[static_cast<std::size_t>(row)] = row * 7 % rows;
  return Table({{{"id", Type::integer}}}, {Column::ofIntegers(std::move(values))});
}

}  // namespace

class TableViewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cellsAreWritten_data();
  void cellsAreWritten();
  void headerShowsTypeAndMissingShare();
  void keysMoveTheCurrentCell();
  void copiesExactValues();
  void wholeRowsAreAnnounced();
  void aClickOnTheHeadSorts();
  void finds();
  void tenMillionRowsScrollAndJump();
  void tenMillionRowsSortWithoutBlocking();
  void aHundredColumns();
};

void TableViewTest::init() {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TableViewTest::cellsAreWritten_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QStringList>("expected");

  QTest::newRow("as many decimals in every row")
      << "a:number / 1.5 / 1234 / 0.25" << QStringList{"1.50", "1,234.00", "0.25"};
  QTest::newRow("thousands separators")
      << "a:integer / 1234567 / 12" << QStringList{"1,234,567", "12"};
  QTest::newRow("missing is a dash") << "a:number / ? / 2" << QStringList{"–", "2"};
  QTest::newRow("very large and very small")
      << "a:number / 1e300 / 1" << QStringList{"1 × 10³⁰⁰", "1"};
  QTest::newRow("computed numbers have five digits that count")
      << "a:number / 253.8 / 0.123456789 / 1 / 123456.789"
      << QStringList{"253.8", "0.12346", "1", "123,457"};
  QTest::newRow("a small p is no 0")
      << "p:number / 0 / 1e-20 / 0.0005 / 0.04321 / 1"
      << QStringList{"< 0.001", "< 0.001", "< 0.001", "0.043", "1.000"};
  QTest::newRow("what only is called p") << "p:number / 0 / 12.5" << QStringList{"0.0", "12.5"};
  QTest::newRow("dates") << "a:date / 2024-05-03" << QStringList{"2024-05-03"};
  QTest::newRow("time stamps") << "a:timestamp / 2024-05-03T14:07:00"
                               << QStringList{"2024-05-03 14:07:00"};
  QTest::newRow("texts on one line") << "a:text / 'x\ny'" << QStringList{"x↵y"};
}

void TableViewTest::cellsAreWritten() {
  QFETCH(QString, input);
  QFETCH(QStringList, expected);
  TableView view;
  view.setTable(table(input));
  QStringList texts;
  for (std::int64_t row = 0; row < view.table().rowCount(); ++row) texts << view.cellText({row, 0});
  QCOMPARE(texts, expected);
}

void TableViewTest::headerShowsTypeAndMissingShare() {
  ColumnProfiles profiles;
  QSignalSpy made(&profiles, &ColumnProfiles::made);
  profiles.setTable(table("a:number,b:category / 1,x / ?,y / 3,x / 3,?"), "profile test");
  QTRY_COMPARE(made.count(), 2);
  QCOMPARE(profiles.of(0)->missing, 1);
  QCOMPARE(profiles.of(1)->top.front().value, std::string("x"));

  ColumnProfiles again;  // known by name: no work
  again.setTable(table("a:number,b:category / 1,x / ?,y / 3,x / 3,?"), "profile test");
  QVERIFY(again.of(0) != nullptr && again.of(1) != nullptr);
}

void TableViewTest::keysMoveTheCurrentCell() {
  TableView view;
  view.resize(400, 300);
  view.setTable(table("a:integer,b:integer / 1,2 / 3,4 / 5,6"));
  view.show();
  QTest::keyClick(&view, Qt::Key_Down);
  QTest::keyClick(&view, Qt::Key_Right);
  QCOMPARE(view.selection().current, (CellPlace{1, 1}));
  QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
  QCOMPARE(view.selection().current, (CellPlace{2, 1}));
  QTest::keyClick(&view, Qt::Key_Down);  // there is nothing below
  QCOMPARE(view.selection().current, (CellPlace{2, 1}));
  QVERIFY(view.accessibleDescription().contains(QStringLiteral("6")));
}

void TableViewTest::copiesExactValues() {
  TableView view;
  view.setTable(table("a:number,b:text / 1234.5678901,x / ?,'two\twords'"));
  view.setCurrent({0, 0});
  view.copy();
  QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1234.5678901"));
  view.setCurrent({1, 1}, true);
  QCOMPARE(view.selectionAsTsv(), QStringLiteral("a\tb\n1234.5678901\tx\n\ttwo words\n"));
}

void TableViewTest::wholeRowsAreAnnounced() {
  TableView view;
  view.setTable(table("a:integer / 30 / 10 / 20"));
  view.setOrder(std::make_shared<const Values<std::int64_t>>(Values<std::int64_t>{1, 2, 0}),
                {.column = 0});
  QSignalSpy rows(&view, &TableView::rowsSelected);
  view.selectAll();
  QCOMPARE(rows.last().first().value<std::vector<std::int64_t>>(),
           (std::vector<std::int64_t>{1, 2, 0}));
}

void TableViewTest::aClickOnTheHeadSorts() {
  TablePanel panel;
  panel.resize(500, 300);
  panel.setTable(table("a:number / 2 / ? / 1"));
  panel.show();
  auto* header = panel.findChild<TableHeader*>();
  const auto firsts = [&panel] {
    QStringList texts;
    for (std::int64_t place = 0; place < 3; ++place) texts << panel.view().cellText({place, 0});
    return texts;
  };
  QTest::mouseClick(header, Qt::LeftButton, {}, {20, 10});
  QTRY_COMPARE(firsts(), (QStringList{"1", "2", "–"}));
  QTest::mouseClick(header, Qt::LeftButton, {}, {20, 10});
  QTRY_COMPARE(firsts(), (QStringList{"2", "1", "–"}));
  QTest::mouseClick(header, Qt::LeftButton, {}, {20, 10});
  QTRY_COMPARE(firsts(), (QStringList{"2", "–", "1"}));
}

void TableViewTest::finds() {
  TablePanel panel;
  panel.resize(500, 300);
  panel.setTable(table("city:text,size:integer / Oslo,1 / Bergen,20 / Molde,3"));
  panel.show();
  QTest::keyClick(&panel.view(), Qt::Key_F, Qt::ControlModifier);
  auto* field = panel.findChild<QLineEdit*>();
  QVERIFY(field->isVisible());
  QTest::keyClicks(field, QStringLiteral("20"));
  QTest::keyClick(field, Qt::Key_Return);
  QTRY_COMPARE(panel.view().selection().current, (CellPlace{1, 1}));
  field->clear();
  QTest::keyClicks(field, QStringLiteral("Trondheim"));
  QTest::keyClick(field, Qt::Key_Return);
  QTRY_VERIFY(!panel.isBusy());
  QCOMPARE(panel.view().selection().current, (CellPlace{1, 1}));
}

void TableViewTest::tenMillionRowsScrollAndJump() {
  TableView view;
  view.resize(600, 400);
  view.setTable(mixedNumbers(tenMillion));
  view.show();
  QVERIFY(QTest::qWaitForWindowExposed(&view));
  view.verticalScrollBar()->setValue(5'000'000);
  QCOMPARE(view.firstVisibleRow(), 5'000'000);
  QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
  QCOMPARE(view.selection().current.row, tenMillion - 1);
  QCOMPARE(view.firstVisibleRow() + view.visibleRows(), tenMillion);
  QCOMPARE(view.cellText(view.selection().current), QStringLiteral("9,999,993"));
}

void TableViewTest::tenMillionRowsSortWithoutBlocking() {
  TablePanel panel;
  panel.resize(600, 400);
  panel.setTable(mixedNumbers(tenMillion));
  panel.show();
  panel.sortBy(0);
  QVERIFY(panel.isBusy());  // the window goes on meanwhile
  QTRY_VERIFY_WITH_TIMEOUT(!panel.isBusy() && panel.view().sort().column == 0, 60'000);
  QCOMPARE(panel.view().cellText({0, 0}), QStringLiteral("0"));
  QCOMPARE(panel.view().cellText({1'234'567, 0}), QStringLiteral("1,234,567"));
}

void TableViewTest::aHundredColumns() {
  TableSchema schema;
  std::vector<Column> columns;
  for (int column = 0; column < 100; ++column) {
    schema.add({"column " + std::to_string(column), Type::number});
    columns.push_back(Column::ofNumbers(std::vector<double>{1.0 * column, 2, 3}));
  }
  TableView view;
  view.resize(600, 300);
  view.setTable(Table(schema, columns));
  view.show();
  QTest::keyClick(&view, Qt::Key_End);
  QCOMPARE(view.selection().current.column, 99);
  QCOMPARE(view.horizontalScrollBar()->value(), view.horizontalScrollBar()->maximum());
}

QTEST_MAIN(TableViewTest)
#include "table_view_test.moc"
