// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spreadsheets, JSON and ARFF that are cut, hostile or something else get a clear Error; what they
// are when they are well is in the corpus (csv_corpus_test.cpp).
#include "core/table/table_file.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/zip_archive.h"
#include "core/table/xlsx_writer.h"
#include "testing/tables.h"

#include <QTemporaryDir>
#include <QTest>

using namespace quern;

namespace {

constexpr const char* relations =
    R"(<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>)";
constexpr const char* workbook =
    R"(<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>)";

std::string spreadsheet(std::string sheet, const std::string& book = workbook,
                        const std::string& strings = {}) {
  ZipWriter zip;
  zip.add("xl/workbook.xml", book, Packing::deflated);
  zip.add("xl/_rels/workbook.xml.rels", relations, Packing::deflated);
  if (!strings.empty()) zip.add("xl/sharedStrings.xml", strings, Packing::deflated);
  zip.add("xl/worksheets/s.xml", std::move(sheet), Packing::deflated);
  return zip.finish();
}

std::string sheetOf(const std::string& rows) {
  return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

CsvResult read(const std::string& bytes, const std::string& name, const CsvOptions& options = {}) {
  Context context;
  return readTableBytes(bytes, name, options, context);
}

QString errorOf(const std::string& bytes, const std::string& name, const CsvOptions& options = {}) {
  try {
    read(bytes, name, options);
  } catch (const Error& error) {
    if (error.advice().empty()) return "no advice";
    return QString::fromStdString(error.message().english());
  }
  return "was read";
}

}  // namespace

class TableFileTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void formats_data();
  void formats();
  void refuses_data();
  void refuses();
  void bombsAreRefused();
  void emptySheetsDoNotFillTheMemory();
  void cutFilesAreRefused();
  void anyBytesAreRead();
  void endlessNumbers();
  void writtenSpreadsheetsAreReadBack();
  void previewReadsAFew();
};

void TableFileTest::formats_data() {
  QTest::addColumn<QByteArray>("head");
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("format");
  const auto row = [](const char* name, const char* head, TableFormat format) {
    QTest::newRow(name) << QByteArray(head) << QString(name) << static_cast<int>(format);
  };
  row("a.xlsx", "PK\x03\x04", TableFormat::xlsx);
  row("spreadsheet without its ending", "PK\x03\x04", TableFormat::xlsx);
  row("a.JSON", " ", TableFormat::json);
  row("records", " [{\"a\": 1}]", TableFormat::json);
  row("lines", "{\"a\": 1}\n", TableFormat::json);
  row("weka", "@RELATION x\n", TableFormat::arff);
  row("brackets.csv", "[a],[b]\n1,2\n", TableFormat::delimited);
  row("a.csv", "a,b\n", TableFormat::delimited);
}

void TableFileTest::formats() {
  QFETCH(QByteArray, head);
  QFETCH(QString, name);
  QFETCH(int, format);
  QCOMPARE(static_cast<int>(formatOf(head.toStdString(), name.toStdString())), format);
}

void TableFileTest::refuses_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("says");
  const auto sheet = [](const char* name, const std::string& rows, const char* says) {
    QTest::newRow(name) << QByteArray::fromStdString(spreadsheet(sheetOf(rows))) << "a.xlsx"
                        << says;
  };
  const auto text = [](const char* name, const char* bytes, const char* file, const char* says) {
    QTest::newRow(name) << QByteArray(bytes) << file << says;
  };
  text("no spreadsheet", "a,b\n1,2\n", "a.xlsx", "not a whole archive");
  text("an old one", "\xD0\xCF\x11\xE0....", "a.xls",
       "encrypted spreadsheet or one of before 2007");
  ZipWriter other;
  other.add("readme.txt", "hello", Packing::stored);
  QTest::newRow("another archive") << QByteArray::fromStdString(other.finish()) << "a.zip"
                                   << "is no Excel spreadsheet";
  QTest::newRow("no sheets") << QByteArray::fromStdString(
                                    spreadsheet(sheetOf(""), "<workbook><sheets/></workbook>"))
                             << "a.xlsx" << "is no Excel spreadsheet";
  QTest::newRow("a document type")
      << QByteArray::fromStdString(spreadsheet("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>"))
      << "a.xlsx" << "not well formed";
  sheet("empty", "", "is empty");
  sheet("elements that are not closed", "<row><c><v>1</v>", "not well formed");
  sheet("an unknown entity", "<row><c t='str'><v>&b;</v></c></row>", "not well formed");
  sheet("no such shared text", "<row><c t='s'><v>3</v></c></row>", "refers to the text 3");
  sheet("rows out of order", "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>",
        "out of order");
  sheet("cells out of order", "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
        "out of order");
  sheet("a row beyond the last", "<row r='1048577'><c><v>1</v></c></row>", "out of order");
  sheet("a column beyond the last", "<row r='1'><c r='XFE1'><v>1</v></c></row>", "at no place");
  text("JSON cut", "[{\"a\": 1}, {\"a\"", "a.json", "not valid JSON");
  text("JSON lines cut", "{\"a\": 1}\n{\"a\"", "a.ndjson", "not valid JSON");
  text("no JSON", "a,b", "a.json", "not valid JSON");
  text("no records", "{}", "a.json", "no records");
  text("an empty array", "[]", "a.json", "no records");
  text("not UTF-8", "[{\"a\": \"\xFF\"}]", "a.json", "not valid JSON");
  QTest::newRow("too deep") << QByteArray("{\"a\":").repeated(200) << "a.json"
                            << "nested too deeply";
  QTest::newRow("arrays too deep")
      << QByteArray("[{\"a\":" + QByteArray("[").repeated(200)) << "a.json" << "nested too deeply";
  text("ARFF without rows", "@relation a\n@attribute b numeric\n", "a.arff", "no line @data");
  text("an unknown type", "@attribute b complex\n@data\n", "a.arff", "unknown type \"complex\"");
  text("declared twice", "@attribute b real\n@attribute b real\n@data\n", "a.arff", "twice");
}

