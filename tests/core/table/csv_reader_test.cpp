// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_reader.h"

#include "core/base/error.h"
#include "core/base/random.h"
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

std::string fileWith(const QTemporaryDir& folder, const char* name, std::string_view bytes) {
  const std::string path = folder.filePath(name).toStdString();
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

/// A dialect without anything to guess. The comment sign, which never occurs, keeps masks from
/// being enough: rows are found one by one.
CsvOptions fixedDialect(bool exact) {
  return {.encoding = "UTF-8",
          .delimiter = ",",
          .comment = exact ? "\x02never" : "",
          .quote = '"',
          .decimal = '.',
          .escape = QuoteEscape::doubled,
          .skip = 0,
          .headerRows = 0};
}

const CsvFinding* typeOf(const CsvResult& result, const std::string& column) {
  for (const CsvFinding& finding : result.findings)
    if (finding.what == "type" && finding.column == column) return &finding;
  return nullptr;
}

/// Cells, delimiters, line ends and quotes thrown together; `disorder` of a thousand pieces are
/// lone quotes.
std::string messyText(std::size_t size, int disorder, Random& random) {
  static constexpr std::string_view pieces[] = {"1",
                                                "2.5",
                                                "x",
                                                ",",
                                                ",",
                                                ",",
                                                ",",
                                                "\n",
                                                "\n",
                                                "\r\n",
                                                "\n\n",
                                                "\"a\"",
                                                "\"b,c\"",
                                                "\"d\"\"e\"",
                                                "\"f\ng\"",
                                                "\"\"",
                                                "\"h\r\n\ni\"",
                                                "long text without any delimiter at all",
                                                "\r"};
  std::string text;
  while (text.size() < size) {
    if (random.below(1000) < disorder)
      text += '"';
    else
      text += pieces[random.below(static_cast<std::int64_t>(std::size(pieces)))];
  }
  return text;
}

}  // namespace

class CsvReaderTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void refuses_data();
  void refuses();
  void refusesWhatIsNoFile();
  void wideAndExactAgree_data();
  void wideAndExactAgree();
  void doubledQuotesAnywhere();
  void manyPieces();
  void rowOverManyPieces();
  void openQuotesCostNoTime_data();
  void openQuotesCostNoTime();
  void aLineLongerThanTheSample();
  void lateSurprises();
  void chosenColumns();
  void warnsOfOddCells();
  void warnsOfAmbiguousDays();
  void previews();
  void previewCutsNoRow();
  void stops();
  void manyColumns();
  void sniffs();
  void optionsAsJson();
};

void CsvReaderTest::refuses_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("says");
  QTest::newRow("empty") << QByteArray() << "is empty";
  QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF") << "is empty";
  QTest::newRow("only line ends") << QByteArray("\n\n\r\n") << "is empty";
  QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04 and so on") << "not a text file";
  QTest::newRow("binary") << QByteArray("\x01\x02\x00\x03\x04\x05\x06\x07\x08", 9)
                          << "not a text file";
  QByteArray noise;
  Random random(5);
  for (int byte = 0; byte < 5000; ++byte) noise += static_cast<char>(random.below(256));
  QTest::newRow("noise") << noise << "not a text file";
  QTest::newRow("zeros") << QByteArray(10'000, '\0') << "not a text file";
  QTest::newRow("a text that was not written to its end")
      << "a,b\n1,2\n" + QByteArray(5000, '\0') << "of its first 5,008 bytes 5,000 are zeros";
}

