// SPDX-License-Identifier: GPL-3.0-or-later
//
// safetensors: a State as bytes, and back.
//
//   1. What is written reads back bit by bit; the arrays' names and order do not change the bytes.
//   2. Numbers in the JSON that JSON cannot write (NaN, infinities) come back as what they were.
//   3. The data begin at a multiple of 8 bytes and the widest arrays come first, so that every
//      array is aligned, as the reference implementation does it.
//   4. Reading trusts no length, offset, count or shape: whatever does not add up is an Error that
//      says what.
//   5. Reading takes time and memory in proportion to the bytes at hand, whatever the header
//      claims.

#include "core/pipeline/safetensors.h"

#include "core/base/error.h"
#include "core/pipeline/safetensors_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace quern {
namespace {

static_assert(std::endian::native == std::endian::little,
              "safetensors are little-endian; so is this writer");

constexpr std::size_t lengthBytes = 8;

// Every null in document order, one letter each: 'n' a null, 'q' a NaN, '+' and '-' the infinities.
// JSON writes all four as null.
void collectNulls(const Json& json, std::string& letters) {
  if (json.is_structured()) {
    for (const Json& child : json) collectNulls(child, letters);
  } else if (json.is_null()) {
    letters += 'n';
  } else if (json.is_number_float()) {
    const double value = json.get<double>();
    if (std::isnan(value)) letters += 'q';
    if (std::isinf(value)) letters += value > 0 ? '+' : '-';
  }
}

void restoreNulls(Json& json, std::string_view& letters) {
  if (json.is_structured()) {
    for (Json& child : json) restoreNulls(child, letters);
  } else if (json.is_null() && !letters.empty()) {
    const char letter = letters.front();
    letters.remove_prefix(1);
    if (letter == 'q') json = std::numeric_limits<double>::quiet_NaN();
    if (letter == '+') json = std::numeric_limits<double>::infinity();
    if (letter == '-') json = -std::numeric_limits<double>::infinity();
  }
}

std::string jsonText(std::string_view text) { return Json(text).dump(); }

std::string metadataOf(const State& state) {
  std::string text =
      fmt::format("{}:{}", jsonText(safetensorsJsonKey), jsonText(state.json.dump()));
  std::string nulls;
  collectNulls(state.json, nulls);
  if (nulls.find_first_not_of('n') != std::string::npos)
    text += fmt::format(",{}:{}", jsonText(safetensorsNullsKey), jsonText(nulls));
  return text;
}

using NamedArray = const std::pair<const std::string, Array>*;

std::vector<NamedArray> inFileOrder(const State& state) {
  std::vector<NamedArray> order;
  for (const auto& named : state.arrays) order.push_back(&named);
  std::stable_sort(order.begin(), order.end(), [](NamedArray left, NamedArray right) {
    return sizeOf(left->second.type) > sizeOf(right->second.type);  // 3
  });
  return order;
}

std::string headerOf(const State& state, const std::vector<NamedArray>& order) {
  std::string header = fmt::format("{{\"__metadata__\":{{{}}}", metadataOf(state));
  std::size_t offset = 0;
  for (const NamedArray named : order) {
    const Array& array = named->second;
    const std::size_t end = offset + array.bytes.size();
    header += fmt::format(",{}:{{\"dtype\":\"{}\",\"shape\":{},\"data_offsets\":[{},{}]}}",
                          jsonText(named->first), dtypeOf(array.type), Json(array.shape).dump(),
                          offset, end);
    offset = end;
  }
  header += '}';
  header.resize((header.size() + 7) / 8 * 8, ' ');  // 3
  return header;
}

Error damaged(const std::string& source, Sentence message) {
  return Error(
      std::move(message), {.file = source},
      {tr("The file is damaged or was not written by Quern. Take a copy, or make it again.")});
}

std::string_view headerIn(std::string_view bytes, const std::string& source) {
  if (bytes.size() < lengthBytes)
    throw damaged(source, {tr("The file has %1 bytes, too few for its header."), bytes.size()});
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), lengthBytes);
  if (length > safetensorsHeaderLimit || length > bytes.size() - lengthBytes)
    throw damaged(source,
                  {tr("The header claims %1 bytes, but the file has %2."), length, bytes.size()});
  return bytes.substr(lengthBytes, static_cast<std::size_t>(length));
}

// The arrays lie one after the other and fill the data: no gap, no overlap, nothing behind the last
// one. Each byte therefore is copied at most once (5).
void checkOffsets(SafetensorsHeader& header, std::size_t dataSize, const std::string& source) {
  std::sort(header.arrays.begin(), header.arrays.end(),
            [](const ArrayEntry& left, const ArrayEntry& right) {
              return std::pair(left.first, left.last) < std::pair(right.first, right.last);
            });
  std::uint64_t expected = 0;
  for (const ArrayEntry& entry : header.arrays) {
    if (entry.first != expected || entry.last < entry.first)
      throw damaged(source,
                    {tr("Array %1 does not begin where the one before it ends."), entry.name});
    expected = entry.last;
  }
  if (expected != dataSize)
    throw damaged(source,
                  {tr("The arrays take %1 bytes, but the file holds %2."), expected, dataSize});
}

State stateFrom(const SafetensorsHeader& header, std::string_view data, const std::string& source) {
  State state;
  if (!header.json.empty()) state.json = parseJson(header.json, source);
  std::string_view nulls = header.nulls;
  if (!nulls.empty()) restoreNulls(state.json, nulls);  // 2
  for (const ArrayEntry& entry : header.arrays) {
    const std::string_view values = data.substr(entry.first, entry.last - entry.first);
    Array array{.type = entry.type, .shape = entry.shape, .bytes = {}};
    array.bytes.resize(values.size());
    std::copy(values.begin(), values.end(), array.bytes.begin());
    if (!state.arrays.emplace(entry.name, std::move(array)).second)
      throw damaged(source, {tr("Two arrays are called %1."), entry.name});
  }
  return state;
}

}  // namespace

std::string writeSafetensors(const State& state) {
  const std::vector<NamedArray> order = inFileOrder(state);
  const std::string header = headerOf(state, order);
  const std::uint64_t length = header.size();

  std::size_t total = lengthBytes + header.size();
  for (const NamedArray named : order) total += named->second.bytes.size();
  std::string bytes;
  bytes.reserve(total);
  bytes.append(reinterpret_cast<const char*>(&length), lengthBytes);
  bytes += header;
  for (const NamedArray named : order)
    bytes.append(named->second.bytes.data(), named->second.bytes.size());
  return bytes;
}

State readSafetensors(std::string_view bytes, const std::string& source) {
  const std::string_view text = headerIn(bytes, source);
  SafetensorsHeader header = parseSafetensorsHeader(text, source);
  const std::string_view data = bytes.substr(lengthBytes + text.size());
  checkOffsets(header, data.size(), source);
  return stateFrom(header, data, source);
}

}  // namespace quern
