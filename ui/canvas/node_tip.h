// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "ui/canvas/port_look.h"

#include <QString>

namespace quern::ui {

class CanvasScene;

/// What is shown over an item when the pointer rests on it, as rich text. Foreign text in it is
/// escaped.
QString nodeTip(const CanvasScene& scene, const NodeId& node);
QString linkTip(const CanvasScene& scene, const Link& link);
QString portTip(const CanvasScene& scene, const PortEnd& end);

/// The same for a screen reader: one line, no mark-up.
QString nodeDescription(const CanvasScene& scene, const NodeId& node);
QString linkName(const CanvasScene& scene, const Link& link);

}  // namespace quern::ui
