// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run of a pipeline.
//
//   1. What is wanted: the targets and what feeds them. A node whose key the cache holds does not
//      run, and what feeds only such nodes is not even looked at. A node with a side effect always
//      runs.
//   2. A learner that runs needs every state of its path, so the whole path is wanted. A model that
//      meets a table part of the way along its own path goes on from there: nothing is done twice.
//   3. A node starts once all it needs is there: as many at a time as there are threads, and as
//      their estimates fit into memory. One that does not fit even alone is refused with the
//      figure.
//   4. Two nodes with one key are one piece of work.
//   5. A failure leaves every other result standing; what depends on it is not run.
//   6. After a cancel nothing starts and nothing that comes back late is kept.

#include "core/pipeline/engine_run.h"

#include "core/base/dates.h"
#include "core/pipeline/check.h"
#include "core/pipeline/guards.h"
#include "core/pipeline/result_cache.h"

#include <algorithm>
#include <chrono>

namespace quern {
namespace {

std::string utcNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return isoTimestamp(std::chrono::duration_cast<std::chrono::microseconds>(now).count()) + "Z";
}

}  // namespace

EngineRun::EngineRun(const Pipeline& pipeline, const Registry& registry,
                     std::shared_ptr<ResultCache> cache, const RunOptions& options,
                     RunObserver& observer)
    : m_pipeline(pipeline),
      m_registry(registry),
      m_cache(std::move(cache)),
      m_options(options),
      m_hub(observer),
      m_context({.threads = options.threads}),
      m_memory(std::make_shared<MemoryLedger>(options.memoryLimit)),
      m_order(pipeline.runningOrder()),
      m_started(utcNow()) {}

RunResult EngineRun::run(const std::vector<NodeId>& targets) {
  // Wakes the wait below, so that a cancel is seen at once.
  const std::stop_callback wake(m_options.cancel, [this] {
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
  });
  plan(targets);
  while (!m_pending.empty() || !m_running.empty()) {
    if (m_options.cancel.stop_requested())
      giveUp();
    else
      handOut();
    if (!m_running.empty()) waitForOne();
  }
  m_threads.clear();  // results are in the cache when the run is over
  m_result.cancelled = m_options.cancel.stop_requested();
  writeManifest();
  return std::move(m_result);
}

void EngineRun::plan(const std::vector<NodeId>& targets) {
  m_keys = nodeKeys(m_pipeline, m_registry, m_options.folder, m_options.seed);
  for (const NodeId& id : targets.empty() ? m_order : targets)
    m_wanted.insert(m_pipeline.at(id).id);
  for (auto id = m_order.rbegin(); id != m_order.rend(); ++id)
    if (m_wanted.contains(*id)) planNode(*id);
  for (const NodeId& id : m_order)
    if (const auto known = m_known.find(id); known != m_known.end())
      succeed(id, std::move(known->second), true);
  for (const NodeId& id : m_order)
    if (m_pending.contains(id))
      m_hub.tell([&](RunObserver& observer) { observer.stateChanged(id, NodeState::queued); });
  refuseUnrunnable();
}

void EngineRun::planNode(const NodeId& id) {
  const Node& node = m_pipeline.at(id);
  const Registry::Entry* entry = m_registry.find(node.operatorId);
  const std::string& key = m_keys.at(id).key;
  const bool mayTake =
      m_cache != nullptr && !key.empty() && entry != nullptr && !entry->spec.sideEffect;
  if (SharedResult known = mayTake ? m_cache->find(key) : nullptr) {  // 1
    m_known[id] = std::move(known);
    return;
  }
  Pending& pending = m_pending[id];
  for (NodeId& before : m_pipeline.before(id)) pending.needs.insert(std::move(before));
  if (entry != nullptr && entry->spec.learns() && !key.empty()) {  // 2
    pending.path = frozenPath(m_pipeline, m_registry, node);
    for (const FrozenPath::Step& step : pending.path.steps) {
      if (step.node != id) pending.needs.insert(step.node);
      for (const FrozenPath::Step::Side& side : step.otherInputs)
        pending.needs.insert(side.source.node);
    }
    if (!pending.path.raw.node.empty()) pending.needs.insert(pending.path.raw.node);
  }
  if (entry != nullptr && !key.empty()) pending.reentries = reentriesOf(node, entry->spec);
  for (const Reentry& reentry : pending.reentries) pending.needs.insert(reentry.point.node);
  m_wanted.insert(pending.needs.begin(), pending.needs.end());
}

