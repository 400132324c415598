// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elided_label.h"

#include <QEvent>
#include <QPaintEvent>
#include <QStyle>
#include <QStylePainter>

namespace quern::ui {

QString ElidedLabel::shownText() const {
  return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

bool ElidedLabel::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) setToolTip(shownText() == text() ? QString() : text());
  return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  painter.drawItemText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       palette(), isEnabled(), shownText(), foregroundRole());
}

}  // namespace quern::ui
