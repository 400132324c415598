// SPDX-License-Identifier: GPL-3.0-or-later
#include "mixed_numbers.h"
#include "testing/tables.h"
#include "ui/shell/language.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/find_bar.h"
#include "ui/tables/table_panel.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace quern;
using namespace quern::ui;

namespace {

constexpr std::int64_t tenMillion = 10'000'000;

/// How long the window did not come to look at its events: by the clock, and in its own work, which
/// does not depend on what else runs on the machine.
class Heartbeat : public QObject {
public:
  struct Gap {
    double clock = 0, work = 0;  ///< milliseconds
  };

  Heartbeat() {
    m_clock.start();
    m_last = now();
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    m_timer.start();
  }
  Gap longest() {
    beat();
    return m_longest;
  }

private:
  Gap now() const {
    timespec own{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &own);
    return {static_cast<double>(m_clock.nsecsElapsed()) / 1e6,
            static_cast<double>(own.tv_sec) * 1e3 + static_cast<double>(own.tv_nsec) / 1e6};
  }
  void beat() {
    const Gap at = now();
    m_longest.clock = std::max(m_longest.clock, at.clock - m_last.clock);
    m_longest.work = std::max(m_longest.work, at.work - m_last.work);
    m_last = at;
  }

  QElapsedTimer m_clock;
  QTimer m_timer;
  Gap m_last, m_longest;
};

/// Ten million rows by a hundred columns of all types; the columns of one type share their values,
/// as those of a result share them with its input.
Table large() {
  Values<double> numbers(static_cast<std::size_t>(tenMillion));
  Values<std::int64_t> whole(numbers.size()), days(numbers.size());
  Values<std::int32_t> codes(numbers.size());
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    const auto mixed = static_cast<std::int64_t>(row * 2'654'435'761U % 10'000'019U);
    numbers[row] = static_cast<double>(mixed) / 7;
    whole[row] = mixed;
    days[row] = mixed % 10'000;
    codes[row] = static_cast<std::int32_t>(mixed % 3);
  }
  const Column kinds[] = {
      Column::ofNumbers(std::move(numbers)), Column::ofIntegers(std::move(whole)),
      Column::ofCodes(std::move(codes),
                      std::make_shared<Categories>(Categories{"north", "south", "west"})),
      Column::ofIntegers(std::move(days)).as(Type::number)};
  TableSchema schema;
  std::vector<Column> columns;
  for (int column = 0; column < 100; ++column) {
    const Column& values = kinds[column % 4];
    schema.add({"column " + std::to_string(column), values.type()});
    columns.push_back(values);
  }
  return Table(schema, columns);
}

}  // namespace

class TablePanelTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void aClickOnTheHeadSorts();
  void finds();
  void findsWhatIsShown();
  void filters();
  void aFilterThatCannotBeReadChangesNothing();
  void onlyRowsWithThisValue_data();
  void onlyRowsWithThisValue();
  void goesToARow();
  void theMenuKnowsCellAndColumn();
  void tenMillionRowsSortWithoutBlocking();
  void theWindowNeverWaits();
};

