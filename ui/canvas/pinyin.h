// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace quern::ui {

/// How Chinese text is typed on a Latin keyboard.
struct Pinyin {
  QString full;      ///< "xianxinghuigui" for 线性回归
  QString initials;  ///< "xxhg"
};

/// The ways to read it, as some characters have several sounds; none if the text holds no Chinese.
QList<Pinyin> pinyinOf(const QString& text);

}  // namespace quern::ui
