// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/whole_columns.h"

#include "core/expression/aggregates.h"
#include "core/expression/arguments.h"
#include "core/expression/lexer.h"

#include <algorithm>

namespace quern::expression {
namespace {

using Gives = WholeFunction::Gives;

constexpr WholeFunction wholeTable[] = {
    {"count", Whole::count, "a?", Gives::integer},
    {"cumulative_count", Whole::cumulativeCount, "a", Gives::integer},
    {"cumulative_max", Whole::cumulativeMax, "a", Gives::same},
    {"cumulative_mean", Whole::cumulativeMean, "n", Gives::number},
    {"cumulative_min", Whole::cumulativeMin, "a", Gives::same},
    {"cumulative_sum", Whole::cumulativeSum, "n", Gives::sum},
    {"difference", Whole::difference, "mn?", Gives::difference},
    {"distinct", Whole::distinct, "a", Gives::integer},
    {"first", Whole::first, "a", Gives::same},
    {"lag", Whole::lag, "an?", Gives::same},
    {"last", Whole::last, "a", Gives::same},
    {"lead", Whole::lead, "an?", Gives::same},
    {"max", Whole::max, "a", Gives::same},
    {"mean", Whole::mean, "n", Gives::number},
    {"median", Whole::median, "n", Gives::number},
    {"min", Whole::min, "a", Gives::same},
    {"quantile", Whole::quantile, "nn", Gives::number},
    {"rank", Whole::rank, "a", Gives::integer},
    {"rolling_max", Whole::rollingMax, "nnn?", Gives::number},
    {"rolling_mean", Whole::rollingMean, "nnn?", Gives::number},
    {"rolling_min", Whole::rollingMin, "nnn?", Gives::number},
    {"rolling_sd", Whole::rollingSd, "nnn?", Gives::number},
    {"rolling_sum", Whole::rollingSum, "nnn?", Gives::number},
    {"row_number", Whole::rowNumber, "", Gives::integer},
    {"sd", Whole::sd, "n", Gives::number},
    {"sum", Whole::sum, "n", Gives::sum},
    {"variance", Whole::variance, "n", Gives::number},
};

/// min and max of several values are no functions over a column.
const WholeFunction* functionOf(const SyntaxNode& node) {
  if (node.kind != SyntaxKind::call) return nullptr;
  if ((node.text == "min" || node.text == "max") && node.children.size() > 1) return nullptr;
  const auto found =
      std::ranges::find(wholeTable, std::string_view(node.text), &WholeFunction::name);
  return found == std::end(wholeTable) ? nullptr : found;
}

/// A name keeps its column's type; what is computed has the type of its kind.
Type typeOf(const SyntaxNode& node, const TableSchema& schema) {
  const Bound bound = bind(node, schema);
  return node.kind == SyntaxKind::column ? schema[node.text].type : expression::typeOf(bound.kind);
}

Type resultType(Gives gives, Type argument) {
  switch (gives) {
    case Gives::number: return Type::number;
    case Gives::integer: return Type::integer;
    case Gives::same: return argument;
    case Gives::sum:
    case Gives::difference: return argument == Type::number ? Type::number : Type::integer;
  }
  QUERN_EXPECT(false);
}

/// A constant whole number from `least` on.
double wholeConstant(const Bound& argument, double least, const Sentence& advice) {
  const double value = constantNumber(argument, advice);
  if (!(value >= least) || value != std::trunc(value) || value > 1e9)
    throw errorAt(argument.position,
                  {tr("%1 does not fit here: a whole number from %2 on is needed."), value, least},
                  advice);
  return value;
}

std::vector<double> constantsOf(const WholeFunction& function,
                                const std::vector<Bound>& arguments) {
  const bool more = arguments.size() > 1;
  if (function.what == Whole::quantile) {
    const Sentence advice(tr("Write a share from 0 to 1: quantile(hours, 0.9)."));
    const double share = constantNumber(arguments[1], advice);
    if (!(share >= 0 && share <= 1))
      throw errorAt(arguments[1].position, {tr("%1 is not a share from 0 to 1."), share}, advice);
    return {share};
  }
  if (function.takes.starts_with("nnn")) {
    const Sentence advice(tr(
        "Write how many rows, and how many of them must have a value: rolling_mean(hours, 7, 3)."));
    const double width = wholeConstant(arguments[1], 1, advice);
    const double least = arguments.size() > 2 ? wholeConstant(arguments[2], 1, advice) : width;
    return {width, least};
  }
  const Sentence advice(tr("Write how many rows away: lag(hours, 1)."));
  if (function.takes.ends_with("n?")) return {more ? wholeConstant(arguments[1], 0, advice) : 1};
  return {};
}

/// Replaces calls from the innermost outwards.
class Lowering {
public:
  explicit Lowering(const TableSchema& schema) { m_out.schema = schema; }

