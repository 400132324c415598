// SPDX-License-Identifier: GPL-3.0-or-later
#include "mixed_numbers.h"
#include "testing/tables.h"
#include "ui/tables/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace quern;
using namespace quern::ui;

namespace {

constexpr std::int64_t tenMillion = 10'000'000;

}  // namespace

class TableViewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cellsAreWritten_data();
  void cellsAreWritten();
  void headerShowsTypeAndMissingShare();
  void keysMoveTheCurrentCell();
  void copiesExactValues_data();
  void copiesExactValues();
  void copyingWaitsForNothing();
  void wholeRowsAreAnnounced();
  void frozenColumnsStay();
  void tenMillionRowsScrollAndJump();
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
  QTest::newRow("whole numbers may be years or names")
      << "a:integer / 1234567 / 12" << QStringList{"1234567", "12"};
  QTest::newRow("yes or no") << "a:boolean / true / false / ?" << QStringList{"true", "false", "–"};
  QTest::newRow("missing is a dash") << "a:number / ? / 2" << QStringList{"–", "2"};
  QTest::newRow("very large and very small")
      << "a:number / 1e300 / 1" << QStringList{"1 × 10³⁰⁰", "1"};
  QTest::newRow("computed numbers have five digits that count")
      << "a:number / 253.8 / 0.123456789 / 1 / 123456.789"
      << QStringList{"253.8", "0.12346", "1", "123,457"};
  QTest::newRow("computed numbers near to each other have their decimal signs in one line")
      << "a:number / -0.19788123 / 0.3187 / 0 / 1.36861234 / ?"
      << QStringList{"−0.1979", "0.3187", "0.0000", "1.3686", "–"};
  QTest::newRow("not those that would lose their digits")
      << "a:number / 253.81234 / 0.12346" << QStringList{"253.81", "0.12346"};
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

void TableViewTest::copiesExactValues_data() {
  QTest::addColumn<int>("lastRow");
  QTest::addColumn<bool>("shift");
  QTest::addColumn<QString>("expected");
  QTest::newRow("one cell") << 0 << false << "1234.5678901";
  QTest::newRow("one cell with its name") << 0 << true << "a\n1234.5678901\n";
  QTest::newRow("cells") << 1 << false << "1234.5678901\tx\n\ttwo words\n";
  QTest::newRow("cells with their names") << 1 << true << "a\tb\n1234.5678901\tx\n\ttwo words\n";
}

void TableViewTest::copiesExactValues() {
  QFETCH(int, lastRow);
  QFETCH(bool, shift);
  TableView view;
  view.setTable(table("a:number,b:text / 1234.5678901,x / ?,'two\twords'"));
  view.setCurrent({0, 0});
  if (lastRow > 0) view.setCurrent({lastRow, 1}, true);
  QSignalSpy copied(&view, &TableView::copied);
  QTest::keyClick(&view, Qt::Key_C,
                  shift ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
  QVERIFY(copied.wait());
  QTEST(QApplication::clipboard()->text(), "expected");
}

void TableViewTest::copyingWaitsForNothing() {
  TableView view;
  view.setTable(mixedNumbers(1'900'000));
  view.selectAll();
  QSignalSpy copied(&view, &TableView::copied);
  view.copy(Headings::without);
  QCOMPARE(copied.count(), 0);
  QVERIFY(copied.wait(20'000));
  QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 1'900'000);
  view.setTable(mixedNumbers(2'100'000));
  view.selectAll();
  QSignalSpy refused(&view, &TableView::copyRefused);
  view.copy(Headings::without);
  QCOMPARE(refused.count(), 1);
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

void TableViewTest::frozenColumnsStay() {
  TableView view;
  view.resize(600, 200);
  TableSchema schema;
  std::vector<Column> columns;
  for (int column = 0; column < 40; ++column) {
    schema.add({"column " + std::to_string(column), Type::integer});
    columns.push_back(Column::ofIntegers(Values<std::int64_t>(3, column)));
  }
  view.setTable(Table(schema, columns));
  view.show();
  QVERIFY(QTest::qWaitForWindowExposed(&view));
  const auto clicked = [&view](int x) {
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {x, 5});
    return view.selection().current.column;
  };
  QTest::keyClick(&view, Qt::Key_End);
  QVERIFY(clicked(10) > 0);
  view.freeze(1);
  QCOMPARE(clicked(10), 0);
  QVERIFY(clicked(300) > 20);
  view.setCurrent({0, 20});  // comes into sight beside the frozen one, not beneath it
  const int width = view.findChild<TableHeader*>()->width();
  bool found = false;
  for (int x = width - 5; x > 0 && !found; x -= 5) found = clicked(x) == 20;
  QVERIFY(found);
  view.freeze(30);  // would leave no room: as many as fit
  QTest::keyClick(&view, Qt::Key_End);
  QVERIFY(clicked(width - 5) == 39);
  view.freeze(0);
  QVERIFY(clicked(10) > 0);
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
  QCOMPARE(view.cellText(view.selection().current), QStringLiteral("9999993"));
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
