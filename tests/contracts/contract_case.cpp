// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract_case.h"

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/base/rows.h"
#include "core/families.h"
#include "core/pipeline/model.h"
#include "core/pipeline/pack.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern {
namespace {

std::int64_t rowsOf(Shape shape) {
  switch (shape) {
    case Shape::empty: return 0;
    case Shape::oneRow: return 1;
    case Shape::wide: return 4;
    case Shape::large:
    case Shape::largeWithGaps:
    case Shape::longTexts:
    case Shape::manyCategories:
    case Shape::manyColumns: return 2 * rowsPerBlock + 1;
    default: return 120;
  }
}

/// Builds one column: value(row) for each row, missing where the shape says so.
template <class MakeValue>
Column columnOf(Type type, Role role, Shape shape, MakeValue value) {
  const bool gaps =
      role == Role::feature && (shape == Shape::gaps || shape == Shape::largeWithGaps);
  ColumnBuilder builder(type);
  for (std::int64_t row = 0; row < rowsOf(shape); ++row) {
    if (shape == Shape::allMissing || (gaps && (row * 31 + static_cast<int>(type)) % 10 == 3))
      builder.addMissing();
    else
      builder.add(value(shape == Shape::constant ? 0 : row));
  }
  return std::move(builder).build();
}

/// The same noise for the same row, whatever is asked before.
double noise(std::int64_t row, std::uint64_t salt) {
  Random random(static_cast<std::uint64_t>(row) * 977 + salt);
  return random.normal();
}

double amountOf(Shape shape, std::int64_t row) {
  if (shape == Shape::infinite && row % 40 == 7)
    return row % 80 == 7 ? std::numeric_limits<double>::infinity()
                         : std::numeric_limits<double>::quiet_NaN();
  return 2 + noise(row, 1);
}

std::string classOf(Shape shape, std::int64_t row) {
  constexpr const char* names[] = {"low", "middle", "high"};
  if (shape == Shape::oneClass) return names[0];
  return names[std::clamp<std::int64_t>(std::llround(1 + noise(row, 1) + 0.5 * noise(row, 9)), 0,
                                        2)];
}

std::string categoryOf(Shape shape, std::int64_t row) {
  if (shape == Shape::manyCategories) return "colour " + std::to_string((row * 7) % 90);
  constexpr const char* names[] = {"red", "green", "blue"};
  return names[(row * 7) % 3];
}

std::string noteOf(Shape shape, std::int64_t row) {
  if (shape == Shape::longTexts) return std::string(200, 'n') + std::to_string(row);
  return "note " + std::to_string(row % 40);
}

bool asksForFolder(const FileParameter& file) {
  return std::string_view(file.filter.source).find("(*/)") != std::string_view::npos;
}

}  // namespace

