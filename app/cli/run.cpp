// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli run: a project without a window.
//
//   1. One line per node on stdout, as each is done: what became of it, how long it took, its
//      outcome.
//   2. What was computed before is not computed again: results come from the project and the cache.
//   3. A node that fails does not stop those that do not need it; the exit code is then 1.
//   4. --out takes a CSV per table port and a .qmodel per model port, in a folder per node, and
//      manifest.json.
//   5. The project file is not changed.

#include "app/cli/interrupt.h"
#include "app/cli/language.h"
#include "app/cli/program.h"
#include "app/cli/progress_line.h"
#include "app/cli/writing.h"
#include "core/base/files.h"
#include "core/pipeline/guards.h"
#include "core/base/nearest.h"
#include "core/pipeline/project.h"
#include "core/pipeline/result_cache.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>

namespace quern::cli {
namespace {

namespace fs = std::filesystem;

struct Run {
  std::string project, out;
  std::vector<std::string> settings;
  WorkOptions work;
  bool seedGiven = false;
};

/// A parameter of a node and its new value, as typed: "k-means-1.clusters=8".
struct Setting {
  std::string node, key, text;

  std::string option() const { return "--set " + node + "." + key; }
};

Setting settingFrom(const std::string& typed) {
  const std::size_t equals = typed.find('=');
  const std::size_t dot = typed.rfind('.', equals);
  if (equals == std::string::npos || dot == std::string::npos || dot == 0)
    throw UsageError({tr("--set takes NODE.PARAMETER=VALUE, not \"%1\"."), typed},
                     {tr("For instance --set k-means-1.clusters=8.")});
  return {typed.substr(0, dot), typed.substr(dot + 1, equals - dot - 1), typed.substr(equals + 1)};
}

const ParameterSpec& parameterOf(const Setting& setting, const OperatorSpec& spec) {
  if (const ParameterSpec* parameter = spec.parameter(setting.key)) return *parameter;
  std::vector<std::string> keys;
  for (const ParameterSpec& parameter : spec.parameters) keys.emplace_back(keyOf(parameter));
  const std::string meant = nearest(setting.key, keys);
  throw UsageError({tr("The node %1 has no parameter %2."), setting.node, setting.key},
                   meant.empty() ? Sentence(tr("quern-cli operators %1 lists them."), spec.id)
                                 : Sentence(tr("Did you mean %1?"), meant));
}

/// One edit; what is wrong with it whatever the data are is a wrong command line.
Edit editFrom(const Setting& setting, const Pipeline& pipeline, const Registry& registry) {
  const Node* node = nullptr;
  if (const auto unknown = attempt([&] { node = &pipeline.named(setting.node); }))
    throw UsageError(*unknown);
  const OperatorSpec& spec = registry.at(node->operatorId).spec;
  const ParameterSpec& parameter = parameterOf(setting, spec);
  const std::string key(keyOf(parameter));
  SetValue edit{node->id, key, {}};
  const auto refuse = [&setting](const Error& error) {
    return UsageError(error.message(), setting.option(), error.advice());
  };
  if (const auto wrong = attempt([&] { edit.value = valueFromText(parameter, setting.text); }))
    throw refuse(*wrong);
  const Json values = Json{{key, edit.value}};
  for (const Finding& finding : validate(Parameters(spec.parameters, values), {}))
    if (finding.severity == Severity::error && finding.place.parameter == key)
      throw refuse(Error(finding.message, {}, finding.advice));
  return edit;
}

class Reporter final : public RunObserver {
public:
  explicit Reporter(std::size_t nodes)
      : m_nodes(static_cast<double>(std::max<std::size_t>(nodes, 1))) {}

  void progressed(const NodeId& node, double fraction, const Sentence& message) override {
    const std::string what =
        message.empty() ? node : fmt::format("{}: {}", node, translated(message));
    ProgressLine::instance().show((m_done + fraction) / m_nodes, what);
  }
  void logged(const NodeId& node, const LogLine& line) override {
    say(line.severity, node, line.sentence);
  }
  void finished(const NodeId& node, const SharedResult& result, bool fromCache) override {
    m_done += 1;
    const std::string time =
        fromCache ? std::string("cached") : fmt::format("{:.2f} s", result->seconds);
    line(fmt::format("{}\tdone\t{}\t{}\n", harmless(node), time,
                     harmless(translated(result->outcome))));
  }
  void failed(const NodeId& node, const Error& error) override {
    m_done += 1;
    line(fmt::format("{}\tfailed\n", harmless(node)));
    printError(error.at({.node = node}));
  }

