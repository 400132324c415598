// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/background.h"
#include "ui/running/run_controller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace quern::ui {

class FigurePage;
class LogPage;
class ModelPage;
class ProjectDocument;
class TablePanel;
class TrainingMonitor;

enum class ResultTab { figure, table, model, log };

/// What a node gave: its figures, tables, model and log, in one panel below the canvas. While a
/// network learns, its curves stand in the place of the figure.
class ResultsPanel : public QWidget {
  Q_OBJECT

public:
  ResultsPanel(ProjectDocument& document, RunController& runs, QWidget* parent = nullptr);
  ~ResultsPanel() override;

  void setNode(const NodeId& node);  ///< empty: nothing is selected
  const NodeId& node() const { return m_node; }
  void setPinned();  ///< stays with its node: no pin, no following
  void showTab(ResultTab tab);
  ResultTab tab() const;
  TablePanel& tablePanel() { return *m_table; }

Q_SIGNALS:
  void pinRequested(const quern::NodeId& node);
  void failed(const quern::Error& error);
  void exported(const QString& path, qint64 guardedCells);

protected:
  void changeEvent(QEvent* event) override;

private:
  QToolButton* headButton(const QString& iconName);
  void retranslate();
  void refresh();
  void showResult();
  void fillPorts();
  void showPort();
  void updatePage();
  void exportCurrent();
  void exportTable();
  void exportModel();
  std::optional<Table> chosenTable() const;

  ProjectDocument& m_document;
  RunController& m_runs;
  NodeId m_node;
  SharedResult m_shown;
  QLabel* m_title = nullptr;
  QLabel* m_outcome = nullptr;
  QTabBar* m_tabs = nullptr;
  QComboBox* m_ports = nullptr;
  QToolButton* m_pin = nullptr;
  QToolButton* m_export = nullptr;
  QStackedWidget* m_pages = nullptr;
  FigurePage* m_figure = nullptr;
  TrainingMonitor* m_training = nullptr;
  TablePanel* m_table = nullptr;
  ModelPage* m_model = nullptr;
  LogPage* m_log = nullptr;
  QLabel* m_empty = nullptr;
  Background m_exporting;
};

}  // namespace quern::ui
