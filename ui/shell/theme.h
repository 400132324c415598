// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"

#include <QColor>
#include <QFont>

namespace quern::ui {

enum class ThemeChoice { system, light, dark };

/// Every colour of the window, by what it is for. A value; the current one follows the preferences.
struct Theme {
  bool dark = false;
  QColor window, canvas, canvasDots, card, line;
  QColor text, secondary, accent;
  QColor good, warning, bad;

  QColor family(Family family) const;  ///< all at equal lightness
  QColor hue(int index) const;         ///< Okabe and Ito's palette, 0 to 7; greyHue: secondary

  static const Theme& current();
  static const Theme& light();
  static const Theme& darkTheme();
};

/// Sets palette, style sheet and fonts of the application. Widgets repaint by
/// QEvent::PaletteChange.
void applyTheme(ThemeChoice choice);

/// Spacing in pixels of a 100 % screen: 4, 8, 12, 16, 24.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
}
inline constexpr int cornerRadius = 6;

QFont bodyFont();       ///< 13 px at 100 %
QFont secondaryFont();  ///< 12 px
QFont titleFont();      ///< 15 px semibold
QFont tabularFont();    ///< body with figures of equal width

}  // namespace quern::ui
