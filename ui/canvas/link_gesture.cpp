// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drawing a link.
//
//   1. Cards that could take the link stay bright, the others fade.
//   2. Over a card the link snaps to the port that would take it; one need not hit the port itself.
//   3. Over a card that cannot take it, the link turns red and says why; letting go then does
//   nothing.
//   4. Taking the end off a linked input moves that link; dropped on empty canvas it is removed.
//   5. Otherwise, dropped on empty canvas, it asks for a new node to end in.
#include "ui/canvas/link_gesture.h"

#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/connecting.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/node_item.h"
#include "ui/document/project_document.h"
#include "ui/shell/language.h"

namespace quern::ui {
namespace {

constexpr double reach = 14;

}  // namespace

LinkGesture::LinkGesture(CanvasScene& scene, CanvasEditor& editor, const PortEnd& grabbed,
                         Dropped dropped)
    : m_scene(scene),
      m_editor(editor),
      m_from(grabbed),
      m_dropped(std::move(dropped)) {
  loosen(grabbed);
  const Pipeline& pipeline = scene.document().pipeline();
  const PortKind kind =
      kindOf(pipeline, scene.document().registry(), m_from).value_or(PortKind::table);
  m_position = scene.portPosition(grabbed);
  m_preview = std::make_unique<LinkPreview>(kind);
  m_preview->setEnds(scene.portPosition(m_from), m_position, m_from.side);
  scene.addItem(m_preview.get());
  dimOthers();
}

LinkGesture::~LinkGesture() = default;

void LinkGesture::loosen(const PortEnd& input) {
  if (input.side != Side::input) return;
  const std::optional<PortRef> source = m_scene.document().pipeline().source(input.port);
  if (!source) return;
  m_loose = Link{*source, input.port};
  m_from = {*source, Side::output};
  if (LinkItem* item = m_scene.link(*m_loose)) item->setLoose(true);
}

void LinkGesture::dimOthers() {
  const ProjectDocument& document = m_scene.document();
  for (const auto& [id, item] : m_scene.nodes()) {
    const bool own = id == m_from.port.node;
    item->setDimmed(
        !own && !takingPort(document.pipeline(), document.registry(), id, m_from, m_loose));  // 1
  }
}

std::optional<PortEnd> LinkGesture::targetAt(const QPointF& position) {
  const ProjectDocument& document = m_scene.document();
  const std::optional<PortEnd> port = m_scene.portAt(position, reach);
  const bool other = port.has_value() && !(port.value() == m_from);
  if (other && port.value().side != m_from.side) return port;
  const NodeItem* item = m_scene.nodeAt(position);
  if (item == nullptr || item->node() == m_from.port.node) return other ? port : std::nullopt;
  const Side side = m_from.side == Side::output ? Side::input : Side::output;
  if (auto taking =
          takingPort(document.pipeline(), document.registry(), item->node(), m_from, m_loose))
    return taking;  // 2
  const std::vector<PortLook>& ports = item->look().ports.at(side);
  if (ports.empty()) return PortEnd{{item->node(), {}}, side};
  return PortEnd{{item->node(), ports.front().name}, side};
}

void LinkGesture::move(const QPointF& position, Qt::KeyboardModifiers) {
  m_position = position;
  const ProjectDocument& document = m_scene.document();
  light(targetAt(position));
  m_refusal.reset();
  if (m_target)
    m_refusal =
        refusalOf(document.pipeline(), document.registry(), m_from, *m_target, m_loose);  // 3
  const bool taken = m_target && !m_refusal;
  const QPointF end = taken ? m_scene.portPosition(*m_target) : position;
  m_preview->setEnds(m_scene.portPosition(m_from), end, m_from.side);
  m_preview->setRefusal(m_refusal ? translated(m_refusal->message) : QString());
}

void LinkGesture::light(const std::optional<PortEnd>& target) {
  if (m_target)
    if (NodeItem* item = m_scene.node(m_target->port.node)) item->setLitPort({});
  m_target = target;
  if (m_target)
    if (NodeItem* item = m_scene.node(m_target->port.node)) item->setLitPort(m_target);
}

void LinkGesture::putAway() {
  light({});
  m_preview.reset();
  for (const auto& [id, item] : m_scene.nodes()) item->setDimmed(false);
  if (!m_loose) return;
  if (LinkItem* item = m_scene.link(*m_loose)) item->setLoose(false);
}

void LinkGesture::finish() {
  const std::optional<PortEnd> target = m_target;
  const bool refused = m_refusal.has_value();
  putAway();
  if (refused) return;
  if (target)
    m_editor.connect(linkBetween(m_from, *target), m_loose);
  else if (m_loose)
    m_editor.disconnect(*m_loose);  // 4
  else
    m_dropped(m_from, m_position);  // 5
}

void LinkGesture::cancel() { putAway(); }

}  // namespace quern::ui
