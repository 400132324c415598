// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/operator.h"

#include "core/pipeline/memory_need.h"
#include "core/pipeline/model.h"

#include <algorithm>
#include <array>

namespace quern {
namespace {

struct FamilyNames {
  Family family;
  std::string_view key;
  Text name;
};

constexpr std::array families = {
    FamilyNames{Family::data, "data", tr("Data")},
    FamilyNames{Family::preparation, "preparation", tr("Preparation")},
    FamilyNames{Family::features, "features", tr("Features")},
    FamilyNames{Family::regression, "regression", tr("Regression")},
    FamilyNames{Family::classification, "classification", tr("Classification")},
    FamilyNames{Family::clustering, "clustering", tr("Clustering")},
    FamilyNames{Family::association, "association", tr("Association")},
    FamilyNames{Family::series, "series", tr("Time series")},
    FamilyNames{Family::deep, "deep", tr("Deep learning")},
    FamilyNames{Family::evaluation, "evaluation", tr("Evaluation")},
    FamilyNames{Family::domain, "domain", tr("Domain")},
    FamilyNames{Family::output, "output", tr("Output")}};

const FamilyNames& namesOf(Family family) {
  const FamilyNames& names = families.at(static_cast<std::size_t>(family));
  QUERN_EXPECT(names.family == family);
  return names;
}

const PortSpec* portIn(const std::vector<PortSpec>& ports, std::string_view name) {
  const auto found = std::ranges::find_if(ports, [name](const PortSpec& port) {
    return port.name == name || (!port.formerly.empty() && port.formerly == name);
  });
  return found == ports.end() ? nullptr : &*found;
}

}  // namespace

std::string_view keyOf(Family family) { return namesOf(family).key; }
Text nameOf(Family family) { return namesOf(family).name; }

const PortSpec* OperatorSpec::input(std::string_view port) const { return portIn(inputs, port); }
const PortSpec* OperatorSpec::output(std::string_view port) const { return portIn(outputs, port); }

const ParameterSpec* OperatorSpec::parameter(std::string_view key) const {
  const auto found = std::ranges::find_if(parameters, [key](const ParameterSpec& spec) {
    return keyOf(spec) == key || (!formerKeyOf(spec).empty() && formerKeyOf(spec) == key);
  });
  return found == parameters.end() ? nullptr : &*found;
}

bool OperatorSpec::learns() const {
  return std::ranges::any_of(outputs,
                             [](const PortSpec& port) { return port.kind == PortKind::model; });
}

bool Schemas::has(std::string_view port) const { return m_entries.contains(port); }

const TableSchema& Schemas::table(std::string_view port) const {
  const auto found = m_entries.find(port);
  QUERN_EXPECT(found != m_entries.end() && std::holds_alternative<TableSchema>(found->second));
  return std::get<TableSchema>(found->second);
}

const ModelSchema& Schemas::model(std::string_view port) const {
  const auto found = m_entries.find(port);
  QUERN_EXPECT(found != m_entries.end() && std::holds_alternative<ModelSchema>(found->second));
  return std::get<ModelSchema>(found->second);
}

void Schemas::set(std::string_view port, Entry entry) {
  m_entries.insert_or_assign(std::string(port), std::move(entry));
}

bool PortValues::has(std::string_view port) const { return m_values.contains(port); }

const Table& PortValues::table(std::string_view port) const {
  const auto found = m_values.find(port);
  QUERN_EXPECT(found != m_values.end() && std::holds_alternative<Table>(found->second));
  return std::get<Table>(found->second);
}

const Model& PortValues::model(std::string_view port) const {
  const auto found = m_values.find(port);
  QUERN_EXPECT(found != m_values.end());
  const auto* model = std::get_if<std::shared_ptr<const Model>>(&found->second);
  QUERN_EXPECT(model != nullptr && *model != nullptr);
  return **model;
}

std::shared_ptr<const Model> PortValues::sharedModel(std::string_view port) const {
  const auto found = m_values.find(port);
  QUERN_EXPECT(found != m_values.end());
  const auto* model = std::get_if<std::shared_ptr<const Model>>(&found->second);
  QUERN_EXPECT(model != nullptr);
  return *model;
}

void PortValues::set(std::string_view port, Value value) {
  m_values.insert_or_assign(std::string(port), std::move(value));
}

State Operator::fit(const Parameters&, const Inputs&, Context&) const { return {}; }

std::optional<std::set<std::string>> Operator::madeFrom(const State&,
                                                        const std::set<std::string>&) const {
  return std::nullopt;
}

Fitted Operator::fitApply(const Parameters& parameters, const Inputs& in, Context& context) const {
  Context fitting = context.part(0, 0.5);
  Context applying = context.part(0.5, 1);
  Fitted fitted;
  fitted.state = fit(parameters, in, fitting);
  fitted.outputs = apply(parameters, fitted.state, in, applying);
  return fitted;
}

std::vector<Figure> Operator::figures(const Parameters&, const State&, const Inputs&,
                                      const Outputs&) const {
  return {};
}

Sentence Operator::outcome(const Parameters&, const State&, const Outputs&) const { return {}; }

Sentence Operator::preview(const Parameters&, const Inputs&, Context&) const { return {}; }

std::int64_t Operator::memoryNeed(const Parameters&, const Inputs& in) const {
  double bytes = 0;
  for (const auto& [port, value] : in.values())
    if (const Table* table = std::get_if<Table>(&value)) bytes += copyBytes(*table);
  return neededBytes(bytes);
}

std::string Operator::fingerprint(const Parameters&) const { return {}; }

}  // namespace quern
