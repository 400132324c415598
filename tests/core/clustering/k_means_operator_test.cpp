// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include "core/base/error.h"

#include <QTest>

using namespace quern;

namespace {

// Three groups of different size; y spreads a thousand times wider than x.
const QString rows =
    "x:number,y:number,name:text / 0,0,a / 0.1,100,b / 0.2,50,c / 0.1,0,d / 5,5000,e / 5.1,5100,f"
    " / 5.2,5050,g / 9,0,h / 9.1,100,i";

}  // namespace

class KMeansOperatorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void namesClustersBySize();     // promises 5 and 6
  void centroidsAreInOwnUnits();  // promise 3
  void choosesBySilhouette();     // promise 4
  void scoresOtherRows();
  void refuses_data();
  void refuses();
  void drawsClusters();
  void constantColumnsDoNotMatter();
};

void KMeansOperatorTest::namesClustersBySize() {
  const Table out = run("k-means", "{}", table(rows));
  QCOMPARE(out.schema().names(),
           (std::vector<std::string>{"x", "y", "name", "cluster", "distance"}));
  QCOMPARE(out.schema()["cluster"].role, Role::prediction);
  const char* expected[] = {"C1", "C1", "C1", "C1", "C2", "C2", "C2", "C3", "C3"};
  for (std::int64_t row = 0; row < 9; ++row)
    QCOMPARE(out["cluster"].text(row), std::string_view(expected[row]));
}

void KMeansOperatorTest::centroidsAreInOwnUnits() {
  for (const char* parameters : {"{}", R"({"normalise": false})"}) {
    const Table centroids = run("k-means", parameters, table(rows), "centroids");
    QVERIFY2(
        closeTo(centroids,
                table("cluster:text,rows:integer,x:number,y:number"
                      " / C1,4,0.1,37.5 / C2,3,5.1,5050 / C3,2,9.05,50"),
                1e-9) == (QString(parameters) == "{}"),
        qPrintable(writtenTable(centroids)));  // in raw units only y counts, and C3 is not seen
  }
}

void KMeansOperatorTest::choosesBySilhouette() {
  const QString parameters = R"({"choose": "silhouette", "from": 2, "to": 6})";
  const Table candidates = run("k-means", parameters, table(rows), "candidates");
  QCOMPARE(candidates.rowCount(), 5);
  QCOMPARE(candidates["chosen"].booleans()[1], 1);
  QCOMPARE(run("k-means", parameters, table(rows), "centroids").rowCount(), 3);
}

void KMeansOperatorTest::scoresOtherRows() {
  const FittedOperator fitted = fit("k-means", "{}", table(rows));
  const Table out = applyTo(fitted, table("x:number,y:number,name:text / 8,10,z / 5.1,5050,y"));
  QCOMPARE(out["cluster"].text(0), std::string_view("C3"));
  QCOMPARE(out["cluster"].text(1), std::string_view("C2"));
  QVERIFY(std::abs(out["distance"].number(1)) < 1e-12);
}

void KMeansOperatorTest::refuses_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("says");
  QTest::newRow("fewer rows than clusters") << "{}"
                                            << "x:number / 1 / 2"
                                            << "2 rows cannot make 3 clusters";
  QTest::newRow("range upside down") << R"({"choose": "silhouette", "from": 5, "to": 3})"
                                     << "x:number / 1"
                                     << "more than the largest";
  QTest::newRow("missing value") << "{}"
                                 << "x:number / 1 / ? / 3"
                                 << "row 2";
}

void KMeansOperatorTest::refuses() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, says);
  try {
    run("k-means", parameters, table(input));
    QFAIL("it was accepted");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QVERIFY2(!error.advice().empty(), error.what());
  }
}

void KMeansOperatorTest::drawsClusters() {
  const FittedOperator fitted = fit("k-means", "{}", table(rows));
  const Registry::Entry& entry = allOperators().at("k-means");
  const Parameters parameters(entry.spec.parameters, Json::object());
  const auto figures = entry.implementation->figures(parameters, fitted.state,
                                                     {{"data", table(rows)}}, fitted.outputs);
  QCOMPARE(figures.size(), 2U);
  QCOMPARE(std::get<PointsLayer>(figures[0].layers[0]).x.size(), 9);
  QVERIFY(entry.implementation->outcome(parameters, fitted.state, fitted.outputs)
              .english()
              .starts_with("k = 3, silhouette 0.9"));
}

void KMeansOperatorTest::constantColumnsDoNotMatter() {
  const Table with = table("x:number,c:number / 1,7 / 2,7 / 10,7 / 11,7");
  const Table out = run("k-means", R"({"clusters": 2})", with);
  QCOMPARE(out["cluster"].text(0), out["cluster"].text(1));
  QVERIFY(out["cluster"].text(1) != out["cluster"].text(2));
}

QTEST_APPLESS_MAIN(KMeansOperatorTest)
#include "k_means_operator_test.moc"
