// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli op: one operator on files.
//
//   1. Options are the operator's parameters, by the names they have everywhere; --help shows them.
//   2. A key that the operator does not have is refused, with the nearest one it has.
//   3. One CSV per table port goes to --out, named after the port; without --out the first one goes
//      to stdout.
//   4. What is wrong with the parameters whatever the file holds is told before it is read, as a
//      wrong command line. An Error about a parameter names its option.

#include "app/cli/help.h"
#include "app/cli/language.h"
#include "app/cli/parameter_options.h"
#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"
#include "core/pipeline/guards.h"
#include "core/pipeline/model.h"
#include "core/base/nearest.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace quern::cli {
namespace {

namespace fs = std::filesystem;

struct Op {
  std::vector<std::string> arguments;  ///< as typed, the operator's id first
};

struct Request {
  bool help = false;
  std::vector<std::string> inputs;
  std::string out, model;
  WorkOptions work;
  ReadingOptions reading;
};

/// What stands where the operator takes its inputs, for the first line of --help.
std::string usageOf(const OperatorSpec& spec) {
  std::string usage = fmt::format("quern-cli op {}", spec.id);
  for (const PortSpec& port : spec.inputs) {
    const std::string file =
        std::string(port.name) + (port.kind == PortKind::table ? ".csv" : ".qmodel");
    usage += port.optional ? " [" + file + "]" : " " + file;
  }
  return usage + " [--PARAMETER VALUE]... [--out DIR]" +
         (spec.learns() ? " [--model OUT.qmodel]" : "");
}

void addFiles(CLI::App& command, const OperatorSpec& spec, Request& request) {
  command
      .add_option("IN", request.inputs,
                  translated(tr("One file per input, in the order of the ports; - is stdin")))
      ->type_name("FILE");
  if (command.get_option_no_throw("--out") == nullptr)
    command.add_option("--out", request.out, translated(tr("Folder for one CSV per table port")))
        ->type_name("DIR");
  if (spec.learns() && command.get_option_no_throw("--model") == nullptr)
    command
        .add_option("--model", request.model,
                    translated(tr("Where the fitted model goes (.qmodel)")))
        ->type_name("FILE");
}

[[noreturn]] void refuseUnknown(const CLI::App& command, const OperatorSpec& spec,
                                const std::string& argument) {
  const std::string key = argument.substr(0, argument.find('='));
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options())
    if (!option->get_lnames().empty()) known.push_back("--" + option->get_lnames().front());
  const std::string meant = nearest(key, known);
  throw UsageError({tr("The operator %1 has no parameter %2."), spec.id, key},
                   meant.empty() ? Sentence(tr("quern-cli op %1 --help lists them."), spec.id)
                                 : Sentence(tr("Did you mean %1?"), meant));
}

void refuseWrongFiles(const OperatorSpec& spec, const Request& request) {
  const Sentence advice(tr("quern-cli operators %1 lists its inputs."), spec.id);
  if (request.inputs.size() > spec.inputs.size())
    throw UsageError({tr("The operator %1 takes %2 {file|files}, not %3."), spec.id,
                      spec.inputs.size(), request.inputs.size()},
                     advice);
  for (std::size_t index = request.inputs.size(); index < spec.inputs.size(); ++index)
    if (!spec.inputs[index].optional)
      throw UsageError({tr("The operator %1 needs a file for its input \"%2\"."), spec.id,
                        spec.inputs[index].name},
                       advice);
  if (std::ranges::count(request.inputs, "-") > 1)
    throw UsageError({tr("Standard input can be read only once.")},
                     {tr("Give the name of a file for the other inputs.")});
}

Inputs readInputs(const OperatorSpec& spec, const Request& request, const CsvOptions& options,
                  Context& context) {
  Inputs inputs;
  std::vector<std::string> names;
  for (std::size_t index = 0; index < request.inputs.size(); ++index) {
    const PortSpec& port = spec.inputs[index];
    const std::string& file = request.inputs[index];
    if (port.kind == PortKind::model) {
      inputs.set(port.name, std::make_shared<const Model>(loadModel(file)));
      continue;
    }
    CsvResult result = readInput(file, options, context);
    report(result, file);
    std::ranges::copy(result.table.schema().names(), std::back_inserter(names));
    inputs.set(port.name, std::move(result.table));
  }
  if (!request.inputs.empty()) refuseAbsentColumns(options, names);
  return inputs;
}

/// 4
void refuseWrongParameters(const Parameters& parameters) {
  if (const std::optional<Error> error = firstError(validate(parameters, {})))
    throw UsageError(asOption(*error));
}

/// Says everything that check found; an error is thrown.
Schemas checked(const Registry::Entry& entry, const Parameters& parameters, const Inputs& inputs) {
  Findings findings;
  Schemas schemas = checkOperator(entry, parameters, schemasOf(inputs), findings);
  for (const Finding& finding : findings)
    if (finding.severity != Severity::error) say(finding.severity, finding.message);
  if (const std::optional<Error> error = firstError(findings)) throw Error(*error);
  return schemas;
}

