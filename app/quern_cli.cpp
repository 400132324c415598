// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli: Quern without a screen.
//
//   1. Results go to files or stdout, progress and messages to stderr.
//   2. Exit code 0: done; 1: the work failed, and the message says why and what to do; 2: the
//      command line is wrong; 130: interrupted.
//   3. It speaks the language that the environment asks for, as far as it knows it. What a program
//      reads (--json, keys, names of columns) is the same in every language.

#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/language.h"
#include "app/cli/program.h"
#include "app/cli/progress_line.h"
#include "core/base/nearest.h"

#include <CLI/CLI.hpp>

using namespace quern;
using namespace quern::cli;

namespace {

constexpr Text summary =
    tr("Quern turns tables into models, figures and reports.\n"
       "A file named - is stdin or stdout. Results go to files or stdout, messages to stderr.");

void addCommands(CLI::App& program) {
  setHelp(program);
  program.set_version_flag("--version", "Quern " QUERN_VERSION,
                           translated(tr("Print the version")));
  program.require_subcommand(0, 1);
  addInspect(program);
  addConvert(program);
  addProfile(program);
  addOperators(program);
  addOp(program);
  addRun(program);
  addScore(program);
  for (CLI::App* command : program.get_subcommands({})) command->group(translated(tr("Commands")));
}

ExitCode usageError(const UsageError& wrong) {
  printError(wrong);
  ProgressLine::instance().print(
      translated(tr("Run quern-cli --help, or quern-cli COMMAND --help.")));
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

UsageError unknownWord(const CLI::App& program) {
  const std::string word = program.remaining(true).front();
  const bool option = word.starts_with('-');
  const std::string meant = nearest(word.substr(0, word.find('=')), knownWords(program));
  const Sentence advice = meant.empty() ? Sentence() : Sentence(tr("Did you mean %1?"), meant);
  if (option) return {{tr("There is no option %1 here."), word}, advice};
  if (program.get_subcommands().empty()) return {{tr("There is no command %1."), word}, advice};
  return {{tr("%1 is one argument too many."), word}, {}};
}

/// What CLI11 found, in our words; its own are "IN is required", "--out: 1 required DIR missing".
UsageError wordsFor(const CLI::ParseError& wrong) {
  const std::string what = wrong.what();
  if (wrong.get_name() == "RequiredError")
    return {{tr("%1 is missing on the command line."), what.substr(0, what.find(' '))}, {}};
  if (wrong.get_name() == "ArgumentMismatch" && what.starts_with("--"))
    return {{tr("The option %1 needs one value."), what.substr(0, what.find(':'))}, {}};
  return {{tr("The command line cannot be read: %1."), what}, {}};
}

ExitCode runProgram(int count, char** arguments) {
  CLI::App program(translated(summary), "quern-cli");
  addCommands(program);
  try {
    program.parse(count, arguments);
    if (!program.get_subcommands().empty()) return ExitCode::done;
    return usageError({tr("No command is given."), {}});
  } catch (const CLI::Success& asked) {  // --help, --version
    program.exit(asked);
    return ExitCode::done;
  } catch (const CLI::ExtrasError&) {
    return usageError(unknownWord(program));
  } catch (const CLI::ParseError& wrong) {
    return usageError(wordsFor(wrong));
  } catch (const UsageError& wrong) {
    return usageError(wrong);
  } catch (const Error& problem) {
    printError(problem);
    return ExitCode::failed;
  } catch (const Cancelled&) {
    ProgressLine::instance().print("quern-cli: " + translated(tr("Stopped.")));
    return ExitCode::interrupted;
  } catch (const std::bad_alloc&) {
    printError(
        {tr("There is not enough memory."), {}, tr("Close other programs, or use fewer rows.")});
    return ExitCode::failed;
  } catch (const std::exception& problem) {
    ProgressLine::instance().print(std::string("quern-cli: ") + problem.what());
    return ExitCode::failed;
  }
}

}  // namespace

int main(int count, char** arguments) {
  watchForInterrupt();
  chooseLanguage();
  const ExitCode code = runProgram(count, arguments);
  ProgressLine::instance().clear();
  return static_cast<int>(code);
}
