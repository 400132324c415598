// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFloat16>
#include "core/base/error.h"
#include "core/base/files.h"
#include "testing/operators.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quern;

class CsvExportOperatorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void writes_data();
  void writes();
  void readsBack();  // promise 2
  void formats_data();
  void formats();       // promises 2 and 4
  void passesRowsOn();  // promise 3
  void refusesAnAbsentFolder();
  void leavesTheOldFile();  // promise 1
};

void CsvExportOperatorTest::writes_data() {
  QTest::addColumn<QString>("more");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QByteArray>("expected");

  const QString plain = R"(, "byte-order-mark": false)";
  QTest::newRow("2: values") << plain << "a:number,b:text,c:date / 0.1,x,2024-05-03 / ?,'y, z',?"
                             << QByteArray("a,b,c\n0.1,x,2024-05-03\n,\"y, z\",\n");
  QTest::newRow("2: delimiter") << plain + R"(, "delimiter": "semicolon")"
                                << "a:number,b:text / 1,'x;y'" << QByteArray("a;b\n1;\"x;y\"\n");
  QTest::newRow("2: marked") << "" << "a:number / 1"
                             << QByteArray(
                                    "\xEF\xBB\xBF"
                                    "a\n1\n");
  QTest::newRow("2: formulas are guarded")
      << plain << "a:text,b:number / '=1+1',-1" << QByteArray("a,b\n\"'=1+1\",-1\n");
  QTest::newRow("2: formulas by choice") << plain + R"(, "safe-for-spreadsheets": false)"
                                         << "a:text / '=1+1'" << QByteArray("a\n=1+1\n");
}

void CsvExportOperatorTest::writes() {
  QFETCH(QString, more);
  QFETCH(QString, input);
  QFETCH(QByteArray, expected);
  const QTemporaryDir folder;
  const QString path = folder.filePath("out.csv");
  run("csv-export", QString(R"({"file": "%1"%2})").arg(path, more), table(input));
  QCOMPARE(QByteArray::fromStdString(readFile(path.toStdString(), 1000)), expected);
}

void CsvExportOperatorTest::readsBack() {
  const QTemporaryDir folder;
  const QString file = QString(R"({"file": "%1"})").arg(folder.filePath("out.csv"));
  const Table data = table("a:number,b:text,c:boolean / 0.1,x,true / ?,'NA',false / -2.5,?,?");
  run("csv-export", file, data);
  QCOMPARE(run("csv-import", file, Inputs{}), data);
}

void CsvExportOperatorTest::formats_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("more");
  QTest::addColumn<QString>("importer");
  QTest::addColumn<QByteArray>("begin");

  QTest::newRow("workbook") << "out.XLSX" << "" << "excel-import" << QByteArray("PK\x03\x04", 4);
  QTest::newRow("records") << "out.ndjson" << "" << "json-import" << QByteArray(R"({"a":0.1,)");
  QTest::newRow("records, too") << "out.jsonl" << "" << "json-import" << QByteArray(R"({"a":0.1,)");
  QTest::newRow("an unknown ending") << "out.data" << "" << "csv-import"
                                     << QByteArray(
                                            "\xEF\xBB\xBF"
                                            "a,b");
  QTest::newRow("chosen") << "out.csv" << R"(, "format": "ndjson")" << "json-import"
                          << QByteArray(R"({"a":0.1,)");
}

void CsvExportOperatorTest::formats() {
  QFETCH(QString, name);
  QFETCH(QString, more);
  QFETCH(QString, importer);
  QFETCH(QByteArray, begin);
  const QTemporaryDir folder;
  const QString path = folder.filePath(name);
  const Table data = table("a:number,b:text,c:boolean / 0.1,=1+1,true / ?,two,false / -2.5,?,?");
  QCOMPARE(
      run("csv-export",
          QString(R"({"file": "%1", "safe-for-spreadsheets": false%2})").arg(path, more), data),
      data);
  QVERIFY(readFile(path.toStdString(), 100'000).starts_with(begin.toStdString()));
  QCOMPARE(run(importer.toUtf8().constData(), QString(R"({"file": "%1"})").arg(path), Inputs{}),
           data);
}

void CsvExportOperatorTest::passesRowsOn() {
  const QTemporaryDir folder;
  const QString file = QString(R"({"file": "%1"})").arg(folder.filePath("out.csv"));
  const Table data = table("a:number@target,b:text / 1,'=x'");
  QCOMPARE(run("csv-export", file, data), data);
}

void CsvExportOperatorTest::refusesAnAbsentFolder() {
  const Findings findings =
      findingsOf("csv-export", R"({"file": "/no/such/folder/out.csv"})", table("a:number / 1"));
  QCOMPARE(findings.size(), std::size_t{1});
  QCOMPARE(findings[0].severity, Severity::error);
}

void CsvExportOperatorTest::leavesTheOldFile() {
  const QTemporaryDir folder;
  const QString path = folder.filePath("out.csv");
  writeFile(path.toStdString(), "old");
  std::stop_source source;
  source.request_stop();
  OperatorCall call{.id = "csv-export",
                    .parameters = QString(R"({"file": "%1"})").arg(path),
                    .context = Context({.cancel = source.get_token()})};
  QVERIFY_THROWS_EXCEPTION(Cancelled, fit(call, Inputs{{"data", table("a:number / 1")}}));
  QCOMPARE(readFile(path.toStdString(), 1000), std::string("old"));
}

QTEST_APPLESS_MAIN(CsvExportOperatorTest)
#include "csv_export_operator_test.moc"
