// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/memory.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace quern {

enum class ArrayType : std::uint8_t { float64, float32, int64, int32, uint8 };

QUERN_CORE_EXPORT std::int64_t sizeOf(ArrayType type);

/// Numbers with a shape, in row-major order.
struct QUERN_CORE_EXPORT Array {
  ArrayType type = ArrayType::float64;
  std::vector<std::int64_t> shape;
  Values<char> bytes;

  static Array of(std::span<const double> values, std::vector<std::int64_t> shape = {});
  static Array of(std::span<const float> values, std::vector<std::int64_t> shape = {});
  static Array of(std::span<const std::int64_t> values, std::vector<std::int64_t> shape = {});
  static Array of(std::span<const std::int32_t> values, std::vector<std::int64_t> shape = {});
  static Array of(std::span<const std::uint8_t> values, std::vector<std::int64_t> shape = {});

  std::int64_t size() const;  ///< product of the shape
  /// The values; throws Error if the array has another type (a file was tampered with).
  std::span<const double> doubles() const;
  std::span<const float> floats() const;
  std::span<const std::int64_t> integers() const;
  std::span<const std::int32_t> shortIntegers() const;
  std::span<const std::uint8_t> octets() const;

  friend bool operator==(const Array&, const Array&) = default;
};

/// What an operator learned: JSON plus named arrays. Stored as safetensors; nothing in it is ever
/// executed.
struct QUERN_CORE_EXPORT State {
  Json json = Json::object();
  std::map<std::string, Array> arrays{};

  const Array& array(const std::string& name) const;  ///< throws Error if it is absent
  const Json& at(const std::string& key) const;       ///< of json; throws Error if it is absent

  friend bool operator==(const State&, const State&) = default;
};

}  // namespace quern
