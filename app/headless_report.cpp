// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless_report.h"

#include "core/pipeline/engine.h"
#include "core/pipeline/project.h"
#include "core/pipeline/result_cache.h"
#include "core/report/report.h"
#include "ui/reporting/report_export.h"
#include "ui/running/attempt.h"
#include "ui/shell/language.h"
#include "ui/shell/paths.h"
#include "ui/shell/samples.h"

#include <QFileInfo>
#include <QTextStream>

#include <algorithm>

namespace quern::ui {
namespace {

void say(const QString& line) { QTextStream(stderr) << line << Qt::endl; }

void say(const Error& error) {
  say(QStringLiteral("quern: ") + translated(error));
  if (!error.advice().empty()) say(translated(error.advice()));
}

/// One line per node that ends.
class Narrator final : public RunObserver {
public:
  void finished(const NodeId& node, const SharedResult& result, bool) override {
    const QString outcome = translated(result->outcome);
    say(outcome.isEmpty() ? qt(node) : QStringLiteral("%1: %2").arg(qt(node), outcome));
  }
};

}  // namespace

int writeReport(const Registry& registry, const QString& path, const QString& report) {
  int code = 0;
  const auto error = attempt([&] {
    checkReportPath(report);
    const std::filesystem::path file = pathOf(QFileInfo(path).absoluteFilePath());
    Project project = loadProject(file);
    if (isSample(path)) project = inWindowsLanguage(std::move(project), registry);
    const Engine engine(registry, std::make_shared<ResultCache>(
                                      ResultCache::Options{.folder = defaultCacheFolder()}));
    Narrator narrator;
    const RunResult run = engine.run(
        project.pipeline, {}, {.seed = project.seed, .folder = file.parent_path()}, narrator);
    for (const auto& [node, failure] : run.errors) say(failure.at({.node = node}));
    exportReport(makeReport(project, registry, run, file), report,
                 PipelineDrawing::of(project.pipeline, registry, run));
    say(report);
    code = run.errors.empty() ? 0 : 1;
  });
  if (error) {
    say(*error);
    return 1;
  }
  return code;
}

}  // namespace quern::ui
