// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace quern::ui {

/// A title set in one or two lines.
struct CardTitle {
  QFont font;
  QStringList lines;
};

/// The title as large as it fits into two lines of this width: at most as large as asked, at least
/// as nodeTitleFont() is; only then is it cut.
CardTitle cardTitle(const QString& title, double width, double largest);

}  // namespace quern::ui
