// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a node gave, as a State, and back.
//
//   1. Everything comes back bit by bit: state, tables, models, figures, log, curves, outcome. A
//      model that waits to be fitted again in folds keeps the tables it would learn from.
//   2. A result that is not whole is an Error; half a result is never handed out.

#include "core/pipeline/result_state.h"

#include "core/base/error.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/model_state.h"
#include "core/pipeline/result_cache.h"
#include "core/pipeline/safetensors.h"
#include "core/pipeline/state_parts.h"

namespace quern {
namespace {

constexpr std::int64_t resultFormat = 1;  // raised whenever what is below changes

Json sentenceJson(const Sentence& sentence) {
  return {{"pattern", sentence.pattern()}, {"values", sentence.values()}};
}

Sentence sentenceFrom(const Json& json, const std::string& source) {
  const JsonFields fields(json, source);
  return Sentence::restored(fields.text("pattern"), fields.texts("values"));
}

/// The tables that a model needs to be fitted again, and that no model file holds.
Json learnedFromJson(State& whole, const std::string& part, const Model& model,
                     TableKeeper& tables) {
  Json json = Json::array();
  for (std::size_t step = 0; step < model.steps().size(); ++step)
    for (const SideInput& side : model.steps()[step].otherInputs)
      if (side.learned && side.table)
        json.push_back({{"step", step},
                        {"port", side.port},
                        {"table", putPart(whole, part + " from " + std::to_string(json.size()),
                                          tables.put(*side.table))}});
  return json;
}

Model withLearnedFrom(State& whole, const std::string& part, const Model& model, const Json& json,
                      const std::string& source, TableKeeper& tables) {
  std::vector<ModelStep> steps = model.steps();
  std::size_t index = 0;
  for (const Json& entry : json) {
    const JsonFields fields(entry, source);
    const std::string port = fields.text("port");
    const Table table = tables.take(
        takePart(whole, part + " from " + std::to_string(index++), fields.any("table")));
    const auto step = static_cast<std::size_t>(fields.integer("step"));
    if (step >= steps.size()) continue;
    for (SideInput& side : steps[step].otherInputs)
      if (side.port == port) side.table = table;
  }
  return {model.schema(), std::move(steps)};
}

Json outputsJson(State& whole, const Outputs& outputs, TableKeeper& tables) {
  Json json = Json::array();
  for (const auto& [port, value] : outputs.values()) {
    const std::string part = "output " + std::to_string(json.size());
    Json output{{"port", port}};
    if (const Table* table = std::get_if<Table>(&value)) {
      output["table"] = putPart(whole, part, tables.put(*table));
    } else {
      const Model& model = *std::get<std::shared_ptr<const Model>>(value);
      output["model"] = putPart(whole, part, stateOf(model));
      output["learned from"] = learnedFromJson(whole, part, model, tables);
    }
    json.push_back(std::move(output));
  }
  return json;
}

Outputs outputsFrom(State& whole, const std::string& source, TableKeeper& tables) {
  Outputs outputs;
  std::size_t index = 0;
  for (const Json& output : JsonFields(whole.json, source).array("outputs")) {
    const JsonFields fields(output, source);
    const std::string part = "output " + std::to_string(index++);
    if (fields.has("table")) {
      outputs.set(fields.text("port"), tables.take(takePart(whole, part, fields.any("table"))));
    } else {
      Model model = modelFrom(takePart(whole, part, fields.any("model")), source);
      const Json from = fields.has("learned from") ? fields.array("learned from") : Json::array();
      outputs.set(fields.text("port"), std::make_shared<const Model>(withLearnedFrom(
                                           whole, part, model, from, source, tables)));
    }
  }
  return outputs;
}

Json figuresJson(State& whole, const std::vector<Figure>& figures) {
  Json json = Json::array();
  for (const Figure& figure : figures)
    json.push_back(putPart(whole, "figure " + std::to_string(json.size()), stateOf(figure)));
  return json;
}

std::vector<Figure> figuresFrom(State& whole, const std::string& source) {
  std::vector<Figure> figures;
  for (const Json& json : JsonFields(whole.json, source).array("figures"))
    figures.push_back(
        figureFrom(takePart(whole, "figure " + std::to_string(figures.size()), json)));
  return figures;
}

Json logJson(const std::vector<LogLine>& log) {
  Json json = Json::array();
  for (const LogLine& line : log) {
    Json entry = sentenceJson(line.sentence);
    entry["severity"] = static_cast<int>(line.severity);
    json.push_back(std::move(entry));
  }
  return json;
}

std::vector<LogLine> logFrom(const Json& json, const std::string& source) {
  std::vector<LogLine> log;
  for (const Json& entry : json) {
    const std::int64_t severity = JsonFields(entry, source).integer("severity");
    const bool known = severity >= 0 && severity <= static_cast<int>(Severity::error);
    log.push_back(
        {known ? static_cast<Severity>(severity) : Severity::note, sentenceFrom(entry, source)});
  }
  return log;
}

Json metricsJson(State& whole, const Metrics& metrics) {
  Json names = Json::array();
  for (const auto& [name, points] : metrics) {
    std::vector<double> values;
    for (const MetricPoint& point : points) values.insert(values.end(), {point.x, point.y});
    whole.arrays["metric " + std::to_string(names.size())] =
        Array::of(values, {std::ssize(points), 2});
    names.push_back(name);
  }
  return names;
}

Metrics metricsFrom(const State& whole, const std::string& source) {
  Metrics metrics;
  std::size_t index = 0;
  for (const Json& name : JsonFields(whole.json, source).array("metrics")) {
    const auto values = whole.array("metric " + std::to_string(index++)).doubles();
    if (!name.is_string() || values.size() % 2 != 0)
      throw Error({tr("A stored curve is damaged.")}, {.file = source},
                  {tr("Run the node again.")});
    std::vector<MetricPoint>& points = metrics[name.get<std::string>()];
    for (std::size_t at = 0; at < values.size(); at += 2)
      points.push_back({values[at], values[at + 1]});
  }
  return metrics;
}

}  // namespace

State TableKeeper::put(const Table& table) { return stateOf(table); }

Table TableKeeper::take(State state) { return tableFrom(state); }

State stateOf(const NodeResult& result, TableKeeper& tables) {
  State whole;
  whole.json["result"] = resultFormat;
  whole.json["key"] = result.key;
  whole.json["seconds"] = result.seconds;
  whole.json["memory"] = result.memory;
  whole.json["outcome"] = sentenceJson(result.outcome);
  whole.json["log"] = logJson(result.log);
  whole.json["metrics"] = metricsJson(whole, result.metrics);
  whole.json["figures"] = figuresJson(whole, result.figures);
  whole.json["outputs"] = outputsJson(whole, result.outputs, tables);
  whole.json["state"] = putPart(whole, "state", result.state);
  return whole;
}

NodeResult resultFrom(State state, const std::string& source, TableKeeper& tables) {
  const JsonFields fields(state.json, source);
  if (fields.integer("result") != resultFormat)
    throw Error({tr("The stored result has format %1; this program reads %2."),
                 fields.integer("result"), resultFormat},
                {.file = source}, {tr("Run the node again.")});
  NodeResult result;
  result.key = fields.text("key");
  result.seconds = fields.number("seconds");
  result.memory = fields.integer("memory");
  result.outcome = sentenceFrom(fields.object("outcome"), source);
  result.log = logFrom(fields.array("log"), source);
  result.metrics = metricsFrom(state, source);
  result.figures = figuresFrom(state, source);
  result.outputs = outputsFrom(state, source, tables);
  result.state = takePart(state, "state", fields.any("state"));
  return result;
}

std::string resultBytes(const NodeResult& result) {
  TableKeeper tables;
  return writeSafetensors(stateOf(result, tables));
}

NodeResult resultFrom(std::string_view bytes, const std::string& source) {
  TableKeeper tables;
  return resultFrom(readSafetensors(bytes, source), source, tables);
}

}  // namespace quern
