// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data sampler: draws rows at random.
//
//   1. A share of the rows, a number of rows, all folds but one, or as many rows as there are with
//      replacement (bootstrap). Drawn rows keep their order.
//   2. The sample has the size asked for, to the nearest row; a number beyond the rows there are
//      takes all of them, with a warning.
//   3. With replacement a row may come several times. The second output has the rows that never
//      came.
//   4. Stratified: the classes of a column have the same proportion in the sample, to the nearest
//      row. Its missing values are one more class. Of classes too small for a row of their own,
//      chance decides which has one.
//   5. The same seed draws the same rows. The folds of one seed divide the table: each row is left
//      out once. Fewer rows than folds is an Error.
//   6. A frozen model passes all rows through.

#include "core/data/row_sample.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/row_selection.h"

#include <algorithm>
#include <cmath>

namespace quern {
namespace {

enum class Method { proportion, size, folds, bootstrap };

constexpr Option methods[] = {{Method::proportion, "proportion", tr("A share of the rows")},
                              {Method::size, "size", tr("A number of rows")},
                              {Method::folds, "folds", tr("All folds but one")},
                              {Method::bootstrap, "bootstrap", tr("Bootstrap")}};

constexpr ChoiceParameter method{.key = "method",
                                 .options = methods,
                                 .initial = "proportion",
                                 .label = tr("Draw"),
                                 .help = tr("How many rows are drawn, and how.")};
constexpr NumberParameter proportion{.key = "proportion",
                                     .initial = 70,
                                     .min = 0,
                                     .max = 100,
                                     .label = tr("Share, %"),
                                     .help = tr("The share of the rows that is drawn."),
                                     .when = {"method", "proportion"}};
constexpr IntegerParameter size{.key = "size",
                                .initial = 1000,
                                .min = 0,
                                .label = tr("Number of rows"),
                                .help = tr("How many rows are drawn."),
                                .when = {"method", "size"}};
constexpr BooleanParameter replacement{.key = "replacement",
                                       .initial = false,
                                       .label = tr("With replacement"),
                                       .help = tr("A row may be drawn several times."),
                                       .when = {"method", "proportion|size"}};
constexpr IntegerParameter folds{.key = "folds",
                                 .initial = 10,
                                 .min = 2,
                                 .max = 1000,
                                 .label = tr("Folds"),
                                 .help = tr("Into how many parts the rows are divided."),
                                 .when = {"method", "folds"}};
constexpr IntegerParameter fold{.key = "fold",
                                .initial = 1,
                                .min = 1,
                                .max = 1000,
                                .label = tr("Fold left out"),
                                .help = tr("The part that is not drawn, counted from 1."),
                                .when = {"method", "folds"}};
constexpr BooleanParameter stratified{
    .key = "stratified",
    .initial = false,
    .label = tr("Stratified"),
    .help = tr("Keeps the classes of a column in the same proportion.")};
constexpr ColumnParameter stratify{
    .key = "stratify",
    .initialRole = Role::target,
    .label = tr("Stratify by"),
    .help = tr("The column whose classes keep their proportion; the target, if left open."),
    .when = {"stratified", "true"}};
constexpr IntegerParameter seed{.key = "seed",
                                .initial = 0,
                                .min = 0,
                                .label = tr("Seed"),
                                .help = tr("Another number draws other rows.")};

OperatorSpec spec() {
  return {
      .id = "data-sampler",
      .version = 2,
      .name = tr("Data Sampler"),
      .family = Family::data,
      .summary = tr("Draws rows at random"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Sample")), tablePort("rest", tr("Remaining rows"))},
      .parameters = {method, proportion, size, replacement, folds, fold, stratified, stratify,
                     seed},
      .rows = Rows::resampled,
      .keywords = "sample subset bootstrap random draw stratified resample",
  };
}

class DataSampler final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const bool byFolds = parameters.as<Method>(method) == Method::folds;
    if (byFolds && parameters[fold] > parameters[folds])
      findings.push_back(
          {Severity::error,
           {tr("Fold %1 shall be left out of %2."), parameters[fold], parameters[folds]},
           {.parameter = std::string(fold.key)},
           tr("Choose one of the folds there are.")});
    return {{"data", in.table("data")}, {"rest", in.table("data")}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    std::vector<Column> keys;
    if (parameters[stratified]) keys.push_back(data[parameters.in(data.schema(), stratify)]);
    Context grouping = context.part(0, 0.3), taking = context.part(0.3, 1);
    const RowGroups classes = groupRows(keys, data.rowCount(), grouping);
    Random random(context.seeded(static_cast<std::uint64_t>(parameters[seed])).seed());
    RowSample sample = sampleOf(parameters, classes, random, context);
    const auto drawn = std::make_shared<const RowList>(std::move(sample.rows));
    const auto others = std::make_shared<const RowList>(std::move(sample.rest));
    return {{"data", takeRowsLater(data, drawn, taking)},
            {"rest", takeRowsLater(data, others, taking)}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    const double width = copyBytes(data) / std::max(rows, 1.0) + 8;
    const bool bySize = parameters.as<Method>(method) == Method::size && parameters[replacement];
    const double drawn = std::max(rows, bySize ? static_cast<double>(parameters[size]) : 0);
    return neededBytes(60 * rows + drawn * width);
  }

private:
  static RowSample sampleOf(const Parameters& parameters, const RowGroups& classes, Random& random,
                            Context& context) {
    const std::int64_t rows = std::ssize(classes.groupOf);
    const bool again = parameters[replacement];
    switch (parameters.as<Method>(method)) {
      case Method::proportion: {
        const double share = parameters[proportion] / 100;
        return drawRows(classes, std::llround(share * static_cast<double>(rows)), again, random,
                        context);
      }
      case Method::bootstrap: return drawRows(classes, rows, true, random, context);
      case Method::folds:
        if (rows < parameters[folds])
          throw Error(
              {tr("%1 {row is|rows are} too few for %2 folds."), counted(rows), parameters[folds]},
              {.parameter = std::string(folds.key)}, {tr("Use fewer folds or more rows.")});
        return drawFolds(classes, static_cast<int>(parameters[folds]),
                         static_cast<int>(parameters[fold]) - 1, random);
      case Method::size: break;
    }
    if (parameters[size] <= rows || (again && rows > 0))
      return drawRows(classes, parameters[size], again, random, context);
    context.warn(
        {tr("%1 {row was|rows were} asked for, but there are only %2: all of them are drawn."),
         parameters[size], rows});  // 2
    return drawRows(classes, rows, false, random, context);
  }
};

}  // namespace

void registerDataSampler(Registry& registry) { registry.add<DataSampler>(spec()); }

}  // namespace quern
