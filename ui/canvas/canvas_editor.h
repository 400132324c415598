// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"
#include "ui/canvas/port_look.h"
#include "ui/document/node_clipboard.h"

#include <QObject>
#include <QPointF>

#include <map>
#include <optional>
#include <vector>

namespace quern::ui {

class ProjectDocument;

/// What a user does to a pipeline, each as one undo step with its name. Knows no items and no
/// pointer.
class CanvasEditor final : public QObject {
  Q_OBJECT

public:
  explicit CanvasEditor(ProjectDocument& document, QObject* parent = nullptr);

  using NewNodes = std::vector<NodeId>;  ///< to be selected; empty if it was refused

  /// A node at a place, linked to `end` if one is given.
  NewNodes add(const std::string& operatorId, const QPointF& position,
               const std::optional<PortEnd>& end = {});
  /// A node in the middle of a link. What lies right of it makes room.
  NewNodes insert(const std::string& operatorId, const Link& link);
  NewNodes paste(const NodeClipping& clipping, const QPointF& position);  ///< top left of the whole
  NewNodes duplicate(const std::vector<NodeId>& nodes);

  bool connect(const Link& link, const std::optional<Link>& instead = {});
  bool disconnect(const Link& link);
  bool remove(const std::vector<NodeId>& nodes, const std::vector<Link>& links,
              const std::vector<FrameId>& frames);
  bool move(const std::map<NodeId, QPointF>& places, const std::vector<Frame>& frames,
            int gesture = -1);
  bool rename(const NodeId& node, const QString& title);
  bool setFrame(const Frame& frame);
  bool frame(const std::vector<NodeId>& nodes);
  bool tidy();

private:
  NewNodes performed(const QString& text, std::vector<Edit> edits, NewNodes nodes);

  ProjectDocument& m_document;
};

/// The first place at or below `position` where a new card covers no other.
QPointF freePlace(const Pipeline& pipeline, QPointF position);

}  // namespace quern::ui
