// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QByteArray>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace quern::ui {

/// What a PipelinePicture block is drawn with: see canvas/paint_pipeline.h.
struct PipelineDrawing {
  QSizeF size{};  ///< unscaled
  /// Draws what lies between two heights; empty: the block is left out
  std::function<void(QPainter&, const QRectF& target, double top, double bottom)> paint{};
  std::vector<double> cuts{};  ///< heights where a page may end

  /// The pipeline with what each node of the run came to.
  static PipelineDrawing of(const Pipeline& pipeline, const Registry& registry,
                            const RunResult& run);
};

/// Throws Error if a report cannot get that name, before any work is done for it: the suffix is
/// another one, or the folder is not there.
void checkReportPath(const QString& path);

/// Writes the report as HTML (one self-contained file) or PDF, by the path's suffix; beside its
/// final name, then renamed. Throws Error, also for another suffix.
void exportReport(const Report& report, const QString& path, const PipelineDrawing& pipeline);

/// The report as one HTML file without a reference to anything outside it.
QByteArray reportToHtml(const Report& report, const PipelineDrawing& pipeline);
/// The report as PDF on A4, figures and pipeline as vectors, fonts embedded.
QByteArray reportToPdf(const Report& report, const PipelineDrawing& pipeline);

}  // namespace quern::ui
