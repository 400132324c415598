// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/table/csv_reader.h"
#include "testing/tables.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>
#include <zstd.h>

using namespace quern;

namespace {

std::string gzip(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    qFatal("zlib does not start");
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) qFatal("zlib does not end");
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string zstandard(std::string_view text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  return packed;
}

std::string numbers(int rows) {
  std::string text = "row,square\n";
  for (int row = 0; row < rows; ++row)
    text += std::to_string(row) + "," + std::to_string(std::int64_t{row} * row) + "\n";
  return text;
}

CsvResult read(std::string_view bytes) {
  Context context;
  return readCsvText(bytes, "orders.csv.gz", {}, context);
}

}  // namespace

Q_DECLARE_METATYPE(std::string)

class CsvCompressionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void reads_data();
  void reads();
  void refuses_data();
  void refuses();
  void previewsTheStart_data();
  void previewsTheStart();
  void previewsTheTablesFurtherDown_data();
  void previewsTheTablesFurtherDown();
};

void CsvCompressionTest::reads_data() {
  QTest::addColumn<std::string>("bytes");
  QTest::addColumn<int>("rows");
  const std::string large = numbers(400'000);  // several pieces, packed and unpacked
  QTest::newRow("gzip") << gzip(numbers(3)) << 3;
  QTest::newRow("Zstandard") << zstandard(numbers(3)) << 3;
  QTest::newRow("gzip, large") << gzip(large) << 400'000;
  QTest::newRow("Zstandard, large") << zstandard(large) << 400'000;
  QTest::newRow("two members") << gzip(numbers(3)) + gzip("3,9\n4,16\n") << 5;
  QTest::newRow("two frames") << zstandard(numbers(3)) + zstandard("3,9\n4,16\n") << 5;
}

void CsvCompressionTest::reads() {
  QFETCH(std::string, bytes);
  QFETCH(int, rows);
  const CsvResult result = read(bytes);
  QCOMPARE(result.findings.front().what, std::string("compression"));
  QCOMPARE(result.table.rowCount(), std::int64_t{rows});
  for (const std::int64_t row : {0, rows / 2, rows - 1}) {
    QCOMPARE(result.table["row"].written(row), std::to_string(row));
    QCOMPARE(result.table["square"].written(row), std::to_string(row * row));
  }
}

void CsvCompressionTest::refuses_data() {
  QTest::addColumn<std::string>("bytes");
  QTest::addColumn<QString>("says");
  const std::string zipped = gzip(numbers(10'000)), packed = zstandard(numbers(10'000));
  QTest::newRow("gzip, half") << zipped.substr(0, zipped.size() / 2) << "is cut short";
  QTest::newRow("gzip, without its last byte")
      << zipped.substr(0, zipped.size() - 1) << "is cut short";
  QTest::newRow("Zstandard, half") << packed.substr(0, packed.size() / 2) << "is cut short";
  for (const std::size_t bytes : {3, 4, 9, 10, 11}) {
    QTest::addRow("gzip, its first %d bytes", static_cast<int>(bytes))
        << zipped.substr(0, bytes) << "is cut short";
    if (bytes > 3)
      QTest::addRow("Zstandard, its first %d bytes", static_cast<int>(bytes))
          << packed.substr(0, bytes) << "is cut short";
  }
  QTest::newRow("second member cut") << zipped + zipped.substr(0, 40) << "is cut short";
  std::string spoilt = zipped;
  spoilt[zipped.size() / 2] = static_cast<char>(spoilt[zipped.size() / 2] ^ 0x55);
  QTest::newRow("gzip, one byte changed") << spoilt << "is damaged";
  std::string sum = zipped;
  sum[zipped.size() - 6] = static_cast<char>(sum[zipped.size() - 6] ^ 1);
  QTest::newRow("gzip, another checksum") << sum << "is damaged";
  QTest::newRow("bytes behind the end") << zipped + "1,2\n" << "is damaged";
  QTest::newRow("nothing inside") << gzip("") << "is empty";
  QTest::newRow("not a text inside") << gzip("PK\x03\x04 and so on") << "not a text file";
}

void CsvCompressionTest::refuses() {
  QFETCH(std::string, bytes);
  QFETCH(QString, says);
  try {
    read(bytes);
    QFAIL("was read");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QVERIFY2(QString(error.what()).contains("orders.csv.gz"), error.what());
  }
}

void CsvCompressionTest::previewsTheStart_data() {
  QTest::addColumn<std::string>("bytes");
  const std::string large = numbers(3'000'000);  // more than the part that a preview looks at
  QTest::newRow("gzip") << gzip(large);
  QTest::newRow("Zstandard") << zstandard(large);
}

void CsvCompressionTest::previewsTheStart() {
  QFETCH(std::string, bytes);
  QVERIFY(bytes.size() > std::size_t{2} << 20);
  const QTemporaryDir folder;
  QFile file(folder.filePath("orders.csv.gz"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes.data(), static_cast<qint64>(bytes.size()));
  file.close();
  const CsvResult result = previewCsv(file.fileName().toStdString(), {}, 3);
  QCOMPARE(result.table, table("row:integer,square:integer / 0,0 / 1,1 / 2,4"));
}

/// As those of a text that is neither packed nor in another encoding.
void CsvCompressionTest::previewsTheTablesFurtherDown_data() {
  QTest::addColumn<std::string>("bytes");
  QTest::addColumn<std::string>("place");
  // Texts that hardly pack: more than a preview looks at, packed too.
  const auto stacked = [](const std::string& place) {
    std::string text = "site,code\n";
    std::uint64_t random = 1;
    for (int row = 0; row < 90'000; ++row) {
      text += place;
      for (int letter = 0; letter < 24; ++letter) {
        random = random * 6364136223846793005 + 1442695040888963407;
        text += static_cast<char>('a' + (random >> 59) % 26);
      }
      text += "," + std::to_string(row) + "\n";
    }
    text += "\nday,scrap," + place + "\n";
    for (int row = 0; row < 50'000; ++row) text += "2024-05-03," + std::to_string(row) + ",7\n";
    return text;
  };
  const std::string utf8 = "Tr\xC3\xB6gstad";
  QTest::newRow("as it is") << stacked(utf8) << utf8;
  QTest::newRow("gzip") << gzip(stacked(utf8)) << utf8;
  QTest::newRow("Zstandard") << zstandard(stacked(utf8)) << utf8;
  QTest::newRow("Windows-1252") << stacked("Tr\xF6gstad") << utf8;
  QTest::newRow("Windows-1252, gzip") << gzip(stacked("Tr\xF6gstad")) << utf8;
  QTest::newRow("GB18030") << stacked("\xB1\xB1\xBE\xA9\xB9\xA4\xB3\xA7")
                           << std::string("北京工厂");
}

void CsvCompressionTest::previewsTheTablesFurtherDown() {
  QFETCH(std::string, bytes);
  QFETCH(std::string, place);
  QVERIFY(bytes.size() > std::size_t{3} << 19);
  const QTemporaryDir folder;
  QFile file(folder.filePath("stacked"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes.data(), static_cast<qint64>(bytes.size()));
  file.close();
  const std::filesystem::path path = file.fileName().toStdString();
  const std::vector<CsvTablePlace> tables = {{1, {"site", "code"}},
                                             {90'003, {"day", "scrap", place}}};
  const CsvResult first = previewCsv(path, {}, 3);
  QCOMPARE(first.tables, tables);
  QCOMPARE(first.table.rowCount(), std::int64_t{3});
  QVERIFY(first.table["site"].written(0).starts_with(place));
  const CsvResult second = previewCsv(path, {.table = 2}, 3);
  QCOMPARE(second.tables, tables);
  QCOMPARE(second.table.schema().names(), tables[1].names);
  QCOMPARE(second.table["scrap"].written(2), std::string("2"));
  Context context;
  const CsvResult read = readCsv(path, {.table = 2}, context);
  QCOMPARE(read.tables, tables);
  QCOMPARE(read.table.schema(), second.table.schema());
  QCOMPARE(read.dialect, second.dialect);
}

QTEST_APPLESS_MAIN(CsvCompressionTest)
#include "csv_compression_test.moc"
