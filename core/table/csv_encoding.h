// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/memory.h"
#include "core/base/sentence.h"
#include "core/table/csv_bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

struct Encoding {
  std::string name;       ///< an iconv name
  std::int64_t mark = 0;  ///< bytes of the byte order mark in front of the text
  Sentence reason;
};

/// What the first bytes alone tell: a byte order mark, or the pattern of UTF-16. Nothing if they do
/// not.
std::optional<Encoding> encodingByMark(std::string_view head);

/// For bytes that are not valid UTF-8 throughout: the frequency of characters decides, over the
/// whole file.
Encoding encodingByFrequency(const Bytes& raw);

/// Text in UTF-8, made of text in another encoding.
struct Decoded {
  Values<char> text;
  std::int64_t invalid = 0;             ///< places that are not valid in the encoding, now U+FFFD
  std::vector<std::int64_t> invalidAt;  ///< offsets of the first thousand of them in `text`
};

/// Throws Error if the name is not one of an encoding.
void checkEncoding(const std::string& name);

/// Throws Error if the encoding is unknown. UTF-8 itself is a fine encoding here: it is made valid.
Decoded decode(const Bytes& raw, const Encoding& encoding, Context& context);

}  // namespace quern::csv
