// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/parameter.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/link_preview.h"
#include "ui/canvas/port_look.h"

#include <functional>
#include <memory>
#include <optional>

namespace quern::ui {

class CanvasEditor;
class CanvasScene;

/// Draws a link from a port, or takes the end of a link elsewhere. Where it cannot end, it says
/// why.
class LinkGesture final : public Gesture {
public:
  /// What to do with a link dropped on empty canvas.
  using Dropped = std::function<void(const PortEnd& from, const QPointF& position)>;

  LinkGesture(CanvasScene& scene, CanvasEditor& editor, const PortEnd& grabbed, Dropped dropped);
  ~LinkGesture() override;

  void move(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
  void finish() override;
  void cancel() override;

  const std::optional<Finding>& refusal() const { return m_refusal; }  ///< at the present place

private:
  void loosen(const PortEnd& input);
  void dimOthers();
  void light(const std::optional<PortEnd>& target);
  std::optional<PortEnd> targetAt(const QPointF& position);
  void putAway();

  CanvasScene& m_scene;
  CanvasEditor& m_editor;
  PortEnd m_from;
  std::optional<Link> m_loose;  ///< whose end is taken elsewhere
  Dropped m_dropped;
  QPointF m_position;
  std::optional<PortEnd> m_target;
  std::optional<Finding> m_refusal;
  std::unique_ptr<LinkPreview> m_preview;
};

}  // namespace quern::ui
