// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/expression.h"
#include "core/pipeline/guards.h"

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
  void unknownColumns_data();
  void unknownColumns();
  void nestingIsLimited();
  void daysBeyondTimeStamps();
  void textsDoNotGrowWithoutEnd_data();
  void textsDoNotGrowWithoutEnd();
  void textsTogetherDoNotGrowWithoutEnd();
  void dictionaryAndRowsAgree();
  void blocksMeet();
  void learnedValuesAreUsed();
  void strangersHaveNoValue();
  void whatWasLearnedMustFit();
  void windowsCanBeRefused();
  void repeatedQuestionsStayCheap();
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
  row("n < 3", "true");
  row("2 < n", "true");
  row("b = (i > 5)", "true");
  row("b > n", "false");
  row("missing < i", "?");
  row("c = missing", "?");
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
  row("if(i > 9, 1)", "?", "?");
  row("case when i > 9 then 'a' when i > 5 then 'b' else 'c' end", "b", "c");
  row("case when i > 9 then 'a' end", "?", "?");
  row("coalesce(d, '2024-01-01')", "2024-05-03", "2024-01-01");
  row("abs(-i)", "7");
  row("clip(i, 0, 5) & ''", "5");
  row("min(i, 3)", "3");
  row("max(d, '2025-01-01')", "2025-01-01");
  row("min('b', c)", "Oslo");
  row("max(s, d)", "2024-05-03T14:07:09");
  row("integer('12') + 1", "13", "13");
  row("upper('straße')", "STRASSE", "STRASSE");
  row("substring('数据分析', -2)", "分析", "分析");
  row("left(c, -1)", "", "?");
  row("split_part('a,b', ',', 3)", "?", "?");
  row("split_part('a,b', ',', -1)", "b", "b");
  row("regex_extract(t, 'W(or)ld')", "or");
  row("regex_extract(t, 'W(or)ld', 0)", "World");
  row("regex_extract(t, 'x(y)')", "?");
  row("regex_replace(t, 'o', '\\\\')", "Hell\\ W\\rld");
  row("date_add(s, 1, 'month')", "2024-06-03T14:07:09");
  row("date_add(d, 2, 'hours')", "2024-05-03T02:00:00");
  row("date_diff(d, '2024-03-05', 'months')", "-1");
  row("parse_date('31.02.2024', '%d.%m.%Y')", "?", "?");
  row("make_date(2023, 2, 29)", "?", "?");
  row("concat(c, i)", "Oslo7", "");
  row("i in (1, 7) and i between 7 and 7", "true");
  row("(i between 1 and 9) between true and true", "true");
  row("mean(i) + count(i) + count()", "10", "10");
  row("max(c) over (b)", "Oslo", "?");
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
  QTest::newRow("a rule's arrow") << "i => 5" << 3;
  QTest::newRow("case without end") << "case when b then 1" << 19;
  QTest::newRow("case of different kinds") << "case when b then 1 else 'x' end" << 25;
  QTest::newRow("a number as a condition") << "if(i, 1, 2)" << 4;
  QTest::newRow("unknown unit") << "date_add(d, 1, 'moons')" << 16;
  QTest::newRow("a unit that is no constant") << "date_add(d, 1, c)" << 16;
  QTest::newRow("unknown date sign") << "parse_date(t, '%Q')" << 15;
  QTest::newRow("a sign that is only written") << "parse_date(t, '%j')" << 15;
  QTest::newRow("no such group") << "regex_extract(t, 'a(b)', 2)" << 26;
  QTest::newRow("over of one row") << "abs(i) over (c)" << 1;
  QTest::newRow("unknown column in over") << "mean(i) over (cc)" << 15;
  QTest::newRow("mean of texts") << "mean(c)" << 6;
  QTest::newRow("a width of none") << "rolling_mean(n, 0)" << 17;
  QTest::newRow("a width that is no constant") << "rolling_mean(n, i)" << 17;
  QTest::newRow("a share above 1") << "quantile(n, 1.5)" << 13;
  QTest::newRow("overflow of a sum") << "sum(coalesce(i, 1) * 0 + 9223372036854775807)" << 1;
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

