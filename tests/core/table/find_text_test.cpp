// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/find_text.h"
#include "testing/tables.h"

#include <QTest>

#include <map>

using namespace quern;

class FindTextTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void finds_data();
  void finds();
  void readsTheViewInItsOrder();
  void looksForWordsAsTheyAreShown_data();
  void looksForWordsAsTheyAreShown();
};

void FindTextTest::finds_data() {
  QTest::addColumn<QString>("wanted");
  QTest::addColumn<int>("fromRow");
  QTest::addColumn<int>("fromColumn");
  QTest::addColumn<bool>("backwards");
  QTest::addColumn<QString>("expected");

  QTest::newRow("part of a text, in either case") << "ERG" << 0 << -1 << false << "1 0";
  QTest::newRow("a category") << "blue" << 0 << -1 << false << "0 1";
  QTest::newRow("a number as it is written") << "2.5" << 0 << -1 << false << "1 2";
  QTest::newRow("the next one after the current cell") << "o" << 0 << 0 << false << "2 0";
  QTest::newRow("around the end") << "oslo" << 1 << 0 << false << "0 0";
  QTest::newRow("backwards") << "bl" << 0 << 1 << true << "2 1";
  QTest::newRow("a date") << "2024-05" << 0 << -1 << false << "2 3";
  QTest::newRow("the current cell, when it is the only one") << "oslo" << 0 << 0 << false << "0 0";
  QTest::newRow("missing cells hold nothing") << "?" << 0 << -1 << false << "";
  QTest::newRow("nothing") << "xyz" << 0 << -1 << false << "";
  QTest::newRow("an empty text is nowhere") << "" << 0 << -1 << false << "";
}

void FindTextTest::finds() {
  QFETCH(QString, wanted);
  QFETCH(int, fromRow);
  QFETCH(int, fromColumn);
  QFETCH(bool, backwards);
  QFETCH(QString, expected);
  const Table data = table(
      "city:text,colour:category,size:number,day:date"
      " / Oslo,blue,1,? / Bergen,red,2.5,2023-01-01 / Molde,black,?,2024-05-03");
  Context context;
  const std::string text = wanted.toStdString();
  const auto found = findText(
      data, {.wanted = text, .from = fromRow, .fromColumn = fromColumn, .backwards = backwards},
      context);
  QCOMPARE(found ? QStringLiteral("%1 %2").arg(found->row).arg(found->column) : QString(),
           expected);
}

void FindTextTest::looksForWordsAsTheyAreShown_data() {
  QTest::addColumn<QString>("wanted");
  QTest::addColumn<QString>("expected");
  QTest::newRow("a text") << "HAUGESUND" << "1 0";
  QTest::newRow("not the text that is not seen") << "bergen" << "";
  QTest::newRow("a category") << "rot" << "1 1";
  QTest::newRow("a truth value") << "nein" << "0 2";
  QTest::newRow("not the word for it in files") << "false" << "";
  QTest::newRow("numbers are written as ever") << "2.5" << "1 3";
}

void FindTextTest::looksForWordsAsTheyAreShown() {
  QFETCH(QString, wanted);
  QFETCH(QString, expected);
  const Table data = table(
      "city:text,colour:category,sold:boolean,size:number / Oslo,blue,false,? / "
      "Bergen,red,true,2.5");
  const std::map<std::pair<int, std::string>, std::string> words{{{0, "Bergen"}, "Haugesund"},
                                                                 {{1, "red"}, "rot"},
                                                                 {{2, "false"}, "nein"},
                                                                 {{2, "true"}, "ja"},
                                                                 {{3, "2.5"}, "nine"}};
  const auto shown = [&words](int column, std::string_view written) {
    const auto found = words.find({column, std::string(written)});
    return found == words.end() ? std::string(written) : found->second;
  };
  Context context;
  const std::string text = wanted.toStdString();
  const auto found = findText(data, {.wanted = text, .fromColumn = -1, .shown = shown}, context);
  QCOMPARE(found ? QStringLiteral("%1 %2").arg(found->row).arg(found->column) : QString(),
           expected);
}

void FindTextTest::readsTheViewInItsOrder() {
  const std::vector<std::int64_t> order{2, 0, 1};
  Context context;
  const auto found = findText(table("a:integer / 7 / 5 / 7"),
                              {.wanted = "7", .order = order, .fromColumn = 0}, context);
  QVERIFY(found.has_value());
  QCOMPARE(found->row, 1);  // the first row of the table, second in the view
}

QTEST_APPLESS_MAIN(FindTextTest)
#include "find_text_test.moc"
