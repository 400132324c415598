// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace quern::csv {

static_assert(std::endian::native == std::endian::little);

inline std::uint64_t load64(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return bytes;
}

inline std::uint64_t load32(const char* at) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, at, 4);
  return bytes;
}

/// The up to eight bytes of a text, the first in the lowest byte, without a copy whose length is
/// known only when it runs.
inline std::uint64_t wordOf(std::string_view text) {
  const std::size_t size = text.size();
  const char* const at = text.data();
  if (size >= 4) return load32(at) | (load32(at + size - 4) << (8 * (size - 4)));
  const auto byte = [at](std::size_t index) {
    return std::uint64_t{static_cast<unsigned char>(at[index])} << (8 * index);
  };
  return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
}

}  // namespace quern::csv