  Lowered of(SyntaxNode root) && {
    lower(root);
    m_out.root = std::move(root);
    return std::move(m_out);
  }

private:
  void lower(SyntaxNode& node) {
    forEachBelow(node, [this](SyntaxNode& child) { lower(child); });
    const WholeFunction* function = functionOf(node);
    if (function == nullptr) return;
    std::vector<Bound> arguments;
    for (const SyntaxNode& child : node.children) arguments.push_back(bind(child, m_out.schema));
    checkArguments(function->name, function->takes, node.position, arguments);
    WholeStep step{function, node.position};
    step.hasArgument = !arguments.empty();
    step.constants = constantsOf(*function, arguments);
    step.groups = node.groups;
    step.descending = node.descending;
    const Type argument =
        step.hasArgument ? typeOf(node.children.front(), m_out.schema) : Type::number;
    step.type = resultType(function->gives, argument);
    if (step.hasArgument) step.columns.push_back(std::move(node.children.front()));
    for (SyntaxNode& key : node.over) {
      bind(key, m_out.schema);
      step.columns.push_back(std::move(key));
    }
    step.result = m_out.schema.freeName("\x1f" + std::to_string(m_out.steps.size()));
    m_out.schema.add({step.result, step.type});
    node = SyntaxNode{SyntaxKind::column, step.result, node.position};
    m_out.steps.push_back(std::move(step));
  }

