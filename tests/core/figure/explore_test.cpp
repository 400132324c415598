// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/explore.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/random.h"
#include "core/pipeline/safetensors.h"
#include "testing/tables.h"

#include <QTest>

#include <numeric>

using namespace quern;

namespace {

template <class Layer>
const Layer& layerOf(const Figure& figure) {
  for (const FigureLayer& layer : figure.layers)
    if (const Layer* found = std::get_if<Layer>(&layer)) return *found;
  throw std::logic_error("the figure has no such layer");
}

template <class Layer>
int layersOf(const Figure& figure) {
  return static_cast<int>(std::ranges::count_if(figure.layers, [](const FigureLayer& layer) {
    return std::holds_alternative<Layer>(layer);
  }));
}

Json reference() {
  const std::string path =
      std::string(qgetenv("QUERN_SOURCE_DIR")) + "/tests/reference/explore.json";
  return parseJson(readFile(path, 10'000'000), "explore.json");
}

Column numbersFrom(const Json& json) {
  ColumnBuilder builder(Type::number);
  for (const Json& value : json)
    if (value.is_null())
      builder.addMissing();
    else
      builder.add(value.get<double>());
  return std::move(builder).build();
}

double total(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

Column randomNumbers(std::int64_t size, std::uint64_t seed) {
  Random random(seed);
  Values<double> values(static_cast<std::size_t>(size));
  for (double& value : values) value = random.normal();
  return Column::ofNumbers(std::move(values));
}

bool isClose(double actual, double expected) {
  return std::abs(actual - expected) <= 1e-10 * std::max(1.0, std::abs(expected));
}

}  // namespace

class ExploreTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void histogramHoldsEveryValue();
  void histogramOfWholeNumbers();
  void binsAreNearWhatIsAdvised();
  void histogramsOfOddColumns_data();
  void histogramsOfOddColumns();

  void boxes();
  void boxWithoutCategories();
  void manyOutliersAreThinned();

  void bars();
  void rareValuesShareABar();
  void shares();
  void fractionsAreNotCounted();

  void lineAndBandAgreeWithStatsmodels();
  void scatterWithGroups();
  void moreThanEightGroups();
  void scatterOverDates();
  void scatterThatHasNoLine_data();
  void scatterThatHasNoLine();

  void linesAreInTheOrderOfX();
  void lineLeavesOutRowsWithoutX();

  void correlationsAgreeWithPandas();
  void correlationsOfManyRowsAndThreads();
  void correlationsNeedTwoColumns();

  void suggestionsCanBeDrawn_data();
  void suggestionsCanBeDrawn();
  void theFirstSuggestionSuitsTheRows_data();
  void theFirstSuggestionSuitsTheRows();
  void judgedNumbersHaveTheLineWhereTheyAreEqual();
  void valuesHaveABarEach();
  void refusesTexts();
};

