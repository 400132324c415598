// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sentence.h"

#include <fmt/format.h>

#include <cmath>

namespace quern {
namespace {

constexpr char textMark = '\x1F';  // ASCII's unit separator: nobody types it

}  // namespace

Sentence Sentence::restored(std::string pattern, std::vector<std::string> values) {
  Sentence sentence;
  sentence.m_pattern = std::move(pattern);
  sentence.m_values = std::move(values);
  return sentence;
}

std::string Sentence::english() const {
  return translated([](const std::string& text) { return text; });
}

std::string Sentence::translated(const Translate& translate) const {
  const std::string pattern = m_pattern.empty() ? m_pattern : translate(m_pattern);
  std::string text;
  text.reserve(pattern.size() + 32);
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char next = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
    const auto which = static_cast<std::size_t>(next - '1');
    if (pattern[at] == '%' && next >= '1' && next <= '9' && which < m_values.size()) {
      const std::string& value = m_values[which];
      text += value.starts_with(textMark) ? translate(value.substr(1)) : value;
      ++at;
    } else {
      text += pattern[at];
    }
  }
  return text;
}

std::string Sentence::written(double value) { return fmt::format("{:.6g}", value); }

std::string brief(double measure) {
  if (std::isfinite(measure) && std::abs(measure) >= 1000 && std::abs(measure) < 1e15)
    return counted(std::llround(measure));
  return fmt::format("{:.3g}", measure);
}

std::string counted(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t sign = count < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > sign + 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string Sentence::written(Text value) { return textMark + std::string(value.source); }

}  // namespace quern
