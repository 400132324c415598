// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands around and between tables, where a small file of the corpus cannot show it.
#include "core/base/error.h"
#include "core/table/csv_reader.h"
#include "testing/tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace quern;

namespace {

CsvResult read(std::string_view bytes, const CsvOptions& options = {}) {
  Context context;
  return readCsvText(bytes, "test.csv", options, context);
}

const CsvFinding* findingOf(const CsvResult& result, const std::string& what) {
  for (const CsvFinding& finding : result.findings)
    if (finding.what == what) return &finding;
  return nullptr;
}

/// More than the first MiB, where tables are told apart.
std::string longTable(int rows) {
  std::string text = "plant,line,output\n";
  for (int row = 0; row < rows; ++row)
    text += "north," + std::to_string(row % 9) + "," + std::to_string(100'000 + row) + "\n";
  return text;
}

}  // namespace

class CsvSectionsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aCutTableWithoutAWholeRow();
  void aTableFarBelowIsSplit_data();
  void aTableFarBelowIsSplit();
  void severalTablesFarBelow();
  void aTableOfTheSameWidthFarBelow_data();
  void aTableOfTheSameWidthFarBelow();
  void aTableBetweenRowsIsTold();
  void raggedRowsAreNoTable();
  void theHeaderOfPagesIsLeftOut();
  void pagesKeepTheirLines();
  void aPreviewOfPages();
  void textsKeepEveryLine();
  void aRowWithoutAValueIsARow_data();
  void aRowWithoutAValueIsARow();
  void nothingBetweenTablesIsLost();
  void linesAboveDoNotHideATable();
  void allLinesAreOneTable_data();
  void allLinesAreOneTable();
  void aTotalNeedsAGapInItself_data();
  void aTotalNeedsAGapInItself();
};

/// A quote in its first row that nothing closes in the sample; found by fuzzing.
void CsvSectionsTest::aCutTableWithoutAWholeRow() {
  const SniffedCsv sniffed =
      sniffCsv("plant,line\nnorth,1\nsouth,2\n\nday,\"sum,by\n1,2,3\n4,5,6\n", false, {.table = 2});
  QCOMPARE(sniffed.dialect.skip, std::int64_t{4});
}

void CsvSectionsTest::aTableFarBelowIsSplit_data() {
  QTest::addColumn<int>("rows");
  QTest::addColumn<QByteArray>("between");
  QTest::addColumn<int>("others");
  QTest::newRow("a few rows at the end") << 80'000 << QByteArray() << 20;
  QTest::newRow("behind an empty line") << 80'000 << QByteArray("\n") << 20;
  QTest::newRow("with a title") << 80'000 << QByteArray("\nScrap\n") << 20;
  QTest::newRow("as long as the first") << 80'000 << QByteArray() << 90'000;
  QTest::newRow("much longer") << 60'000 << QByteArray("\n") << 400'000;
  QTest::newRow("just behind what is looked at") << 55'000 << QByteArray() << 9'000;
}

void CsvSectionsTest::aTableFarBelowIsSplit() {
  QFETCH(int, rows);
  QFETCH(QByteArray, between);
  QFETCH(int, others);
  std::string text = longTable(rows) + between.toStdString() + "day,scrap\n";
  const std::int64_t line = rows + 2 + between.count('\n');
  for (int row = 0; row < others; ++row) text += "2024-05-03," + std::to_string(row) + "\n";
  text += "2024-05-03,5,6\n";
  const CsvResult first = read(text);
  QCOMPARE(first.table.rowCount(), std::int64_t{rows});
  QCOMPARE(first.rejectCount, std::int64_t{0});
  QVERIFY(findingOf(first, "table") != nullptr && findingOf(first, "table")->warns);
  QCOMPARE(first.tables.size(), std::size_t{2});
  QCOMPARE(first.tables[1], (CsvTablePlace{line, {"day", "scrap"}}));
  const CsvResult second = read(text, {.table = 2});
  QCOMPARE(second.tables, first.tables);
  QCOMPARE(second.table.rowCount(), std::int64_t{others + 1});
  QCOMPARE(second.table.schema()["day"].type, Type::date);
  QCOMPARE(second.dialect.skip, line - 1);
  QCOMPARE(second.rejects.front().line, line + others + 1);
  QVERIFY_THROWS_EXCEPTION(Error, read(text, {.table = 3}));
  QCOMPARE(read(text, {.skip = line - 1}).table, second.table);
  QCOMPARE(read(text, {.oneTable = true}).table.rowCount(),
           std::int64_t{rows + others + 2 + (between.contains("Scrap") ? 1 : 0)});
}

