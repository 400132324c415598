// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

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

inline constexpr std::string_view dataPrefix = "data/";

bool isPlainName(std::string_view name);  ///< one part of a path that leads nowhere else
bool isDataName(std::string_view name);   ///< "data/" and a plain name

}  // namespace quern