  Lowered m_out;
};

/// The columns of one step.
struct StepInput {
  Column argument;
  std::vector<Column> keys;
  std::vector<SortKey> order;
};

StepInput inputOf(const WholeStep& step, const Table& table, Context& context) {
  StepInput input;
  for (std::size_t place = 0; place < step.columns.size(); ++place) {
    Column column = columnOf(step.columns[place], table, context);
    const std::size_t over = step.hasArgument ? 1 : 0;
    if (place < over) {
      input.argument = std::move(column);
    } else if (place < over + step.groups) {
      input.keys.push_back(std::move(column));
    } else {
      const bool down = step.descending[input.order.size()];
      input.order.push_back(
          {std::move(column), down ? SortDirection::descending : SortDirection::ascending});
    }
  }
  return input;
}

/// What tells groups apart wherever they come from: the keys as they are written.
std::string writtenKeys(std::span<const Column> keys, std::int64_t row) {
  std::string text;
  for (const Column& key : keys) {
    std::string cell = key.written(row);
    if (key.type() == Type::number && cell == "-0") cell = "0";
    text += key.present()[row] ? std::to_string(cell.size()) + ":" + cell : "-";
  }
  return text;
}

std::string keyName(std::size_t key) { return "key " + std::to_string(key + 1); }

/// One row per group: its keys and its value.
Table learnedOf(const StepInput& input, const OrderedGroups& groups, Column value) {
  TableSchema schema;
  std::vector<Column> columns;
  for (std::size_t key = 0; key < input.keys.size(); ++key) {
    schema.add({keyName(key), input.keys[key].type()});
    columns.push_back(input.keys[key].take(groups.firstRows));
  }
  schema.add({"value", value.type()});
  columns.push_back(std::move(value));
  return Table(std::move(schema), std::move(columns));
}

void requireFitting(const WholeStep& step, const Table& learned) {
  bool fits = learned.contains("value") && learned["value"].type() == step.type &&
              learned.columnCount() == static_cast<int>(step.groups) + 1 &&
              (step.groups > 0 || learned.rowCount() == 1);
  for (std::size_t key = 0; key < step.groups; ++key) fits = fits && learned.contains(keyName(key));
  if (!fits)
    throw errorAt(
        step.position,
        {tr("What was learned for %1 does not belong to this expression."), step.function->name},
        {tr("Run the node again.")});
}

/// Each row's value by the group that was learned; a group that was not there has none.
Column looked(const WholeStep& step, const Table& learned, const StepInput& input,
              const OrderedGroups& groups, Context& context) {
  requireFitting(step, learned);
  std::vector<Column> keys;
  for (std::size_t key = 0; key < step.groups; ++key) keys.push_back(learned[keyName(key)]);
  std::unordered_map<std::string, std::int64_t> known;
  for (std::int64_t row = 0; row < learned.rowCount(); ++row)
    known.emplace(writtenKeys(keys, row), row);
  std::vector<std::int64_t> place(static_cast<std::size_t>(groups.count()), -1);
  std::int64_t strangers = 0;
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    const auto rows = groups[group];
    const auto found = known.find(step.groups > 0 ? writtenKeys(input.keys, rows.front()) : "");
    if (found != known.end())
      place[static_cast<std::size_t>(group)] = found->second;
    else
      strangers += std::ssize(rows);
  }
  if (strangers > 0)
    context.warn({tr("%1 {row belongs|rows belong} to groups that were not there when %2 was "
                     "learned; it is missing there."),
                  strangers, step.function->name});
  Values<std::int64_t> rows(groups.groupOf.size());
  for (std::size_t row = 0; row < rows.size(); ++row)
    rows[row] = place[static_cast<std::size_t>(groups.groupOf[row])];
  return learned["value"].take(rows);
}

}  // namespace

std::span<const WholeFunction> wholeFunctions() { return wholeTable; }

Lowered lowered(const SyntaxNode& root, const TableSchema& schema) {
  return Lowering(schema).of(root);
}

Table withResults(const Lowered& lowered, Table table, const Learned* given, Learned* learned,
                  Context& context) {
  std::size_t aggregates = 0;
  for (std::size_t at = 0; at < lowered.steps.size(); ++at) {
    const WholeStep& step = lowered.steps[at];
    const auto count = static_cast<double>(lowered.steps.size());
    Context part =
        context.part(static_cast<double>(at) / count, static_cast<double>(at + 1) / count);
    const StepInput input = inputOf(step, table, part);
    const OrderedGroups groups = orderedGroups(table.rowCount(), input.keys, input.order, part);
    part.checkpoint();
    Column result;
    if (step.function->isAggregate()) {
      const std::size_t own = aggregates++;
      if (given != nullptr && own >= given->size()) requireFitting(step, Table());
      const Table values = given != nullptr
                               ? (*given)[own]
                               : learnedOf(input, groups, aggregated(step, input.argument, groups));
      result = looked(step, values, input, groups, part);
      if (learned != nullptr) learned->push_back(values);
    } else {
      result = windowed(step, input.argument, groups, part);
    }
    table = table.with(ColumnSchema{step.result, step.type}, std::move(result));
  }
  return table;
}

const SyntaxNode* firstWindow(const SyntaxNode& root) {
  const WholeFunction* function = functionOf(root);
  if (function != nullptr && !function->isAggregate()) return &root;
  const SyntaxNode* found = nullptr;
  forEachBelow(root, [&found](const SyntaxNode& child) {
    if (found == nullptr) found = firstWindow(child);
  });
  return found;
}

bool hasAggregate(const SyntaxNode& root) {
  const WholeFunction* function = functionOf(root);
  if (function != nullptr && function->isAggregate()) return true;
  bool found = false;
  forEachBelow(root, [&found](const SyntaxNode& child) { found = found || hasAggregate(child); });
  return found;
}

}  // namespace quern::expression
