// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "testing/operators.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quern;

namespace {

class Listener final : public Monitor {
public:
  void logged(Severity severity, const Sentence& sentence) override {
    if (severity == Severity::warning) warnings << QString::fromStdString(sentence.english());
  }

  QStringList warnings;
};

}  // namespace

class FolderImportOperatorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }
  void reads_data();
  void reads();
  void refuses_data();
  void refuses();
  void differencesAreTold();    // promises 2 and 3
  void anotherDialectIsTold();  // promise 6
  void rejectsNameTheirFile();  // promise 4
  void keyedByContent();        // promise 5

private:
  /// "a.csv=x,y|1,2; sub/b.csv=…", a bar between lines.
  QString write(const QString& files) const {
    for (const QString& file : files.split(';', Qt::SkipEmptyParts)) {
      const QString name = file.section('=', 0, 0).trimmed();
      const QString path = m_folder->filePath(name);
      QDir().mkpath(QFileInfo(path).path());
      QFile out(path);
      const QByteArray bytes = file.section('=', 1).replace('|', '\n').toUtf8() + '\n';
      if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write");
    }
    return m_folder->path();
  }
  static QString parameters(const QString& folder, const QString& more) {
    return QString(R"({"folder": "%1"%2})").arg(folder, more);
  }

  std::unique_ptr<QTemporaryDir> m_folder;
};

void FolderImportOperatorTest::reads_data() {
  QTest::addColumn<QString>("files");
  QTest::addColumn<QString>("more");
  QTest::addColumn<QString>("expected");
  QTest::newRow("1: in the order of names")
      << "b.csv=a,b|3,4; a.csv=a,b|1,2" << ""
      << "a:integer,b:integer,source:category / 1,2,a.csv / 3,4,b.csv";
  QTest::newRow("1: only names of the pattern, none hidden")
      << "a.csv=a,b|1,2; b.txt=a,b|3,4; .c.csv=a,b|5,6; x.CSV=a,b|7,8" << R"(, "source": false)"
      << "a:integer,b:integer / 1,2 / 7,8";
  QTest::newRow("1: several patterns")
      << "a1.csv=a,b|1,2; a22.csv=a,b|3,4; n.ndjson={\"a\": 5, \"b\": 6}"
      << R"(, "files": "a?.csv, *.ndjson", "source": false)" << "a:integer,b:integer / 1,2 / 5,6";
  QTest::newRow("1: folders within it")
      << "a.csv=a,b|1,2; sub/b.csv=a,b|3,4" << R"(, "subfolders": true)"
      << "a:integer,b:integer,source:category / 1,2,a.csv / 3,4,'sub/b.csv'";
  QTest::newRow("1: not asked for") << "a.csv=a,b|1,2; sub/b.csv=a,b|3,4"
                                    << R"(, "source": false)" << "a:integer,b:integer / 1,2";
  QTest::newRow("6: one that is written differently")
      << "a.csv=a,b|1,2; b.csv=a\tb|3\t4; c.csv=a,b|5,6" << R"(, "source": false)"
      << "a:integer,b:integer / 1,2 / 3,4 / 5,6";
  QTest::newRow("2: columns of any file")
      << "a.csv=a,b|1,2; b.csv=b,c|3,x" << R"(, "source": false)"
      << "a:integer,b:integer,c:text / 1,2,? / ?,3,x";
  QTest::newRow("2: in any order") << "a.csv=a,b|1,2; b.csv=b,a|3,4"
                                   << R"(, "source": false, "differing": "refuse")"
                                   << "a:integer,b:integer / 1,2 / 4,3";
  QTest::newRow("3: types meet") << "a.csv=a,b|1,2; b.csv=a,b|0.5,4" << R"(, "source": false)"
                                 << "a:number,b:integer / 1,2 / 0.5,4";
  QTest::newRow("3: in text if nothing else holds both")
      << "a.csv=a,b|1,2; b.csv=a,b|x,4" << R"(, "source": false)"
      << "a:text,b:integer / 1,2 / x,4";
  QTest::newRow("4: the name is taken")
      << "a.csv=source,b|1,2" << ""
      << "source:integer,b:integer,'source 2':category / 1,2,a.csv";
}

