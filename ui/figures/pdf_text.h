// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>

namespace quern::ui {

/// What a PDF needs so that its text can be searched and copied, not only looked at.
///
/// A PDF holds glyphs, and beside each font a map from its glyphs back to characters. Qt makes that
/// map from the font alone, so two kinds of glyphs lose their text:
///   1. Those that shaping puts in another's place (the ligature of f and i, the digits that Noto
///      Sans CJK has for Latin text) stand for no character, and are left out.
///   2. Those that stand for several characters get the one with the lowest number. In fonts with
///      Chinese that is often a radical: ⻋ (U+2ECB) where 车 (U+8F66) was written.
/// What is left: scripts that cannot be written without shaping, such as Arabic, keep Qt's map.

/// 1: the font, shaped only where its script cannot do without. The price is kerning, in fonts that
/// have it in their OpenType tables only.
QFont searchable(QFont font);

/// 2: the PDF, as QPdfWriter wrote it, with the ideograph for each radical. Nothing moves.
QByteArray withIdeographs(QByteArray pdf);

}  // namespace quern::ui
