// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QColor>
#include <QFont>

namespace quern::ui {

/// How figures look, in one place: colours from the theme, sizes in pixels of a 100 % screen. A
/// value.
struct FigureStyle {
  Theme theme = Theme::light();
  QColor background = Theme::light().card;
  double textScale = 1;  ///< the system's text size relative to 13 px body text
  bool forPaper =
      false;  ///< vector output: fractional glyph positions, darker greys, thinner lines

  static FigureStyle onScreen();  ///< the current theme and the system's text size
  static FigureStyle onPaper();   ///< light, on white, whatever the window looks like

  QFont font(double pixels, QFont::Weight weight = QFont::Normal) const;
  QFont title() const { return font(15, QFont::DemiBold); }
  QFont subtitle() const { return font(12); }
  QFont axis() const { return font(11); }

  QColor ink() const { return theme.text; }
  QColor quiet() const;  ///< axis texts, subtitle
  QColor grid() const;
  QColor hue(int index) const;

  /// 0 to 1 along cividis; ink grows with the value, so the ends change places on a dark
  /// background.
  QColor sequential(double share) const;
  /// 0 to 1 from the background, which is nothing, to a strong blue: for amounts in cells.
  QColor amount(double share) const;
  /// -1 to 1 from blue through the background's neutral to red.
  QColor diverging(double share) const;
  /// Ink, white or black: the first that is read on the colour with a contrast of 4.5.
  static QColor readableOn(const QColor& colour);
  /// Of two colours, as WCAG 2.1 has it: 1 to 21.
  static double contrast(const QColor& one, const QColor& other);
};

}  // namespace quern::ui
