// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/result_cache.h"
#include "ui/running/background.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace quern::ui {

class ProjectDocument;

/// What the window shows of a node's run.
struct NodeStatus {
  NodeState state = NodeState::ready;
  double fraction = 0;           ///< while running
  Sentence message{};            ///< what it is doing
  double secondsLeft = -1;       ///< negative: unknown
  std::optional<Error> error{};  ///< when failed
  SharedResult result{};         ///< the last one, stale ones included
  std::vector<LogLine> log{};    ///< of the run in progress, or of the result
  /// When each line was heard, in ms since 1970; empty: not in this session
  std::vector<std::int64_t> logTimes{};
  Metrics metrics{};  ///< likewise
};

/// Runs the engine in worker threads and tells the window how it goes, at most 30 times a second.
/// Lives in the window's thread; never blocks it.
///
///   1. After every change it asks the engine, in a worker thread, which results are still those of
///      the pipeline: they are done again at once, the others are stale. Nothing is run for that.
///   2. A cancel is visible within 0.2 s. A node that does not stop by then is left to end by
///      itself; what it still says is not heard.
///   3. A failed node stays failed until its parameters or what feeds it change.
class RunController : public QObject {
  Q_OBJECT

public:
  RunController(ProjectDocument& document, std::shared_ptr<ResultCache> cache,
                QObject* parent = nullptr);
  ~RunController() override;  ///< cancels and waits for the worker

  bool isRunning() const { return m_run != nullptr; }
  const NodeStatus& status(const NodeId& node) const;   ///< of an unknown node: ready
  std::map<NodeId, SharedResult> freshResults() const;  ///< of every node that is done, not stale

  int doneCount() const;    ///< nodes finished in this run; between runs: nodes that are done
  int totalCount() const;   ///< nodes of this run; between runs: all nodes
  double fraction() const;  ///< of the whole run
  double secondsLeft() const;
  const RunResult& lastRun() const { return m_lastRun; }
  /// Every fresh result, with a manifest that tells where each came from: what a report is made of.
  RunResult present() const;

  void setDevice(Device device) { m_device = device; }
  Device device() const { return m_device; }
  void setThreads(int threads) { m_threads = threads; }  ///< 0: as many as the machine has
  void setRunAsIEdit(bool on);
  bool runsAsIEdit() const { return m_runAsIEdit; }

public Q_SLOTS:
  void runAll();
  void runTo(const quern::NodeId& node);
  void cancel();       ///< within 0.2 s; what is done stays
  void finishEarly();  ///< networks stop and keep the best weights so far

Q_SIGNALS:
  void started();
  void finished();
  void statusChanged(const quern::NodeId& node);
  void progressed();  ///< of the whole run

private:
  struct Run;
  struct Lookup;

  RunOptions options() const;
  void start(std::vector<NodeId> targets);
  void retire();
  void takeNews();
  void end(RunResult result);
  void forget(const std::shared_ptr<Run>& run);

  void projectReplaced();
  void pipelineEdited(const Edit& edit);
  void lookUp();
  void adopt(const Lookup& lookup);
  void settleAll();
  bool settle(const NodeId& node, NodeStatus& status) const;
  bool inRun(const NodeId& node) const;
  void publishSchemas();
  void runIfStale();

  ProjectDocument& m_document;
  std::shared_ptr<ResultCache> m_cache;
  Engine m_engine;
  std::map<NodeId, NodeStatus> m_status;
  std::map<NodeId, std::string> m_keys;  ///< that the nodes have now, as far as known
  /// That the nodes had when they last failed or were cancelled
  std::map<NodeId, std::string> m_attempted;
  std::map<NodeId, SharedResult> m_known;  ///< by the last look-up
  std::shared_ptr<Run> m_run;              ///< null between runs
  std::vector<std::shared_ptr<Run>> m_retired;
  QTimer m_news, m_lookUpSoon, m_runSoon, m_giveUp;
  RunResult m_lastRun;
  Device m_device = Device::automatic;
  int m_threads = 0;
  bool m_runAsIEdit = false;
  bool m_publishing = false;
  Background m_background;
};

}  // namespace quern::ui
