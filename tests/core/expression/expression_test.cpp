// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/expression.h"

#include "testing/tables.h"

#include <QTest>

using namespace quern;

class ExpressionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void values_data();
  void values();
  void errors_data();
  void errors();
  void nestingIsLimited();
  void dictionaryAndRowsAgree();
  void blocksMeet();
  void namesAreWrittenSoThatTheyReadBack_data();
  void namesAreWrittenSoThatTheyReadBack();
};

namespace {

/// One row of every type, and one of missing values.
Table sample() {
  return table(
      "n:number,i:integer,b:boolean,c:category,t:text,d:date,s:timestamp,order "
      "volume:integer,小时:number"
      " / 2.5,7,true,Oslo,Hello World,2024-05-03,2024-05-03T14:07:09,1200,3"
      " / ?,?,?,?,?,?,?,?,?");
}

std::string valueOf(const QString& expression, std::int64_t row) {
  Context context;
  const Column column = Expression(expression.toStdString()).evaluate(sample(), context);
  return column.present()[row] ? column.written(row) : "?";
}

}  // namespace

void ExpressionTest::values_data() {
  QTest::addColumn<QString>("expression");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("ofMissing");

  const auto row = [](const char* expression, const char* value, const char* ofMissing = "?") {
    QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(value)
                              << QString::fromUtf8(ofMissing);
  };
  row("1 + 2 * 3", "7", "7");
  row("(1 + 2) * 3", "9", "9");
  row("2 ^ 3 ^ 2", "512", "512");
  row("-2 ^ 2", "-4", "-4");
  row("7 / 2", "3.5", "3.5");
  row("-7 % 3", "2", "2");
  row("i + 1", "8");
  row("n * 2", "5");
  row("-i", "-7");
  row("9007199254740993 = 9007199254740992", "false", "false");
  row("i > 5", "true");
  row("i ≥ 8", "false");
  row("n < i", "true");
  row("not b", "false");
  row("b and missing", "?");
  row("i > 5 or missing", "true", "?");
  row("i < 5 and missing", "false", "?");
  row("c = \"Oslo\"", "true");
  row("c = 'Bergen'", "false");
  row("c in ('Bergen', 'Oslo')", "true");
  row("c not in ('Bergen')", "true");
  row("i between 7 and 8", "true");
  row("i not between 7 and 8", "false");
  row("n is missing", "false", "true");
  row("c is not missing", "true", "false");
  row("c = 'Oslo' and i > 5", "true");
  row("c & \" \" & i", "Oslo 7");
  row("\"a \"\"quoted\"\" word\"", "a \"quoted\" word", "a \"quoted\" word");
  row("[order volume] > 1000", "true");
  row("小时 = 3", "true");
  row("d >= '2024-05-03'", "true");
  row("d + 1", "2024-05-04");
  row("d - date('2024-05-01')", "2");
  row("s > d", "true");
  row("year(d) * 100 + month(s)", "202405");
  row("weekday(d)", "5");
  row("hour(s) & ':' & minute(s) & ':' & second(s)", "14:7:9");
  row("if(i > 5, 'many', 'few')", "many", "few");
  row("coalesce(n, 0)", "2.5", "0");
  row("contains(t, 'lo W')", "true");
  row("starts_with(t, 'hello')", "false");
  row("matches(t, '^Hello\\\\s')", "false");
  row("matches(t, '^Hello\\s')", "true");
  row("replace(t, 'l', 'L')", "HeLLo WorLd");
  row("length('数据 x')", "4", "4");
  row("upper(c)", "OSLO");
  row("round(2.345, 2)", "2.35", "2.35");
  row("round(-2.5)", "-3", "-3");
  row("max(1, i, n)", "7");
  row("number('1e3') + number('x1')", "?");
  row("is_missing(n)", "false", "true");
}

void ExpressionTest::values() {
  QFETCH(QString, expression);
  QFETCH(QString, value);
  QFETCH(QString, ofMissing);
  QCOMPARE(QString::fromStdString(valueOf(expression, 0)), value);
  QCOMPARE(QString::fromStdString(valueOf(expression, 1)), ofMissing);
}

