// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

namespace quern::ui {

class CanvasScene;
class CanvasView;

/// Shows the canvas to screen readers as a list of nodes and links with names and descriptions.
/// Done once.
void installAccessibleCanvas();

/// Tells screen readers that the keyboard is now at this node.
void announceFocus(CanvasView& view, const CanvasScene& scene, const NodeId& node);

}  // namespace quern::ui
