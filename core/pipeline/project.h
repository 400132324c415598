// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/pipeline.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace quern {

inline constexpr int projectFormat = 1;  ///< raised when an older program could not read the file

/// What a project file holds.
struct Project {
  std::string title{};
  std::string description{};
  std::uint64_t seed = 0;
  Pipeline pipeline{};
  Json views = Json::object();    ///< what the window remembers: open figures, column widths, zoom
  Json report = Json::object();   ///< what the report shows
  Json unknown = Json::object();  ///< keys of a newer version, carried through untouched
  std::map<NodeId, SharedResult> results{};   ///< fitted states and small outputs, by node
  std::map<std::string, std::string> data{};  ///< embedded files by name: "data/orders.csv"
  std::vector<Sentence> warnings{};  ///< what a file held and could not be read: damaged results
};

struct SaveProject {
  bool embedData = false;                             ///< take the files that sources read along
  std::int64_t resultLimit = std::int64_t{64} << 20;  ///< bytes; larger results stay in the cache
  const Registry* registry = nullptr;  ///< says which values are paths; null: none is touched
  std::filesystem::path folder{};      ///< of the relative paths now; empty: the file's folder
};

/// Writes a `.quern` file: a zip with a stored `mimetype`, `project.json` in stable order,
/// `results/`, `data/`. Paths below the project's folder are written relative. Beside the final
/// name, synced, renamed. The same project gives the same bytes.
QUERN_CORE_EXPORT void saveProject(const Project& project, const std::filesystem::path& path,
                                   const SaveProject& options = {});

/// Reads entry by entry against a list of allowed names, within limits; nothing is unpacked to disk
/// and nothing is run. Throws Error if the file is cut short, hostile or of a newer format.
QUERN_CORE_EXPORT Project loadProject(const std::filesystem::path& path);

/// The edits that make a pipeline mean the same files after its project has moved from one folder
/// to another: what lies below `to` becomes relative, everything else absolute.
QUERN_CORE_EXPORT std::vector<Edit> movedPaths(const Pipeline& pipeline, const Registry& registry,
                                               const std::filesystem::path& from,
                                               const std::filesystem::path& to);

/// Writes the embedded files below the folder, where the pipeline looks for them, and returns their
/// paths. Files that are there already are left alone. Only for a user who has asked for it:
/// loading never does this.
QUERN_CORE_EXPORT std::vector<std::filesystem::path> unpackData(
    const Project& project, const std::filesystem::path& folder);

}  // namespace quern
