// SPDX-License-Identifier: GPL-3.0-or-later
//
// A frozen pipeline at work.
//
//   1. Columns are matched by name and converted to the types the path was fitted on. Every absent
//      feature that the prediction is made from is named at once; other absent columns are filled
//      with missing values and left out of the result.
//   2. A step that selects rows passes them through when new rows are scored; one that resamples or
//      splits passes them through whenever a model is applied.
//   3. Before an operator is called it gets the promises it gets from the engine: parameters and
//      schemas are checked, missing values are refused where it says so. A target may be unknown.
//   4. A model file may come from anywhere: a step that would write something is refused.
//   5. A step that had further inputs is given the tables that arrived there, frozen with it. Those
//      that are declared as learned it does without: a dictionary, tables put below the first.
//   6. Fitted again, a step gets all of them. One that was made from the rows of the path is refused
//      then: it would tell some of those rows of the others.

#include "core/pipeline/model.h"

#include "core/pipeline/guards.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace quern {
namespace {

/// A raw table in the shape the path was fitted on.
struct Aligned {
  Table table;
  std::set<std::string> filled;  ///< columns that were not there
};

Column converted(const Column& column, const ColumnSchema& wanted) {
  Column result;
  const auto error = attempt([&] { result = column.as(wanted.type); });
  if (error) throw error->at({.column = wanted.name});
  return result;
}

void noteUnused(const TableSchema& wanted, const Table& raw, Context& context) {
  std::vector<std::string> unused = raw.schema().names();
  std::erase_if(unused, [&wanted](const std::string& name) { return wanted.contains(name); });
  if (!unused.empty())
    context.log({tr("The model was not fitted with these columns and leaves them out: %1."),
                 fmt::format("{}", fmt::join(unused, ", "))});
}

/// Raw columns by name; nothing: all of them.
using Needs = std::optional<std::set<std::string>>;

Aligned align(const ModelSchema& schema, const Table& raw, const Needs& needs,
              Context& context) {  // 1
  Aligned aligned;
  std::vector<Column> columns;
  std::vector<std::string> absent;
  for (const ColumnSchema& wanted : schema.input.columns()) {
    const bool needed = wanted.role == Role::feature && wanted.name != schema.target &&
                        (!needs || needs->contains(wanted.name));
    if (raw.contains(wanted.name)) {
      columns.push_back(converted(raw[wanted.name], wanted));
    } else {
      if (needed)
        absent.push_back(wanted.name);
      else
        aligned.filled.insert(wanted.name);
      columns.push_back(Column::allMissing(wanted.type, raw.rowCount()));
    }
  }
  if (!absent.empty())
    throw Error(Sentence(tr("The table lacks columns that the model was fitted with: %1."),
                         fmt::format("{}", fmt::join(absent, ", "))),
                {.column = absent.front()},
                tr("Add them, or rename the columns that hold these values."));
  noteUnused(schema.input, raw, context);
  aligned.table = Table(schema.input, std::move(columns));
  return aligned;
}

bool passesThrough(Rows rows, Model::Purpose purpose) {  // 2
  switch (rows) {
    case Rows::kept:
    case Rows::other: return false;
    case Rows::selected: return purpose == Model::Purpose::score;
    case Rows::resampled:
    case Rows::split: return true;
  }
  return false;
}

/// One step with the operator it names.
class Step {
public:
  Step(const Registry& registry, const ModelStep& step)
      : m_step(step),
        m_entry(registry.at(step.operatorId)),
        m_parameters(m_entry.spec.parameters, step.values) {
    const PortSpec* input = m_entry.spec.input(step.inputPort);
    const PortSpec* output = m_entry.spec.output(step.outputPort);
    const bool fits = input != nullptr && output != nullptr &&
                      step.version <= m_entry.spec.version && !m_entry.spec.sideEffect;  // 4
    if (!fits)
      throw Error(
          Sentence(tr("The model has a step %1 that this program cannot run."), step.operatorId),
          {.node = name()}, tr("Use the version of the program that made the model."));
    for (const SideInput& side : step.otherInputs)
      if (!side.table && !isLearned(side) && step.state == State{}) throw lacks(side);  // 5
    m_input = input->name;
    m_output = output->name;
  }

  const OperatorSpec& spec() const { return m_entry.spec; }
  Needs madeFrom(const std::set<std::string>& wanted) const {
    return m_entry.implementation->madeFrom(m_step.state, wanted);
  }
  const std::string& output() const { return m_output; }

  Outputs apply(const Table& table, const std::set<std::string>& unknown, Context& context) const {
    Inputs in = {{m_input, table}};
    for (const SideInput& side : m_step.otherInputs)
      if (side.table && !isLearned(side)) in.set(side.port, *side.table);  // 5
    return run(in, unknown, [&] {
      return m_entry.implementation->apply(m_parameters, m_step.state, in, context);
    });
  }

  Fitted fitApply(const Table& table, Context& context) const {
    Inputs in = {{m_input, table}};
    for (const SideInput& side : m_step.otherInputs) {  // 6
      if (side.ofPath) throw knowsTheRows(side);
      if (!side.table) throw lacks(side);
      in.set(side.port, *side.table);
    }
    return run(in, {}, [&] { return m_entry.implementation->fitApply(m_parameters, in, context); });
  }

private:
  bool isLearned(const SideInput& side) const {
    const PortSpec* port = m_entry.spec.input(side.port);
    return side.learned || (port != nullptr && port->learned);
  }

  Error lacks(const SideInput& side) const {
    return Error(Sentence(tr("The step %1 also needs what arrives at its input %2, which is not "
                             "part of the model."),
                          name(), side.port),
                 {.node = name()},
                 tr("Run the pipeline again that made the model, or join the tables before its "
                    "path begins."));
  }

