// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/run_listener.h"

#include <chrono>

namespace quern::ui {

void RunListener::stateChanged(const NodeId& node, NodeState state) {
  const std::scoped_lock lock(m_mutex);
  m_news.nodes[node].state = state;
}

void RunListener::progressed(const NodeId& node, double fraction, const Sentence& message) {
  const std::scoped_lock lock(m_mutex);
  NodeNews& news = m_news.nodes[node];
  news.fraction = fraction;
  if (!message.empty()) news.message = message;
}

void RunListener::logged(const NodeId& node, const LogLine& line) {
  const std::scoped_lock lock(m_mutex);
  NodeNews& news = m_news.nodes[node];
  news.log.push_back(line);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  news.logTimes.push_back(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

void RunListener::measured(const NodeId& node, const std::string& series, MetricPoint point) {
  const std::scoped_lock lock(m_mutex);
  m_news.nodes[node].metrics[series].push_back(point);
}

void RunListener::finished(const NodeId& node, const SharedResult& result, bool) {
  const std::scoped_lock lock(m_mutex);
  NodeNews& news = m_news.nodes[node];
  news.result = result;
  news.state = NodeState::done;
}

void RunListener::failed(const NodeId& node, const Error& error) {
  const std::scoped_lock lock(m_mutex);
  NodeNews& news = m_news.nodes[node];
  news.error = error;
  news.state = NodeState::failed;
}

void RunListener::end(RunResult result) {
  const std::scoped_lock lock(m_mutex);
  m_news.end = std::move(result);
}

RunNews RunListener::take() {
  const std::scoped_lock lock(m_mutex);
  return std::exchange(m_news, {});
}

}  // namespace quern::ui
