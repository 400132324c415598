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

}  // namespace

std::vector<FileValue> fileValues(const Pipeline& pipeline, const Registry& registry) {
  std::vector<FileValue> values;
  for (const Node& node : pipeline.nodes()) {
    const Registry::Entry* entry = registry.find(node.operatorId);
    if (entry == nullptr)
      continue;  // of an absent pack: nobody knows which of its values are paths
    for (const auto& [key, value] : node.values.items()) {
      const ParameterSpec* spec = entry->spec.parameter(key);
      const FileParameter* file = spec != nullptr ? std::get_if<FileParameter>(spec) : nullptr;
      if (file == nullptr || !value.is_string() || value.get_ref<const std::string&>().empty())
        continue;
      values.push_back({node.id, key, value.get<std::string>(), file->use});
    }
  }
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
