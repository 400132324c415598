// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"
#include "core/pipeline/memory_ledger.h"
#include "core/pipeline/node_job.h"
#include "core/pipeline/node_keys.h"
#include "core/pipeline/run_hub.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

namespace quern {

/// One call of Engine::run. The calling thread plans and hands out nodes; each node runs on a
/// thread of its own and comes back through a queue, so that nothing but the queue is shared.
class EngineRun {
public:
  EngineRun(const Pipeline& pipeline, const Registry& registry, std::shared_ptr<ResultCache> cache,
            const RunOptions& options, RunObserver& observer);

  RunResult run(const std::vector<NodeId>& targets);

private:
  /// A model that arrives together with a table which is part of the way along the model's path.
  struct Reentry {
    std::string port;        ///< the input the model arrives at
    std::size_t passed = 0;  ///< steps of the path the table has been through
    PortRef point;  ///< the output that ends them: its schema is the model's input from there
  };
  /// A node that has to run.
  struct Pending {
    FrozenPath path{};  ///< of a learner
    std::vector<Reentry> reentries{};
    std::set<NodeId> needs{};  ///< nodes whose results it takes
  };
  /// A node that came back.
  struct Returned {
    NodeId node;
    SharedResult result;         ///< null: failed or cancelled
    std::optional<Error> error;  ///< neither: cancelled
    double seconds = 0;
    std::int64_t memory = 0;
  };

  void plan(const std::vector<NodeId>& targets);
  void planNode(const NodeId& id);
  void refuseUnrunnable();
  void handOut();
  bool start(const NodeId& id);
  std::vector<Reentry> reentriesOf(const Node& node, const OperatorSpec& spec) const;
  NodeJob jobOf(const NodeId& id) const;
  std::vector<SideInput> sideInputs(const FrozenPath::Step& step, const OperatorSpec& spec) const;
  Inputs inputsOf(const NodeId& id, const OperatorSpec& spec) const;
  bool hasRoom(const NodeJob& job, std::int64_t& need) const;
  void work(const NodeId& id, const NodeJob& job);
  void waitForOne();
  void take(Returned returned);
  void settle(const NodeId& id, NodeState state);
  void succeed(const NodeId& id, SharedResult result, bool fromCache);
  void fail(const NodeId& id, const Error& error, NodeState state);
  void giveUp();
  bool isBlocked(const NodeId& id) const;
  bool isReady(const NodeId& id) const;
  void writeManifest();

  const Pipeline& m_pipeline;
  const Registry& m_registry;
  const std::shared_ptr<ResultCache> m_cache;
  const RunOptions& m_options;
  RunHub m_hub;
  const Context m_context;  ///< without a monitor: for its number of threads
  const std::shared_ptr<MemoryLedger> m_memory;
  const std::vector<NodeId> m_order;
  const std::string m_started;

  std::map<NodeId, NodeKey> m_keys;
  std::set<NodeId> m_wanted;
  std::map<NodeId, SharedResult> m_known{};  ///< found in the cache while it was planned
  std::map<NodeId, Pending> m_pending;       ///< not started yet
  std::set<NodeId> m_running;
  std::map<std::string, SharedResult> m_byKey;  ///< results of this run
  std::map<NodeId, ManifestEntry> m_entries;
  RunResult m_result;

  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Returned> m_returned;
  std::vector<std::jthread> m_threads;  // the last member: joined before the others go
};

}  // namespace quern
