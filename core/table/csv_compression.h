// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/csv_bytes.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace quern::csv {

enum class Compression { none, gzip, zstandard };

/// What the first bytes of a file tell.
Compression compressionOf(std::string_view head);
std::string_view nameOf(Compression compression);

struct Decompressed {
  Values<char> bytes;
  bool whole = true;  ///< false: the compressed bytes end before the text does
};

/// The text of compressed bytes: all gzip members (RFC 1952), or all Zstandard frames (RFC 8878),
/// one behind the other. `whole` says that the bytes are all there is: then an end that is missing
/// is an Error, and so are damaged bytes, bytes behind the end, and a text that half of the free
/// memory does not hold. A text of more than `most` bytes is given up, so it is not whole.
Decompressed decompressed(const Bytes& raw, Compression compression, bool whole,
                          const std::string& source, Context& context,
                          std::int64_t most = std::numeric_limits<std::int64_t>::max());

}  // namespace quern::csv
