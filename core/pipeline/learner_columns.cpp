// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/learner_columns.h"

#include <algorithm>

namespace quern {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Features by role that are not used because their type is not accepted. Nothing if the user named
/// columns.
std::vector<std::string> leftOut(const ColumnSelection& chosen, const LearnerColumns& columns,
                                 const TableSchema& schema) {
  std::vector<std::string> names;
  if (chosen.byName()) return names;
  for (const std::string& name : schema.features())
    if (name != columns.target && !contains(columns.features, name)) names.push_back(name);
  return names;
}

}  // namespace

LearnerColumns learnerColumns(const Parameters& parameters, const ColumnsParameter& features,
                              const ColumnParameter& target, const TableSchema& schema) {
  LearnerColumns columns = learnerColumns(parameters, features, schema);
  columns.target = parameters.in(schema, target);
  std::erase(columns.features, columns.target);
  return columns;
}

LearnerColumns learnerColumns(const Parameters& parameters, const ColumnsParameter& features,
                              const TableSchema& schema) {
  return {.features = parameters[features].in(schema)};
}

void checkLearnerColumns(const Parameters& parameters, const ColumnsParameter& features,
                         const LearnerColumns& columns, const TableSchema& schema,
                         Findings& findings) {
  const Place place{.parameter = std::string(features.key)};
  const ColumnSelection chosen = parameters[features];
  if (chosen.byName() && !columns.target.empty() && contains(chosen.names(), columns.target))
    findings.push_back(
        {Severity::error,
         {tr("Column %1 is the target and cannot be a feature too."), columns.target},
         place,
         {tr("Take %1 out of the features, or choose another target."), columns.target}});
  if (columns.features.empty() && schema.complete)
    findings.push_back(
        {Severity::error, tr("There is no column to learn from."), place,
         tr("Choose feature columns that hold numbers; encode categories before this step.")});
  if (const auto names = leftOut(chosen, columns, schema); !names.empty())
    findings.push_back(
        {Severity::note,
         {tr("Columns that do not hold numbers are not used: %1."), namesInSentence(names)},
         place,
         tr("Encode them as numbers before this step to use them.")});
}

std::string namesInSentence(const std::vector<std::string>& names) {
  constexpr std::size_t shown = 10;
  std::string text;
  for (std::size_t index = 0; index < std::min(names.size(), shown); ++index)
    text += (index > 0 ? ", " : "") + names[index];
  return names.size() > shown ? text + ", …" : text;
}

}  // namespace quern
