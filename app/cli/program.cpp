// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "core/families.h"
#include "core/pipeline/pack.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace quern::cli {
namespace {

class TerminalMonitor final : public Monitor {
public:
  void progressed(double fraction, const Sentence& message) override {
    ProgressLine::instance().show(fraction, message.english());
  }
  void logged(Severity severity, const Sentence& sentence) override { say(severity, sentence); }
};

class UsageFormatter final : public CLI::Formatter {
public:
  explicit UsageFormatter(std::string usage) : m_usage(std::move(usage)) {}
  std::string make_usage(const CLI::App*, std::string) const override {
    return "Usage: " + m_usage + "\n";
  }

private:
  std::string m_usage;
};

}  // namespace

void WorkOptions::addTo(CLI::App& command) {
  const auto missing = [&](const char* name) {
    return command.get_option_no_throw(name) == nullptr;
  };
  if (missing("--threads"))
    command.add_option("--threads", threads, "Threads to use; 0: as many as the machine has")
        ->check(CLI::Range(0, 4096).description(""))
        ->type_name("N");
  if (missing("--seed"))
    command
        .add_option("--seed", seed,
                    "Where random numbers start; the same seed gives the same result")
        ->type_name("N");
  if (missing("--device"))
    command.add_option("--device", device, "Where networks are computed")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}).description(""))
        ->type_name("auto|cpu|cuda");
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

void setUsage(CLI::App& command, std::string usage) {
  command.formatter(std::make_shared<UsageFormatter>(std::move(usage)));
}

void say(const Sentence& sentence) { ProgressLine::instance().print(sentence.english()); }

void say(Severity severity, const Sentence& sentence) {
  switch (severity) {
    case Severity::note: return say(sentence);
    case Severity::warning: return ProgressLine::instance().print("warning: " + sentence.english());
    case Severity::error: return ProgressLine::instance().print("error: " + sentence.english());
  }
}

void printError(const Error& error) {
  ProgressLine::instance().print(std::string("quern-cli: ") + error.what());
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
