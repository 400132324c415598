// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pandas makes of a random table with missing values; see tests/reference/formula.py.
#include "core/expression/expression.h"

#include "testing/reference.h"
#include "testing/tables.h"

#include <QTest>

#include <cmath>

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

namespace {

Column columnFrom(const Json& values, Type type) {
  ColumnBuilder builder(type == Type::date || type == Type::timestamp ? Type::text : type);
  for (const Json& value : values)
    if (value.is_null())
      builder.addMissing();
    else if (value.is_string())
      builder.add(value.get<std::string>().substr(0, type == Type::date ? 10 : 1000));
    else
      builder.add(value.get<double>());
  return std::move(builder).build().as(type);
}

/// Numbers to twelve digits; everything else as it is written.
bool agrees(const Column& column, std::int64_t row, const Json& expected) {
  if (expected.is_null()) return !column.present()[row];
  if (!column.present()[row]) return false;
  if (expected.is_number()) {
    const double actual = column.number(row), wanted = expected.get<double>();
    return std::abs(actual - wanted) <= 1e-12 * std::max(1.0, std::abs(wanted));
  }
  std::string wanted = expected.get<std::string>();
  if (column.type() == Type::date) wanted = wanted.substr(0, 10);
  return column.written(row) == wanted;
}

}  // namespace

void ReferenceTest::initTestCase() {
  m_reference = reference("formula.json");
  for (const Json& column : m_reference["columns"]) {
    const Type type = *typeFrom(column["type"].get<std::string>());
    m_table = m_table.with(column["name"].get<std::string>(), columnFrom(column["values"], type));
  }
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
  const Json& expected = known["values"];
  QCOMPARE(column.size(), static_cast<std::int64_t>(expected.size()));
  for (std::int64_t row = 0; row < column.size(); ++row) {
    const Json& wanted = expected[static_cast<std::size_t>(row)];
    QVERIFY2(agrees(column, row, wanted),
             qPrintable(QString("row %1: %2, pandas has %3")
                            .arg(row + 1)
                            .arg(QString::fromStdString(column.present()[row] ? column.written(row)
                                                                              : "missing"))
                            .arg(QString::fromStdString(wanted.dump()))));
  }
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "reference_test.moc"