/// The model of a learner that was fitted on a raw table: a path of one step.
Model modelOf(const OperatorSpec& spec, const Json& values, const Schemas& schemas,
              const State& state) {
  const auto port =
      std::find_if(spec.outputs.begin(), spec.outputs.end(),
                   [](const PortSpec& output) { return output.kind == PortKind::model; });
  const auto firstTable = [](const std::vector<PortSpec>& ports) {
    const auto table = std::find_if(ports.begin(), ports.end(),
                                    [](const PortSpec& p) { return p.kind == PortKind::table; });
    return table == ports.end() ? std::string("data") : std::string(table->name);
  };
  ModelStep step{.operatorId = std::string(spec.id),
                 .version = spec.version,
                 .title = spec.name.source,
                 .values = values,
                 .state = state,
                 .inputPort = firstTable(spec.inputs),
                 .outputPort = firstTable(spec.outputs)};
  return Model(schemas.model(port->name), {std::move(step)});
}

void writeOutputs(const OperatorSpec& spec, const Outputs& outputs, const std::string& folder,
                  Context& context) {
  for (const PortSpec& port : spec.outputs) {
    if (port.kind != PortKind::table || !outputs.has(port.name)) continue;
    if (folder.empty()) return writeTable(outputs.table(port.name), "-", {}, context);
    std::error_code failed;
    fs::create_directories(folder, failed);  // if not, writing says why
    writeTable(outputs.table(port.name),
               (fs::path(folder) / (std::string(port.name) + ".csv")).string(), {}, context);
  }
}

void work(const Registry::Entry& entry, const Json& values, const Request& request,
          const CsvOptions& options) {
  const OperatorSpec& spec = entry.spec;
  Context context = makeContext(request.work);
  Context reading = context.part(0, 0.3);
  const Inputs inputs = readInputs(spec, request, options, reading);
  const Parameters parameters(spec.parameters, values);
  const Schemas schemas = checked(entry, parameters, inputs);
  refuseMissing(spec, parameters, inputs);

  Context fitting = context.part(0.3, 0.9);
  const Fitted fitted = entry.implementation->fitApply(parameters, inputs, fitting);
  if (const Sentence outcome =
          entry.implementation->outcome(parameters, fitted.state, fitted.outputs);
      !outcome.empty())
    say(outcome);
  Context writing = context.part(0.9, 1);
  writeOutputs(spec, fitted.outputs, request.out, writing);
  if (!request.model.empty())
    saveModel(modelOf(spec, values, schemas, fitted.state), request.model);
}

void run(const Op& op) {
  const auto registry = makeRegistry();
  const Registry::Entry* const entry = &operatorNamed(*registry, op.arguments.front());

  // The options are known only now that the operator is.
  CLI::App command(translated(entry->spec.summary), "op");
  setHelp(command);
  setUsage(command, usageOf(entry->spec));
  command.allow_extras();
  command.set_help_flag();  // ours below, because the program would show its own
  Request request;
  ParameterOptions parameters(entry->spec);
  command.add_flag("-h,--help", request.help, translated(tr("Print this page")));
  parameters.addTo(command);
  addFiles(command, entry->spec, request);
  request.work.addTo(command);
  if (!entry->spec.inputs.empty()) request.reading.addTo(command);

  // CLI11 wants them backwards, and without the id.
  std::vector<std::string> rest(op.arguments.rbegin(), op.arguments.rend() - 1);
  command.parse(rest);
  if (request.help) return print(command.help());
  for (const std::string& argument : command.remaining())
    refuseUnknown(command, entry->spec, argument);
  const Json values = parameters.values();
  refuseWrongParameters(Parameters(entry->spec.parameters, values));
  refuseWrongFiles(entry->spec, request);
  const CsvOptions options = request.reading.csv();
  if (const auto error = attempt([&] { work(*entry, values, request, options); }))
    throw Error(asOption(*error));
}

}  // namespace

void addOp(CLI::App& program) {
  CLI::App* command =
      program.add_subcommand("op", translated(tr("One operator on files: one CSV per table port")));
  const auto op = std::make_shared<Op>();
  setUsage(*command,
           "quern-cli op ID IN... [--PARAMETER VALUE]... [--out DIR] [--model OUT.qmodel]");
  command->footer(translated(tr("quern-cli operators lists the IDs; quern-cli op ID --help lists "
                                "the parameters of one.")) +
                  "\n" + exitCodes());
  command->prefix_command();
  command->callback([command, op] {
    op->arguments = command->remaining();
    if (op->arguments.empty())
      throw UsageError({tr("op needs the id of an operator.")},
                       {tr("quern-cli operators lists them.")});
    run(*op);
  });
}

}  // namespace quern::cli
