// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/run_controller.h"

#include "ui/document/project_document.h"
#include "ui/running/attempt.h"
#include "ui/running/run_clock.h"
#include "ui/running/run_listener.h"
#include "ui/shell/language.h"

#include <algorithm>
#include <numeric>
#include <thread>

namespace quern::ui {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto newsEvery = 34ms;  // at most 30 times a second
constexpr auto patience = 150ms;  // for a cancelled node, before it is left alone (promise 2)
constexpr auto pauseOfEditing = 400ms;

bool isOver(NodeState state) {
  return state == NodeState::done || state == NodeState::failed || state == NodeState::cancelled ||
         state == NodeState::needsInput;
}

/// The times stay if the lines are those just heard.
void showResult(NodeStatus& status, const SharedResult& result) {
  if (status.log != result->log) status.logTimes.clear();
  status.result = result;
  status.log = result->log;
  status.metrics = result->metrics;
  status.error.reset();
}

Schemas schemasOf(const Outputs& outputs) {
  Schemas schemas;
  for (const auto& [port, value] : outputs.values()) {
    if (const Table* table = std::get_if<Table>(&value))
      schemas.set(port, table->schema());
    else
      schemas.set(port, std::get<std::shared_ptr<const Model>>(value)->schema());
  }
  return schemas;
}

}  // namespace

struct RunController::Run {
  std::shared_ptr<RunListener> listener = std::make_shared<RunListener>();
  std::stop_source cancel, finish;
  std::map<NodeId, double> weights;  // of every node that takes part: its share of the time
  std::map<NodeId, RunClock> clocks;
  RunClock clock;
  std::jthread thread;
};

struct RunController::Lookup {
  std::map<NodeId, std::string> keys;
  std::map<NodeId, SharedResult> results;
};

RunController::RunController(ProjectDocument& document, std::shared_ptr<ResultCache> cache,
                             QObject* parent)
    : QObject(parent),
      m_document(document),
      m_cache(cache),
      m_engine(document.registry(), std::move(cache)) {
  m_news.setInterval(newsEvery);
  m_lookUpSoon.setSingleShot(true);
  m_runSoon.setSingleShot(true);
  m_runSoon.setInterval(pauseOfEditing);
  m_giveUp.setSingleShot(true);
  m_giveUp.setInterval(patience);
  connect(&m_news, &QTimer::timeout, this, &RunController::takeNews);
  connect(&m_lookUpSoon, &QTimer::timeout, this, &RunController::lookUp);
  connect(&m_runSoon, &QTimer::timeout, this, &RunController::runIfStale);
  connect(&m_giveUp, &QTimer::timeout, this, [this] {
    if (m_run) retire();
  });
  connect(&m_document, &ProjectDocument::replaced, this, &RunController::projectReplaced);
  connect(&m_document, &ProjectDocument::edited, this, &RunController::pipelineEdited);
  connect(&m_document, &ProjectDocument::checked, this, &RunController::settleAll);
  connect(&m_document, &ProjectDocument::propertiesChanged, &m_lookUpSoon,
          [this] { m_lookUpSoon.start(0); });
}

RunController::~RunController() {
  if (m_run) m_run->cancel.request_stop();
}

const NodeStatus& RunController::status(const NodeId& node) const {
  static const NodeStatus unknown;
  const auto found = m_status.find(node);
  return found == m_status.end() ? unknown : found->second;
}

std::map<NodeId, SharedResult> RunController::freshResults() const {
  std::map<NodeId, SharedResult> fresh;
  for (const auto& [node, status] : m_status)
    if (status.state == NodeState::done && status.result) fresh.emplace(node, status.result);
  return fresh;
}

bool RunController::inRun(const NodeId& node) const {
  return m_run && m_run->weights.contains(node);
}

int RunController::doneCount() const {
  return static_cast<int>(std::ranges::count_if(m_status, [this](const auto& entry) {
    return m_run ? inRun(entry.first) && isOver(entry.second.state)
                 : entry.second.state == NodeState::done;
  }));
}

int RunController::totalCount() const {
  return static_cast<int>(m_run ? m_run->weights.size() : m_document.pipeline().nodes().size());
}

double RunController::fraction() const {
  if (!m_run) return 0;
  double done = 0;
  double all = 0;
  for (const auto& [node, weight] : m_run->weights) {
    const NodeStatus& now = status(node);
    all += weight;
    done += weight * (isOver(now.state) ? 1 : now.state == NodeState::running ? now.fraction : 0);
  }
  return all > 0 ? done / all : 1;
}

double RunController::secondsLeft() const {
  return m_run ? m_run->clock.secondsLeft(Clock::now()) : -1;
}

