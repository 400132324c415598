// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/numbers.h"

#include "core/base/number_text.h"

#include <charconv>

namespace quern {
namespace {

template <class Number>
std::optional<Number> parsed(std::string_view text) {
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  Number value{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string written(double value) {
  char text[roomForNumber];
  return {text, writeNumber(value, text)};
}

std::string written(std::int64_t value) {
  char text[roomForNumber];
  return {text, writeInteger(value, text)};
}

std::optional<double> parseNumber(std::string_view text) {
  if (text.ends_with(')')) return std::nullopt;  // nan(…) is C's, nobody else's
  return parsed<double>(text);
}

std::optional<std::int64_t> parseInteger(std::string_view text) {
  return parsed<std::int64_t>(text);
}

}  // namespace quern
