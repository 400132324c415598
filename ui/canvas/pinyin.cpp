// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/pinyin.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

namespace quern::ui {
namespace {

bool isHan(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(character), &status) == USCRIPT_HAN &&
         U_SUCCESS(status);
}

/// Made when somebody first searches: it takes ICU some milliseconds to compile its rules.
const icu::Transliterator* latin() {
  static const std::unique_ptr<icu::Transliterator> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  return made.get();
}

QString syllable(char32_t character) {
  const icu::Transliterator* transliterator = latin();
  if (transliterator == nullptr) return {};
  icu::UnicodeString text(static_cast<UChar32>(character));
  transliterator->transliterate(text);
  return QString::fromUtf16(text.getBuffer(), text.length()).trimmed();
}

}  // namespace

Pinyin pinyinOf(const QString& text) {
  Pinyin pinyin;
  const QList<uint> characters = text.toUcs4();
  if (std::none_of(characters.begin(), characters.end(), isHan)) return pinyin;
  for (const uint character : characters) {
    const QString sound = isHan(character)
                              ? syllable(character)
                              : QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1)
                                    .toLower()
                                    .trimmed();
    if (sound.isEmpty() || !sound.front().isLetterOrNumber()) continue;
    pinyin.full += sound;
    pinyin.initials += sound.front();
  }
  return pinyin;
}

}  // namespace quern::ui
