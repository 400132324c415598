// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elided_box.h"

#include "ui/shell/theme.h"

#include <QPaintEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace quern::ui {

QString ElidedBox::shownText() const {
  QStyleOptionComboBox option;
  initStyleOption(&option);
  const QRect field =
      style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
  const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + space::s;
  return fontMetrics().elidedText(option.currentText, Qt::ElideRight,
                                  field.width() - icon - space::xs);
}

void ElidedBox::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionComboBox option;
  initStyleOption(&option);
  painter.drawComplexControl(QStyle::CC_ComboBox, option);
  option.currentText = shownText();
  painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

}  // namespace quern::ui
