// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/project.h"
#include "core/pipeline/project_paths.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

namespace fs = std::filesystem;

std::string movedPath(const std::string& value, const fs::path& from, const fs::path& to) {
  const fs::path absolute = (fs::absolute(from) / value).lexically_normal();
  const fs::path relative = absolute.lexically_relative(fs::absolute(to).lexically_normal());
  const bool below = !relative.empty() && *relative.begin() != fs::path("..");
  return below ? relative.generic_string() : absolute.generic_string();
}

/// The declared file parameter a value belongs to; null if the value names no file.
const FileParameter* fileParameter(const Registry& registry, const std::string& operatorId,
                                   const std::string& key, const Json& value) {
  const Registry::Entry* entry = registry.find(operatorId);
  if (entry == nullptr)
    return nullptr;  // of an absent pack: nobody knows which of its values are paths
  const ParameterSpec* spec = entry->spec.parameter(key);
  const FileParameter* file = spec != nullptr ? std::get_if<FileParameter>(spec) : nullptr;
  const bool named = value.is_string() && !value.get_ref<const std::string&>().empty();
  return named ? file : nullptr;
}

}  // namespace

std::vector<FileValue> fileValues(const Pipeline& pipeline, const Registry& registry) {
  std::vector<FileValue> values;
  for (const Node& node : pipeline.nodes())
    for (const auto& [key, value] : node.values.items())
      if (const FileParameter* file = fileParameter(registry, node.operatorId, key, value))
        values.push_back({node.id, key, value.get<std::string>(), file->use});
  return values;
}

std::vector<Edit> movedPaths(const Pipeline& pipeline, const Registry& registry,
                             const fs::path& from, const fs::path& to) {
  std::vector<Edit> edits;
  for (const FileValue& file : fileValues(pipeline, registry))
    if (std::string moved = movedPath(file.path, from, to); moved != file.path)
      edits.push_back(SetValue{file.node, file.key, std::move(moved)});
  return edits;
}

std::vector<Edit> movedEdits(std::vector<Edit> edits, const Pipeline& pipeline,
                             const Registry& registry, const fs::path& from, const fs::path& to) {
  std::map<NodeId, std::string> operators;
  for (const Node& node : pipeline.nodes()) operators[node.id] = node.operatorId;
  const auto move = [&](const std::string& operatorId, const std::string& key, Json& value) {
    if (fileParameter(registry, operatorId, key, value) != nullptr)
      value = movedPath(value.get<std::string>(), from, to);
  };
  for (Edit& edit : edits) {
    if (auto* added = std::get_if<AddNode>(&edit)) {
      operators[added->node.id] = added->node.operatorId;
      for (auto& [key, value] : added->node.values.items())
        move(added->node.operatorId, key, value);
    } else if (auto* set = std::get_if<SetValue>(&edit); set != nullptr) {
      if (const auto known = operators.find(set->id); known != operators.end())
        move(known->second, set->key, set->value);
    }
  }
  return edits;
}

std::vector<fs::path> unpackData(const Project& project, const fs::path& folder) {
  std::vector<fs::path> written;
  for (const auto& [name, bytes] : project.data) {
    QUERN_EXPECT(isDataName(name));
    const fs::path path = folder / name;
    if (fs::exists(fs::symlink_status(path))) continue;
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);  // if not, writing says why
    writeFile(path, bytes);
    written.push_back(path);
  }
  return written;
}

bool isDataName(std::string_view name) {
  return name.starts_with(dataPrefix) && isPlainName(name.substr(dataPrefix.size()));
}

bool isPlainName(std::string_view name) {
  const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return !name.empty() && name.size() <= 200 && name != "." && name != ".." &&
         name.find_first_of("/\\") == std::string_view::npos &&
         std::none_of(name.begin(), name.end(), isControl);
}

}  // namespace quern
