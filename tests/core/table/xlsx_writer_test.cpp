// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/table/xlsx_writer.h"
#include "testing/tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

#include <filesystem>
#include <limits>

using namespace quern;

namespace {

QString entryOf(const std::string& path, const char* name) {
  zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
  if (archive == nullptr) return {};
  zip_file_t* file = zip_fopen(archive, name, 0);
  QByteArray content;
  char block[4096];
  for (zip_int64_t count = 0;
       file != nullptr && (count = zip_fread(file, block, sizeof block)) > 0;)
    content.append(block, static_cast<qsizetype>(count));
  if (file != nullptr) zip_fclose(file);
  zip_discard(archive);
  return QString::fromUtf8(content);
}

/// The rows of the sheet as XML.
QString sheetOf(const Table& table, bool header = true) {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("a.xlsx").toStdString();
  Context context;
  writeXlsx(table, header, context, path);
  const QString sheet = entryOf(path, "xl/worksheets/sheet1.xml");
  return sheet.mid(sheet.indexOf("<sheetData"),
                   sheet.indexOf("</sheetData>") - sheet.indexOf("<sheetData"));
}

}  // namespace

class XlsxWriterTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void cells_data();
  void cells();
  void formulasStayTexts();
  void withoutHeader();
  void oddValues();
  void tooLargeIsRefused();
  void aFailureLeavesTheOldFile();
};

void XlsxWriterTest::cells_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("cell");
  QTest::newRow("a name") << "名:number / 1"
                          << "<t>名</t>";
  QTest::newRow("a number") << "a:number / 0.1"
                            << "<c r=\"A2\"><v>0.1</v></c>";
  QTest::newRow("an integer") << "a:integer / 9007199254740992"
                              << "<v>9007199254740992</v>";
  QTest::newRow("an integer that would be rounded") << "a:integer / 9007199254740993"
                                                    << "<t>9007199254740993</t>";
  QTest::newRow("a boolean") << "a:boolean / true"
                             << "t=\"b\"><v>1</v>";
  QTest::newRow("a date") << "a:date / 2024-05-03"
                          << "><v>45415</v>";
  QTest::newRow("a time stamp") << "a:timestamp / 2024-05-03T06:00:00"
                                << "><v>45415.25</v>";
  QTest::newRow("a date before March 1900") << "a:date / 1899-12-31"
                                            << "<t>1899-12-31</t>";
  QTest::newRow("the first day that is safe") << "a:date / 1900-03-01"
                                              << "><v>61</v>";
}

void XlsxWriterTest::cells() {
  QFETCH(QString, input);
  QFETCH(QString, cell);
  const QString sheet = sheetOf(table(input));
  QVERIFY2(sheet.contains(cell), qPrintable(sheet));
}

void XlsxWriterTest::formulasStayTexts() {
  const QString sheet = sheetOf(table("a:text / =1+1 / @x / 'http://example.org'"));
  QVERIFY2(sheet.contains("<t>=1+1</t>"), qPrintable(sheet));
  QVERIFY2(!sheet.contains("<f>") && sheet.contains("<t>http://example.org</t>"),
           qPrintable(sheet));
}

void XlsxWriterTest::withoutHeader() {
  QCOMPARE(sheetOf(table("a:number,b:number / ?,2"), false).count("<c "), 1);
  QCOMPARE(sheetOf(table("a:number,b:number / ?,2")).count("<c "), 3);
}

void XlsxWriterTest::oddValues() {
  const Table odd(TableSchema({{"a"}, {"b", Type::text}}),
                  {Column::ofNumbers({std::nan(""), -std::numeric_limits<double>::infinity()}),
                   Column::ofTexts(std::vector<std::string>{std::string("a\0b", 3), "<&>"})});
  const QString sheet = sheetOf(odd);
  for (const char* cell : {"<t>nan</t>", "<t>-inf</t>", "<t>a_x0000_b</t>", "<t>&lt;&amp;&gt;</t>"})
    QVERIFY2(sheet.contains(cell), qPrintable(sheet));
}

void XlsxWriterTest::tooLargeIsRefused() {
  Context context;
  const QTemporaryDir folder;
  const std::string path = folder.filePath("a.xlsx").toStdString();
  const Table rows(TableSchema({{"a"}}), {Column::allMissing(Type::number, 1'048'576)});
  QVERIFY_THROWS_EXCEPTION(Error, writeXlsx(rows, true, context, path));
  const Table text(TableSchema({{"a", Type::text}}),
                   {Column::ofTexts(std::vector<std::string>{std::string(32'768, 'x')})});
  QVERIFY_THROWS_EXCEPTION(Error, writeXlsx(text, true, context, path));
  QVERIFY(!std::filesystem::exists(path));
}

void XlsxWriterTest::aFailureLeavesTheOldFile() {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("a.xlsx").toStdString();
  std::stop_source stop;
  Context context({.cancel = stop.get_token()});
  writeXlsx(table("a:number / 1"), true, context, path);
  const auto size = std::filesystem::file_size(path);
  stop.request_stop();
  QVERIFY_THROWS_EXCEPTION(Cancelled, writeXlsx(table("a:number / 1 / 2"), true, context, path));
  QCOMPARE(std::filesystem::file_size(path), size);
  QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path().toStdString()), {}),
           std::ptrdiff_t{1});
}

QTEST_APPLESS_MAIN(XlsxWriterTest)
#include "xlsx_writer_test.moc"
