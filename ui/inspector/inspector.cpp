// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "ui/document/project_document.h"
#include "ui/inspector/node_form.h"
#include "ui/inspector/project_form.h"
#include "ui/running/run_controller.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quern::ui {

Inspector::Inspector(ProjectDocument& document, RunController& runs, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_runs(runs),
      m_area(new QScrollArea(this)) {
  setObjectName("inspector");
  setMinimumWidth(260);  // every field fits
  setAccessibleName(tr("Inspector"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_area);
  m_area->setWidgetResizable(true);
  m_area->setFrameShape(QFrame::NoFrame);
  m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->setFocusPolicy(Qt::NoFocus);
  connect(&document, &ProjectDocument::replaced, this, [this] { setNode({}); });
  connect(&document, &ProjectDocument::edited, this, &Inspector::refresh);
  connect(&document, &ProjectDocument::checked, this, &Inspector::refresh);
  connect(&runs, &RunController::finished, this, &Inspector::refresh);
  connect(&runs, &RunController::statusChanged, this, [this](const NodeId& node) {
    if (m_form != nullptr && node == m_node) m_form->refreshFailure();
  });
  rebuild();
}

void Inspector::setNode(const NodeId& node) {
  if (node == m_node && m_document.pipeline().find(node) != nullptr) return;
  m_node = m_document.pipeline().find(node) != nullptr ? node : NodeId();
  rebuild();
}

void Inspector::showParameter(const NodeId& node, const QString& key) {
  setNode(node);
  if (m_form == nullptr) return;
  m_form->focusParameter(key);
  if (QWidget* field = m_form->focusWidget()) m_area->ensureWidgetVisible(field);
}

void Inspector::rebuild() {
  m_form = m_node.empty() ? nullptr : new NodeForm(m_document, m_runs, m_node);
  m_area->setWidget(m_form != nullptr ? static_cast<QWidget*>(m_form)
                                      : new ProjectForm(m_document));
}

void Inspector::refresh() {
  if (m_form == nullptr) return;
  if (m_document.pipeline().find(m_node) == nullptr)
    setNode({});
  else
    m_form->refresh();
}

void Inspector::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) rebuild();
}

}  // namespace quern::ui