void TableFileTest::refuses() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, name);
  QFETCH(QString, says);
  const QString error = errorOf(bytes.toStdString(), name.toStdString());
  QVERIFY2(error.contains(says), qPrintable(error));
}

void TableFileTest::bombsAreRefused() {
  const std::string bomb = spreadsheet(sheetOf(std::string(100 << 20, ' ')));
  QVERIFY(bomb.size() < 200'000);
  QVERIFY2(errorOf(bomb, "a.xlsx").contains("would take more than"),
           qPrintable(errorOf(bomb, "a.xlsx")));
}

/// A cell in the last row of every column: a table of them would take 150 GB.
void TableFileTest::emptySheetsDoNotFillTheMemory() {
  std::string rows;
  for (int row = 1; row <= 20'000; ++row) {
    const std::string number = std::to_string(row);
    const int column = row % 16'000;
    std::string letters;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
      letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    rows += "<row r=\"" + number + "\"><c r=\"" + letters + number + "\"><v>1</v></c></row>";
  }
  const QString error = errorOf(spreadsheet(sheetOf(rows)), "a.xlsx");
  QVERIFY2(error.contains("nearly empty"), qPrintable(error));
}

void TableFileTest::cutFilesAreRefused() {
  const std::string whole =
      spreadsheet(sheetOf("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"));
  QCOMPARE(errorOf(whole, "a.xlsx"), QString("was read"));
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    const QString error = errorOf(whole.substr(0, size), "a.xlsx");
    QVERIFY2(error.contains("archive"), qPrintable(error));
  }
}

/// Bytes changed here and there: read or refused, never anything else.
void TableFileTest::anyBytesAreRead() {
  const std::string sheet = sheetOf(
      "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' t='s'><v>0</v></c></row>"
      "<row r='2'><c r='A2' s='1'><v>45415.5</v></c><c r='B2' t='b'><v>1</v></c></row>");
  const std::string json = R"([{"a":1,"b":[1,{"c":2}],"d":{"e":null}},{"a":"x","b":2.5}])";
  const std::string arff =
      "@relation a\n@attribute b {x,y}\n@attribute c date\n@data\nx,1\n{1 2}\n";
  Random random(3);
  for (int round = 0; round < 3000; ++round) {
    const auto broken = [&random](std::string text) {
      for (std::int64_t changes = 1 + random.below(3); changes > 0; --changes)
        text[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(text.size())))] =
            "<>&;\"'{}[],:x0@%/ \n"[random.below(19)];
      return text;
    };
    errorOf(spreadsheet(broken(sheet), workbook, "<sst><si><t>x</t></si></sst>"), "a.xlsx");
    errorOf(broken(json), "a.json");
    errorOf(broken(arff), "a.arff");
  }
}

/// A number of more digits than any has was read behind the end of where it was kept.
void TableFileTest::endlessNumbers() {
  const std::string digits(127, '1');
  const CsvResult arff =
      read("@relation a\n@attribute n numeric\n@attribute i integer\n@data\n1,2\n" + digits + "," +
               digits + "\n",
           "a.arff");
  QCOMPARE(arff.table["n"].missing() + arff.table["i"].missing(), std::int64_t{1});
  QCOMPARE(arff.table["n"].numbers()[1], 1.1111111111111111e126);
  const CsvResult sheet =
      read(spreadsheet(sheetOf("<row><c t='str'><v>a</v></c></row><row><c><v>7</v></c></row>"
                               "<row><c><v>" +
                               digits + "</v></c></row>")),
           "a.xlsx", {.keepText = true});
  QCOMPARE(std::string(sheet.table["a"].text(1)), digits);
}

void TableFileTest::writtenSpreadsheetsAreReadBack() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.filePath("back.xlsx").toStdString();
  const Table original = table(
      "id:integer,name:text,hours:number,ok:boolean,made:date,at:timestamp / "
      "1,'=1+1',2.5,true,2024-05-03,2024-05-03T14:07:00 / "
      "2,'数据 <&>',?,false,2024-05-04,2024-05-04T00:00:01 / "
      "3,?,0.1,?,?,?");
  Context context;
  writeXlsx(original, true, context, path);
  const CsvResult result = readTableFile(path, {}, context);
  QCOMPARE(result.table, original);
  QCOMPARE(result.rejectCount, std::int64_t{0});
}

void TableFileTest::previewReadsAFew() {
  const QTemporaryDir folder;
  const auto preview = [&](const char* name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("cannot write");
    file.close();
    return previewTableFile(file.fileName().toStdString(), {}, 10).table.rowCount();
  };
  QByteArray lines;
  QByteArray rows = "<row><c t='inlineStr'><is><t>a</t></is></c></row>";
  for (int row = 0; row < 200'000; ++row) {
    lines += "{\"a\":" + QByteArray::number(row) + "}\n";
    if (row < 50) rows += "<row><c><v>" + QByteArray::number(row) + "</v></c></row>";
  }
  QCOMPARE(preview("a.ndjson", lines), std::int64_t{10});
  QCOMPARE(preview("a.json", "[" + lines.chopped(1).replace("\n", ",") + "]"), std::int64_t{10});
  QVERIFY(preview("a.xlsx", QByteArray::fromStdString(spreadsheet(sheetOf(rows.toStdString())))) <=
          10);
}

QTEST_APPLESS_MAIN(TableFileTest)
#include "table_file_test.moc"
