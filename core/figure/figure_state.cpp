// SPDX-License-Identifier: GPL-3.0-or-later
//
// A figure as a State, and back.
//
//   1. What comes back draws the same: every column bit by bit, every label with its values apart.
//   2. What comes from a file is checked before it is used: a figure that was read can be drawn.
//   3. A layer of a kind that is not known (a newer version) is an Error, not a hole in the figure.
//
// The json holds a list of layers; columns and longer lists of numbers are arrays under `layer n/`.

#include "core/base/error.h"
#include "core/figure/figure.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/safetensors.h"
#include "core/table/table.h"

#include <fmt/format.h>

#include <array>

namespace quern {
namespace {

constexpr std::array axisKinds = {"number", "date", "timestamp", "category"};
constexpr std::array colourScales = {"sequential", "diverging"};
constexpr std::array ruleKinds = {"horizontal", "vertical", "diagonal"};

const std::string source;  // a figure does not know which file it was read from

Error damaged(const char* entry) {
  return Error(Sentence(tr("A stored figure is damaged at \"%1\"."), entry), {},
               tr("Run the node again, or take a copy of the file that is whole."));
}

/// Which of the words the entry is.
std::size_t oneOf(const JsonFields& json, const char* entry, std::span<const char* const> words) {
  const auto found = std::ranges::find(words, json.text(entry));
  if (found == words.end()) throw damaged(entry);
  return static_cast<std::size_t>(found - words.begin());
}

Json toJson(const Sentence& sentence) {
  return {{"pattern", sentence.pattern()}, {"values", sentence.values()}};
}

Sentence sentenceFrom(const Json& sentence) {
  const JsonFields json(sentence, source);
  return Sentence::restored(json.text("pattern"), json.texts("values"));
}

Json toJson(const Axis& axis) {
  return {{"title", toJson(axis.title)},
          {"kind", axisKinds[static_cast<std::size_t>(axis.kind)]},
          {"logarithmic", axis.logarithmic}};
}

Axis axisFrom(const Json& axis) {
  const JsonFields json(axis, source);
  return {.title = sentenceFrom(json.object("title")),
          .kind = static_cast<AxisKind>(oneOf(json, "kind", axisKinds)),
          .logarithmic = json.boolean("logarithmic")};
}

/// Where one layer is written to.
struct LayerWriter {
  State& state;
  Json& json;
  std::string prefix;

  /// Columns of equal length; one that is empty while others are not is left out.
  void columns(std::initializer_list<std::pair<const char*, const Column*>> named) {
    Table table;
    for (const auto& [name, column] : named)
      if (table.columnCount() == 0 || column->size() == table.rowCount())
        table = table.with(name, *column);
      else
        QUERN_EXPECT(column->size() == 0);
    State part = stateOf(table);
    json["columns"] = std::move(part.json);
    for (auto& [name, array] : part.arrays) state.arrays.emplace(prefix + name, std::move(array));
  }

  void numbers(const char* key, std::span<const double> values) {
    state.arrays.emplace(prefix + key, Array::of(values));
  }

  void look(const Sentence& label, Hue hue) {
    json["label"] = toJson(label);
    json["hue"] = hue;
  }
};

/// Where one layer is read from.
struct LayerReader {
  const State& state;
  JsonFields json;
  std::string prefix;

  Table columns() const {
    State part;
    part.json = json.object("columns");
    for (auto found = state.arrays.lower_bound(prefix);
         found != state.arrays.end() && found->first.starts_with(prefix); ++found)
      part.arrays.emplace(found->first.substr(prefix.size()), found->second);
    return tableFrom(part);
  }

  std::vector<double> numbers(const char* key) const {
    const std::span<const double> values = state.array(prefix + key).doubles();
    return {values.begin(), values.end()};
  }

  Sentence label() const { return sentenceFrom(json.object("label")); }

  Hue hue() const {
    const std::int64_t hue = json.integer("hue");
    if (hue < greyHue || hue > 7) throw damaged("hue");
    return static_cast<Hue>(hue);
  }

