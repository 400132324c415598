// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/column_data.h"

#include <unordered_map>

namespace quern {
namespace {

using Parts = std::span<const Column>;

/// valuesOf(part) is the span of one part's values.
template <class T, class ValuesOf>
Values<T> joined(Parts parts, std::int64_t size, ValuesOf valuesOf) {
  Values<T> values(static_cast<std::size_t>(size));
  auto end = values.begin();
  for (const Column& part : parts) end = std::ranges::copy(valuesOf(part), end).out;
  return values;
}

Bitmap joinedBits(Parts parts, std::int64_t size) {
  if (std::ranges::all_of(parts, [](const Column& part) { return part.missing() == 0; })) return {};
  Bitmap bits(size);
  std::int64_t first = 0;
  for (const Column& part : parts) {
    const Validity present = part.present();
    for (std::int64_t row = 0; part.missing() > 0 && row < part.size(); ++row)
      if (!present[row]) bits.setMissing(first + row);
    first += part.size();
  }
  return bits;
}

TextValues joinedTexts(Parts parts, std::int64_t size) {
  std::size_t bytes = 0;
  for (const Column& part : parts) bytes += part.texts().bytes.size();
  TextValues texts;
  texts.offsets.reserve(static_cast<std::size_t>(size) + 1);
  texts.offsets.push_back(0);
  texts.bytes.reserve(bytes);
  for (const Column& part : parts) {
    const std::int64_t start = texts.offsets.back();
    for (const std::int64_t offset : std::span(part.texts().offsets).subspan(1))
      texts.offsets.push_back(start + offset);
    texts.bytes.insert(texts.bytes.end(), part.texts().bytes.begin(), part.texts().bytes.end());
  }
  return texts;
}

/// Codes into one dictionary: that of the first part, then what the others add.
Column joinedCodes(Parts parts, std::int64_t size, Bitmap present) {
  auto categories = std::make_shared<Categories>();
  std::unordered_map<std::string, std::int32_t> codeOf;
  Values<std::int32_t> codes(static_cast<std::size_t>(size));
  auto end = codes.begin();
  for (const Column& part : parts) {
    std::vector<std::int32_t> translated;
    for (const std::string& text : part.categories()) {
      const auto [entry, isNew] =
          codeOf.emplace(text, static_cast<std::int32_t>(categories->size()));
      if (isNew) categories->push_back(text);
      translated.push_back(entry->second);
    }
    // The slot of a missing value may hold any code.
    const auto translate = [&translated](std::int32_t code) {
      const auto at = static_cast<std::size_t>(static_cast<std::uint32_t>(code));
      return at < translated.size() ? translated[at] : 0;
    };
    end = std::ranges::transform(part.codes(), end, translate).out;
  }
  return Column::ofCodes(std::move(codes), std::move(categories), std::move(present));
}

}  // namespace

Column Column::concatenated(std::span<const Column> parts) {
  QUERN_EXPECT(!parts.empty());
  const Type type = parts.front().type();
  std::int64_t size = 0;
  for (const Column& part : parts) {
    QUERN_EXPECT(part.type() == type);
    size += part.size();
  }
  Bitmap present = joinedBits(parts, size);
  const auto integers = [](const Column& part) { return part.integers(); };
  switch (type) {
    case Type::number:
      return ofNumbers(
          joined<double>(parts, size, [](const Column& part) { return part.numbers(); }),
          std::move(present));
    case Type::boolean:
      return ofBooleans(
          joined<std::uint8_t>(parts, size, [](const Column& part) { return part.booleans(); }),
          std::move(present));
    case Type::category: return joinedCodes(parts, size, std::move(present));
    case Type::text: return ofTexts(joinedTexts(parts, size), std::move(present));
    case Type::integer:
      return ofIntegers(joined<std::int64_t>(parts, size, integers), std::move(present));
    case Type::date:
      return ofDates(joined<std::int64_t>(parts, size, integers), std::move(present));
    case Type::timestamp:
      return ofTimestamps(joined<std::int64_t>(parts, size, integers), std::move(present));
  }
  bug("a column type out of range", __FILE__, __LINE__);
}

}  // namespace quern
