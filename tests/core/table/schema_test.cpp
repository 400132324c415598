// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/schema.h"

#include "core/base/error.h"

#include <QTest>

using namespace quern;

namespace {

TableSchema example() {
  return std::vector<ColumnSchema>{
      {.name = "hours", .type = Type::number, .role = Role::target, .description = "h"},
      {.name = "Anlage", .type = Type::category},
      {.name = "orders", .type = Type::integer},
      {.name = "id", .type = Type::integer, .role = Role::identifier},
      {.name = "上海", .type = Type::text}};
}

using Names = std::vector<std::string>;

}  // namespace

class SchemaTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void findsNames();
  void changes();
  void namesStayUnique();
  void manyColumns();
  void features();
  void freeNames();
  void comesBackFromJson();
  void refusesJson_data();
  void refusesJson();
  void keysAndNames();
  void accepted();
};

void SchemaTest::findsNames() {
  const TableSchema schema = example();
  for (int index = 0; index < schema.size(); ++index)
    QCOMPARE(schema.indexOf(schema[index].name), index);
  QCOMPARE(schema.indexOf("Hours"), -1);
  QCOMPARE(schema.indexOf(""), -1);
  QCOMPARE(TableSchema().indexOf("a"), -1);
  QCOMPARE(schema["上海"].type, Type::text);
  QVERIFY_EXCEPTION_THROWN(schema["absent"], Bug);
  QVERIFY_EXCEPTION_THROWN(schema[5], Bug);
}

void SchemaTest::changes() {
  TableSchema schema = example();
  schema["orders"].type = Type::number;
  schema.set({.name = "id", .type = Type::text});
  schema.set({.name = "new", .type = Type::date});
  schema.remove("Anlage");
  QCOMPARE(schema.names(), (Names{"hours", "orders", "id", "上海", "new"}));
  for (int index = 0; index < schema.size(); ++index)
    QCOMPARE(schema.indexOf(schema[index].name), index);
  QCOMPARE(schema["id"].role, Role::feature);
  QCOMPARE(schema["orders"].type, Type::number);
  QVERIFY(schema != example());
}

void SchemaTest::namesStayUnique() {
  TableSchema schema = example();
  QVERIFY_EXCEPTION_THROWN(schema.add({.name = "hours"}), Bug);
  QVERIFY_EXCEPTION_THROWN(schema.remove("absent"), Bug);
  QVERIFY_EXCEPTION_THROWN((TableSchema{{{.name = "a"}, {.name = "b"}, {.name = "a"}}}), Bug);
}

void SchemaTest::manyColumns() {
  std::vector<ColumnSchema> columns;
  for (int index = 0; index < 20'000; ++index)
    columns.push_back({.name = "x" + std::to_string(index)});
  TableSchema schema(columns);
  for (int repetition = 0; repetition < 50;
       ++repetition)  // a million; a search of the list would take minutes
    for (int index = 0; index < 20'000; ++index)
      if (schema.indexOf(columns[static_cast<std::size_t>(index)].name) != index)
        QFAIL("not found");
  schema.remove("x10000");
  QCOMPARE(schema.indexOf("x19999"), 19'998);
}

void SchemaTest::features() {
  const TableSchema schema = example();
  QCOMPARE(schema.features(), (Names{"Anlage", "orders", "上海"}));
  QCOMPARE(schema.features(Accept::numeric), (Names{"orders"}));
  QCOMPARE(schema.features(Accept::categorical), (Names{"Anlage", "上海"}));
  QCOMPARE(schema.names(Role::target), (Names{"hours"}));
}

void SchemaTest::freeNames() {
  TableSchema schema = example();
  QCOMPARE(schema.freeName("fitted"), std::string("fitted"));
  QCOMPARE(schema.freeName("hours"), std::string("hours 2"));
  schema.add({.name = "hours 2"});
  QCOMPARE(schema.freeName("hours"), std::string("hours 3"));
}

void SchemaTest::comesBackFromJson() {
  TableSchema schema = example();
  QCOMPARE(schemaFrom(toJson(schema)), schema);
  schema.complete = false;
  QCOMPARE(schemaFrom(parseJson(toJson(schema).dump(), "test")), schema);
}

void SchemaTest::refusesJson_data() {
  QTest::addColumn<QString>("json");
  QTest::newRow("no object") << "[]";
  QTest::newRow("no columns") << "{}";
  QTest::newRow("columns are no list") << R"({"columns": {}})";
  QTest::newRow("a column is no object") << R"({"columns": [1]})";
  QTest::newRow("no name") << R"({"columns": [{"type": "number", "role": "feature"}]})";
  QTest::newRow("unknown type")
      << R"({"columns": [{"name": "a", "type": "complex", "role": "feature"}]})";
  QTest::newRow("unknown role")
      << R"({"columns": [{"name": "a", "type": "number", "role": "king"}]})";
  QTest::newRow("a name twice")
      << R"({"columns": [{"name": "a", "type": "number", "role": "feature"},
                                                   {"name": "a", "type": "text", "role": "feature"}]})";
  QTest::newRow("complete is no truth value") << R"({"columns": [], "complete": 1})";
  QTest::newRow("description is no text")
      << R"({"columns": [{"name": "a", "type": "number", "role": "feature", "description": 1}]})";
}

void SchemaTest::refusesJson() {
  QFETCH(QString, json);
  QVERIFY_EXCEPTION_THROWN(schemaFrom(parseJson(json.toStdString(), "test")), Error);
}

void SchemaTest::keysAndNames() {
  for (int type = 0; type <= static_cast<int>(Type::timestamp); ++type) {
    QVERIFY(typeFrom(keyOf(static_cast<Type>(type))) == static_cast<Type>(type));
    QVERIFY(!nameOf(static_cast<Type>(type)).empty());
  }
  for (int role = 0; role <= static_cast<int>(Role::ignored); ++role) {
    QVERIFY(roleFrom(keyOf(static_cast<Role>(role))) == static_cast<Role>(role));
    QVERIFY(!nameOf(static_cast<Role>(role)).empty());
  }
  QVERIFY(!typeFrom("Number").has_value());
  QVERIFY(!roleFrom("").has_value());
}

void SchemaTest::accepted() {
  QVERIFY(accepts(Accept::numeric, Type::boolean) && !accepts(Accept::numeric, Type::date));
  QVERIFY(accepts(Accept::label, Type::integer) && !accepts(Accept::label, Type::number));
  QVERIFY(accepts(Accept::temporal, Type::timestamp) && !accepts(Accept::temporal, Type::integer));
  QVERIFY(accepts(Accept::categorical, Type::text) && !accepts(Accept::categorical, Type::integer));
}

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"
