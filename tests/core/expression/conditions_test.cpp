// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/conditions.h"

#include "core/expression/expression.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

class ConditionsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void bothWays_data();
  void bothWays();
  void otherSpellings_data();
  void otherSpellings();
  void moreThanAList_data();
  void moreThanAList();
  void everyRelationComesBack();
  void chooseTheSameRows();
  void openConditionsAreLeftOut();
  void asJson();
  void damagedJson_data();
  void damagedJson();
  void whatSuitsAType();
};

void ConditionsTest::bothWays_data() {
  QTest::addColumn<QString>("expression");
  for (const char* expression :
       {"hours > 10", "hours >= -2.5 and city = \"Oslo\"", "[order volume] between 1 and 1e+300",
        "city in (\"a\", \"say \"\"b\"\"\", \"\")", "n not in (1, 2, 3)",
        "day not between \"2024-01-01\" and \"2024-02-01\"", "flag = true or flag is missing",
        "contains(note, \"urgent\") and not contains(note, \"not\")", "starts_with(a, \"x\")",
        "ends_with(a, \"x\")", "matches(mail, \"^[^@]+@\")", "a is not missing",
        "[and] != 9223372036854775807", "小时 < 8", "[a]]b] <= 0.1",
        "exists(a) and unique(a) and type(a) = \"number\" and missing_share(a) <= 5"})
    QTest::newRow(expression) << QString::fromUtf8(expression);
}

void ConditionsTest::bothWays() {
  QFETCH(QString, expression);
  const auto list = conditionsOf(expression.toStdString());
  QVERIFY(list.has_value());
  QCOMPARE(QString::fromStdString(expressionOf(*list)), expression);
  QVERIFY(problemOfConditions(toJson(*list)).empty());
  QVERIFY(conditionListFrom(toJson(*list)) == *list);
}

void ConditionsTest::otherSpellings_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("expression");
  QTest::newRow("turned") << "8 < hours and 3 >= n" << "hours > 8 and n <= 3";
  QTest::newRow("signs") << "(a == 1) && b <> 2" << "a = 1 and b != 2";
  QTest::newRow("brackets") << "a = 1 and (b = 2 and c = 3)" << "a = 1 and b = 2 and c = 3";
  QTest::newRow("a truth value alone") << "flag and not late" << "flag = true and late = false";
  QTest::newRow("names of functions") << "regex_match(a, '^x')" << "matches(a, \"^x\")";
  QTest::newRow("not around") << "not (a in (1)) and not a is missing"
                              << "a not in (1) and a is not missing";
}

void ConditionsTest::otherSpellings() {
  QFETCH(QString, typed);
  QFETCH(QString, expression);
  const auto list = conditionsOf(typed.toStdString());
  QVERIFY(list.has_value());
  QCOMPARE(QString::fromStdString(expressionOf(*list)), expression);
}

void ConditionsTest::moreThanAList_data() {
  QTest::addColumn<QString>("expression");
  for (const char* expression :
       {"a = 1 and b = 2 or c = 3", "a > b", "a + 1 > 2", "mean(a) > 1", "a = missing",
        "not (a = 1 or b = 2)", "a in (b, 1)", "lower(a) = \"x\"", "unique(a, b)", "1 = 1",
        "contains(a, b)", "type(a) != \"number\""})
    QTest::newRow(expression) << QString::fromUtf8(expression);
}

void ConditionsTest::moreThanAList() {
  QFETCH(QString, expression);
  QVERIFY(!conditionsOf(expression.toStdString()).has_value());
}

void ConditionsTest::everyRelationComesBack() {
  for (const RelationFacts& facts : relations()) {
    ColumnCondition condition{"column", facts.relation, {}};
    QCOMPARE(openPartOf(condition).empty(), facts.least == 0);
    while (static_cast<int>(condition.values.size()) < facts.least) condition.values.push_back("5");
    QVERIFY(openPartOf(condition).empty());
    const auto list = conditionsOf(expressionOf(condition));
    QVERIFY2(list.has_value(), facts.key.data());
    QVERIFY2(list->conditions == std::vector{condition}, facts.key.data());
    if (facts.most > 100) continue;
    condition.values.resize(static_cast<std::size_t>(facts.most) + 1, "5");
    QVERIFY(!openPartOf(condition).empty());
  }
}

