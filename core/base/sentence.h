// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// A sentence the user will read, in English; ui translates it when it shows it.
struct Text {
  const char* source = "";

  constexpr bool empty() const { return *source == '\0'; }
};

/// Marks a literal for translation. The literal is the key: it must be complete, never glued
/// together.
constexpr Text tr(const char* source) { return {source}; }

/// A sentence with its values still apart, so that ui can translate the pattern:
/// `Sentence(tr("Column %1 has %2 missing values."), name, count)`. A value that is a Text, such as
/// the name of a type, is translated too.
class QUERN_CORE_EXPORT Sentence {
public:
  Sentence() = default;
  Sentence(Text pattern)
      : m_pattern(pattern.source) {}  // NOLINT: a text is a sentence without values

  template <class... Values>
    requires(sizeof...(Values) > 0)
  Sentence(Text pattern, const Values&... values)
      : m_pattern(pattern.source),
        m_values{written(values)...} {}

  /// A sentence read back from a file.
  static Sentence restored(std::string pattern, std::vector<std::string> values);

  bool empty() const { return m_pattern.empty(); }
  const std::string& pattern() const { return m_pattern; }
  const std::vector<std::string>& values() const { return m_values; }

  /// Gives the translation of an English text.
  using Translate = std::function<std::string(const std::string& english)>;

  std::string english() const;
  /// Values set into the pattern's translation: %1 to %9. "%1 {row|rows}": the first word for 1 only.
  std::string translated(const Translate& translate) const;

  friend bool operator==(const Sentence&, const Sentence&) = default;

private:
  static std::string written(std::string_view value) { return std::string(value); }
  static std::string written(std::integral auto value) { return std::to_string(value); }
  static std::string written(double value);  ///< at most six significant digits
  /// marked, so that it can be told from a name the user gave
  static std::string written(Text value);

  std::string m_pattern;
  std::vector<std::string> m_values;
};

/// A measure as a card shows it: three digits that count, 2.01, 0.0324, and whole from 1,000 on.
QUERN_CORE_EXPORT std::string brief(double measure);
/// A count with its thousands apart: 1,204,551.
QUERN_CORE_EXPORT std::string counted(std::int64_t count);

}  // namespace quern
