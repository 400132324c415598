// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/memory.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace quern::csv {

/// Zero bytes that can be read behind every piece: wide loads run over its end.
inline constexpr std::size_t padding = 64;

/// Where a piece is read to; used again and again by one thread.
using Buffer = Values<char>;

/// The bytes of a file, or bytes at hand: read piece by piece, from any thread.
class Bytes {
public:
  explicit Bytes(InputFile file) : m_source(std::move(file)) {}
  explicit Bytes(std::string_view shared) : m_source(shared) {}  ///< must outlive this
  explicit Bytes(Values<char> owned) : m_source(std::move(owned)) {}

  std::int64_t size() const;
  /// The bytes from offset on, at most `length`, copied to the buffer and followed by `padding`
  /// zeros. Throws Error if the file has shrunk.
  std::string_view read(std::int64_t offset, std::int64_t length, Buffer& buffer) const;

  bool haveChanged() const;  ///< somebody has written to the file meanwhile

private:
  std::variant<InputFile, std::string_view, Values<char>> m_source;
};

}  // namespace quern::csv
