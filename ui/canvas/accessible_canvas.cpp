// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/accessible_canvas.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/graph_walk.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/node_item.h"
#include "ui/canvas/node_tip.h"
#include "ui/document/project_document.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace quern::ui {
namespace {

const CanvasScene* sceneOf(const QGraphicsItem& item) {
  return qobject_cast<const CanvasScene*>(item.scene());
}

CanvasView* viewOf(const QGraphicsItem& item) {
  if (item.scene() == nullptr || item.scene()->views().isEmpty()) return nullptr;
  return qobject_cast<CanvasView*>(item.scene()->views().front());
}

/// What node and link have in common: a place in the view, selected or not, no children.
class AccessibleItem : public QAccessibleObject {
public:
  AccessibleItem(QObject* object, QGraphicsItem* item) : QAccessibleObject(object), m_item(item) {}

  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(viewOf(*m_item));
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = true;
    state.selectable = true;
    state.selected = m_item->isSelected();
    const CanvasView* view = viewOf(*m_item);
    state.focused = state.selected && view != nullptr && view->hasFocus();
    return state;
  }
  QRect rect() const override {
    const CanvasView* view = viewOf(*m_item);
    if (view == nullptr) return {};
    const QRect place = view->mapFromScene(m_item->sceneBoundingRect()).boundingRect();
    return {view->viewport()->mapToGlobal(place.topLeft()), place.size()};
  }

private:
  QGraphicsItem* m_item;
};

class AccessibleNode final : public AccessibleItem {
public:
  explicit AccessibleNode(NodeItem* item) : AccessibleItem(item, item), m_node(item) {}

  QString text(QAccessible::Text kind) const override {
    const CanvasScene* scene = sceneOf(*m_node);
    if (scene == nullptr) return {};
    if (kind == QAccessible::Name) return m_node->look().title;
    return kind == QAccessible::Description ? nodeDescription(*scene, m_node->node()) : QString();
  }

private:
  NodeItem* m_node;
};

class AccessibleLink final : public AccessibleItem {
public:
  explicit AccessibleLink(LinkItem* item) : AccessibleItem(item, item), m_link(item) {}

  QString text(QAccessible::Text kind) const override {
    const CanvasScene* scene = sceneOf(*m_link);
    if (scene == nullptr) return {};
    if (kind == QAccessible::Name) return linkName(*scene, m_link->link());
    if (kind != QAccessible::Description) return {};
    return m_link->kind() == PortKind::table ? CanvasView::tr("Table") : CanvasView::tr("Model");
  }

private:
  LinkItem* m_link;
};

/// Nodes in reading order, then links.
class AccessibleCanvas final : public QAccessibleWidget {
public:
  explicit AccessibleCanvas(CanvasView* view)
      : QAccessibleWidget(view, QAccessible::List),
        m_view(view) {}

  int childCount() const override {
    return static_cast<int>(m_view->items().nodes().size() + m_view->items().links().size());
  }
  QAccessibleInterface* child(int index) const override {
    QObject* item = at(index);
    return item != nullptr ? QAccessible::queryAccessibleInterface(item) : nullptr;
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (int i = 0; i < childCount(); ++i)
      if (at(i) == child->object()) return i;
    return -1;
  }

private:
  QObject* at(int index) const {
    const CanvasScene& scene = m_view->items();
    const std::vector<NodeId> order = readingOrder(scene.document().pipeline());
    const auto place = static_cast<std::size_t>(index);
    if (place < order.size()) return scene.node(order[place]);
    auto link = scene.links().begin();
    for (std::size_t i = order.size(); i < place && link != scene.links().end(); ++i) ++link;
    return link == scene.links().end() ? nullptr : link->second;
  }

  CanvasView* m_view;
};

QAccessibleInterface* made(const QString&, QObject* object) {
  if (auto* view = qobject_cast<CanvasView*>(object)) return new AccessibleCanvas(view);
  if (auto* node = qobject_cast<NodeItem*>(object)) return new AccessibleNode(node);
  if (auto* link = qobject_cast<LinkItem*>(object)) return new AccessibleLink(link);
  return nullptr;
}

}  // namespace

void installAccessibleCanvas() {
  static const bool once = (QAccessible::installFactory(made), true);
  Q_UNUSED(once)
}

void announceFocus(CanvasView& view, const CanvasScene& scene, const NodeId& node) {
  NodeItem* item = scene.node(node);
  if (item == nullptr || !view.hasFocus()) return;
  QAccessibleEvent event(item, QAccessible::Focus);
  QAccessible::updateAccessibility(&event);
}

}  // namespace quern::ui
