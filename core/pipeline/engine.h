// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/pipeline/check.h"
#include "core/pipeline/model.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace quern {

class ResultCache;

struct LogLine {
  Severity severity = Severity::note;
  Sentence sentence;

  friend bool operator==(const LogLine&, const LogLine&) = default;
};

struct MetricPoint {
  double x = 0, y = 0;

  friend bool operator==(const MetricPoint&, const MetricPoint&) = default;
};
using Metrics = std::map<std::string, std::vector<MetricPoint>>;

/// Everything a node gave. Immutable once it is out.
struct NodeResult {
  std::string key;  ///< hash of operator, parameters, inputs, seed
  State state;
  Outputs outputs;
  std::vector<Figure> figures;
  std::vector<LogLine> log;
  Metrics metrics;
  Sentence outcome;         ///< one line for the card
  double seconds = 0;       ///< of the run that made it
  std::int64_t memory = 0;  ///< bytes of its tables
};
using SharedResult = std::shared_ptr<const NodeResult>;

enum class NodeState {
  needsInput,  ///< check() found an error: an open input, a wrong parameter
  ready,
  queued,
  running,
  done,
  failed,
  stale,  ///< has a result, but of other parameters or inputs than now
  cancelled
};

QUERN_CORE_EXPORT std::string_view keyOf(NodeState state);  ///< "needs-input"
QUERN_CORE_EXPORT std::string_view keyOf(Device device);    ///< "auto", "cpu", "cuda"

/// Hears how a run goes. Called from the engine's threads, one call at a time.
class QUERN_CORE_EXPORT RunObserver {
public:
  virtual ~RunObserver() = default;
  virtual void stateChanged(const NodeId& node, NodeState state);
  virtual void progressed(const NodeId& node, double fraction, const Sentence& message);
  virtual void logged(const NodeId& node, const LogLine& line);
  virtual void measured(const NodeId& node, const std::string& series, MetricPoint point);
  virtual void finished(const NodeId& node, const SharedResult& result, bool fromCache);
  virtual void failed(const NodeId& node, const Error& error);
};

struct RunOptions {
  std::uint64_t seed = 0;
  Device device = Device::automatic;
  int threads = 0;
  std::int64_t memoryLimit = 0;    ///< bytes; 0: what the machine has left
  std::filesystem::path folder{};  ///< of the project, for relative paths
  std::stop_token cancel{};
  std::stop_token finish{};  ///< iterative learners come to an end early
};

/// What a run was: for the report and for repeating it.
struct ManifestEntry {
  NodeId node;
  std::string operatorId;
  int version = 1;
  std::string key;
  std::string data;  ///< fingerprint of the files it read
  double seconds = 0;
  /// Bytes by which the program grew at most meanwhile; from the cache: of its tables
  std::int64_t memory = 0;
  bool fromCache = false;
  NodeState state = NodeState::ready;
};
struct RunManifest {
  std::string program;  ///< "Quern 0.1.0"
  std::string started;  ///< ISO time, UTC
  std::uint64_t seed = 0;
  int threads = 0;
  std::string device;
  std::vector<ManifestEntry> nodes;
};
QUERN_CORE_EXPORT Json toJson(const RunManifest& manifest);

struct RunResult {
  bool cancelled = false;
  std::map<NodeId, SharedResult> results;  ///< of every node that is done
  std::map<NodeId, Error> errors;
  RunManifest manifest;
};

/// Runs pipelines. A node's key is the hash of its operator, its parameters and the keys of what
/// feeds it; a key seen before is not run again. Independent nodes run at the same time; a
/// cancelled or failed node leaves every other result standing.
class QUERN_CORE_EXPORT Engine {
public:
  /// The cache may be shared with other engines; null: results live for one run only.
  Engine(const Registry& registry, std::shared_ptr<ResultCache> cache);

  /// Runs the targets and what they need; no targets: everything. Blocks until all is done, failed
  /// or cancelled. An error of one node is reported, not thrown.
  RunResult run(const Pipeline& pipeline, const std::vector<NodeId>& targets,
                const RunOptions& options, RunObserver& observer) const;

  /// The key each node would have now; a node that cannot run has none.
  std::map<NodeId, std::string> keys(const Pipeline& pipeline, const RunOptions& options) const;

  /// The results at hand, without running anything.
  std::map<NodeId, SharedResult> known(const Pipeline& pipeline, const RunOptions& options) const;

private:
  const Registry& m_registry;
  std::shared_ptr<ResultCache> m_cache;
};

}  // namespace quern