void CsvReaderTest::refuses() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, says);
  try {
    read({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QFAIL("was read");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QVERIFY2(QString(error.what()).contains("test.csv"), error.what());
    QVERIFY(!error.advice().empty());
  }
}

void CsvReaderTest::refusesWhatIsNoFile() {
  const QTemporaryDir folder;
  Context context;
  QVERIFY_THROWS_EXCEPTION(Error,
                           readCsv(folder.filePath("absent.csv").toStdString(), {}, context));
  QVERIFY_THROWS_EXCEPTION(Error, readCsv(folder.path().toStdString(), {}, context));
  QVERIFY_THROWS_EXCEPTION(Error, readCsv("/dev/zero", {}, context));
  QVERIFY_THROWS_EXCEPTION(Error, previewCsv(folder.filePath("absent.csv").toStdString(), {}, 10));
}

void CsvReaderTest::wideAndExactAgree_data() {
  QTest::addColumn<int>("disorder");
  QTest::addColumn<int>("kilobytes");
  QTest::newRow("in order") << 0 << 3000;
  QTest::newRow("a quote here and there") << 1 << 3000;
  QTest::newRow("quotes everywhere") << 100 << 1500;
  for (int seed = 0; seed < 40; ++seed) QTest::addRow("small %d", seed) << seed % 4 * 20 << 1;
}

void CsvReaderTest::wideAndExactAgree() {
  QFETCH(int, disorder);
  QFETCH(int, kilobytes);
  Random random(static_cast<std::uint64_t>(disorder + kilobytes) * 7919 +
                qHash(QString(QTest::currentDataTag())));
  const std::string text =
      "1,2,3\n" + messyText(static_cast<std::size_t>(kilobytes) * 1000, disorder, random);
  const CsvResult wide = read(text, fixedDialect(false));
  const CsvResult exact = read(text, fixedDialect(true));
  QCOMPARE(wide.table.rowCount(), exact.table.rowCount());
  QVERIFY(wide.table == exact.table);
  QCOMPARE(wide.rejectCount, exact.rejectCount);
  for (std::size_t index = 0; index < wide.rejects.size(); ++index) {
    QCOMPARE(wide.rejects[index].line, exact.rejects[index].line);
    QCOMPARE(wide.rejects[index].raw, exact.rejects[index].raw);
  }
}

void CsvReaderTest::openQuotesCostNoTime_data() {
  QTest::addColumn<bool>("guessed");
  QTest::addColumn<int>("each");
  QTest::newRow("one at the start") << true << 0;
  QTest::newRow("one at the start, fixed dialect") << false << 0;
  QTest::newRow("one in a thousand") << true << 1000;
  QTest::newRow("one in a thousand, fixed dialect") << false << 1000;
  QTest::newRow("every row, fixed dialect") << false << 1;
}

/// A quote that nothing closes is text, its row is reported, and looking for its end does not make
/// the reading of a large file quadratic.
void CsvReaderTest::openQuotesCostNoTime() {
  QFETCH(bool, guessed);
  QFETCH(int, each);
  constexpr std::int64_t rows = 200'000;
  std::string text = "row,text\n";
  std::int64_t open = 0;
  for (std::int64_t row = 0; row < rows; ++row) {
    const bool opens = each == 0 ? row == 0 : row % each == 0;
    open += opens ? 1 : 0;
    text += std::to_string(row) + (opens ? ",\"five inches\n" : ",plain\n");
  }
  CsvOptions options;
  if (!guessed) {
    options = fixedDialect(false);
    options.headerRows = 1;
  }
  const CsvResult result = read(text, options);
  QCOMPARE(result.table.rowCount(), rows);
  QCOMPARE(result.rejectCount, open);
  QCOMPARE(result.rejects.front().line, std::int64_t{2});
  QCOMPARE(result.table["text"].written(0), std::string("\"five inches"));
  QCOMPARE(result.table["text"].written(1), each == 1 ? "\"five inches" : std::string("plain"));
}

void CsvReaderTest::aLineLongerThanTheSample() {
  const CsvResult result = read(std::string(3'000'000, 'a') + "\n");
  QCOMPARE(result.table.rowCount(), std::int64_t{1});
  QCOMPARE(result.table[0].text(0).size(), 3'000'000U);
}

/// Many times the size of a piece; every tenth row goes over several lines.
/// Texts are copied 64 bytes at a time: no place within them is like another.
void CsvReaderTest::doubledQuotesAnywhere() {
  std::vector<std::string> texts;
  for (std::size_t before = 0; before < 140; ++before)
    for (std::size_t quotes = 0; quotes < 5; ++quotes)
      texts.push_back(std::string(before, 'a') + std::string(quotes, '"') +
                      std::string(before % 3 * 40 + 1, 'b') + (before % 2 == 0 ? "\"" : "c"));
  std::string file = "text,n\n";
  for (const std::string& text : texts) {
    file += '"';
    for (const char letter : text) file += letter == '"' ? "\"\"" : std::string(1, letter);
    file += "\",1\n";
  }
  const CsvResult result = read(file, {.columns = {{.name = "text", .type = Type::text}}});
  QCOMPARE(result.table.rowCount(), std::ssize(texts));
  for (std::size_t row = 0; row < texts.size(); ++row)
    QCOMPARE(result.table["text"].text(static_cast<std::int64_t>(row)),
             std::string_view(texts[row]));
}

void CsvReaderTest::manyPieces() {
  std::string text = "row,text\n";
  const std::int64_t rows = 300'000;
  for (std::int64_t row = 0; row < rows; ++row)
    text += std::to_string(row) + (row % 10 == 0 ? ",\"a\n\"\"b\"\",\nc\"\n" : ",plain text\n");
  const CsvResult result = read(text);
  QCOMPARE(result.table.rowCount(), rows);
  QCOMPARE(result.rejectCount, std::int64_t{0});
  const std::span<const std::int64_t> numbers = result.table["row"].integers();
  for (std::int64_t row = 0; row < rows; ++row) {
    QCOMPARE(numbers[static_cast<std::size_t>(row)], row);
    QCOMPARE(result.table["text"].text(row),
             std::string_view(row % 10 == 0 ? "a\n\"b\",\nc" : "plain text"));
  }
}

void CsvReaderTest::rowOverManyPieces() {
  std::string cell;
  while (cell.size() < 5'000'000) cell += "line of a long text, with commas\n";
  const CsvResult result = read("a,b,c\n1,\"" + cell + "\",2\n3,x,4\n");
  QCOMPARE(result.table.rowCount(), std::int64_t{2});
  QVERIFY(result.table["b"].text(0) == cell);
  QCOMPARE(result.table["c"].integers()[1], std::int64_t{4});
  const CsvResult bare = read("a,b\n1," + std::string(5'000'000, 'x') + "\n2,y\n");
  QCOMPARE(bare.table["b"].text(0).size(), std::size_t{5'000'000});
}

/// The sample sees whole numbers; what comes later decides all the same.
void CsvReaderTest::lateSurprises() {
  std::string text = "number,text,date,many,few,gap\n";
  const int rows = 400'000;
  for (int row = 0; row < rows; ++row) {
    const bool late = row == rows / 3 + 17;
    text += late ? "0.5,n/k,13/5/2024,"
                 : std::to_string(row % 1000) + "," + std::to_string(row) + ",3/4/2024,";
    text += (row < rows / 2 ? "a" : "b" + std::to_string(row % 3000)) + "," + (late ? "z" : "y") +
            "," + (late ? "7" : "") + "\n";
  }
  const CsvResult result = read(text);
  const TableSchema& schema = result.table.schema();
  QCOMPARE(schema["number"].type, Type::number);
  QCOMPARE(schema["text"].type, Type::text);
  QCOMPARE(schema["date"].type, Type::date);
  QCOMPARE(schema["many"].type, Type::text);
  QCOMPARE(schema["few"].type, Type::category);
  QCOMPARE(schema["gap"].type, Type::integer);
  QCOMPARE(result.table["date"].written(0), std::string("2024-04-03"));
  QCOMPARE(result.table["number"].numbers()[rows / 3 + 17], 0.5);
  QCOMPARE(result.table["text"].text(rows / 3 + 17), std::string_view("n/k"));
  QCOMPARE(result.table["gap"].missing(), std::int64_t{rows - 1});
  QVERIFY(typeOf(result, "text")->warns);
  QVERIFY(QString::fromStdString(typeOf(result, "text")->reason.english()).contains("1 of 400000"));
}

void CsvReaderTest::chosenColumns() {
  const CsvResult result =
      read("id,day,level\n1,3/5/2024,a\n2,13/5/2024,b\nx,nonsense,c\n",
           {.columns = {{.name = "id", .type = Type::integer, .role = Role::identifier},
                        {.name = "day", .type = Type::date},
                        {.name = "level", .type = Type::category, .role = Role::target}}});
  QCOMPARE(result.table["day"].written(0), std::string("2024-05-03"));
  QCOMPARE(result.table["day"].missing(), std::int64_t{1});
  QCOMPARE(result.table.schema()["id"].role, Role::identifier);
  QCOMPARE(result.table.schema()["level"].type, Type::category);
  QCOMPARE(result.rejectCount, std::int64_t{2});
  QCOMPARE(result.rejects[0].line, std::int64_t{4});
  QCOMPARE(result.rejects[0].raw, std::string("x,nonsense,c"));
}

void CsvReaderTest::warnsOfOddCells() {
  std::string text = "hours,n\n";
  for (int row = 0; row < 100; ++row)
    text += (row == 41 ? "about 5" : std::to_string(row)) + ",1\n";
  const CsvFinding* finding = typeOf(read(text), "hours");
  const CsvResult result = read(text);
  finding = typeOf(result, "hours");
  QVERIFY(finding->warns);
  QCOMPARE(
      finding->reason.english(),
      std::string(
          "Column hours: 1 of 100 cells are not numbers; the first is \"about 5\" in row 42."));
}

void CsvReaderTest::warnsOfAmbiguousDays() {
  const CsvResult result = read("d\n3/5/2024\n4/5/2024\n");
  QVERIFY(typeOf(result, "d")->warns);
  QCOMPARE(result.table["d"].written(0), std::string("2024-03-05"));
  QVERIFY(!typeOf(read("d\n13/5/2024\n4/5/2024\n"), "d")->warns);
}

void CsvReaderTest::previews() {
  const QTemporaryDir folder;
  std::string text = "a,b\n";
  for (int row = 0; row < 1000; ++row) text += std::to_string(row) + (row < 500 ? ",1\n" : ",x\n");
  const std::string path = fileWith(folder, "preview.csv", text);
  const CsvResult result = previewCsv(path, {}, 100);
  QCOMPARE(result.table.rowCount(), std::int64_t{100});
  QCOMPARE(result.table.schema()["b"].type, Type::integer);  // by these rows alone
}

/// The file is larger than what is looked at, and the cut is within a quoted cell.
void CsvReaderTest::previewCutsNoRow() {
  const QTemporaryDir folder;
  std::string text = "a,b\n";
  for (int row = 0; row < 30'000; ++row)
    text += std::to_string(row) + ",\"some text\nover two lines, é\"\n";
  const std::string path = fileWith(folder, "large.csv", text);
  const CsvResult result = previewCsv(path, {}, 1'000'000);
  QCOMPARE(result.rejectCount, std::int64_t{0});
  QVERIFY(result.table.rowCount() > 20'000 && result.table.rowCount() < 30'000);
  QCOMPARE(result.table.schema()["a"].type, Type::integer);
}

void CsvReaderTest::stops() {
  std::stop_source source;
  source.request_stop();
  Context context({.cancel = source.get_token()});
  QVERIFY_THROWS_EXCEPTION(Cancelled, readCsvText("a,b\n1,2\n", "test", {}, context));
}

void CsvReaderTest::manyColumns() {
  std::string text;
  const int columns = 20'000;
  for (int row = 0; row < 30; ++row)
    for (int column = 0; column < columns; ++column)
      text += (row == 0 ? "c" : "") + std::to_string(column + row) +
              (column + 1 < columns ? "," : "\n");
  const CsvResult result = read(text);
  QCOMPARE(result.table.columnCount(), columns);
  QCOMPARE(result.table.rowCount(), std::int64_t{29});
  QCOMPARE(result.table["c19999"].integers()[28], std::int64_t{19'999 + 29});
}

void CsvReaderTest::sniffs() {
  const SniffedCsv sniffed = sniffCsv("a;b\n1,5;x\n2,5;y\n", true, {});
  QCOMPARE(sniffed.dialect.delimiter, std::string(";"));
  QCOMPARE(sniffed.dialect.decimal, ',');
  QCOMPARE(sniffed.dialect.headerRows, 1);
  QCOMPARE(sniffed.findings.front().what, std::string("encoding"));
  for (const CsvFinding& finding : sniffed.findings) QVERIFY(!finding.reason.empty());
  QVERIFY_THROWS_EXCEPTION(Error, sniffCsv("a,b\n", true, {.delimiter = ""}));
  QVERIFY_THROWS_EXCEPTION(Error, sniffCsv("a,b\n", true, {.delimiter = "\"", .quote = '"'}));
  const std::string_view padded = "a,b,c\n1, \"b, c\" , 2\n3, \"d, e\" , 4\n";
  QVERIFY(sniffCsv(padded, true, {}).dialect.paddedQuotes);
  QVERIFY(!sniffCsv(padded, true, {.paddedQuotes = false}).dialect.paddedQuotes);
  QVERIFY(sniffCsv("a,b\n1,2\n", true, {.paddedQuotes = true}).dialect.paddedQuotes);
  QVERIFY_THROWS_EXCEPTION(Error, sniffCsv("a,b\n", true, {.encoding = "no-such-encoding"}));
}

void CsvReaderTest::optionsAsJson() {
  const CsvOptions options{
      .encoding = "GB18030",
      .delimiter = "\t",
      .comment = "#",
      .quote = '\0',
      .decimal = ',',
      .escape = QuoteEscape::backslash,
      .skip = 2,
      .headerRows = 0,
      .skipBlanks = false,
      .paddedQuotes = true,
      .oneTable = true,
      .missingMarkers = {"-999"},
      .keepText = true,
      .columns = {{"id", Type::text, Role::identifier}, {"x", {}, Role::target}}};
  QCOMPARE(toJson(csvOptionsFrom(toJson(options))).dump(), toJson(options).dump());
  QVERIFY(csvOptionsFrom(toJson(options)) == options);
  QVERIFY(csvOptionsFrom(Json::object()) == CsvOptions{});
  for (const char* wrong :
       {R"({"skip": -1})", R"({"header-rows": 4})", R"({"quote": "ab"})", R"({"escape": "x"})",
        R"({"columns": {"a": {"type": "float"}}})", R"({"columns": {"a": 3}})", R"([])"})
    QVERIFY_THROWS_EXCEPTION(Error, csvOptionsFrom(parseJson(wrong, "test")));
}

QTEST_APPLESS_MAIN(CsvReaderTest)
#include "csv_reader_test.moc"
