// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/sort_order.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "testing/tables.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace quern;

class SortOrderTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void order_data();
  void order();
  void nanComesAfterNumbersAndBeforeMissing();
  void agreesWithAStableSort();
  void canBeCancelled();
};

void SortOrderTest::order_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<bool>("descending");
  QTest::addColumn<QString>("expected");

  QTest::newRow("numbers, negative ones first")
      << "a:number / 2 / -1 / 0.5 / -3" << false << "3 1 2 0";
  QTest::newRow("numbers downwards") << "a:number / 2 / -1 / 0.5" << true << "0 2 1";
  QTest::newRow("equal values keep their rows") << "a:number / 1 / 0 / 1 / 0" << false << "1 3 0 2";
  QTest::newRow("equal values keep their rows downwards")
      << "a:number / 1 / 0 / 1 / 0" << true << "0 2 1 3";
  QTest::newRow("missing last") << "a:integer / ? / 3 / ? / 1" << false << "3 1 0 2";
  QTest::newRow("missing last downwards") << "a:integer / ? / 3 / ? / 1" << true << "1 3 0 2";
  QTest::newRow("dates") << "a:date / 2024-05-03 / 1969-12-31 / 2024-01-01" << false << "1 2 0";
  QTest::newRow("booleans") << "a:boolean / true / false" << false << "1 0";
  QTest::newRow("categories by text, not by code")
      << "a:category / pear / apple / fig" << false << "1 2 0";
  QTest::newRow("texts that differ after eight bytes")
      << "a:text / completion b / completion a / completion" << false << "2 1 0";
  QTest::newRow("the same downwards")
      << "a:text / completion b / completion a / completion" << true << "0 1 2";
  QTest::newRow("short texts, and what they begin")
      << "a:text / ab / a / '' / abc" << false << "2 1 0 3";
  QTest::newRow("short texts downwards") << "a:text / ab / a / '' / abc" << true << "3 0 1 2";
  QTest::newRow("Chinese texts by code point") << "a:text / 阿 / 一 / 丁" << false << "1 2 0";
  QTest::newRow("no rows") << "a:number" << false << "";
}

void SortOrderTest::order() {
  QFETCH(QString, input);
  QFETCH(bool, descending);
  QFETCH(QString, expected);
  Context context;
  const auto direction = descending ? SortDirection::descending : SortDirection::ascending;
  QStringList rows;
  for (const std::int64_t row : sortOrder(table(input)["a"], direction, context))
    rows << QString::number(row);
  QCOMPARE(rows.join(QLatin1Char(' ')), expected);
}

void SortOrderTest::nanComesAfterNumbersAndBeforeMissing() {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  Bitmap present(4);
  present.setMissing(0);
  Values<double> values;
  for (const double value : {0.0, nan, infinity, -infinity}) values.push_back(value);
  Context context;
  const auto order =
      sortOrder(Column::ofNumbers(values, present), SortDirection::ascending, context);
  QCOMPARE(std::vector<std::int64_t>(order.begin(), order.end()),
           (std::vector<std::int64_t>{3, 2, 1, 0}));
}

void SortOrderTest::agreesWithAStableSort() {
  std::vector<double> values;
  Random random(7);
  for (int row = 0; row < 200'000; ++row)
    values.push_back(static_cast<double>(random.below(1000)) - 500);
  std::vector<std::int64_t> expected(values.size());
  std::iota(expected.begin(), expected.end(), std::int64_t{0});
  std::ranges::stable_sort(expected, {},
                           [&](std::int64_t row) { return values[static_cast<std::size_t>(row)]; });
  Context context;
  const auto order = sortOrder(Column::ofNumbers(values), SortDirection::ascending, context);
  QVERIFY(std::ranges::equal(order, expected));
}

void SortOrderTest::canBeCancelled() {
  std::stop_source cancel;
  cancel.request_stop();
  Context context({.cancel = cancel.get_token()});
  QVERIFY_EXCEPTION_THROWN(
      sortOrder(table("a:number / 1 / 2")["a"], SortDirection::ascending, context), Cancelled);
}

QTEST_APPLESS_MAIN(SortOrderTest)
#include "sort_order_test.moc"
