// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFloat16>
#include "core/base/error.h"
#include "testing/operators.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quern;

namespace {

/// What the log of a run says.
class Listener final : public Monitor {
public:
  void logged(Severity severity, const Sentence& sentence) override {
    if (severity == Severity::warning) warnings << QString::fromStdString(sentence.english());
  }

  QStringList warnings;
};

}  // namespace

class CsvImportOperatorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void reads_data();
  void reads();
  void rowsThatDoNotFit();   // promise 2
  void keyedByContent();     // promise 3
  void provisionalSchema();  // promise 4
  void choicesByName_data();
  void choicesByName();
  void absentChoicesAreTold();
  void namesTheMissingFile();

private:
  QString write(const QByteArray& bytes, const char* name = "orders.csv") const {
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("cannot write");
    return file.fileName();
  }
  static QString parameters(const QString& path, const QString& more = {}) {
    return QString(R"({"file": "%1"%2})").arg(path, more);
  }

  std::unique_ptr<QTemporaryDir> m_folder;
};

void CsvImportOperatorTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void CsvImportOperatorTest::reads_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("more");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1: everything detected") << QByteArray("a;b\n1;2,5\n2;0,5\n") << ""
                                          << "a:integer,b:number / 1,2.5 / 2,0.5";
  QTest::newRow("1: delimiter") << QByteArray("a,b;c\n1,x;3\n2,y;4\n") << R"(, "delimiter": ";")"
                                << "'a,b':text,c:integer / '1,x',3 / '2,y',4";
  QTest::newRow("1: tab by name") << QByteArray("a\tb\n1\t2\n") << R"(, "delimiter": "tab")"
                                  << "a:integer,b:integer / 1,2";
  QTest::newRow("1: header rows") << QByteArray("a,b\nc,d\n") << R"(, "header-rows": "0")"
                                  << "'column 1':text,'column 2':text / a,b / c,d";
  QTest::newRow("1: quotes") << QByteArray("a,b\n\"x,1\n\"y,2\n") << R"(, "quote": "none")"
                             << "a:text,b:integer / '\"x',1 / '\"y',2";
  QTest::newRow("1: decimal") << QByteArray("a;b\n1,500;x\n2,250;y\n") << R"(, "decimal": "comma")"
                              << "a:number,b:text / 1.5,x / 2.25,y";
  QTest::newRow("1: skip") << QByteArray("1,2\na,b\n3,4\n") << R"(, "skip": 1)"
                           << "a:integer,b:integer / 3,4";
  QTest::newRow("1: comment") << QByteArray("a,b\n%,x\n3,4\n") << R"(, "comment": "%")"
                              << "a:integer,b:integer / 3,4";
  QTest::newRow("1: blanks") << QByteArray("a,b\nx ,4\n y,5\n") << R"(, "blanks": "left-out")"
                             << "a:text,b:integer / x,4 / y,5";
  QTest::newRow("1: one table") << QByteArray("a,b\nx,4\na,b\n") << R"(, "one-table": true)"
                                << "a:text,b:text / x,4 / a,b";
  QTest::newRow("1: encoding") << QByteArray("a,b\n\xE9,4\n") << R"(, "encoding": "ISO-8859-1")"
                               << "a:text,b:integer / é,4";
  QTest::newRow("1: missing values")
      << QByteArray("a,b\n-9,x\n3,gone\n4,y\n") << R"(, "missing-markers": "-9, gone")"
      << "a:integer,b:text / ?,x / 3,? / 4,y";
}

void CsvImportOperatorTest::reads() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, more);
  QFETCH(QString, expected);
  QCOMPARE(run("csv-import", parameters(write(bytes), more), Inputs{}), table(expected));
}

