// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/sentence.h"
#include "core/expression/conditions.h"
#include "core/table/schema.h"

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quern {

/// A parameter that matters only while a choice or a switch has one of these values; the form greys
/// it out otherwise, and its value is then not checked. `options` of a boolean are "true" and
/// "false".
struct Condition {
  std::string_view parameter{};
  std::string_view option{};  ///< several are separated by |

  constexpr bool always() const { return parameter.empty(); }
};

struct BooleanParameter {
  using Value = bool;
  std::string_view key{};
  bool initial = false;
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

struct IntegerParameter {
  using Value = std::int64_t;
  std::string_view key{};
  std::int64_t initial = 0;
  std::int64_t min = std::numeric_limits<std::int64_t>::min();
  std::int64_t max = std::numeric_limits<std::int64_t>::max();
  Text lowest{};  ///< what `min` stands for, if it is no number but a word: "Detect"
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

/// Always finite. The range includes its ends unless `above` says that min itself is refused.
struct NumberParameter {
  using Value = double;
  std::string_view key{};
  double initial = 0;
  double min = std::numeric_limits<double>::lowest();
  double max = std::numeric_limits<double>::max();
  bool above = false;
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

/// One option of a choice. It carries its enumerator, so form, file and switch cannot drift apart.
struct Option {
  int value = 0;
  std::string_view key{};
  Text label{};

  template <class Enum>
  constexpr Option(Enum enumerator, std::string_view optionKey, Text optionLabel)
      : value(static_cast<int>(enumerator)),
        key(optionKey),
        label(optionLabel) {}
};

struct ChoiceParameter {
  using Value = std::string_view;  ///< the key; Parameters::as gives the enumerator
  std::string_view key{};
  std::span<const Option> options{};
  std::string_view initial{};
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

struct TextParameter {
  using Value = std::string;
  std::string_view key{};
  std::string_view initial{};
  bool required = false;    ///< an empty text is refused
  bool expression = false;  ///< edited with the columns at hand
  Text unset{};             ///< what an empty text stands for: "Detect"
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

/// One column. Empty means "not chosen".
struct ColumnParameter {
  using Value = std::string;
  std::string_view key{};
  Accept accepts = Accept::any;
  bool required = true;
  Role initialRole = Role::ignored;  ///< not chosen: the only column of that role; ignored: none
  std::string_view port = "data";    ///< the input whose columns are offered
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

/// Which columns a ColumnsParameter means before the user has said anything.
enum class InitialColumns { none, features, all };

/// The user's choice of columns: by name, by type or by pattern. A value.
class QUERN_CORE_EXPORT ColumnSelection {
public:
  /// JSON: ["a", "b"] by name, or {"types": ["number"], "pattern": "^temp", "except": ["c"]}, every
  /// key optional; null means the parameter's initial columns. Throws Error if it is something
  /// else.
  ColumnSelection(Json choice, Accept accepts, InitialColumns initial);

  /// Why `choice` is not a choice of columns; empty if it is one.
  static Sentence problemOf(const Json& choice);

  /// The chosen columns in the order of the schema (by name: in the order given). What the
  /// parameter does not accept is left out, except that a name given by the user is always returned
  /// (if it exists). Rules (types, pattern) of a parameter that starts with the features look at
  /// features only.
  std::vector<std::string> in(const TableSchema& schema) const;
  bool byName() const { return m_choice.is_array(); }
  std::vector<std::string> names() const;  ///< byName(): as given; otherwise empty

private:
  Json m_choice;
  Accept m_accepts;
  InitialColumns m_initial;
};

struct ColumnsParameter {
  using Value = ColumnSelection;
  std::string_view key{};
  Accept accepts = Accept::any;
  InitialColumns initial = InitialColumns::features;
  bool required = true;  ///< at least one column
  bool ordered = false;  ///< the order of the names counts, as of columns to sort by
  std::string_view port = "data";
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

enum class FileUse { read, write };

struct FileParameter {
  using Value = std::string;  ///< a path; relative ones are relative to the project
  std::string_view key{};
  FileUse use = FileUse::read;
  bool required = true;
  Text filter{};  ///< "CSV files (*.csv *.tsv *.txt)"
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

/// Conditions on columns, put together by clicks or written as an expression: the same rule either
/// way. Its JSON is a list as toJson(ConditionList) writes it, or the expression as a text.
struct ConditionsParameter {
  using Value = std::string;  ///< the expression; Parameters::conditions gives the list
  std::string_view key{};
  bool required = false;   ///< at least one condition
  bool expression = true;  ///< may be an expression that is more than a list, and joined by "or"
  /// Says what a table ought to be like: may ask for a type, for unique values, for the missing
  /// share; a table that has no such column is not a wrong setting
  bool asserts = false;
  std::string_view port = "data";
  Text label{}, help{};
  Condition when{};
  std::string_view formerly{};
};

/// Closed on purpose. The form, the command line, the project file, the help page and the contract
/// test visit every kind; a new kind does not compile until each of the five handles it.
using ParameterSpec = std::variant<BooleanParameter, IntegerParameter, NumberParameter,
                                   ChoiceParameter, TextParameter, ColumnParameter,
                                   ColumnsParameter, FileParameter, ConditionsParameter>;

QUERN_CORE_EXPORT std::string_view keyOf(const ParameterSpec& spec);
QUERN_CORE_EXPORT Text labelOf(const ParameterSpec& spec);
QUERN_CORE_EXPORT Text helpOf(const ParameterSpec& spec);
QUERN_CORE_EXPORT const Condition& conditionOf(const ParameterSpec& spec);
QUERN_CORE_EXPORT std::string_view formerKeyOf(const ParameterSpec& spec);
QUERN_CORE_EXPORT Json initialOf(const ParameterSpec& spec);  ///< null for "not chosen"

/// Something `check` found. An error keeps the node from running.
struct Finding {
  Severity severity = Severity::error;
  Sentence message;
  Place place;
  Sentence advice;
};
using Findings = std::vector<Finding>;

/// The values a user set, by key (a JSON object), for the parameters of one operator: initial
/// values fill the rest. A value whose kind is wrong reads as its initial value; validate() says so
/// before. Former keys are read as the present ones.
class QUERN_CORE_EXPORT Parameters {
public:
  Parameters(std::span<const ParameterSpec> specs, Json values);

  bool operator[](const BooleanParameter& parameter) const;
  std::int64_t operator[](const IntegerParameter& parameter) const;
  double operator[](const NumberParameter& parameter) const;
  std::string operator[](const TextParameter& parameter) const;
  std::string operator[](
      const FileParameter& parameter) const;  ///< absolute, if a base folder was given
  /// As chosen, or what initialRole finds in the schema; empty if neither.
  std::string in(const TableSchema& schema, const ColumnParameter& parameter) const;
  std::string operator[](const ColumnParameter& parameter) const;  ///< as chosen; may be empty
  ColumnSelection operator[](const ColumnsParameter& parameter) const;
  std::string operator[](const ConditionsParameter& parameter) const;  ///< as an expression
  /// Nothing if the expression is more than a list. Throws Error if it cannot be read.
  std::optional<ConditionList> conditions(const ConditionsParameter& parameter) const;
  template <class Enum>
  Enum as(const ChoiceParameter& parameter) const {
    return static_cast<Enum>(optionValue(parameter));
  }

  bool active(const ParameterSpec& spec) const;  ///< its Condition holds
  const Json& values() const { return m_values; }
  std::span<const ParameterSpec> specs() const { return m_specs; }

private:
  int optionValue(const ChoiceParameter& parameter) const;
  const Json* chosen(std::string_view key) const;  ///< null where the user said nothing

  std::span<const ParameterSpec> m_specs;
  Json m_values;
};

class Schemas;

/// Kinds, ranges, options, and against the schemas of the inputs that are known: columns exist and
/// have an accepted type. One finding per wrong field, its place.parameter filled. Unknown keys are
/// notes.
QUERN_CORE_EXPORT Findings validate(const Parameters& parameters, const Schemas& in);

/// A value as the user types it on the command line. Throws Error (usage) if it cannot be one.
QUERN_CORE_EXPORT Json valueFromText(const ParameterSpec& spec, std::string_view text);

}  // namespace quern
