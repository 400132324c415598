// SPDX-License-Identifier: GPL-3.0-or-later
//
// The project file.
//
//   1. What is saved is loaded again; what this program does not know is carried through untouched.
//   2. The old file stands until the new one is whole and on the disk: a full disk or a kill loses
//      nothing.
//   3. The same project gives the same bytes, and project.json the same lines, so that versions can
//      be compared.
//   4. Loading reads into memory only, from names on a list, within limits, and runs nothing.
//   5. A result that cannot be read is left out with a warning: the pipeline is worth more, and
//      makes it again.
//   6. The first entry is a stored `mimetype`, so that the file is known without its name.

#include "core/pipeline/project.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/project_paths.h"
#include "core/pipeline/result_cache.h"
#include "core/base/zip_archive.h"

#include <fmt/format.h>

#include <set>

namespace quern {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mimetype = "application/x-quern-project";
constexpr std::string_view resultPrefix = "results/";
constexpr std::string_view resultSuffix = ".safetensors";

constexpr std::int64_t mebibyte = std::int64_t{1} << 20;
constexpr std::int64_t largestFile = 8192 * mebibyte;
constexpr std::int64_t largestJson = 64 * mebibyte;
constexpr std::int64_t largestEntry = 4096 * mebibyte;
// What an archive may claim to unpack to, by its own size: more is no project but a bomb.
constexpr std::int64_t mostUnpacked(std::int64_t size) {
  return std::min(2 * largestFile, 1024 * mebibyte + 50 * size);
}

Json projectJson(const Project& project, const Pipeline& pipeline) {
  Json json;
  json["format"] = projectFormat;
  json["title"] = project.title;
  json["description"] = project.description;
  json["seed"] = project.seed;
  json["pipeline"] = toJson(pipeline);
  json["views"] = project.views;
  json["report"] = project.report;
  for (const auto& [key, value] : project.unknown.items()) json[key] = value;
  return json;
}

Project projectFrom(const Json& json, const std::string& source) {
  const JsonFields fields(json, source);
  const std::int64_t format = fields.integer("format");
  if (format > projectFormat || format < 1)
    throw Error({tr("The project has format %1; this Quern reads formats up to %2."), format,
                 projectFormat},
                {.file = source},
                {tr("Update Quern, or save the project again with the version that wrote it.")});
  Project project;
  project.title = fields.text("title", "");
  project.description = fields.text("description", "");
  if (fields.has("seed")) project.seed = fields.unsignedInteger("seed");
  project.pipeline = pipelineFrom(fields.any("pipeline"), source);
  if (fields.has("views")) project.views = fields.object("views");
  if (fields.has("report")) project.report = fields.object("report");
  static const std::set<std::string> known{"format",   "title", "description", "seed",
                                           "pipeline", "views", "report"};
  for (const auto& [key, value] : json.items())
    if (!known.contains(key)) project.unknown[key] = value;
  return project;
}

std::string freeDataName(const std::map<std::string, std::string>& taken, const fs::path& file) {
  std::string name = file.filename().string();
  if (!isPlainName(name)) name = "data.csv";
  std::string free = std::string(dataPrefix) + name;
  for (int number = 2; taken.contains(free); ++number)
    free = fmt::format("{}{}-{}", dataPrefix, number, name);
  return free;
}

/// Takes the files that are read along; their nodes then name the copies. A file that is not there
/// stays a path.
void embedFiles(std::map<std::string, std::string>& data, Pipeline& pipeline,
                const Registry& registry, const fs::path& folder) {
  std::map<fs::path, std::string> embedded;
  for (const FileValue& file : fileValues(pipeline, registry)) {
    const fs::path path = (folder / file.path).lexically_normal();
    if (file.use != FileUse::read || data.contains(file.path) || !fs::is_regular_file(path))
      continue;
    std::string& name = embedded[path];
    if (name.empty()) {
      name = freeDataName(data, path);
      data[name] = readFile(path, largestEntry);
    }
    apply(pipeline, registry, SetValue{file.node, file.key, name});
  }
}

void addResults(ZipWriter& archive, const Project& project, std::int64_t limit) {
  for (const auto& [node, result] : project.results) {
    if (result->memory > limit || !isPlainName(node) || project.pipeline.find(node) == nullptr)
      continue;
    std::string bytes = resultBytes(*result);
    if (std::ssize(bytes) > limit) continue;
    const Packing packing = std::ssize(bytes) > 4 * mebibyte ? Packing::stored : Packing::fast;
    archive.add(fmt::format("{}{}{}", resultPrefix, node, resultSuffix), std::move(bytes), packing);
  }
}

/// "results/k-means-1.safetensors" is about k-means-1; empty for any other name.
std::string_view nodeOfEntry(std::string_view name) {
  if (!name.starts_with(resultPrefix) || !name.ends_with(resultSuffix)) return {};
  if (name.size() <= resultPrefix.size() + resultSuffix.size()) return {};
  name.remove_prefix(resultPrefix.size());
  name.remove_suffix(resultSuffix.size());
  return isPlainName(name) ? name : std::string_view{};
}

/// Reads what belongs to the project from the archive's other entries (4).
void readEntries(Project& project, const ZipReader& archive, const std::string& source) {
  for (const ZipReader::Entry& entry : archive.entries()) {
    if (entry.name == "mimetype" || entry.name == "project.json") continue;
    if (isDataName(entry.name)) {
      project.data[entry.name] = archive.read(entry, largestEntry);
      continue;
    }
    const NodeId node(nodeOfEntry(entry.name));
    if (node.empty())
      throw Error({tr("The project holds an entry that has no business there: %1."), entry.name},
                  {.file = source},
                  {tr("Ask where the file comes from. It was not written by Quern.")});
    if (project.pipeline.find(node) == nullptr) continue;
    try {
      const std::string bytes = archive.read(entry, largestEntry);
      project.results[node] = std::make_shared<const NodeResult>(resultFrom(bytes, entry.name));
    } catch (const Error&) {  // 5
      project.warnings.emplace_back(tr("The stored result of %1 is damaged; run the node again."),
                                    node);
    }
  }
}

Error notAProject(const std::string& source) {
  return Error({tr("%1 is not a Quern project."), source}, {.file = source},
               {tr("Choose a .quern file, or open a CSV file as data.")});
}

}  // namespace

