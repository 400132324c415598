// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace quern::cli {

struct TranslatedText {
  const char *english, *translation;
};

/// The texts of core_zh_CN.ts, in the order of their English bytes; made when Quern is built.
std::span<const TranslatedText> chineseTexts();

}  // namespace quern::cli
