// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quern::ui {

/// How Chinese text is typed on a Latin keyboard. Both are empty if the text holds no Chinese.
struct Pinyin {
  QString full;      ///< "xianxinghuigui" for 线性回归
  QString initials;  ///< "xxhg"
};

Pinyin pinyinOf(const QString& text);

}  // namespace quern::ui
