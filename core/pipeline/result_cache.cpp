// SPDX-License-Identifier: GPL-3.0-or-later
//
// Results by key, in memory and on disk.
//
//   1. What was stored is found again until a limit pushes it out; after a restart it comes from
//      disk.
//   2. Past the memory limit the results that were not used for the longest time go first; columns
//      that several results share count once. The newest one stays, however large it is.
//   3. Disk is written by a thread of its own: store() does not wait. The destructor waits until
//      all is written.
//   4. What is lent never reaches the disk, and goes when the next project lends.
//   5. Trouble with the disk is not an error: the result is then only in memory.

#include "core/pipeline/result_cache.h"

#include "core/pipeline/result_folder.h"

#include <fmt/format.h>

#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <list>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace quern {
namespace {

/// Bytes of memory that a result holds, by who shares it.
using Holdings = std::vector<std::pair<const void*, std::int64_t>>;

std::int64_t bytesOf(const State& state) {
  std::int64_t bytes = 0;
  for (const auto& [name, array] : state.arrays) bytes += std::ssize(array.bytes);
  return bytes;
}

void addColumns(Holdings& holdings, std::initializer_list<const Column*> columns) {
  for (const Column* column : columns) holdings.emplace_back(column->identity(), column->bytes());
}

/// Only the layers that may be as long as a table.
void addFigure(Holdings& holdings, const Figure& figure) {
  for (const FigureLayer& layer : figure.layers) {
    if (const auto* points = std::get_if<PointsLayer>(&layer))
      addColumns(holdings, {&points->x, &points->y, &points->group});
    if (const auto* line = std::get_if<LineLayer>(&layer))
      addColumns(holdings, {&line->x, &line->y});
    if (const auto* band = std::get_if<BandLayer>(&layer))
      addColumns(holdings, {&band->x, &band->lower, &band->upper});
  }
}

Holdings holdingsOf(const NodeResult& result) {
  Holdings holdings{{&result, bytesOf(result.state) + 1024}};
  for (const auto& [port, value] : result.outputs.values()) {
    if (const Table* table = std::get_if<Table>(&value)) {
      for (int index = 0; index < table->columnCount(); ++index)
        addColumns(holdings, {&(*table)[index]});
    } else {
      const auto& model = std::get<std::shared_ptr<const Model>>(value);
      std::int64_t bytes = 0;
      for (const ModelStep& step : model->steps()) bytes += bytesOf(step.state);
      holdings.emplace_back(model.get(), bytes);
    }
  }
  for (const Figure& figure : result.figures) addFigure(holdings, figure);
  return holdings;
}

/// The results in memory, the one used last in front.
class MemoryShelf {
public:
  explicit MemoryShelf(std::int64_t limit) : m_limit(limit) {}

  SharedResult find(const std::string& key) {
    const auto found = m_places.find(key);
    if (found == m_places.end()) return nullptr;
    m_order.splice(m_order.begin(), m_order, found->second);
    return m_order.front();
  }

  void put(const SharedResult& result) {
    if (find(result->key)) return;
    m_order.push_front(result);
    m_places[result->key] = m_order.begin();
    count(*result, 1);
    while (m_bytes > m_limit && m_order.size() > 1) {  // 2
      count(*m_order.back(), -1);
      m_places.erase(m_order.back()->key);
      m_order.pop_back();
    }
  }

  void clear() {
    m_order.clear();
    m_places.clear();
    m_holders.clear();
    m_bytes = 0;
  }

private:
  void count(const NodeResult& result, int change) {
    for (const auto& [what, bytes] : holdingsOf(result)) {
      int& holders = m_holders[what];
      if (holders == 0) m_bytes += bytes;
      holders += change;
      if (holders > 0) continue;
      m_bytes -= bytes;
      m_holders.erase(what);
    }
  }

