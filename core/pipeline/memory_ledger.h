// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/pipeline/pipeline.h"

#include <map>
#include <memory>
#include <mutex>

namespace quern {

/// The memory of one run: its limit, and what each node at work has set aside of it, before it
/// started and since. Asked from any thread.
class QUERN_CORE_EXPORT MemoryLedger : public std::enable_shared_from_this<MemoryLedger> {
public:
  /// Bytes; 0: what the machine has left.
  explicit MemoryLedger(std::int64_t limit) : m_limit(limit) {}

  /// For a node that is to start: what the others have not set aside.
  std::int64_t left() const;
  void open(const NodeId& node, std::int64_t bytes);
  void close(const NodeId& node);

  /// For a node at work. Null without a limit: the machine has left what no node holds.
  std::shared_ptr<MemoryShare> shareOf(const NodeId& node);

private:
  class Share;

  std::int64_t unclaimed() const;  ///< the limit less what is set aside; the mutex is held

  const std::int64_t m_limit;
  mutable std::mutex m_mutex;
  std::map<NodeId, std::int64_t> m_setAside;
};

}  // namespace quern
