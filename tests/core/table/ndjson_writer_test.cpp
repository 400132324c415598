// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/table/ndjson_writer.h"
#include "testing/tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace quern;

namespace {

QString written(const Table& table, bool named = true) {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.filePath("a.ndjson").toStdString();
  Context context;
  writeNdjson(table, named, context, path);
  return QString::fromStdString(readFile(path, 1 << 20));
}

}  // namespace

class NdjsonWriterTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void records_data();
  void records();
  void whatJsonCannotWriteIsNull();
  void arraysWithoutNames();
  void manyRows();
};

void NdjsonWriterTest::records_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  QTest::newRow("numbers in full") << "a:number / 0.1 / 1e300 / ?"
                                   << "{\"a\":0.1}\n{\"a\":1e+300}\n{\"a\":null}\n";
  QTest::newRow("integers beyond 2^53") << "a:integer / 9007199254740993"
                                        << "{\"a\":9007199254740993}\n";
  QTest::newRow("booleans") << "a:boolean / true / false"
                            << "{\"a\":true}\n{\"a\":false}\n";
  QTest::newRow("texts") << "名:text,b:category / 'say \"hi\"',x"
                         << "{\"名\":\"say \\\"hi\\\"\",\"b\":\"x\"}\n";
  QTest::newRow("dates") << "a:date / 2024-05-03"
                         << "{\"a\":\"2024-05-03\"}\n";
  QTest::newRow("no rows") << "a:number"
                           << "";
}

void NdjsonWriterTest::records() {
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(written(table(input)), expected);
}

void NdjsonWriterTest::whatJsonCannotWriteIsNull() {
  const Table odd(TableSchema({{"a"}, {"b", Type::text}}),
                  {Column::ofNumbers({std::nan(""), std::numeric_limits<double>::infinity()}),
                   Column::ofTexts(std::vector<std::string>{"\xff", "a\nb"})});
  QCOMPARE(written(odd), QString("{\"a\":null,\"b\":\"\uFFFD\"}\n{\"a\":null,\"b\":\"a\\nb\"}\n"));
}

void NdjsonWriterTest::arraysWithoutNames() {
  QCOMPARE(written(table("a:integer,b:text / 1,x / 2,?"), false), QString("[1,\"x\"]\n[2,null]\n"));
}

void NdjsonWriterTest::manyRows() {
  Values<std::int64_t> values(10'000);
  for (std::size_t row = 0; row < values.size(); ++row)
    values[row] = static_cast<std::int64_t>(row);
  const QString text =
      written(Table(TableSchema({{"n", Type::integer}}), {Column::ofIntegers(std::move(values))}));
  const QStringList lines = text.split('\n');
  QCOMPARE(lines.size(), 10'001);
  for (int row = 0; row < 10'000; ++row) QCOMPARE(lines[row], QString("{\"n\":%1}").arg(row));
}

QTEST_APPLESS_MAIN(NdjsonWriterTest)
#include "ndjson_writer_test.moc"
