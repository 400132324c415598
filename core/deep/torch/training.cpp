// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deep/torch/training.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/deep/torch/optimisers.h"

#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace quern::deep {
namespace {

using Clock = std::chrono::steady_clock;

/// The layers as tensors that learn.
class Network {
public:
  Network(const NetworkShape& shape, Random& random, torch::Device device)
      : m_activation(shape.activation) {
    std::vector<std::int64_t> sizes = {shape.inputs};
    sizes.insert(sizes.end(), shape.hidden.begin(), shape.hidden.end());
    sizes.push_back(shape.outputs);
    for (std::size_t at = 0; at + 1 < sizes.size(); ++at) {
      // Uniform in ±1/√inputs for weights and bias, as PyTorch's Linear starts.
      const double bound = 1 / std::sqrt(static_cast<double>(sizes[at]));
      m_weights.push_back(uniform({sizes[at + 1], sizes[at]}, bound, random, device));
      m_biases.push_back(uniform({sizes[at + 1]}, bound, random, device));
    }
  }

  std::vector<torch::Tensor> parameters() const {
    std::vector<torch::Tensor> all;
    for (std::size_t at = 0; at < m_weights.size(); ++at) {
      all.push_back(m_weights[at]);
      all.push_back(m_biases[at]);
    }
    return all;
  }

  /// dropout 0: as it is used after training.
  torch::Tensor forward(torch::Tensor values, double dropout, at::Generator& generator) const {
    for (std::size_t at = 0; at < m_weights.size(); ++at) {
      values = torch::addmm(m_biases[at], values, m_weights[at].t());
      if (at + 1 == m_weights.size()) break;
      values = activated(values);
      if (dropout > 0) {
        // A generator of our own: two networks that learn at the same time must not share random
        // numbers.
        const torch::Tensor kept = torch::empty_like(values).bernoulli_(1 - dropout, generator);
        values = values * kept.div_(1 - dropout);
      }
    }
    return values;
  }

  std::vector<NetworkLayer> layers() const {
    std::vector<NetworkLayer> layers;
    for (std::size_t at = 0; at < m_weights.size(); ++at) {
      const torch::Tensor weights = m_weights[at].detach().to(torch::kCPU).contiguous();
      const torch::Tensor bias = m_biases[at].detach().to(torch::kCPU).contiguous();
      const float* w = weights.data_ptr<float>();
      const float* b = bias.data_ptr<float>();
      layers.push_back(
          {weights.size(1), weights.size(0), {w, w + weights.numel()}, {b, b + bias.numel()}});
    }
    return layers;
  }

private:
  static torch::Tensor uniform(at::IntArrayRef shape, double bound, Random& random,
                               torch::Device device) {
    torch::Tensor tensor = torch::empty(shape, torch::kFloat32);
    float* values = tensor.data_ptr<float>();
    for (std::int64_t at = 0; at < tensor.numel(); ++at)
      values[at] = static_cast<float>((2 * random.uniform() - 1) * bound);
    return tensor.to(device).requires_grad_(true);
  }

  torch::Tensor activated(const torch::Tensor& values) const {
    switch (m_activation) {
      case Activation::relu: return torch::relu(values);
      case Activation::gelu: return torch::gelu(values);
      case Activation::tanh: return torch::tanh(values);
      case Activation::sigmoid: return torch::sigmoid(values);
    }
    QUERN_EXPECT(false);
  }

  Activation m_activation;
  std::vector<torch::Tensor> m_weights, m_biases;
};

/// The rows on the device: inputs and what is to be predicted.
struct Tensors {
  torch::Tensor x, y;

  Tensors(const TrainingData& data, const NetworkShape& shape, bool classification,
          torch::Device device) {
    x = torch::from_blob(const_cast<float*>(data.x.data()), {data.rows, shape.inputs},
                         torch::kFloat32)
            .to(device);
    y = classification
            ? torch::from_blob(const_cast<std::int64_t*>(data.labels.data()), {data.rows},
                               torch::kInt64)
                  .to(device)
            : torch::from_blob(const_cast<float*>(data.y.data()), {data.rows, 1}, torch::kFloat32)
                  .to(device);
  }
};

torch::Tensor lossOf(const torch::Tensor& output, const torch::Tensor& truth, bool classification) {
  return classification ? torch::nn::functional::cross_entropy(output, truth)
                        : torch::mse_loss(output, truth);
}

Error diverged(std::int64_t epoch) {
  return Error({tr("The loss became infinite in epoch %1."), epoch}, {.parameter = "learning-rate"},
               {tr("Lower the learning rate, or standardise the columns.")});
}

class Trainer {
public:
  Trainer(const NetworkShape& shape, const TrainingPlan& plan, const TrainingData& data,
          torch::Device device, Context& context)
      : m_plan(plan),
        m_data(data),
        m_context(context),
        m_device(device),
        m_random(context.seed()),
        m_generator(generatorFor(device, context.seed())),
        m_tensors(data, shape, plan.classification, device),
        m_network(shape, m_random, device),
        m_step(makeStep(plan, m_network.parameters(), device)) {}