std::vector<EngineRun::Reentry> EngineRun::reentriesOf(const Node& node,
                                                       const OperatorSpec& spec) const {
  std::vector<Reentry> reentries;
  const auto table = std::ranges::find(spec.inputs, PortKind::table, &PortSpec::kind);
  const auto data =
      table == spec.inputs.end() ? std::nullopt : sourceOf(m_pipeline, node.id, *table);
  if (!data) return reentries;
  for (const PortSpec& port : spec.inputs) {
    const auto source = sourceOf(m_pipeline, node.id, port);
    if (port.kind != PortKind::model || !source) continue;
    const Node& learner = m_pipeline.at(source->node);
    if (!m_registry.at(learner.operatorId).spec.learns()) continue;
    const FrozenPath path = frozenPath(m_pipeline, m_registry, learner);
    const std::size_t passed = stepsPassed(path, m_pipeline, m_registry, *data);
    if (passed == 0) continue;
    const FrozenPath::Step& last = path.steps[passed - 1];
    reentries.push_back({std::string(port.name), passed, {last.node, last.outputPort}});
  }
  return reentries;
}

void EngineRun::refuseUnrunnable() {
  std::map<NodeId, Schemas> known;
  for (const auto& [id, result] : m_result.results) known[id] = schemasOf(result->outputs);
  for (const auto& [id, found] : check(m_pipeline, m_registry, m_options.folder, known)) {
    if (!m_pending.contains(id)) continue;
    if (const auto wrong = firstError(found.findings))
      fail(id, *wrong, NodeState::needsInput);
    else if (const auto& unreadable = m_keys.at(id).error)
      fail(id, *unreadable, NodeState::failed);
  }
}

bool EngineRun::isBlocked(const NodeId& id) const {
  return std::ranges::any_of(m_pending.at(id).needs, [this](const NodeId& need) {
    return !m_pending.contains(need) && !m_running.contains(need) &&
           !m_result.results.contains(need);
  });
}

bool EngineRun::isReady(const NodeId& id) const {
  return std::ranges::all_of(m_pending.at(id).needs, [this](const NodeId& need) {
    return m_result.results.contains(need);
  });
}

void EngineRun::handOut() {
  for (const NodeId& id : m_order) {
    if (!m_pending.contains(id)) continue;
    if (isBlocked(id)) {  // 5
      m_pending.erase(id);
      settle(id, NodeState::ready);
    } else if (isReady(id) && static_cast<int>(m_running.size()) < m_context.threads()) {
      start(id);
    }
  }
}

Inputs EngineRun::inputsOf(const NodeId& id, const OperatorSpec& spec) const {
  Inputs in;
  for (const PortSpec& port : spec.inputs) {
    const auto source = sourceOf(m_pipeline, id, port);
    if (!source) continue;
    const PortSpec* output =
        m_registry.at(m_pipeline.at(source->node).operatorId).spec.output(source->port);
    QUERN_EXPECT(output != nullptr);
    const auto& values = m_result.results.at(source->node)->outputs.values();
    const auto value = values.find(output->name);
    QUERN_EXPECT(value != values.end());
    in.set(port.name, value->second);
  }
  for (const Reentry& reentry : m_pending.at(id).reentries) {
    const Outputs& point = m_result.results.at(reentry.point.node)->outputs;
    Model rest =
        in.model(reentry.port).rest(reentry.passed, point.table(reentry.point.port).schema());
    in.set(reentry.port, std::make_shared<const Model>(std::move(rest)));
  }
  return in;
}

