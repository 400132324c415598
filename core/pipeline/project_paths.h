// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// A value of a node that names a file.
struct FileValue {
  NodeId node;
  std::string key, path;
  FileUse use = FileUse::read;
};
std::vector<FileValue> fileValues(const Pipeline& pipeline, const Registry& registry);

/// Edits of a project that has moved meanwhile: each path they set, taken as relative to `from`, is
/// written as movedPaths() writes it for `to`. `pipeline` is what they are about to change.
QUERN_CORE_EXPORT std::vector<Edit> movedEdits(std::vector<Edit> edits, const Pipeline& pipeline,
                                               const Registry& registry,
                                               const std::filesystem::path& from,
                                               const std::filesystem::path& to);

inline constexpr std::string_view dataPrefix = "data/";

bool isPlainName(std::string_view name);  ///< one part of a path that leads nowhere else
bool isDataName(std::string_view name);   ///< "data/" and a plain name

}  // namespace quern
