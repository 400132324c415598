// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <QWidget>

class QScrollArea;

namespace quern::ui {

class NodeForm;
class ProjectDocument;
class RunController;

/// The form of the selected node, made from its operator's declaration. Without a node: the
/// project's title, description and seed.
class Inspector : public QWidget {
  Q_OBJECT

public:
  Inspector(ProjectDocument& document, RunController& runs, QWidget* parent = nullptr);

  NodeId node() const { return m_node; }
  void setNode(const NodeId& node);  ///< empty: the project
  /// Shows the node and puts the cursor into the field of that parameter.
  void showParameter(const NodeId& node, const QString& key);

protected:
  void changeEvent(QEvent* event) override;

private:
  void rebuild();
  void refresh();

  ProjectDocument& m_document;
  const RunController& m_runs;
  NodeId m_node;
  QScrollArea* m_area;
  NodeForm* m_form = nullptr;
};

}  // namespace quern::ui
