// SPDX-License-Identifier: GPL-3.0-or-later
//
// What writeCsv writes, readCsv reads back: random tables, and one table in every encoding and
// dialect.
#include "core/base/random.h"
#include "core/table/csv_reader.h"
#include "core/table/csv_writer.h"
#include "core/table/ndjson_writer.h"
#include "core/table/table_file.h"
#include "testing/tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <iconv.h>

#include <bit>
#include <cmath>

using namespace quern;

namespace {

std::string written(const Table& table, const CsvWriteOptions& options = {}) {
  std::string bytes;
  Context context;
  writeCsv(table, options, context, [&bytes](std::string_view part) { bytes += part; });
  return bytes;
}

Table readBack(std::string_view bytes, const CsvOptions& options = {}) {
  Context context;
  return readCsvText(bytes, "test", options, context).table;
}

/// Texts that set traps: delimiters, quotes, line ends, markers, blanks, formulas, other scripts.
std::string randomText(Random& random) {
  static constexpr std::string_view pieces[] = {
      "a", "b c", ",", ";",    "\"", "\"\"", "\n", "\r\n", "\t",  "|",    "#",  "NA",  "-", "null",
      "?", " ",   "é", "数据", "😀", "'",    "\\", "0",    "1.5", "=1+1", "真", "\\n", ":"};
  std::string text;
  for (std::int64_t piece = random.below(5); piece > 0; --piece)
    text += pieces[random.below(static_cast<std::int64_t>(std::size(pieces)))];
  return text;
}

double randomNumber(Random& random) {
  switch (random.below(5)) {
    case 0: return static_cast<double>(random.below(2'000'000)) - 1'000'000;
    case 1: return random.normal();
    case 2: return std::round(random.uniform() * 100'000) / 100;
    case 3: return random.below(2) == 0 ? -0.0 : std::numeric_limits<double>::infinity();
    default: {
      const double any = std::bit_cast<double>(random());
      return std::isnan(any) ? 0.5 : any;
    }
  }
}

Column randomColumn(Type type, std::int64_t rows, Random& random) {
  ColumnBuilder builder(type);
  const std::int64_t gaps = random.below(3) * 10;
  for (std::int64_t row = 0; row < rows; ++row) {
    if (random.below(100) < gaps) {
      builder.addMissing();
      continue;
    }
    switch (type) {
      case Type::number: builder.add(randomNumber(random)); break;
      case Type::integer:
        builder.add(static_cast<std::int64_t>(random() >> random.below(64)));
        break;
      case Type::boolean: builder.add(random.below(2) == 0); break;
      case Type::date: builder.add(random.below(100'000) - 30'000); break;
      case Type::timestamp:
        builder.add((random.below(4'000'000'000) - 2'000'000'000) * 1'000'000 +
                    random.below(2) * random.below(1'000'000));
        break;
      case Type::category: builder.add("level " + std::to_string(random.below(5))); break;
      case Type::text: builder.add(std::string_view(randomText(random)));
    }
  }
  return std::move(builder).build();
}

Table randomTable(std::uint64_t seed) {
  Random random(seed);
  const std::int64_t rows = random.below(4) == 0 ? random.below(4) : random.below(200);
  const std::int64_t columns = 1 + random.below(6);
  std::vector<ColumnSchema> schema;
  std::vector<Column> values;
  for (std::int64_t column = 0; column < columns; ++column) {
    const auto type = static_cast<Type>(random.below(7));
    schema.push_back(
        {.name = "c" + std::to_string(column) + (random.below(5) == 0 ? ", \"x\"" : ""),
         .type = type});
    values.push_back(randomColumn(type, rows, random));
  }
  return {TableSchema(std::move(schema)), std::move(values)};
}

/// The dialect and types that a reader of our own files knows.
CsvOptions knownOptions(const Table& table, const std::string& delimiter) {
  CsvOptions options{.encoding = "UTF-8",
                     .delimiter = delimiter,
                     .comment = "",
                     .quote = '"',
                     .decimal = '.',
                     .escape = QuoteEscape::doubled,
                     .skip = 0,
                     .headerRows = 1};
  for (const ColumnSchema& column : table.schema().columns())
    options.columns.push_back({column.name, column.type});
  return options;
}

std::string converted(std::string_view text, const char* encoding) {
  const iconv_t handle = iconv_open(encoding, "UTF-8");
  std::string out(text.size() * 4 + 16, '\0');
  char* from = const_cast<char*>(text.data());
  char* to = out.data();
  std::size_t left = text.size();
  std::size_t room = out.size();
  const std::size_t failed = iconv(handle, &from, &left, &to, &room);
  iconv_close(handle);
  out.resize(failed == 0 ? out.size() - room : 0);
  return out;
}

/// In a script that the encoding has, and long enough for the frequency of characters to speak.
Table tableFor(const QString& encoding) {
  if (encoding == "BIG5")
    return table(
        "城市:text,訂單:integer,小時:number,日期:date / "
        "臺北市信義區,1,2.5,2024-05-03 / 高雄市前鎮區,2,?,2024-05-04 / "
        "'臺中市, 西屯區',3,0.25,2024-05-05 / '臺南市\n安平區',4,1.75,?");
  if (encoding == "CP932")
    return table(
        "都市:text,注文:integer,時間:number,日付:date / "
        "東京都ちよだく,1,2.5,2024-05-03 / おおさかし,2,?,2024-05-04 / "
        "'なごやし, なか',3,0.25,2024-05-05 / 'さっぽろし\nきたく',4,1.75,?");
  if (encoding == "WINDOWS-1252")
    return table(
        "Stadt:text,Zahl:integer,Größe:number,Tag:date / "
        "Köln für alle,1,2.5,2024-05-03 / Zürich schön,2,?,2024-05-04 / "
        "'Århus, Fünen',3,0.25,2024-05-05 / 'Genève\nété',4,1.75,?");
  return table(
      "城市:text,订单:integer,小时:number,日期:date / "
      "北京市朝阳区,1,2.5,2024-05-03 / 上海市浦东新区,2,?,2024-05-04 / "
      "'广州市, 天河区',3,0.25,2024-05-05 / '深圳市\n南山区',4,1.75,?");
}

}  // namespace

class CsvRoundTripTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void randomTables();
  void guessedDialect();
  void everyEncodingAndDialect_data();
  void everyEncodingAndDialect();
  void randomRecords();
  void threadsMakeNoDifference();
  void safeForSpreadsheets();
  void nothingToWrite();
};

void CsvRoundTripTest::randomTables() {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const Table original = randomTable(seed);
    const std::string delimiter = std::string(",;\t|").substr(seed % 4, 1);
    const std::string bytes =
        written(original, {.delimiter = delimiter, .byteOrderMark = seed % 5 == 0});
    const Table back = readBack(bytes, knownOptions(original, delimiter));
    if (!(back == original))
      qWarning("seed %llu:\n%s", static_cast<unsigned long long>(seed), bytes.c_str());
    QCOMPARE(back, original);
  }
}

/// Nothing is told: the sniffer finds our own dialect, and every value is kept as written.
void CsvRoundTripTest::guessedDialect() {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    std::vector<ColumnSchema> schema{
        {"id", Type::integer}, {"value", Type::number}, {"name", Type::text}};
    std::vector<Column> columns{randomColumn(Type::integer, 50, random),
                                randomColumn(Type::number, 50, random),
                                randomColumn(Type::text, 50, random)};
    const Table original(TableSchema(std::move(schema)), std::move(columns));
    Context context;
    const std::string bytes = written(original);
    const CsvResult result = readCsvText(bytes, "test", {}, context);
    if (result.rejectCount > 0 || !(result.table["value"] == original["value"]))
      qWarning("seed %llu:\n%s", static_cast<unsigned long long>(seed), bytes.c_str());
    QCOMPARE(result.rejectCount, std::int64_t{0});
    QCOMPARE(result.dialect.delimiter, std::string(","));
    QCOMPARE(result.table["value"], original["value"]);
    QCOMPARE(result.table["name"].as(Type::text), original["name"]);
  }
}

