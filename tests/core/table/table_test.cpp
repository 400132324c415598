// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/table.h"

#include "core/base/error.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

using Names = std::vector<std::string>;

class TableTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void empty();
  void copiesShare();
  void withReplacesAndAppends();
  void withSharesTheRest();
  void lengthsAndTypesMustAgree();
  void withoutAndSelect();
  void renames();
  void takesRows();
  void slices();
  void equality();
  void builds();
  void bytes();
  void manyColumnsAtOnce();

  void writesWhatItReads_data();  // the notation of the tests
  void writesWhatItReads();
  void saysTheDifference();
};

void TableTest::empty() {
  const Table t;
  QCOMPARE(t.rowCount(), 0);
  QCOMPARE(t.columnCount(), 0);
  QCOMPARE(t, Table(TableSchema(), {}));
  QCOMPARE(t.take(std::vector<std::int64_t>{}), t);
  QCOMPARE(t.bytes(), 0);
}

void TableTest::copiesShare() {
  const Table t = table("a:number,b:text / 1,x / 2,y");
  const Table copy = t;
  QCOMPARE(copy["a"].identity(), t["a"].identity());
  QCOMPARE(&copy.schema(), &t.schema());
}

void TableTest::withReplacesAndAppends() {
  const Table t = table("a:number@target,b:text / 1,x / 2,y");
  const Table changed = t.with("a", table("c:integer / 7 / 8")[0]).with("new", t["b"]);
  QCOMPARE(changed, table("a:integer@target,b:text,new:text / 7,x,x / 8,y,y"));
  QCOMPARE(t, table("a:number@target,b:text / 1,x / 2,y"));
  const Table described =
      t.with({.name = "b", .type = Type::text, .role = Role::group, .description = "city"}, t["b"]);
  QCOMPARE(described.schema()["b"].description, std::string("city"));
  QCOMPARE(described.with("b", t["b"]).schema()["b"].role, Role::group);
  QCOMPARE(t.withRole("b", Role::ignored), table("a:number@target,b:text@ignored / 1,x / 2,y"));
}

void TableTest::withSharesTheRest() {
  const Table t = table("a:number,b:text / 1,x / 2,y");
  const Table changed = t.with("a", table("a:number / 3 / 4")[0]);
  QCOMPARE(changed["b"].identity(), t["b"].identity());
  QCOMPARE(&changed.schema(),
           &t.schema());  // names and types are the same, so it need not be copied
}

void TableTest::lengthsAndTypesMustAgree() {
  const Table t = table("a:number / 1 / 2");
  QVERIFY_EXCEPTION_THROWN(t.with("b", table("b:number / 1")[0]), Bug);
  QVERIFY_EXCEPTION_THROWN(t.with({.name = "b", .type = Type::text}, t["a"]), Bug);
  QVERIFY_EXCEPTION_THROWN(Table(t.schema(), {}), Bug);
  QVERIFY_EXCEPTION_THROWN(Table(t.schema(), {table("a:integer / 1")[0]}), Bug);
  QVERIFY_EXCEPTION_THROWN(t["absent"], Bug);
  QVERIFY_EXCEPTION_THROWN(t[1], Bug);
}

void TableTest::withoutAndSelect() {
  const Table t = table("a:number,b:text@target,c:integer / 1,x,3");
  QCOMPARE(t.without(Names{"c", "a"}), table("b:text@target / x"));
  QCOMPARE(t.without(Names{}), t);
  QCOMPARE(t.select(Names{"c", "b"}), table("c:integer,b:text@target / 3,x"));
  QCOMPARE(t.select(Names{}).columnCount(), 0);
  QVERIFY_EXCEPTION_THROWN(t.without(Names{"absent"}), Bug);
  QVERIFY_EXCEPTION_THROWN(t.select(Names{"absent"}), Bug);
}

void TableTest::renames() {
  const Table t = table("a:number,b:text@target / 1,x");
  QCOMPARE(t.renamed("b", "d"), table("a:number,d:text@target / 1,x"));
  QCOMPARE(t.renamed("a", "a"), t);
  QVERIFY_EXCEPTION_THROWN(t.renamed("a", "b"), Bug);
}

