// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/guards.h"
#include "core/pipeline/registry.h"

#include <QTemporaryDir>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace quern {

/// Tables every operator has to cope with.
enum class Shape {
  usual,
  gaps,
  large,
  largeWithGaps,
  empty,
  oneRow,
  allMissing,
  constant,
  oneClass,
  wide,
  infinite,
  longTexts,
  manyCategories,
  manyColumns
};
enum class Target { number, classes };

/// Columns of every type and role. `usual` has 120 complete rows, sorted by day; `large` enough for
/// several blocks of a row loop; gaps: some features are missing here and there.
Table contractTable(Shape shape, Target target, bool withPrediction);

/// An operator with parameters and inputs made up from its declaration.
struct ContractCase {
  const Registry::Entry* entry = nullptr;
  Json values = Json::object();
  Inputs in{};

  Parameters parameters() const { return {entry->spec.parameters, values}; }
  Findings check(Schemas* out = nullptr) const;
};

/// What an operator gave, figures and outcome included.
struct ContractResult {
  State state;
  Outputs outputs;
};

/// Every operator there is: Quern's own and those of the packs that the build has made.
class Contracts {
public:
  Contracts();

  const Registry& registry() const { return m_registry; }
  /// The target an operator can be tried with; several if it takes both.
  std::vector<Target> targets(const Registry::Entry& entry) const;
  /// False for a network where LibTorch is not at hand: its declaration is still under contract.
  static bool runsHere(const Registry::Entry& entry);
  ContractCase caseOf(const Registry::Entry& entry, Shape shape, Target target) const;
  std::filesystem::path folder() const { return m_folder.path().toStdString(); }

private:
  Json usableValue(const ParameterSpec& spec, const Inputs& in) const;
  std::shared_ptr<const Model> modelFor(Target target) const;
  std::string csvOf(const Table& table) const;
  std::string folderOf(const Table& table) const;
  Table tableOf(Shape shape, Target target, bool withPrediction) const;

  Registry m_registry;
  mutable std::map<std::tuple<Shape, Target, bool>, Table>
      m_tables;  ///< made once: the large ones take a while
  QTemporaryDir m_folder;
};

/// What the engine does: check, refuse, fit and apply, draw. Throws what it throws.
ContractResult runCase(const ContractCase& usable, Context context);

}  // namespace quern
