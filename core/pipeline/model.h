// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace quern {

/// A further input of a step, which was connected when its path was fitted: a chain cannot feed it.
struct SideInput {
  std::string port;
  std::optional<Table> table{};  ///< what arrived there
  bool learned = false;  ///< apply does without it; it is needed to fit again, and in no file
  bool ofPath = false;   ///< made from the rows of the path: some of them would know of the others

  friend bool operator==(const SideInput&, const SideInput&) = default;
};

/// One operator of a frozen path, with what it learned.
struct ModelStep {
  std::string operatorId;
  int version = 1;
  std::string title{};
  Json values = Json::object();
  State state{};
  std::string inputPort = "data";   ///< takes the table that the step before gives
  std::string outputPort = "data";  ///< gives the next step its table
  std::vector<SideInput> otherInputs{};

  friend bool operator==(const ModelStep&, const ModelStep&) = default;
};

/// A frozen pipeline: the path from the raw table to the prediction, with every state along it.
/// Immutable.
///
/// The path is a chain: each step has one table input that matters. Sources are not part of it.
class QUERN_CORE_EXPORT Model {
public:
  Model(ModelSchema schema, std::vector<ModelStep> steps);

  const ModelSchema& schema() const { return m_schema; }
  const std::vector<ModelStep>& steps() const { return m_steps; }  ///< the last one is the learner

  /// Why the table is handed over. See Rows for what each kind of step does then.
  enum class Purpose { score, judge };

  /// Scores a raw table: columns are matched by name, converted to the types the path was fitted
  /// on; a missing target or a column of another role than feature is filled with missing values
  /// and left out of the result. Throws Error naming every absent feature column.
  Table apply(const Registry& registry, const Table& raw, Context& context,
              Purpose purpose = Purpose::score) const;

  /// All table outputs of the learner, coefficients and the like included, without the columns
  /// filled in.
  Outputs applyLearner(const Registry& registry, const Table& raw, Context& context) const;

  /// Fits the whole path again on other rows: for folds. Every learned step before the learner
  /// included. With the rows and the seed of the first fit it gives the same model.
  Model refit(const Registry& registry, const Table& raw, Context& context) const;

  /// What is left of the path for a table with the schema `input` that has been through the first
  /// `passed` steps.
  Model rest(std::size_t passed, TableSchema input) const;
  /// Titles of the learned steps that rest() left behind: what they learned is in the table,
  /// whoever judges it.
  const std::vector<std::string>& learnedBehind() const { return m_learnedBehind; }

  friend bool operator==(const Model&, const Model&) = default;

private:
  ModelSchema m_schema;
  std::vector<ModelStep> m_steps;
  std::vector<std::string> m_learnedBehind;
};

/// A `.qmodel` file: a safetensors file whose metadata holds the steps. Numbers and JSON, never
/// code. It holds the tables that steps join when they are applied, and none that was only learned
/// from: a model read back scores, but cannot be fitted again if it has such a step.
QUERN_CORE_EXPORT std::string modelBytes(const Model& model);
/// Throws Error
QUERN_CORE_EXPORT Model modelFrom(std::string_view bytes, const std::string& source);
QUERN_CORE_EXPORT void saveModel(const Model& model, const std::filesystem::path& path);
QUERN_CORE_EXPORT Model loadModel(const std::filesystem::path& path);

}  // namespace quern
