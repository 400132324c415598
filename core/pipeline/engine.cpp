// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/engine.h"

#include "core/pipeline/engine_run.h"
#include "core/pipeline/node_keys.h"
#include "core/pipeline/result_cache.h"

#include <array>

namespace quern {
namespace {

constexpr std::array deviceKeys = {"auto", "cpu", "cuda"};
constexpr std::array stateKeys = {"needs-input", "ready",  "queued", "running",
                                  "done",        "failed", "stale",  "cancelled"};

}  // namespace

void RunObserver::stateChanged(const NodeId&, NodeState) {}
void RunObserver::progressed(const NodeId&, double, const Sentence&) {}
void RunObserver::logged(const NodeId&, const LogLine&) {}
void RunObserver::measured(const NodeId&, const std::string&, MetricPoint) {}
void RunObserver::finished(const NodeId&, const SharedResult&, bool) {}
void RunObserver::failed(const NodeId&, const Error&) {}

std::string_view keyOf(Device device) { return deviceKeys.at(static_cast<std::size_t>(device)); }
std::string_view keyOf(NodeState state) { return stateKeys.at(static_cast<std::size_t>(state)); }

Engine::Engine(const Registry& registry, std::shared_ptr<ResultCache> cache)
    : m_registry(registry),
      m_cache(std::move(cache)) {}

RunResult Engine::run(const Pipeline& pipeline, const std::vector<NodeId>& targets,
                      const RunOptions& options, RunObserver& observer) const {
  return EngineRun(pipeline, m_registry, m_cache, options, observer).run(targets);
}

std::map<NodeId, std::string> Engine::keys(const Pipeline& pipeline,
                                           const RunOptions& options) const {
  std::map<NodeId, std::string> keys;
  for (auto& [id, key] : nodeKeys(pipeline, m_registry, options.folder, options.seed))
    if (!key.key.empty()) keys.emplace(id, std::move(key.key));
  return keys;
}

std::map<NodeId, SharedResult> Engine::known(const Pipeline& pipeline,
                                             const RunOptions& options) const {
  std::map<NodeId, SharedResult> results;
  if (m_cache == nullptr) return results;
  for (const auto& [id, key] : keys(pipeline, options))
    if (SharedResult result = m_cache->find(key)) results.emplace(id, std::move(result));
  return results;
}

Json toJson(const RunManifest& manifest) {
  Json nodes = Json::array();
  for (const ManifestEntry& entry : manifest.nodes)
    nodes.push_back({{"node", entry.node},
                     {"operator", entry.operatorId},
                     {"version", entry.version},
                     {"key", entry.key},
                     {"data", entry.data},
                     {"seconds", entry.seconds},
                     {"memory", entry.memory},
                     {"from-cache", entry.fromCache},
                     {"state", keyOf(entry.state)}});
  return {{"program", manifest.program}, {"started", manifest.started},
          {"seed", manifest.seed},       {"threads", manifest.threads},
          {"device", manifest.device},   {"nodes", std::move(nodes)}};
}

}  // namespace quern
