// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pandas makes of a random table with missing values; see tests/reference/formula.py.
#include "core/expression/expression.h"

#include "testing/reference.h"

#include <QTest>

using namespace quern;

class ReferenceTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void agreesWithPandas_data();
  void agreesWithPandas();

private:
  Json m_reference;
  Table m_table;
};

void ReferenceTest::initTestCase() {
  m_reference = reference("formula.json");
  m_table = tableOf(m_reference["columns"]);
}

void ReferenceTest::agreesWithPandas_data() {
  QTest::addColumn<int>("at");
  initTestCase();
  for (std::size_t at = 0; at < m_reference["cases"].size(); ++at)
    QTest::newRow(m_reference["cases"][at]["expression"].get<std::string>().c_str())
        << static_cast<int>(at);
}

void ReferenceTest::agreesWithPandas() {
  QFETCH(int, at);
  const Json& known = m_reference["cases"][static_cast<std::size_t>(at)];
  Context context;
  const Column column =
      Expression(known["expression"].get<std::string>()).evaluate(m_table, context);
  QCOMPARE(difference(column, known["values"]), QString());
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "reference_test.moc"
