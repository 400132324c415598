// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli operators: the catalogue, and one operator's page, from the declarations.

#include "app/cli/language.h"
#include "app/cli/parameter_options.h"
#include "app/cli/program.h"
#include "app/cli/writing.h"
#include "core/expression/expression.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

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
  const InEnglish forPrograms;
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

std::string portsText(Text title, const std::vector<PortSpec>& ports) {
  if (ports.empty()) return {};
  std::vector<std::vector<std::string>> rows;
  for (const PortSpec& port : ports)
    rows.push_back(
        {"  " + std::string(port.name),
         translated(port.kind == PortKind::table ? tr("table") : tr("model")),
         translated(port.label) + (port.optional ? " " + translated(tr("(optional)")) : "")});
  return fmt::format("\n{}\n{}", translated(title), alignedText(rows));
}

/// The functions of the language, where a parameter is written in it.
std::string functionsText(const OperatorSpec& spec) {
  const bool any = std::ranges::any_of(spec.parameters, [](const ParameterSpec& parameter) {
    const auto* text = std::get_if<TextParameter>(&parameter);
    return text != nullptr && text->expression;
  });
  if (!any) return {};
  std::string text = "\n" + translated(tr("Functions")) + "\n";
  std::string line = " ";
  for (const std::string& name : functionNames()) {
    if (line.size() + name.size() > 78) text += std::exchange(line, " ") + "\n";
    line += " " + name;
  }
  return text + line + "\n" +
         translated(tr("A column whose name has blanks or signs stands in brackets: "
                       "[completion hours] * 60.")) +
         "\n";
}

std::string pageText(const Registry::Entry& entry) {
  const OperatorSpec& spec = entry.spec;
  std::string text =
      fmt::format("{} ({})\n{}\n", translated(spec.name), spec.id, translated(spec.summary));
  text += portsText(tr("Inputs"), spec.inputs) + portsText(tr("Outputs"), spec.outputs);
  if (!spec.parameters.empty()) text += "\n" + translated(tr("Parameters")) + "\n";
  for (const ParameterSpec& parameter : spec.parameters) {
    const std::string initial = initialText(parameter);
    const std::string range = rangeOf(parameter);
    text += fmt::format(
        "  --{}  {}\n      {}\n      {}\n", keyOf(parameter), translated(labelOf(parameter)),
        translated(helpOf(parameter)),
        initial.empty() ? range : translated(Sentence(tr("%1; initially %2"), range, initial)));
  }
  return text + functionsText(spec);
}

void list(const Registry& registry, bool json) {
  std::vector<std::vector<std::string>> rows{
      {"ID", translated(tr("FAMILY")), translated(tr("SUMMARY"))}};
  Json pages = Json::array();
  for (const Registry::Entry& entry : registry.entries()) {
    rows.push_back({std::string(entry.spec.id), std::string(keyOf(entry.spec.family)),
                    translated(entry.spec.summary)});
    pages.push_back(pageJson(entry));
  }
  print(json ? pages.dump(2) + "\n" : alignedText(rows));
}

void run(const Operators& command) {
  const auto registry = makeRegistry();
  if (command.id.empty()) return list(*registry, command.json);
  const Registry::Entry& entry = operatorNamed(*registry, command.id);
  print(command.json ? pageJson(entry).dump(2) + "\n" : pageText(entry));
}

}  // namespace

void addOperators(CLI::App& program) {
  CLI::App* command =
      program.add_subcommand("operators", translated(tr("The catalogue; one operator's page")));
  const auto operators = std::make_shared<Operators>();
  command
      ->add_option("ID", operators->id,
                   translated(tr("The operator to show; without it: all, one line each")))
      ->type_name("");
  command->add_flag("--json", operators->json, translated(tr("For a program to read")));
  command->callback([operators] { run(*operators); });
}

}  // namespace quern::cli
