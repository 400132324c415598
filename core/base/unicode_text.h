// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// What Unicode says about letters. All texts are UTF-8; nothing depends on the language of the
/// machine.

QUERN_CORE_EXPORT std::string upperCase(std::string_view text);
QUERN_CORE_EXPORT std::string lowerCase(std::string_view text);
/// The first letter of every word in upper case, the others in lower case.
QUERN_CORE_EXPORT std::string titleCase(std::string_view text);

/// Ｑ１！ and the ideographic space become Q1! and a blank (U+FF01 to U+FF5E, U+3000); nothing else
/// changes.
QUERN_CORE_EXPORT std::string halfWidth(std::string_view text);
QUERN_CORE_EXPORT std::string fullWidth(std::string_view text);  ///< the other way

/// How many characters (code points) a text has.
QUERN_CORE_EXPORT std::int64_t characterCount(std::string_view text);
/// The characters first, first + 1, … of a text, counted from 0; at most `count` of them.
QUERN_CORE_EXPORT std::string_view characters(std::string_view text, std::int64_t first,
                                              std::int64_t count);

/// The sound of a Chinese character in Latin letters without a tone: "xian" for 线. Empty for
/// everything else.
QUERN_CORE_EXPORT std::string pinyinOf(char32_t character);
/// "xian xing hui gui" for 线性回归. What is not Chinese stays as it is, set off by blanks. Of a
/// character with several sounds the most frequent, unless a common word tells: chong qing.
QUERN_CORE_EXPORT std::string pinyin(std::string_view text);
/// "xxhg" for 线性回归: the first letter of every sound. What is not Chinese stays as it is.
QUERN_CORE_EXPORT std::string pinyinInitials(std::string_view text);
/// The same for people's names, whose family names have sounds of their own: shan for 单, not dan.
QUERN_CORE_EXPORT std::string namePinyin(std::string_view name);
QUERN_CORE_EXPORT std::string namePinyinInitials(std::string_view name);

}  // namespace quern
