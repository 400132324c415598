// SPDX-License-Identifier: GPL-3.0-or-later
//
// Partition: divides rows into a part to train on, one to tune on and one to test on.
//
//   1. Every row leaves by exactly one port, and rows keep their order within a part.
//   2. The parts have the sizes asked for, to the nearest row; the test part is what is left. Fewer
//      rows than parts is an Error; a part that stays empty because its share is small is warned of.
//   3. Stratified: the classes of a column have the same proportion in every part, to the nearest
//      row. Its missing values count as one more class. Of classes with fewer rows than parts, which
//      cannot be in all of them, chance decides where they are, and a warning tells.
//   4. By time: the earliest rows train, the latest test. Rows of equal time keep their order; a
//      missing time is an Error.
//   5. "Automatic" is stratified where there is a target that names classes, random otherwise.
//   6. By groups: rows with the same value in a column stay together, so that the test part has
//      groups that training has never seen. The sizes are as near as the groups allow; missing
//      values are one group. Fewer groups than parts is an Error.
//   7. The same seed gives the same parts. A frozen model passes all rows through.

#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/preparation/row_division.h"
#include "core/preparation/row_order.h"
#include "core/table/row_groups.h"
#include "core/table/row_selection.h"

namespace quern {
namespace {

enum class Method { automatic, random, stratified, grouped, time };

constexpr Option methods[] = {{Method::automatic, "automatic", tr("Automatic")},
                              {Method::random, "random", tr("At random")},
                              {Method::stratified, "stratified", tr("Stratified by a column")},
                              {Method::grouped, "grouped", tr("Whole groups")},
                              {Method::time, "time", tr("By time")}};

constexpr NumberParameter train{.key = "train",
                                .initial = 70,
                                .min = 0,
                                .max = 100,
                                .above = true,
                                .label = tr("Train, %"),
                                .help = tr("The share of rows to learn from.")};
constexpr NumberParameter validation{
    .key = "validation",
    .initial = 0,
    .min = 0,
    .max = 100,
    .label = tr("Validation, %"),
    .help = tr("The share of rows to tune on. The rest is the test part.")};
constexpr ChoiceParameter method{.key = "method",
                                 .options = methods,
                                 .initial = "automatic",
                                 .label = tr("Method"),
                                 .help = tr("How rows are chosen for each part.")};
constexpr ColumnParameter stratify{
    .key = "stratify",
    .required = false,
    .initialRole = Role::target,
    .label = tr("Stratify by"),
    .help = tr("The column whose classes keep their proportion; the target, if left open."),
    .when = {"method", "automatic|stratified"}};
constexpr ColumnParameter group{
    .key = "group",
    .required = false,
    .initialRole = Role::group,
    .label = tr("Group column"),
    .help = tr("Rows with the same value stay together; the column of role group, if left open."),
    .when = {"method", "grouped"}};
constexpr ColumnParameter time{
    .key = "time",
    .required = false,
    .initialRole = Role::time,
    .label = tr("Time"),
    .help = tr("The column that orders the rows; the one of role time, if left open."),
    .when = {"method", "time"}};
constexpr IntegerParameter seed{.key = "seed",
                                .initial = 0,
                                .min = 0,
                                .label = tr("Seed"),
                                .help = tr("Another number gives other parts of the same sizes.")};

OperatorSpec spec() {
  return {
      .id = "partition",
      .version = 2,
      .name = tr("Partition"),
      .family = Family::preparation,
      .summary = tr("Divides rows into train, validation and test parts"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("train", tr("Train")), tablePort("validation", tr("Validation")),
                  tablePort("test", tr("Test"))},
      .parameters = {train, validation, method, stratify, group, time, seed},
      .rows = Rows::split,
      .keywords = "split holdout train test validation stratified grouped",
  };
}

/// The column that stratifies, or empty: only labels can.
std::string stratifier(const Parameters& parameters, const TableSchema& schema) {
  const std::string name = parameters.in(schema, stratify);
  if (name.empty() || !schema.contains(name)) return {};
  const bool classes =
      accepts(Accept::label, schema[name].type) && schema[name].type != Type::integer;
  const bool chosen = !parameters[stratify].empty();
  return classes || (chosen && accepts(Accept::label, schema[name].type)) ? name : std::string();
}

Error lacks(const ParameterSpec& parameter, Sentence message, Sentence advice) {
  return Error(std::move(message), {.parameter = std::string(keyOf(parameter))}, std::move(advice));
}

/// What the parts are made by: the settings with everything left open filled in.
struct Plan {
  Method method = Method::random;
  std::string column{};
  std::vector<double> shares{};
};

Plan planOf(const Parameters& parameters, const TableSchema& schema) {
  Plan plan{parameters.as<Method>(method)};
  const double trained = parameters[train], tuned = parameters[validation];
  if (trained + tuned > 100)
    throw lacks(validation,
                {tr("Train and validation together are %1% of the rows."), trained + tuned},
                {tr("Make them 100% or less; the rest is the test part.")});
  plan.shares = {trained / 100, tuned / 100, (100 - trained - tuned) / 100};
  if (plan.method == Method::automatic || plan.method == Method::stratified) {
    plan.column = stratifier(parameters, schema);
    if (plan.method == Method::stratified && plan.column.empty())
      throw lacks(stratify, {tr("There is no column of classes to stratify by.")},
                  {tr("Choose a category column, or divide at random.")});
    plan.method = plan.column.empty() ? Method::random : Method::stratified;  // 5
  } else if (plan.method == Method::grouped) {
    plan.column = parameters.in(schema, group);
    if (plan.column.empty())
      throw lacks(group, {tr("There is no column that says which rows belong together.")},
                  {tr("Choose the column of customers, machines, patients, …")});
  } else if (plan.method == Method::time) {
    plan.column = parameters.in(schema, time);
    if (plan.column.empty())
      throw lacks(time, {tr("There is no column that orders the rows in time.")},
                  {tr("Choose a date or number column.")});
  }
  return plan;
}

/// How many parts shall have rows.
std::int64_t wantedParts(const Plan& plan) {
  return std::ranges::count_if(plan.shares, [](double share) { return share > 0; });
}

void requireEnoughRows(std::int64_t rows, const Plan& plan) {  // 2
  if (rows < wantedParts(plan))
    throw lacks(train,
                {tr("The table has %1 {row|rows}, too few for %2 {part|parts}."), counted(rows),
                 counted(wantedParts(plan))},
                {tr("Bring more rows, or give all of them to one part.")});
}

void requireEnoughGroups(std::int64_t groups, const Plan& plan) {  // 6
  if (groups < wantedParts(plan))
    throw lacks(group,
                {tr("Column %1 has %2 {group|groups}, too few for %3 {part|parts}."), plan.column,
                 counted(groups), counted(wantedParts(plan))},
                {tr("Choose another column, or give all rows to one part.")});
}

/// Says of a class that is in a part or two only. 3
void warnOfRareClasses(const Column& texts, std::span<const std::int32_t> codes, const Plan& plan,
                       const Context& context) {
  std::vector<std::int64_t> rows(texts.categories().size(), 0);
  for (const std::int32_t code : codes)
    if (code < std::ssize(rows)) ++rows[static_cast<std::size_t>(code)];
  const auto isRare = [&](std::int64_t count) { return count > 0 && count < wantedParts(plan); };
  const auto first = std::ranges::find_if(rows, isRare);
  if (first == rows.end()) return;
  context.warn({tr("Column %1: %2 {class has|classes have} fewer rows than there are parts, so "
                   "that not every part has them; the first is “%3”."),
                plan.column, counted(std::ranges::count_if(rows, isRare)),
                texts.categories()[static_cast<std::size_t>(first - rows.begin())]});
}

/// Classes as codes; a missing value is one more class.
Parts stratifiedParts(const Column& column, const Plan& plan, Random& random,
                      const Context& context) {
  const Column texts = column.as(Type::category);
  const auto classes = static_cast<std::int32_t>(texts.categories().size());
  std::vector<std::int32_t> codes(texts.codes().begin(), texts.codes().end());
  const Validity present = texts.present();
  for (std::size_t row = 0; row < codes.size(); ++row)
    if (!present[static_cast<std::int64_t>(row)]) codes[row] = classes;
  warnOfRareClasses(texts, codes, plan, context);
  return divideStratified(codes, classes + 1, plan.shares, random);
}

class Partition final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    planOf(parameters, schema);
    return {{"train", schema}, {"validation", schema}, {"test", schema}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const Plan plan = planOf(parameters, data.schema());
    requireEnoughRows(data.rowCount(), plan);
    Random random(context.seeded(static_cast<std::uint64_t>(parameters[seed])).seed());
    const Parts parts = partsOf(data, plan, random, context);
    Outputs out;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (parts[part].empty() && plan.shares[part] > 0) warnOfEmpty(part, data, context);
      Context share =
          context.part(static_cast<double>(part) / 3, static_cast<double>(part + 1) / 3);
      out.set(spec().outputs[part].name, takeRows(data, parts[part], share));
    }
    return out;
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    return neededBytes(copyBytes(data) + 24 * static_cast<double>(data.rowCount()));
  }

private:
  static void warnOfEmpty(std::size_t part, const Table& data, const Context& context) {
    context.warn({tr("The part %1 has no rows: its share of %2 {row|rows} is too small."),
                  spec().outputs[part].label, counted(data.rowCount())});
  }

  static Parts partsOf(const Table& data, const Plan& plan, Random& random, Context& context) {
    switch (plan.method) {
      case Method::stratified: return stratifiedParts(data[plan.column], plan, random, context);
      case Method::grouped: {
        const RowGroups groups =
            groupRows(std::span(&data[plan.column], 1), data.rowCount(), context);
        requireEnoughGroups(groups.count(), plan);
        return divideGrouped(groups.groupOf, groups.count(), plan.shares, random);
      }
      case Method::time:
        return divideInOrder(orderByTime(data[plan.column], plan.column), plan.shares);
      default: return divideAtRandom(data.rowCount(), plan.shares, random);
    }
  }
};

}  // namespace

void registerPartition(Registry& registry) { registry.add<Partition>(spec()); }

}  // namespace quern