void CsvImportOperatorTest::choicesByName_data() {
  QTest::addColumn<QString>("columns");
  QTest::addColumn<QString>("expected");
  QTest::newRow("type") << R"({\"id\": {\"type\": \"text\"}})"
                        << "id:text,made:date,hours:number / 1,2024-01-31,2.5 / 2,2024-02-01,3";
  QTest::newRow("role") << R"({\"hours\": {\"role\": \"target\"}})"
                        << "id:integer,made:date,hours:number@target / 1,2024-01-31,2.5 / "
                           "2,2024-02-01,3";
  QTest::newRow("both, of two columns")
      << R"({\"id\": {\"type\": \"category\", \"role\": \"identifier\"}, \"made\": {\"type\": \"text\"}})"
      << "id:category@identifier,made:text,hours:number / 1,2024-01-31,2.5 / 2,2024-02-01,3";
}

void CsvImportOperatorTest::choicesByName() {
  QFETCH(QString, columns);
  QFETCH(QString, expected);
  const QString values = parameters(write("id,made,hours\n1,2024-01-31,2.5\n2,2024-02-01,3\n"),
                                    QString(R"(, "columns": "%1")").arg(columns));
  QVERIFY(findingsOf("csv-import", values, {}).empty());
  QCOMPARE(run("csv-import", values, Inputs{}), table(expected));
}

/// A choice for a column that is not there is told before anything runs, at the field.
void CsvImportOperatorTest::absentChoicesAreTold() {
  const Findings findings =
      findingsOf("csv-import",
                 parameters(write("id,hours\n1,2.5\n"),
                            R"(, "columns": "{\"weight\": {\"type\": \"number\"}}")"),
                 {});
  QCOMPARE(findings.size(), 1U);
  QCOMPARE(findings[0].severity, Severity::warning);
  QCOMPARE(findings[0].place.parameter, std::string("columns"));
  QVERIFY(findings[0].message.english().find("weight") != std::string::npos);
}

void CsvImportOperatorTest::rowsThatDoNotFit() {
  const auto listener = std::make_shared<Listener>();
  const QString values = parameters(write("a,b\n1,2\n3\n4,5,6\n7,8\n9,10\n"));
  const FittedOperator fitted =
      fit({.id = "csv-import", .parameters = values, .context = Context({.monitor = listener})},
          Inputs{});
  QCOMPARE(fitted.outputs.table("data"),
           table("a:integer,b:integer / 1,2 / 3,? / 4,5 / 7,8 / 9,10"));
  QCOMPARE(fitted.outputs.table("rejects"),
           table("line:integer,reason:text,text:text / "
                 "3,'The row has 1 cell where the table has 2 columns.',3 / "
                 "4,'The row has 3 cells where the table has 2 columns.','4,5,6'"));
  QCOMPARE(listener->warnings.size(), 1);
  QVERIFY(listener->warnings[0].contains("2 rows do not fit, the first in line 3"));
}

void CsvImportOperatorTest::keyedByContent() {
  const Registry::Entry& entry = allOperators().at("csv-import");
  const auto print = [&entry](const QString& path) {
    return entry.implementation->fingerprint(
        {entry.spec.parameters, {{"file", path.toStdString()}}});
  };
  const std::string first = print(write("a\n1\n"));
  QCOMPARE(print(write("a\n1\n", "copy.csv")), first);
  QVERIFY(print(write("a\n2\n", "other.csv")) != first);
}

void CsvImportOperatorTest::provisionalSchema() {
  const Registry::Entry& entry = allOperators().at("csv-import");
  QByteArray bytes("a,b\n");
  for (int row = 0; row < 5000; ++row) bytes += row < 4000 ? "1,2\n" : "x,2\n";
  const Parameters values(entry.spec.parameters, {{"file", write(bytes).toStdString()}});
  Findings findings;
  const Schemas schemas = entry.implementation->check(values, {}, findings);
  QVERIFY(findings.empty());
  QVERIFY(!schemas.table("data").complete);
  QCOMPARE(schemas.table("data")["a"].type, Type::integer);
  QVERIFY(schemas.table("rejects").complete);
}

void CsvImportOperatorTest::namesTheMissingFile() {
  try {
    run("csv-import", parameters(m_folder->filePath("absent.csv")), Inputs{});
    QFAIL("was read");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains("/absent.csv."), error.what());
  }
}

QTEST_APPLESS_MAIN(CsvImportOperatorTest)
#include "csv_import_operator_test.moc"
