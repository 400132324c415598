// SPDX-License-Identifier: GPL-3.0-or-later
//
// Select columns: keeps the chosen columns and says what each is for.
//
//   1. The chosen columns come out in the order of the choice; their values are shared with the
//      input.
//   2. A column chosen for a role gets it; one that had the same role of "one column only" before
//      (target, weight, time, group) becomes a feature.
//   3. A column chosen for a role is kept, chosen above or not.
//   4. One column has one role. Two roles of one column only for the same one is an Error; an
//      identifier or ignored column that is chosen for one of them has that, an ignored one that is
//      an identifier is that, and the field that is not followed says so.
//   5. Nothing is learned.

#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

constexpr ColumnsParameter keep{.key = "columns",
                                .initial = InitialColumns::all,
                                .ordered = true,
                                .label = tr("Columns"),
                                .help = tr("The columns to keep.")};
constexpr ColumnParameter target{.key = "target",
                                 .required = false,
                                 .label = tr("Target"),
                                 .help = tr("The column that learners shall predict.")};
constexpr ColumnsParameter identifiers{
    .key = "identifiers",
    .initial = InitialColumns::none,
    .required = false,
    .label = tr("Identifiers"),
    .help = tr("Columns that name a row; learners leave them out.")};
constexpr ColumnParameter weight{.key = "weight",
                                 .accepts = Accept::numeric,
                                 .required = false,
                                 .label = tr("Weight"),
                                 .help = tr("How much each row counts.")};
constexpr ColumnParameter time{.key = "time",
                               .accepts = Accept::any,
                               .required = false,
                               .label = tr("Time"),
                               .help = tr("The column that orders rows in time.")};
constexpr ColumnParameter group{
    .key = "group",
    .required = false,
    .label = tr("Group"),
    .help = tr("Rows of one group stay together when rows are divided.")};
constexpr ColumnsParameter ignored{.key = "ignored",
                                   .initial = InitialColumns::none,
                                   .required = false,
                                   .label = tr("Ignored"),
                                   .help = tr("Columns that are carried along but never used.")};

OperatorSpec spec() {
  return {
      .id = "select-columns",
      .name = tr("Select Columns"),
      .family = Family::data,
      .summary = tr("Keeps the chosen columns and says what each is for"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {keep, target, identifiers, weight, time, group, ignored},
      .orderFree = true,
      .keywords = "role target drop remove keep",
  };
}

struct SingleRole {
  const ColumnParameter& parameter;
  Role role;
};
constexpr SingleRole singles[] = {
    {target, Role::target}, {weight, Role::weight}, {time, Role::time}, {group, Role::group}};

struct Wish {
  std::string_view parameter;
  Text label;
  Role role;
};

Finding twice(const std::string& name, const Wish& first, const Wish& second) {
  return {Severity::error,
          {tr("Column %1 is chosen as %2 and as %3."), name, first.label, second.label},
          {.parameter = std::string(second.parameter), .column = name},
          {tr("A column has one role: choose another one here, or leave this open.")}};
}

Finding outranked(const std::string& name, const Wish& kept, const Wish& lost) {
  return {Severity::warning,
          {tr("Column %1 is chosen as %2 as well and has that role."), name, kept.label},
          {.parameter = std::string(lost.parameter), .column = name},
          {tr("Take it out here, or leave %1 open."), kept.label}};
}

/// What is chosen for more than one role. 4
void judgeRoles(const Parameters& parameters, const TableSchema& in, Findings& findings) {
  std::map<std::string, Wish> wishes;
  for (const auto& [parameter, role] : singles) {
    const std::string name = parameters[parameter];
    if (name.empty()) continue;
    const Wish wish{parameter.key, parameter.label, role};
    if (const auto [first, isNew] = wishes.emplace(name, wish); !isNew)
      findings.push_back(twice(name, first->second, wish));
  }
  const std::pair<const ColumnsParameter&, Role> lists[] = {{identifiers, Role::identifier},
                                                            {ignored, Role::ignored}};
  for (const auto& [parameter, role] : lists) {
    const Wish wish{parameter.key, parameter.label, role};
    for (const std::string& name : parameters[parameter].in(in))
      if (const auto [first, isNew] = wishes.emplace(name, wish);
          !isNew && first->second.role != role)
        findings.push_back(outranked(name, first->second, wish));
  }
}

void addOnce(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

void setRoles(TableSchema& schema, const std::vector<std::string>& names, Role role) {
  for (const std::string& name : names) schema[name].role = role;
}

TableSchema selected(const Parameters& parameters, const TableSchema& in) {
  std::vector<std::string> names = parameters[keep].in(in);
  const std::vector<std::string> named = parameters[identifiers].in(in);
  const std::vector<std::string> carried = parameters[ignored].in(in);
  for (const auto& [parameter, role] : singles)  // 3
    if (const std::string name = parameters[parameter]; in.contains(name)) addOnce(names, name);
  for (const std::string& name : named) addOnce(names, name);
  for (const std::string& name : carried) addOnce(names, name);

  TableSchema out;
  out.complete = in.complete;
  for (const std::string& name : names) out.add(in[name]);  // 1
  setRoles(out, carried, Role::ignored);
  setRoles(out, named, Role::identifier);
  for (const auto& [parameter, role] : singles) {
    const std::string name = parameters[parameter];
    if (!out.contains(name)) continue;
    setRoles(out, out.names(role), Role::feature);  // 2
    out[name].role = role;
  }
  return out;
}

class SelectColumns final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    judgeRoles(parameters, in.table("data"), findings);
    return {{"data", selected(parameters, in.table("data"))}};
  }

  /// Each column from itself.
  std::optional<std::set<std::string>> madeFrom(
      const State&, const std::set<std::string>& wanted) const override {
    return wanted;
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    context.checkpoint();
    const Table& data = in.table("data");
    const TableSchema schema = selected(parameters, data.schema());
    Table out = data.select(schema.names());
    for (const ColumnSchema& column : schema.columns())
      out = out.withRole(column.name, column.role);
    return {{"data", out}};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    constexpr double bytesPerColumn = 256;  // the values are shared
    return neededBytes(bytesPerColumn * in.table("data").columnCount());
  }
};

}  // namespace

void registerSelectColumns(Registry& registry) { registry.add<SelectColumns>(spec()); }

}  // namespace quern
