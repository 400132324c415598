// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reporting/report_export.h"

#include <QPicture>

#include <vector>

namespace quern::ui {

/// The report on A4 pages of 794 x 1123 units (1/96 inch), with header and footer: what the PDF
/// holds and the preview shows.
std::vector<QPicture> pagesOf(const Report& report, const PipelineDrawing& pipeline);

}  // namespace quern::ui
