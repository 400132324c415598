// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace quern {

/// Sounds that a word gives to characters which have several: "chong qing" for 重庆.
struct PinyinWord {
  std::u32string_view word;
  std::string_view sounds;  ///< one per character, with blanks between
};

/// The longest of the known words with which the text begins; null if there is none.
const PinyinWord* wordAtStart(std::u32string_view text);
/// The family name with which a name begins, if it is read otherwise than its characters mostly
/// are: "shan" for 单. Null if it is not.
const PinyinWord* surnameOf(std::u32string_view name);

}  // namespace quern
