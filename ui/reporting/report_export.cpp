// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/report_export.h"

#include "core/base/files.h"
#include "ui/canvas/paint_pipeline.h"
#include "ui/figures/picture_replay.h"
#include "ui/figures/pdf_text.h"
#include "ui/reporting/page_setter.h"
#include "ui/reporting/report_html.h"
#include "ui/reporting/report_pages.h"
#include "ui/shell/language.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>

#include <memory>

namespace quern::ui {
namespace {

NodeStatus statusOf(const RunResult& run, const NodeId& node) {
  NodeStatus status;
  if (const auto result = run.results.find(node); result != run.results.end()) {
    status.state = NodeState::done;
    status.result = result->second;
  } else if (const auto error = run.errors.find(node); error != run.errors.end()) {
    status.state = NodeState::failed;
    status.error = error->second;
  }
  return status;
}

}  // namespace

PipelineDrawing PipelineDrawing::of(const Pipeline& pipeline, const Registry& registry,
                                    const RunResult& run) {
  if (pipeline.nodes().empty()) return {};
  const auto plan = std::make_shared<const PipelinePlan>(
      plannedFor({page::width, page::pictureHeight}, pipeline, registry));
  PipelineDrawing drawing{
      plan->bounds.size(), [&pipeline, &registry, &run, plan](
                               QPainter& painter, const QRectF& target, double top, double bottom) {
        const QRectF& all = plan->bounds;
        paintPipeline(painter, target, *plan,
                      {all.left(), all.top() + top, all.width(), bottom - top}, pipeline, registry,
                      [&run](const NodeId& node) { return statusOf(run, node); });
      }};
  for (const double cut : plan->cuts) drawing.cuts.push_back(cut - plan->bounds.top());
  return drawing;
}

QByteArray reportToHtml(const Report& report, const PipelineDrawing& pipeline) {
  return htmlOf(report, pipeline).toUtf8();
}

QByteArray reportToPdf(const Report& report, const PipelineDrawing& pipeline) {
  const std::vector<QPicture> pages = pagesOf(report, pipeline);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins({});
  writer.setResolution(96);
  writer.setTitle(qt(report.title));
  writer.setCreator(QStringLiteral("Quern"));
  QPainter painter(&writer);
  for (std::size_t number = 0; number < pages.size(); ++number) {
    if (number > 0) writer.newPage();
    replay(pages[number], painter, {});
  }
  painter.end();
  return withIdeographs(bytes);
}

void checkReportPath(const QString& path) {
  const QFileInfo file(path);
  const QStringList known{QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("pdf")};
  if (!known.contains(file.suffix().toLower()))
    throw Error({tr("A report cannot be written as %1."), std8(file.fileName())},
                {.file = std8(path)}, {tr("Choose a name that ends in .html or .pdf.")});
  if (!file.absoluteDir().exists())
    throw Error({tr("There is no folder %1."), std8(file.absolutePath())}, {.file = std8(path)},
                {tr("Choose a folder that exists, or make it first.")});
}

void exportReport(const Report& report, const QString& path, const PipelineDrawing& pipeline) {
  checkReportPath(path);
  const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
  const QByteArray bytes = isPdf ? reportToPdf(report, pipeline) : reportToHtml(report, pipeline);
  writeFile(std8(path), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace quern::ui
