// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/parameter.h"

#include "core/pipeline/operator.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

namespace {

enum class Way { fast, exact };
constexpr Option ways[] = {{Way::fast, "fast", tr("Fast")}, {Way::exact, "exact", tr("Exact")}};

constexpr BooleanParameter centre{.key = "centre", .initial = true};
constexpr IntegerParameter clusters{
    .key = "clusters", .initial = 8, .min = 1, .max = 100, .formerly = "k"};
constexpr NumberParameter rate{.key = "rate", .initial = 0.5, .min = 0, .max = 1, .above = true};
constexpr NumberParameter free{.key = "free", .initial = 2};
constexpr ChoiceParameter way{.key = "way", .options = ways, .initial = "exact"};
constexpr IntegerParameter steps{
    .key = "steps", .initial = 3, .min = 1, .when = {.parameter = "way", .option = "fast|slow"}};
constexpr TextParameter name{.key = "name", .initial = "n", .required = true};
constexpr ColumnParameter target{
    .key = "target", .accepts = Accept::numeric, .initialRole = Role::target};
constexpr ColumnsParameter features{
    .key = "columns", .accepts = Accept::numeric, .required = false};
constexpr FileParameter file{.key = "file", .required = false};
constexpr ConditionsParameter keep{.key = "keep"};
constexpr ConditionsParameter must{.key = "must", .expression = false, .asserts = true};

const std::vector<ParameterSpec> specs = {centre, clusters, rate,     free, way,  steps,
                                          name,   target,   features, file, keep, must};

Parameters from(const QString& json) { return {specs, parseJson(json.toStdString(), "test")}; }

const char* const people =
    "age:number,height:number,city:text,name:category,pay:number@target,born:date "
    "/ 1,2,Oslo,a,5,2020-01-01";

QString joined(const std::vector<std::string>& names) {
  QStringList list;
  for (const std::string& one : names) list << QString::fromStdString(one);
  return list.join(u',');
}

/// "parameter: message" of every finding, one per line.
QString told(const Findings& findings) {
  QStringList lines;
  for (const Finding& finding : findings)
    lines << QString::fromStdString(finding.place.parameter + ": " + finding.message.english());
  return lines.join(u'\n');
}

}  // namespace

class ParameterTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void whatIsLeftAloneIsInitial();
  void whatIsChosenIsRead();
  void wrongKindsReadAsInitial();
  void formerKeysAreRead();
  void conditions();
  void columnByRole();
  void rowConditions();
  void selection_data();
  void selection();
  void findings_data();
  void findings();
  void adviceNamesTheNearestColumn();
  void unknownColumnsOfAnIncompleteSchemaAreLeftToTheRun();
  void typedText_data();
  void typedText();
  void refusedText_data();
  void refusedText();
};

void ParameterTest::whatIsLeftAloneIsInitial() {
  const Parameters p = from("{}");
  QCOMPARE(p[centre], true);
  QCOMPARE(p[clusters], 8);
  QCOMPARE(p[rate], 0.5);
  QCOMPARE(p.as<Way>(way), Way::exact);
  QCOMPARE(p[name], std::string("n"));
  QCOMPARE(p[file], std::string());
}

void ParameterTest::whatIsChosenIsRead() {
  const Parameters p =
      from(R"({"centre": false, "clusters": 3, "rate": 1, "way": "fast", "name": "m",
                               "target": "pay", "file": "a.csv"})");
  QCOMPARE(p[centre], false);
  QCOMPARE(p[clusters], 3);
  QCOMPARE(p[rate], 1.0);
  QCOMPARE(p.as<Way>(way), Way::fast);
  QCOMPARE(p[name], std::string("m"));
  QCOMPARE(p[target], std::string("pay"));
  QCOMPARE(p[file], std::string("a.csv"));
}

void ParameterTest::wrongKindsReadAsInitial() {
  const Parameters p =
      from(R"({"centre": 1, "clusters": "3", "rate": [], "way": "odd", "name": 5, "columns": 7})");
  QCOMPARE(p[centre], true);
  QCOMPARE(p[clusters], 8);
  QCOMPARE(p[rate], 0.5);
  QCOMPARE(p.as<Way>(way), Way::exact);
  QCOMPARE(p[name], std::string("n"));
  QCOMPARE(joined(p[features].in(table(people).schema())), QString("age,height"));
}

void ParameterTest::formerKeysAreRead() {
  QCOMPARE(from(R"({"k": 4})")[clusters], 4);
  QCOMPARE(from(R"({"k": 4, "clusters": 5})")[clusters], 5);
  QCOMPARE(from(R"({"k": 4})").values().dump(), std::string(R"({"clusters":4})"));
}

void ParameterTest::conditions() {
  QVERIFY(from("{}").active(clusters));
  QVERIFY(!from("{}").active(steps));
  QVERIFY(from(R"({"way": "fast"})").active(steps));
}

