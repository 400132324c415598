// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts are counted in characters (code points), and places in them from 1.

#include "core/base/unicode_text.h"
#include "core/base/utf8.h"
#include "core/expression/functions.h"

namespace quern::expression {
namespace {

constexpr std::int64_t widest = 10'000;  // what pad makes at most

bool contains(const Vectors& in, std::size_t row, Vector& out) {
  out.booleans[row] = textOf(in[0], row).find(textOf(in[1], row)) != std::string_view::npos ? 1 : 0;
  return true;
}
bool startsWith(const Vectors& in, std::size_t row, Vector& out) {
  out.booleans[row] = textOf(in[0], row).starts_with(textOf(in[1], row)) ? 1 : 0;
  return true;
}
bool endsWith(const Vectors& in, std::size_t row, Vector& out) {
  out.booleans[row] = textOf(in[0], row).ends_with(textOf(in[1], row)) ? 1 : 0;
  return true;
}

template <std::string (*Of)(std::string_view)>
bool changed(const Vectors& in, std::size_t row, Vector& out) {
  out.owned[row] = Of(textOf(in[0], row));
  return true;
}

std::string withoutBlanks(std::string_view text) { return std::string(trimmed(text)); }

bool replaced(const Vectors& in, std::size_t row, Vector& out) {
  const std::string_view text = textOf(in[0], row), from = textOf(in[1], row),
                         to = textOf(in[2], row);
  std::string result;
  std::size_t at = 0;
  while (!from.empty()) {
    const std::size_t found = text.find(from, at);
    if (found == std::string_view::npos) break;
    result.append(text, at, found - at).append(to);
    at = found + from.size();
    if (result.size() > GrowingTexts::longest) break;  // is refused
  }
  out.owned[row] = result.append(text.substr(at));
  return true;
}

bool length(const Vectors& in, std::size_t row, Vector& out) {
  out.integers[row] = characterCount(textOf(in[0], row));
  return true;
}

bool leftPart(const Vectors& in, std::size_t row, Vector& out) {
  const auto count = wholeOf(in[1], row);
  if (!count) return false;
  out.owned[row] = std::string(characters(textOf(in[0], row), 0, *count));
  return true;
}

bool rightPart(const Vectors& in, std::size_t row, Vector& out) {
  const std::string_view text = textOf(in[0], row);
  const auto count = wholeOf(in[1], row);
  if (!count) return false;
  const std::int64_t all = characterCount(text);
  const std::int64_t wanted = std::clamp<std::int64_t>(*count, 0, all);
  out.owned[row] = std::string(characters(text, all - wanted, wanted));
  return true;
}

/// substring(text, 2, 3): three characters from the second on; -1 is the last one.
bool substring(const Vectors& in, std::size_t row, Vector& out) {
  const std::string_view text = textOf(in[0], row);
  const std::int64_t all = characterCount(text);
  const auto start = wholeOf(in[1], row);
  const auto count = in.size() > 2 ? wholeOf(in[2], row) : std::optional(all);
  if (!start || !count) return false;
  const std::int64_t first = *start < 0 ? std::max<std::int64_t>(all + *start, 0) : *start - 1;
  out.owned[row] = std::string(characters(text, first, *count));
  return true;
}

/// split_part(text, ",", 2): the second piece; -1 is the last one; missing if there is none.
bool splitPart(const Vectors& in, std::size_t row, Vector& out) {
  const std::string_view text = textOf(in[0], row), separator = textOf(in[1], row);
  const auto wanted = wholeOf(in[2], row);
  if (!wanted || *wanted == 0) return false;
  std::vector<std::string_view> pieces;
  std::size_t at = 0;
  while (!separator.empty()) {
    const std::size_t found = text.find(separator, at);
    if (found == std::string_view::npos) break;
    pieces.push_back(text.substr(at, found - at));
    at = found + separator.size();
  }
  pieces.push_back(text.substr(at));
  const std::int64_t place = *wanted > 0 ? *wanted - 1 : std::ssize(pieces) + *wanted;
  if (place < 0 || place >= std::ssize(pieces)) return false;
  out.owned[row] = std::string(pieces[static_cast<std::size_t>(place)]);
  return true;
}

/// What is missing to a width, made of the characters of a filling.
std::string filling(std::string_view text, std::string_view with, std::int64_t width) {
  const std::int64_t missing = std::min(width, widest) - characterCount(text);
  const std::int64_t each = characterCount(with);
  std::string fill;
  for (std::int64_t made = 0; each > 0 && made < missing; made += each)
    fill += characters(with, 0, missing - made);
  return fill;
}

template <bool Before>
bool padded(const Vectors& in, std::size_t row, Vector& out) {
  const std::string_view text = textOf(in[0], row);
  const auto width = wholeOf(in[1], row);
  if (!width) return false;
  const std::string fill = filling(text, in.size() > 2 ? textOf(in[2], row) : " ", *width);
  out.owned[row] = Before ? fill + std::string(text) : std::string(text) + fill;
  return true;
}

constexpr Function textTable[] = {
    {"contains", "tt", Kind::boolean, contains},
    {"ends_with", "tt", Kind::boolean, endsWith},
    {"full_width", "t", Kind::text, changed<fullWidth>},
    {"half_width", "t", Kind::text, changed<halfWidth>},
    {"left", "tn", Kind::text, leftPart},
    {"length", "t", Kind::integer, length},
    {"lower", "t", Kind::text, changed<lowerCase>},
    {"name_initials", "t", Kind::text, changed<namePinyinInitials>},
    {"name_pinyin", "t", Kind::text, changed<namePinyin>},
    {"pad_left", "tnt?", Kind::text, padded<true>},
    {"pad_right", "tnt?", Kind::text, padded<false>},
    {"pinyin", "t", Kind::text, changed<pinyin>},
    {"pinyin_initials", "t", Kind::text, changed<pinyinInitials>},
    {"replace", "ttt", Kind::text, replaced},
    {"right", "tn", Kind::text, rightPart},
    {"split_part", "ttn", Kind::text, splitPart},
    {"starts_with", "tt", Kind::boolean, startsWith},
    {"substring", "tnn?", Kind::text, substring},
    {"title", "t", Kind::text, changed<titleCase>},
    {"trim", "t", Kind::text, changed<withoutBlanks>},
    {"upper", "t", Kind::text, changed<upperCase>},
};

}  // namespace

std::span<const Function> textFunctions() { return textTable; }

}  // namespace quern::expression
