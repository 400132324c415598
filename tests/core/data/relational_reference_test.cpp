// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sorting, grouping, joining and reshaping against pandas: random tables with missing values,
// duplicates and empty sides. tests/reference/relational.py made the expected ones.
#include "testing/operators.h"
#include "testing/reference.h"

#include <QTest>

using namespace quern;

class RelationalReferenceTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { m_reference = reference("relational.json"); }
  void agreesWithPandas_data();
  void agreesWithPandas();

private:
  Json m_reference;
};

namespace {

Column columnFrom(const Json& column) {
  ColumnBuilder builder(Type::text);
  for (const Json& value : column["values"])
    if (value.is_null())
      builder.addMissing();
    else
      builder.add(value.is_string() ? value.get<std::string>() : value.dump());
  return std::move(builder).build().as(*typeFrom(column["type"].get<std::string>()));
}

Table tableFrom(const Json& columns) {
  Table table;
  for (const Json& column : columns) {
    const Column values = columnFrom(column);
    table = table.with({column["name"].get<std::string>(), values.type()}, values);
  }
  return table;
}

}  // namespace

void RelationalReferenceTest::agreesWithPandas_data() {
  QTest::addColumn<int>("index");
  const Json cases = reference("relational.json")["cases"];
  for (int index = 0; index < static_cast<int>(cases.size()); ++index) {
    const Json& one = cases[static_cast<std::size_t>(index)];
    QTest::addRow("%s: %s", one["operator"].get<std::string>().c_str(),
                  one["name"].get<std::string>().c_str())
        << index;
  }
}

void RelationalReferenceTest::agreesWithPandas() {
  QFETCH(int, index);
  const Json& one = m_reference["cases"][static_cast<std::size_t>(index)];
  Inputs in;
  for (const auto& [port, name] : one["inputs"].items())
    in.set(port, tableFrom(m_reference["tables"][name.get<std::string>()]));
  const QString parameters = QString::fromStdString(one["parameters"].dump());
  const Table actual = run(one["operator"], parameters, in, one["port"]);
  QCOMPARE(difference(actual, tableFrom(one["expected"]), 1e-12), QString());
}

QTEST_APPLESS_MAIN(RelationalReferenceTest)
#include "relational_reference_test.moc"