void ParameterTest::rowConditions() {
  const char* const list =
      R"({"keep": {"version": 1, "join": "any", "conditions": [)"
      R"({"column": "age", "is": "above", "values": [8]}, {"column": "city", "is": "missing"}]}})";
  QCOMPARE(from(list)[keep], std::string("age > 8 or city is missing"));
  QCOMPARE(from(R"({"keep": "age > 8 or city is missing"})").conditions(keep)->conditions.size(),
           std::size_t{2});
  QVERIFY(!from(R"({"keep": "age > height"})").conditions(keep).has_value());
  QVERIFY(from("{}").conditions(keep)->conditions.empty());
  QCOMPARE(from(R"({"keep": {"version": 7, "conditions": []}})")[keep], std::string());
}

void ParameterTest::columnByRole() {
  const TableSchema schema = table(people).schema();
  QCOMPARE(from("{}").in(schema, target), std::string("pay"));
  QCOMPARE(from(R"({"target": "age"})").in(schema, target), std::string("age"));
  QCOMPARE(from("{}").in(table("a:number,b:number / 1,2").schema(), target), std::string());
  QCOMPARE(from("{}").in(table("a:number@target,b:number@target / 1,2").schema(), target),
           std::string());
}

void ParameterTest::selection_data() {
  QTest::addColumn<QString>("choice");
  QTest::addColumn<InitialColumns>("initial");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* what, const char* choice, InitialColumns initial,
                      const char* expected) {
    QTest::newRow(what) << choice << initial << expected;
  };
  row("features", "null", InitialColumns::features, "age,height");
  row("all of the accepted type", "null", InitialColumns::all, "age,height,pay");
  row("none", "null", InitialColumns::none, "");
  row("names in the order given", R"(["height", "age"])", InitialColumns::features, "height,age");
  row("a name is taken even if it is not accepted", R"(["city"])", InitialColumns::features,
      "city");
  row("absent and double names", R"(["no", "age", "age"])", InitialColumns::features, "age");
  row("pattern", R"({"pattern": "^h"})", InitialColumns::features, "height");
  row("pattern and no features only", R"({"pattern": "a"})", InitialColumns::all, "age,pay");
  row("except", R"({"except": ["age"]})", InitialColumns::features, "height");
  row("types", R"({"types": ["number"]})", InitialColumns::none, "age,height,pay");
  row("types that are not accepted", R"({"types": ["text"]})", InitialColumns::features, "");
}

void ParameterTest::selection() {
  QFETCH(QString, choice);
  QFETCH(InitialColumns, initial);
  QFETCH(QString, expected);
  const ColumnSelection selection(parseJson(choice.toStdString(), "test"), Accept::numeric,
                                  initial);
  QCOMPARE(joined(selection.in(table(people).schema())), expected);
}

void ParameterTest::findings_data() {
  QTest::addColumn<QString>("values");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* what, const char* values, const char* expected) {
    QTest::newRow(what) << values << expected;
  };
  row("nothing", "{}", "");
  row("kinds",
      R"({"centre": "yes", "clusters": 2.5, "rate": "x", "way": 3, "name": false, "target": 1, "columns": 2, "file": 9})",
      "centre: The value \"yes\" is neither true nor false.\n"
      "clusters: The value 2.5 is not a whole number.\n"
      "rate: The value \"x\" is not a number.\n"
      "way: The value 3 is not one of the options: fast, exact.\n"
      "name: The value false is not a text.\n"
      "target: The value 1 is not a column name.\n"
      "columns: The columns are neither a list of names nor a rule of types and pattern.\n"
      "file: The value 9 is not a file name.");
  row("below", R"({"clusters": 0})", "clusters: The value is 0, but must be from 1 to 100.");
  row("above", R"({"clusters": 101})", "clusters: The value is 101, but must be from 1 to 100.");
  row("ends belong to the range", R"({"clusters": 100, "rate": 1})", "");
  row("open end", R"({"rate": 0})", "rate: The value is 0, but must be above 0 and at most 1.");
  row("one end only", R"({"way": "fast", "steps": 0})",
      "steps: The value is 0, but must be at least 1.");
  row("beyond 64 bits", R"({"clusters": 18446744073709551615})",
      "clusters: The value 18446744073709551615 is not a whole number.");
  row("not looked at while inactive", R"({"steps": 0})", "");
  row("required text", R"({"name": ""})", "name: A text is needed here.");
  row("absent column", R"({"target": "agee"})", "target: There is no column agee.");
  row("column of another type", R"({"target": "city"})",
      "target: Column city does not hold numbers.");
  row("first wrong name of several", R"({"columns": ["age", "born", "no"]})",
      "columns: Column born does not hold numbers.");
  row("pattern", R"({"columns": {"pattern": "("}})",
      "columns: The pattern ( is not a regular expression: missing ): (.");
  row("rule", R"({"columns": {"type": ["number"]}})",
      "columns: A rule for columns has no part called type.");
  row("conditions",
      R"({"keep": {"conditions": [{"column": "age", "is": "above", "values": [8]}]}})", "");
  row("an expression is left to the operator", R"({"keep": "agee > height"})", "");
  row("an expression that cannot be read", R"({"keep": "age >"})",
      "keep: The expression ends too early.");
  row("a condition on an absent column",
      R"({"keep": {"conditions": [{"column": "agee", "is": "missing"}]}})",
      "keep: There is no column agee.");
  row("a condition without its value",
      R"({"keep": {"conditions": [{"column": "age", "is": "between", "values": [1]}]}})",
      "keep: The condition on age needs 2 values and has 1.");
  row("a condition that does not suit the type",
      R"({"keep": {"conditions": [{"column": "age", "is": "contains", "values": ["1"]}]}})",
      "keep: contains needs a text here, and this is a number.");
  row("rows are not chosen by their column",
      R"json({"keep": {"conditions": [{"column": "age", "is": "unique"}]}})json",
      "keep: Rows cannot be chosen by what a whole column is like: unique(age).");
  row("what is asserted may be absent",
      R"json({"must": "unique(age) and no_such_column > 1 and type(city) = \"text\""})json", "");
  row("what is asserted all holds", R"({"must": "age > 1 or age < 0"})",
      "must: This is more than a list of conditions that all hold.");
  row("unknown key", R"({"other": 1})",
      "other: The parameter other is not known here; its value does nothing.");
}