  /// The nodes that had to wait for one that failed. Throws Error if stdout could not take a line.
  void finish(const Pipeline& pipeline, const RunResult& result) {
    for (const Node& node : pipeline.nodes())
      if (!result.results.contains(node.id) && !result.errors.contains(node.id))
        line(fmt::format("{}\tnot run\n", harmless(node.id)));
    if (m_broken) throw Error(*m_broken);
  }

private:
  /// The engine calls from its own threads, which an exception must not leave.
  void line(const std::string& text) {
    if (!m_broken) m_broken = attempt([&] { print(text); });
  }

  double m_nodes;
  double m_done = 0;
  std::optional<Error> m_broken;
};

/// The id, unless a file that came from elsewhere made it lead out of the folder.
std::string folderOf(const NodeId& id) {
  const bool plain = id.find_first_of("/\\") == std::string::npos &&
                     id.find('\0') == std::string::npos && id != "." && id != "..";
  return plain ? id : "node-" + hashOf(id).substr(0, 8);
}

void writeResult(const fs::path& folder, const NodeResult& result, Context& context) {
  std::error_code failed;
  fs::create_directories(folder, failed);  // if not, writing says why
  for (const auto& [port, value] : result.outputs.values()) {
    if (const Table* table = std::get_if<Table>(&value))
      writeTable(*table, (folder / (port + ".csv")).string(), {}, context);
    else
      saveModel(*std::get<std::shared_ptr<const Model>>(value), folder / (port + ".qmodel"));
  }
}

void writeResults(const fs::path& out, const Project& project, const RunResult& result) {
  Context context = makeContext();
  for (const Node& node : project.pipeline.nodes())
    if (const auto found = result.results.find(node.id); found != result.results.end())
      writeResult(out / folderOf(node.id), *found->second, context);
  std::error_code failed;
  fs::create_directories(out, failed);
  writeFile(out / "manifest.json", toJson(result.manifest).dump(2) + "\n");
}

Project loadWith(const Run& run, const Registry& registry) {
  Project project = loadProject(run.project);
  for (const Sentence& warning : project.warnings) say(Severity::warning, warning);
  std::vector<Edit> edits;
  for (const std::string& setting : run.settings)
    edits.push_back(editFrom(settingFrom(setting), project.pipeline, registry));
  applyAll(project.pipeline, registry, edits);
  return project;
}

std::shared_ptr<ResultCache> cacheWith(const Project& project) {
  auto cache = std::make_shared<ResultCache>(ResultCache::Options{.folder = defaultCacheFolder()});
  cache->lend(project.results);
  return cache;
}

void run(const Run& command) {
  const auto registry = makeRegistry();
  const Project project = loadWith(command, *registry);
  const fs::path folder = fs::absolute(command.project).parent_path();
  for (const fs::path& file : unpackData(project, folder))
    say(Sentence(tr("Took %1 out of the project."), file.string()));

  const Engine engine(*registry, cacheWith(project));
  Reporter reporter(project.pipeline.nodes().size());
  const RunOptions options{.seed = command.seedGiven ? command.work.seed : project.seed,
                           .device = command.work.chosenDevice(),
                           .threads = command.work.threads,
                           .folder = folder,
                           .cancel = interruptToken()};
  const RunResult result = engine.run(project.pipeline, {}, options, reporter);
  ProgressLine::instance().clear();
  if (result.cancelled) throw Cancelled{};
  reporter.finish(project.pipeline, result);
  if (!command.out.empty()) writeResults(command.out, project, result);
  if (!result.errors.empty())
    throw Error({tr("%1 of %2 {node|nodes} failed."), result.errors.size(),
                 project.pipeline.nodes().size()},
                {}, {tr("What each one needs is said above.")});
}

}  // namespace

void addRun(CLI::App& program) {
  CLI::App* command = program.add_subcommand("run", translated(tr("A project without a window")));
  const auto run = std::make_shared<Run>();
  command->add_option("PROJECT", run->project, translated(tr("The .quern file")))
      ->required()
      ->type_name("");
  command
      ->add_option("--set", run->settings,
                   translated(tr("Another value for a parameter, any number of times")))
      ->type_name("NODE.PARAMETER=VALUE")
      ->allow_extra_args(false);  // one value each time
  command
      ->add_option("--out", run->out,
                   translated(tr("Folder for the tables and models of every node")))
      ->type_name("DIR");
  run->work.addTo(*command);
  command->callback([command, run] {
    run->seedGiven = command->get_option("--seed")->count() > 0;
    cli::run(*run);
  });
}

}  // namespace quern::cli
