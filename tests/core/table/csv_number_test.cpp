// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers are read to the last bit, however they are written: the value is std::from_chars'.
#include "core/base/random.h"
#include "core/table/csv_reader.h"

#include <QTest>

#include <bit>
#include <charconv>
#include <string>

using namespace quern;

namespace {

std::string digits(Random& random, std::int64_t count) {
  std::string text;
  for (; count > 0; --count) text += static_cast<char>('0' + random.below(10));
  return text;
}

/// As many digits before and behind the point as asked for; the first is no needless zero.
std::string numberText(Random& random, std::int64_t whole, std::int64_t decimals) {
  std::string text = digits(random, whole);
  if (text.front() == '0') text.front() = '1';
  if (random.below(3) == 0) text = "0";
  if (decimals > 0) {
    const std::int64_t zeros = random.below(3) == 0 ? random.below(decimals) : 0;
    text +=
        "." + std::string(static_cast<std::size_t>(zeros), '0') + digits(random, decimals - zeros);
  }
  if (random.below(6) == 0) text += "e" + std::to_string(random.below(40) - 20);
  return random.below(2) == 0 ? "-" + text : text;
}

double valueOf(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Column readColumn(const std::vector<std::string>& cells) {
  std::string bytes = "x\n";
  for (const std::string& cell : cells) bytes += cell + "\n";
  Context context;
  return readCsvText(bytes, "numbers", {.delimiter = ";"}, context).table["x"];
}

}  // namespace

class CsvNumberTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyLengthHasItsValue_data() {
    QTest::addColumn<int>("whole");
    for (const int whole : {1, 2, 7, 8, 9, 14, 15}) QTest::addRow("%d", whole) << whole;
  }
  void everyLengthHasItsValue() {
    QFETCH(int, whole);
    Random random(static_cast<std::uint64_t>(whole));
    std::vector<std::string> cells{"0.5"};
    for (std::int64_t decimals = 0; decimals <= 28; ++decimals)
      for (int repeat = 0; repeat < 400; ++repeat)
        cells.push_back(numberText(random, whole, decimals));
    const Column column = readColumn(cells);
    QCOMPARE(column.type(), Type::number);
    for (std::size_t row = 0; row < cells.size(); ++row) {
      const double read = column.numbers()[row];
      if (std::bit_cast<std::uint64_t>(read) != std::bit_cast<std::uint64_t>(valueOf(cells[row])))
        QFAIL(qPrintable(
            QStringLiteral("%1 was read as %2").arg(cells[row].c_str()).arg(read, 0, 'g', 17)));
    }
  }

  void wholeNumbersKeepTheirDigits() {
    Random random(7);
    std::vector<std::string> cells{"9223372036854775807", "-9223372036854775808", "0"};
    for (std::int64_t count = 1; count <= 18; ++count)
      for (int repeat = 0; repeat < 200; ++repeat) {
        std::string text = digits(random, count);
        if (text.front() == '0') text.front() = '4';
        cells.push_back(random.below(2) == 0 ? "-" + text : text);
      }
    const Column column = readColumn(cells);
    QCOMPARE(column.type(), Type::integer);
    for (std::size_t row = 0; row < cells.size(); ++row)
      QCOMPARE(std::to_string(column.integers()[row]), cells[row]);
  }

  void whatIsNoNumberIsText_data() {
    QTest::addColumn<QString>("cell");
    for (const char* cell :
         {"1.2.3", "1,5", "12a", "1.5x", "--1", "+-1", ".", "1e", "0x1F", "00.5", "01", "007",
          "12345678901234567.1x", "0.12345678901234567/", "123456789012345:5",
          "9223372036854775808", "1.5 2", "1234567890123456789012"})
      QTest::newRow(cell) << cell;
  }
  void whatIsNoNumberIsText() {
    QFETCH(QString, cell);
    const Column column = readColumn({"0.25", cell.toStdString(), "1.5"});
    QCOMPARE(column.type(), Type::text);
    QCOMPARE(std::string(column.text(1)), cell.toStdString());
  }
};

QTEST_APPLESS_MAIN(CsvNumberTest)
#include "csv_number_test.moc"