void ExpressionTest::errors_data() {
  QTest::addColumn<QString>("expression");
  QTest::addColumn<int>("character");

  QTest::newRow("empty") << "" << 1;
  QTest::newRow("ends early") << "i >" << 4;
  QTest::newRow("sign in front") << "* 2" << 1;
  QTest::newRow("unknown column") << "i > 2 and jj = 1" << 11;
  QTest::newRow("position counts characters, not bytes") << "小时 > 2 and jj = 1" << 12;
  QTest::newRow("text without end") << "c = 'Oslo" << 5;
  QTest::newRow("bracket without end") << "[order volume > 1" << 1;
  QTest::newRow("text in arithmetic") << "i + c" << 3;
  QTest::newRow("text against number") << "c > 5" << 3;
  QTest::newRow("number where a condition stands") << "i and b" << 1;
  QTest::newRow("unknown function") << "foo(i)" << 1;
  QTest::newRow("too many arguments") << "abs(i, 2)" << 1;
  QTest::newRow("wrong argument") << "upper(i)" << 7;
  QTest::newRow("unreadable pattern") << "matches(t, '(')" << 12;
  QTest::newRow("two values side by side") << "i 5" << 3;
  QTest::newRow("missing parenthesis") << "(i > 5" << 7;
  QTest::newRow("strange sign") << "i # 5" << 3;
  QTest::newRow("not a date") << "d > 'soon'" << 5;
  QTest::newRow("overflow") << "9223372036854775807 + 1" << 21;
}

void ExpressionTest::errors() {
  QFETCH(QString, expression);
  QFETCH(int, character);
  try {
    valueOf(expression, 0);
    QFAIL("accepted");
  } catch (const Error& error) {
    QCOMPARE(error.place().character, character);
    QVERIFY(!error.advice().empty());
  }
}

void ExpressionTest::nestingIsLimited() {
  QVERIFY_THROWS_EXCEPTION(Error, Expression(std::string(100'000, '(') + "1"));
  QVERIFY_THROWS_EXCEPTION(Error, Expression(std::string(100'000, '-') + "1"));
  std::string chain = "1";
  for (int term = 0; term < 100'000; ++term) chain += "+1";
  QVERIFY_THROWS_EXCEPTION(Error, Expression{chain});
}

/// A question about a category is answered once per distinct text; the answer must be that of the
/// rows.
void ExpressionTest::dictionaryAndRowsAgree() {
  const Table small = table("c:category / a / b / ? / a / b / a");
  const Table asText = small.with("c", small["c"].as(Type::text));
  Context context;
  for (const char* text :
       {"c = 'a'", "c in ('a', 'z')", "not (c = 'a')", "c is missing", "coalesce(c, 'a') = 'a'"}) {
    const Expression expression(text);
    QCOMPARE(expression.evaluate(small, context), expression.evaluate(asText, context));
  }
}

void ExpressionTest::blocksMeet() {
  constexpr std::size_t rows = 200'000;
  Values<std::int64_t> values(rows);
  for (std::size_t row = 0; row < rows; ++row) values[row] = static_cast<std::int64_t>(row);
  const Table data(TableSchema({{"i", Type::integer}}), {Column::ofIntegers(std::move(values))});
  Context context;
  const Column texts = Expression("'r' & i").evaluate(data, context);
  QCOMPARE(texts.size(), std::int64_t{rows});
  QCOMPARE(std::string(texts.text(0)), std::string("r0"));
  QCOMPARE(std::string(texts.text(65'536)), std::string("r65536"));
  QCOMPARE(std::string(texts.text(199'999)), std::string("r199999"));
}

void ExpressionTest::namesAreWrittenSoThatTheyReadBack_data() {
  QTest::addColumn<QString>("name");
  for (const char* name :
       {"hours", "order volume", "小时", "and", "a]b", "1st", "", "x-y", "missing", "a≤b"})
    QTest::newRow(name) << QString::fromUtf8(name);
}

void ExpressionTest::namesAreWrittenSoThatTheyReadBack() {
  QFETCH(QString, name);
  const std::vector<std::string> expected = {name.toStdString()};
  QCOMPARE(Expression(expressionName(name.toStdString()) + " is missing").columns(), expected);
}

QTEST_APPLESS_MAIN(ExpressionTest)
#include "expression_test.moc"
