// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli: Quern without a screen.
//
//   1. Results go to files or stdout, progress and messages to stderr.
//   2. Exit code 0: done; 1: the work failed, and the message says why and what to do; 2: the
//      command line is wrong; 130: interrupted.

#include "app/cli/interrupt.h"
#include "app/cli/program.h"
#include "app/cli/progress_line.h"
#include "core/pipeline/nearest.h"

#include <CLI/CLI.hpp>

using namespace quern;
using namespace quern::cli;

namespace {

constexpr const char* summary =
    "Quern turns tables into models, figures and reports.\n"
    "A file named - is stdin or stdout. Results go to files or stdout, messages to stderr.";

void addCommands(CLI::App& program) {
  program.set_version_flag("--version", "Quern " QUERN_VERSION);
  program.require_subcommand(0, 1);
  addInspect(program);
  addConvert(program);
  addProfile(program);
  addOperators(program);
  addOp(program);
  addRun(program);
  addScore(program);
}

ExitCode usageError(const std::string& message) {
  ProgressLine::instance().print("quern-cli: " + message +
                                 "\nRun quern-cli --help, or quern-cli COMMAND --help.");
  return ExitCode::usage;
}

/// The commands, and the options of the one that was given.
std::vector<std::string> knownWords(const CLI::App& program) {
  std::vector<std::string> words;
  for (const CLI::App* command : program.get_subcommands({})) words.push_back(command->get_name());
  for (const CLI::App* command : program.get_subcommands())
    for (const CLI::Option* option : command->get_options())
      if (!option->get_lnames().empty()) words.push_back("--" + option->get_lnames().front());
  return words;
}

ExitCode unknownWord(const CLI::App& program) {
  const std::string word = program.remaining(true).front();
  const std::string meant = nearest(word.substr(0, word.find('=')), knownWords(program));
  return usageError("There is no " + word + " here." +
                    (meant.empty() ? "" : " Did you mean " + meant + "?"));
}

ExitCode runProgram(int count, char** arguments) {
  CLI::App program(summary, "quern-cli");
  addCommands(program);
  try {
    program.parse(count, arguments);
    return program.get_subcommands().empty() ? usageError("No command is given.") : ExitCode::done;
  } catch (const CLI::Success& asked) {  // --help, --version
    program.exit(asked);
    return ExitCode::done;
  } catch (const CLI::ExtrasError&) {
    return unknownWord(program);
  } catch (const CLI::ParseError& wrong) {
    return usageError(wrong.what());
  } catch (const UsageError& wrong) {
    return usageError(wrong.what());
  } catch (const Cancelled&) {
    ProgressLine::instance().print("quern-cli: Stopped.");
    return ExitCode::interrupted;
  } catch (const std::bad_alloc&) {
    ProgressLine::instance().print(
        "quern-cli: There is not enough memory. Close other programs, or use fewer rows.");
    return ExitCode::failed;
  } catch (const std::exception& problem) {
    ProgressLine::instance().print(std::string("quern-cli: ") + problem.what());
    return ExitCode::failed;
  }
}

}  // namespace

int main(int count, char** arguments) {
  watchForInterrupt();
  const ExitCode code = runProgram(count, arguments);
  ProgressLine::instance().clear();
  return static_cast<int>(code);
}
