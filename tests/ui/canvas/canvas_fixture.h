// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testing/toys.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/node_item.h"
#include "ui/canvas/quick_menu.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTest>

namespace quern::ui {

/// A canvas with toy operators, clicked and typed at as a user would.
class CanvasFixture {
public:
  explicit CanvasFixture(const QString& pipeline = {})
      : m_registered((registerToys(registry, world), true)),
        document(registry),
        runs(document, std::make_shared<ResultCache>(ResultCache::Options{})),
        view(document, runs) {
    Project project;
    if (!pipeline.isEmpty()) project.pipeline = toyPipeline(registry, pipeline);
    double x = 0;
    for (const Node& node : std::vector<Node>(project.pipeline.nodes())) {
      apply(project.pipeline, registry, Move{node.id, x, 96});
      x += 264;
    }
    document.adopt(std::move(project), {});
    view.resize(1200, 600);
    view.show();
    (void)QTest::qWaitForWindowExposed(&view);
    view.setFocus();
    view.zoomToFull();
    view.centerOn(400, 126);
  }
  ~CanvasFixture() { document.closeInPeace(); }

  QPoint at(const QPointF& scene) const { return view.mapFromScene(scene); }
  QPointF cardOf(const NodeId& id) const { return view.items().node(id)->card().center(); }
  QPointF output(const NodeId& id, const std::string& port = "data") const {
    return view.items().portPosition({{id, port}, Side::output});
  }
  QPointF input(const NodeId& id, const std::string& port = "data") const {
    return view.items().portPosition({{id, port}, Side::input});
  }

  void press(const QPointF& scene, Qt::MouseButton button = Qt::LeftButton,
             Qt::KeyboardModifiers keys = {}) {
    m_held = button;
    QTest::mousePress(view.viewport(), button, keys, at(scene));
  }
  /// QTest::mouseMove tells of no buttons, so the event is made by hand.
  void moveTo(const QPointF& scene) {
    const QPointF position = at(scene);
    QMouseEvent event(QEvent::MouseMove, position, view.viewport()->mapToGlobal(position),
                      Qt::NoButton, m_held, {});
    QApplication::sendEvent(view.viewport(), &event);
  }
  void release(const QPointF& scene, Qt::KeyboardModifiers keys = {}) {
    QTest::mouseRelease(view.viewport(), m_held, keys, at(scene));
    m_held = Qt::NoButton;
  }
  void drag(const QPointF& from, const QPointF& to, Qt::KeyboardModifiers keys = {}) {
    press(from, Qt::LeftButton, keys);
    moveTo((from + to) / 2);
    moveTo(to);
    release(to, keys);
  }
  void click(const QPointF& scene, Qt::KeyboardModifiers keys = {}) {
    QTest::mouseClick(view.viewport(), Qt::LeftButton, keys, at(scene));
  }
  void key(Qt::Key pressed, Qt::KeyboardModifiers keys = {}) {
    QTest::keyClick(&view, pressed, keys);
  }

  QuickMenu* menu() const { return view.findChild<QuickMenu*>(); }
  void typeInMenu(const QString& text, bool choose) {
    auto* field = menu()->findChild<QLineEdit*>();
    QTest::keyClicks(field, text);
    if (choose) QTest::keyClick(field, Qt::Key_Return);
  }
  bool linked(const char* from, const char* fromPort, const char* to, const char* toPort) const {
    return document.pipeline().source({to, toPort}) == std::optional<PortRef>({from, fromPort});
  }

  TemporaryHome home;
  ToyWorld world;
  Registry registry;

private:
  bool m_registered;
  Qt::MouseButton m_held = Qt::NoButton;

public:
  ProjectDocument document;
  RunController runs;
  CanvasView view;
};

}  // namespace quern::ui
