// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/safetensors.h"
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class FormulaTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void rolesStay();
  void restIsShared();
  void learnedValuesStay();
  void laterFormulasLearnFromEarlierOnes();
  void newGroupsAreReported();
  void columnsThatMayStillCome_data();
  void columnsThatMayStillCome();
  void refusals_data();
  void refusals();
};

namespace {

QString formulas(const char* text) {
  return QString::fromStdString(Json{{"formulas", text}}.dump());
}

/// Keeps what is said in warnings.
class Listener final : public Monitor {
public:
  void logged(Severity, const Sentence& sentence) override { said.push_back(sentence.english()); }
  std::vector<std::string> said;
};

}  // namespace

void FormulaTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  QTest::newRow("1: later ones use earlier ones")
      << formulas("b = a + 1\nc = b * 2\nb = 0") << "a:integer / 1 / ?"
      << "a:integer,b:integer,c:integer / 1,0,4 / ?,0,?";
  QTest::newRow("1: semicolons part formulas too")
      << formulas("b = a; c = 'x;y'") << "a:integer / 1"
      << "a:integer,b:integer,c:text / 1,1,'x;y'";
  QTest::newRow("2: replaced where it stands")
      << formulas("a = a > 1") << "a:integer,b:text / 1,x / 2,y"
      << "a:boolean,b:text / false,x / true,y";
  QTest::newRow("2: names with blanks")
      << formulas("[a b] = 1") << "a:integer / 5" << "a:integer,a b:integer / 5,1";
  QTest::newRow("3: without a name") << formulas("a * 2") << "a:integer / 5"
                                     << "a:integer,a * 2:integer / 5,10";
  QTest::newRow("3: a comparison is no name") << formulas("a == 5") << "a:integer / 5"
                                              << "a:integer,a == 5:boolean / 5,true";
  QTest::newRow("4: categories stay categories")
      << formulas("c = upper(c)\nt = upper(c)") << "c:category / a / ?"
      << "c:category,t:text / A,A / ?,?";
  QTest::newRow("6: over groups") << formulas("m = mean(a) over (g)")
                                  << "a:number,g:category / 1,x / 3,x / 5,? / ?,?"
                                  << "a:number,g:category,m:number / 1,x,2 / 3,x,2 / 5,?,5 / ?,?,5";
  QTest::newRow("7: over the rows in their order")
      << formulas("p = lag(a) over (g order by a)") << "a:number,g:text / 3,x / 1,x / 2,y"
      << "a:number,g:text,p:number / 3,x,1 / 1,x,? / 2,y,?";
}

void FormulaTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("formula", parameters, table(input)), table(expected));
}

void FormulaTest::rolesStay() {  // 2
  const Table out = run("formula", formulas("y = y * 2; z = y"), table("y:number@target / 1"));
  QCOMPARE(out.schema()["y"].role, Role::target);
  QCOMPARE(out.schema()["z"].role, Role::feature);
}

void FormulaTest::restIsShared() {  // 2
  const Table data = table("a:number,b:number / 1,2");
  QCOMPARE(run("formula", formulas("c = a"), data)["b"].identity(), data["b"].identity());
}

void FormulaTest::learnedValuesStay() {  // 6
  const FittedOperator fitted =
      fit("formula", formulas("d = a - mean(a); e = rank(a)"), table("a:number / 1 / 3"));
  const Table expected = table("a:number,d:number,e:integer / 10,8,2 / 4,2,1");
  QCOMPARE(applyTo(fitted, table("a:number / 10 / 4")), expected);
  FittedOperator restored = fitted;
  restored.state = readSafetensors(writeSafetensors(fitted.state), "saved");
  QCOMPARE(applyTo(restored, table("a:number / 10 / 4")), expected);
  QVERIFY(fit("formula", formulas("b = rank(a)"), table("a:number / 1")).state == State());  // 7
}

void FormulaTest::laterFormulasLearnFromEarlierOnes() {  // 1, 6
  const FittedOperator fitted =
      fit("formula", formulas("d = a - mean(a)\ne = d / max(abs(d))"), table("a:number / 1 / 5"));
  QCOMPARE(applyTo(fitted, table("a:number / 4")), table("a:number,d:number,e:number / 4,1,0.5"));
}

void FormulaTest::newGroupsAreReported() {  // 6
  const auto listener = std::make_shared<Listener>();
  FittedOperator fitted =
      fit("formula", formulas("n = count() over (g)"), table("g:text / a / a / b"));
  fitted.call.context = Context({.monitor = listener});
  QCOMPARE(applyTo(fitted, table("g:text / a / c / c")),
           table("g:text,n:integer / a,2 / c,? / c,?"));
  QCOMPARE(listener->said.size(), std::size_t{1});
  QVERIFY(listener->said.front().starts_with("2 rows belong to groups"));
}

void FormulaTest::columnsThatMayStillCome_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QStringList>("columns");
  QTest::newRow("5: formula") << "formula" << formulas("b = a + 1\nc = [city=Oslo]\nd = c\ne = b")
                              << QStringList{"a", "b", "e"};
  QTest::newRow("rules") << "rule-engine" << R"({"rules": "[city=Oslo] => 1"})" << QStringList{"a"};
  QTest::newRow("filter") << "filter-rows" << R"({"keep": "[city=Oslo]"})" << QStringList{"a"};
}

void FormulaTest::columnsThatMayStillCome() {
  QFETCH(QString, id);
  QFETCH(QString, parameters);
  QFETCH(QStringList, columns);
  TableSchema schema({{"a"}});
  schema.complete = false;  // a one-hot before it has not been fitted
  const Registry::Entry& entry = allOperators().at(id.toStdString());
  Findings findings;
  const Schemas out =
      checkOperator(entry, {entry.spec.parameters, Json::parse(parameters.toStdString())},
                    {{"data", schema}}, findings);
  QVERIFY(findings.empty());
  QVERIFY(!out.table("data").complete);
  QStringList names;
  for (const std::string& name : out.table("data").names()) names << QString::fromStdString(name);
  QCOMPARE(names, columns);
}

void FormulaTest::refusals_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("line");
  QTest::addColumn<int>("character");
  QTest::newRow("unknown column") << "b = a\nc = b + d" << 2 << 9;
  QTest::newRow("used before it is made") << "b = c\nc = a" << 1 << 5;
  QTest::newRow("no expression") << "b =" << 1 << 4;
  QTest::newRow("no formula") << "# b" << 1 << 1;
}

void FormulaTest::refusals() {  // 5
  QFETCH(QString, text);
  QFETCH(int, line);
  QFETCH(int, character);
  const Findings findings =
      findingsOf("formula", formulas(qPrintable(text)), table("a:number / 1"));
  QCOMPARE(findings.size(), std::size_t{1});
  QCOMPARE(findings[0].place.line, line);
  QCOMPARE(findings[0].place.character, character);
  QCOMPARE(findings[0].place.parameter, std::string("formulas"));
}

QTEST_APPLESS_MAIN(FormulaTest)
#include "formula_operator_test.moc"
