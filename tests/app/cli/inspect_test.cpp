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
  void terminalsAreNotObeyed();
  void forAProgram();
  void profiles();
  void profilesForAProgram();
};

namespace {

const QByteArray orders = "name;hours;late\nA;1,5;true\nB;2,5;false\nC;;true\n";

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
