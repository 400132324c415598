// SPDX-License-Identifier: GPL-3.0-or-later
//
// A frozen pipeline as a `.qmodel` file.
//
//   1. A model read back equals the one that was written, so it predicts the same bits.
//   2. Its bytes depend on the model alone: not on the time, the machine or the program that wrote
//      it.
//   3. A file of a newer format is refused with its number; a damaged one never becomes a model.
//   4. Tables that a step joins when it is applied are in the file; those it only learned from are
//      not: their rows are nobody's business who scores.
//   5. Nothing in the file is executed: numbers, texts and settings of known operators only.

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/model.h"
#include "core/pipeline/model_state.h"
#include "core/pipeline/safetensors.h"
#include "core/pipeline/state_parts.h"

#include <algorithm>

namespace quern {
namespace {

constexpr std::int64_t modelFormat = 1;  // raised when an older program could not read the file
constexpr std::int64_t largestModel = std::int64_t{8} << 30;
constexpr std::size_t mostSteps = 10'000;

constexpr std::pair<Task, const char*> tasks[] = {{Task::regression, "regression"},
                                                  {Task::classification, "classification"},
                                                  {Task::clustering, "clustering"},
                                                  {Task::forecasting, "forecasting"}};

const char* keyOf(Task task) {
  for (const auto& [known, key] : tasks)
    if (known == task) return key;
  bug("known Task", __FILE__, __LINE__);
}

Error notAModel(const std::string& source, Sentence message) {
  return Error(std::move(message), {.file = source},
               {tr("Choose a .qmodel file that Quern wrote, or save the model again.")});
}

Task taskFrom(const std::string& key, const std::string& source) {
  for (const auto& [task, known] : tasks)
    if (key == known) return task;
  throw notAModel(source, {tr("The model does something unknown here: %1."), key});
}

std::string partOf(std::size_t step, const std::string& port) {
  return std::to_string(step) + " " + port;
}

Json stepJson(State& whole, std::size_t index, const ModelStep& step) {
  Json json;
  json["operator"] = step.operatorId;
  json["version"] = step.version;
  json["title"] = step.title;
  json["values"] = step.values;
  json["in"] = step.inputPort;
  json["out"] = step.outputPort;
  for (const SideInput& side : step.otherInputs) json["others"].push_back(side.port);
  for (const SideInput& side : step.otherInputs) {
    if (side.ofPath) json["of path"].push_back(side.port);
    if (side.learned) json["only learned"].push_back(side.port);
    if (side.table && !side.learned)  // 4
      json["tables"][side.port] = putPart(whole, partOf(index, side.port), stateOf(*side.table));
  }
  json["learned"] = putPart(whole, std::to_string(index), step.state);
  return json;
}

std::vector<SideInput> sideInputsFrom(State& whole, std::size_t index, const JsonFields& fields) {
  std::vector<SideInput> sides;
  const auto names = [&fields](const char* key, const std::string& port) {
    if (!fields.has(key)) return false;
    const std::vector<std::string> all = fields.texts(key);
    return std::ranges::find(all, port) != all.end();
  };
  if (!fields.has("others")) return sides;
  const Json tables = fields.has("tables") ? fields.object("tables") : Json::object();
  for (std::string& port : fields.texts("others")) {
    SideInput& side = sides.emplace_back();
    side.learned = names("only learned", port);
    side.ofPath = names("of path", port);
    if (tables.contains(port))
      side.table = tableFrom(takePart(whole, partOf(index, port), tables[port]));
    side.port = std::move(port);
  }
  return sides;
}

ModelStep stepFrom(State& whole, std::size_t index, const std::string& source) {
  const JsonFields fields(whole.json["steps"][index], source);
  ModelStep step;
  step.operatorId = fields.text("operator");
  step.version = static_cast<int>(fields.integer("version"));
  step.title = fields.text("title");
  step.values = fields.object("values");
  step.inputPort = fields.text("in");
  step.outputPort = fields.text("out");
  step.otherInputs = sideInputsFrom(whole, index, fields);
  step.state = takePart(whole, std::to_string(index), fields.any("learned"));
  return step;
}

void checkFormat(const JsonFields& fields, const std::string& source) {
  if (!fields.has("model")) throw notAModel(source, {tr("%1 is not a Quern model."), source});
  const std::int64_t format = fields.integer("model");
  if (format > modelFormat)
    throw Error({tr("The model was written by a newer Quern (format %1; this one reads up to %2)."),
                 format, modelFormat},
                {.file = source}, {tr("Update Quern, or save the model with the older version.")});
}

}  // namespace

State stateOf(const Model& model) {
  State whole;
  whole.json["model"] = modelFormat;
  whole.json["task"] = keyOf(model.schema().task);
  whole.json["target"] = model.schema().target;
  whole.json["input"] = toJson(model.schema().input);
  Json steps = Json::array();
  for (std::size_t index = 0; index < model.steps().size(); ++index)
    steps.push_back(stepJson(whole, index, model.steps()[index]));
  whole.json["steps"] = std::move(steps);
  return whole;
}

Model modelFrom(State state, const std::string& source) {
  const JsonFields fields(state.json, source);
  checkFormat(fields, source);
  ModelSchema schema;
  schema.task = taskFrom(fields.text("task"), source);
  schema.target = fields.text("target");
  schema.input = schemaFrom(fields.any("input"));

  const std::size_t count = fields.array("steps").size();
  if (count == 0 || count > mostSteps)
    throw notAModel(source, {tr("A model has at least one step; this one has %1."), count});
  std::vector<ModelStep> steps;
  for (std::size_t index = 0; index < count; ++index)
    steps.push_back(stepFrom(state, index, source));
  return Model(std::move(schema), std::move(steps));
}

std::string modelBytes(const Model& model) { return writeSafetensors(stateOf(model)); }

Model modelFrom(std::string_view bytes, const std::string& source) {
  constexpr std::size_t headerAt = 8;  // behind its length
  if (bytes.size() > headerAt && bytes[headerAt] != '{')
    throw notAModel(source, {tr("%1 is not a Quern model."), source});
  return modelFrom(readSafetensors(bytes, source), source);
}

void saveModel(const Model& model, const std::filesystem::path& path) {
  writeFile(path, modelBytes(model));
}

Model loadModel(const std::filesystem::path& path) {
  const InputFile file(path);
  return modelFrom(file.readAll(largestModel), file.name());
}

}  // namespace quern