  std::int64_t m_limit;
  std::int64_t m_bytes = 0;
  std::list<SharedResult> m_order;
  std::unordered_map<std::string, std::list<SharedResult>::iterator> m_places;
  std::unordered_map<const void*, int> m_holders;
};

}  // namespace

struct ResultCache::Shelf {
  explicit Shelf(Options options) : memory(options.memoryLimit) {
    if (options.folder.empty()) return;
    disk.emplace(options.folder, options.diskLimit);
    writer = std::thread([this] { writeQueue(); });
  }

  ~Shelf() {
    {
      const std::scoped_lock lock(mutex);
      closing = true;
    }
    changed.notify_all();
    if (writer.joinable()) writer.join();  // 3
  }

  SharedResult waitingOrLent(const std::string& key) const {
    for (const SharedResult& result : queue)
      if (result->key == key) return result;
    const auto found = lent.find(key);
    return found == lent.end() ? nullptr : found->second;
  }

  void writeQueue() {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [this] { return closing || !queue.empty(); });
      if (queue.empty()) return;
      const SharedResult result = queue.front();
      lock.unlock();
      disk->write(*result);
      lock.lock();
      // Only now: until it is on disk, it is found here. clear() may have emptied the queue
      // meanwhile.
      if (!queue.empty() && queue.front() == result) queue.pop_front();
    }
  }

  mutable std::mutex mutex;
  std::condition_variable changed;
  MemoryShelf memory;
  std::unordered_map<std::string, SharedResult> lent;
  std::deque<SharedResult> queue;
  bool closing = false;
  std::optional<ResultFolder> disk;
  std::thread writer;
};

ResultCache::ResultCache(Options options) : m_shelf(std::make_unique<Shelf>(std::move(options))) {}

ResultCache::~ResultCache() = default;

SharedResult ResultCache::find(const std::string& key) {
  {
    const std::scoped_lock lock(m_shelf->mutex);
    if (SharedResult known = m_shelf->memory.find(key)) return known;
    if (SharedResult known = m_shelf->waitingOrLent(key)) return known;
  }
  if (!m_shelf->disk) return nullptr;
  SharedResult read = m_shelf->disk->read(key);
  if (!read) return nullptr;
  const std::scoped_lock lock(m_shelf->mutex);
  // Another thread may have read it at the same time: all then share one.
  m_shelf->memory.put(read);
  return m_shelf->memory.find(key);
}

bool ResultCache::contains(const std::string& key) {
  {
    const std::scoped_lock lock(m_shelf->mutex);
    if (m_shelf->memory.find(key) || m_shelf->waitingOrLent(key)) return true;
  }
  return m_shelf->disk && m_shelf->disk->contains(key);
}

void ResultCache::store(const SharedResult& result) {
  const std::scoped_lock lock(m_shelf->mutex);
  m_shelf->memory.put(result);
  if (!m_shelf->disk) return;
  m_shelf->queue.push_back(result);
  m_shelf->changed.notify_all();
}

void ResultCache::lend(const std::map<NodeId, SharedResult>& results) {
  const std::scoped_lock lock(m_shelf->mutex);
  m_shelf->lent.clear();
  for (const auto& [node, result] : results) m_shelf->lent.emplace(result->key, result);
}

void ResultCache::clear() {
  const std::scoped_lock lock(m_shelf->mutex);
  m_shelf->memory.clear();
  m_shelf->lent.clear();
  m_shelf->queue.clear();
  if (m_shelf->disk) m_shelf->disk->clear();
}

std::filesystem::path defaultCacheFolder() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::filesystem::path(value != nullptr ? value : "");
  };
  // The base directory specification: a relative path is to be ignored.
  if (const auto cache = variable("XDG_CACHE_HOME"); cache.is_absolute())
    return cache / "quern" / "results";
  if (const auto home = variable("HOME"); home.is_absolute())
    return home / ".cache" / "quern" / "results";
  return std::filesystem::temp_directory_path() / fmt::format("quern-{}", ::getuid()) / "results";
}

}  // namespace quern
