// SPDX-License-Identifier: GPL-3.0-or-later
//
// Neural network: layers of units that learn by gradient descent; for numbers and for classes.
//
//   1. A number target is a regression with squared error, a class target a classification with
//      cross-entropy. An integer target is a number unless the task says otherwise.
//   2. Features, and the target of a regression, are standardised by the rows that are trained on;
//      predictions come back in the target's own unit.
//   3. A share of the rows is kept for validation and never trained on. Training stops when its
//      loss has not become better for some epochs, and the weights of the best epoch are kept. So
//      it does when the user asks to stop early.
//   4. Missing and infinite values are refused, naming column and row.
//   5. Prediction needs no LibTorch: the frozen model scores wherever Quern runs.
//   6. On one device and number of threads, the same seed gives the same weights. Across them sums
//      are added in another order, and the last digits differ.

#include "core/deep/deep_library.h"
#include "core/deep/network_results.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include "core/base/numbers.h"
#include "core/base/utf8.h"

namespace quern {
namespace {

enum class Wanted { automatic, regression, classification };

constexpr Option tasks[] = {{Wanted::automatic, "automatic", tr("Automatic")},
                            {Wanted::regression, "regression", tr("Predict a number")},
                            {Wanted::classification, "classification", tr("Predict a class")}};
constexpr Option activations[] = {{Activation::relu, "relu", tr("ReLU")},
                                  {Activation::gelu, "gelu", tr("GELU")},
                                  {Activation::tanh, "tanh", tr("Hyperbolic tangent")},
                                  {Activation::sigmoid, "sigmoid", tr("Sigmoid")}};
constexpr Option optimisers[] = {{Optimiser::adamW, "adamw", tr("AdamW")},
                                 {Optimiser::adam, "adam", tr("Adam")},
                                 {Optimiser::sgd, "sgd", tr("SGD with momentum")},
                                 {Optimiser::rmsProp, "rmsprop", tr("RMSprop")}};
constexpr Option devices[] = {{Device::automatic, "auto", tr("Automatic")},
                              {Device::cpu, "cpu", tr("CPU")},
                              {Device::cuda, "cuda", tr("GPU (CUDA)")}};

constexpr ColumnParameter target{
    .key = "target",
    .required = false,
    .initialRole = Role::target,
    .label = tr("Target"),
    .help = tr("The column to predict; the one of role target, if left open.")};
constexpr ColumnsParameter features{
    .key = "features",
    .accepts = Accept::numeric,
    .label = tr("Features"),
    .help = tr("The columns to predict from. Encode categories first.")};
constexpr ChoiceParameter task{
    .key = "task",
    .options = tasks,
    .initial = "automatic",
    .label = tr("Task"),
    .help = tr("Automatic: a number column is predicted as a number, others as classes.")};
constexpr TextParameter layers{
    .key = "layers",
    .initial = "100",
    .unset = tr("None: a linear model"),
    .label = tr("Hidden layers"),
    .help =
        tr("Units of each hidden layer, separated by commas: 256, 128. Empty: a linear model.")};
constexpr ChoiceParameter activation{.key = "activation",
                                     .options = activations,
                                     .initial = "relu",
                                     .label = tr("Activation"),
                                     .help = tr("What a hidden unit does with its sum.")};
constexpr NumberParameter dropout{
    .key = "dropout",
    .initial = 0,
    .min = 0,
    .max = 0.95,
    .label = tr("Dropout"),
    .help = tr("The share of hidden units left out at random in each step; against overfitting.")};
constexpr ChoiceParameter optimiser{.key = "optimiser",
                                    .options = optimisers,
                                    .initial = "adamw",
                                    .label = tr("Optimiser"),
                                    .help = tr("How weights follow the gradient.")};
constexpr NumberParameter learningRate{.key = "learning-rate",
                                       .initial = 1e-3,
                                       .min = 0,
                                       .max = 10,
                                       .above = true,
                                       .label = tr("Learning rate"),
                                       .help = tr("The size of a step.")};
constexpr NumberParameter weightDecay{
    .key = "weight-decay",
    .initial = 0.01,
    .min = 0,
    .max = 10,
    .label = tr("Weight decay"),
    .help = tr("How strongly weights are drawn to zero; against overfitting.")};
constexpr IntegerParameter batch{.key = "batch-size",
                                 .initial = 256,
                                 .min = 1,
                                 .max = 1'000'000,
                                 .label = tr("Batch size"),
                                 .help = tr("Rows per step.")};
constexpr IntegerParameter epochs{.key = "epochs",
                                  .initial = 50,
                                  .min = 1,
                                  .max = 100'000,
                                  .label = tr("Epochs"),
                                  .help = tr("How often all rows are seen, at most.")};
constexpr NumberParameter validation{.key = "validation",
                                     .initial = 20,
                                     .min = 0,
                                     .max = 90,
                                     .label = tr("Validation, %"),
                                     .help = tr("The share of rows that only measure progress.")};
constexpr IntegerParameter patience{
    .key = "patience",
    .initial = 10,
    .min = 0,
    .max = 100'000,
    .lowest = tr("Never"),
    .label = tr("Patience"),
    .help = tr("Epochs without progress on the validation rows before training stops; 0: never.")};
constexpr BooleanParameter standardise{
    .key = "standardise",
    .initial = true,
    .label = tr("Standardise"),
    .help =
        tr("Bring columns to mean 0 and deviation 1 first. Turn off only if they are already.")};
constexpr ChoiceParameter device{
    .key = "device",
    .options = devices,
    .initial = "auto",
    .label = tr("Device"),
    .help = tr("Automatic: the GPU if there is one that can be used.")};

OperatorSpec spec() {
  return {
      .id = "neural-network",
      .name = tr("Neural Network"),
      .family = Family::deep,
      .summary = tr("A dense network that learns to predict numbers or classes"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {modelPort("model", tr("Model")), tablePort("predictions", tr("Predictions")),
                  tablePort("training", tr("Training curve")), tablePort("summary", tr("Summary"))},
      .parameters = {target, features, task, layers, activation, dropout, optimiser, learningRate,
                     weightDecay, batch, epochs, validation, patience, standardise, device},
      .missing = Missing::refused,
      .deterministic = false,  // 6
      .tasks = {Task::regression, Task::classification},
      .keywords = "MLP deep learning perceptron torch GPU",
  };
}

Error wrongLayers(const std::string& text) {
  return Error({tr("“%1” does not list the units of hidden layers."), text},
               {.parameter = std::string(layers.key)},
               {tr("Write whole numbers from 1 to 100,000 separated by commas, at most 100 of "
                   "them: 256, 128.")});
}

std::vector<std::int64_t> hiddenLayers(const std::string& text) {
  std::vector<std::int64_t> sizes;
  std::string_view rest = trimmed(text);
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const auto units = parseInteger(trimmed(rest.substr(0, comma)));
    if (!units || *units < 1 || *units > 100'000 || sizes.size() == 100) throw wrongLayers(text);
    sizes.push_back(*units);
    if (comma == std::string_view::npos) break;
    rest = trimmed(rest.substr(comma + 1));
    if (rest.empty()) throw wrongLayers(text);
  }
  return sizes;
}

struct Chosen {
  std::string target;
  std::vector<std::string> features;
  bool classification = false;
};

Chosen chosenColumns(const Parameters& parameters, const TableSchema& schema) {
  Chosen chosen{.target = parameters.in(schema, target)};
  if (chosen.target.empty() || !schema.contains(chosen.target))
    throw Error({tr("There is no column to predict.")}, {.parameter = std::string(target.key)},
                {tr("Choose a target, or give a column that role with Select Columns.")});
  const Type type = schema[chosen.target].type;
  const Wanted wanted = parameters.as<Wanted>(task);
  chosen.classification =
      wanted == Wanted::classification ||
      (wanted == Wanted::automatic && type != Type::number && type != Type::integer);
  if (chosen.classification ? !accepts(Accept::label, type) : !isNumeric(type))
    throw Error({tr("Column %1 is a %2 column, which cannot be predicted so."), chosen.target,
                 nameOf(type)},
                {.parameter = std::string(target.key), .column = chosen.target},
                {tr("Choose another target or another task.")});
  for (const std::string& name : parameters[features].in(schema))
    if (name != chosen.target) chosen.features.push_back(name);
  if (chosen.features.empty() && schema.complete)
    throw Error({tr("There is no numeric column to predict from.")},
                {.parameter = std::string(features.key)},
                {tr("Choose number columns, or encode categories first.")});
  return chosen;
}

Device deviceOf(const Parameters& parameters, const Context& context) {
  return context.device() != Device::automatic ? context.device() : parameters.as<Device>(device);
}

class NeuralNetwork final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    hiddenLayers(parameters[layers]);
    const Chosen chosen = chosenColumns(parameters, schema);
    TableSchema predictions = schema;
    predictions.complete = false;  // one probability per class, and classes are learned
    return {{"model", ModelSchema{chosen.classification ? Task::classification : Task::regression,
                                  chosen.target, schema}},
            {"predictions", predictions},
            {"training", TableSchema({{"epoch", Type::integer},
                                      {"training loss", Type::number},
                                      {"validation loss", Type::number},
                                      {"seconds", Type::number}})},
            {"summary", TableSchema({{"quantity", Type::text}, {"value", Type::text}})}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    const Chosen chosen = chosenColumns(parameters, data.schema());
    Context preparing = context.part(0, 0.05);
    const NetworkData rows = networkData(data,
                                         {chosen.features, chosen.target, chosen.classification,
                                          parameters[standardise], parameters[validation] / 100},
                                         preparing);
    const NetworkShape shape{std::ssize(chosen.features), hiddenLayers(parameters[layers]),
                             chosen.classification ? std::ssize(rows.classes) : 1,
                             parameters.as<Activation>(activation)};
    Context training = context.part(0.05, 1);
    TrainedNetwork trained =
        deepLibrary().train(shape, planOf(parameters, chosen.classification), rows.view(),
                            deviceOf(parameters, context), training);
    return toState(NetworkModel{.layers = std::move(trained.layers),
                                .activation = shape.activation,
                                .features = chosen.features,
                                .classes = rows.classes,
                                .target = chosen.target,
                                .device = trained.device,
                                .scaling = rows.features,
                                .targetScaling = rows.target,
                                .history = std::move(trained.history),
                                .best = trained.best});
  }

  Outputs apply(const Parameters&, const State& state, const Inputs& in,
                Context& context) const override {
    const NetworkModel model = networkModelFrom(state);
    return {{"predictions", predicted(model, in.table("data"), context)},
            {"training", historyTable(model)},
            {"summary", networkSummary(model)}};
  }

  std::optional<std::set<std::string>> madeFrom(const State& state,
                                                const std::set<std::string>&) const override {
    const NetworkModel model = networkModelFrom(state);
    return std::set<std::string>(model.features.begin(), model.features.end());
  }

  std::vector<Figure> figures(const Parameters&, const State& state, const Inputs&,
                              const Outputs&) const override {
    return {trainingFigure(networkModelFrom(state))};
  }

  Sentence outcome(const Parameters&, const State& state, const Outputs&) const override {
    const NetworkModel model = networkModelFrom(state);
    const EpochLoss& best = model.history.at(static_cast<std::size_t>(model.best - 1));
    return std::isnan(best.validation)
               ? Sentence(tr("loss %1 after %2 {epoch|epochs}"), brief(best.training), model.best)
               : Sentence(tr("validation loss %1 in epoch %2"), brief(best.validation), model.best);
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    const auto width =
        static_cast<double>(chosenColumns(parameters, data.schema()).features.size() + 1);
    // The numbers, shuffled, as floats, and what a GPU build keeps beside them; LibTorch itself.
    constexpr double library = 256.0 * (1 << 20);
    return neededBytes(rows * width * (sizeof(double) + 2 * sizeof(float)) + library);
  }

private:
  static TrainingPlan planOf(const Parameters& parameters, bool classification) {
    return {.classification = classification,
            .dropout = parameters[dropout],
            .optimiser = parameters.as<Optimiser>(optimiser),
            .learningRate = parameters[learningRate],
            .weightDecay = parameters[weightDecay],
            .batch = parameters[batch],
            .epochs = parameters[epochs],
            .patience = parameters[patience]};
  }
};

}  // namespace

void registerNeuralNetwork(Registry& registry) { registry.add<NeuralNetwork>(spec()); }

}  // namespace quern
