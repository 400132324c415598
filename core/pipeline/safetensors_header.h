// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/state.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// What the reference implementation allows, too.
inline constexpr std::uint64_t safetensorsHeaderLimit = 100'000'000;

/// Where a State's json lives in __metadata__, and what its nulls stand for (safetensors.cpp,
/// promise 2).
inline constexpr std::string_view safetensorsJsonKey = "quern";
inline constexpr std::string_view safetensorsNullsKey = "quern.nulls";

/// One array as a header tells of it. Its length in bytes agrees with its type and shape; whether
/// its place lies within the data is not known here.
struct ArrayEntry {
  std::string name{};
  ArrayType type = ArrayType::float64;
  std::vector<std::int64_t> shape{};
  std::uint64_t first = 0, last = 0;  ///< bytes of the data, the last one excluded
};

struct SafetensorsHeader {
  std::string json{};  ///< the State's json as text; empty in a file that is not Quern's
  std::string nulls{};
  std::vector<ArrayEntry> arrays{};
};

std::string_view dtypeOf(ArrayType type);

/// Throws Error naming `source` if the text is no such header. Linear in the size of the text.
SafetensorsHeader parseSafetensorsHeader(std::string_view text, const std::string& source);

}  // namespace quern