void ParameterTest::findings() {
  QFETCH(QString, values);
  QFETCH(QString, expected);
  const Schemas in = {{"data", table(people).schema()}};
  const Findings found = validate(from(values), in);
  QCOMPARE(told(found), expected);
  for (const Finding& finding : found) QVERIFY(!finding.advice.empty());
}

void ParameterTest::adviceNamesTheNearestColumn() {
  const Schemas in = {{"data", table(people).schema()}};
  QCOMPARE(validate(from(R"({"target": "hieght"})"), in).at(0).advice.english(),
           std::string("Did you mean height?"));
}

void ParameterTest::unknownColumnsOfAnIncompleteSchemaAreLeftToTheRun() {
  TableSchema schema = table(people).schema();
  schema.complete = false;
  QCOMPARE(told(validate(from(R"({"target": "later"})"), {{"data", schema}})), QString());
  QCOMPARE(told(validate(from(R"({"target": "later"})"), {})), QString());
}

void ParameterTest::typedText_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* key, const char* text, const char* expected) {
    QTest::addRow("%s %s", key, text) << key << text << expected;
  };
  row("centre", "false", "false");
  row("clusters", "12", "12");
  row("rate", "0.25", "0.25");
  row("rate", "1e-3", "0.001");
  row("way", "fast", R"("fast")");
  row("name", "a b", R"("a b")");
  row("target", "pay", R"("pay")");
  row("columns", "", "[]");
  row("columns", "a,b c", R"(["a","b c"])");
  row("columns", R"("a,b",c)", R"(["a,b","c"])");
  row("columns", R"("say ""a""")", R"(["say \"a\""])");
  row("columns", R"(["a"])", R"(["a"])");
  row("columns", R"({"types": ["number"]})", R"({"types":["number"]})");
  row("file", "/tmp/a.csv", R"("/tmp/a.csv")");
  row("keep", "age > 8", R"("age > 8")");
  row("keep", R"({"conditions": []})", R"({"conditions":[]})");
}

void ParameterTest::typedText() {
  QFETCH(QString, key);
  QFETCH(QString, text);
  QFETCH(QString, expected);
  OperatorSpec spec{.parameters = specs};
  const ParameterSpec* parameter = spec.parameter(key.toStdString());
  QVERIFY(parameter != nullptr);
  QCOMPARE(QString::fromStdString(valueFromText(*parameter, text.toStdString()).dump()), expected);
}

void ParameterTest::refusedText_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("text");
  QTest::newRow("boolean") << "centre" << "maybe";
  QTest::newRow("whole number") << "clusters" << "2.5";
  QTest::newRow("number") << "rate" << "nan";
  QTest::newRow("choice") << "way" << "fats";
  QTest::newRow("open quote") << "columns" << R"("a,b)";
  QTest::newRow("text after a quote") << "columns" << R"("a"b)";
  QTest::newRow("broken JSON") << "columns" << "[1";
  QTest::newRow("not columns") << "columns" << "[1]";
  QTest::newRow("not conditions") << "keep" << R"({"conditions": [1]})";
}

void ParameterTest::refusedText() {
  QFETCH(QString, key);
  QFETCH(QString, text);
  OperatorSpec spec{.parameters = specs};
  try {
    valueFromText(*spec.parameter(key.toStdString()), text.toStdString());
    QFAIL("accepted");
  } catch (const Error& error) {
    QVERIFY(!error.advice().empty());
    if (key == "way") QCOMPARE(error.advice().english(), std::string("Did you mean fast?"));
  }
}

QTEST_APPLESS_MAIN(ParameterTest)
#include "parameter_test.moc"
