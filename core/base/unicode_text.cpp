// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unicode_text.h"

#include "core/base/error.h"
#include "core/base/pinyin_words.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace quern {
namespace {

icu::StringPiece pieceOf(std::string_view text) {
  QUERN_EXPECT(text.size() < INT32_MAX);
  return {text.data(), static_cast<int32_t>(text.size())};
}

/// convert(piece, sink, status) writes to the sink.
template <class Convert>
std::string throughIcu(std::string_view text, Convert convert) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  convert(pieceOf(text), sink, status);
  QUERN_EXPECT(U_SUCCESS(status));
  return result;
}

void append(std::string& text, char32_t character) {
  icu::StringByteSink<std::string> sink(&text);
  icu::UnicodeString(static_cast<UChar32>(character)).toUTF8(sink);
}

/// The code point of the bytes of one character.
char32_t decoded(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  char32_t character = bytes.size() == 1   ? first
                       : bytes.size() == 2 ? first & 0x1FU
                       : bytes.size() == 3 ? first & 0x0FU
                                           : first & 0x07U;
  for (const char byte : bytes.substr(1))
    character = character << 6 | (static_cast<unsigned char>(byte) & 0x3FU);
  return character;
}

/// Calls see(character, its bytes) for each character of a text that is UTF-8.
template <class See>
void forEachCharacter(std::string_view text, See see) {
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size(); at = next) {
    next = at + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    see(decoded(text.substr(at, next - at)), text.substr(at, next - at));
  }
}

template <class Map>
std::string eachCharacter(std::string_view text, Map map) {
  std::string result;
  result.reserve(text.size());
  forEachCharacter(text,
                   [&](char32_t character, std::string_view) { append(result, map(character)); });
  return result;
}

constexpr char32_t widthDistance = 0xFF01 - 0x21;

bool isHan(char32_t character) {
  if (character < 0x2E80) return false;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(character), &status) == USCRIPT_HAN &&
         U_SUCCESS(status);
}

std::string transliterated(char32_t character) {
  // Made when somebody first asks: it takes ICU some milliseconds to compile its rules.
  static const std::unique_ptr<icu::Transliterator> latin = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  if (latin == nullptr) return {};
  icu::UnicodeString text(static_cast<UChar32>(character));
  latin->transliterate(text);
  std::string sound;
  text.trim().toUTF8String(sound);
  return sound;
}

/// One character of a text and how it is read; no sound: it is not Chinese.
struct Sound {
  std::string sound;
  std::string_view bytes;
};

enum class Reading { ofText, ofName };

/// Words first, as a character alone does not tell which of its sounds is meant.
std::vector<Sound> soundsOf(std::string_view text, Reading reading) {
  std::u32string characters;
  std::vector<Sound> sounds;
  forEachCharacter(text, [&](char32_t character, std::string_view bytes) {
    characters += character;
    sounds.push_back({{}, bytes});
  });
  for (std::size_t at = 0; at < sounds.size();) {
    const std::u32string_view rest = std::u32string_view(characters).substr(at);
    const PinyinWord* word = reading == Reading::ofText ? wordAtStart(rest)
                             : at == 0                  ? surnameOf(rest)
                                                        : nullptr;
    if (word == nullptr) {
      sounds[at].sound = pinyinOf(characters[at]);
      ++at;
      continue;
    }
    std::string_view all = word->sounds;
    for (std::size_t character = 0; character < word->word.size(); ++character) {
      const std::size_t end = std::min(all.find(' '), all.size());
      sounds[at++].sound = all.substr(0, end);
      all.remove_prefix(std::min(end + 1, all.size()));
    }
  }
  return sounds;
}

std::string withBlanks(const std::vector<Sound>& sounds) {
  std::string result;
  bool wasSound = false;
  for (const auto& [sound, bytes] : sounds) {
    const bool blankBefore = !result.empty() && result.back() != ' ' && bytes != " ";
    if (blankBefore && (wasSound || !sound.empty())) result += ' ';
    result += sound.empty() ? bytes : std::string_view(sound);
    wasSound = !sound.empty();
  }
  return result;
}

std::string initials(const std::vector<Sound>& sounds) {
  std::string result;
  for (const auto& [sound, bytes] : sounds)
    result += sound.empty() ? bytes : std::string_view(sound).substr(0, 1);
  return result;
}

}  // namespace

std::string upperCase(std::string_view text) {
  return throughIcu(text, [](icu::StringPiece from, icu::ByteSink& to, UErrorCode& status) {
    icu::CaseMap::utf8ToUpper("", 0, from, to, nullptr, status);
  });
}

std::string lowerCase(std::string_view text) {
  return throughIcu(text, [](icu::StringPiece from, icu::ByteSink& to, UErrorCode& status) {
    icu::CaseMap::utf8ToLower("", 0, from, to, nullptr, status);
  });
}

std::string titleCase(std::string_view text) {
  return throughIcu(text, [](icu::StringPiece from, icu::ByteSink& to, UErrorCode& status) {
    // It takes a while to make, and holds the text it looks at.
    thread_local const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    icu::CaseMap::utf8ToTitle("", 0, words.get(), from, to, nullptr, status);
  });
}

std::string halfWidth(std::string_view text) {
  return eachCharacter(text, [](char32_t c) {
    return c == 0x3000 ? U' ' : c >= 0xFF01 && c <= 0xFF5E ? c - widthDistance : c;
  });
}

std::string fullWidth(std::string_view text) {
  return eachCharacter(text, [](char32_t c) {
    return c == U' ' ? char32_t{0x3000} : c >= 0x21 && c <= 0x7E ? c + widthDistance : c;
  });
}

std::int64_t characterCount(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

std::string_view characters(std::string_view text, std::int64_t first, std::int64_t count) {
  const auto offsetOf = [text](std::int64_t wanted, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at)
      if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && wanted-- == 0) return at;
    return text.size();
  };
  const std::size_t start = offsetOf(std::max<std::int64_t>(first, 0), 0);
  const std::size_t end = offsetOf(std::max<std::int64_t>(count, 0), start);
  return text.substr(start, end - start);
}

std::string pinyinOf(char32_t character) {
  if (!isHan(character)) return {};
  static std::mutex mutex;
  static std::unordered_map<char32_t, std::string> known;
  const std::lock_guard lock(mutex);
  const auto [entry, isNew] = known.try_emplace(character);
  if (isNew) entry->second = transliterated(character);
  return entry->second;
}

std::string pinyin(std::string_view text) { return withBlanks(soundsOf(text, Reading::ofText)); }

std::string pinyinInitials(std::string_view text) {
  return initials(soundsOf(text, Reading::ofText));
}

std::string namePinyin(std::string_view name) {
  return withBlanks(soundsOf(name, Reading::ofName));
}

std::string namePinyinInitials(std::string_view name) {
  return initials(soundsOf(name, Reading::ofName));
}

}  // namespace quern
