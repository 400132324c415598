// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class EditDomainTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void orderOfCategories_data();
  void orderOfCategories();
  void whatIsNotConvertedIsReported();
  void rolesAndRestStay();
  void refusals_data();
  void refusals();
};

namespace {

QString changes(const char* text) { return QString::fromStdString(Json{{"changes", text}}.dump()); }

}  // namespace

void EditDomainTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  QTest::newRow("1: top to bottom") << changes("rename a => b\ntype b => text\nrename b => a")
                                    << "a:number,x:text / 1,y" << "a:text,x:text / 1,y";
  QTest::newRow("2: names in brackets") << changes("rename [a b] => [c d]") << "a b:number / 1"
                                        << "c d:number / 1";
  QTest::newRow("3: to a number") << changes("type a => number") << "a:text / 1.5 / x / ?"
                                  << "a:number / 1.5 / ? / ?";
  QTest::newRow("3: to a category") << changes("type a => category") << "a:integer / 3 / 1 / ?"
                                    << "a:category / 3 / 1 / ?";
  QTest::newRow("4: a date as it is written")
      << changes("type a => date") << "a:category / 2024-05-03 / 3.5.2024"
      << "a:date / 2024-05-03 / ?";
  QTest::newRow("4: a date by its pattern")
      << changes("type a => date '%d.%m.%Y'") << "a:text / 3.5.2024 / 31.2.2024 / ?"
      << "a:date / 2024-05-03 / ? / ?";
  QTest::newRow("4: a time by its pattern")
      << changes("type a => timestamp '%d.%m.%y %H:%M'") << "a:category / 3.5.24 14:07"
      << "a:timestamp / 2024-05-03T14:07:00";
  QTest::newRow("5: merge") << changes("merge c 'a', 'z' => 'b'") << "c:category / a / b / c / ?"
                            << "c:category / b / b / c / ?";
  QTest::newRow("nothing to do") << changes("") << "a:number / 1" << "a:number / 1";
}

void EditDomainTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("edit-domain", parameters, table(input)), table(expected));
}

void EditDomainTest::orderOfCategories_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QStringList>("expected");
  QTest::newRow("6: named first") << changes("order c 'z', 'c'") << QStringList{"z", "c", "a", "b"};
  QTest::newRow("5: where the first stood")
      << changes("merge c 'b', 'c' => 'd'") << QStringList{"a", "d"};
  QTest::newRow("5: into one that is there")
      << changes("merge c 'c' => 'a'") << QStringList{"a", "b"};
}

void EditDomainTest::orderOfCategories() {
  QFETCH(QString, parameters);
  QFETCH(QStringList, expected);
  const Table data = table("c:category / b / a / c");
  QStringList actual;
  const Table out = run("edit-domain", parameters, data);
  for (const std::string& category : out["c"].categories())
    actual << QString::fromStdString(category);
  QCOMPARE(actual, expected);
}

void EditDomainTest::whatIsNotConvertedIsReported() {  // 3
  const Table data = table("a:text,b:number / 1,0.5 / x,2 / 2y,?");
  const QString all = changes("type a => integer; type b => boolean");
  QCOMPARE(run("edit-domain", all, data, "problems"),
           table("row:integer,column:text,value:text / 2,a,x / 3,a,2y / 1,b,0.5 / 2,b,2"));
  const QString strict = R"({"changes": "type a => integer", "failed": "error"})";
  QVERIFY_THROWS_EXCEPTION(Error, run("edit-domain", strict, data));
}

void EditDomainTest::rolesAndRestStay() {  // 1
  const Table data = table("y:number@target,b:number / 1,2");
  const Table out = run("edit-domain", changes("rename y => z; type z => integer"), data);
  QCOMPARE(out.schema()["z"].role, Role::target);
  QCOMPARE(out["b"].identity(), data["b"].identity());
}

void EditDomainTest::refusals_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("line");
  QTest::addColumn<int>("character");
  QTest::newRow("unknown change") << "rename a => b\nmove b" << 2 << 1;
  QTest::newRow("unknown column") << "rename a => b\ntype a => text" << 2 << 6;
  QTest::newRow("2: a name that is taken") << "rename a => c" << 1 << 8;
  QTest::newRow("no type") << "type a => money" << 1 << 11;
  QTest::newRow("4: no pattern") << "type a => date '%Q'" << 1 << 16;
  QTest::newRow("4: a pattern for a number") << "type a => number '%Y'" << 1 << 18;
  QTest::newRow("5: no categories") << "merge a 'x' => 'y'" << 1 << 7;
  QTest::newRow("no arrow") << "rename a b" << 1 << 10;
  QTest::newRow("too much") << "rename a => b c" << 1 << 15;
  QTest::newRow("a text without quotes") << "order c x" << 1 << 9;
}

void EditDomainTest::refusals() {
  QFETCH(QString, text);
  QFETCH(int, line);
  QFETCH(int, character);
  const Findings findings =
      findingsOf("edit-domain", changes(qPrintable(text)), table("a:number,c:category / 1,x"));
  QCOMPARE(findings.size(), std::size_t{1});
  QCOMPARE(findings[0].place.line, line);
  QCOMPARE(findings[0].place.character, character);
}

QTEST_APPLESS_MAIN(EditDomainTest)
#include "edit_domain_operator_test.moc"
