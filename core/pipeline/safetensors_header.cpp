// SPDX-License-Identifier: GPL-3.0-or-later
//
// The header of a safetensors file, read as a stream of events: a document of a million keys would
// take quadratic time, and far more memory than text, as a tree.

#include "core/pipeline/safetensors_header.h"

#include "core/base/error.h"

#include <limits>
#include <optional>

namespace quern {
namespace {

constexpr std::size_t highestRank = 8;

std::optional<ArrayType> typeFromDtype(std::string_view dtype) {
  for (const ArrayType type : {ArrayType::float64, ArrayType::float32, ArrayType::int64,
                               ArrayType::int32, ArrayType::uint8})
    if (dtypeOf(type) == dtype) return type;
  return std::nullopt;
}

/// The bytes that an array of this type and shape takes; nothing if they cannot be counted.
std::optional<std::uint64_t> bytesOf(ArrayType type, const std::vector<std::int64_t>& shape) {
  auto bytes = static_cast<std::uint64_t>(sizeOf(type));
  for (const std::int64_t extent : shape)
    if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(extent), &bytes))
      return std::nullopt;
  if (bytes > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) return std::nullopt;
  return bytes;
}

/// Hears the events of the JSON parser. Anything that is not of the one form a header has stops it;
/// `problem` then says why.
class HeaderListener : public nlohmann::json_sax<Json> {
public:
  SafetensorsHeader header;
  Sentence problem;

  bool null() override { return unexpected(); }
  bool boolean(bool) override { return unexpected(); }
  bool number_integer(number_integer_t) override { return unexpected(); }
  bool number_float(number_float_t, const string_t&) override { return unexpected(); }
  bool binary(binary_t&) override { return unexpected(); }

  bool number_unsigned(number_unsigned_t value) override {
    if (m_level != Level::numbers) return unexpected();
    if (value > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) return unexpected();
    m_numbers.push_back(value);
    return m_numbers.size() <= highestRank || unexpected();
  }

  bool string(string_t& value) override {
    if (m_level == Level::metadata) {
      if (m_key == safetensorsJsonKey) header.json = std::move(value);
      if (m_key == safetensorsNullsKey) header.nulls = std::move(value);
      return true;
    }
    if (m_level != Level::array || m_key != "dtype") return unexpected();
    const std::optional<ArrayType> type = typeFromDtype(value);
    if (!type)
      return refuse({tr("Array %1 has the type %2, which is not read here."), m_entry.name, value});
    m_entry.type = *type;
    return once(m_hasType);
  }

  bool start_object(std::size_t) override {
    switch (m_level) {
      case Level::outside: m_level = Level::header; return true;
      case Level::header: return m_key == "__metadata__" ? startMetadata() : startArray();
      default: return unexpected();
    }
  }

  bool end_object() override {
    if (m_level == Level::array && !finishArray()) return false;
    m_level = m_level == Level::header ? Level::outside : Level::header;
    return true;
  }

  bool start_array(std::size_t) override {
    if (m_level != Level::array || (m_key != "shape" && m_key != "data_offsets"))
      return unexpected();
    m_numbers.clear();
    m_level = Level::numbers;
    return true;
  }

  bool end_array() override {
    m_level = Level::array;
    if (m_key == "shape") {
      m_entry.shape.assign(m_numbers.begin(), m_numbers.end());
      return once(m_hasShape);
    }
    if (m_numbers.size() != 2) return unexpected();
    m_entry.first = m_numbers[0];
    m_entry.last = m_numbers[1];
    return once(m_hasOffsets);
  }

  bool key(string_t& value) override {
    m_key = std::move(value);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    return refuse({tr("The header is not valid JSON at byte %1."), position});
  }

private:
  enum class Level { outside, header, metadata, array, numbers };

  bool refuse(Sentence why) {
    if (problem.empty()) problem = std::move(why);
    return false;
  }

  bool unexpected() { return refuse({tr("The header has something unexpected at %1."), m_key}); }

  bool once(bool& seen) {
    if (seen) return unexpected();
    seen = true;
    return true;
  }

  bool startMetadata() {
    m_level = Level::metadata;
    return once(m_hasMetadata);
  }

  bool startArray() {
    m_level = Level::array;
    m_entry = {};
    m_entry.name = m_key;
    m_hasType = m_hasShape = m_hasOffsets = false;
    return true;
  }

  bool finishArray() {
    if (!m_hasType || !m_hasShape || !m_hasOffsets)
      return refuse({tr("Array %1 lacks its type, its shape or its place."), m_entry.name});
    const std::optional<std::uint64_t> bytes = bytesOf(m_entry.type, m_entry.shape);
    if (m_entry.last < m_entry.first || !bytes || *bytes != m_entry.last - m_entry.first)
      return refuse({tr("The shape of array %1 does not agree with its length."), m_entry.name});
    header.arrays.push_back(std::move(m_entry));
    return true;
  }

  Level m_level = Level::outside;
  std::string m_key;
  std::vector<std::uint64_t> m_numbers;
  ArrayEntry m_entry;
  bool m_hasMetadata = false, m_hasType = false, m_hasShape = false, m_hasOffsets = false;
};

}  // namespace

std::string_view dtypeOf(ArrayType type) {
  switch (type) {
    case ArrayType::float64: return "F64";
    case ArrayType::float32: return "F32";
    case ArrayType::int64: return "I64";
    case ArrayType::int32: return "I32";
    case ArrayType::uint8: return "U8";
  }
  bug("known ArrayType", __FILE__, __LINE__);
}

SafetensorsHeader parseSafetensorsHeader(std::string_view text, const std::string& source) {
  HeaderListener listener;
  const bool whole = text.starts_with('{') && Json::sax_parse(text, &listener);
  if (!whole) {
    if (listener.problem.empty())
      listener.problem = {tr("The file does not begin as a safetensors file does.")};
    throw Error(
        listener.problem, {.file = source},
        {tr("The file is damaged or was not written by Quern. Take a copy, or make it again.")});
  }
  return std::move(listener.header);
}

}  // namespace quern
