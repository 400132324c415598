// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// Results on disk, by key. Several processes may use one folder. May be used by many threads.
class ResultFolder {
public:
  ResultFolder(std::filesystem::path folder, std::int64_t limit);

  bool contains(const std::string& key) const;
  SharedResult read(const std::string& key);  ///< null if it is absent; what is damaged is removed
  void write(const NodeResult& result);       ///< a failure to write leaves it absent
  void clear();

private:
  class Columns;

  std::filesystem::path resultPath(const std::string& key) const;
  void added(std::int64_t bytes);
  void tidy();

  std::filesystem::path m_folder;
  std::int64_t m_limit;
  std::mutex m_mutex;
  /// Bytes in the folder, as far as this process knows; nothing: not counted yet.
  std::optional<std::int64_t> m_total;
};

}  // namespace quern
