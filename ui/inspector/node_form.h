// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/check.h"
#include "ui/running/background.h"

#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;

namespace quern::ui {

class ParameterRow;
class ProjectDocument;
class RunController;

/// The form of one node: title, what its operator is, a row per parameter, help.
class NodeForm final : public QWidget {
  Q_OBJECT

public:
  NodeForm(ProjectDocument& document, const RunController& runs, NodeId node,
           QWidget* parent = nullptr);

  const NodeId& node() const { return m_node; }
  void refresh();         ///< after an edit or a check
  void refreshFailure();  ///< after the node's state may have changed
  void focusParameter(const QString& key);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void buildHeader(const OperatorSpec* spec);
  void buildRows(const OperatorSpec& spec);
  void buildHelp(const OperatorSpec& spec);
  void setValue(const std::string& key, const Json& value, int gesture);
  Findings findings(const NodeCheck* check) const;
  void showNotice(const Findings& findings);
  void takeTitleBack();
  void watchFields();
  void showPreview(const Registry::Entry& entry, const Parameters& parameters);
  const Table* tableAt(const PortSpec& port) const;
  std::vector<std::string> knownValues(const ParameterSpec& spec, const std::string& column) const;

  ProjectDocument& m_document;
  const RunController& m_runs;
  NodeId m_node;
  QLineEdit* m_title = nullptr;
  QLabel* m_notice = nullptr;
  QLabel* m_preview = nullptr;
  Background m_previewing;
  std::vector<const void*> m_previewOf;  ///< the tables it is about
  Json m_previewWith;                    ///< and the settings
  std::map<std::string, ParameterRow*> m_rows;
  std::string m_failure;  ///< of the node's last run, as shown
  int m_titleGesture = -1;
};

}  // namespace quern::ui
