// SPDX-License-Identifier: GPL-3.0-or-later
//
// k-Means: groups rows around k centres so that squared distances to the nearest centre are least.
//
//   1. Lloyd's algorithm from greedy k-means++ starts, as in scikit-learn; the best of several
//   restarts by inertia.
//   2. The same seed gives the same clusters, whatever the number of threads.
//   3. Columns are first scaled to mean 0 and deviation 1 unless the switch is off; centroids are
//   in the columns' own units.
//   4. The number of clusters is given, or it is the one of the best mean silhouette.
//   5. Clusters are named C1, C2, … from the largest to the smallest.
//   6. "clusters" is the input with a category column "cluster" and the "distance" to its centre in
//   the scaled space.
//   7. The silhouette of more than 5,000 rows is that of a sample.
//   8. Fewer distinct rows than clusters leave clusters empty, and a warning says so.

#include "core/base/rows.h"
#include "core/clustering/k_means.h"
#include "core/clustering/k_means_results.h"
#include "core/clustering/silhouette.h"
#include "core/pipeline/learner_columns.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/registry.h"
#include "core/regression/cross_products.h"

#include <fmt/format.h>

#include <limits>
#include <numeric>

namespace quern {
namespace {

constexpr std::int64_t silhouetteLimit = 5'000;  // 7
constexpr std::int64_t mostClusters = 10'000;

enum class Choice { given, silhouette };

constexpr Option choices[] = {{Choice::given, "given", tr("As given")},
                              {Choice::silhouette, "silhouette", tr("Best silhouette")}};

constexpr ColumnsParameter features{
    .key = "features",
    .accepts = Accept::numeric,
    .label = tr("Features"),
    .help = tr("The number columns that say which rows are alike.")};
constexpr ChoiceParameter choice{.key = "choose",
                                 .options = choices,
                                 .initial = "given",
                                 .label = tr("Number of clusters"),
                                 .help = tr("Given by you, or tried out within a range.")};
constexpr IntegerParameter clusters{.key = "clusters",
                                    .initial = 3,
                                    .min = 1,
                                    .max = mostClusters,
                                    .label = tr("Clusters"),
                                    .help = tr("How many groups to form."),
                                    .when = {.parameter = "choose", .option = "given"}};
constexpr IntegerParameter fewest{.key = "from",
                                  .initial = 2,
                                  .min = 2,
                                  .max = 100,
                                  .label = tr("From"),
                                  .help = tr("The smallest number of clusters to try."),
                                  .when = {.parameter = "choose", .option = "silhouette"}};
constexpr IntegerParameter most{.key = "to",
                                .initial = 8,
                                .min = 2,
                                .max = 100,
                                .label = tr("To"),
                                .help = tr("The largest number of clusters to try."),
                                .when = {.parameter = "choose", .option = "silhouette"}};
constexpr BooleanParameter normalise{
    .key = "normalise",
    .initial = true,
    .label = tr("Normalise"),
    .help =
        tr("Scales each column to mean 0 and deviation 1, so that none counts more for its unit.")};
constexpr IntegerParameter restarts{
    .key = "restarts",
    .initial = 10,
    .min = 1,
    .max = 1'000,
    .label = tr("Restarts"),
    .help = tr("How often to begin anew from other centres; the best is kept.")};
constexpr IntegerParameter iterations{.key = "iterations",
                                      .initial = 300,
                                      .min = 1,
                                      .max = 100'000,
                                      .label = tr("Iterations"),
                                      .help = tr("At most so many passes per restart.")};
constexpr NumberParameter tolerance{
    .key = "tolerance",
    .initial = 1e-4,
    .min = 0,
    .max = 1,
    .label = tr("Tolerance"),
    .help = tr("Stops when the centres move less than this share of the variance. 0: when no row "
               "changes its cluster.")};

OperatorSpec spec() {
  return {.id = "k-means",
          .version = 1,
          .name = tr("k-Means"),
          .family = Family::clustering,
          .summary = tr("Groups rows that are alike around k centres"),
          .inputs = {tablePort("data", tr("Data"))},
          .outputs = {tablePort("clusters", tr("Clusters")), modelPort("model", tr("Model")),
                      tablePort("centroids", tr("Centroids")), tablePort("summary", tr("Summary")),
                      tablePort("candidates", tr("Candidates"))},
          .parameters = {features, choice, clusters, fewest, most, normalise, restarts, iterations,
                         tolerance},
          .missing = Missing::refused,
          .tasks = {Task::clustering},
          .keywords = "kmeans cluster segment group centroid silhouette"};
}

RowRange numbersTried(const Parameters& parameters) {  // first and last, both tried
  if (parameters.as<Choice>(choice) == Choice::given)
    return {parameters[clusters], parameters[clusters]};
  return {parameters[fewest], parameters[most]};
}

/// What maps the columns into the space where distances are taken: promise 3.
void learnScaling(ClusterModel& model, const Table& data, bool scaled, Context& context) {
  const auto d = std::ssize(model.features);
  model.means = Eigen::VectorXd::Zero(d);
  model.scales = Eigen::VectorXd::Ones(d);
  if (!scaled) return;
  const Matrix x = numbersOf(data, model.features, context);
  const ColumnMoments moments = columnMoments(std::as_const(x).view(), context);
  model.means = moments.means;
  for (Eigen::Index column = 0; column < d; ++column)
    if (!isConstant(moments.means[column], moments.squares[column], data.rowCount()))
      model.scales[column] =
          std::sqrt(moments.squares[column] / static_cast<double>(data.rowCount()));
}

/// Orders clusters from the largest to the smallest; promise 5.
void takeOver(ClusterModel& model, const KMeans& found) {
  const auto k = static_cast<std::size_t>(found.centres.rows());
  std::vector<std::int64_t> counts(k, 0);
  for (const std::int32_t label : found.labels) ++counts[static_cast<std::size_t>(label)];
  std::vector<std::size_t> order(k);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&counts](std::size_t left, std::size_t right) {
    return counts[left] > counts[right];
  });
  model.centres.resize(found.centres.rows(), found.centres.cols());
  model.sizes.clear();
  for (std::size_t place = 0; place < k; ++place) {
    model.centres.row(static_cast<Eigen::Index>(place)) =
        found.centres.row(static_cast<Eigen::Index>(order[place]));
    model.sizes.push_back(counts[order[place]]);
  }
}

