// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"
#include "ui/canvas/port_look.h"

#include <QGraphicsScene>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace quern::ui {

class FrameItem;
class LinkItem;
class NodeItem;
class ProjectDocument;
class RunController;

/// The pipeline as items that are found by id. It follows the document and the run, and changes
/// neither.
class CanvasScene final : public QGraphicsScene {
  Q_OBJECT

public:
  CanvasScene(ProjectDocument& document, RunController& runs, QObject* parent = nullptr);

  ProjectDocument& document() const { return m_document; }
  RunController& runs() const { return m_runs; }

  NodeItem* node(const NodeId& id) const;  ///< null if there is none; so are the next two
  LinkItem* link(const Link& link) const;
  FrameItem* frame(const FrameId& id) const;
  const std::map<NodeId, NodeItem*>& nodes() const { return m_nodes; }
  const std::map<Link, LinkItem*>& links() const { return m_links; }

  /// What lies under a point; a port within `reach` goes before everything else.
  std::optional<PortEnd> portAt(const QPointF& position, double reach) const;
  NodeItem* nodeAt(const QPointF& position) const;
  LinkItem* linkAt(const QPointF& position);
  FrameItem* frameAt(const QPointF& position) const;  ///< its title or its corner
  QPointF portPosition(const PortEnd& end) const;
  QRectF contentRect() const;  ///< around all items; empty if there are none

  std::vector<NodeId> selectedNodes() const;  ///< in the order of the pipeline
  std::vector<Link> selectedLinks() const;
  std::vector<FrameId> selectedFrames() const;
  void select(const std::vector<NodeId>& nodes);

  /// Shows a node elsewhere than the document has it, while it is dragged or glides.
  void placeNode(const NodeId& id, const QPointF& position);
  void placeFrame(const Frame& frame);
  /// Back to where the document has everything.
  void placeAsDocumented();

  void refreshNode(const NodeId& id);  ///< its look is made again

private:
  void rebuild();
  void follow(const Edit& edit);
  void syncNode(const NodeId& id);
  void syncLink(const Link& link);
  void syncFrame(const FrameId& id);
  /// The links that a card at this place ends, blocks or no longer blocks find their ways again, as
  /// soon as all cards of one change are in place.
  void moved(const NodeId& id, const QRectF& place);
  void routeLinks();
  PortKind kindOf(const Link& link) const;

  ProjectDocument& m_document;
  RunController& m_runs;
  std::map<NodeId, NodeItem*> m_nodes;
  std::map<Link, LinkItem*> m_links;
  std::map<FrameId, FrameItem*> m_frames;
  std::set<NodeId> m_moved;      // since the links were routed
  std::vector<QRectF> m_places;  // where their cards were and are
  bool m_routing = false;        // routeLinks is on its way
};

}  // namespace quern::ui
