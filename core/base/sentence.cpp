// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sentence.h"

#include <fmt/format.h>

namespace quern {

Sentence Sentence::restored(std::string pattern, std::vector<std::string> values) {
  Sentence sentence;
  sentence.m_pattern = std::move(pattern);
  sentence.m_values = std::move(values);
  return sentence;
}

std::string Sentence::in(std::string_view translatedPattern) const {
  std::string text;
  text.reserve(translatedPattern.size() + 32);
  for (std::size_t at = 0; at < translatedPattern.size(); ++at) {
    const char next = at + 1 < translatedPattern.size() ? translatedPattern[at + 1] : '\0';
    const std::size_t which = static_cast<std::size_t>(next - '1');
    if (translatedPattern[at] == '%' && next >= '1' && next <= '9' && which < m_values.size()) {
      text += m_values[which];
      ++at;
    } else {
      text += translatedPattern[at];
    }
  }
  return text;
}

std::string Sentence::written(double value) { return fmt::format("{:.6g}", value); }

}  // namespace quern
