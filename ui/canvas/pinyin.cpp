// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/pinyin.h"

#include "core/base/unicode_text.h"

#include <QList>

#include <algorithm>

namespace quern::ui {
namespace {

/// The sound of a Chinese character; empty for others.
QString syllable(uint character) {
  return QString::fromStdString(quern::pinyinOf(static_cast<char32_t>(character)));
}

}  // namespace

Pinyin pinyinOf(const QString& text) {
  Pinyin pinyin;
  const QList<uint> characters = text.toUcs4();
  if (std::none_of(characters.begin(), characters.end(),
                   [](uint character) { return !syllable(character).isEmpty(); }))
    return pinyin;
  for (const uint character : characters) {
    QString sound = syllable(character);
    if (sound.isEmpty())
      sound =
          QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1).toLower().trimmed();
    if (sound.isEmpty() || !sound.front().isLetterOrNumber()) continue;
    pinyin.full += sound;
    pinyin.initials += sound.front();
  }
  return pinyin;
}

}  // namespace quern::ui
