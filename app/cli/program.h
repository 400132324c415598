// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"
#include "core/pipeline/registry.h"

#include <CLI/App.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace quern::cli {

/// What a command ends with; the numbers are promised to scripts.
enum class ExitCode { done = 0, failed = 1, usage = 2, interrupted = 130 };

/// The command line is wrong: told with a hint at --help, exit code 2.
class UsageError : public Error {
public:
  UsageError(Sentence message, Sentence advice)
      : Error(std::move(message), {}, std::move(advice)) {}
  /// `option`: what is wrong, as it was typed: "--skip"
  UsageError(Sentence message, std::string option, Sentence advice)
      : Error(std::move(message), {.parameter = std::move(option)}, std::move(advice)) {}
  explicit UsageError(const Error& error) : Error(error) {}
};

/// The same Error, with its parameter called by the option that stands for it: clusters is
/// --clusters.
Error asOption(const Error& error);

/// --threads, --seed, --device: of every command that computes.
struct WorkOptions {
  int threads = 0;
  std::uint64_t seed = 0;
  std::string device = "auto";

  void addTo(CLI::App& command);
  Device chosenDevice() const;
};

/// A context that shows progress and warnings on stderr and stops at Ctrl+C.
Context makeContext(const WorkOptions& options = {});

/// Every operator, those of the packs included. A pack that cannot be used is named on stderr.
std::unique_ptr<Registry> makeRegistry();

/// The operator; an id that is not there is a UsageError with the nearest one.
const Registry::Entry& operatorNamed(const Registry& registry, const std::string& id);

void say(const Sentence& sentence);  ///< one line on stderr
void say(Severity severity, const Sentence& sentence);
/// The same with a file or node in front: "orders.csv: …".
void say(Severity severity, const std::string& about, const Sentence& sentence);
void printError(const Error& error);
void print(std::string_view text);  ///< to stdout; throws Error if it cannot be written

/// Each adds its command. What the command does runs as its callback.
void addInspect(CLI::App& program);
void addConvert(CLI::App& program);
void addProfile(CLI::App& program);
void addOperators(CLI::App& program);
void addOp(CLI::App& program);
void addRun(CLI::App& program);
void addScore(CLI::App& program);

}  // namespace quern::cli