void ConditionsTest::chooseTheSameRows() {
  const Table data = table(
      "n:number,c:category,d:date,t:text / 1,a,2024-05-03,x / 5,b,2024-06-01,xy "
      "/ ?,a,?,? / 7,?,2024-07-01,yx");
  Context context;
  const auto chosen = [&](const ColumnCondition& condition) {
    const Column holds = Expression(expressionOf(condition)).evaluate(data, context);
    QString rows;
    for (std::int64_t row = 0; row < holds.size(); ++row)
      rows += !holds.present()[row]                             ? '?'
              : holds.booleans()[static_cast<std::size_t>(row)] ? '1'
                                                                : '0';
    return rows;
  };
  QCOMPARE(chosen({"n", Relation::outside, {2, 6}}), QString("10?1"));
  QCOMPARE(chosen({"c", Relation::noneOf, {"a"}}), QString("010?"));
  QCOMPARE(chosen({"d", Relation::atLeast, {"2024-06-01"}}), QString("01?1"));
  QCOMPARE(chosen({"t", Relation::lacks, {"xy"}}), QString("10?1"));
  QCOMPARE(chosen({"t", Relation::endsWith, {"y"}}), QString("01?0"));
  QCOMPARE(chosen({"n", Relation::present, {}}), QString("1101"));
}

void ConditionsTest::openConditionsAreLeftOut() {
  const ConditionList list{.conditions = {{"a", Relation::above, {}},
                                          {"", Relation::missing, {}},
                                          {"b", Relation::between, {1}},
                                          {"c", Relation::equal, {1}}}};
  QCOMPARE(expressionOf(list), std::string("c = 1"));
  QVERIFY(conditionListFrom(toJson(list)) == list);
}

void ConditionsTest::asJson() {
  const ConditionList list{
      .any = true,
      .conditions = {{"hours", Relation::above, {8}}, {"note", Relation::missing, {}}}};
  QCOMPARE(toJson(list).dump(), std::string(R"({"version":1,"join":"any","conditions":[)"
                                            R"({"column":"hours","is":"above","values":[8]},)"
                                            R"({"column":"note","is":"missing"}]})"));
}

void ConditionsTest::damagedJson_data() {
  QTest::addColumn<QString>("json");
  QTest::newRow("a list") << "[]";
  QTest::newRow("no conditions") << R"({"version": 1})";
  QTest::newRow("a newer version") << R"({"version": 2, "conditions": []})";
  QTest::newRow("a version that is none") << R"({"version": "1", "conditions": []})";
  QTest::newRow("another join") << R"({"join": "xor", "conditions": []})";
  QTest::newRow("no column") << R"({"conditions": [{"is": "missing"}]})";
  QTest::newRow("an unknown comparison") << R"({"conditions": [{"column": "a", "is": "like"}]})";
  QTest::newRow("values that are no list")
      << R"({"conditions": [{"column": "a", "is": "equal", "values": 5}]})";
  QTest::newRow("a value that is a list")
      << R"({"conditions": [{"column": "a", "is": "equal", "values": [[5]]}]})";
  QTest::newRow("no value at all")
      << R"({"conditions": [{"column": "a", "is": "equal", "values": [null]}]})";
  QString many;
  for (int at = 0; at < 501; ++at)
    many += QString(at == 0 ? "" : ",") + R"({"column": "a", "is": "missing"})";
  QTest::newRow("too many") << R"({"conditions": [)" + many + "]}";
}

void ConditionsTest::damagedJson() {
  QFETCH(QString, json);
  QVERIFY(!problemOfConditions(parseJson(json.toStdString(), "test")).empty());
}

void ConditionsTest::whatSuitsAType() {
  QVERIFY(suits(Relation::below, Type::date));
  QVERIFY(!suits(Relation::below, Type::text));
  QVERIFY(suits(Relation::contains, Type::category));
  QVERIFY(!suits(Relation::contains, Type::integer));
  QVERIFY(!suits(Relation::oneOf, Type::boolean));
  QVERIFY(suits(Relation::missing, Type::boolean));
}

QTEST_APPLESS_MAIN(ConditionsTest)
#include "conditions_test.moc"
