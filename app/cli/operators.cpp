// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli operators: the catalogue, and one operator's page, from the declarations.

#include "app/cli/parameter_options.h"
#include "app/cli/program.h"
#include "app/cli/writing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace quern::cli {
namespace {

struct Operators {
  std::string id;
  bool json = false;
};

Json portsJson(const std::vector<PortSpec>& ports) {
  Json json = Json::array();
  for (const PortSpec& port : ports)
    json.push_back({{"name", port.name},
                    {"kind", port.kind == PortKind::table ? "table" : "model"},
                    {"label", port.label.source},
                    {"optional", port.optional}});
  return json;
}

Json parametersJson(const OperatorSpec& spec) {
  Json json = Json::array();
  for (const ParameterSpec& parameter : spec.parameters)
    json.push_back({{"key", keyOf(parameter)},
                    {"label", labelOf(parameter).source},
                    {"values", rangeOf(parameter)},
                    {"initial", initialOf(parameter)},
                    {"help", helpOf(parameter).source}});
  return json;
}

Json pageJson(const Registry::Entry& entry) {
  const OperatorSpec& spec = entry.spec;
  return {{"id", spec.id},
          {"version", spec.version},
          {"name", spec.name.source},
          {"family", keyOf(spec.family)},
          {"summary", spec.summary.source},
          {"pack", entry.pack},
          {"inputs", portsJson(spec.inputs)},
          {"outputs", portsJson(spec.outputs)},
          {"parameters", parametersJson(spec)}};
}

std::string portsText(const char* title, const std::vector<PortSpec>& ports) {
  if (ports.empty()) return {};
  std::vector<std::vector<std::string>> rows;
  for (const PortSpec& port : ports)
    rows.push_back({"  " + std::string(port.name), port.kind == PortKind::table ? "table" : "model",
                    std::string(port.label.source) + (port.optional ? " (optional)" : "")});
  return fmt::format("\n{}\n{}", title, alignedText(rows));
}

std::string pageText(const Registry::Entry& entry) {
  const OperatorSpec& spec = entry.spec;
  std::string text = fmt::format("{} ({})\n{}\n", spec.name.source, spec.id, spec.summary.source);
  text += portsText("Inputs", spec.inputs) + portsText("Outputs", spec.outputs);
  if (!spec.parameters.empty()) text += "\nParameters\n";
  for (const ParameterSpec& parameter : spec.parameters) {
    text += fmt::format("  --{}  {}\n      {}\n      {}", keyOf(parameter),
                        labelOf(parameter).source, helpOf(parameter).source, rangeOf(parameter));
    const std::string initial = initialText(parameter);
    text += initial.empty() ? "\n" : fmt::format("; initially {}\n", initial);
  }
  return text;
}

void list(const Registry& registry, bool json) {
  std::vector<std::vector<std::string>> rows{{"ID", "FAMILY", "SUMMARY"}};
  Json pages = Json::array();
  for (const Registry::Entry& entry : registry.entries()) {
    rows.push_back({std::string(entry.spec.id), std::string(keyOf(entry.spec.family)),
                    entry.spec.summary.source});
    pages.push_back(pageJson(entry));
  }
  print(json ? pages.dump(2) + "\n" : alignedText(rows));
}

void run(const Operators& command) {
  const auto registry = makeRegistry();
  if (command.id.empty()) return list(*registry, command.json);
  const Registry::Entry& entry = registry->at(command.id);
  print(command.json ? pageJson(entry).dump(2) + "\n" : pageText(entry));
}

}  // namespace

void addOperators(CLI::App& program) {
  CLI::App* command = program.add_subcommand("operators", "The catalogue; one operator's page");
  const auto operators = std::make_shared<Operators>();
  command->add_option("ID", operators->id, "The operator to show; without it: all, one line each")
      ->type_name("");
  command->add_flag("--json", operators->json, "For a program to read");
  command->callback([operators] { run(*operators); });
}

}  // namespace quern::cli
