// SPDX-License-Identifier: GPL-3.0-or-later
//
// The longest gap between two turns of the window's event loop while work is done: a large CSV is
// loaded, a column of it sorted, a network trained. Must: under 0.1 s.
//
//   responsiveness_bench ROWS     of the CSV (20 numbers each; 5,000,000 are about 1 GB)
#include "core/base/random.h"
#include "core/families.h"
#include "ui/document/project_document.h"
#include "ui/canvas/canvas_view.h"
#include "ui/results/results_panel.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/tables/table_panel.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace quern;
using namespace quern::ui;

namespace {

constexpr int columns = 20;

QString writeNumbers(const QString& path, std::int64_t rows) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
  QByteArray block;
  for (int column = 0; column < columns; ++column)
    block += (column ? ",c" : "c") + QByteArray::number(column);
  block += '\n';
  Random random(1);
  for (std::int64_t row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column)
      block += (column ? "," : "") + QByteArray::number(random.uniform(), 'g', 8);
    block += '\n';
    if (block.size() < (1 << 20)) continue;
    file.write(block);
    block.clear();
  }
  file.write(block);
  return path;
}

/// Lets the event loop turn until `done`, with a tick every two milliseconds, and says how late the
/// latest tick was.
void watch(const char* what, const std::function<bool()>& done) {
  QElapsedTimer whole, sinceTick;
  qint64 longest = 0;
  QEventLoop loop;
  QTimer tick;
  tick.setTimerType(Qt::PreciseTimer);
  QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
    longest = std::max(longest, sinceTick.nsecsElapsed());
    sinceTick.start();
    if (done()) loop.quit();
  });
  whole.start();
  sinceTick.start();
  tick.start(2);
  loop.exec();
  std::printf("%-40s %8.2f s   longest gap %6.1f ms\n", what,
              static_cast<double>(whole.elapsed()) / 1e3, static_cast<double>(longest) / 1e6);
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  const std::int64_t rows = count > 1 ? std::atoll(arguments[1]) : 5'000'000;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const TemporaryHome home;
  QApplication application(count, arguments);
  Registry registry;
  registerAll(registry);
  MainWindow window(registry, std::make_shared<ResultCache>(ResultCache::Options{}),
                    Preferences{.language = QStringLiteral("en")});
  window.show();
  const std::string csv = std8(writeNumbers(home.file(QStringLiteral("numbers.csv")), rows));
  window.document().adopt({}, {});
  window.document().perform(
      QStringLiteral("load"),
      {AddNode{{.id = "csv", .operatorId = "csv-import", .values = {{"file", csv}}}}});
  window.canvas().select({"csv"});
  const auto finished = [&window] { return !window.runs().isRunning(); };
  window.results().showTab(ResultTab::table);
  window.runs().runAll();
  watch("load the CSV and show its table", finished);
  TablePanel& table = window.results().tablePanel();
  table.sortBy(3);
  watch("sort by a column", [&table] { return !table.isBusy(); });

  window.document().perform(
      QStringLiteral("train"),
      {AddNode{{.id = "net",
                .operatorId = "neural-network",
                .values = {{"target", "c0"}, {"epochs", 3}}}},
       AddLink{{{"csv", std::string(registry.at("csv-import").spec.outputs.front().name)},
                {"net", std::string(registry.at("neural-network").spec.inputs.front().name)}}}});
  window.canvas().select({"net"});
  window.results().showTab(ResultTab::figure);
  window.runs().runAll();
  watch("train a network on it", finished);
  for (const auto& [node, error] : window.runs().lastRun().errors)
    std::printf("%s: %s\n", node.c_str(), error.what());
  window.document().closeInPeace();
  return 0;
}
