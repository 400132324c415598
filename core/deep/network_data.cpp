// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deep/network_data.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/rows.h"
#include "core/preparation/moments.h"
#include "core/preparation/row_division.h"
#include "core/table/row_selection.h"

#include <cmath>

namespace quern {
namespace {

Error unusable(const std::string& name, std::int64_t row, bool missing) {
  return Error(missing
                   ? Sentence(tr("Column %1 has no value in this row."), name)
                   : Sentence(tr("Column %1 has a value that is not finite in this row."), name),
               {.column = name, .row = row + 1},
               {tr("Fill the missing values of %1, or leave those rows out."), name});
}

/// One column into its places of the row-major array.
void spread(const Column& column, const std::string& name, double mean, double deviation,
            float* into, std::size_t stride, RowRange rows) {
  const auto values = column.numbers();
  const Validity present = column.present();
  const double factor = 1 / deviation;
  for (std::int64_t row = rows.first; row < rows.last; ++row) {
    const double value = values[static_cast<std::size_t>(row)];
    if (!present[row] || !std::isfinite(value)) throw unusable(name, row, !present[row]);
    into[static_cast<std::size_t>(row) * stride] = static_cast<float>((value - mean) * factor);
  }
}

struct Division {
  Table table;  ///< in random order
  std::int64_t trained = 0;
};

/// Classes keep their proportion in both parts, so that none is only validated on.
Division shuffledTable(const Table& table, const NetworkDataPlan& plan, Context& context) {
  Random random(context.seeded(1).seed());
  const double shares[] = {1 - plan.validationShare, plan.validationShare};
  Parts parts;
  if (plan.classification) {
    const Labels labels = labelsOf(table, plan.target);
    parts = divideEachClass(labels.codes, labels.count(), shares, random);
  } else {
    parts = divideAtRandom(table.rowCount(), shares, random);
  }
  std::vector<std::int64_t> order = parts[0];
  order.insert(order.end(), parts[1].begin(), parts[1].end());
  return {takeRows(table, order, context), std::ssize(parts[0])};
}

void learnClasses(NetworkData& data, const Table& table, const std::string& target) {
  const Labels labels = labelsOf(table, target);
  if (labels.count() < 2)
    throw Error({tr("Column %1 has a single class, so there is nothing to tell apart."), target},
                {.column = target}, {tr("Choose a target with at least two classes.")});
  data.classes = labels.classes;
  data.labels.assign(labels.codes.begin(), labels.codes.end());
}

}  // namespace

Scaling noScaling(std::size_t columns) {
  return {std::vector<double>(columns, 0.0), std::vector<double>(columns, 1.0)};
}

Scaling scalingOf(const Table& table, const std::vector<std::string>& names, Context& context) {
  Scaling scaling;
  for (const std::string& name : names) {
    const Moments m = moments(table[name], context);
    const bool spreads = m.deviation() > 1e-13 * std::abs(m.mean) && std::isfinite(m.deviation());
    scaling.mean.push_back(std::isfinite(m.mean) ? m.mean : 0);
    scaling.deviation.push_back(spreads ? m.deviation() : 1);
  }
  return scaling;
}

Values<float> floatRows(const Table& table, const std::vector<std::string>& names,
                        const Scaling& scaling, Context& context) {
  QUERN_EXPECT(names.size() == scaling.mean.size());
  std::vector<Column> columns;
  for (const std::string& name : names) columns.push_back(table[name].as(Type::number));
  Values<float> rows(static_cast<std::size_t>(table.rowCount()) * names.size());
  // Small blocks: a block of all columns stays in the cache while one column after the other is
  // spread into it.
  constexpr std::int64_t rowsAtOnce = 4096;
  forBlocks(context, table.rowCount(), rowsAtOnce, [&](std::int64_t, RowRange range) {
    for (std::size_t at = 0; at < columns.size(); ++at)
      spread(columns[at], names[at], scaling.mean[at], scaling.deviation[at], rows.data() + at,
             columns.size(), range);
  });
  return rows;
}

NetworkData networkData(const Table& table, const NetworkDataPlan& plan, Context& context) {
  if (table.rowCount() < 2)
    throw Error({tr("A network needs at least two rows to learn from, and there are %1."),
                 table.rowCount()},
                {}, {tr("Connect a table with more rows.")});
  const Division division = shuffledTable(table, plan, context);
  if (division.trained == 0)
    throw Error({tr("No row is left to learn from: all of them are for validation.")},
                {.parameter = "validation"}, {tr("Lower the share for validation.")});
  NetworkData data{.rows = table.rowCount(), .trained = division.trained};
  const Table training = division.table.slice(0, division.trained);
  data.features = plan.standardise ? scalingOf(training, plan.features, context)
                                   : noScaling(plan.features.size());
  data.x = floatRows(division.table, plan.features, data.features, context);
  data.target = noScaling(1);
  if (plan.classification) {
    learnClasses(data, division.table, plan.target);
  } else {
    if (plan.standardise) data.target = scalingOf(training, {plan.target}, context);
    data.y = floatRows(division.table, {plan.target}, data.target, context);
  }
  return data;
}

}  // namespace quern
