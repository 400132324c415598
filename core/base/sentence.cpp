// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sentence.h"

#include <fmt/format.h>

#include <cmath>

namespace quern {
namespace {

constexpr char textMark = '\x1F';  // ASCII's unit separator: nobody types it

/// "{row|rows}" at the front of a pattern; nothing if it is something else in braces.
struct SingularOrPlural {
  std::string_view one, many;
  std::size_t size = 0;  ///< of the whole, braces included
};

SingularOrPlural pluralAt(std::string_view pattern) {
  const std::size_t end = pattern.find('}');
  const std::size_t bar = pattern.find('|');
  if (!pattern.starts_with('{') || end == pattern.npos || bar > end) return {};
  return {pattern.substr(1, bar - 1), pattern.substr(bar + 1, end - bar - 1), end + 1};
}

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
  bool one = false;  // the value that was set in last
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (const auto plural = pluralAt(std::string_view(pattern).substr(at)); plural.size > 0) {
      text += one ? plural.one : plural.many;
      at += plural.size - 1;
      continue;
    }
    const char next = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
    const auto which = static_cast<std::size_t>(next - '1');
    if (pattern[at] == '%' && next >= '1' && next <= '9' && which < m_values.size()) {
      const std::string& value = m_values[which];
      text += value.starts_with(textMark) ? translate(value.substr(1)) : value;
      one = value == "1";
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