  Column position(const Table& columns, const char* name) const {
    if (!columns.contains(name) || accepts(Accept::categorical, columns[name].type()))
      throw damaged(name);
    return columns[name];
  }
};

void write(LayerWriter& to, const PointsLayer& layer) {
  to.columns({{"x", &layer.x}, {"y", &layer.y}, {"group", &layer.group}});
  to.look(layer.label, layer.hue);
}

FigureLayer readPoints(const LayerReader& from) {
  const Table columns = from.columns();
  const Column group = columns.contains("group") ? columns["group"] : Column();
  if (group.size() > 0 && group.type() != Type::category) throw damaged("group");
  return PointsLayer{.x = from.position(columns, "x"),
                     .y = from.position(columns, "y"),
                     .group = group,
                     .label = from.label(),
                     .hue = from.hue()};
}

void write(LayerWriter& to, const LineLayer& layer) {
  to.columns({{"x", &layer.x}, {"y", &layer.y}});
  to.look(layer.label, layer.hue);
  to.json["dashed"] = layer.dashed;
}

FigureLayer readLine(const LayerReader& from) {
  const Table columns = from.columns();
  return LineLayer{.x = from.position(columns, "x"),
                   .y = from.position(columns, "y"),
                   .label = from.label(),
                   .hue = from.hue(),
                   .dashed = from.json.boolean("dashed")};
}

void write(LayerWriter& to, const BandLayer& layer) {
  to.columns({{"x", &layer.x}, {"lower", &layer.lower}, {"upper", &layer.upper}});
  to.look(layer.label, layer.hue);
}

FigureLayer readBand(const LayerReader& from) {
  const Table columns = from.columns();
  return BandLayer{.x = from.position(columns, "x"),
                   .lower = from.position(columns, "lower"),
                   .upper = from.position(columns, "upper"),
                   .label = from.label(),
                   .hue = from.hue()};
}

void write(LayerWriter& to, const BarsLayer& layer) {
  to.columns({{"category", &layer.category}, {"height", &layer.height}});
  to.look(layer.label, layer.hue);
  to.json["horizontal"] = layer.horizontal;
}

FigureLayer readBars(const LayerReader& from) {
  const Table columns = from.columns();
  if (!columns.contains("category") || accepts(Accept::numeric, columns["category"].type()) ||
      accepts(Accept::temporal, columns["category"].type()))
    throw damaged("category");
  return BarsLayer{.category = columns["category"],
                   .height = from.position(columns, "height"),
                   .label = from.label(),
                   .hue = from.hue(),
                   .horizontal = from.json.boolean("horizontal")};
}

void write(LayerWriter& to, const HistogramLayer& layer) {
  to.numbers("edges", layer.edges);
  to.numbers("counts", layer.counts);
  to.look(layer.label, layer.hue);
}

FigureLayer readHistogram(const LayerReader& from) {
  HistogramLayer layer{.edges = from.numbers("edges"),
                       .counts = from.numbers("counts"),
                       .label = from.label(),
                       .hue = from.hue()};
  const bool empty = layer.edges.empty() && layer.counts.empty();
  if (!empty && layer.edges.size() != layer.counts.size() + 1) throw damaged("edges");
  return layer;
}

void write(LayerWriter& to, const BoxesLayer& layer) {
  Json categories = Json::array();
  for (std::size_t index = 0; index < layer.boxes.size(); ++index) {
    const Box& box = layer.boxes[index];
    categories.push_back(box.category);
    to.numbers(fmt::format("box {}", index).c_str(),
               std::vector{box.lowerWhisker, box.lowerQuartile, box.median, box.upperQuartile,
                           box.upperWhisker});
    to.numbers(fmt::format("outliers {}", index).c_str(), box.outliers);
  }
  to.json["categories"] = std::move(categories);
}

FigureLayer readBoxes(const LayerReader& from) {
  BoxesLayer layer;
  for (const std::string& category : from.json.texts("categories")) {
    const std::vector<double> five =
        from.numbers(fmt::format("box {}", layer.boxes.size()).c_str());
    if (five.size() != 5) throw damaged("box");
    layer.boxes.push_back(
        {.category = category,
         .lowerWhisker = five[0],
         .lowerQuartile = five[1],
         .median = five[2],
         .upperQuartile = five[3],
         .upperWhisker = five[4],
         .outliers = from.numbers(fmt::format("outliers {}", layer.boxes.size()).c_str())});
  }
  return layer;
}

void write(LayerWriter& to, const HeatMapLayer& layer) {
  to.json["rows"] = layer.rows;
  to.json["columns"] = layer.columns;
  to.json["scale"] = colourScales[static_cast<std::size_t>(layer.scale)];
  to.json["write-values"] = layer.writeValues;
  to.numbers("values", layer.values);
}

FigureLayer readHeatMap(const LayerReader& from) {
  HeatMapLayer layer{.rows = from.json.texts("rows"),
                     .columns = from.json.texts("columns"),
                     .values = from.numbers("values"),
                     .scale = static_cast<ColourScale>(oneOf(from.json, "scale", colourScales)),
                     .writeValues = from.json.boolean("write-values")};
  if (layer.values.size() != layer.rows.size() * layer.columns.size()) throw damaged("values");
  return layer;
}

void write(LayerWriter& to, const SharesLayer& layer) {
  to.json["names"] = layer.names;
  to.numbers("values", layer.values);
}

FigureLayer readShares(const LayerReader& from) {
  SharesLayer layer{.names = from.json.texts("names"), .values = from.numbers("values")};
  const bool negative =
      std::ranges::any_of(layer.values, [](double value) { return !(value >= 0); });
  if (negative || layer.values.size() != layer.names.size()) throw damaged("values");
  return layer;
}

void write(LayerWriter& to, const RuleLayer& layer) {
  to.json["rule"] = ruleKinds[static_cast<std::size_t>(layer.kind)];
  to.json["label"] = toJson(layer.label);
  to.numbers("at", std::vector{layer.at});
}

FigureLayer readRule(const LayerReader& from) {
  const std::vector<double> at = from.numbers("at");
  if (at.size() != 1) throw damaged("at");
  return RuleLayer{.kind = static_cast<RuleLayer::Kind>(oneOf(from.json, "rule", ruleKinds)),
                   .at = at[0],
                   .label = from.label()};
}

/// In the order of the variant.
constexpr std::array<const char*, std::variant_size_v<FigureLayer>> layerKinds = {
    "points", "line", "band", "bars", "histogram", "boxes", "heat-map", "shares", "rule"};
constexpr std::array<FigureLayer (*)(const LayerReader&), std::variant_size_v<FigureLayer>>
    readers = {readPoints, readLine,    readBand,   readBars, readHistogram,
               readBoxes,  readHeatMap, readShares, readRule};

std::string prefixOf(std::size_t layer) { return fmt::format("layer {}/", layer); }

}  // namespace

State stateOf(const Figure& figure) {
  State state;
  state.json = {{"id", figure.id},
                {"title", toJson(figure.title)},
                {"subtitle", toJson(figure.subtitle)},
                {"x", toJson(figure.x)},
                {"y", toJson(figure.y)},
                {"layers", Json::array()}};
  for (std::size_t index = 0; index < figure.layers.size(); ++index) {
    const FigureLayer& layer = figure.layers[index];
    Json json = {{"kind", layerKinds[layer.index()]}};
    LayerWriter writer{state, json, prefixOf(index)};
    std::visit([&writer](const auto& known) { write(writer, known); }, layer);
    state.json["layers"].push_back(std::move(json));
  }
  return state;
}

Figure figureFrom(const State& state) {
  const JsonFields json(state.json, source);
  Figure figure{.id = json.text("id"),
                .title = sentenceFrom(json.object("title")),
                .subtitle = sentenceFrom(json.object("subtitle")),
                .x = axisFrom(json.object("x")),
                .y = axisFrom(json.object("y"))};
  for (const Json& layer : json.array("layers")) {
    const JsonFields members(layer, source);
    const LayerReader reader{state, members, prefixOf(figure.layers.size())};
    figure.layers.push_back(readers[oneOf(members, "kind", layerKinds)](reader));
  }
  return figure;
}

}  // namespace quern