/// Also in the preview, which holds no more than the beginning of each.
void CsvSectionsTest::severalTablesFarBelow() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.filePath("stacked.csv").toStdString();
  std::string text = longTable(90'000) + "\nday,scrap\n";
  for (int row = 0; row < 150'000; ++row) text += "2024-05-03," + std::to_string(row) + "\n";
  text += "\nname,city,age\nAda,Oslo,30\nBo,Moss,41\n";
  std::ofstream(path) << text;
  const std::vector<CsvTablePlace> tables = {{1, {"plant", "line", "output"}},
                                             {90'003, {"day", "scrap"}},
                                             {240'005, {"name", "city", "age"}}};
  Context context;
  const std::int64_t rows[] = {90'000, 150'000, 2};
  for (std::int64_t number = 1; number <= 3; ++number) {
    const CsvOptions options{.table = number};
    const CsvResult result = readCsv(path, options, context);
    QCOMPARE(result.table.rowCount(), rows[number - 1]);
    QCOMPARE(result.tables, tables);
    const CsvResult preview = previewCsv(path, options, 100);
    QCOMPARE(preview.table.rowCount(), std::min<std::int64_t>(100, rows[number - 1]));
    QCOMPARE(preview.table.schema(), result.table.schema());
    QCOMPARE(preview.tables, tables);
    QCOMPARE(preview.dialect.skip, tables[static_cast<std::size_t>(number) - 1].line - 1);
  }
}

/// Without a line between them: its names alone tell.
void CsvSectionsTest::aTableOfTheSameWidthFarBelow_data() {
  QTest::addColumn<QByteArray>("header");
  QTest::addColumn<QByteArray>("begin");  // of its rows
  QTest::addColumn<int>("others");
  QTest::addColumn<bool>("split");
  QTest::newRow("other values, long")
      << QByteArray("day,shift,scrap\n") << QByteArray("2024-05-03,") << 90'000 << true;
  QTest::newRow("other values, short")
      << QByteArray("day,shift,scrap\n") << QByteArray("2024-05-03,") << 20 << true;
  QTest::newRow("the same key, short")
      << QByteArray("plant,shift,scrap\n") << QByteArray("north,") << 20 << true;
  QTest::newRow("a row of remarks")
      << QByteArray("spare,broken,offline\n") << QByteArray("west,") << 20 << false;
}

void CsvSectionsTest::aTableOfTheSameWidthFarBelow() {
  QFETCH(QByteArray, header);
  QFETCH(QByteArray, begin);
  QFETCH(int, others);
  QFETCH(bool, split);
  constexpr std::int64_t rows = 80'000;
  std::string text = longTable(rows) + header.toStdString();
  for (int row = 0; row < others; ++row)
    text += begin.toStdString() + "3," + std::to_string(row) + "\n";
  const CsvResult first = read(text);
  QCOMPARE(first.table.rowCount(), split ? rows : rows + 1 + others);
  QCOMPARE(first.tables.size(), std::size_t{split ? 2U : 0U});
  QCOMPARE(read(text, {.oneTable = true}).table.rowCount(), rows + 1 + others);
  if (!split) return;
  QCOMPARE(first.tables[1].line, rows + 2);
  QCOMPARE(first.table.schema()["output"].type, Type::integer);
  const CsvResult second = read(text, {.table = 2});
  QCOMPARE(second.tables, first.tables);
  QCOMPARE(second.table.rowCount(), std::int64_t{others});
  QCOMPARE(second.table.schema()["scrap"].type, Type::integer);
}

/// The end is like the beginning, so nothing tells that another table is between them but its rows.
void CsvSectionsTest::aTableBetweenRowsIsTold() {
  const int rows = 80'000;
  const std::string other = "day,scrap\n2024-05-03,7\n2024-05-04,9\n";
  const std::string text = longTable(rows) + other;
  const CsvResult result = read(text + longTable(rows).substr(18));
  QCOMPARE(result.table.rowCount(), std::int64_t{2 * rows + 3});
  const CsvFinding* told = findingOf(result, "table-below");
  QVERIFY(told != nullptr && told->warns);
  QCOMPARE(told->value, std::to_string(rows + 2));
}

void CsvSectionsTest::raggedRowsAreNoTable() {
  const CsvResult result = read(longTable(80'000) + "north,1\nnorth,2\nsouth,3\n");
  QCOMPARE(result.rejectCount, std::int64_t{3});
  QVERIFY(findingOf(result, "table-below") == nullptr);
}

void CsvSectionsTest::theHeaderOfPagesIsLeftOut() {
  const std::string header = "item,qty\r\n";
  std::string text;
  for (int page = 0; page < 30'000; ++page)
    text += (page > 0 ? "\f" : "") + header + "bolt," + std::to_string(page) + "\r\nnut,7\r\n";
  const CsvResult result = read(text);
  QCOMPARE(result.table.rowCount(), std::int64_t{60'000});
  QCOMPARE(result.table.schema()[1].type, Type::integer);
  QCOMPARE(result.table["qty"].integers()[59'998], std::int64_t{29'999});
  QCOMPARE(result.rejectCount, std::int64_t{0});
  QCOMPARE(findingOf(result, "repeated-header")->value, std::string("29999"));
}

void CsvSectionsTest::pagesKeepTheirLines() {
  const CsvResult result = read("item,qty\nbolt,1\nitem,qty\nnut,2,odd\nnut,3\n");
  QCOMPARE(result.table.rowCount(), std::int64_t{3});
  QCOMPARE(result.rejects.front().line, std::int64_t{4});
}

void CsvSectionsTest::aPreviewOfPages() {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("pages.csv").toStdString();
  std::ofstream(path) << "item,qty\nbolt,1\nnut,2\nitem,qty\nnut,3\nnut,4\nitem,qty\nnut,5\n";
  const Table table = previewCsv(path, {}, 4).table;
  QCOMPARE(table.schema()[1].type, Type::integer);
  QCOMPARE(table.rowCount(), std::int64_t{3});  // of four lines, one is the header again
}

void CsvSectionsTest::textsKeepEveryLine() {
  const CsvResult result = read("item,qty\nbolt,1\nitem,qty\nnut,2\nTotal,\n", {.keepText = true});
  QCOMPARE(result.table.rowCount(), std::int64_t{4});
}

/// A line of nothing but delimiters in front of what may be a header, or a note.
void CsvSectionsTest::aRowWithoutAValueIsARow_data() {
  QTest::addColumn<QByteArray>("below");
  QTest::addColumn<int>("rows");
  QTest::newRow("texts under texts and numbers") << QByteArray(",\nPia,q\nQuin,4\n") << 6;
  QTest::newRow("names above other values")
      << QByteArray(",\nday,sum\n2024-05-03,4\n2024-05-04,5\n") << 3;
  QTest::newRow("an empty line") << QByteArray("\nday,sum\n2024-05-03,4\n2024-05-04,5\n") << 3;
  QTest::newRow("a name and nothing else") << QByteArray(",\nPia,\n") << 5;
  QTest::newRow("a note with its mark") << QByteArray(",\nSource: us,\n") << 3;
  QTest::newRow("a note without a delimiter") << QByteArray(",\nPia\n") << 3;
  QTest::newRow("a note behind an empty line") << QByteArray("\nPia,\n") << 3;
}

void CsvSectionsTest::aRowWithoutAValueIsARow() {
  QFETCH(QByteArray, below);
  QFETCH(int, rows);
  const CsvResult result = read("name,n\nAda,1\nBo,2\nCyd,3\n" + below.toStdString());
  QCOMPARE(result.table.rowCount(), std::int64_t{rows});
  const bool told = findingOf(result, "table") != nullptr || result.rejectCount > 0;
  QCOMPARE(told, rows == 3);
}

void CsvSectionsTest::nothingBetweenTablesIsLost() {
  const CsvResult result =
      read("a,b\n1,2\n3,4\n\n5,6\n\nSource: us\n\nname,city,age\nAda,Oslo,3\nBo,Moss,4\n");
  QCOMPARE(result.table.rowCount(), std::int64_t{3});
  QCOMPARE(result.table["b"].integers()[2], std::int64_t{6});
  QCOMPARE(result.rejectCount, std::int64_t{1});
  QCOMPARE(result.rejects.front().line, std::int64_t{7});
}

/// Or they would only be told apart once the file is known to begin below those lines; found by
/// fuzzing.
void CsvSectionsTest::linesAboveDoNotHideATable() {
  const std::string text = "x\ny\nz\nn|t\nA|1\n\nn|t\nB|2\n";
  const CsvResult result = read(text, {.delimiter = "|"});
  QCOMPARE(result.tables.size(), std::size_t{2});
  QCOMPARE(read(text, {.delimiter = "|", .skip = 3}).tables, result.tables);
}

void CsvSectionsTest::allLinesAreOneTable_data() {
  QTest::addColumn<QByteArray>("below");
  QTest::addColumn<int>("rows");
  QTest::newRow("another table") << QByteArray("\nday,sum\n2024-05-03,4\n2024-05-04,5\n") << 6;
  QTest::newRow("a wider table")
      << QByteArray(
             "\nday,shift,sum\n2024-05-03,4,1\n2024-05-04,5,1\n2024-05-05,5,1\n2024-05-06,"
             "5,1\n")
      << 8;
  QTest::newRow("a note") << QByteArray(",\nSource: us,\n") << 5;
  QTest::newRow("a total") << QByteArray("Total,\n") << 4;
  QTest::newRow("the header again") << QByteArray("name,n\nPia,4\n") << 5;
}

void CsvSectionsTest::allLinesAreOneTable() {
  QFETCH(QByteArray, below);
  QFETCH(int, rows);
  const std::string text = "name,n\nAda,1\nBo,2\nCyd,3\n" + below.toStdString();
  const CsvOptions options{.oneTable = true};
  const CsvResult result = read(text, csvOptionsFrom(toJson(options)));
  QCOMPARE(result.table.rowCount(), std::int64_t{rows});
  QCOMPARE(result.dialect.skip, std::int64_t{0});
  QVERIFY_THROWS_EXCEPTION(Error, read(text, {.table = 2, .oneTable = true}));
}

void CsvSectionsTest::aTotalNeedsAGapInItself_data() {
  QTest::addColumn<QByteArray>("last");
  QTest::addColumn<int>("rows");
  QTest::newRow("nothing below Date") << QByteArray("Total,,9\n") << 2;
  QTest::newRow("in Chinese, with a colon") << QByteArray("合计：,,9\n") << 2;
  QTest::newRow("behind an empty line") << QByteArray("\nTotal,,9\n") << 2;
  QTest::newRow("a note below it") << QByteArray("Total,,9\nSource: us\n") << 2;
  QTest::newRow("all cells are filled") << QByteArray("Total,2024-05-06,9\n") << 3;
  QTest::newRow("no value at all") << QByteArray("Total,,\n") << 3;
  QTest::newRow("another word") << QByteArray("Totality,,9\n") << 3;
}

void CsvSectionsTest::aTotalNeedsAGapInItself() {
  QFETCH(QByteArray, last);
  QFETCH(int, rows);
  const std::string text = "site,day,n\nA,2024-05-03,4\nB,2024-05-04,5\n" + last.toStdString();
  QCOMPARE(read(text).table.rowCount(), std::int64_t{rows});
}

QTEST_APPLESS_MAIN(CsvSectionsTest)
#include "csv_sections_test.moc"
