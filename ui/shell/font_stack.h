// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quern::ui {

enum class Letters { proportional, fixed };

/// The families to write with, first choice first: one for Latin letters, one for Chinese ones.
///
/// `system` is what the desktop chose. Without a desktop's theme that is only an alias ("Sans
/// Serif"), which stands for whatever the language prefers, so that Latin letters would be set in
/// a Chinese font; then it is the first of a list that is `installed`, the alias at the end.
QStringList fontStack(Letters letters, const QString& system, const QStringList& installed);

/// The same for this machine.
QStringList fontStack(Letters letters);

}  // namespace quern::ui
