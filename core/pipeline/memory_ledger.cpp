// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/memory_ledger.h"

#include "core/base/memory.h"

#include <algorithm>

namespace quern {

class MemoryLedger::Share final : public MemoryShare {
public:
  Share(std::shared_ptr<MemoryLedger> ledger, NodeId node)
      : m_ledger(std::move(ledger)),
        m_node(std::move(node)) {}

  std::int64_t setAside(std::int64_t more, std::int64_t held) override {
    const std::lock_guard lock(m_ledger->m_mutex);
    std::int64_t& own = m_ledger->m_setAside[m_node];
    const std::int64_t left = m_ledger->unclaimed() + own - held;
    if (more <= left) own = std::max(own, held + more);
    return left;
  }

private:
  std::shared_ptr<MemoryLedger> m_ledger;
  NodeId m_node;
};

std::int64_t MemoryLedger::unclaimed() const {
  std::int64_t left = m_limit;
  for (const auto& [node, bytes] : m_setAside) left -= bytes;
  return left;
}

std::int64_t MemoryLedger::left() const {
  const std::lock_guard lock(m_mutex);
  return m_limit > 0 ? unclaimed() : availableMemory() + unclaimed();
}

void MemoryLedger::open(const NodeId& node, std::int64_t bytes) {
  const std::lock_guard lock(m_mutex);
  m_setAside[node] = bytes;
}

void MemoryLedger::close(const NodeId& node) {
  const std::lock_guard lock(m_mutex);
  m_setAside.erase(node);
}

std::shared_ptr<MemoryShare> MemoryLedger::shareOf(const NodeId& node) {
  if (m_limit <= 0) return nullptr;
  return std::make_shared<Share>(shared_from_this(), node);
}

}  // namespace quern
