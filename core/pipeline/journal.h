// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace quern {

/// A file beside the project that takes every edit as it happens, one JSON line each, so that a
/// crash loses nothing. Emptied by a save, removed when the project is closed in peace.
class QUERN_CORE_EXPORT Journal {
public:
  /// Starts a new, empty journal at `path` (NAME.journal), for the project as saved in `project`
  /// (empty: never saved). Throws Error if another program is writing it; what an abandoned one
  /// holds is lost: recover() it before.
  Journal(std::filesystem::path path, const std::filesystem::path& project, const Pipeline& start);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// On disk when it returns; throws Error if it cannot be written.
  void append(const std::vector<Edit>& edits);
  void restart(const std::filesystem::path& project, const Pipeline& start);  ///< after a save
  void remove();                                                              ///< closed in peace

private:
  explicit Journal(std::filesystem::path path);

  std::filesystem::path m_path;
  int m_handle = -1;
  std::int64_t m_size = 0;  ///< bytes of whole lines
};

/// What a journal left behind holds.
struct Recovered {
  std::filesystem::path project;  ///< empty: never saved
  Pipeline pipeline;              ///< with every edit whose line is whole
  int edits = 0;
};

/// Null if the journal holds no edit, or nothing that can be read. The last line may be cut.
QUERN_CORE_EXPORT std::optional<Recovered> recover(const std::filesystem::path& journal,
                                                   const Registry& registry);
/// Journals left behind by programs that no longer run.
QUERN_CORE_EXPORT std::vector<std::filesystem::path> abandonedJournals(
    const std::filesystem::path& folder);

}  // namespace quern
