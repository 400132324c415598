// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace quern::ui {

/// What happened to one node since the window last asked.
struct NodeNews {
  std::optional<NodeState> state{};
  std::optional<double> fraction{};
  Sentence message{};
  std::vector<LogLine> log{};
  std::vector<std::int64_t> logTimes{};  ///< of each line, in ms since 1970
  Metrics metrics{};
  SharedResult result{};
  std::optional<Error> error{};
};

struct RunNews {
  std::map<NodeId, NodeNews> nodes;
  std::optional<RunResult> end;  ///< set once the run is over
};

/// Collects what the engine's threads report, folded together, until the window takes it.
class RunListener final : public RunObserver {
public:
  void stateChanged(const NodeId& node, NodeState state) override;
  void progressed(const NodeId& node, double fraction, const Sentence& message) override;
  void logged(const NodeId& node, const LogLine& line) override;
  void measured(const NodeId& node, const std::string& series, MetricPoint point) override;
  void finished(const NodeId& node, const SharedResult& result, bool fromCache) override;
  void failed(const NodeId& node, const Error& error) override;

  void end(RunResult result);
  RunNews take();

private:
  std::mutex m_mutex;
  RunNews m_news;
};

}  // namespace quern::ui
