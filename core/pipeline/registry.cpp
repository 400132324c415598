// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

#include "core/base/nearest.h"

#include <algorithm>
#include <set>

namespace quern {
namespace {

std::string origin(const std::string& pack) { return pack.empty() ? "Quern" : pack; }

/// The id and those it had before.
std::vector<std::string_view> idsOf(const OperatorSpec& spec) {
  std::vector<std::string_view> ids = spec.formerly;
  ids.push_back(spec.id);
  return ids;
}

void expectDistinct(const std::vector<PortSpec>& ports) {
  std::set<std::string_view> names;
  for (const PortSpec& port : ports)
    QUERN_EXPECT(!port.name.empty() && names.insert(port.name).second);
}

/// What everybody who reads a declaration relies on; the contract test looks at the rest.
void expectSound(const OperatorSpec& spec) {
  QUERN_EXPECT(!spec.id.empty());
  expectDistinct(spec.inputs);
  expectDistinct(spec.outputs);
  std::set<std::string_view> keys;
  for (const ParameterSpec& parameter : spec.parameters) {
    const Condition& condition = conditionOf(parameter);
    QUERN_EXPECT(condition.always() || keys.contains(condition.parameter));  // declared before
    QUERN_EXPECT(!keyOf(parameter).empty() && keys.insert(keyOf(parameter)).second);
    const auto* choice = std::get_if<ChoiceParameter>(&parameter);
    QUERN_EXPECT(choice == nullptr ||
                 std::ranges::any_of(choice->options, [choice](const Option& option) {
                   return option.key == choice->initial;
                 }));
  }
}

}  // namespace

void Registry::refuseTaken(const OperatorSpec& spec, const std::string& pack) const {
  for (const std::string_view id : idsOf(spec))
    if (const Entry* taken = find(id))
      throw Error(Sentence(tr("The operator %1 of %2 is there already: %3 brought it."), id,
                           origin(pack), origin(taken->pack)),
                  {}, tr("Remove one of the two packs."));
}

void Registry::take(Entry entry) {
  m_entries.push_back(std::move(entry));
  for (const std::string_view id : idsOf(m_entries.back().spec))
    m_byId.emplace(id, &m_entries.back());
}

void Registry::add(OperatorSpec spec, std::unique_ptr<const Operator> implementation) {
  QUERN_EXPECT(implementation != nullptr);
  expectSound(spec);
  refuseTaken(spec, m_pack);
  take({std::move(spec), std::move(implementation), m_pack});
}

void Registry::adopt(Registry&& other) {
  for (const Entry& entry : other.m_entries) refuseTaken(entry.spec, entry.pack);
  for (Entry& entry : other.m_entries) take(std::move(entry));
  other.m_entries.clear();
  other.m_byId.clear();
}

const Registry::Entry* Registry::find(std::string_view id) const {
  const auto found = m_byId.find(std::string(id));
  return found == m_byId.end() ? nullptr : found->second;
}

const Registry::Entry& Registry::at(std::string_view id) const {
  if (const Entry* entry = find(id)) return *entry;
  std::vector<std::string> ids;
  for (const Entry& entry : m_entries) ids.emplace_back(entry.spec.id);
  const std::string meant = nearest(id, ids);
  throw Error(
      Sentence(tr("There is no operator %1."), id), {},
      meant.empty()
          ? Sentence(tr("Look it up in the list of operators, or install the pack that brings it."))
          : Sentence(tr("Did you mean %1?"), meant));
}

}  // namespace quern