bool isBetter(double silhouette, double best) { return std::isnan(best) || silhouette > best; }

void findClusters(ClusterModel& model, const Parameters& parameters,
                  const Eigen::Ref<const Eigen::MatrixXd>& x, Context& context) {
  const KMeansOptions options{.restarts = static_cast<int>(parameters[restarts]),
                              .iterations = static_cast<int>(parameters[iterations]),
                              .tolerance = parameters[tolerance]};
  const RowRange tried = numbersTried(parameters);
  const auto count = static_cast<double>(tried.size() + 1);
  double best = std::numeric_limits<double>::quiet_NaN();
  for (std::int64_t k = tried.first; k <= std::min(tried.last, x.rows()); ++k) {
    const auto done = static_cast<double>(k - tried.first);
    Context part = context.part(done / count, (done + 0.9) / count);
    const KMeans found = fitKMeans(x, k, options, part);
    Context judging = context.part((done + 0.9) / count, (done + 1) / count);
    const Silhouette judged = silhouette(x, found.labels, k, silhouetteLimit, judging);
    model.candidates.push_back({k, found.inertia, judged.mean, found.iterations});
    if (model.centres.size() != 0 && !isBetter(judged.mean, best)) continue;
    best = judged.mean;
    model.chosen = std::ssize(model.candidates) - 1;
    model.silhouetteRows = judged.rows;
    takeOver(model, found);
    if (!found.converged && parameters[tolerance] > 0)
      context.warn({tr("With %1 clusters the centres still moved after %2 {pass|passes}. Allow "
                       "more iterations."),
                    k, found.iterations});
  }
}

