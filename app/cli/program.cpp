// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/interrupt.h"
#include "app/cli/language.h"
#include "app/cli/option_checks.h"
#include "app/cli/progress_line.h"
#include "core/families.h"
#include "core/pipeline/guards.h"
#include "core/pipeline/pack.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <mutex>
#include <set>
#include <system_error>
#include <unistd.h>

namespace quern::cli {
namespace {

/// A warning that is found before the rows are read, and again when they are, is said once.
bool isSaidFirst(const std::string& warning) {
  static std::mutex mutex;
  static std::set<std::string> said;
  const std::lock_guard lock(mutex);
  return said.insert(warning).second;
}

class TerminalMonitor final : public Monitor {
public:
  void progressed(double fraction, const Sentence& message) override {
    ProgressLine::instance().show(fraction, translated(message));
  }
  void logged(Severity severity, const Sentence& sentence) override { say(severity, sentence); }
};

}  // namespace

Error asOption(const Error& error) {
  Place place = error.place();
  if (!place.parameter.empty() && place.node.empty() && !place.parameter.starts_with("--"))
    place.parameter = "--" + place.parameter;
  return Error(error.message(), std::move(place), error.advice());
}

void WorkOptions::addTo(CLI::App& command) {
  const auto add = [&](const char* name, auto& value, Text help, const char* type) {
    const bool taken = command.get_option_no_throw(name) != nullptr;
    return taken ? nullptr : command.add_option(name, value, translated(help))->type_name(type);
  };
  if (CLI::Option* option =
          add("--threads", threads, tr("Threads to use; 0: as many as the machine has"), "N"))
    takesWhole(*option, 0, 4096);
  if (CLI::Option* option =
          add("--seed", seed, tr("Where random numbers start; the same seed gives the same result"),
              "N"))
    takesWhole(*option, 0);
  if (CLI::Option* option =
          add("--device", device, tr("Where networks are computed"), "auto|cpu|cuda"))
    takesOneOf(*option, {"auto", "cpu", "cuda"});
}

Device WorkOptions::chosenDevice() const {
  if (device == "cpu") return Device::cpu;
  return device == "cuda" ? Device::cuda : Device::automatic;
}

Context makeContext(const WorkOptions& options) {
  return Context({.seed = options.seed,
                  .device = options.chosenDevice(),
                  .threads = options.threads,
                  .cancel = interruptToken(),
                  .monitor = std::make_shared<TerminalMonitor>()});
}

std::unique_ptr<Registry> makeRegistry() {
  auto registry = std::make_unique<Registry>();
  registerAll(*registry);
  for (const auto& folder : packFolders())
    for (const Error& refused : loadPacks(folder, *registry).refused) printError(refused);
  return registry;
}

const Registry::Entry& operatorNamed(const Registry& registry, const std::string& id) {
  if (const Registry::Entry* entry = registry.find(id)) return *entry;
  throw UsageError(attempt([&] { registry.at(id); }).value());
}

void say(const Sentence& sentence) { ProgressLine::instance().print(translated(sentence)); }

void say(Severity severity, const Sentence& sentence) { say(severity, {}, sentence); }

void say(Severity severity, const std::string& about, const Sentence& sentence) {
  const std::string line =
      about.empty() ? translated(sentence) : about + ": " + translated(sentence);
  switch (severity) {
    case Severity::note: return ProgressLine::instance().print(line);
    case Severity::warning:
      if (isSaidFirst(line)) say(Sentence(tr("warning: %1"), line));
      return;
    case Severity::error: return say(Sentence(tr("error: %1"), line));
  }
}

void printError(const Error& error) {
  ProgressLine::instance().print("quern-cli: " + translated(error));
}

void print(std::string_view text) {
  ProgressLine::instance().clear();
  while (!text.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      throw Error({tr("The output cannot be written: %1."), std::generic_category().message(errno)},
                  {.file = "-"}, {tr("Free some space, or write to a file elsewhere.")});
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace quern::cli
