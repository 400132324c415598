// SPDX-License-Identifier: GPL-3.0-or-later
//
// What files hold that nobody expects: very long cells, very many columns, zero bytes, changes while
// they are read.

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/table/csv_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace quern;

Q_DECLARE_METATYPE(std::string)

namespace {

CsvResult read(std::string_view bytes, const CsvOptions& options = {}) {
  Context context;
  return readCsvText(bytes, "test.csv", options, context);
}

}  // namespace

class CsvCornersTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void manyColumnsOfFewTexts();
  void longRows();
  void longCells_data();
  void longCells();
  void paddedQuotesInManyPieces();
  void linesAboveSayNothingOfPaddedQuotes();
  void zeroBytes_data();
  void zeroBytes();
  void filesThatChange_data();
  void filesThatChange();
};

/// A column of texts costs what its texts do, not room for a thousand of them.
void CsvCornersTest::manyColumnsOfFewTexts() {
  const int columns = 20'000;
  std::string row;
  for (int column = 0; column < columns; ++column) row += column > 0 ? ",x" : "x";
  const std::int64_t before = residentMemory();
  const CsvResult result = read(row + "\n" + row + "\n" + row + "\n", {.headerRows = 0});
  QCOMPARE(result.table.columnCount(), columns);
  QVERIFY2(residentMemory() - before < std::int64_t{400} << 20,
           qPrintable(QString::number((residentMemory() - before) >> 20)));
}

/// A first row of a quarter of a MiB and more says as much about the delimiter as a short one.
void CsvCornersTest::longRows() {
  const int columns = 60'000;
  std::string text;
  for (int row = 0; row < 4; ++row)
    for (int column = 0; column < columns; ++column)
      text += (row == 0 ? "c" : "") + std::to_string(column * (row + 1) % 1009) +
              (column + 1 < columns ? ";" : "\n");
  const CsvResult result = read(text);
  QCOMPARE(result.dialect.delimiter, std::string(";"));
  QCOMPARE(result.dialect.headerRows, 1);
  QCOMPARE(result.table.columnCount(), columns);
  QCOMPARE(result.table.rowCount(), std::int64_t{3});
}

void CsvCornersTest::longCells_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<int>("rows");
  QTest::addColumn<int>("size");
  const int size = 3'000'000;
  const std::string cell(size, 'y');
  QTest::newRow("a cell") << "a,b\n1," + cell + "\n2,z\n" << 2 << size;
  QTest::newRow("a quoted cell with line ends")
      << "a,b\n1,\"" + std::string(size / 2, '\n') + std::string(size / 2, 'y') + "\"\n2,z\n"
      << 2 << size;
  QTest::newRow("a line without an end") << "b\n" + cell << 1 << size;
  QTest::newRow("a first line") << cell + "\n" << 1 << size;
}

void CsvCornersTest::longCells() {
  QFETCH(std::string, text);
  QFETCH(int, rows);
  QFETCH(int, size);
  const CsvResult result = read(text);
  QCOMPARE(result.table.rowCount(), std::int64_t{rows});
  const Column& texts = result.table[result.table.columnCount() - 1];
  QCOMPARE(std::ssize(texts.written(0)), std::ptrdiff_t{size});
  QCOMPARE(result.rejectCount, std::int64_t{0});
}

/// Blanks around quotes make no difference, whatever piece of the file a cell is in.
void CsvCornersTest::paddedQuotesInManyPieces() {
  std::string plain = "id,name,note\n";
  std::string padded = "id , name , note\n";
  for (int row = 0; row < 60'000; ++row) {
    const std::string id = std::to_string(row);
    const std::string cells[] = {"\"bolt, " + id + "\"", "\"say \"\"" + id + "\"\"\ntwice\""};
    plain += id + "," + cells[0] + "," + cells[1] + "\n";
    if (row < 30'000)
      padded += id + " , " + cells[0] + ",\t" + cells[1] + (row % 2 == 0 ? "\n" : " \n");
    else
      padded += id + "," + cells[0] + "," + cells[1] + "\n";
  }
  const CsvResult result = read(padded);
  QVERIFY(result.dialect.paddedQuotes);
  QCOMPARE(result.rejectCount, std::int64_t{0});
  QCOMPARE(result.table, read(plain).table);
}

/// Or the table would be read otherwise once the file is known to begin below them; found by fuzzing.
void CsvCornersTest::linesAboveSayNothingOfPaddedQuotes() {
  const std::string text = "nam;b;c;d\nOslo; \"Moss\" ; 4\n";
  const SniffedCsv found = sniffCsv(text, true, {});
  QCOMPARE(found.dialect.skip, std::int64_t{1});
  QCOMPARE(sniffCsv(text, true, {.delimiter = ";", .quote = '"', .skip = 1}).dialect.paddedQuotes,
           found.dialect.paddedQuotes);
}

void CsvCornersTest::zeroBytes_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<std::string>("cell");
  using namespace std::string_literals;
  QTest::newRow("in a text") << "a,b\n1,x\0y\n2,z\n"s << "x\0y"s;
  QTest::newRow("padding") << "a,b\n1,x\0\0\0\n2,longer\n"s << "x\0\0\0"s;
  QTest::newRow("in a quoted text") << "a,b\n1,\"x\0,y\"\n2,z\n"s << "x\0,y"s;
  QTest::newRow("behind a number") << "a,b\n1,3\0\n2,4\n"s << "3\0"s;
}

void CsvCornersTest::zeroBytes() {
  QFETCH(std::string, text);
  QFETCH(std::string, cell);
  const CsvResult result = read(text);
  QCOMPARE(result.table["b"].written(0), cell);
  const auto zeros = std::ranges::find(result.findings, "zero-bytes", &CsvFinding::what);
  QVERIFY(zeros != result.findings.end() && zeros->warns);
  QVERIFY(zeros->reason.english().starts_with("Line 2 "));
}

void CsvCornersTest::filesThatChange_data() {
  QTest::addColumn<bool>("grows");
  QTest::newRow("growing") << true;
  QTest::newRow("shrinking") << false;
}

/// A program goes on writing while the file is read: what is there is read, and that is said. A
/// file that is cut is an Error, never a crash.
void CsvCornersTest::filesThatChange() {
  QFETCH(bool, grows);
  constexpr int rows = 300'000;
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.filePath("a.csv").toStdString();
  {
    std::ofstream file(path);
    file << "a,b\n";
    for (int row = 0; row < rows; ++row) file << row << ",1234567\n";
  }
  struct Writer final : Monitor {
    void progressed(double, const Sentence&) override {
      if (std::exchange(done, true)) return;
      if (grows)
        std::ofstream(path, std::ios::app) << "7,8\n";
      else
        std::filesystem::resize_file(path, 10);
    }
    void logged(Severity, const Sentence&) override {}
    std::filesystem::path path;
    bool grows = false, done = false;
  };
  const auto writer = std::make_shared<Writer>();
  writer->path = path;
  writer->grows = grows;
  Context context({.threads = 1, .monitor = writer});
  if (!grows) {
    QVERIFY_THROWS_EXCEPTION(Error, readCsv(path, {}, context));
    QVERIFY(writer->done);
    return;
  }
  const CsvResult result = readCsv(path, {}, context);
  QVERIFY(writer->done);
  QCOMPARE(result.table.rowCount(), std::int64_t{rows});
  const auto changed = std::ranges::find(result.findings, "changed", &CsvFinding::what);
  QVERIFY(changed != result.findings.end() && changed->warns);
}

QTEST_APPLESS_MAIN(CsvCornersTest)
#include "csv_corners_test.moc"