/// The tables beside the path, to be frozen with the step.
std::vector<SideInput> EngineRun::sideInputs(const FrozenPath::Step& step,
                                             const OperatorSpec& spec) const {
  std::vector<SideInput> sides;
  for (const FrozenPath::Step::Side& side : step.otherInputs) {
    const auto& [node, port] = side.source;
    const OperatorSpec& source = m_registry.at(m_pipeline.at(node).operatorId).spec;
    const PortSpec* output = source.output(port);
    QUERN_EXPECT(output != nullptr);
    sides.push_back({side.port, m_result.results.at(node)->outputs.table(output->name),
                     spec.input(side.port)->learned, side.ofPath});
  }
  return sides;
}

NodeJob EngineRun::jobOf(const NodeId& id) const {
  const Node& node = m_pipeline.at(id);
  const Registry::Entry& entry = m_registry.at(node.operatorId);
  NodeJob job{.entry = entry,
              .key = m_keys.at(id).key,
              .title = titleOf(node, m_registry),
              .parameters = parametersOf(node, entry.spec, m_options.folder),
              .in = inputsOf(id, entry.spec),
              .path = m_pending.at(id).path,
              .values = node.values};
  for (const FrozenPath::Step& step : job.path.steps) {
    if (step.node == id) {
      job.beside = sideInputs(step, entry.spec);
      continue;
    }
    const Node& before = m_pipeline.at(step.node);
    const OperatorSpec& spec = m_registry.at(before.operatorId).spec;
    job.before.push_back({std::string(spec.id), spec.version, titleOf(before, m_registry),
                          before.values, m_result.results.at(step.node)->state, step.inputPort,
                          step.outputPort, sideInputs(step, spec)});
  }
  if (const PortRef& raw = job.path.raw; !raw.node.empty())
    job.raw = m_result.results.at(raw.node)->outputs.table(raw.port).schema();
  return job;
}

bool EngineRun::hasRoom(const NodeJob& job, std::int64_t& need) const {  // 3
  need = memoryNeed(job);
  const std::int64_t room = m_memory->left();
  if (need <= room) return true;
  if (m_running.empty()) throw tooLarge(need, room);
  return false;
}

bool EngineRun::start(const NodeId& id) {
  const std::string& key = m_keys.at(id).key;
  const bool sideEffect = m_registry.at(m_pipeline.at(id).operatorId).spec.sideEffect;
  if (const auto twin = m_byKey.find(key); twin != m_byKey.end() && !sideEffect) {  // 4
    m_pending.erase(id);
    succeed(id, twin->second, true);
    return true;
  }
  if (std::ranges::any_of(m_running, [&](const NodeId& one) { return m_keys.at(one).key == key; }))
    return false;

  std::shared_ptr<const NodeJob> job;
  std::int64_t need = 0;
  bool room = false;
  const auto error = attempt([&] {
    job = std::make_shared<const NodeJob>(jobOf(id));
    room = hasRoom(*job, need);
  });
  if (error) {
    fail(id, *error, NodeState::failed);
    return true;
  }
  if (!room) return false;
  m_pending.erase(id);
  m_running.insert(id);
  m_memory->open(id, need);
  m_hub.tell([&](RunObserver& observer) { observer.stateChanged(id, NodeState::running); });
  m_threads.emplace_back([this, id, job] { work(id, *job); });
  return true;
}

