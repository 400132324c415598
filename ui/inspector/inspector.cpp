// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"
namespace quern::ui {
Inspector::Inspector(ProjectDocument& document, RunController& runs, QWidget* parent)
    : QWidget(parent), m_document(document), m_runs(runs) {}
void Inspector::setNode(const NodeId& node) { m_node = node; }
void Inspector::showParameter(const NodeId& node, const QString&) { m_node = node; }
}  // namespace quern::ui