  Error knowsTheRows(const SideInput& side) const {
    return Error(
        Sentence(tr("What arrives at the input %2 of the step %1 is made from the same rows, so "
                    "the step cannot be fitted again on some of them: it would know the others."),
                 name(), side.port),
        {.node = name()},
        tr("Make that table from other rows, or join it before the path of the model begins."));
  }

  std::string name() const {
    return m_step.title.empty() ? m_entry.spec.name.source : m_step.title;
  }

  template <class Work>
  std::invoke_result_t<Work> run(const Inputs& in, const std::set<std::string>& unknown,
                                 Work work) const {  // 3
    Findings findings;
    checkOperator(m_entry, m_parameters, schemasOf(in), findings);
    if (const auto wrong = firstError(findings)) throw wrong->at({.node = name()});
    std::invoke_result_t<Work> result;
    const auto error = attempt([&] {
      refuseMissing(m_entry.spec, m_parameters, in, unknown);
      result = work();
    });
    if (error) throw error->at({.node = name()});
    return result;
  }

  const ModelStep& m_step;
  const Registry::Entry& m_entry;
  Parameters m_parameters;
  std::string m_input, m_output;
};

/// The share of the work and the seed of one step: the engine gives a node that follows others of
/// its operator a seed of its own in the same way.
Context contextOf(const std::vector<ModelStep>& steps, std::size_t index, Context& whole) {
  const auto count = static_cast<double>(steps.size());
  const Context part =
      whole.part(static_cast<double>(index) / count, static_cast<double>(index + 1) / count);
  const auto twins = std::count_if(
      steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(index),
      [&](const ModelStep& step) { return step.operatorId == steps[index].operatorId; });
  return twins == 0 ? part : part.seeded(static_cast<std::uint64_t>(twins));
}

Table without(const Table& table, const std::set<std::string>& columns) {
  std::vector<std::string> there;
  for (const std::string& name : columns)
    if (table.contains(name)) there.push_back(name);
  return there.empty() ? table : table.without(there);
}

/// Back from the prediction to the raw table.
Needs needsOf(const Model& model, const Registry& registry, Model::Purpose purpose) {
  const std::vector<ModelStep>& steps = model.steps();
  Needs needs = Step(registry, steps.back()).madeFrom({});
  for (std::size_t index = steps.size() - 1; needs && index-- > 0;) {
    const Step step(registry, steps[index]);
    if (!passesThrough(step.spec().rows, purpose)) needs = step.madeFrom(*needs);
  }
  return needs;
}

Outputs outputsOf(const Model& model, const Registry& registry, const Table& raw, Context& context,
                  Model::Purpose purpose) {
  const Aligned aligned = align(model.schema(), raw, needsOf(model, registry, purpose), context);
  std::set<std::string> unknown = aligned.filled;
  unknown.insert(model.schema().target);
  Table table = aligned.table;
  const std::vector<ModelStep>& steps = model.steps();
  for (std::size_t index = 0; index + 1 < steps.size(); ++index) {
    const Step step(registry, steps[index]);
    Context part = contextOf(steps, index, context);
    if (!passesThrough(step.spec().rows, purpose))
      table = step.apply(table, unknown, part).table(step.output());
  }
  Context part = contextOf(steps, steps.size() - 1, context);
  const Outputs outputs = Step(registry, steps.back()).apply(table, unknown, part);
  Outputs result;
  for (const auto& [port, value] : outputs.values())
    if (const Table* given = std::get_if<Table>(&value))
      result.set(port, without(*given, aligned.filled));
  return result;
}

}  // namespace

Model::Model(ModelSchema schema, std::vector<ModelStep> steps)
    : m_schema(std::move(schema)),
      m_steps(std::move(steps)) {
  QUERN_EXPECT(!m_steps.empty());
}

Table Model::apply(const Registry& registry, const Table& raw, Context& context,
                   Purpose purpose) const {
  const Outputs outputs = outputsOf(*this, registry, raw, context, purpose);
  for (const PortSpec& port : registry.at(m_steps.back().operatorId).spec.outputs)
    if (port.kind == PortKind::table && outputs.has(port.name)) return outputs.table(port.name);
  throw Error(
      Sentence(tr("The last step of the model, %1, gives no table."), m_steps.back().operatorId),
      {}, tr("Use the version of the program that made the model."));
}

Outputs Model::applyLearner(const Registry& registry, const Table& raw, Context& context) const {
  return outputsOf(*this, registry, raw, context, Purpose::score);
}

Model Model::rest(std::size_t passed, TableSchema input) const {
  QUERN_EXPECT(passed < m_steps.size());
  ModelSchema schema = m_schema;
  schema.input = std::move(input);
  const auto first = m_steps.begin() + static_cast<std::ptrdiff_t>(passed);
  Model rest(std::move(schema), {first, m_steps.end()});
  for (auto step = m_steps.begin(); step != first; ++step)
    if (step->state != State{})
      rest.m_learnedBehind.push_back(step->title.empty() ? step->operatorId : step->title);
  return rest;
}

Model Model::refit(const Registry& registry, const Table& raw, Context& context) const {
  Table table = align(m_schema, raw, {}, context).table;
  std::vector<ModelStep> steps = m_steps;
  for (std::size_t index = 0; index < steps.size(); ++index) {
    const Step step(registry, m_steps[index]);
    if (step.spec().rows == Rows::split) continue;
    Context part = contextOf(m_steps, index, context);
    Fitted fitted = step.fitApply(table, part);
    steps[index].state = std::move(fitted.state);
    if (index + 1 < steps.size()) table = fitted.outputs.table(step.output());
  }
  return {m_schema, std::move(steps)};
}

}  // namespace quern