void ExploreTest::histogramHoldsEveryValue() {
  Context context;
  const Table t = Table().with("a", randomNumbers(50'000, 3));
  const Figure figure = histogramOf(t, "a", context);
  const auto& layer = layerOf<HistogramLayer>(figure);
  QCOMPARE(total(layer.counts), 50'000.0);
  QVERIFY(layer.counts.size() >= 20 && layer.counts.size() <= 62);
  for (std::size_t bin = 0; bin < layer.counts.size(); ++bin) {
    const auto inBin = std::ranges::count_if(t["a"].numbers(), [&](double value) {
      return value >= layer.edges[bin] && value < layer.edges[bin + 1];
    });
    QCOMPARE(layer.counts[bin], static_cast<double>(inBin));
  }
}

void ExploreTest::histogramOfWholeNumbers() {
  Context context;
  const Figure figure = histogramOf(table("a:integer / 1 / 2 / 2 / 4 / ?"), "a", context);
  const auto& layer = layerOf<HistogramLayer>(figure);
  QCOMPARE(layer.counts, (std::vector<double>{1, 2, 0, 1}));
  QCOMPARE(layer.edges, (std::vector<double>{0.5, 1.5, 2.5, 3.5, 4.5}));
  QCOMPARE(figure.subtitle.english(), std::string("5 rows, 1 of them without a value"));
}

void ExploreTest::binsAreNearWhatIsAdvised() {
  Context context;
  std::vector<double> values;
  for (int row = 0; row < 150; ++row) values.push_back(row * 3.0 / 149);
  // Quartiles 1.5 apart: 2 * 1.5 / cbrt(150) is 0.56.
  const Table t = Table().with("a", Column::ofNumbers(std::span<const double>(values)));
  const Figure figure = histogramOf(t, "a", context);
  const auto& layer = layerOf<HistogramLayer>(figure);
  QCOMPARE(layer.edges[1] - layer.edges[0], 0.5);
}

void ExploreTest::histogramsOfOddColumns_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<double>("counted");
  QTest::newRow("no rows") << "a:number" << 0.0;
  QTest::newRow("all missing") << "a:number / ? / ?" << 0.0;
  QTest::newRow("one value") << "a:number / 0.3 / 0.3" << 2.0;
  QTest::newRow("zero") << "a:number / 0" << 1.0;
  QTest::newRow("far from zero") << "a:number / 1e300 / 1.0000000000000002e300" << 2.0;
  QTest::newRow("as wide as numbers go") << "a:number / 1.7e308 / -1.7e308" << 2.0;
  QTest::newRow("infinite and nan") << "a:number / inf / -inf / nan / 1 / 2" << 2.0;
  QTest::newRow("tiny") << "a:number / 5e-324 / 1e-323" << 2.0;
  QTest::newRow("truth values") << "a:boolean / true / false / true" << 3.0;
  QTest::newRow("days") << "a:date / 2024-05-03 / 2024-06-30" << 2.0;
  QTest::newRow("times") << "a:timestamp / 2024-05-03T00:00:00 / 2024-05-03T00:00:01" << 2.0;
}

void ExploreTest::histogramsOfOddColumns() {
  QFETCH(QString, input);
  QFETCH(double, counted);
  Context context;
  const Figure figure = histogramOf(table(input), "a", context);
  const auto& layer = layerOf<HistogramLayer>(figure);
  QCOMPARE(total(layer.counts), counted);
  QVERIFY(std::ranges::is_sorted(layer.edges, std::less_equal()));
  QVERIFY(layer.counts.size() < 70);
  QVERIFY(stateOf(figureFrom(stateOf(figure))) == stateOf(figure));
}

void ExploreTest::boxes() {
  Context context;
  const Table t = table("y:number,g:category / 1,a / 2,a / 3,a / 4,a / 100,a / 7,b / ?,b / 8,?");
  const auto boxes = layerOf<BoxesLayer>(boxesOf(t, "y", "g", context)).boxes;
  QCOMPARE(boxes.size(), std::size_t{2});
  QCOMPARE(boxes[0].category, std::string("a"));
  QCOMPARE(boxes[0].lowerQuartile, 2.0);
  QCOMPARE(boxes[0].median, 3.0);
  QCOMPARE(boxes[0].upperQuartile, 4.0);
  QCOMPARE(boxes[0].lowerWhisker, 1.0);
  QCOMPARE(boxes[0].upperWhisker, 4.0);
  QCOMPARE(boxes[0].outliers, (std::vector<double>{100}));
  QCOMPARE(boxes[1].median, 7.0);
  QVERIFY(boxes[1].outliers.empty());
}

void ExploreTest::boxWithoutCategories() {
  Context context;
  const auto boxes =
      layerOf<BoxesLayer>(boxesOf(table("y:integer / 1 / 2 / 9"), "y", "", context)).boxes;
  QCOMPARE(boxes.size(), std::size_t{1});
  QCOMPARE(boxes[0].category, std::string("y"));
  QVERIFY(layerOf<BoxesLayer>(boxesOf(table("y:integer / ?"), "y", "", context)).boxes.empty());
}

void ExploreTest::manyOutliersAreThinned() {
  Values<double> values(100'000, 0.0);
  for (std::size_t row = 0; row < 5'000; ++row)
    values[row] = row % 2 == 0 ? 1.0 + static_cast<double>(row) : -1.0;
  Context context;
  const Table t = Table().with("y", Column::ofNumbers(std::move(values)));
  const auto boxes = layerOf<BoxesLayer>(boxesOf(t, "y", "", context)).boxes;
  QCOMPARE(boxes[0].outliers.size(), std::size_t{1000});
  QCOMPARE(boxes[0].outliers.front(), -1.0);
  QCOMPARE(boxes[0].outliers.back(), 4999.0);
}

void ExploreTest::bars() {
  Context context;
  const Figure figure = barsOf(table("c:text / x / y / y / ? / z / y / z"), "c", context);
  const auto& layer = layerOf<BarsLayer>(figure);
  QCOMPARE(Table().with("c", layer.category).with("n", layer.height),
           table("c:text,n:number / y,3 / z,2 / x,1"));
}

void ExploreTest::rareValuesShareABar() {
  ColumnBuilder builder(Type::integer);
  for (int value = 0; value < 100; ++value)
    for (int times = 0; times <= value; ++times) builder.add(value);
  Context context;
  const Table t = Table().with("c", std::move(builder).build());
  const Figure figure = barsOf(t, "c", context);
  const auto& layer = layerOf<BarsLayer>(figure);
  QCOMPARE(layer.category.size(), 20);
  QCOMPARE(layer.category.text(0), std::string_view("99"));
  QCOMPARE(layer.category.text(19), std::string_view("(other)"));
  QCOMPARE(layer.height.number(19), 81.0 * 82 / 2);
}

void ExploreTest::shares() {
  Context context;
  const Figure figure = sharesOf(table("c:boolean / true / false / true / ?"), "c", context);
  const auto& layer = layerOf<SharesLayer>(figure);
  QCOMPARE(layer.names, (std::vector<std::string>{"true", "false"}));
  QCOMPARE(layer.values, (std::vector<double>{2, 1}));
}

void ExploreTest::fractionsAreNotCounted() {
  Context context;
  QVERIFY_EXCEPTION_THROWN(barsOf(table("c:number / 1.5"), "c", context), Error);
}

void ExploreTest::lineAndBandAgreeWithStatsmodels() {
  const Json line = reference()["line"];
  const Table t = Table().with("x", numbersFrom(line["x"])).with("y", numbersFrom(line["y"]));
  Context context;
  const Figure figure = scatterOf(t, "x", "y", "", context);
  const auto& fitted = layerOf<LineLayer>(figure);
  const double intercept = line["intercept"].get<double>();
  const double slope = line["slope"].get<double>();
  for (const std::int64_t end : {0, 1})
    QVERIFY(isClose(fitted.y.number(end), intercept + slope * fitted.x.number(end)));
  const auto& band = layerOf<BandLayer>(figure);
  QCOMPARE(band.x.size(), static_cast<std::int64_t>(line["at"].size()));
  for (std::size_t at = 0; at < line["at"].size(); ++at) {
    const auto row = static_cast<std::int64_t>(at);
    QVERIFY(isClose(band.x.number(row), line["at"][at].get<double>()));
    QVERIFY(isClose(band.lower.number(row), line["lower"][at].get<double>()));
    QVERIFY(isClose(band.upper.number(row), line["upper"][at].get<double>()));
  }
}

void ExploreTest::scatterWithGroups() {
  Context context;
  const Table t =
      table("x:number,y:integer,g:text / 1,1,a / 2,2,a / 3,3,a / 1,9,b / 2,9,b / 3,9,b / 1,5,c");
  const Figure figure = scatterOf(t, "x", "y", "g", context);
  QCOMPARE(layerOf<PointsLayer>(figure).group.categories(), (Categories{"a", "b", "c"}));
  QCOMPARE(layersOf<LineLayer>(figure), 2);
  QCOMPARE(layersOf<BandLayer>(figure), 0);
  QCOMPARE(std::get<LineLayer>(figure.layers[2]).hue, 1);
  QVERIFY(isClose(std::get<LineLayer>(figure.layers[2]).y.number(1), 9));
}

void ExploreTest::moreThanEightGroups() {
  ColumnBuilder group(Type::integer);
  for (int row = 0; row < 60; ++row) group.add(row < 30 ? row % 3 : row);
  Context context;
  const Table t = Table().with("x", randomNumbers(60, 1)).with("g", std::move(group).build());
  const Column groups = layerOf<PointsLayer>(scatterOf(t, "x", "x", "g", context)).group;
  QCOMPARE(groups.categories().size(), std::size_t{8});
  QCOMPARE(groups.categories().back(), std::string("(other)"));
  QCOMPARE(groups.text(0), std::string_view("0"));
  QCOMPARE(groups.text(59), std::string_view("(other)"));
}

void ExploreTest::scatterOverDates() {
  Context context;
  const Table t = table("d:date,y:number / 2024-05-03,1 / 2024-05-04,2 / 2024-05-05,4");
  const Figure figure = scatterOf(t, "d", "y", "", context);
  QCOMPARE(figure.x.kind, AxisKind::date);
  QCOMPARE(figure.layers.size(), std::size_t{1});
  QCOMPARE(layerOf<PointsLayer>(figure).x, t["d"]);
}

void ExploreTest::scatterThatHasNoLine_data() {
  QTest::addColumn<QString>("input");
  QTest::newRow("no rows") << "x:number,y:number";
  QTest::newRow("two points") << "x:number,y:number / 1,2 / 2,3 / ?,4 / 5,? / nan,1 / 1,inf";
  QTest::newRow("all x equal") << "x:number,y:number / 1,2 / 1,3 / 1,4";
}

void ExploreTest::scatterThatHasNoLine() {
  QFETCH(QString, input);
  Context context;
  QCOMPARE(scatterOf(table(input), "x", "y", "", context).layers.size(), std::size_t{1});
}

void ExploreTest::linesAreInTheOrderOfX() {
  Context context;
  const Table t = table("x:date,y:number / 2024-05-05,3 / 2024-05-03,1 / 2024-05-04,?");
  const Figure figure = lineOf(t, "x", "y", context);
  const auto& line = layerOf<LineLayer>(figure);
  QCOMPARE(Table().with("x", line.x).with("y", line.y),
           table("x:date,y:number / 2024-05-03,1 / 2024-05-04,? / 2024-05-05,3"));
  const Table inOrder = table("x:number,y:number / 1,3 / 2,1");
  QCOMPARE(layerOf<LineLayer>(lineOf(inOrder, "x", "y", context)).y.identity(),
           inOrder["y"].identity());
}

void ExploreTest::lineLeavesOutRowsWithoutX() {
  Context context;
  const auto line = layerOf<LineLayer>(
      lineOf(table("x:number,y:number / ?,3 / 2,1 / nan,4 / 1,2"), "x", "y", context));
  QCOMPARE(Table().with("x", line.x).with("y", line.y), table("x:number,y:number / 1,2 / 2,1"));
}

void ExploreTest::correlationsAgreeWithPandas() {
  const Json json = reference();
  Table t;
  for (const auto& [name, values] : json["columns"].items()) t = t.with(name, numbersFrom(values));
  Context context;
  const auto map = layerOf<HeatMapLayer>(correlationsOf(t, context));
  const std::size_t size = json["correlations"].size();
  QCOMPARE(map.values.size(), size * size);
  for (std::size_t row = 0; row < size; ++row)
    for (std::size_t column = 0; column < size; ++column) {
      const Json& expected = json["correlations"][row][column];
      const double actual = map.values[row * size + column];
      QVERIFY(expected.is_null() ? std::isnan(actual) : isClose(actual, expected.get<double>()));
    }
}

void ExploreTest::correlationsOfManyRowsAndThreads() {
  Table t = Table().with("a", randomNumbers(200'000, 1)).with("b", randomNumbers(200'000, 2));
  Values<double> sums(200'000);
  for (std::size_t row = 0; row < sums.size(); ++row)
    sums[row] = t["a"].numbers()[row] + t["b"].numbers()[row];
  t = t.with("sum", Column::ofNumbers(std::move(sums)));
  Context one(Context::Options{.threads = 1});
  Context four(Context::Options{.threads = 4});
  const auto values = layerOf<HeatMapLayer>(correlationsOf(t, one)).values;
  QVERIFY(std::abs(values[2] - std::sqrt(0.5)) < 0.01);
  QVERIFY(std::abs(values[1]) < 0.01);
  QCOMPARE(layerOf<HeatMapLayer>(correlationsOf(t, four)).values, values);
}

void ExploreTest::correlationsNeedTwoColumns() {
  Context context;
  QVERIFY_EXCEPTION_THROWN(
      correlationsOf(table("a:number,b:text,c:integer@identifier / 1,x,2"), context), Error);
}

void ExploreTest::suggestionsCanBeDrawn_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<int>("least");
  QTest::newRow("nothing") << "name:text / x" << 0;
  QTest::newRow("one number") << "a:number / 1 / 2" << 1;
  QTest::newRow("target is a number")
      << "a:number,b:integer,c:category,y:number@target / 1,2,x,3 / 2,3,y,4" << 5;
  QTest::newRow("target is a category")
      << "a:number,b:number,y:category@target / 1,2,x / 2,3,y" << 4;
  QTest::newRow("over time") << "t:date,a:number / 2024-05-03,1 / 2024-05-04,2" << 2;
  QTest::newRow("identifiers say nothing") << "id:integer@identifier / 1" << 0;
}

void ExploreTest::suggestionsCanBeDrawn() {
  QFETCH(QString, input);
  QFETCH(int, least);
  Context context;
  const Table t = table(input);
  const std::vector<FigureRequest> requests = suggestions(t);
  QVERIFY(std::ssize(requests) >= least);
  for (const FigureRequest& request : requests)
    QVERIFY(!explore(t, request, context).layers.empty());
}

void ExploreTest::theFirstSuggestionSuitsTheRows_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  QTest::newRow("folds") << "fold:integer@identifier,MAE:number,RMSE:number / 1,2,3 / 2,2,4 / 3,3,4"
                         << "values fold MAE";
  QTest::newRow("groups") << "machine:category,rows:integer,mean:number / M1,3,2.5 / M2,4,2.25"
                          << "values machine mean";
  QTest::newRow("groups of two columns")
      << "machine:category,shift:category,mean:number / M1,a,2 / M1,b,3 / M2,a,4 / M2,b,1"
      << "values machine mean shift";
  QTest::newRow("measures") << "metric:text,value:number / MAE,2 / R²,0.9" << "";
  QTest::newRow("a series") << "month:date,sold:number / 2024-01-01,3 / 2024-02-01,4 / 2024-03-01,1"
                            << "line month sold";
  QTest::newRow("orders") << "order:text,received:date,volume:number,hours:number / "
                             "A1,2024-01-01,4,2 / A1,2024-01-01,5,3 / A3,2024-01-02,7,9"
                          << "histogram volume";
  QTest::newRow("orders with a target") << "received:date,volume:number,hours:number@target / "
                                           "2024-01-01,4,2 / 2024-01-01,5,3 / 2024-01-02,7,9"
                                        << "scatter volume hours";
  QTest::newRow("groups in time") << "month:date,city:category,sold:number / 2024-01-01,Oslo,3 / "
                                     "2024-01-01,Bergen,4 / 2024-02-01,Oslo,1"
                                  << "scatter month sold city";
  QTest::newRow("predictions")
      << "volume:number,hours:number@target,prediction:number@prediction / 1,2,3 / 2,3,3"
      << "scatter hours prediction";
}

void ExploreTest::theFirstSuggestionSuitsTheRows() {
  QFETCH(QString, input);
  QFETCH(QString, expected);
  const std::vector<FigureRequest> wanted = suggestions(table(input));
  if (expected.isEmpty()) {
    QVERIFY(wanted.empty());
    return;
  }
  QVERIFY(!wanted.empty());
  const std::map<FigureKind, QString> names{{FigureKind::histogram, "histogram"},
                                            {FigureKind::line, "line"},
                                            {FigureKind::scatter, "scatter"},
                                            {FigureKind::values, "values"}};
  QStringList words{names.at(wanted[0].kind)};
  for (const std::string& column : {wanted[0].x, wanted[0].y, wanted[0].group})
    if (!column.empty()) words << QString::fromStdString(column);
  QCOMPARE(words.join(' '), expected);
}

void ExploreTest::judgedNumbersHaveTheLineWhereTheyAreEqual() {
  Context context;
  const Table t = table("y:number@target,prediction:number@prediction / 1,2 / 2,2 / 3,4");
  const Figure figure = scatterOf(t, "y", "prediction", "", context);
  QCOMPARE(layerOf<RuleLayer>(figure).kind, RuleLayer::Kind::diagonal);
  QCOMPARE(figure.layers.size(), 2U);  // no fitted line beside it
}

void ExploreTest::valuesHaveABarEach() {
  Context context;
  const Table t = table("k:integer,y:number,g:category / 1,5,a / 2,?,a / 3,7,b / 1,2,b");
  const Figure plain = valuesOf(t, "k", "y", "", context);
  QCOMPARE(layerOf<BarsLayer>(plain).category.size(), 3);
  QCOMPARE(layerOf<BarsLayer>(plain).category.text(1), std::string_view("3"));
  const Figure grouped = valuesOf(t, "k", "y", "g", context);
  QCOMPARE(grouped.layers.size(), 2U);
  QCOMPARE(std::get<BarsLayer>(grouped.layers[1]).height.number(1), 2.0);
  const Table many = Table().with("y", randomNumbers(121, 3)).with("k", randomNumbers(121, 4));
  QVERIFY_EXCEPTION_THROWN(valuesOf(many, "k", "y", "", context), Error);
}

void ExploreTest::refusesTexts() {
  Context context;
  const Table t = table("c:category,y:number / x,1");
  QVERIFY_EXCEPTION_THROWN(histogramOf(t, "c", context), Error);
  QVERIFY_EXCEPTION_THROWN(scatterOf(t, "c", "y", "", context), Error);
  QVERIFY_EXCEPTION_THROWN(lineOf(t, "y", "c", context), Error);
  QVERIFY_EXCEPTION_THROWN(boxesOf(t, "y", "absent", context), Error);
}

QTEST_APPLESS_MAIN(ExploreTest)
#include "explore_test.moc"
