// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

enum class TextAction {
  trim,
  squeeze,
  lower,
  upper,
  title,
  halfWidth,
  fullWidth,
  pinyin,
  pinyinInitials,
  namePinyin,
  nameInitials,
  replace,
  replacePattern,
  extract,
  split
};

/// What is to be done with texts.
struct TextSettings {
  TextAction action = TextAction::trim;
  std::string find{};      ///< of replace and split; the pattern of replacePattern and extract
  std::string with{};      ///< of replace and replacePattern
  std::int64_t part = 1;   ///< of split: which piece, counted from 1
  std::int64_t parts = 1;  ///< of split: the last piece holds what is left
};

/// Nothing: the result is missing.
using TextChange = std::function<std::optional<std::string>(std::string_view)>;

/// Throws Error with the parameter ("find" or "with") if a pattern cannot be read.
TextChange textChange(const TextSettings& settings);

/// The column with every text changed: once per category, or once per row of a text column. Stays a
/// category or a text column; one of yes or no becomes a category column.
Column changedTexts(const Column& column, const TextChange& change, Context& context);

}  // namespace quern
