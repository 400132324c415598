// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reporting/report_export.h"

namespace quern::ui {

/// The body of report_export.h's reportToHtml: see there.
QString htmlOf(const Report& report, const PipelineDrawing& pipeline);

/// A drawing as an SVG element that can stand in HTML beside others. `salt` keeps their inner names
/// apart.
QString inlineSvg(const QByteArray& svgFile, const QString& salt, const QString& description);

}  // namespace quern::ui
