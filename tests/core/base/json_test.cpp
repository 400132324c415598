// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/error.h"

#include <QTest>

using namespace quern;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int time = 0; time < times; ++time) all += text;
  return all;
}

}  // namespace

class JsonTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithItsOwnWriting_data();
  void agreesWithItsOwnWriting();
  void keepsTheOrderOfKeys();
  void refuses_data();
  void refuses();
  void saysWhere();
  void depth();              // promise 3
  void manyKeysAreLinear();  // promise 1
};

void JsonTest::agreesWithItsOwnWriting_data() {
  QTest::addColumn<QString>("text");
  for (const char* text :
       {"null", "true", "-7", "18446744073709551615", "1.5", "\"\"", "\"上海\\n\"", "[]", "{}",
        "[[],{},[1,[2,{\"a\":[3]}]]]", R"({"b":1,"a":{"c":[null,false],"d":{}},"e":"x"})"})
    QTest::newRow(text) << QString::fromUtf8(text);
}

void JsonTest::agreesWithItsOwnWriting() {
  QFETCH(QString, text);
  const Json json = parseJson(text.toStdString(), "test");
  QVERIFY(json == Json::parse(text.toStdString()));
  QVERIFY(parseJson(json.dump(), "test") == json);
}

void JsonTest::keepsTheOrderOfKeys() {
  const std::string text = R"({"b":1,"a":2,"aa":3})";
  QCOMPARE(parseJson(text, "test").dump(), text);
}

void JsonTest::refuses_data() {
  QTest::addColumn<QByteArray>("text");
  const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
  row("nothing", "");
  row("cut", R"({"a": [1, 2)");
  row("a comma too many", "[1,]");
  row("two values", "1 2");
  row("a comment", "[1] // one");
  row("not a number", "[NaN]");
  row("infinite", "[Infinity]");
  row("a number that no double holds", "[1e999]");
  row("a key twice", R"({"a":1,"b":2,"a":3})");
  row("no UTF-8", "\"caf\xe9\"");
  row("a zero byte", QByteArray("[1]\0", 4));
  row("single quotes", "{'a': 1}");
}

void JsonTest::refuses() {
  QFETCH(QByteArray, text);
  QVERIFY_EXCEPTION_THROWN(parseJson(text.toStdString(), "test"), Error);
}

void JsonTest::saysWhere() {
  try {
    parseJson("{\n  \"a\": 1,\n  \"b\": ?\n}", "project.json");
    QFAIL("accepted");
  } catch (const Error& error) {
    QCOMPARE(error.place().file, std::string("project.json"));
    QCOMPARE(error.place().line, 3);
    QVERIFY(!error.advice().empty());
  }
}

void JsonTest::depth() {
  QVERIFY(parseJson(repeated("[", 100) + repeated("]", 100), "test").is_array());
  QVERIFY_EXCEPTION_THROWN(parseJson(repeated("[", 101) + repeated("]", 101), "test"), Error);
  QVERIFY_EXCEPTION_THROWN(parseJson(repeated("{\"a\":", 1'000'000), "test"), Error);
}

void JsonTest::manyKeysAreLinear() {
  // Half a second; a search for each key would be stopped by the time limit of the test.
  constexpr int keys = 500'000;
  std::string text = "{";
  for (int key = 0; key < keys; ++key) text += "\"key " + std::to_string(key) + "\":0,";
  text.back() = '}';
  QCOMPARE(parseJson(text, "test").size(), std::size_t{keys});
}

QTEST_APPLESS_MAIN(JsonTest)
#include "json_test.moc"
