// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every file in tests/core/table/csv sets one trap. The JSON beside it names the trap ("file" where
// its ending is not .csv) and tells the
// table that comes out: columns as "name:type", rows as they are written to CSV (null: missing),
// lines of rejects, and what of the dialect matters; "descriptions" of columns and "warns", the
// columns that somebody should look at, where the trap is about them.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/table/table_file.h"

#include <QDir>
#include <QTest>

using namespace quern;

namespace {

std::string folder() { return std::string(qgetenv("QUERN_SOURCE_DIR")) + "/tests/core/table/csv/"; }

Json columnsOf(const Table& table) {
  Json columns = Json::array();
  for (const ColumnSchema& column : table.schema().columns())
    columns.push_back(column.name + ":" + std::string(keyOf(column.type)));
  return columns;
}

Json rowsOf(const Table& table) {
  Json rows = Json::array();
  for (std::int64_t row = 0; row < table.rowCount(); ++row) {
    Json cells = Json::array();
    for (int column = 0; column < table.columnCount(); ++column)
      cells.push_back(table[column].present()[row] ? Json(table[column].written(row)) : Json());
    rows.push_back(cells);
  }
  return rows;
}

Json rejectsOf(const CsvResult& result) {
  Json lines = Json::array();
  for (const CsvReject& reject : result.rejects) lines.push_back(reject.line);
  return lines;
}

Json warningsOf(const CsvResult& result) {
  Json columns = Json::array();
  for (const CsvFinding& finding : result.findings)
    if (finding.warns) columns.push_back(finding.column);
  return columns;
}

Json dialectOf(const CsvDialect& dialect) {
  const char* const escapes[] = {"doubled", "backslash", "none"};
  const char* const ends[] = {"lf", "cr", "mixed"};
  return {{"encoding", dialect.encoding},
          {"delimiter", dialect.delimiter},
          {"quote", dialect.quote == '\0' ? "" : std::string(1, dialect.quote)},
          {"escape", escapes[static_cast<int>(dialect.escape)]},
          {"skip", dialect.skip},
          {"headerRows", dialect.headerRows},
          {"comment", dialect.comment},
          {"decimal", std::string(1, dialect.decimal)},
          {"lineEnd", ends[static_cast<int>(dialect.lineEnd)]},
          {"quotedMarkers", dialect.quotedMarkers},
          {"skipBlanks", dialect.skipBlanks},
          {"paddedQuotes", dialect.paddedQuotes}};
}

}  // namespace

class CsvCorpusTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void read_data();
  void read();
};

void CsvCorpusTest::read_data() {
  QTest::addColumn<QString>("file");
  const QDir corpus(QString::fromStdString(folder()));
  for (const QString& name : corpus.entryList({"*.json"}))
    QTest::newRow(qPrintable(name.chopped(5))) << name;
}

void CsvCorpusTest::read() {
  QFETCH(QString, file);
  const std::string name = file.toStdString();
  const Json expected = parseJson(readFile(folder() + name, 1'000'000), name);
  Context context;
  const CsvOptions options = csvOptionsFrom(expected.value("options", Json::object()));
  const std::string stem = name.substr(0, name.size() - 5);
  const CsvResult result =
      readTableFile(folder() + expected.value("file", stem + ".csv"), options, context);
  const Json dialect = dialectOf(result.dialect);
  const Json wanted = expected.value("dialect", Json::object());
  for (const auto& [key, value] : wanted.items())
    QVERIFY2(dialect.at(key) == value, (key + ": " + dialect.at(key).dump()).c_str());
  QCOMPARE(QString::fromStdString(columnsOf(result.table).dump()),
           QString::fromStdString(expected["columns"].dump()));
  QCOMPARE(QString::fromStdString(rowsOf(result.table).dump()),
           QString::fromStdString(expected["rows"].dump()));
  const Json descriptions = expected.value("descriptions", Json::object());
  for (const auto& [column, description] : descriptions.items())
    QCOMPARE(QString::fromStdString(result.table.schema()[column].description),
             QString::fromStdString(description.get<std::string>()));
  const Json warnings = warningsOf(result);
  QCOMPARE(QString::fromStdString(warnings.dump()),
           QString::fromStdString(expected.value("warns", warnings).dump()));
  QCOMPARE(QString::fromStdString(rejectsOf(result).dump()),
           QString::fromStdString(expected.value("rejects", Json::array()).dump()));
}

QTEST_APPLESS_MAIN(CsvCorpusTest)
#include "csv_corpus_test.moc"
