// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/state.h"

#include "core/base/error.h"

#include <cstring>

namespace quern {
namespace {

template <class T>
Array arrayOf(ArrayType type, std::span<const T> values, std::vector<std::int64_t> shape) {
  Array array;
  array.type = type;
  array.shape = std::move(shape);
  if (array.shape.empty()) array.shape.push_back(static_cast<std::int64_t>(values.size()));
  QUERN_EXPECT(array.size() == static_cast<std::int64_t>(values.size()));
  array.bytes.resize(values.size_bytes());
  if (!values.empty()) std::memcpy(array.bytes.data(), values.data(), values.size_bytes());
  return array;
}

Error tamperedState(Sentence message) {
  return Error(std::move(message), {},
               {tr("The file may be damaged. Run the node again, or save the model again.")});
}

template <class T>
std::span<const T> valuesOf(const Array& array, ArrayType type) {
  if (array.type != type)
    throw tamperedState({tr("An array of learned values has another type than expected.")});
  QUERN_EXPECT(array.bytes.size() % sizeof(T) == 0);
  // The bytes come from PageAllocator, aligned to 64 bytes.
  return {reinterpret_cast<const T*>(array.bytes.data()), array.bytes.size() / sizeof(T)};
}

}  // namespace

std::int64_t sizeOf(ArrayType type) {
  switch (type) {
    case ArrayType::float64:
    case ArrayType::int64: return 8;
    case ArrayType::float32:
    case ArrayType::int32: return 4;
    case ArrayType::uint8: return 1;
  }
  bug("known ArrayType", __FILE__, __LINE__);
}

Array Array::of(std::span<const double> values, std::vector<std::int64_t> shape) {
  return arrayOf(ArrayType::float64, values, std::move(shape));
}

Array Array::of(std::span<const float> values, std::vector<std::int64_t> shape) {
  return arrayOf(ArrayType::float32, values, std::move(shape));
}

Array Array::of(std::span<const std::int64_t> values, std::vector<std::int64_t> shape) {
  return arrayOf(ArrayType::int64, values, std::move(shape));
}

Array Array::of(std::span<const std::int32_t> values, std::vector<std::int64_t> shape) {
  return arrayOf(ArrayType::int32, values, std::move(shape));
}

Array Array::of(std::span<const std::uint8_t> values, std::vector<std::int64_t> shape) {
  return arrayOf(ArrayType::uint8, values, std::move(shape));
}

std::int64_t Array::size() const {
  std::int64_t count = 1;
  for (const std::int64_t extent : shape) count *= extent;
  return count;
}

std::span<const double> Array::doubles() const {
  return valuesOf<double>(*this, ArrayType::float64);
}

std::span<const float> Array::floats() const { return valuesOf<float>(*this, ArrayType::float32); }

std::span<const std::int64_t> Array::integers() const {
  return valuesOf<std::int64_t>(*this, ArrayType::int64);
}

std::span<const std::int32_t> Array::shortIntegers() const {
  return valuesOf<std::int32_t>(*this, ArrayType::int32);
}

std::span<const std::uint8_t> Array::octets() const {
  return valuesOf<std::uint8_t>(*this, ArrayType::uint8);
}

const Array& State::array(const std::string& name) const {
  const auto found = arrays.find(name);
  if (found == arrays.end()) throw tamperedState({tr("The learned values %1 are absent."), name});
  return found->second;
}

const Json& State::at(const std::string& key) const {
  const auto found = json.find(key);
  if (found == json.end()) throw tamperedState({tr("The learned setting %1 is absent."), key});
  return *found;
}

}  // namespace quern