RunResult RunController::present() const {
  RunResult result = m_lastRun;
  result.results = freshResults();
  std::erase_if(result.manifest.nodes, [&](const ManifestEntry& entry) {
    const auto fresh = result.results.find(entry.node);
    return fresh == result.results.end() || fresh->second->key != entry.key;
  });
  result.manifest.seed = m_document.project().seed;
  for (const auto& [node, fresh] : result.results) {
    const auto known = [&node = node](const ManifestEntry& entry) { return entry.node == node; };
    if (std::ranges::any_of(result.manifest.nodes, known)) continue;
    const Node& declared = m_document.pipeline().at(node);
    result.manifest.nodes.push_back({.node = node,
                                     .operatorId = declared.operatorId,
                                     .version = declared.version,
                                     .key = fresh->key,
                                     .seconds = fresh->seconds,
                                     .memory = fresh->memory,
                                     .fromCache = true,
                                     .state = NodeState::done});
  }
  return result;
}

void RunController::setRunAsIEdit(bool on) {
  m_runAsIEdit = on;
  if (on) m_runSoon.start();
}

void RunController::runAll() { start({}); }

void RunController::runTo(const NodeId& node) { start({node}); }

void RunController::cancel() {
  if (!m_run) return;
  m_run->cancel.request_stop();
  m_giveUp.start();
}

void RunController::finishEarly() {
  if (m_run) m_run->finish.request_stop();
}

RunOptions RunController::options() const {
  return {.seed = m_document.project().seed,
          .device = m_device,
          .threads = m_threads,
          .folder = std8(m_document.folder())};
}

void RunController::start(std::vector<NodeId> targets) {
  if (m_run) retire();
  const Pipeline& pipeline = m_document.pipeline();
  std::set<NodeId> nodes(targets.begin(), targets.end());
  for (const NodeId& target : targets)
    for (const NodeId& ancestor : pipeline.ancestors(target)) nodes.insert(ancestor);
  if (targets.empty())
    for (const Node& node : pipeline.nodes()) nodes.insert(node.id);

  m_run = std::make_shared<Run>();
  m_run->clock.start(Clock::now());
  for (const NodeId& node : nodes) {
    NodeStatus& now = m_status[node];
    m_run->weights[node] = now.result ? std::max(now.result->seconds, 0.01) : 1;
    if (now.state == NodeState::done) continue;
    if (!settle(node, now) || now.state != NodeState::needsInput) now.state = NodeState::queued;
    now.fraction = 0;
    now.error.reset();
    Q_EMIT statusChanged(node);
  }

  RunOptions chosen = options();
  chosen.cancel = m_run->cancel.get_token();
  chosen.finish = m_run->finish.get_token();
  const std::weak_ptr<Run> known = m_run;
  m_run->thread = std::jthread([this, known, listener = m_run->listener, copy = pipeline,
                                targets = std::move(targets), chosen] {
    RunResult result;
    const auto error = attempt([&] { result = m_engine.run(copy, targets, chosen, *listener); });
    if (error)
      for (const Node& node : copy.nodes()) listener->failed(node.id, *error);
    listener->end(std::move(result));
    QMetaObject::invokeMethod(
        this,
        [this, known] {
          if (const auto run = known.lock()) forget(run);
        },
        Qt::QueuedConnection);
  });
  m_news.start();
  Q_EMIT started();
}

void RunController::forget(const std::shared_ptr<Run>& run) {
  if (run == m_run)
    takeNews();
  else
    std::erase(m_retired, run);
}

void RunController::retire() {
  m_run->cancel.request_stop();
  RunResult result{.cancelled = true};
  m_retired.push_back(m_run);
  end(std::move(result));
}

void RunController::takeNews() {
  if (!m_run) return;
  const auto run = m_run;
  RunNews news = run->listener->take();
  bool results = false;
  const auto now = Clock::now();
  for (auto& [node, heard] : news.nodes) {
    NodeStatus& status = m_status[node];
    if (heard.state == NodeState::running) {
      status.log.clear();
      status.logTimes.clear();
      status.metrics.clear();
      status.message = {};
      status.fraction = 0;
      status.error.reset();
      run->clocks[node].start(now);
    }
    if (heard.state) status.state = *heard.state;
    if (heard.fraction) {
      status.fraction = *heard.fraction;
      run->clocks[node].update(now, *heard.fraction);
    }
    if (!heard.message.empty()) status.message = heard.message;
    status.secondsLeft = run->clocks[node].secondsLeft(now);
    status.log.insert(status.log.end(), heard.log.begin(), heard.log.end());
    status.logTimes.insert(status.logTimes.end(), heard.logTimes.begin(), heard.logTimes.end());
    for (auto& [series, points] : heard.metrics) {
      auto& known = status.metrics[series];
      known.insert(known.end(), points.begin(), points.end());
    }
    if (heard.error) status.error = heard.error;
    if (heard.result) {
      results = true;
      showResult(status, heard.result);
    }
  }
  run->clock.update(now, fraction());
  for (const auto& [node, heard] : news.nodes) Q_EMIT statusChanged(node);
  if (results) publishSchemas();
  Q_EMIT progressed();
  if (news.end && run == m_run) end(std::move(*news.end));
}

