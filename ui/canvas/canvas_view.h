// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <QGraphicsView>

#include <vector>

namespace quern::ui {

class ProjectDocument;
class RunController;

/// The pipeline, drawn and edited. Every change goes through the document; the view keeps only what is
/// selected and where it looks.
class CanvasView : public QGraphicsView {
  Q_OBJECT

public:
  CanvasView(ProjectDocument& document, RunController& runs, QWidget* parent = nullptr);
  ~CanvasView() override;

  std::vector<NodeId> selectedNodes() const;  ///< in the order of the pipeline
  NodeId currentNode() const;                 ///< the one selected node; empty: none or several
  void select(const std::vector<NodeId>& nodes);
  void reveal(const NodeId& node);  ///< selects it and brings it into view
  double zoom() const;              ///< 1: as large as the system's text asks for

public Q_SLOTS:
  void cut();
  void copy();
  void paste();
  void duplicate();
  void removeSelected();  ///< heals the link around a removed node where it can
  void selectAll();
  void zoomIn();
  void zoomOut();
  void zoomToFit();
  void zoomToFull();
  void tidy();
  void frameSelected();
  void renameCurrent();
  void openQuickMenu();    ///< at the pointer, or at the centre of the view
  void openConnectMenu();  ///< links the current node by typing
  void addOperator(const QString& operatorId);  ///< at the centre, linked to nothing

Q_SIGNALS:
  void selectionChanged(const std::vector<quern::NodeId>& nodes);
  void currentChanged(const quern::NodeId& node);  ///< empty: none or several
  void nodeActivated(const quern::NodeId& node);   ///< double-clicked, or Return
  void parameterRequested(const quern::NodeId& node, const QString& key);  ///< "go to the parameter"
  void zoomChanged(double zoom);

private:
  ProjectDocument& m_document;
  RunController& m_runs;
};

}  // namespace quern::ui
