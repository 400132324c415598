// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deep/network_results.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/evaluation/judged_columns.h"

#include <algorithm>
#include <cmath>

namespace quern {
namespace {

Array doubles(const std::vector<double>& values) {
  return Array::of(std::span<const double>(values));
}

std::vector<double> doublesFrom(const State& state, const char* name) {
  const auto values = state.array(name).doubles();
  return {values.begin(), values.end()};
}

Error damagedNetwork() {
  return Error({tr("The parts of the network do not fit together.")}, {},
               {tr("Use a copy of the file that is whole, or train the network again.")});
}

void requireFitting(const NetworkModel& model) {
  const auto outputs = model.classes.empty() ? 1 : std::ssize(model.classes);
  const bool fits = model.layers.front().inputs == std::ssize(model.features) &&
                    model.layers.back().outputs == outputs &&
                    model.scaling.mean.size() == model.features.size() &&
                    model.scaling.deviation.size() == model.features.size() &&
                    model.targetScaling.mean.size() == 1 &&
                    model.targetScaling.deviation.size() == 1;
  if (!fits) throw damagedNetwork();
}

/// Turns raw outputs into probabilities in place; the largest is subtracted so that no exponential
/// overflows.
void softmax(Values<float>& values, std::int64_t rows, std::size_t classes, Context& context) {
  forRows(context, rows, [&](RowRange range) {
    for (std::int64_t row = range.first; row < range.last; ++row) {
      const std::span<float> own(values.data() + static_cast<std::size_t>(row) * classes, classes);
      const float largest = *std::ranges::max_element(own);
      float sum = 0;
      for (float& value : own) sum += value = std::exp(value - largest);
      for (float& value : own) value /= sum;
    }
  });
}

ColumnSchema made(const Table& table, const std::string& name, Type type) {
  return {.name = table.schema().freeName(name), .type = type, .role = Role::prediction};
}

Table withClasses(const NetworkModel& model, Table table, Values<float> values, Context& context) {
  const std::size_t k = model.classes.size();
  const auto rows = static_cast<std::size_t>(table.rowCount());
  softmax(values, table.rowCount(), k, context);
  std::vector<std::int32_t> best(rows);
  std::vector<Values<double>> probabilities(k, Values<double>(rows));
  for (std::size_t row = 0; row < rows; ++row) {
    const std::span<const float> own(values.data() + row * k, k);
    best[row] = static_cast<std::int32_t>(std::ranges::max_element(own) - own.begin());
    for (std::size_t one = 0; one < k; ++one) probabilities[one][row] = own[one];
  }
  table = table.with(made(table, predictionColumn, Type::category),
                     categoryColumn(best, model.classes));
  for (std::size_t one = 0; one < k; ++one)
    table = table.with(made(table, probabilityColumn(model.classes[one]), Type::number),
                       Column::ofNumbers(std::move(probabilities[one])));
  return table;
}

Table withNumbers(const NetworkModel& model, Table table, const Values<float>& values) {
  Values<double> predictions(values.size());
  std::ranges::transform(values, predictions.begin(), [&](float value) {
    return model.targetScaling.mean[0] +
           model.targetScaling.deviation[0] * static_cast<double>(value);
  });
  return table.with(made(table, predictionColumn, Type::number),
                    Column::ofNumbers(std::move(predictions)));
}

}  // namespace

State toState(const NetworkModel& model) {
  State state = toState(model.layers);
  state.json["activation"] = static_cast<int>(model.activation);
  state.json["features"] = model.features;
  state.json["classes"] = model.classes;
  state.json["target"] = model.target;
  state.json["device"] = model.device;
  state.json["best"] = model.best;
  state.arrays["feature-mean"] = doubles(model.scaling.mean);
  state.arrays["feature-deviation"] = doubles(model.scaling.deviation);
  state.arrays["target-mean"] = doubles(model.targetScaling.mean);
  state.arrays["target-deviation"] = doubles(model.targetScaling.deviation);
  std::vector<double> training, validation, seconds;
  for (const EpochLoss& loss : model.history) {
    training.push_back(loss.training);
    validation.push_back(loss.validation);
    seconds.push_back(loss.seconds);
  }
  state.arrays["training-loss"] = doubles(training);
  state.arrays["validation-loss"] = doubles(validation);
  state.arrays["seconds"] = doubles(seconds);
  return state;
}

NetworkModel networkModelFrom(const State& state) {
  NetworkModel model;
  model.layers = layersFrom(state);
  const int activation = state.at("activation").get<int>();
  if (activation < 0 || activation > static_cast<int>(Activation::sigmoid)) throw damagedNetwork();
  model.activation = static_cast<Activation>(activation);
  model.features = state.at("features").get<std::vector<std::string>>();
  model.classes = state.at("classes").get<std::vector<std::string>>();
  model.target = state.at("target").get<std::string>();
  model.device = state.at("device").get<std::string>();
  model.best = state.at("best").get<std::int64_t>();
  model.scaling = {doublesFrom(state, "feature-mean"), doublesFrom(state, "feature-deviation")};
  model.targetScaling = {doublesFrom(state, "target-mean"), doublesFrom(state, "target-deviation")};
  const auto training = doublesFrom(state, "training-loss"),
             validation = doublesFrom(state, "validation-loss"),
             seconds = doublesFrom(state, "seconds");
  if (training.size() != validation.size() || training.size() != seconds.size())
    throw damagedNetwork();
  for (std::size_t epoch = 0; epoch < training.size(); ++epoch)
    model.history.push_back({training[epoch], validation[epoch], seconds[epoch]});
  requireFitting(model);
  return model;
}

Table predicted(const NetworkModel& model, const Table& table, Context& context) {
  Context preparing = context.part(0, 0.3);
  const Values<float> x = floatRows(table, model.features, model.scaling, preparing);
  Context computing = context.part(0.3, 1);
  Values<float> values = forward(model.layers, model.activation, x, table.rowCount(), computing);
  return model.classes.empty() ? withNumbers(model, table, values)
                               : withClasses(model, table, std::move(values), computing);
}

Table historyTable(const NetworkModel& model) {
  TableBuilder table({{"epoch", Type::integer},
                      {"training loss", Type::number},
                      {"validation loss", Type::number},
                      {"seconds", Type::number}});
  std::int64_t epoch = 0;
  for (const EpochLoss& loss : model.history) {
    table[0].add(++epoch);
    table[1].add(loss.training);
    std::isnan(loss.validation) ? table[2].addMissing() : table[2].add(loss.validation);
    table[3].add(loss.seconds);
  }
  return std::move(table).build();
}

Table networkSummary(const NetworkModel& model) {
  std::int64_t weights = 0;
  std::string sizes = std::to_string(model.layers.front().inputs);
  for (const NetworkLayer& layer : model.layers) {
    weights += std::ssize(layer.weights) + std::ssize(layer.bias);
    sizes += "-" + std::to_string(layer.outputs);
  }
  const EpochLoss& best = model.history.at(static_cast<std::size_t>(model.best - 1));
  TableBuilder table({{"quantity", Type::text}, {"value", Type::text}});
  table.row("layers", sizes).row("weights", std::to_string(weights)).row("device", model.device);
  table.row("epochs", std::to_string(model.history.size()))
      .row("best epoch", std::to_string(model.best));
  table.row("training loss", fmt::format("{:.6g}", best.training));
  if (!std::isnan(best.validation))
    table.row("validation loss", fmt::format("{:.6g}", best.validation));
  return std::move(table).build();
}

Figure trainingFigure(const NetworkModel& model) {
  const Table history = historyTable(model);
  Figure figure{.id = "training",
                .title = {tr("Loss by epoch")},
                .subtitle = {tr("Best epoch %1 of %2"), model.best, model.history.size()},
                .x = {.title = {tr("Epoch")}},
                .y = {.title = {tr("Loss")}}};
  const Column epochs = history["epoch"].as(Type::number);
  figure.layers = {
      LineLayer{.x = epochs, .y = history["training loss"], .label = {tr("Training")}, .hue = 0}};
  if (history["validation loss"].missing() == 0) {
    figure.layers.push_back(LineLayer{
        .x = epochs, .y = history["validation loss"], .label = {tr("Validation")}, .hue = 1});
    figure.layers.push_back(
        RuleLayer{.kind = RuleLayer::Kind::vertical, .at = static_cast<double>(model.best)});
  }
  return figure;
}

}  // namespace quern