Table contractTable(Shape shape, Target target, bool withPrediction) {
  std::vector<ColumnSchema> schema;
  std::vector<Column> columns;
  const auto add = [&](std::string name, Type type, Role role, auto value) {
    schema.push_back({std::move(name), type, role});
    columns.push_back(columnOf(type, role, shape, value));
  };
  add("order", Type::integer, Role::identifier, [](std::int64_t row) { return row + 1; });
  add("day", Type::date, Role::time, [](std::int64_t row) { return 19'000 + row; });
  add("amount", Type::number, Role::feature,
      [shape](std::int64_t row) { return amountOf(shape, row); });
  add("size", Type::number, Role::feature, [](std::int64_t row) { return 10 + 3 * noise(row, 2); });
  add("count", Type::integer, Role::feature, [](std::int64_t row) { return row % 11; });
  add("flag", Type::boolean, Role::feature, [](std::int64_t row) { return row % 3 == 0; });
  add("colour", Type::category, Role::feature,
      [shape](std::int64_t row) { return categoryOf(shape, row); });
  add("note", Type::text, Role::feature, [shape](std::int64_t row) { return noteOf(shape, row); });
  add("moment", Type::timestamp, Role::feature,
      [](std::int64_t row) { return row * 3'600'000'000; });
  const int extras = shape == Shape::wide ? 20 : shape == Shape::manyColumns ? 40 : 0;
  for (int extra = 0; extra < extras; ++extra)
    add("extra" + std::to_string(extra), Type::number, Role::feature,
        [extra](std::int64_t row) { return noise(row, 100 + static_cast<std::uint64_t>(extra)); });
  const auto level = [](std::int64_t row) {
    return 50 + 3 * noise(row, 1) - 2 * noise(row, 2) + 0.3 * noise(row, 3);
  };
  const auto near = [level](std::int64_t row) { return level(row) + noise(row, 4); };
  const auto kind = [shape](std::int64_t row) { return classOf(shape, row); };
  const auto nearKind = [shape](std::int64_t row) {
    return classOf(shape, row % 5 == 0 ? row + 1 : row);
  };
  if (target == Target::number) {
    add("hours", Type::number, Role::target, level);
    if (withPrediction) add("prediction", Type::number, Role::prediction, near);
  } else {
    add("kind", Type::category, Role::target, kind);
    if (withPrediction) add("prediction", Type::category, Role::prediction, nearKind);
  }
  return {TableSchema(std::move(schema)), std::move(columns)};
}

Findings ContractCase::check(Schemas* out) const {
  Findings findings;
  Schemas schemas = checkOperator(*entry, parameters(), schemasOf(in), findings);
  if (out != nullptr) *out = std::move(schemas);
  return findings;
}

Contracts::Contracts() {
  registerAll(m_registry);
  const std::filesystem::path packs =
      std::filesystem::path(qgetenv("QUERN_BINARY_DIR").toStdString()) / "lib/quern/packs";
  for (const Error& refused : loadPacks(packs, m_registry).refused) throw refused;
}

std::vector<Target> Contracts::targets(const Registry::Entry& entry) const {
  std::vector<Target> usable;
  for (const Target target : {Target::number, Target::classes}) {
    const ContractCase made = caseOf(entry, Shape::usual, target);
    const bool connected = std::ranges::all_of(entry.spec.inputs, [&made](const PortSpec& port) {
      return port.optional || made.in.has(port.name);
    });
    if (connected && !firstError(made.check())) usable.push_back(target);
  }
  return usable;
}

Table Contracts::tableOf(Shape shape, Target target, bool withPrediction) const {
  auto& made = m_tables[{shape, target, withPrediction}];
  if (made.columnCount() == 0) made = contractTable(shape, target, withPrediction);
  return made;
}

ContractCase Contracts::caseOf(const Registry::Entry& entry, Shape shape, Target target) const {
  const bool tablesOnly = std::ranges::all_of(
      entry.spec.inputs, [](const PortSpec& port) { return port.kind == PortKind::table; });
  if (shape == Shape::large && tablesOnly && entry.spec.missing == Missing::kept)
    shape = Shape::largeWithGaps;
  const Table table = tableOf(shape, target, tablesOnly && !entry.spec.learns());
  ContractCase made{.entry = &entry};
  for (const PortSpec& port : entry.spec.inputs)
    if (port.kind == PortKind::table && !port.optional)
      made.in.set(port.name, table);
    else if (const auto model = port.kind == PortKind::model ? modelFor(target) : nullptr)
      made.in.set(port.name, model);
  for (const ParameterSpec& spec : entry.spec.parameters) {
    const auto* file = std::get_if<FileParameter>(&spec);
    if (file != nullptr && file->use == FileUse::read)
      made.values[std::string(file->key)] = asksForFolder(*file) ? folderOf(table) : csvOf(table);
    else if (Json value = usableValue(spec, made.in); !value.is_null())
      made.values[std::string(keyOf(spec))] = std::move(value);
  }
  return made;
}

/// A value where leaving the parameter alone would be refused; null where it would not.
Json Contracts::usableValue(const ParameterSpec& spec, const Inputs& in) const {
  if (const auto* text = std::get_if<TextParameter>(&spec);
      text != nullptr && text->required && text->initial.empty())
    return text->expression ? "amount > 0" : "text";
  if (const auto* rule = std::get_if<ConditionsParameter>(&spec); rule != nullptr && rule->required)
    return "amount > 0";
  if (const auto* file = std::get_if<FileParameter>(&spec); file != nullptr && file->required)
    return (folder() / "written").string();
  if (const auto* many = std::get_if<ColumnsParameter>(&spec))
    if (many->required && many->initial == InitialColumns::none && in.has(many->port))
      return in.table(many->port).schema().features(many->accepts);
  const auto* one = std::get_if<ColumnParameter>(&spec);
  if (one == nullptr || !one->required || !in.has(one->port)) return {};
  const TableSchema& schema = in.table(one->port).schema();
  if (one->initialRole != Role::ignored && schema.names(one->initialRole).size() == 1) return {};
  const std::vector<std::string> accepted = schema.features(one->accepts);
  return accepted.empty() ? Json() : Json(accepted.front());
}

/// A model of the first learner that can be fitted; null if there is none for this kind of target.
std::shared_ptr<const Model> Contracts::modelFor(Target target) const {
  const Task task = target == Target::number ? Task::regression : Task::classification;
  for (const Registry::Entry& learner : m_registry.entries()) {
    const OperatorSpec& spec = learner.spec;
    if (std::ranges::find(spec.tasks, task) == spec.tasks.end() || spec.family == Family::deep)
      continue;
    const ContractCase training = caseOf(learner, Shape::usual, target);
    Schemas schemas;
    if (firstError(training.check(&schemas))) continue;
    ModelSchema schema =
        schemas.model(std::ranges::find(spec.outputs, PortKind::model, &PortSpec::kind)->name);
    schema.input = training.in.table(spec.inputs.front().name).schema();
    ModelStep step{
        .operatorId = std::string(spec.id), .version = spec.version, .values = training.values};
    step.inputPort = spec.inputs.front().name;
    step.outputPort = std::ranges::find(spec.outputs, PortKind::table, &PortSpec::kind)->name;
    step.state = runCase(training, Context()).state;
    return std::make_shared<const Model>(schema, std::vector{step});
  }
  return nullptr;
}

bool Contracts::runsHere(const Registry::Entry& entry) {
  const std::filesystem::path build = qgetenv("QUERN_BINARY_DIR").toStdString();
  return entry.spec.family != Family::deep ||
         std::filesystem::exists(build / "lib/libquern-deep.so");
}

std::string Contracts::csvOf(const Table& table) const {
  std::string text;
  const auto line = [&](auto cell) {
    for (int column = 0; column < table.columnCount(); ++column)
      text += (column == 0 ? "" : ",") + cell(column);
    text += '\n';
  };
  line([&](int column) { return table.schema()[column].name; });
  for (std::int64_t row = 0; row < table.rowCount(); ++row)
    line([&](int column) { return table[column].written(row); });
  const std::filesystem::path path = folder() / (hashOf(text) + ".csv");
  if (!std::filesystem::exists(path)) writeFile(path, text);
  return path.string();
}

/// A folder that holds nothing but the table.
std::string Contracts::folderOf(const Table& table) const {
  const std::filesystem::path csv = csvOf(table);
  const std::filesystem::path only = folder() / ("only-" + csv.stem().string());
  std::filesystem::create_directories(only);
  writeFile(only / "data.csv", readFile(csv, 1 << 30));
  return only.string();
}

ContractResult runCase(const ContractCase& usable, Context context) {
  const Operator& implementation = *usable.entry->implementation;
  const Parameters parameters = usable.parameters();
  if (const auto wrong = firstError(usable.check())) throw *wrong;
  refuseMissing(usable.entry->spec, parameters, usable.in);
  Fitted fitted = implementation.fitApply(parameters, usable.in, context);
  implementation.outcome(parameters, fitted.state, fitted.outputs);
  implementation.figures(parameters, fitted.state, usable.in, fitted.outputs);
  return {std::move(fitted.state), std::move(fitted.outputs)};
}

}  // namespace quern
