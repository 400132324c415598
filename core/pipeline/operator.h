// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"
#include "core/figure/figure.h"
#include "core/pipeline/parameter.h"
#include "core/pipeline/state.h"
#include "core/table/table.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quern {

class Model;

enum class PortKind { table, model };

struct PortSpec {
  std::string_view name{};
  PortKind kind = PortKind::table;
  Text label{};
  bool optional = false;  ///< an input that may stay unconnected
  std::string_view formerly{};
  bool learned = false;  ///< a model applies without this input: what it needs is in the state
};

constexpr PortSpec tablePort(std::string_view name, Text label) {
  return {.name = name, .kind = PortKind::table, .label = label};
}
constexpr PortSpec modelPort(std::string_view name, Text label) {
  return {.name = name, .kind = PortKind::model, .label = label};
}
constexpr PortSpec optional(PortSpec port) {
  port.optional = true;
  return port;
}

constexpr PortSpec learned(PortSpec port) {
  port.learned = true;
  return port;
}

/// Shelves of the palette.
enum class Family {
  data,
  preparation,
  features,
  regression,
  classification,
  clustering,
  association,
  series,
  deep,
  evaluation,
  domain,
  output
};
QUERN_CORE_EXPORT std::string_view keyOf(Family family);
QUERN_CORE_EXPORT Text nameOf(Family family);

/// What an operator does with missing values in the columns its parameters choose.
enum class Missing {
  kept,    ///< stays missing, or is handled in a way the help page tells
  refused  ///< the framework refuses to fit or apply, naming column and row
};

/// How output rows stand to input rows, and so what a frozen model does with the operator.
enum class Rows {
  /// One row out per row in, in the same order
  kept,
  /// Drops rows by a rule that looks at the row alone: done in training and when a model is judged;
  /// a frozen model that scores new rows passes them through
  selected,
  /// Drops, adds or reorders rows to help training: done when a path is fitted, else passed through
  resampled,
  /// Divides rows into parts: passed through whenever a path is fitted again or applied
  split,
  /// Makes other rows: summaries, forecasts
  other
};

enum class Task { regression, classification, clustering, forecasting };

/// The declaration: the only place that says what an operator is. The palette, the inspector's
/// form, the command line, the help page, the validation of project files and the contract tests
/// derive from it.
struct QUERN_CORE_EXPORT OperatorSpec {
  std::string_view id{};  ///< kebab-case
  int version = 1;        ///< raised when the same settings would give another result
  Text name{};
  Family family = Family::data;
  Text summary{};  ///< one line
  std::vector<PortSpec> inputs{}, outputs{};
  std::vector<ParameterSpec> parameters{};
  Missing missing = Missing::kept;
  Rows rows = Rows::kept;
  bool deterministic = true;  ///< the same seed gives the same bits
  /// Shuffling the input rows changes no output but the order of its rows
  bool orderFree = false;
  bool sideEffect = false;    ///< writes outside the program: never taken from the cache
  std::vector<Task> tasks{};  ///< of a learner: what its model does
  std::vector<std::string_view> formerly{};  ///< ids it had in older projects
  std::string_view keywords{};               ///< for the search, blank separated

  const PortSpec* input(std::string_view name) const;  ///< former names too; null if there is none
  const PortSpec* output(std::string_view name) const;
  const ParameterSpec* parameter(std::string_view key) const;  ///< former keys too
  bool learns() const;                                         ///< has a model output
};

/// What is known of a model before it is fitted.
struct ModelSchema {
  Task task = Task::regression;
  std::string target{};
  TableSchema input{};  ///< of the raw table at the start of its path

  friend bool operator==(const ModelSchema&, const ModelSchema&) = default;
};

/// What is known of every port before a row is read.
class QUERN_CORE_EXPORT Schemas {
public:
  using Entry = std::variant<TableSchema, ModelSchema>;

  Schemas() = default;
  Schemas(std::initializer_list<std::pair<const std::string, Entry>> entries)
      : m_entries(entries) {}

