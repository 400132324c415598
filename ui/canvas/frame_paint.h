// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace quern::ui {

inline constexpr double frameTitleHeight = 28;

/// Draws a frame where it lies, in the coordinates of the scene.
void paintFrame(QPainter& painter, const Frame& frame, const Theme& theme, bool selected = false);

/// The frame that surrounds these boxes with room for its title.
Frame frameAround(const QRectF& boxes);

}  // namespace quern::ui
