// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <QWidget>

namespace quern::ui {

class ProjectDocument;
class RunController;

/// The form of the selected node, made from its operator's declaration. Without a node: the project's
/// title, description and seed.
class Inspector : public QWidget {
  Q_OBJECT

public:
  Inspector(ProjectDocument& document, RunController& runs, QWidget* parent = nullptr);

  void setNode(const NodeId& node);  ///< empty: the project
  /// Shows the node and puts the cursor into the field of that parameter.
  void showParameter(const NodeId& node, const QString& key);

private:
  ProjectDocument& m_document;
  RunController& m_runs;
  NodeId m_node;
};

}  // namespace quern::ui
