// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace quern {

/// Results by key, in memory and on disk, the least recently used going first when a limit is
/// reached. May be used by many threads. A file that is damaged or cut short counts as absent and
/// is removed.
class QUERN_CORE_EXPORT ResultCache {
public:
  struct Options {
    std::filesystem::path folder{};                    ///< empty: memory only
    std::int64_t memoryLimit = std::int64_t{4} << 30;  ///< bytes
    std::int64_t diskLimit = std::int64_t{8} << 30;    ///< bytes
  };

  explicit ResultCache(Options options);
  ~ResultCache();

  SharedResult find(const std::string& key);  ///< null if absent; reads from disk if need be
  bool contains(const std::string& key);
  /// Keeps it in memory, and writes it to disk (a failure to write is not an error: it is only a
  /// cache).
  void store(const SharedResult& result);
  /// Results that a project file brought along, in place of those of the project before. They are
  /// found by key, but never written to disk: a file may come from anybody and claim any key, so
  /// it never gets into the folder that all projects share.
  void lend(const std::map<NodeId, SharedResult>& results);
  void clear();

private:
  struct Shelf;
  std::unique_ptr<Shelf> m_shelf;
};

/// A result as one safetensors file, and back bit by bit; models included.
QUERN_CORE_EXPORT std::string resultBytes(const NodeResult& result);
/// Throws Error naming `source` if the bytes are not those of a whole result.
QUERN_CORE_EXPORT NodeResult resultFrom(std::string_view bytes, const std::string& source);

/// $XDG_CACHE_HOME/quern/results, or ~/.cache/quern/results.
QUERN_CORE_EXPORT std::filesystem::path defaultCacheFolder();

}  // namespace quern
