// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/safetensors.h"
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class ValueLookupTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void warnsOfText();               // promise 3
  void aModelNeedsNoLookupTable();  // promise 5
  void refusesKeysThatAreNeverEqual();
};

namespace {

QString call(const QString& more = {}) {
  return QStringLiteral(R"({"column": "c", "key": "k", "value": "v"%1})").arg(more);
}

}  // namespace

void ValueLookupTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("data");
  QTest::addColumn<QString>("lookup");
  QTest::addColumn<QString>("expected");

  const QString replace = QStringLiteral(R"(, "result": "replace")");
  const QString kept = QStringLiteral(R"(, "unmatched": "kept")");
  QTest::newRow("1: the first row of a key")
      << call() << "c:category,x:integer / a,1 / b,2 / a,3"
      << "k:text,v:number / b,9 / a,1 / a,2"
      << "c:category,x:integer,v:number / a,1,1 / b,2,9 / a,3,1";
  QTest::newRow("2: a name that is free")
      << call() << "c:text,v:text / a,x" << "k:text,v:number / a,1"
      << "c:text,v:text,'v 2':number / a,x,1";
  QTest::newRow("2: replaces, in its role") << call(replace) << "c:text@group,x:integer / a,1 / b,2"
                                            << "v:date,k:text / 2024-05-03,a"
                                            << "c:date@group,x:integer / 2024-05-03,1 / ?,2";
  QTest::newRow("3: keeps its own value")
      << call(replace + kept) << "c:category / a / b / ?"
      << "k:category,v:text / a,Anna" << "c:text / Anna / b / ?";
  QTest::newRow("3: beside it, in the type of both") << call(kept) << "c:integer / 1 / 2"
                                                     << "k:integer,v:number / 1,0.5"
                                                     << "c:integer,v:number / 1,0.5 / 2,2";
  QTest::newRow("3: a found missing value is found") << call(replace + kept) << "c:text / a"
                                                     << "k:text,v:text / a,?" << "c:text / ?";
  QTest::newRow("4: missing finds nothing, 1 equals 1.0") << call() << "c:integer / 1 / ?"
                                                          << "k:number,v:text / ?,never / 1,once"
                                                          << "c:integer,v:text / 1,once / ?,?";
  QTest::newRow("empty tables") << call() << "c:text" << "k:text,v:text" << "c:text,v:text";
}

void ValueLookupTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, data);
  QFETCH(QString, lookup);
  QFETCH(QString, expected);
  const Inputs in = {{"data", table(data)}, {"lookup", table(lookup)}};
  QCOMPARE(run("value-lookup", parameters, in), table(expected));
}

void ValueLookupTest::warnsOfText() {
  const Inputs in = {{"data", table("c:integer / 1")}, {"lookup", table("k:integer,v:date")}};
  Findings findings;
  const Registry::Entry& entry = allOperators().at("value-lookup");
  const Json values = parseJson(call(R"(, "unmatched": "kept")").toStdString(), "the test");
  checkOperator(entry, Parameters(entry.spec.parameters, values), schemasOf(in), findings);
  QCOMPARE(findings.size(), 1U);
  QVERIFY(findings[0].severity == Severity::warning);
}

void ValueLookupTest::aModelNeedsNoLookupTable() {
  const Inputs in = {{"data", table("c:text / a")},
                     {"lookup", table("k:text,v:number / a,1 / b,2")}};
  FittedOperator fitted = fit(OperatorCall{"value-lookup", call()}, in);
  fitted.state = readSafetensors(writeSafetensors(fitted.state), "saved");
  QCOMPARE(applyTo(fitted, table("c:text / b / z")), table("c:text,v:number / b,2 / z,?"));
}

void ValueLookupTest::refusesKeysThatAreNeverEqual() {
  const Inputs in = {{"data", table("c:text / a")}, {"lookup", table("k:date,v:number")}};
  QVERIFY_THROWS_EXCEPTION(Error, run("value-lookup", call(), in));
}

QTEST_APPLESS_MAIN(ValueLookupTest)
#include "value_lookup_operator_test.moc"
