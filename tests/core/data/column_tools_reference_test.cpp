// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pandas makes of a random table with missing values, for the operators that edit columns; see
// tests/reference/formula.py.
#include "testing/operators.h"
#include "testing/reference.h"

#include <QTest>

using namespace quern;

class ColumnToolsReferenceTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithPandas_data();
  void agreesWithPandas();
};

void ColumnToolsReferenceTest::agreesWithPandas_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("column");
  const auto row = [](const char* expression, const char* id, const char* column,
                      const Json& parameters) {
    QTest::newRow(expression) << QString(id) << QString::fromStdString(parameters.dump())
                              << QString(column);
  };
  const char* const dates = "date-time-tools";
  const Json parts = {
      {"columns", {"d", "s"}}, {"quarter", true}, {"week", true}, {"day-of-year", true}};
  row("year(d)", dates, "d year", parts);
  row("quarter(d)", dates, "d quarter", parts);
  row("month(s)", dates, "s month", parts);
  row("week(d)", dates, "d week", parts);
  row("day_of_year(d)", dates, "d day-of-year", parts);
  row("weekday(d)", dates, "d weekday", parts);
  row("date_add(d, 3, \"months\")", dates, "d",
      {{"action", "shift"}, {"columns", {"d"}}, {"unit", "month"}, {"count", 3}});
  row("date_add(s, 90, \"minutes\")", dates, "s",
      {{"action", "shift"}, {"columns", {"s"}}, {"unit", "minute"}, {"count", 90}});
  row("truncate(d, \"quarter\")", dates, "d",
      {{"action", "truncate"}, {"columns", {"d"}}, {"unit", "quarter"}});
  row("truncate(s, \"hour\")", dates, "s",
      {{"action", "truncate"}, {"columns", {"s"}}, {"unit", "hour"}});
  const auto text = [&row](const char* expression, const char* action, const char* find,
                           const char* with) {
    row(expression, "string-tools", "t",
        {{"columns", {"t"}}, {"action", action}, {"find", find}, {"with", with}});
  };
  text("lower(t)", "lower", "", "");
  text("upper(t)", "upper", "", "");
  text("replace(t, \"e\", \"€\")", "replace", "e", "€");
  text("regex_replace(t, \"([0-9]+)-\", \"<\\1>\")", "replace-pattern", "([0-9]+)-", "<\\1>");
  text("regex_extract(t, \"-([a-z]+)$\")", "extract", "-([a-z]+)$", "");
  row("split_part(t, \"-\", 3)", "string-tools", "t 3",
      {{"columns", {"t"}}, {"action", "split"}, {"find", "-"}, {"parts", 4}});
  row("case when k < 0 then -1 when x > 5 then 2 else 0 end", "rule-engine", "rule",
      {{"rules", "k < 0 => -1\nx > 5 => 2\n0"}});
  row("x - mean(x) over (g, year(d))", "formula", "z",
      {{"formulas", "y = mean(x) over (g, year(d))\nz = x - y"}});
}

void ColumnToolsReferenceTest::agreesWithPandas() {
  QFETCH(QString, id);
  QFETCH(QString, parameters);
  QFETCH(QString, column);
  const Json known = reference("formula.json");
  const std::string expression = QTest::currentDataTag();
  for (const Json& entry : known["cases"]) {
    if (entry["expression"] != expression) continue;
    const Table out = run(id.toStdString(), parameters, tableOf(known["columns"]));
    QCOMPARE(difference(out[column.toStdString()], entry["values"]), QString());
    return;
  }
  QFAIL("pandas was not asked");
}

QTEST_APPLESS_MAIN(ColumnToolsReferenceTest)
#include "column_tools_reference_test.moc"