void TableTest::takesRows() {
  const Table t = table("a:number,b:category / 1,x / 2,y / 3,?");
  QCOMPARE(t.take(std::vector<std::int64_t>{2, -1, 0, 0}),
           table("a:number,b:category / 3,? / ?,? / 1,x / 1,x"));
  QCOMPARE(t.take(std::vector<std::int64_t>{}).rowCount(), 0);
  QCOMPARE(&t.take(std::vector<std::int64_t>{0}).schema(), &t.schema());
}

void TableTest::slices() {
  const Table t = table("a:number,b:text / 1,x / 2,y / 3,?");
  QCOMPARE(t.slice(1, 2), table("a:number,b:text / 2,y / 3,?"));
  QCOMPARE(t.slice(3, 0).rowCount(), 0);
  QVERIFY_EXCEPTION_THROWN(t.slice(2, 2), Bug);
}

void TableTest::equality() {
  const Table t = table("a:number,b:text / 1,x");
  QVERIFY(t != table("a:number,b:text / 2,x"));
  QVERIFY(t != table("b:text,a:number / x,1"));
  QVERIFY(t != table("a:number@target,b:text / 1,x"));
  QVERIFY(t != table("a:integer,b:text / 1,x"));
  QVERIFY(t != table("a:number,b:text / 1,x / 1,x"));
}

void TableTest::builds() {
  TableBuilder builder({{"term", Type::text}, {"estimate", Type::number}, {"n", Type::integer}});
  builder.row("intercept", 1.5, 3).row(std::string("x"), 2, std::int64_t{4});
  builder[0].add("gap");
  builder[1].addMissing();
  builder[2].add(5);
  QCOMPARE(std::move(builder).build(),
           table("term:text,estimate:number,n:integer / intercept,1.5,3 / x,2,4 / gap,?,5"));
}

void TableTest::bytes() {
  QCOMPARE(table("a:number / 1 / 2").bytes(), 16);
  QCOMPARE(table("a:number / 1 / ?").bytes(), 24);
}

void TableTest::manyColumnsAtOnce() {
  std::vector<ColumnSchema> columns;
  std::vector<Column> values;
  for (int index = 0; index < 20'000; ++index) {
    columns.push_back({.name = "x" + std::to_string(index)});
    values.push_back(table("a:number / 1 / 2")[0]);
  }
  Table t(columns, values);
  const Column replacement = table("a:number / 3 / 4")[0];
  for (int index = 0; index < 20'000; index += 10)
    t = t.with("x" + std::to_string(index), replacement);
  QCOMPARE(t["x19990"].number(0), 3.0);
  QCOMPARE(t["x19991"].number(0), 1.0);
}

void TableTest::writesWhatItReads_data() {
  QTest::addColumn<QString>("text");
  for (const char* text :
       {"a:number", "a:number,b:text@target / 1,x", "a:number / ? / 0.1 / nan",
        "a:text / '' / ' x' / 'a,b' / 'a/b' / '?' / ?", "a:date,b:boolean / 2024-05-03,true"})
    QTest::newRow(text) << QString::fromLatin1(text);
}

void TableTest::writesWhatItReads() {
  QFETCH(QString, text);
  QCOMPARE(writtenTable(table(text)), text);
}

void TableTest::saysTheDifference() {
  const Table t = table("a:number,b:text / 1000,x / nan,y / ?,z");
  QVERIFY(closeTo(t, table("a:number,b:text / 1000.0000009,x / nan,y / ?,z"), 1e-9));
  QCOMPARE(difference(table("a:number,b:text / 1000.000002,x / nan,y / ?,z"), t, 1e-9),
           QStringLiteral("column a, row 1: 1000.000002 where 1000 is expected"));
  QVERIFY(!closeTo(table("a:number,b:text / 1000,x / 1,y / ?,z"), t, 1e-9));
  QVERIFY(!closeTo(table("a:number,b:text / 1000,x / nan,y / 0,z"), t, 1e-9));
  QVERIFY(!closeTo(table("a:number,b:text / 1000,x / nan,? / ?,z"), t, 1e-9));
  QVERIFY(!closeTo(table("a:number,c:text / 1000,x / nan,y / ?,z"), t, 1e-9));
  QVERIFY(!closeTo(table("a:number,b:text / 1000,x / nan,y"), t, 1e-9));
}

QTEST_APPLESS_MAIN(TableTest)
#include "table_test.moc"
