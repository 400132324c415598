// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows are named after the promises of core/table/number_form.cpp.
#include "core/table/number_form.h"

#include "core/base/random.h"

#include <QTest>

#include <cmath>

using namespace quern;

namespace {

FormSet formsOf(const QStringList& texts) {
  FormSet forms = FormSet::all();
  for (const QString& text : texts) forms = forms & FormSet::of(text.toStdString());
  return forms;
}

struct Signs {
  Grouping grouping;
  const char* thousands;
  const char* decimal;
};
constexpr Signs signs[] = {{Grouping::none, "", "."},        {Grouping::noneComma, "", ","},
                           {Grouping::comma, ",", "."},      {Grouping::point, ".", ","},
                           {Grouping::blank, " ", "."},      {Grouping::blankComma, "\u202F", ","},
                           {Grouping::apostrophe, "'", "."}, {Grouping::apostropheComma, "’", ","}};

/// thousandths, as a person would write it.
std::string written(std::int64_t thousandths, const Signs& how, int unit) {
  const std::int64_t size = std::abs(thousandths);
  std::string digits = std::to_string(size / 1000);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), how.thousands);
  std::string decimals = std::to_string(1000 + size % 1000).substr(1);
  std::string text = thousandths < 0 ? "-" : "";
  if (unit > 2) text += unitOf(unit);
  text += digits + how.decimal + decimals;
  if (unit == 1 || unit == 2) text += unitOf(unit);
  return text;
}

}  // namespace

class NumberFormTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void everyFormIsReadBack();
  void whatIsOfferedCanBeRead();
};

void NumberFormTest::promises_data() {
  QTest::addColumn<QStringList>("texts");
  QTest::addColumn<bool>("offered");
  QTest::addColumn<double>("first");
  const double none = 0;
  QTest::newRow("1: no leading zeros") << QStringList{"$007"} << false << none;
  QTest::newRow("1: thousands in threes all the way")
      << QStringList{"1,23,4", "2,345,678"} << false << none;
  QTest::newRow("1: beyond 64 bits") << QStringList{"$9,999,999,999,999,999,999"} << false << none;
  QTest::newRow("1: beyond 2^53 and not whole")
      << QStringList{"$9,007,199,254,740,993", "$0.5"} << false << none;
  QTest::newRow("2: percent") << QStringList{"12.3%"} << true << 0.123;
  QTest::newRow("2: rounded once") << QStringList{"0.7%"} << true << 0.007;
  QTest::newRow("2: per mille") << QStringList{"12.3‰"} << true << 0.0123;
  QTest::newRow("2: 万") << QStringList{"3.5万", "8000"} << true << 35000.0;
  QTest::newRow("2: 亿") << QStringList{"0.3亿"} << true << 3e7;
  QTest::newRow("3: two units") << QStringList{"$5", "€5"} << false << none;
  QTest::newRow("3: percent and none") << QStringList{"5%", "5"} << false << none;
  QTest::newRow("3: one unit, spelt twice") << QStringList{"￥5", "¥6"} << true << 5.0;
  QTest::newRow("4: telephone numbers")
      << QStringList{"555 123 456", "555 123 457"} << false << none;
  QTest::newRow("4: lengths differ") << QStringList{"1 234", "12 345"} << true << 1234.0;
  QTest::newRow("4: decimals") << QStringList{"1 234,5", "2 345,5"} << true << 1234.5;
  QTest::newRow("4: a unit") << QStringList{"1 234 €", "2 345 €"} << true << 1234.0;
  QTest::newRow("4: addresses") << QStringList{"192.168.100.200", "10.168.100.200"} << false
                                << none;
  QTest::newRow("5: plus alone") << QStringList{"+5", "+6"} << false << none;
  QTest::newRow("5: plus and a unit") << QStringList{"+5%"} << true << 0.05;
  QTest::newRow("5: parentheses alone") << QStringList{"(5)"} << false << none;
  QTest::newRow("5: parentheses and decimals") << QStringList{"(5.25)"} << true << -5.25;
  QTest::newRow("nothing but signs") << QStringList{"$", "%", "-"} << false << none;
  QTest::newRow("two units at once") << QStringList{"$5 €"} << false << none;
}

void NumberFormTest::promises() {
  QFETCH(QStringList, texts);
  QFETCH(bool, offered);
  QFETCH(double, first);
  const std::optional<NumberForm> form = formsOf(texts).best('.');
  QCOMPARE(form.has_value(), offered);
  if (form) QCOMPARE(readFormed(texts.front().toStdString(), *form).value(), first);
}

void NumberFormTest::everyFormIsReadBack() {
  Random random(1);
  for (const Signs& how : signs) {
    for (const int unit : {0, 1, 2, 3, 4, 5, 25, 26}) {
      FormSet forms = FormSet::all();
      std::vector<std::pair<std::string, std::int64_t>> texts;
      for (int row = 0; row < 50; ++row) {
        const std::int64_t value = random.below(4'000'000'000) - 2'000'000'000;
        texts.emplace_back(written(value, how, unit), value);
        forms = forms & FormSet::of(texts.back().first);
      }
      // Apart from the commas of India nothing else reads all of them.
      const std::optional<NumberForm> form = forms.best(how.decimal[0]);
      QVERIFY2(form.has_value(), texts.front().first.c_str());
      QCOMPARE(form->grouping, how.grouping);
      QCOMPARE(form->unit, unit);
      for (const auto& [text, thousandths] : texts) {
        const double divisor = unit == 1 ? 1e5 : unit == 2 ? 1e6 : 1e3;
        QCOMPARE(readFormed(text, *form).value(), static_cast<double>(thousandths) / divisor);
      }
    }
  }
}

/// Whatever a set offers, every text that made it can be read: the reader relies on it.
void NumberFormTest::whatIsOfferedCanBeRead() {
  static constexpr std::string_view pieces[] = {"1", "23", "456", "0", ",", ".",  " ",  "'",  "-",
                                                "$", "%",  "万",  "(", ")", "＋", "５", "￥", "元"};
  Random random(7);
  int offered = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    for (std::int64_t piece = 1 + random.below(6); piece > 0; --piece)
      text += pieces[random.below(static_cast<std::int64_t>(std::size(pieces)))];
    const FormSet forms = FormSet::of(text);
    for (const char decimal : {'.', ','}) {
      const std::optional<NumberForm> form = forms.best(decimal);
      if (!form) continue;
      ++offered;
      const bool read = forms.areWhole(form->grouping) ? readFormedInteger(text, *form).has_value()
                                                       : readFormed(text, *form).has_value();
      QVERIFY2(read, text.c_str());
    }
  }
  QVERIFY(offered > 1000);
}

QTEST_APPLESS_MAIN(NumberFormTest)
#include "number_form_test.moc"
