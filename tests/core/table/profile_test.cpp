// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/profile.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "testing/tables.h"

#include <QTest>

#include <limits>
#include <numeric>
#include <set>

using namespace quern;

namespace {

const double nan = std::numeric_limits<double>::quiet_NaN();

ColumnProfile profileOf(const QString& text) {
  Context context;
  return profile(table(text), context).front();
}

Json referenceColumns() {
  const std::string path =
      std::string(qgetenv("QUERN_SOURCE_DIR")) + "/tests/reference/profile.json";
  return parseJson(readFile(path, 10'000'000), "profile.json")["columns"];
}

Column columnFrom(const Json& json) {
  const Type type = *typeFrom(json["type"].get<std::string>());
  ColumnBuilder builder(type);
  for (const Json& value : json["values"]) {
    if (value.is_null())
      builder.addMissing();
    else if (type == Type::text)
      builder.add(std::string_view(value.get_ref<const std::string&>()));
    else if (type == Type::integer)
      builder.add(value.get<std::int64_t>());
    else
      builder.add(value.get<double>());
  }
  return std::move(builder).build();
}

bool isClose(double actual, double expected) {
  return std::abs(actual - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

}  // namespace

class ProfileTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithPandas_data();
  void agreesWithPandas();    // promise 1
  void manyDistinctValues();  // promise 1
  void manyDistinctTexts();   // promise 1
  void nanIsLeftOut();        // promise 2
  void infinities();
  void nothingPresent();
  void zeroAndMinusZeroAreEqual();
  void dictionaryEntriesThatDoNotOccur();
  void wholeNumbersGetTheirOwnBins();
  void booleans();
  void threadsMakeNoDifference();  // promise 3
  void canBeCancelled();           // promise 4
  void asTable();
};

void ProfileTest::agreesWithPandas_data() {
  QTest::addColumn<int>("index");
  const Json columns = referenceColumns();
  for (std::size_t index = 0; index < columns.size(); ++index)
    QTest::newRow(columns[index]["name"].get<std::string>().c_str()) << static_cast<int>(index);
}

void ProfileTest::agreesWithPandas() {
  QFETCH(int, index);
  const Json json = referenceColumns()[static_cast<std::size_t>(index)];
  const Json& expected = json["expected"];
  const Column column = columnFrom(json);
  Context context;
  const ColumnProfile actual = profile({.name = "a", .type = column.type()}, column, context);
  QCOMPARE(actual.missing, expected["missing"].get<std::int64_t>());
  QCOMPARE(actual.distinct, expected["distinct"].get<std::int64_t>());
  using P = ColumnProfile;
  for (const auto& [name, quantity] :
       {std::pair("minimum", &P::minimum), std::pair("maximum", &P::maximum),
        std::pair("mean", &P::mean), std::pair("deviation", &P::deviation),
        std::pair("lowerQuartile", &P::lowerQuartile), std::pair("median", &P::median),
        std::pair("upperQuartile", &P::upperQuartile)}) {
    if (!expected.contains(name) || expected[name].is_null())
      QVERIFY2(std::isnan(actual.*quantity), name);
    else
      QVERIFY2(isClose(actual.*quantity, expected[name].get<double>()), name);
  }
  if (expected.contains("histogram"))
    QCOMPARE(actual.histogram, expected["histogram"].get<std::vector<double>>());
  if (expected.contains("top"))
    for (std::size_t rank = 0; rank < expected["top"].size(); ++rank) {
      QCOMPARE(actual.top[rank].value, expected["top"][rank][0].get<std::string>());
      QCOMPARE(actual.top[rank].count, expected["top"][rank][1].get<std::int64_t>());
    }
}

void ProfileTest::manyDistinctValues() {  // more than are counted: sorted by radix instead
  Random random(5);
  Values<double> numbers(200'001);
  for (double& number : numbers) number = random.normal() * 1e6;
  std::vector<double> sorted(numbers.begin(), numbers.end());
  std::ranges::sort(sorted);
  Context context;
  const Column column = Column::ofNumbers(std::move(numbers));
  const ColumnProfile actual = profile({.name = "a"}, column, context);
  QCOMPARE(actual.distinct,
           static_cast<std::int64_t>(std::set<double>(sorted.begin(), sorted.end()).size()));
  QCOMPARE(actual.minimum, sorted.front());
  QCOMPARE(actual.lowerQuartile, sorted[50'000]);
  QCOMPARE(actual.median, sorted[100'000]);
  QCOMPARE(actual.maximum, sorted.back());
  QCOMPARE(std::accumulate(actual.histogram.begin(), actual.histogram.end(), 0.0), 200'001.0);
  const auto mean =
      static_cast<double>(std::accumulate(sorted.begin(), sorted.end(), 0.0L) / 200'001.0L);
  QVERIFY(std::abs(actual.mean - mean) < 1e-9);
}

void ProfileTest::manyDistinctTexts() {
  ColumnBuilder builder(Type::text);
  for (int row = 0; row < 30'000; ++row)
    builder.add(std::string_view(std::to_string(row % 20'000)));
  Context context;
  const ColumnProfile actual =
      profile({.name = "a", .type = Type::text}, std::move(builder).build(), context);
  QCOMPARE(actual.distinct, 20'000);
  QCOMPARE(actual.top.size(), std::size_t{10});
  QCOMPARE(actual.top.front().value, std::string("0"));
  QCOMPARE(actual.top.front().count, 2);
}

void ProfileTest::nanIsLeftOut() {
  const ColumnProfile actual = profileOf("a:number / nan / 1 / 3 / nan / ?");
  QCOMPARE(actual.missing, 1);
  QCOMPARE(actual.distinct, 3);
  QCOMPARE(actual.minimum, 1.0);
  QCOMPARE(actual.mean, 2.0);
}

void ProfileTest::infinities() {
  const ColumnProfile actual = profileOf("a:number / inf / 1 / 3 / 2 / -inf");
  QCOMPARE(actual.minimum, -std::numeric_limits<double>::infinity());
  QCOMPARE(actual.median, 2.0);
  QVERIFY(std::isnan(actual.mean));
  QCOMPARE(std::accumulate(actual.histogram.begin(), actual.histogram.end(), 0.0), 3.0);
  const ColumnProfile widest = profileOf("a:number / 1.7e308 / -1.7e308 / 0");
  QCOMPARE(std::accumulate(widest.histogram.begin(), widest.histogram.end(), 0.0), 3.0);
}

void ProfileTest::nothingPresent() {
  for (const char* type :
       {"number", "integer", "boolean", "category", "text", "date", "timestamp"}) {
    for (const char* rows : {"", " / ? / ?"}) {
      const ColumnProfile actual = profileOf(QStringLiteral("a:%1%2").arg(type, rows));
      QCOMPARE(actual.distinct, 0);
      QCOMPARE(actual.missing, actual.rows);
      QVERIFY(std::isnan(actual.minimum) && std::isnan(actual.median) && std::isnan(actual.mean));
      QVERIFY(actual.top.empty() && actual.histogram.empty());
    }
  }
}

void ProfileTest::zeroAndMinusZeroAreEqual() {
  QCOMPARE(profileOf("a:number / 0 / -0 / 1").distinct, 2);
}

void ProfileTest::dictionaryEntriesThatDoNotOccur() {
  const auto categories = std::make_shared<const Categories>(Categories{"a", "b", "c"});
  Context context;
  const ColumnProfile actual = profile({.name = "a", .type = Type::category},
                                       Column::ofCodes({2, 2, 0}, categories), context);
  QCOMPARE(actual.distinct, 2);
  QCOMPARE(actual.top.size(), std::size_t{2});
  QCOMPARE(actual.top[0].value, std::string("c"));
}

void ProfileTest::wholeNumbersGetTheirOwnBins() {
  QCOMPARE(profileOf("a:integer / 1 / 5 / 5 / 2 / 5").histogram,
           (std::vector<double>{1, 1, 0, 0, 3}));
  QCOMPARE(profileOf("a:integer / 4 / 4").histogram, (std::vector<double>{2}));
}

void ProfileTest::booleans() {
  const ColumnProfile actual = profileOf("a:boolean / true / false / true / ?");
  QVERIFY(isClose(actual.mean, 2.0 / 3));
  QCOMPARE(actual.distinct, 2);
  QCOMPARE(actual.top[0].value, std::string("true"));
  QCOMPARE(actual.top[0].count, 2);
  QCOMPARE(profileOf("a:boolean / true").top.size(), std::size_t{1});
}

void ProfileTest::threadsMakeNoDifference() {
  const Table t = table("a:number,b:text,c:integer / 1.5,x,3 / 2.25,y,? / ?,x,4");
  Context one(Context::Options{.threads = 1});
  Context four(Context::Options{.threads = 4});
  QCOMPARE(profileTable(profile(t, one)), profileTable(profile(t, four)));
}

void ProfileTest::canBeCancelled() {
  std::stop_source source;
  source.request_stop();
  Context context(Context::Options{.cancel = source.get_token()});
  for (const char* text : {"a:number / 1", "a:text / x", "a:category / x", "a:boolean / true"}) {
    const Table t = table(QString::fromLatin1(text));
    QVERIFY_EXCEPTION_THROWN(profile(t.schema()[0], t[0], context), Cancelled);
  }
}

void ProfileTest::asTable() {
  Context context;
  const Table t = table("n:number@target,d:date,s:text / 1,2024-05-03,x / 2,2024-05-05,y / ?,?,x");
  const Table actual = profileTable(profile(t, context));
  const Table expected = table(
      "column:text,type:text,role:text,rows:integer,missing:integer,distinct:integer,mean:number,"
      "deviation:number,minimum:number,lower quartile:number,median:number,upper quartile:number,"
      "maximum:number,first:text,last:text,most frequent:text,times:integer"
      " / n,number,target,3,1,2,1.5,0.7071067811865476,1,1.25,1.5,1.75,2,?,?,?,?"
      " / d,date,feature,3,1,2,?,?,?,?,?,?,?,2024-05-03,2024-05-05,?,?"
      " / s,text,feature,3,0,2,?,?,?,?,?,?,?,?,?,x,2");
  QCOMPARE(difference(actual, expected, 1e-15), QString());
}

QTEST_APPLESS_MAIN(ProfileTest)
#include "profile_test.moc"
