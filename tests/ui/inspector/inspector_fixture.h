// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/project_document.h"
#include "ui/inspector/inspector.h"
#include "ui/running/run_controller.h"
#include "ui/temporary_home.h"

#include <QLabel>
#include <QTest>

namespace quern::ui {

/// The form of one node, opened anew for every test.
class InspectorFixture : public QObject {
protected:
  /// Shows the form of `node` in a pipeline made by `edits`.
  void openForm(const Registry& registry, const std::vector<Edit>& edits, const NodeId& node,
                int height = 900) {
    m_document = std::make_unique<ProjectDocument>(registry);
    m_runs = std::make_unique<RunController>(*m_document,
                                             std::make_shared<ResultCache>(ResultCache::Options{}));
    Project project;
    applyAll(project.pipeline, registry, edits);
    m_document->adopt(std::move(project), {});
    m_inspector = std::make_unique<Inspector>(*m_document, *m_runs);
    m_inspector->resize(320, height);
    m_inspector->show();
    m_inspector->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
    m_inspector->setNode(node);
  }

  /// The same for a node that gets the table of another.
  void openForm(const Registry& registry, const char* feeder, const Node& node, int height = 900) {
    openForm(registry,
             {AddNode{{.id = "feeder", .operatorId = feeder}}, AddNode{node},
              AddLink{{{"feeder", "data"}, {node.id, "data"}}}},
             node.id, height);
  }

  void closeForm() {
    m_document->closeInPeace();
    m_inspector.reset();
    m_runs.reset();
    m_document.reset();
  }

  QWidget* row(const QString& key) const {
    return m_inspector->findChild<QWidget*>(QStringLiteral("parameter-") + key);
  }
  template <class Widget>
  Widget* field(const QString& key) const {
    return row(key)->findChild<Widget*>();
  }
  /// What is set; null: nothing is.
  Json value(const QString& key) const {
    return m_document->pipeline().at(m_inspector->node()).values.value(key.toStdString(), Json());
  }
  void set(const QString& key, const Json& value) { setAt(m_inspector->node(), key, value); }
  void setAt(const NodeId& node, const QString& key, const Json& value) {
    m_document->perform("Set", {SetValue{node, key.toStdString(), value}});
  }
  /// What is said to be wrong at the field; empty: nothing.
  QString trouble(const QString& key) const {
    const auto* label = row(key)->findChild<QLabel*>("trouble");
    return label->isVisible() ? label->text() : QString();
  }

  TemporaryHome m_home;
  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<RunController> m_runs;
  std::unique_ptr<Inspector> m_inspector;
};

}  // namespace quern::ui
