// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_menus.h"

#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/connecting.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_look.h"
#include "ui/canvas/operator_entries.h"
#include "ui/canvas/quick_menu.h"
#include "ui/document/project_document.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

namespace quern::ui {
namespace {

QString portLabel(const Pipeline& pipeline, const Registry& registry, const PortEnd& end) {
  const PortLooks ports = portLooksOf(pipeline, registry, pipeline.at(end.port.node));
  const int index = ports.indexOf(end.side, end.port.port);
  return index < 0 ? qt(end.port.port) : ports.at(end.side)[static_cast<std::size_t>(index)].label;
}

}  // namespace

bool fitsInto(const OperatorSpec& spec, PortKind kind) {
  return fittingPort(spec, Side::input, kind) != nullptr &&
         fittingPort(spec, Side::output, kind) != nullptr;
}

CanvasMenus::CanvasMenus(CanvasScene& scene, CanvasEditor& editor, QWidget* parent)
    : QObject(parent),
      m_scene(scene),
      m_editor(editor),
      m_parent(parent) {}

void CanvasMenus::announce(const QString& operatorId, const std::vector<NodeId>& nodes) {
  if (nodes.empty()) return;
  countUse(std8(operatorId));
  Q_EMIT made(nodes);
}

QuickMenu* CanvasMenus::add(const QPoint& globalPosition, const QPointF& position,
                            const std::optional<PortEnd>& end) {
  const ProjectDocument& document = m_scene.document();
  std::optional<PortKind> kind;
  if (end) kind = kindOf(document.pipeline(), document.registry(), *end);
  const auto passes = [&](const OperatorSpec& spec) {
    if (!end) return true;
    const Side side = end->side == Side::output ? Side::input : Side::output;
    return kind && fittingPort(spec, side, *kind) != nullptr;
  };
  auto* menu = new QuickMenu(operatorEntries(document.registry(), passes),
                             tr("Type an operator's name"), m_parent);
  connect(menu, &QuickMenu::chosen, this, [this, position, end](const QString& id) {
    // The new card's port comes to lie where the link was dropped.
    const double left = end && end->side == Side::input ? cardWidth : end ? 0 : cardWidth / 2;
    announce(id, m_editor.add(std8(id), position - QPointF(left, cardHeight / 2), end));
  });
  menu->popup(globalPosition);
  return menu;
}

QuickMenu* CanvasMenus::insert(const QPoint& globalPosition, const Link& link) {
  const LinkItem* item = m_scene.link(link);
  const PortKind kind = item != nullptr ? item->kind() : PortKind::table;
  const auto passes = [kind](const OperatorSpec& spec) { return fitsInto(spec, kind); };
  auto* menu = new QuickMenu(operatorEntries(m_scene.document().registry(), passes),
                             tr("Type the operator to insert"), m_parent);
  connect(menu, &QuickMenu::chosen, this,
          [this, link](const QString& id) { announce(id, m_editor.insert(std8(id), link)); });
  menu->popup(globalPosition);
  return menu;
}

QuickMenu* CanvasMenus::connectNode(const QPoint& globalPosition, const NodeId& node) {
  const ProjectDocument& document = m_scene.document();
  const Pipeline& pipeline = document.pipeline();
  const Registry& registry = document.registry();
  const std::vector<Link> links = possibleLinks(pipeline, registry, node);
  std::vector<MenuEntry> entries;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const bool outward = links[i].from.node == node;
    const Node& other = pipeline.at(outward ? links[i].to.node : links[i].from.node);
    const QString title = shownTitle(other, registry);
    const QString from = portLabel(pipeline, registry, {links[i].from, Side::output});
    const QString to = portLabel(pipeline, registry, {links[i].to, Side::input});
    entries.push_back({.id = QString::number(i),
                       .icon = icon(outward ? "right" : "left", Theme::current().secondary),
                       .title = outward ? tr("To %1").arg(title) : tr("From %1").arg(title),
                       .detail = QStringLiteral("%1 → %2").arg(from, to),
                       .search = SearchText({title}, {from, to, qt(other.id)})});
  }
  auto* menu = new QuickMenu(std::move(entries), tr("Type the node to link"), m_parent);
  connect(menu, &QuickMenu::chosen, this,
          [this, links](const QString& id) { m_editor.connect(links[id.toULongLong()]); });
  menu->popup(globalPosition);
  return menu;
}

}  // namespace quern::ui