  bool has(std::string_view port) const;
  const TableSchema& table(std::string_view port) const;  ///< the port must be there
  const ModelSchema& model(std::string_view port) const;
  void set(std::string_view port, Entry entry);
  const std::map<std::string, Entry, std::less<>>& entries() const { return m_entries; }

private:
  std::map<std::string, Entry, std::less<>> m_entries;
};

/// What flows along a link: a table or a model.
using Value = std::variant<Table, std::shared_ptr<const Model>>;

/// The values at the ports of a node.
class QUERN_CORE_EXPORT PortValues {
public:
  PortValues() = default;
  PortValues(std::initializer_list<std::pair<const std::string, Value>> values)
      : m_values(values) {}

  bool has(std::string_view port) const;
  const Table& table(std::string_view port) const;  ///< the port must be there and hold a table
  const Model& model(std::string_view port) const;
  std::shared_ptr<const Model> sharedModel(std::string_view port) const;
  void set(std::string_view port, Value value);
  const std::map<std::string, Value, std::less<>>& values() const { return m_values; }

private:
  std::map<std::string, Value, std::less<>> m_values;
};
using Inputs = PortValues;
using Outputs = PortValues;

struct Fitted {
  State state;
  Outputs outputs;
};

/// Every operator learns, then applies. Objects have no state of their own and are used by many
/// threads.
///
/// Before any of these is called the framework has checked from the declaration: kinds, ranges and
/// options of parameters, columns exist and are accepted, inputs are connected.
class QUERN_CORE_EXPORT Operator {
public:
  virtual ~Operator() = default;

  /// Schemas in, schemas out, no rows. Appends what it finds; throws Error only if it cannot go on.
  /// An output whose columns depend on what fit will learn has `complete` false.
  virtual Schemas check(const Parameters& parameters, const Schemas& in,
                        Findings& findings) const = 0;

  /// Learns a state from tables. A stateless operator's state is empty.
  virtual State fit(const Parameters& parameters, const Inputs& in, Context& context) const;

  /// Turns tables into results with a state; pure: the same arguments give the same results. A
  /// learner's first table output holds its predictions: the rows of its input with prediction
  /// columns appended. Model outputs are filled by the engine, not here.
  virtual Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                        Context& context) const = 0;

  /// The input columns that these columns of the first table output are made from; of a learner,
  /// those that its predictions are made from, and `wanted` is empty. A frozen model asks for no
  /// other columns. Nothing: all columns.
  virtual std::optional<std::set<std::string>> madeFrom(const State& state,
                                                        const std::set<std::string>& wanted) const;

  /// What the training path runs. "Fit, then apply" unless the training rows must be treated
  /// otherwise (target encoding, stacking). Overriders split the progress bar by context.part().
  virtual Fitted fitApply(const Parameters& parameters, const Inputs& in, Context& context) const;

  /// What to draw of a result; called once after fitApply, in the worker.
  virtual std::vector<Figure> figures(const Parameters& parameters, const State& state,
                                      const Inputs& in, const Outputs& out) const;

  /// One line of truth for the node's card: "R² 0.87", "k = 5, silhouette 0.61". Empty: rows and
  /// columns.
  virtual Sentence outcome(const Parameters& parameters, const State& state,
                           const Outputs& out) const;

  /// What can be told of the result before the run, from inputs that are at hand: how many rows a
  /// join will give. Empty: nothing.
  virtual Sentence preview(const Parameters& parameters, const Inputs& in, Context& context) const;

  /// Bytes needed beyond the inputs, at the peak, results included; see memory_need.h. Told from
  /// schemas, sizes and dictionaries: no value of a column is looked at. The default is a copy of
  /// all inputs.
  virtual std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const;

  /// What the result depends on beyond parameters and inputs: the hash of the files a source reads.
  virtual std::string fingerprint(const Parameters& parameters) const;
};

}  // namespace quern