void CsvRoundTripTest::everyEncodingAndDialect_data() {
  QTest::addColumn<QString>("encoding");
  QTest::addColumn<QString>("delimiter");
  QTest::addColumn<bool>("crlf");
  for (const char* encoding :
       {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "BIG5", "CP932", "WINDOWS-1252"})
    for (const char* delimiter : {",", ";", "\t", "|", "::"})
      for (const bool crlf : {false, true})
        QTest::addRow("%s %s %s", encoding, delimiter, crlf ? "CRLF" : "LF")
            << QString(encoding) << QString(delimiter) << crlf;
}

void CsvRoundTripTest::everyEncodingAndDialect() {
  QFETCH(QString, encoding);
  QFETCH(QString, delimiter);
  QFETCH(bool, crlf);
  const Table original = tableFor(encoding);
  QString text = QString::fromStdString(written(original, {.delimiter = delimiter.toStdString()}));
  if (crlf) {
    // The line ends within quotes stay what they are.
    text.replace("\n", "\r\n");
    for (const char* city : {"深圳市", "臺南市", "さっぽろし", "Genève"})
      text.replace(QString(city) + "\r\n", QString(city) + "\n");
  }
  const std::string bytes = converted(text.toStdString(), encoding.toLatin1().constData());
  QVERIFY(!bytes.empty());
  Context context;
  const CsvResult result = readCsvText(bytes, "test", {}, context);
  QCOMPARE(result.dialect.encoding, encoding.toStdString());
  QCOMPARE(result.dialect.delimiter, delimiter.toStdString());
  QCOMPARE(result.table, original);
}

