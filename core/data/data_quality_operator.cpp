// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data Quality: what may be wrong with a table, one row per finding, the gravest first.
//
//   1. Missing values: their share is above the limit. Grave where more than half are missing.
//   2. Constant and nearly constant columns: the share of the most frequent value among those that
//      are there reaches the limit. A column with fewer than two values is neither.
//   3. Numbers stored as text: at least nine of ten values of a text or category column read as
//      numbers.
//   4. Identifier-like: ten or more texts, all different, in a column that is not said to be an
//      identifier and holds no numbers.
//   5. Outliers lie more than 1.5 interquartile ranges from the quartiles, extreme ones more than
//      3. Where the quartiles are equal there are none. Truth values and identifiers have none.
//   6. A column with the type and values of an earlier one is a duplicate.
//   7. Leakage: a feature that correlates with a numeric target beyond the limit, or tells the
//      class of that share of the rows.
//   8. Duplicate rows repeat an earlier row in all chosen columns; they leave by the second port.
//      Two missing values are the same; so are two NaN.
//   9. A finding's count and share are of rows; those about values leave missing ones out.
//  10. Nothing is learned and nothing is changed.

#include "core/base/rows.h"
#include "core/data/distinct_rows.h"
#include "core/data/quality_findings.h"
#include "core/data/quality_sentences.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/row_selection.h"

#include <algorithm>

namespace quern {
namespace {

constexpr ColumnsParameter columns{.key = "columns",
                                   .initial = InitialColumns::all,
                                   .label = tr("Columns"),
                                   .help = tr("The columns to look at.")};
constexpr NumberParameter missing{.key = "missing",
                                  .initial = 5,
                                  .min = 0,
                                  .max = 100,
                                  .label = tr("Missing, %"),
                                  .help = tr("A larger share of missing values is a finding.")};
constexpr NumberParameter constant{
    .key = "constant",
    .initial = 99,
    .min = 50,
    .max = 100,
    .above = true,
    .label = tr("Constant, %"),
    .help = tr("A column of which one value makes up this share is a finding.")};
constexpr NumberParameter leakage{
    .key = "leakage",
    .initial = 0.99,
    .min = 0,
    .max = 1,
    .label = tr("Leakage"),
    .help =
        tr("A feature whose correlation with the target is beyond this, or that tells the class "
           "of this share of the rows, is a finding.")};

OperatorSpec spec() {
  return {
      .id = "data-quality",
      .name = tr("Data Quality"),
      .family = Family::data,
      .summary = tr("Lists what may be wrong: missing values, duplicates, outliers, leakage"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Findings")), tablePort("duplicates", tr("Duplicate rows"))},
      .parameters = {columns, missing, constant, leakage},
      .rows = Rows::other,
      .keywords = "check audit validate missing duplicate constant outlier leakage mixed",
  };
}

QualityLimits limitsOf(const Parameters& parameters) {
  return {parameters[missing] / 100, parameters[constant] / 100, parameters[leakage]};
}

QualityFindings eachColumn(const Table& table, const QualityLimits& limits, Context& context) {
  std::vector<QualityFindings> found(static_cast<std::size_t>(table.columnCount()));
  forEach(context, table.columnCount(), [&](std::int64_t column) {
    const int index = static_cast<int>(column);
    found[static_cast<std::size_t>(column)] =
        columnFindings(table.schema()[index], table[index], limits, context);
  });
  QualityFindings all;
  for (const QualityFindings& some : found) all.insert(all.end(), some.begin(), some.end());
  return all;
}

QualityFinding repeatedRows(std::int64_t repeats, std::int64_t rows) {
  return {.flaw = Flaw::duplicateRows,
          .gravity = Gravity::medium,
          .count = repeats,
          .share = static_cast<double>(repeats) / static_cast<double>(rows),
          .meaning = {quality::repeated, counted(repeats), counted(rows)}};
}

Table tableOf(const QualityFindings& findings) {
  TableBuilder builder({{"column", Type::text},
                        {"finding", Type::text},
                        {"severity", Type::text},
                        {"count", Type::integer},
                        {"share", Type::number},
                        {"meaning", Type::text}});
  for (const QualityFinding& finding : findings) {
    if (finding.column.empty())
      builder[0].addMissing();
    else
      builder[0].add(std::string_view(finding.column));
    builder[1].add(keyOf(finding.flaw));
    builder[2].add(keyOf(finding.gravity));
    builder[3].add(finding.count);
    builder[4].add(finding.share);
    const std::string meaning = finding.meaning.english();
    builder[5].add(std::string_view(meaning));
  }
  return std::move(builder).build();
}

std::vector<std::int64_t> repeats(const Table& data, Context& context) {
  std::vector<Column> keys;
  for (int column = 0; column < data.columnCount(); ++column) keys.push_back(data[column]);
  const RowGroups groups = groupRows(keys, data.rowCount(), context);
  return rowsOutside(distinctRows(groups, Kept::first), data.rowCount());
}

class DataQuality final : public Operator {
public:
  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    return {{"data", tableOf({}).schema()}, {"duplicates", in.table("data")}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const Table looked = data.select(parameters[columns].in(data.schema()));
    const QualityLimits limits = limitsOf(parameters);
    Context alone = context.part(0, 0.5), together = context.part(0.5, 1);
    Context quiet = together.silent();
    QualityFindings findings = eachColumn(looked, limits, alone);
    const auto add = [&findings](const QualityFindings& more) {
      findings.insert(findings.end(), more.begin(), more.end());
    };
    add(duplicateColumns(looked, quiet));
    add(leakingColumns(looked, limits, quiet));
    const std::vector<std::int64_t> repeated = repeats(looked, together);
    if (!repeated.empty()) add({repeatedRows(std::ssize(repeated), data.rowCount())});
    std::ranges::stable_sort(findings, std::ranges::greater(), &QualityFinding::gravity);
    return {{"data", tableOf(findings)}, {"duplicates", takeRows(data, repeated, quiet)}};
  }

  Sentence outcome(const Parameters&, const State&, const Outputs& out) const override {
    const Table& findings = out.table("data");
    std::int64_t grave = 0;
    for (std::int64_t row = 0; row < findings.rowCount(); ++row)
      grave += findings["severity"].text(row) == keyOf(Gravity::high) ? 1 : 0;
    return {tr("%1 {finding|findings}, %2 of high severity"), counted(findings.rowCount()),
            counted(grave)};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    double widest = 0;
    for (const std::string& name : parameters[columns].in(data.schema()))
      widest = std::max(widest, summaryBytes(data, name));
    return neededBytes(widest + 72 * rows);  // keys and groups of rows
  }
};

}  // namespace

void registerDataQuality(Registry& registry) { registry.add<DataQuality>(spec()); }

}  // namespace quern