void saveProject(const Project& project, const fs::path& path, const SaveProject& options) {
  const fs::path folder = fs::absolute(path).parent_path();
  const fs::path from = options.folder.empty() ? folder : fs::absolute(options.folder);
  Pipeline pipeline = project.pipeline;
  std::map<std::string, std::string> data = project.data;
  if (options.registry != nullptr) {
    if (options.embedData) embedFiles(data, pipeline, *options.registry, from);
    applyAll(pipeline, *options.registry, movedPaths(pipeline, *options.registry, from, folder));
  }

  ZipWriter archive;
  archive.add("mimetype", std::string(mimetype), Packing::stored);
  archive.add("project.json", projectJson(project, pipeline).dump(2) + "\n", Packing::deflated);
  addResults(archive, project, options.resultLimit);
  for (const auto& [name, bytes] : data) {
    QUERN_EXPECT(isDataName(name));
    archive.add(name, bytes, Packing::fast);
  }
  writeFile(path, archive.finish());
}

Project loadProject(const fs::path& path) {
  const InputFile file(path);
  const std::string bytes = file.readAll(largestFile);
  if (!bytes.starts_with("PK")) throw notAProject(file.name());
  const ZipReader archive(bytes, file.name(), mostUnpacked(std::ssize(bytes)));
  const std::vector<ZipReader::Entry>& entries = archive.entries();
  if (entries.empty() || entries.front().name != "mimetype" ||
      archive.read(entries.front(), 1000) != mimetype)
    throw notAProject(file.name());
  const auto json = std::find_if(entries.begin(), entries.end(), [](const ZipReader::Entry& entry) {
    return entry.name == "project.json";
  });
  if (json == entries.end()) throw notAProject(file.name());
  Project project =
      projectFrom(parseJson(archive.read(*json, largestJson), file.name()), file.name());
  readEntries(project, archive, file.name());
  return project;
}

}  // namespace quern