class KMeansOperator final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& data = in.table("data");
    const LearnerColumns columns = learnerColumns(parameters, features, data);
    checkLearnerColumns(parameters, features, columns, data, findings);
    if (const RowRange tried = numbersTried(parameters); tried.first > tried.last)
      findings.push_back({Severity::error,
                          {tr("The smallest number to try, %1, is more than the largest, %2."),
                           tried.first, tried.last},
                          {.parameter = std::string(fewest.key)},
                          tr("Exchange the two.")});
    TableSchema clustered = data;
    for (const ColumnSchema& column : clusterColumns(data)) clustered.add(column);
    return {{"clusters", clustered},
            {"model", ModelSchema{.task = Task::clustering, .input = data}},
            {"centroids", TableSchema(centroidColumns(columns.features))},
            {"summary", TableSchema(clusterSummaryColumns())},
            {"candidates", TableSchema(candidateColumns())}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    const std::int64_t least = numbersTried(parameters).first;
    if (data.rowCount() < least)
      throw Error({tr("%1 {row|rows} cannot make %2 clusters."), data.rowCount(), least}, {},
                  tr("Ask for fewer clusters, or check the steps before this one: a filter may "
                     "drop rows."));
    ClusterModel model{.features = learnerColumns(parameters, features, data.schema()).features};
    Context reading = context.part(0, 0.05);
    learnScaling(model, data, parameters[normalise], reading);
    const Matrix x = scaledFeatures(model, data, reading);
    Context searching = context.part(0.05, 1);
    findClusters(model, parameters, std::as_const(x).view(), searching);
    if (const auto empty = std::ranges::count(model.sizes, 0); empty > 0)  // 8
      context.warn({tr("There are fewer distinct rows than clusters: %1 {cluster stays|clusters "
                       "stay} empty. Ask "
                       "for fewer."),
                    empty});
    return toState(model);
  }

  Outputs apply(const Parameters&, const State& state, const Inputs& in,
                Context& context) const override {
    const ClusterModel model = clusterModelFrom(state);
    return {{"clusters", withClusters(model, in.table("data"), context)},
            {"centroids", centroidTable(model)},
            {"summary", clusterSummary(model)},
            {"candidates", candidateTable(model)}};
  }

  std::optional<std::set<std::string>> madeFrom(const State& state,
                                                const std::set<std::string>&) const override {
    const ClusterModel model = clusterModelFrom(state);
    return std::set<std::string>(model.features.begin(), model.features.end());
  }

  std::vector<Figure> figures(const Parameters&, const State& state, const Inputs& in,
                              const Outputs& out) const override {
    return clusterFigures(clusterModelFrom(state), out.table("clusters"),
                          clusterColumns(in.table("data").schema()).front().name);
  }

  Sentence outcome(const Parameters&, const State& state, const Outputs&) const override {
    const ClusterModel model = clusterModelFrom(state);
    const ClusterCandidate& chosen = model.candidates[static_cast<std::size_t>(model.chosen)];
    if (!std::isfinite(chosen.silhouette)) return {tr("k = %1"), chosen.clusters};
    return {tr("k = %1, silhouette %2"), chosen.clusters, fmt::format("{:.2f}", chosen.silhouette)};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    const auto width =
        static_cast<double>(learnerColumns(parameters, features, data.schema()).features.size());
    const auto largest = static_cast<double>(numbersTried(parameters).last);
    const double drawn = std::min<double>(rows, mostClusterPoints);
    return neededBytes(rows * (16 * width + 32) +  // in tiles; distances and clusters
                       drawn * 24 * width +        // what the figure is made from
                       largest * width * 8 * (rows / 16'384 + 1));
  }
};

}  // namespace

void registerKMeans(Registry& registry) { registry.add<KMeansOperator>(spec()); }

}  // namespace quern
