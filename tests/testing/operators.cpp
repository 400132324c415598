// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include "core/families.h"

namespace quern {
namespace {

struct Called {
  const Registry::Entry& entry;
  Parameters parameters;

  explicit Called(const OperatorCall& call)
      : entry((call.registry == nullptr ? allOperators() : *call.registry).at(call.id)),
        parameters(entry.spec.parameters,
                   parseJson(call.parameters.toStdString(), "the test's parameters")) {}

  Schemas check(const Inputs& in) const {
    Findings findings;
    Schemas out = checkOperator(entry, parameters, schemasOf(in), findings);
    if (const std::optional<Error> error = firstError(findings)) throw *error;
    return out;
  }
};

Inputs atFirstInput(const OperatorSpec& spec, const Table& data) {
  Inputs in;
  if (spec.inputs.empty()) return in;  // a source
  in.set(spec.inputs.front().name, data);
  return in;
}

/// Columns that need not be known when a learner applies what it learned.
std::set<std::string> targets(const Schemas& out) {
  std::set<std::string> names;
  for (const auto& [port, entry] : out.entries())
    if (const auto* model = std::get_if<ModelSchema>(&entry)) names.insert(model->target);
  return names;
}

std::string firstTable(const OperatorSpec& spec) {
  for (const PortSpec& port : spec.outputs)
    if (port.kind == PortKind::table) return std::string(port.name);
  bug("the operator has a table output", __FILE__, __LINE__);
}

}  // namespace

const Registry& allOperators() {
  static const Registry registry = [] {
    Registry filled;
    registerAll(filled);
    return filled;
  }();
  return registry;
}

FittedOperator fit(const OperatorCall& call, const Inputs& in) {
  const Called called(call);
  called.check(in);
  refuseMissing(called.entry.spec, called.parameters, in);
  Context context = call.context;
  Fitted fitted = called.entry.implementation->fitApply(called.parameters, in, context);
  return {call, std::move(fitted.state), std::move(fitted.outputs)};
}

FittedOperator fit(const std::string& id, const QString& parameters, const Table& data) {
  const OperatorCall call{id, parameters};
  return fit(call, atFirstInput(allOperators().at(id).spec, data));
}

Outputs applyTo(const FittedOperator& fitted, const Inputs& in) {
  const Called called(fitted.call);
  refuseMissing(called.entry.spec, called.parameters, in, targets(called.check(in)));
  Context context = fitted.call.context;
  return called.entry.implementation->apply(called.parameters, fitted.state, in, context);
}

Table applyTo(const FittedOperator& fitted, const Table& data) {
  const OperatorSpec& spec = Called(fitted.call).entry.spec;
  return applyTo(fitted, atFirstInput(spec, data)).table(firstTable(spec));
}

Table run(const std::string& id, const QString& parameters, const Table& data,
          const std::string& port) {
  return run(id, parameters, atFirstInput(allOperators().at(id).spec, data), port);
}

Table run(const std::string& id, const QString& parameters, const Inputs& in,
          const std::string& port) {
  const FittedOperator fitted = fit(OperatorCall{id, parameters}, in);
  return fitted.outputs.table(port.empty() ? firstTable(allOperators().at(id).spec) : port);
}

Findings findingsOf(const std::string& id, const QString& parameters, const Table& data) {
  const Called called(OperatorCall{id, parameters});
  Findings findings;
  checkOperator(called.entry, called.parameters, schemasOf(atFirstInput(called.entry.spec, data)),
                findings);
  return findings;
}

}  // namespace quern
