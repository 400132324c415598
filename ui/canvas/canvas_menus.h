// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "ui/canvas/port_look.h"

#include <QObject>
#include <QPoint>
#include <QPointF>

#include <optional>
#include <vector>

class QWidget;

namespace quern::ui {

class CanvasEditor;
class CanvasScene;
class QuickMenu;

/// The quick menus of the canvas: add a node, insert one into a link, link two nodes by typing.
class CanvasMenus final : public QObject {
  Q_OBJECT

public:
  CanvasMenus(CanvasScene& scene, CanvasEditor& editor, QWidget* parent);

  /// Every operator, or, with an end to link to, those that can be linked to it.
  QuickMenu* add(const QPoint& globalPosition, const QPointF& position,
                 const std::optional<PortEnd>& end = {});
  QuickMenu* insert(const QPoint& globalPosition, const Link& link);
  QuickMenu* connectNode(const QPoint& globalPosition, const NodeId& node);

Q_SIGNALS:
  void made(const std::vector<quern::NodeId>& nodes);  ///< to be selected

private:
  void announce(const QString& operatorId, const std::vector<NodeId>& nodes);

  CanvasScene& m_scene;
  CanvasEditor& m_editor;
  QWidget* m_parent;
};

/// Whether an operator can be put into a link of that kind.
bool fitsInto(const OperatorSpec& spec, PortKind kind);

}  // namespace quern::ui
