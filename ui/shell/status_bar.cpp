// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_bar.h"

#include "core/base/memory.h"
#include "ui/running/run_controller.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

QString deviceText(Device device) {
  switch (device) {
    case Device::automatic: return StatusBar::tr("Auto");
    case Device::cpu: return StatusBar::tr("CPU");
    case Device::cuda: return StatusBar::tr("GPU");
  }
  return {};
}

QLabel* quietLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setFont(secondaryFont());
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace

QString durationText(double seconds) {
  const auto whole = static_cast<qint64>(std::ceil(seconds));
  if (whole < 60) return StatusBar::tr("%1 s").arg(whole);
  if (whole < 3600) return StatusBar::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
  return StatusBar::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString memoryText(std::int64_t bytes) {
  const int decimals = bytes < (1 << 30) ? 0 : 1;
  return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

QString wholeGigabytes(double bytes) {
  constexpr double gigabyte = 1 << 30;
  const double whole = std::max(1.0, std::round(bytes / gigabyte)) * gigabyte;
  return QLocale().formattedDataSize(static_cast<qint64>(whole), 0,
                                     QLocale::DataSizeTraditionalFormat);
}

StatusBar::StatusBar(QWidget* parent)
    : QStatusBar(parent),
      m_progressText(quietLabel(this)),
      m_progress(new QProgressBar(this)),
      m_memory(quietLabel(this)),
      m_device(new QToolButton(this)),
      m_language(new QToolButton(this)) {
  setSizeGripEnabled(false);
  setContentsMargins(space::m, 0, space::m, 0);
  m_progress->setTextVisible(false);
  m_progress->setFixedWidth(120);
  m_progress->setRange(0, 1000);
  m_progress->hide();
  for (QToolButton* button : {m_device, m_language}) {
    button->setFont(secondaryFont());
    button->setAutoRaise(true);
  }
  addWidget(m_progressText);
  addWidget(m_progress);
  addPermanentWidget(m_memory);
  addPermanentWidget(m_device);
  addPermanentWidget(m_language);
  connect(m_device, &QToolButton::clicked, this, &StatusBar::deviceRequested);
  connect(m_language, &QToolButton::clicked, this, [this] {
    const bool chinese = QLocale().language() == QLocale::Chinese;
    Q_EMIT languageRequested(chinese ? QStringLiteral("en") : QStringLiteral("zh_CN"));
  });
  m_everySecond.setInterval(1000);
  connect(&m_everySecond, &QTimer::timeout, this, &StatusBar::showMemory);
  m_everySecond.start();
  retranslate();
}

void StatusBar::follow(RunController& runs) {
  m_runs = &runs;
  for (const auto signal :
       {&RunController::started, &RunController::finished, &RunController::progressed})
    connect(&runs, signal, this, &StatusBar::showProgress);
  connect(&runs, &RunController::statusChanged, this, [this] {
    if (!m_runs->isRunning()) showProgress();
  });
  retranslate();
}

void StatusBar::showProgress() {
  if (m_runs == nullptr) return;
  const bool running = m_runs->isRunning();
  m_progress->setVisible(running);
  m_device->setText(deviceText(m_runs->device()));
  if (m_runs->totalCount() == 0) {
    m_progressText->clear();
    return;
  }
  const int all = m_runs->totalCount();
  const QString nodes = all == 1 ? tr("%1 of 1 node").arg(m_runs->doneCount())
                                 : tr("%1 of %2 nodes").arg(m_runs->doneCount()).arg(all);
  if (!running) {
    m_progressText->setText(nodes);
    return;
  }
  m_progress->setValue(static_cast<int>(m_runs->fraction() * 1000));
  const QString percent = QLocale().toString(static_cast<int>(m_runs->fraction() * 100));
  const double left = m_runs->secondsLeft();
  m_progressText->setText(left < 0
                              ? tr("%1 · %2%").arg(nodes, percent)
                              : tr("%1 · %2% · %3 left").arg(nodes, percent, durationText(left)));
}

/// What others leave to us changes every second, so the total is told in whole gigabytes and follows
/// only what an analyst would call a change.
void StatusBar::showMemory() {
  const std::int64_t used = residentMemory();
  const auto total = static_cast<double>(used + availableMemory());
  const auto shown = static_cast<std::int64_t>(m_used.follow(static_cast<double>(used)));
  m_memory->setText(tr("%1 of %2").arg(memoryText(shown), wholeGigabytes(m_total.follow(total))));
  // only ever wider, so that what stands beside it does not move
  m_memory->setMinimumWidth(std::max(m_memory->minimumWidth(), m_memory->sizeHint().width()));
}

void StatusBar::retranslate() {
  setAccessibleName(tr("Status bar"));
  m_progress->setAccessibleName(tr("Progress of the run"));
  m_memory->setToolTip(tr("Memory in use, of what is available"));
  m_device->setToolTip(tr("Where networks are trained; click to choose"));
  m_device->setAccessibleName(tr("Device"));
  m_language->setText(QLocale().language() == QLocale::Chinese ? QStringLiteral("EN")
                                                               : QStringLiteral("中文"));
  m_language->setToolTip(tr("Switch the language"));
  m_language->setAccessibleName(tr("Language"));
  showProgress();
  showMemory();
}

void StatusBar::changeEvent(QEvent* event) {
  QStatusBar::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
