// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"
#include "core/pipeline/result_cache.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace quern::ui {

class ProjectDocument;

/// What the window shows of a node's run.
struct NodeStatus {
  NodeState state = NodeState::ready;
  double fraction = 0;              ///< while running
  Sentence message{};               ///< what it is doing
  double secondsLeft = -1;          ///< negative: unknown
  std::optional<Error> error{};     ///< when failed
  SharedResult result{};            ///< the last one, stale ones included
  std::vector<LogLine> log{};       ///< of the run in progress, or of the result
  Metrics metrics{};                ///< likewise
};

/// Runs the engine in worker threads and tells the window how it goes, at most 30 times a second.
/// Lives in the window's thread; never blocks it.
class RunController : public QObject {
  Q_OBJECT

public:
  RunController(ProjectDocument& document, std::shared_ptr<ResultCache> cache, QObject* parent = nullptr);
  ~RunController() override;  ///< cancels and waits for the worker

  bool isRunning() const;
  const NodeStatus& status(const NodeId& node) const;  ///< of an unknown node: ready
  std::map<NodeId, SharedResult> freshResults() const; ///< of every node that is done, not stale

  int doneCount() const;   ///< nodes finished in this run
  int totalCount() const;  ///< nodes of this run
  double fraction() const; ///< of the whole run
  double secondsLeft() const;
  const RunResult& lastRun() const { return m_lastRun; }

  void setDevice(Device device) { m_device = device; }
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
  class Listener;
  void start(std::vector<NodeId> targets);
  void takeNews();
  void refreshFromCache();

  ProjectDocument& m_document;
  std::shared_ptr<ResultCache> m_cache;
  Engine m_engine;
  std::map<NodeId, NodeStatus> m_status;
  std::shared_ptr<Listener> m_listener;
  std::stop_source m_cancel, m_finish;
  std::jthread m_worker;
  QTimer m_news;
  RunResult m_lastRun;
  Device m_device = Device::automatic;
  bool m_runAsIEdit = false;
};

}  // namespace quern::ui