void ExpressionTest::unknownColumns_data() {
  QTest::addColumn<QString>("columns");
  QTest::addColumn<QString>("advice");
  QTest::newRow("a slip of the pen") << "city:text,hours:number" << "Did you mean hours?";
  QTest::newRow("the first word of a name") << "city:text,hour total:number"
                                            << "Did you mean [hour total]?";
  QTest::newRow("nothing near: all there are")
      << "id:text,order volume:number"
      << "The columns are id, [order volume]. Put texts in quotes.";
  QTest::newRow("of many the first")
      << "a:text,b:text,c:text,d:text,e:text,f:text,g:text,i:text,j:text"
      << "The columns are a, b, c, d, e, f, g, i, …. Put texts in quotes.";
}

void ExpressionTest::unknownColumns() {
  QFETCH(QString, columns);
  QFETCH(QString, advice);
  const std::optional<Error> error =
      attempt([&] { Expression("hour == 5").resultType(table(columns).schema()); });
  QVERIFY(error);
  QCOMPARE(error->message().english(), "There is no column “hour”.");
  QCOMPARE(error->place().character, std::int64_t{1});
  QCOMPARE(error->advice().english(), advice.toStdString());
}

void ExpressionTest::nestingIsLimited() {
  QVERIFY_THROWS_EXCEPTION(Error, Expression(std::string(100'000, '(') + "1"));
  QVERIFY_THROWS_EXCEPTION(Error, Expression(std::string(100'000, '-') + "1"));
  std::string chain = "1";
  for (int term = 0; term < 100'000; ++term) chain += "+1";
  QVERIFY_THROWS_EXCEPTION(Error, Expression{chain});
  QVERIFY_THROWS_EXCEPTION(Error, Expression{chain + " )"});  // before it sees what is wrong behind
  (void)Expression(chain.substr(0, 2 * 900 + 1));
}

/// They are compared with the last time stamp there is, not with one that has come round; found by
/// fuzzing.
void ExpressionTest::daysBeyondTimeStamps() {
  const Table far(TableSchema({{"d", Type::date}, {"s", Type::timestamp}}),
                  {Column::ofDates({1'000'000'000, -1'000'000'000}), Column::ofTimestamps({0, 0})});
  Context context;
  const Column later = Expression("d > s").evaluate(far, context);
  QCOMPARE(later.written(0), std::string("true"));
  QCOMPARE(later.written(1), std::string("false"));
}

/// A question about a category is answered once per distinct text; the answer must be that of the
/// rows.
void ExpressionTest::textsDoNotGrowWithoutEnd_data() {
  QTest::addColumn<QString>("expression");
  QTest::addColumn<int>("length");
  QTest::addColumn<int>("character");  // that the error points at; 0: there is none
  const auto row = [](const char* expression, int length, int character) {
    QTest::addRow("%s of %d", expression, length) << QString(expression) << length << character;
  };
  row("replace(replace(t, 'a', t), 'a', t)", 300, 1);
  row("replace(replace(t, 'a', t), 'a', t)", 30, 0);
  row("length(t) > 0 and t & t & t = 'x'", 9'000'000, 21);
  row("concat(t, t, t)", 9'000'000, 1);
  row("regex_replace(t, 'a', '\\0\\0bbbbbbbb')", 2'000'000, 1);
  row("regex_replace(t, 'a', '\\0\\0')", 20'000, 0);
  row("regex_replace(t, 'b', 'bbbbbbbbbbbbbbbbbbbbbbbb')", 2'000'000, 0);
}

void ExpressionTest::textsDoNotGrowWithoutEnd() {
  QFETCH(QString, expression);
  QFETCH(int, length);
  QFETCH(int, character);
  const std::string text(static_cast<std::size_t>(length), 'a');
  const Table data = Table().with({"t", Type::text}, Column::ofTexts(std::span(&text, 1)));
  Context context;
  try {
    Expression(expression.toStdString()).evaluate(data, context);
    QCOMPARE(character, 0);
  } catch (const Error& error) {
    QVERIFY2(error.message().english().find("16 MiB") != std::string::npos, error.what());
    QCOMPARE(error.place().character, std::int64_t{character});
  }
}

/// Each of them is short enough, all of a block are not.
void ExpressionTest::textsTogetherDoNotGrowWithoutEnd() {
  constexpr std::size_t rows = 600, length = 1000;  // a text of 1 MB in each row
  const std::vector<std::string> texts(rows, std::string(length, 'a'));
  const Table data = Table().with({"t", Type::text}, Column::ofTexts(texts));
  Context context;
  try {
    Expression("length(replace(t, 'a', t))").evaluate(data, context);
    QFAIL("600 MB of texts were made");
  } catch (const Error& error) {
    QVERIFY2(error.message().english().find("512 MiB") != std::string::npos, error.what());
    QCOMPARE(error.place().character, std::int64_t{8});
  }
}

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

void ExpressionTest::learnedValuesAreUsed() {
  Context context;
  const Expression expression("n - mean(n) over (c) + count()");
  QVERIFY(expression.learns());
  QVERIFY(!Expression("n + lag(n)").learns());
  Learned learned;
  expression.evaluate(table("n:number,c:category / 1,a / 3,a / 10,b"), context, &learned);
  QCOMPARE(learned.size(), std::size_t{2});
  const Table others = table("n:number,c:text / 5,b / 5,a");
  QCOMPARE(expression.evaluate(others, learned, context), table("n:number / -2 / 6")["n"]);
}

void ExpressionTest::strangersHaveNoValue() {
  Context context;
  const Expression expression("sum(i) over (c, d)");
  Learned learned;
  expression.evaluate(table("i:integer,c:text,d:date / 1,a,2024-01-01 / 2,?,2024-01-01 / 4,a,?"),
                      context, &learned);
  const Table others =
      table("i:integer,c:text,d:date / 0,?,2024-01-01 / 0,a,2024-01-02 / 0,a,? / 0,'',2024-01-01");
  QCOMPARE(expression.evaluate(others, learned, context), table("i:integer / 2 / ? / 4 / ?")["i"]);
}

void ExpressionTest::whatWasLearnedMustFit() {
  Context context;
  const Table data = table("n:number / 1");
  const Expression expression("mean(n)");
  QVERIFY_THROWS_EXCEPTION(Error, expression.evaluate(data, Learned{}, context));
  QVERIFY_THROWS_EXCEPTION(Error,
                           expression.evaluate(data, Learned{table("value:text / x")}, context));
  QVERIFY_THROWS_EXCEPTION(
      Error, expression.evaluate(data, Learned{table("value:number / 1 / 2")}, context));
}

void ExpressionTest::windowsCanBeRefused() {
  const Sentence advice(quern::tr("Choose a column."));
  QVERIFY_THROWS_NO_EXCEPTION(Expression("n > mean(n) over (c)").refuseWindows(advice));
  QVERIFY_THROWS_EXCEPTION(Error, Expression("n > 1 + lag(n)").refuseWindows(advice));
  QVERIFY_THROWS_EXCEPTION(Error, Expression("mean(n) over (rank(n))").refuseWindows(advice));
}

/// An operand that several comparisons need is computed once, however deep they are nested.
void ExpressionTest::repeatedQuestionsStayCheap() {
  std::string text = "b";
  for (int depth = 0; depth < 60; ++depth) text = "(" + text + ") between false and true";
  Context context;
  QCOMPARE(Expression(text).evaluate(table("b:boolean / true"), context).booleans()[0], 1);
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
