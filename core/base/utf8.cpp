// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <cstring>

namespace quern {
namespace {

using Byte = unsigned char;

bool isContinuation(Byte byte) { return (byte & 0xC0) == 0x80; }

/// The length of the sequence that starts at `at`, or 0 if it is not valid (RFC 3629, section 4).
std::size_t sequenceLength(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size() ? static_cast<Byte>(text[at + offset]) : Byte{0};
  };
  const Byte first = byte(0);
  const Byte second = byte(1);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return isContinuation(second) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool overlong = first == 0xE0 && second < 0xA0;
    const bool surrogate = first == 0xED && second > 0x9F;
    return isContinuation(second) && isContinuation(byte(2)) && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool overlong = first == 0xF0 && second < 0x90;
    const bool tooHigh = first == 0xF4 && second > 0x8F;
    const bool continued =
        isContinuation(second) && isContinuation(byte(2)) && isContinuation(byte(3));
    return continued && !overlong && !tooHigh ? 4 : 0;
  }
  return 0;
}

/// The bytes of the blank that the text starts with (or ends with), 0 if there is none.
std::size_t blankAtStart(std::string_view text) {
  if (text.empty()) return 0;
  if (std::string_view(" \t\r\n\v\f").find(text.front()) != std::string_view::npos) return 1;
  if (text.starts_with("\u00A0")) return 2;
  return text.starts_with("\u3000") ? 3 : 0;
}

std::size_t blankAtEnd(std::string_view text) {
  if (text.empty()) return 0;
  if (std::string_view(" \t\r\n\v\f").find(text.back()) != std::string_view::npos) return 1;
  if (text.ends_with("\u00A0")) return 2;
  return text.ends_with("\u3000") ? 3 : 0;
}

}  // namespace

std::size_t validUtf8Prefix(std::string_view text) {
  constexpr std::uint64_t highBits = 0x8080808080808080;
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t eight = 0;
    while (at + 8 <= text.size()) {
      std::memcpy(&eight, text.data() + at, 8);
      if ((eight & highBits) != 0) break;
      at += 8;
    }
    if (at == text.size()) break;
    const std::size_t length = sequenceLength(text, at);
    if (length == 0) return at;
    at += length;
  }
  return text.size();
}

std::string_view trimmed(std::string_view text) {
  while (const std::size_t blank = blankAtStart(text)) text.remove_prefix(blank);
  while (const std::size_t blank = blankAtEnd(text)) text.remove_suffix(blank);
  return text;
}

std::string lowerCaseAscii(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return lower;
}

std::string shortened(std::string_view text, std::size_t limit) {
  std::size_t codePoints = 0;
  std::size_t cut = 0;  // where the last code point starts that still fits beside the ellipsis
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (isContinuation(static_cast<Byte>(text[at]))) continue;
    ++codePoints;
    if (codePoints == limit) cut = at;
    if (codePoints > limit)
      return limit == 0 ? std::string() : std::string(text.substr(0, cut)) + "…";
  }
  return std::string(text);
}

}  // namespace quern