void TablePanelTest::aClickOnTheHeadSorts() {
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

void TablePanelTest::finds() {
  TablePanel panel;
  panel.resize(500, 300);
  panel.setTable(table("city:text,size:integer / Oslo,1 / Bergen,20 / Molde,3"));
  panel.show();
  QTest::keyClick(&panel.view(), Qt::Key_F, Qt::ControlModifier);
  auto* field = panel.findChild<FindBar*>()->findChild<QLineEdit*>();
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

void TablePanelTest::findsWhatIsShown() {
  applyLanguage(QStringLiteral("zh_CN"));
  const auto back = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
  TablePanel panel;
  panel.resize(500, 300);
  panel.setTable(table("measure:text,value:number / rows,3 / log-likelihood,1.5"), {},
                 ResultWords("linear-regression", "summary"));
  panel.show();
  panel.find();
  auto* field = panel.findChild<FindBar*>()->findChild<QLineEdit*>();
  field->setText(QStringLiteral("对数"));
  QTest::keyClick(field, Qt::Key_Return);
  QTRY_COMPARE(panel.view().selection().current, (CellPlace{1, 0}));
  field->setText(QStringLiteral("rows"));  // which nobody sees
  QTest::keyClick(field, Qt::Key_Return);
  QTRY_VERIFY(!panel.isBusy());
  QCOMPARE(panel.view().selection().current, (CellPlace{1, 0}));
}

void TablePanelTest::filters() {
  TablePanel panel;
  panel.resize(500, 300);
  panel.setTable(table("city:text,size:integer / Molde,3 / Oslo,30 / Bergen,20 / Bodo,25"));
  panel.show();
  QTest::keyClick(&panel.view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
  auto* bar = panel.findChild<FilterBar*>();
  QVERIFY(bar->isVisible());
  auto* field = bar->findChild<QLineEdit*>();
  QTest::keyClicks(field, QStringLiteral("size > 10"));
  QTest::keyClick(field, Qt::Key_Return);
  QTRY_COMPARE(panel.view().rowCount(), 3);
  panel.sortBy(1);  // what is filtered is sorted, and stays filtered
  QTRY_COMPARE(panel.view().cellText({0, 1}), QStringLiteral("20"));
  QCOMPARE(panel.view().rowCount(), 3);
  QCOMPARE(panel.view().tableRow(0), 2);
  QTest::keyClick(&panel.view(), Qt::Key_End, Qt::ControlModifier);
  QCOMPARE(panel.view().selection().current.row, 2);  // the last that is shown
  QTest::keyClick(&panel.view(), Qt::Key_F, Qt::ControlModifier);
  auto* find = panel.findChild<FindBar*>()->findChild<QLineEdit*>();
  QTest::keyClicks(find, QStringLiteral("Molde"));  // is not shown
  QTest::keyClick(find, Qt::Key_Return);
  QTRY_VERIFY(!panel.isBusy());
  QCOMPARE(panel.view().selection().current.row, 2);
  field->setFocus();
  QTest::keyClick(field, Qt::Key_Escape);  // a filter that nobody sees would mislead
  QTRY_COMPARE(panel.view().rowCount(), 4);
  QVERIFY(!bar->isVisible());
}

void TablePanelTest::aFilterThatCannotBeReadChangesNothing() {
  TablePanel panel;
  panel.resize(800, 300);
  panel.setTable(table("size:integer / 30 / 20"));
  panel.show();
  panel.setFilter("size > 25");
  QTRY_COMPARE(panel.view().rowCount(), 1);
  for (const char* wrong : {"size >", "length > 3", "size + 1"}) {
    panel.setFilter(wrong);
    QTRY_VERIFY(!panel.isBusy());
    QCOMPARE(panel.view().rowCount(), 1);
    QCOMPARE(panel.filter(), std::string("size > 25"));
    const QLabel* trouble = panel.findChild<FilterBar*>()->findChild<QLabel*>();
    QVERIFY2(!trouble->text().isEmpty(), wrong);
  }
}

void TablePanelTest::onlyRowsWithThisValue_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<int>("expected");
  QTest::newRow("number") << "a:number / 0.1 / 0.2 / 0.1" << 2;
  QTest::newRow("negative") << "a:integer / -7 / 7" << 1;
  QTest::newRow("text with a quote") << "a:text / 'say \"so\"' / so" << 1;
  QTest::newRow("category") << "a:category / x / y / x" << 2;
  QTest::newRow("yes") << "a:boolean / true / false / ?" << 1;
  QTest::newRow("no") << "a:boolean / false / true / ?" << 1;
  QTest::newRow("date") << "a:date / 2024-05-03 / 2024-05-04" << 1;
  QTest::newRow("time") << "a:timestamp / 2024-05-03T14:07:00 / 2024-05-03T14:08:00" << 1;
  QTest::newRow("missing") << "a:number / ? / 1 / ?" << 2;
  QTest::newRow("a name with blanks") << "'order volume':integer / 3 / 4" << 1;
}

void TablePanelTest::onlyRowsWithThisValue() {
  QFETCH(QString, input);
  QFETCH(int, expected);
  const Table all = table(input);
  Context context;
  const RowOrder rows = rowsOf(all, {.filter = sameAs(all, 0, 0)}, context);
  QCOMPARE(static_cast<int>(rows->size()), expected);
  QCOMPARE(rows->front(), 0);
}

void TablePanelTest::goesToARow() {
  TablePanel panel;
  panel.resize(500, 300);
  panel.setTable(mixedNumbers(100'000));
  panel.show();
  QTest::keyClick(&panel.view(), Qt::Key_G, Qt::ControlModifier);
  auto* field = qobject_cast<QLineEdit*>(panel.focusWidget());
  QVERIFY(field != nullptr);
  const auto go = [field](const QString& row) {
    field->clear();
    QTest::keyClicks(field, row);
    QTest::keyClick(field, Qt::Key_Return);
  };
  go(QStringLiteral("54,321"));
  QCOMPARE(panel.view().selection().current.row, 54'320);
  panel.sortBy(0);
  QTRY_VERIFY(!panel.isBusy());
  go(QStringLiteral("2"));  // a row of the table, wherever it stands now; it holds 7
  QCOMPARE(panel.view().selection().current.row, 7);
  go(QStringLiteral("100001"));  // there is none
  QCOMPARE(panel.view().selection().current.row, 7);
  panel.setFilter("id < 5");
  QTRY_COMPARE(panel.view().rowCount(), 5);
  const CellPlace before = panel.view().selection().current;
  go(QStringLiteral("2"));  // is filtered out
  QCOMPARE(panel.view().selection().current, before);
}

void TablePanelTest::theMenuKnowsCellAndColumn() {
  TablePanel panel;
  panel.setTable(table("a:integer,b:integer / 1,2 / 1,3 / 4,5"));
  const auto act = [&panel](const CellPlace& cell, const QString& text) {
    QMenu menu;
    panel.fillMenu(menu, cell);
    for (QAction* action : menu.actions())
      if (action->text() == text) return action->trigger(), true;
    return false;
  };
  QVERIFY(act({0, 0}, QStringLiteral("Only rows with this value")));
  QTRY_COMPARE(panel.view().rowCount(), 2);
  QVERIFY(act({1, 1}, QStringLiteral("Only rows with this value")));  // and this
  QTRY_COMPARE(panel.view().rowCount(), 1);
  QCOMPARE(panel.view().cellText({0, 1}), QStringLiteral("3"));
  QVERIFY(act({0, 0}, QStringLiteral("Show all rows")));
  QTRY_COMPARE(panel.view().rowCount(), 3);
  QVERIFY(!act({-1, 0}, QStringLiteral("Copy")));  // a heading has no cell
  QVERIFY(act({-1, 0}, QStringLiteral("Keep the columns up to here in sight")));
  QCOMPARE(panel.view().frozen(), 1);
  QVERIFY(act({-1, 0}, QStringLiteral("Let all columns scroll")));
  QCOMPARE(panel.view().frozen(), 0);
}

void TablePanelTest::tenMillionRowsSortWithoutBlocking() {
  TablePanel panel;
  panel.resize(600, 400);
  panel.setTable(mixedNumbers(tenMillion));
  panel.show();
  panel.sortBy(0);
  QVERIFY(panel.isBusy());  // the window goes on meanwhile
  QTRY_VERIFY_WITH_TIMEOUT(!panel.isBusy() && panel.view().sort().column == 0, 60'000);
  QCOMPARE(panel.view().cellText({0, 0}), QStringLiteral("0"));
  QCOMPARE(panel.view().cellText({1'234'567, 0}), QStringLiteral("1234567"));
}

/// Sorting, filtering, searching and the headings' histograms of ten million rows by a hundred
/// columns, all at once, while the view is scrolled.
void TablePanelTest::theWindowNeverWaits() {
  TablePanel panel;
  panel.resize(900, 500);
  panel.show();
  QVERIFY(QTest::qWaitForWindowExposed(&panel));
  const Table table = large();
  Heartbeat heart;
  panel.setTable(table);
  panel.sortBy(0);
  for (int step = 0; panel.isBusy() && step < 6'000; ++step) {
    panel.view().verticalScrollBar()->setValue(step * 16'411 % 9'000'000);
    QTest::qWait(20);
  }
  QCOMPARE(panel.view().sort().column, 0);
  panel.setFilter("[column 1] > 5000000 and [column 2] = \"south\"");
  QTRY_VERIFY_WITH_TIMEOUT(!panel.isBusy(), 120'000);
  QVERIFY(panel.view().rowCount() > 1'000'000);
  QTest::qWait(1'000);  // the headings go on
  const Heartbeat::Gap gap = heart.longest();
  qInfo("longest gap: %.0f ms, of which own work %.0f ms", gap.clock, gap.work);
  QVERIFY2(gap.work < 300 && gap.clock < 5'000, "the window stood still");
}

QTEST_MAIN(TablePanelTest)
#include "table_panel_test.moc"
