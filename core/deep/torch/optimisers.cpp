// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deep/torch/optimisers.h"

#include "core/base/error.h"

#include <cmath>

namespace quern::deep {
namespace {

constexpr double firstDecay = 0.9, secondDecay = 0.999, epsilon = 1e-8;  // PyTorch's initial values

/// Any optimiser of LibTorch.
class LibTorchStep final : public Step {
public:
  explicit LibTorchStep(std::unique_ptr<torch::optim::Optimizer> optimiser)
      : m_optimiser(std::move(optimiser)) {}

  void zeroGradients() override { m_optimiser->zero_grad(); }
  void step() override { m_optimiser->step(); }

private:
  std::unique_ptr<torch::optim::Optimizer> m_optimiser;
};

/// Adam and AdamW in one pass over each parameter. LibTorch's own makes about ten operations of
/// each, and at small batches their overhead is a large part of a step. Kingma and Ba, Adam, 2015,
/// algorithm 1; decoupled decay: Loshchilov and Hutter, Decoupled weight decay regularization,
/// 2019, algorithm 2.
class AdamOnCpu final : public Step {
public:
  AdamOnCpu(std::vector<torch::Tensor> parameters, double learningRate, double weightDecay,
            bool decoupled)
      : m_parameters(std::move(parameters)),
        m_rate(learningRate),
        m_decay(weightDecay),
        m_decoupled(decoupled) {
    for (const torch::Tensor& parameter : m_parameters) {
      m_first.push_back(torch::zeros_like(parameter, torch::MemoryFormat::Contiguous).detach());
      m_second.push_back(torch::zeros_like(parameter, torch::MemoryFormat::Contiguous).detach());
    }
  }

  void zeroGradients() override {
    for (torch::Tensor& parameter : m_parameters) parameter.mutable_grad() = torch::Tensor();
  }

  void step() override {
    ++m_steps;
    const double firstCorrection = 1 - std::pow(firstDecay, m_steps);
    const double secondCorrection = std::sqrt(1 - std::pow(secondDecay, m_steps));
    for (std::size_t at = 0; at < m_parameters.size(); ++at)
      update(at, static_cast<float>(m_rate / firstCorrection),
             static_cast<float>(secondCorrection));
  }

private:
  void update(std::size_t at, float rate, float secondCorrection) {
    const torch::Tensor gradient = m_parameters[at].grad().contiguous();
    float* const w = m_parameters[at].data_ptr<float>();
    const float* const g = gradient.data_ptr<float>();
    float* const first = m_first[at].data_ptr<float>();
    float* const second = m_second[at].data_ptr<float>();
    const auto kept = static_cast<float>(m_decoupled ? 1 - m_rate * m_decay : 1);
    const auto added = static_cast<float>(m_decoupled ? 0 : m_decay);
    constexpr auto b1 = static_cast<float>(firstDecay), b2 = static_cast<float>(secondDecay);
    at::parallel_for(0, gradient.numel(), 32'768, [=](std::int64_t from, std::int64_t to) {
      for (std::int64_t i = from; i < to; ++i) {
        const float slope = g[i] + added * w[i];
        first[i] = b1 * first[i] + (1 - b1) * slope;
        second[i] = b2 * second[i] + (1 - b2) * slope * slope;
        w[i] = kept * w[i] -
               rate * first[i] /
                   (std::sqrt(second[i]) / secondCorrection + static_cast<float>(epsilon));
      }
    });
  }

  std::vector<torch::Tensor> m_parameters, m_first, m_second;
  double m_rate, m_decay;
  bool m_decoupled;
  int m_steps = 0;
};

}  // namespace

std::unique_ptr<Step> makeStep(const TrainingPlan& plan, std::vector<torch::Tensor> parameters,
                               torch::Device device) {
  namespace optim = torch::optim;
  const double rate = plan.learningRate, decay = plan.weightDecay;
  const auto wrapped = [](std::unique_ptr<optim::Optimizer> optimiser) {
    return std::make_unique<LibTorchStep>(std::move(optimiser));
  };
  switch (plan.optimiser) {
    case Optimiser::adamW:
      if (device.is_cpu())
        return std::make_unique<AdamOnCpu>(std::move(parameters), rate, decay, true);
      return wrapped(std::make_unique<optim::AdamW>(parameters,
                                                    optim::AdamWOptions(rate).weight_decay(decay)));
    case Optimiser::adam:
      if (device.is_cpu())
        return std::make_unique<AdamOnCpu>(std::move(parameters), rate, decay, false);
      return wrapped(
          std::make_unique<optim::Adam>(parameters, optim::AdamOptions(rate).weight_decay(decay)));
    case Optimiser::sgd:
      return wrapped(std::make_unique<optim::SGD>(
          parameters, optim::SGDOptions(rate).momentum(plan.momentum).weight_decay(decay)));
    case Optimiser::rmsProp:
      return wrapped(std::make_unique<optim::RMSprop>(
          parameters, optim::RMSpropOptions(rate).weight_decay(decay)));
  }
  QUERN_EXPECT(false);
}

}  // namespace quern::deep
