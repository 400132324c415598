// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/training_monitor.h"

#include "ui/figures/loss_monitor.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace quern::ui {

TrainingMonitor::TrainingMonitor(QWidget* parent)
    : QWidget(parent),
      m_curves(new LossMonitor(this)),
      m_stop(new QPushButton(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, space::s);
  column->setSpacing(space::s);
  column->addWidget(m_curves, 1);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(space::m, 0, space::m, 0);
  row->addStretch(1);
  row->addWidget(m_stop);
  column->addLayout(row);
  m_stop->setIcon(icon(QStringLiteral("stop-early")));
  connect(m_stop, &QPushButton::clicked, this, [this] {
    m_stop->setEnabled(false);
    Q_EMIT stopRequested();
  });
  retranslate();
}

bool TrainingMonitor::suits(const NodeStatus& status) {
  return status.state == NodeState::running && !status.metrics.empty();
}

void TrainingMonitor::showStatus(const NodeStatus& status) {
  m_curves->setMetrics(status.metrics);
  const QString message = translated(status.message);
  m_curves->setStatus(status.secondsLeft < 0
                          ? message
                          : tr("%1 · %2 left").arg(message, durationText(status.secondsLeft)));
}

void TrainingMonitor::arm() { m_stop->setEnabled(true); }

void TrainingMonitor::retranslate() {
  m_stop->setText(tr("Stop and keep the best"));
  m_stop->setAccessibleName(m_stop->text());
}

void TrainingMonitor::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
