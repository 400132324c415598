// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clustering/k_means.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/clustering/silhouette.h"
#include "testing/reference.h"

#include <QTest>

using namespace quern;

namespace {

Eigen::MatrixXd randomMatrix(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Random random(seed);
  Eigen::MatrixXd matrix(rows, columns);
  for (double& value : matrix.reshaped()) value = random.normal();
  return matrix;
}

Json caseOf(int index) {
  return reference("k_means.json")["cases"][static_cast<std::size_t>(index)];
}

void rowPerCase() {
  QTest::addColumn<int>("index");
  const Json cases = reference("k_means.json")["cases"];
  for (std::size_t index = 0; index < cases.size(); ++index)
    QTest::newRow(cases[index]["name"].get<std::string>().c_str()) << static_cast<int>(index);
}

}  // namespace

class KMeansTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void refinesAsScikitLearn_data() { rowPerCase(); }
  void refinesAsScikitLearn();
  void findsAsGoodClusters_data() { rowPerCase(); }
  void findsAsGoodClusters();
  void emptyClustersAreFilled();
  void fewerDistinctRowsThanClusters();
  void everyRowItsOwnCluster();
  void threadsAndSeeds();
  void manyColumnsAndOddNumbers();
  void silhouetteOfASample();
  void stops();
};

void KMeansTest::refinesAsScikitLearn() {
  QFETCH(int, index);
  const Json expected = caseOf(index);
  Context context;
  const Eigen::MatrixXd x = columnsOf(expected["x"]);
  const KMeans found = refineKMeans(x, columnsOf(expected["start"]),
                                    {.iterations = expected["iterations"].get<int>(),
                                     .tolerance = expected["tolerance"].get<double>()},
                                    context);
  QVERIFY(found.labels == expected["labels"].get<std::vector<std::int32_t>>());
  QCOMPARE(found.iterations, expected["passes"].get<int>());
  QCOMPARE_LT(relativeError(found.inertia, expected["inertia"]), 1e-9);
  QCOMPARE_LT(relativeError(found.centres.reshaped(), columnsOf(expected["centres"]).reshaped(), 1),
              1e-10);
  const Silhouette judged = silhouette(x, found.labels, found.centres.rows(), 1'000, context);
  QCOMPARE(judged.rows, x.rows());
  QCOMPARE_LT(relativeError(judged.mean, expected["silhouette"]), 1e-7);
}

void KMeansTest::findsAsGoodClusters() {
  QFETCH(int, index);
  const Json expected = caseOf(index);
  Context context({.seed = 5});
  const Eigen::MatrixXd x = columnsOf(expected["x"]);
  const KMeans found = fitKMeans(x, static_cast<std::int64_t>(expected["start"][0].size()),
                                 {.restarts = 20}, context);
  QCOMPARE_LT(found.inertia, expected["bestInertia"].get<double>() * (1 + 1e-3));
}

void KMeansTest::emptyClustersAreFilled() {
  // The third centre is nearest to no row: it goes to the row farthest from its own.
  const Eigen::VectorXd x = (Eigen::VectorXd(5) << 0, 1, 10, 11, 30).finished();
  const Eigen::VectorXd start = Eigen::Vector3d(0.5, 12, 1e6);
  Context context;
  const KMeans found = refineKMeans(x, start, {.tolerance = 0}, context);
  QCOMPARE(found.labels, (std::vector<std::int32_t>{0, 0, 1, 1, 2}));
  QCOMPARE_LT(std::abs(found.inertia - 1), 1e-12);
}

void KMeansTest::fewerDistinctRowsThanClusters() {
  const Eigen::VectorXd x = (Eigen::VectorXd(4) << 1, 1, 2, 2).finished();
  Context context;
  const KMeans found = fitKMeans(x, 3, {}, context);
  QCOMPARE_LT(found.inertia, 1e-20);
  QCOMPARE(found.labels[0], found.labels[1]);
  QVERIFY(found.labels[0] != found.labels[2]);
}

void KMeansTest::everyRowItsOwnCluster() {
  Context context;
  const Eigen::MatrixXd x = randomMatrix(9, 2, 1);
  const KMeans found = fitKMeans(x, 9, {.restarts = 30}, context);
  QCOMPARE_LT(found.inertia, 1e-20);
  QVERIFY(std::isnan(silhouette(x, found.labels, 9, 100, context).mean));
}

void KMeansTest::threadsAndSeeds() {
  const Eigen::MatrixXd x = randomMatrix(80'000, 3, 2);
  Context one({.seed = 7, .threads = 1}), four({.seed = 7, .threads = 4}),
      other({.seed = 8, .threads = 4});
  const KMeansOptions options{.restarts = 2, .iterations = 5, .tolerance = 0};
  const KMeans left = fitKMeans(x, 6, options, one);
  const KMeans right = fitKMeans(x, 6, options, four);
  QVERIFY(left.labels == right.labels && left.centres == right.centres);
  QCOMPARE(left.inertia, right.inertia);
  QVERIFY(fitKMeans(x, 6, options, other).centres != left.centres);
}

void KMeansTest::manyColumnsAndOddNumbers() {
  // 131 rows fill three tiles in part, 7 centres leave one without its pair.
  const Eigen::MatrixXd x = randomMatrix(131, 37, 3);
  const Eigen::MatrixXd centres = randomMatrix(7, 37, 4);
  Context context;
  const Nearest nearest = nearestCentres(x, centres, context);
  for (Eigen::Index row = 0; row < x.rows(); ++row) {
    Eigen::Index expected = 0;
    const double squares =
        (centres.rowwise() - x.row(row)).rowwise().squaredNorm().minCoeff(&expected);
    QCOMPARE(nearest.labels[static_cast<std::size_t>(row)], static_cast<std::int32_t>(expected));
    QCOMPARE_LT(std::abs(nearest.distances[row] - std::sqrt(squares)), 1e-12);
  }
}

void KMeansTest::silhouetteOfASample() {
  const Json blobs = caseOf(5);
  Context context;
  const auto labels = blobs["labels"].get<std::vector<std::int32_t>>();
  const Silhouette sampled = silhouette(columnsOf(blobs["x"]), labels, 7, 150, context);
  QCOMPARE(sampled.rows, 150);
  QCOMPARE_LT(std::abs(sampled.mean - blobs["silhouette"].get<double>()), 0.1);
}

void KMeansTest::stops() {
  std::stop_source stop;
  stop.request_stop();
  Context context({.cancel = stop.get_token()});
  QVERIFY_THROWS_EXCEPTION(Cancelled, fitKMeans(randomMatrix(100, 2, 5), 3, {}, context));
}

QTEST_APPLESS_MAIN(KMeansTest)
#include "k_means_test.moc"
