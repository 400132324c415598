// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli inspect and profile.

#include "program.h"

#include <nlohmann/json.hpp>

using Json = nlohmann::json;

class InspectTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void tellsWhatAFileIs();
  void saysWhy_data();
  void saysWhy();
  void manyColumns();
  void terminalsAreNotObeyed();
  void forAProgram();
  void profiles();
  void profilesForAProgram();
};

namespace {

const QByteArray orders = "name;hours;late\nA;1,5;true\nB;2,5;false\nC;;true\n";

/// Lines of different texts.
QByteArray many(int count) {
  QByteArray text;
  for (int line = 0; line < count; ++line) text += "t" + QByteArray::number(line) + "\n";
  return text;
}

Json parsed(const QByteArray& text) { return Json::parse(text.toStdString()); }

}  // namespace

void InspectTest::tellsWhatAFileIs() {
  const Program program;
  program.write("orders.csv", orders);
  const Ran ran = program.run({"inspect", "orders.csv"});
  QVERIFY2(ran.code == 0, ran.err);
  for (const char* part : {"3 rows, 3 columns", "delimiter", ";", "hours", "number", "boolean"})
    QVERIFY2(ran.out.contains(part), ran.out);
}

void InspectTest::saysWhy_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<QByteArray>("says");
  const auto row = [](const char* name, const QByteArray& file, const char* says,
                      const QStringList& options = {}) {
    QTest::newRow(name) << file << options << QByteArray(says);
  };
  row("one row", "a,b\n1,2\n", "1 row, 2 columns");
  row("one column", "a\n1\n2\n", "2 rows, 1 column\n");
  row("numbers have no header", "1,2,3\n4,5,6\n7,8,10\n", "3 rows, 3 columns");
  row("numbers in equal steps have none", "10,20,30\n4,5,7\n7,8,10\n", "3 rows, 3 columns");
  row("years are a header", "1990,1991,1992\n4,5,7\n7,8,10\n", "2 rows, 3 columns");
  row("so are counts from 0", "0,1,2\n4,5,7\n7,8,10\n", "names years");
  row("rows of counts are none", "0,1,2\n3,4,5\n6,7,8\n", "3 rows, 3 columns");
  row("time stamps", "at\n2024-05-03 14:00\n2024-05-04 15:30\n",
      "dates with a time, like 2024-05-03 14:07.");
  row("texts", "a,b\nx,1\ny,2\nz,3\n", "Too many different texts for categories: 3 in 3 rows.");
  row("many texts", "a\n" + many(1500),
      "Too many different texts for categories: more than 1,000.");
  row("a chosen type", "id,x\n7,1\n8,2\n", "You chose it.", {"--type", "id=text"});
  row("two chosen types", "id,x\n7,1\n8,2\n", "x       number",
      {"--type", "id=text", "--type", "x=number"});
  row("a share", "a,b\n1,2\n3,4\n", "100% of the rows have 2 cells.");
  row("zero bytes", QByteArray("a,b\n1,x\0y\n2,z\n", 14), "Line 2 holds a zero byte");
}

void InspectTest::saysWhy() {
  QFETCH(QByteArray, file);
  QFETCH(QStringList, options);
  QFETCH(QByteArray, says);
  const Ran ran = Program().run(QStringList{"inspect", "-"} + options, file);
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY2(ran.out.contains(says), ran.out);
}

/// Once the reasons were looked up column by column in all of them.
void InspectTest::manyColumns() {
  QByteArray header, row;
  for (int column = 0; column < 20'000; ++column) {
    header += (column > 0 ? ",c" : "c") + QByteArray::number(column);
    row += column > 0 ? ",x" : "x";
  }
  const Program program;
  program.write("wide.csv", header + '\n' + row + '\n');
  const Ran ran = program.run({"inspect", "wide.csv"});
  QVERIFY2(ran.code == 0, ran.err);
  QCOMPARE(ran.out.count("No row has"), 0);
  QCOMPARE(ran.out.count("Too many different texts"), 20'000);
}

void InspectTest::terminalsAreNotObeyed() {
  const Ran ran = Program().run({"inspect", "-"},
                                "a\x1b[2J,\xc2\x9b"
                                "31m,\"c\nd\"\n1,2,3\n");
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(!ran.out.contains('\x1b') && !ran.out.contains("\xc2\x9b"));
  QVERIFY2(ran.out.contains("\na?[2J"), ran.out);
  const Ran error = Program().run({"inspect", "ab\x1b[2Jsent.csv"});
  QVERIFY2(error.code == 1 && !error.err.contains('\x1b'), error.err);
}

void InspectTest::forAProgram() {
  const Ran ran = Program().run({"inspect", "-", "--json"}, orders);
  QVERIFY2(ran.code == 0, ran.err);
  const Json json = parsed(ran.out);
  QCOMPARE(json.at("rows").get<int>(), 3);
  QCOMPARE(json.at("columns")[1].at("type").get<std::string>(), std::string("number"));
  QCOMPARE(json.at("columns")[1].at("missing").get<int>(), 1);
  QVERIFY(
      std::any_of(json.at("dialect").begin(), json.at("dialect").end(), [](const Json& finding) {
        return finding.at("what") == "delimiter" && finding.at("value") == ";" &&
               finding.at("reason") != "";
      }));
}

void InspectTest::profiles() {
  const Program program;
  program.write("orders.csv", orders);
  const Ran ran = program.run({"profile", "orders.csv"});
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY2(ran.out.count('\n') == 4, ran.out);  // a header and three columns
  QVERIFY2(ran.out.contains("hours"), ran.out);
}

void InspectTest::profilesForAProgram() {
  const Ran ran = Program().run({"profile", "-", "--json"}, orders);
  QVERIFY2(ran.code == 0, ran.err);
  const Json json = parsed(ran.out);
  QCOMPARE(json.size(), std::size_t{3});
  bool hasMean = false;
  for (const auto& [key, value] : json[1].items()) hasMean = hasMean || value == 2.0;
  QVERIFY2(hasMean, ran.out);
}

QTEST_GUILESS_MAIN(InspectTest)
#include "inspect_test.moc"