  TrainedNetwork run() {
    TrainedNetwork result;
    double bestLoss = std::numeric_limits<double>::infinity();
    for (std::int64_t epoch = 1; epoch <= m_plan.epochs; ++epoch) {
      const auto start = Clock::now();
      EpochLoss loss{.training = trainEpoch(epoch), .validation = validationLoss()};
      loss.seconds = std::chrono::duration<double>(Clock::now() - start).count();
      const bool validated = m_data.trained < m_data.rows;
      if (!std::isfinite(loss.training) || (validated && !std::isfinite(loss.validation)))
        throw diverged(epoch);
      report(epoch, loss, validated);
      result.history.push_back(loss);
      if (!validated || loss.validation < bestLoss) {
        bestLoss = loss.validation;
        result.best = epoch;
        result.layers = m_network.layers();
      }
      const bool stuck = validated && m_plan.patience > 0 && epoch - result.best >= m_plan.patience;
      if (stuck || m_context.finishRequested()) break;
    }
    return result;
  }

private:
  static at::Generator generatorFor(torch::Device device, std::uint64_t seed) {
    at::Generator generator = device.is_cuda()
                                  ? at::globalContext().defaultGenerator(device).clone()
                                  : at::make_generator<at::CPUGeneratorImpl>();
    generator.set_current_seed(seed);
    return generator;
  }

  double trainEpoch(std::int64_t epoch) {
    const torch::Tensor order = shuffledRows();
    const std::int64_t batches = (m_data.trained + m_plan.batch - 1) / m_plan.batch;
    torch::Tensor sum = torch::zeros({}, torch::TensorOptions(m_device).dtype(torch::kFloat64));
    std::int64_t seen = 0;
    for (std::int64_t batch = 0; batch < batches; ++batch) {
      const std::int64_t done = (epoch - 1) * batches + batch;
      m_context.checkpoint(done, m_plan.epochs * batches,
                           {tr("Epoch %1 of %2"), epoch, m_plan.epochs});
      if (batch > 0 && m_context.finishRequested()) break;
      const torch::Tensor rows = order.slice(0, batch * m_plan.batch,
                                             std::min((batch + 1) * m_plan.batch, m_data.trained));
      const torch::Tensor loss =
          lossOf(m_network.forward(m_tensors.x.index_select(0, rows), m_plan.dropout, m_generator),
                 m_tensors.y.index_select(0, rows), m_plan.classification);
      m_step->zeroGradients();
      loss.backward();
      m_step->step();
      // Summed where it was computed: reading it here would make a GPU wait for every batch.
      sum += loss.detach().to(torch::kFloat64) * rows.size(0);
      seen += rows.size(0);
    }
    return sum.item<double>() / static_cast<double>(seen);
  }

  torch::Tensor shuffledRows() {
    torch::Tensor order = torch::empty({m_data.trained}, torch::kInt64);
    const std::span<std::int64_t> rows(order.data_ptr<std::int64_t>(),
                                       static_cast<std::size_t>(m_data.trained));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    m_random.shuffle(rows);
    return order.to(m_device);
  }

  double validationLoss() {
    if (m_data.trained == m_data.rows) return std::numeric_limits<double>::quiet_NaN();
    const torch::NoGradGuard guard;
    constexpr std::int64_t rowsAtOnce = 8192;
    double sum = 0;
    for (std::int64_t first = m_data.trained; first < m_data.rows; first += rowsAtOnce) {
      m_context.checkpoint();
      const std::int64_t last = std::min(first + rowsAtOnce, m_data.rows);
      const torch::Tensor output =
          m_network.forward(m_tensors.x.slice(0, first, last), 0, m_generator);
      sum +=
          lossOf(output, m_tensors.y.slice(0, first, last), m_plan.classification).item<double>() *
          static_cast<double>(last - first);
    }
    return sum / static_cast<double>(m_data.rows - m_data.trained);
  }

  void report(std::int64_t epoch, const EpochLoss& loss, bool validated) {
    m_context.metric("loss/train", static_cast<double>(epoch), loss.training);
    if (validated) m_context.metric("loss/validation", static_cast<double>(epoch), loss.validation);
  }

  const TrainingPlan& m_plan;
  const TrainingData& m_data;
  Context& m_context;
  torch::Device m_device;
  Random m_random;
  at::Generator m_generator;
  Tensors m_tensors;
  Network m_network;
  std::unique_ptr<Step> m_step;
};

torch::Device chosen(Device device) {
  const bool cuda = torch::cuda::is_available();
  if (device == Device::cuda && !cuda)
    throw Error({tr("There is no CUDA device that LibTorch can use.")}, {.parameter = "device"},
                {tr("Choose the device “automatic” or “CPU”.")});
  return cuda && device != Device::cpu ? torch::Device(torch::kCUDA, 0)
                                       : torch::Device(torch::kCPU);
}

}  // namespace

TrainedNetwork train(const NetworkShape& shape, const TrainingPlan& plan, const TrainingData& data,
                     Device device, Context& context) {
  QUERN_EXPECT(data.trained > 0 && data.trained <= data.rows && plan.batch > 0 && plan.epochs > 0);
  const torch::Device place = chosen(device);
  at::set_num_threads(context.threads());
  TrainedNetwork trained = Trainer(shape, plan, data, place, context).run();
  trained.device = place.str();
  return trained;
}

}  // namespace quern::deep
