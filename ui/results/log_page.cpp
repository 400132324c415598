// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/log_page.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <cstring>

namespace quern::ui {
namespace {

struct Look {
  const char* icon;
  QColor colour;
  QString name;
};

Look lookOf(Severity severity) {
  const Theme& theme = Theme::current();
  switch (severity) {
    case Severity::note: return {"note", theme.secondary, LogPage::tr("Note")};
    case Severity::warning: return {"warning", theme.warning, LogPage::tr("Warning")};
    case Severity::error: return {"error", theme.bad, LogPage::tr("Error")};
  }
  return {};
}

QString timeText(std::int64_t milliseconds) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds).time(),
                            QStringLiteral("HH:mm:ss"));
}

}  // namespace

LogPage::LogPage(QWidget* parent) : QTreeWidget(parent) {
  setColumnCount(3);
  setRootIsDecorated(false);
  setWordWrap(true);
  setUniformRowHeights(false);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  header()->setStretchLastSection(true);
  header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  retranslate();
}

void LogPage::showStatus(const NodeStatus& status) {
  const bool same =
      status.log == m_shown.log && status.error.has_value() == m_shown.error.has_value() &&
      (!status.error || std::strcmp(status.error->what(), m_shown.error->what()) == 0);
  if (same) return;
  m_shown = status;
  fill();
}

void LogPage::fill() {
  const NodeStatus& status = m_shown;
  const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
  clear();
  if (status.error) {
    add(Severity::error, {}, translated(*status.error));
    if (!status.error->advice().empty())
      add(Severity::note, {}, translated(status.error->advice()));
  }
  for (std::size_t line = 0; line < status.log.size(); ++line) {
    const QString time =
        line < status.logTimes.size() ? timeText(status.logTimes[line]) : QString();
    add(status.log[line].severity, time, translated(status.log[line].sentence));
  }
  if (atEnd && !status.error) scrollToBottom();
}

void LogPage::add(Severity severity, const QString& time, const QString& sentence) {
  const Look look = lookOf(severity);
  auto* item = new QTreeWidgetItem(this, {look.name, time, sentence});
  item->setIcon(0, icon(QLatin1String(look.icon), look.colour));
  item->setForeground(1, Theme::current().secondary);
  item->setToolTip(2, sentence.toHtmlEscaped());
}

void LogPage::retranslate() {
  setHeaderLabels({tr("Severity"), tr("Time"), tr("Message")});
  setAccessibleName(tr("Log of the node"));
}

void LogPage::paintEvent(QPaintEvent* event) {
  QTreeWidget::paintEvent(event);
  if (topLevelItemCount() > 0) return;
  QPainter painter(viewport());
  painter.setPen(Theme::current().secondary);
  painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("The log is empty."));
}

void LogPage::changeEvent(QEvent* event) {
  QTreeWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) fill();
}

}  // namespace quern::ui