/// The same through JSON: what is written as .ndjson is read back, names, types and values.
void CsvRoundTripTest::randomRecords() {
  const QTemporaryDir folder;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    std::vector<ColumnSchema> schema{{"n", Type::integer},   {"t", Type::text},
                                     {"b", Type::boolean},   {"d", Type::date},
                                     {"s", Type::timestamp}, {"c", Type::category}};
    std::vector<Column> columns;
    for (const ColumnSchema& column : schema)
      columns.push_back(randomColumn(column.type, 40, random));
    const Table original(TableSchema(std::move(schema)), std::move(columns));
    const std::string path = folder.filePath("random.ndjson").toStdString();
    Context context;
    writeNdjson(original, true, context, path);
    const Table back = readTableFile(path, {}, context).table;
    QCOMPARE(back.schema().names(), original.schema().names());
    for (int column = 0; column < back.columnCount(); ++column)
      QCOMPARE(back[column].as(original[column].type()), original[column]);
  }
}

void CsvRoundTripTest::threadsMakeNoDifference() {
  Random random(5);
  const std::int64_t rows = 100'000;
  std::vector<ColumnSchema> schema;
  std::vector<Column> columns;
  for (int type = 0; type < 7; ++type) {
    schema.push_back({.name = "c" + std::to_string(type), .type = static_cast<Type>(type)});
    columns.push_back(randomColumn(static_cast<Type>(type), rows, random));
  }
  const Table original(TableSchema(std::move(schema)), std::move(columns));
  Context one({.threads = 1});
  Context four({.threads = 4});
  std::string sequential;
  std::string parallel;
  writeCsv(original, {}, one, [&](std::string_view part) { sequential += part; });
  writeCsv(original, {}, four, [&](std::string_view part) { parallel += part; });
  QVERIFY(sequential == parallel);
  const CsvResult first = readCsvText(sequential, "test", {}, one);
  const CsvResult second = readCsvText(sequential, "test", {}, four);
  QVERIFY(first.table == second.table);
  QCOMPARE(first.table["c3"].categories(), second.table["c3"].categories());
  QCOMPARE(first.table.rowCount(), rows);
  QVERIFY(readBack(sequential, knownOptions(original, ",")) == original);
}

void CsvRoundTripTest::safeForSpreadsheets() {
  const Table original =
      table("a:text,b:number / '=1+1',-1 / '@x',2 / 'plain',3 / '-2.5',4 / '-2+A1',5");
  std::string bytes;
  Context context;
  const CsvWritten result = writeCsv(original, {.safeForSpreadsheets = true}, context,
                                     [&](std::string_view part) { bytes += part; });
  QCOMPARE(result.guarded, std::int64_t{3});
  QCOMPARE(bytes, std::string("a,b\n\"'=1+1\",-1\n\"'@x\",2\nplain,3\n-2.5,4\n\"'-2+A1\",5\n"));
}

void CsvRoundTripTest::nothingToWrite() {
  QCOMPARE(written(Table()), std::string());
  QCOMPARE(written(table("a:number,b:text")), std::string("a,b\n"));
}

QTEST_APPLESS_MAIN(CsvRoundTripTest)
#include "csv_round_trip_test.moc"
