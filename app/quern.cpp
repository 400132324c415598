// SPDX-License-Identifier: GPL-3.0-or-later
//
// The desktop program.
//
//   quern [FILE...]                    opens projects, CSV files and models
//   quern --report OUT.pdf PROJECT     writes a report, without a window or a display
//   quern --start-time                 says how long the start took, and ends
//   quern --help | --version           need no display either
#include "app/headless_report.h"
#include "core/base/memory.h"
#include "core/families.h"
#include "core/pipeline/pack.h"
#include "core/pipeline/result_cache.h"
#include "ui/running/attempt.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_strip.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <string_view>
#include <vector>

namespace {

using namespace quern;
using namespace quern::ui;

constexpr const char* usage =
    "Usage: quern [FILE...]\n"
    "       quern --report OUT.pdf|OUT.html PROJECT\n"
    "\n"
    "Opens projects (.quern), delimited text (.csv, .tsv, .txt) and models (.qmodel) in the "
    "window.\n"
    "\n"
    "  --report OUT PROJECT  run the project and write its report, without a window or a display\n"
    "  --start-time          open the window, print the seconds since main() and the memory held, "
    "and end\n"
    "  --version             print the version\n"
    "  --help                print this\n"
    "\n"
    "quern-cli does everything else without a window: quern-cli --help.\n";

struct CommandLine {
  std::vector<QString> files;
  QString report;
  bool startTime = false;
  bool wrong = false;
};

CommandLine commandLineOf(int count, char** arguments) {
  CommandLine line;
  bool onlyFiles = false;
  for (int at = 1; at < count; ++at) {
    const std::string_view argument = arguments[at];
    if (!onlyFiles && argument == "--")
      onlyFiles = true;
    else if (!onlyFiles && argument == "--report" && at + 1 < count)
      line.report = QString::fromLocal8Bit(arguments[++at]);
    else if (!onlyFiles && argument == "--start-time")
      line.startTime = true;
    else if (!onlyFiles && argument.size() > 1 && argument[0] == '-')
      line.wrong = true;
    else
      line.files.push_back(QString::fromLocal8Bit(arguments[at]));
  }
  if (!line.report.isEmpty() && line.files.size() != 1) line.wrong = true;
  return line;
}

/// Answers what needs neither window nor libraries; -1: go on.
int answer(int count, char** arguments) {
  for (int at = 1; at < count; ++at) {
    const std::string_view argument = arguments[at];
    if (argument == "--") break;
    if (argument == "--help" || argument == "-h") return std::fputs(usage, stdout) < 0 ? 1 : 0;
    if (argument == "--version") return std::puts("Quern " QUERN_VERSION) < 0 ? 1 : 0;
  }
  return -1;
}

std::vector<Error> fill(Registry& registry) {
  registerAll(registry);
  std::vector<Error> refused;
  for (const std::filesystem::path& folder : packFolders())
    for (Error& error : loadPacks(folder, registry).refused) refused.push_back(std::move(error));
  return refused;
}

/// Once the window has been painted and the event loop has turned: from here on it reacts.
void printStartTime(std::chrono::steady_clock::time_point start) {
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("%.3f s, %.1f MB\n", took.count(), static_cast<double>(residentMemory()) / 1e6);
  QApplication::quit();
}

int runWindow(Registry& registry, const CommandLine& line,
              std::chrono::steady_clock::time_point start) {
  const Preferences preferences = loadPreferences();
  applyLanguage(preferences.language);
  applyTheme(preferences.theme);
  const std::vector<Error> refused = fill(registry);
  const auto cache =
      std::make_shared<ResultCache>(ResultCache::Options{.folder = defaultCacheFolder(),
                                                         .memoryLimit = preferences.memoryLimit,
                                                         .diskLimit = preferences.diskLimit});
  MainWindow window(registry, cache, preferences);
  window.show();
  QTimer::singleShot(0, &window, [&] {
    for (const Error& error : refused) window.messages().post(messageOf(error));
    window.offerRecovery();
    for (const QString& file : line.files) window.openFile(file);
    if (line.startTime) QTimer::singleShot(0, &window, [start] { printStartTime(start); });
  });
  return QApplication::exec();
}

}  // namespace

int main(int count, char** arguments) {
  const auto start = std::chrono::steady_clock::now();
  if (const int code = answer(count, arguments); code >= 0) return code;
  const CommandLine line = commandLineOf(count, arguments);
  if (line.wrong) {
    std::fputs(usage, stderr);
    return 2;
  }
  if (!line.report.isEmpty()) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication::setOrganizationName(QStringLiteral("Quern"));
  QApplication::setApplicationName(QStringLiteral("quern"));
  QApplication::setApplicationDisplayName(QString());
  QApplication::setApplicationVersion(QStringLiteral(QUERN_VERSION));
  QGuiApplication::setDesktopFileName(QStringLiteral("org.quern.Quern"));
  QApplication application(count, arguments);
  Registry registry;
  int code = 1;
  const auto error = attempt([&] {
    if (line.report.isEmpty()) {
      code = runWindow(registry, line, start);
      return;
    }
    applyLanguage(loadPreferences().language);
    for (const Error& refused : fill(registry)) std::fprintf(stderr, "quern: %s\n", refused.what());
    code = writeReport(registry, line.files.front(), line.report);
  });
  if (error) std::fprintf(stderr, "quern: %s\n", error->what());
  return code;
}
