// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators that read spreadsheets, JSON and ARFF: what they have in common. What each format
// can be is in the corpus (tests/core/table/csv).
#include "core/base/error.h"
#include "core/table/xlsx_writer.h"
#include "testing/operators.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quern;

class FileImportOperatorsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }
  void excel();
  void excelRange();
  void excelWithoutThatSheet();
  void json();
  void arff();
  void misfitsAreListed();      // promise 2
  void keyedByContent();        // promise 3
  void provisionalSchema();     // promise 4
  void absentChoicesAreTold();  // promise 5

private:
  QString write(const QByteArray& bytes, const char* name) const {
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("cannot write");
    return file.fileName();
  }
  QString spreadsheet() const {
    const QString path = m_folder->filePath("orders.xlsx");
    Context context;
    writeXlsx(table("id:integer,made:date,hours:number / 1,2024-01-31,2.5 / 2,2024-02-01,3"), true,
              context, path.toStdString());
    return path;
  }
  static QString parameters(const QString& path, const QString& more = {}) {
    return QString(R"({"file": "%1"%2})").arg(path, more);
  }

  std::unique_ptr<QTemporaryDir> m_folder;
};

void FileImportOperatorsTest::excel() {
  const QString target = R"(, "columns": "{\"hours\": {\"role\": \"target\"}}")";
  const Table expected =
      table("id:integer,made:date,hours:number@target / 1,2024-01-31,2.5 / 2,2024-02-01,3");
  QCOMPARE(run("excel-import", parameters(spreadsheet(), target), Inputs{}), expected);
}

void FileImportOperatorsTest::excelRange() {
  const QString range = R"(, "range": "B2:C3", "header-rows": "0", "sheet": "1")";
  const Table expected = table("'column 1':date,'column 2':number / 2024-01-31,2.5 / 2024-02-01,3");
  QCOMPARE(run("excel-import", parameters(spreadsheet(), range), Inputs{}), expected);
}

void FileImportOperatorsTest::excelWithoutThatSheet() {
  try {
    run("excel-import", parameters(spreadsheet(), R"(, "sheet": "May")"), Inputs{});
    QFAIL("was read");
  } catch (const Error& error) {
    QCOMPARE(error.place().parameter, std::string("sheet"));
    QVERIFY2(QString(error.what()).contains("Sheet1"), error.what());
  }
}

void FileImportOperatorsTest::json() {
  const QString path = write("{\"a\": 1, \"b\": {\"c\": \"x\"}}\n{\"a\": 2.5}\n", "records.ndjson");
  QCOMPARE(run("json-import", parameters(path), Inputs{}),
           table("a:number,b.c:text / 1,x / 2.5,?"));
}

void FileImportOperatorsTest::arff() {
  const QString path =
      write("@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n1,x\n2,y\n", "r.arff");
  QCOMPARE(run("arff-import", parameters(path), Inputs{}),
           table("a:number,b:category / 1,x / 2,y"));
}

void FileImportOperatorsTest::misfitsAreListed() {
  const QString path = write("@relation r\n@attribute a numeric\n@data\n1\n1,2\n", "r.arff");
  const FittedOperator fitted =
      fit({.id = "arff-import", .parameters = parameters(path), .context = Context()}, Inputs{});
  QCOMPARE(fitted.outputs.table("data"), table("a:number / 1 / 1"));
  QCOMPARE(fitted.outputs.table("rejects"),
           table("line:integer,reason:text,text:text / "
                 "5,'The row has 2 cells where the table has 1 column.','1,2'"));
}

void FileImportOperatorsTest::keyedByContent() {
  const Registry::Entry& entry = allOperators().at("json-import");
  const auto print = [&entry](const QString& path) {
    return entry.implementation->fingerprint(
        {entry.spec.parameters, {{"file", path.toStdString()}}});
  };
  const std::string first = print(write("[1]", "a.json"));
  QCOMPARE(print(write("[1]", "b.json")), first);
  QVERIFY(print(write("[2]", "c.json")) != first);
}

void FileImportOperatorsTest::provisionalSchema() {
  QByteArray lines;
  for (int row = 0; row < 5000; ++row) lines += row < 4000 ? "{\"a\": 1}\n" : "{\"a\": \"x\"}\n";
  const Registry::Entry& entry = allOperators().at("json-import");
  const Parameters values(entry.spec.parameters,
                          {{"file", write(lines, "a.ndjson").toStdString()}});
  Findings findings;
  const Schemas schemas = entry.implementation->check(values, {}, findings);
  QVERIFY(findings.empty());
  QVERIFY(!schemas.table("data").complete);
  QCOMPARE(schemas.table("data")["a"].type, Type::integer);
}

void FileImportOperatorsTest::absentChoicesAreTold() {
  const QString weight = R"(, "columns": "{\"weight\": {\"type\": \"number\"}}")";
  const Findings findings = findingsOf("excel-import", parameters(spreadsheet(), weight), {});
  QCOMPARE(findings.size(), 1U);
  QCOMPARE(findings[0].place.parameter, std::string("columns"));
  QVERIFY(findings[0].message.english().find("weight") != std::string::npos);
}

QTEST_APPLESS_MAIN(FileImportOperatorsTest)
#include "file_import_operators_test.moc"