void EngineRun::work(const NodeId& id, const NodeJob& job) {
  const auto monitor = std::make_shared<NodeMonitor>(m_hub, id);
  Context context({.seed = m_options.seed,
                   .device = m_options.device,
                   .threads = m_options.threads,
                   .cancel = m_options.cancel,
                   .finish = m_options.finish,
                   .monitor = monitor,
                   .memory = m_memory->shareOf(id)});
  if (const std::uint64_t twins = twinsBefore(m_pipeline, m_pipeline.at(id)); twins > 0)
    context = context.seeded(twins);

  Returned returned{.node = id};
  const auto start = std::chrono::steady_clock::now();
  try {
    returned.error = attempt([&] {
      returned.result = std::make_shared<const NodeResult>(runJob(job, context, *monitor));
    });
  } catch (const Cancelled&) {  // 6: neither a result nor an error
  }
  returned.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  returned.memory = monitor->peakMemory();
  const SharedResult result = returned.result;
  {
    const std::lock_guard lock(m_mutex);
    m_returned.push_back(std::move(returned));
    m_changed.notify_all();
  }
  // After the result is out, so that what waits for it need not wait for the disk. Only a cache: if
  // it cannot keep the result, the node runs again another day.
  if (result != nullptr && m_cache != nullptr) attempt([&] { m_cache->store(result); });
}

void EngineRun::waitForOne() {
  std::deque<Returned> returned;
  {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] {
      return !m_returned.empty() || (m_options.cancel.stop_requested() && !m_pending.empty());
    });
    returned.swap(m_returned);
  }
  for (Returned& one : returned) take(std::move(one));
}

void EngineRun::take(Returned returned) {
  m_running.erase(returned.node);
  m_memory->close(returned.node);
  ManifestEntry& entry = m_entries[returned.node];
  entry.seconds = returned.seconds;
  entry.memory = returned.memory;
  if (m_options.cancel.stop_requested() || (!returned.result && !returned.error))
    settle(returned.node, NodeState::cancelled);
  else if (returned.error)
    fail(returned.node, *returned.error, NodeState::failed);
  else
    succeed(returned.node, std::move(returned.result), false);
}

void EngineRun::giveUp() {
  for (const NodeId& id : m_order)
    if (m_pending.erase(id) > 0) settle(id, NodeState::cancelled);
}

void EngineRun::settle(const NodeId& id, NodeState state) {
  m_entries[id].state = state;
  m_hub.tell([&](RunObserver& observer) { observer.stateChanged(id, state); });
}

void EngineRun::succeed(const NodeId& id, SharedResult result, bool fromCache) {
  ManifestEntry& entry = m_entries[id];
  entry.fromCache = fromCache;
  if (fromCache) {
    entry.seconds = result->seconds;
    entry.memory = result->memory;
  }
  m_result.results[id] = result;
  m_byKey[result->key] = result;
  m_hub.tell([&](RunObserver& observer) { observer.finished(id, result, fromCache); });
  settle(id, NodeState::done);
}

void EngineRun::fail(const NodeId& id, const Error& error, NodeState state) {
  m_pending.erase(id);
  const Node& node = m_pipeline.at(id);
  Error placed = error.at({.node = titleOf(node, m_registry)});
  if (const Registry::Entry* entry = m_registry.find(node.operatorId))
    placed = atParameter(placed, parametersOf(node, entry->spec, m_options.folder));
  m_result.errors.emplace(id, placed);
  m_hub.tell([&](RunObserver& observer) { observer.failed(id, placed); });
  settle(id, state);
}

void EngineRun::writeManifest() {
  RunManifest& manifest = m_result.manifest;
  manifest.program = "Quern " QUERN_VERSION;
  manifest.started = m_started;
  manifest.seed = m_options.seed;
  manifest.threads = m_context.threads();
  manifest.device = std::string(keyOf(m_options.device));
  for (const NodeId& id : m_order) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) continue;
    ManifestEntry entry = std::move(found->second);
    const Registry::Entry* known = m_registry.find(m_pipeline.at(id).operatorId);
    entry.node = id;
    entry.operatorId = m_pipeline.at(id).operatorId;
    entry.version = known == nullptr ? m_pipeline.at(id).version : known->spec.version;
    entry.key = m_keys.at(id).key;
    entry.data = m_keys.at(id).data;
    manifest.nodes.push_back(std::move(entry));
  }
}

}  // namespace quern
