// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quern::ui {

/// The Chinese text, whatever language the window speaks: who types pinyin is understood in either.
/// Empty if there is none.
QString chineseText(const char* context, const char* english);

}  // namespace quern::ui
