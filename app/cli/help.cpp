// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/language.h"

#include <CLI/CLI.hpp>

namespace quern::cli {
namespace {

/// CLI11's page with our words. What it writes between them ("...", "x 2") is the same everywhere.
class Formatter : public CLI::Formatter {
public:
  Formatter() {
    label("Usage", translated(tr("Usage")));
    label("OPTIONS", translated(tr("OPTIONS")));
    label("SUBCOMMAND", translated(tr("COMMAND")));
    label("Positionals", translated(tr("Arguments")));
    label("REQUIRED", translated(tr("(needed)")));
  }

  std::string make_group(std::string group, bool isPositional,
                         std::vector<const CLI::Option*> options) const override {
    const auto named = [&group](const char* name, Text text) {
      if (group == name) group = translated(text);
    };
    named("Options", tr("Options"));
    named("Parameters", tr("Parameters"));
    named("Reading", tr("Reading"));
    return CLI::Formatter::make_group(group, isPositional, std::move(options));
  }
};

class UsageFormatter final : public Formatter {
public:
  explicit UsageFormatter(std::string usage) : m_usage(std::move(usage)) {}
  std::string make_usage(const CLI::App*, std::string) const override {
    return translated(tr("Usage")) + ": " + m_usage + "\n";
  }

private:
  std::string m_usage;
};

}  // namespace

std::string exitCodes() {
  return translated(
      tr("Exit code 0: done; 1: the work failed, and the message says why and what to do; 2: the "
         "command line is wrong; 130: interrupted."));
}

void setHelp(CLI::App& program) {
  program.formatter(std::make_shared<Formatter>());
  program.footer(exitCodes());
  program.set_help_flag("-h,--help", translated(tr("Print this page")));
}

void setUsage(CLI::App& command, std::string usage) {
  command.formatter(std::make_shared<UsageFormatter>(std::move(usage)));
}

}  // namespace quern::cli