void FolderImportOperatorTest::reads() {
  QFETCH(QString, files);
  QFETCH(QString, more);
  QFETCH(QString, expected);
  QCOMPARE(run("folder-import", parameters(write(files), more), Inputs{}), table(expected));
}

void FolderImportOperatorTest::refuses_data() {
  QTest::addColumn<QString>("files");
  QTest::addColumn<QString>("more");
  QTest::addColumn<QString>("says");
  const QString strict = R"(, "differing": "refuse")";
  QTest::newRow("no such file") << "a.txt=a,b|1,2" << "" << "has no file called *.csv";
  QTest::newRow("2: a column less")
      << "a.csv=a,b|1,2; b.csv=a,c|3,4" << strict << "b.csv has no column b, which a.csv has.";
  QTest::newRow("2: a column more") << "a.csv=a,b|1,2; b.csv=a,b,c|3,4,5" << strict
                                    << "b.csv has the column c, which a.csv does not have.";
  QTest::newRow("3: text in one of them")
      << "a.csv=a,b|1,2; b.csv=a,b|x,4" << strict << "Column a is of type";
}

void FolderImportOperatorTest::refuses() {
  QFETCH(QString, files);
  QFETCH(QString, more);
  QFETCH(QString, says);
  try {
    run("folder-import", parameters(write(files), more), Inputs{});
    QFAIL("was read");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
  }
}

void FolderImportOperatorTest::differencesAreTold() {
  const auto listener = std::make_shared<Listener>();
  const QString values = parameters(write("a.csv=a,b|1,2; b.csv=a|x; c.csv=a|2"), "");
  fit({.id = "folder-import", .parameters = values, .context = Context({.monitor = listener})},
      Inputs{});
  QVERIFY2(listener->warnings.join('\n').contains("of type Text in b.csv; it becomes text."),
           qPrintable(listener->warnings.join('\n')));
  QVERIFY(
      listener->warnings.contains("Column b is missing in 2 of 3 files, the first of them b.csv."));
}

void FolderImportOperatorTest::anotherDialectIsTold() {
  const auto listener = std::make_shared<Listener>();
  const QString values = parameters(write("a.csv=a,b|1,2; b.csv=a^b|3^4; c.csv=a,b|5,6"), "");
  fit({.id = "folder-import", .parameters = values, .context = Context({.monitor = listener})},
      Inputs{});
  QCOMPARE(listener->warnings,
           QStringList("b.csv is written in another way than a.csv: it has the delimiter \"^\" "
                       "instead of \",\"."));
}

void FolderImportOperatorTest::rejectsNameTheirFile() {
  const QString values = parameters(write("a.csv=a,b|1,2|3,4; b.csv=a,b|5,6|7"), "");
  const FittedOperator fitted =
      fit({.id = "folder-import", .parameters = values, .context = Context()}, Inputs{});
  QCOMPARE(fitted.outputs.table("rejects"),
           table("file:text,line:integer,reason:text,text:text / "
                 "b.csv,3,'The row has 1 cell where the table has 2 columns.',7"));
}

void FolderImportOperatorTest::keyedByContent() {
  const Registry::Entry& entry = allOperators().at("folder-import");
  const auto print = [&] {
    return entry.implementation->fingerprint(
        {entry.spec.parameters, {{"folder", m_folder->path().toStdString()}}});
  };
  write("a.csv=a,b|1,2");
  const std::string first = print();
  write("notes.txt=x");
  QCOMPARE(print(), first);
  write("b.csv=a,b|1,2");
  const std::string second = print();
  QVERIFY(second != first);
  write("b.csv=a,b|1,2000");
  QVERIFY(print() != second);
}

QTEST_APPLESS_MAIN(FolderImportOperatorTest)
#include "folder_import_operator_test.moc"