void RunController::end(RunResult result) {
  const auto run = std::exchange(m_run, nullptr);
  m_news.stop();
  m_giveUp.stop();
  for (const ManifestEntry& entry : result.manifest.nodes) m_attempted[entry.node] = entry.key;
  for (const auto& [node, weight] : run->weights) {
    NodeStatus& status = m_status[node];
    if (status.state != NodeState::queued && status.state != NodeState::running) continue;
    status.state = NodeState::cancelled;
    if (!m_attempted.contains(node)) m_attempted[node] = m_keys[node];
    Q_EMIT statusChanged(node);
  }
  for (const auto& [node, error] : result.errors) {
    m_status[node].error = error;
    Q_EMIT statusChanged(node);
  }
  m_lastRun = std::move(result);
  if (std::ranges::find(m_retired, run) == m_retired.end()) m_retired.push_back(run);
  lookUp();
  Q_EMIT finished();
}

void RunController::projectReplaced() {
  if (m_run) retire();
  m_status.clear();
  m_keys.clear();
  m_attempted.clear();
  m_known.clear();
  m_lastRun = {};
  Q_EMIT progressed();  // other nodes are counted
  m_cache->lend(m_document.project().results);
  lookUp();
}

void RunController::pipelineEdited(const Edit& edit) {
  const bool sameResults =
      std::holds_alternative<Move>(edit) || std::holds_alternative<Rename>(edit) ||
      std::holds_alternative<AddFrame>(edit) || std::holds_alternative<RemoveFrame>(edit) ||
      std::holds_alternative<SetFrame>(edit);
  if (sameResults) return;
  if (const auto* removed = std::get_if<RemoveNode>(&edit)) {
    m_status.erase(removed->id);
    Q_EMIT progressed();
  }
  m_lookUpSoon.start(0);
  if (m_runAsIEdit) m_runSoon.start();
}

void RunController::lookUp() {
  m_lookUpSoon.stop();
  m_background.run(
      [this, pipeline = m_document.pipeline(), chosen = options()](Context& context) mutable {
        Lookup lookup;
        chosen.threads = context.threads();
        lookup.keys = m_engine.keys(pipeline, chosen);
        lookup.results = m_engine.known(pipeline, chosen);
        return lookup;
      },
      [this](const Lookup& lookup) { adopt(lookup); });
}

void RunController::adopt(const Lookup& lookup) {
  m_keys = lookup.keys;
  m_known = lookup.results;
  settleAll();
  publishSchemas();
}

void RunController::settleAll() {
  for (const Node& node : m_document.pipeline().nodes())
    if (settle(node.id, m_status[node.id])) Q_EMIT statusChanged(node.id);
}

bool RunController::settle(const NodeId& node, NodeStatus& status) const {
  if (inRun(node) && (status.state == NodeState::queued || status.state == NodeState::running))
    return false;
  const NodeState before = status.state;
  const SharedResult held = status.result;
  const auto known = m_known.find(node);
  const auto check = m_document.checks().find(node);
  const auto key = m_keys.find(node);
  const bool tried = before == NodeState::failed || before == NodeState::cancelled;
  if (known != m_known.end()) {
    showResult(status, known->second);
    status.state = NodeState::done;
  } else if (status.result && key != m_keys.end() && status.result->key == key->second) {
    status.state = NodeState::done;
  } else if (check != m_document.checks().end() && !check->second.runnable()) {
    status.state = NodeState::needsInput;
  } else if (!tried || (key != m_keys.end() && m_attempted.contains(node) &&
                        m_attempted.at(node) != key->second)) {  // 3
    status.state = status.result ? NodeState::stale : NodeState::ready;
    status.error.reset();
  }
  return status.state != before || status.result != held;
}

void RunController::publishSchemas() {
  if (m_publishing) return;
  std::map<NodeId, Schemas> known;
  for (const auto& [node, result] : freshResults()) known.emplace(node, schemasOf(result->outputs));
  m_publishing = true;  // checked() comes back here through settleAll()
  m_document.setKnownSchemas(std::move(known));
  m_publishing = false;
}

void RunController::runIfStale() {
  if (!m_runAsIEdit) return;
  const bool work = std::ranges::any_of(m_status, [](const auto& entry) {
    return entry.second.state == NodeState::stale || entry.second.state == NodeState::ready;
  });
  if (work) runAll();
}

}  // namespace quern::ui
