// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/column.h"

#include "core/base/dates.h"
#include "core/base/numbers.h"
#include "core/table/column_data.h"

#include <cstring>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace quern {
namespace {

template <class T>
std::int64_t bytesOf(const Values<T>& values) {
  return static_cast<std::int64_t>(values.size() * sizeof(T));
}

std::int64_t bytesOf(const TextValues& texts) {
  return bytesOf(texts.offsets) + bytesOf(texts.bytes);
}

/// Present codes must point into the dictionary: everything that reads codes relies on it.
bool codesFit(std::span<const std::int32_t> codes, const Bitmap& present, std::size_t categories) {
  const auto fits = [categories](std::int32_t code) {
    return static_cast<std::uint32_t>(code) < categories;
  };
  if (present.size() == 0) return std::all_of(codes.begin(), codes.end(), fits);
  for (std::size_t row = 0; row < codes.size(); ++row)
    if (present[static_cast<std::int64_t>(row)] && !fits(codes[row])) return false;
  return true;
}

/// The same values wherever there is one; the slots of missing values mean nothing.
template <class T>
bool sameValues(std::span<const T> left, std::span<const T> right, Validity present) {
  if (present.complete())
    return left.empty() || std::memcmp(left.data(), right.data(), left.size_bytes()) == 0;
  for (std::size_t row = 0; row < left.size(); ++row)
    if (present[static_cast<std::int64_t>(row)] &&
        std::memcmp(&left[row], &right[row], sizeof(T)) != 0)
      return false;
  return true;
}

/// Codes into two dictionaries name the same texts. Each text comes once in a dictionary, so the
/// codes of one translate into the codes of the other.
bool sameTexts(const Column& left, const Column& right) {
  if (left.sharedCategories() == right.sharedCategories() ||
      left.categories() == right.categories())
    return sameValues(left.codes(), right.codes(), left.present());
  std::unordered_map<std::string_view, std::int32_t> codeOf;
  for (const std::string& text : right.categories())
    codeOf.emplace(text, static_cast<std::int32_t>(codeOf.size()));
  std::vector<std::int32_t> translated;
  for (const std::string& text : left.categories()) {
    const auto found = codeOf.find(text);
    translated.push_back(found == codeOf.end() ? -1 : found->second);
  }
  const std::span<const std::int32_t> leftCodes = left.codes();
  const std::span<const std::int32_t> rightCodes = right.codes();
  for (std::size_t row = 0; row < leftCodes.size(); ++row)
    if (left.present()[static_cast<std::int64_t>(row)] &&
        translated[static_cast<std::size_t>(leftCodes[row])] != rightCodes[row])
      return false;
  return true;
}

bool sameText(const TextValues& left, const TextValues& right, Validity present) {
  for (std::int64_t row = 0; row < left.size(); ++row)
    if (present[row] && left[row] != right[row]) return false;
  return true;
}

bool samePresence(const Column& left, const Column& right) {
  if (left.missing() != right.missing()) return false;
  for (std::int64_t word = 0; left.missing() > 0 && word < (left.size() + 63) / 64; ++word)
    if (left.present().word(word) != right.present().word(word)) return false;
  return true;
}

}  // namespace

Column::Column() : m_data(std::make_shared<const Data>()) {}

Column Column::ofNumbers(Values<double> values, Bitmap present) {
  return Column(Data::of(Type::number, std::move(values), std::move(present)));
}

Column Column::ofIntegers(Values<std::int64_t> values, Bitmap present) {
  return Column(Data::of(Type::integer, std::move(values), std::move(present)));
}

Column Column::ofBooleans(Values<std::uint8_t> values, Bitmap present) {
  return Column(Data::of(Type::boolean, std::move(values), std::move(present)));
}

Column Column::ofDates(Values<std::int64_t> days, Bitmap present) {
  return Column(Data::of(Type::date, std::move(days), std::move(present)));
}

Column Column::ofTimestamps(Values<std::int64_t> microseconds, Bitmap present) {
  return Column(Data::of(Type::timestamp, std::move(microseconds), std::move(present)));
}

Column Column::ofTexts(TextValues texts, Bitmap present) {
  if (texts.offsets.empty()) texts.offsets.push_back(0);
  QUERN_EXPECT(texts.offsets.front() == 0 &&
               texts.offsets.back() == static_cast<std::int64_t>(texts.bytes.size()));
  return Column(Data::of(Type::text, std::move(texts), std::move(present)));
}

Column Column::ofTexts(std::span<const std::string> texts) {
  TextValues values;
  values.offsets.push_back(0);
  for (const std::string& text : texts) {
    values.bytes.insert(values.bytes.end(), text.begin(), text.end());
    values.offsets.push_back(static_cast<std::int64_t>(values.bytes.size()));
  }
  return ofTexts(std::move(values));
}

Column Column::ofCodes(Values<std::int32_t> codes, std::shared_ptr<const Categories> categories,
                       Bitmap present) {
  QUERN_EXPECT(categories != nullptr);
  QUERN_EXPECT(codesFit(codes, present, categories->size()));
  const std::shared_ptr<Data> data = Data::of(Type::category, std::move(codes), std::move(present));
  data->categories = std::move(categories);
  return Column(data);
}

Column Column::ofNumbers(std::span<const double> values) {
  return ofNumbers(Values<double>(values.begin(), values.end()));
}

Column Column::allMissing(Type type, std::int64_t size) {
  const auto count = static_cast<std::size_t>(size);
  Bitmap none(size);
  std::fill(none.words().begin(), none.words().end(), std::uint64_t{0});
  switch (type) {
    case Type::number: return ofNumbers(Values<double>(count, 0), std::move(none));
    case Type::integer: return ofIntegers(Values<std::int64_t>(count, 0), std::move(none));
    case Type::boolean: return ofBooleans(Values<std::uint8_t>(count, 0), std::move(none));
    case Type::category:
      return ofCodes(Values<std::int32_t>(count, 0), std::make_shared<const Categories>(),
                     std::move(none));
    case Type::text:
      return ofTexts(TextValues{Values<std::int64_t>(count + 1, 0), {}}, std::move(none));
    case Type::date: return ofDates(Values<std::int64_t>(count, 0), std::move(none));
    case Type::timestamp: return ofTimestamps(Values<std::int64_t>(count, 0), std::move(none));
  }
  bug("a column type out of range", __FILE__, __LINE__);
}

Type Column::type() const { return m_data->type; }
std::int64_t Column::size() const { return m_data->size; }
std::int64_t Column::missing() const { return data().missing; }
const void* Column::identity() const { return m_data.get(); }

Validity Column::present() const {
  const Data& here = data();
  return here.present.empty() ? Validity() : Validity(here.present.data());
}

Bitmap Column::presentBits() const { return missing() > 0 ? bitmapOf(*this) : Bitmap(); }
std::span<const double> Column::numbers() const {
  QUERN_EXPECT(type() == Type::number);
  return data().values<double>();
}

std::span<const std::int64_t> Column::integers() const {
  QUERN_EXPECT(type() == Type::integer || accepts(Accept::temporal, type()));
  return data().values<std::int64_t>();
}

std::span<const std::uint8_t> Column::booleans() const {
  QUERN_EXPECT(type() == Type::boolean);
  return data().values<std::uint8_t>();
}

std::span<const std::int32_t> Column::codes() const {
  QUERN_EXPECT(type() == Type::category);
  return data().values<std::int32_t>();
}

const Categories& Column::categories() const { return *sharedCategories(); }

std::shared_ptr<const Categories> Column::sharedCategories() const {
  QUERN_EXPECT(type() == Type::category);
  return m_data->categories;
}

const TextValues& Column::texts() const {
  QUERN_EXPECT(type() == Type::text);
  return std::get<TextValues>(*data().buffer);
}

double Column::number(std::int64_t row) const {
  QUERN_EXPECT(row >= 0 && row < size());
  const auto at = static_cast<std::size_t>(row);
  if (!present()[row]) return std::numeric_limits<double>::quiet_NaN();
  if (type() == Type::number) return numbers()[at];
  return type() == Type::boolean ? booleans()[at] : static_cast<double>(integers()[at]);
}

std::string_view Column::text(std::int64_t row) const {
  QUERN_EXPECT(row >= 0 && row < size());
  if (!present()[row]) return {};
  if (type() == Type::text) return texts()[row];
  return categories()[static_cast<std::size_t>(codes()[static_cast<std::size_t>(row)])];
}

std::string Column::written(std::int64_t row) const {
  QUERN_EXPECT(row >= 0 && row < size());
  if (!present()[row]) return {};
  const auto at = static_cast<std::size_t>(row);
  switch (type()) {
    case Type::number: return quern::written(numbers()[at]);
    case Type::integer: return quern::written(integers()[at]);
    case Type::boolean: return booleans()[at] != 0 ? "true" : "false";
    case Type::category:
    case Type::text: return std::string(text(row));
    case Type::date: return isoDate(integers()[at]);
    case Type::timestamp: return isoTimestamp(integers()[at]);
  }
  return {};
}

std::int64_t Column::bytes() const {
  if (const std::optional<std::int64_t> expected = bytesExpected()) return *expected;
  std::int64_t bytes =
      std::visit([](const auto& values) { return bytesOf(values); }, *m_data->buffer);
  bytes += bytesOf(m_data->present);
  if (m_data->categories)
    for (const std::string& text : *m_data->categories)
      bytes += static_cast<std::int64_t>(sizeof(text) + text.size());
  return bytes;
}

bool operator==(const Column& left, const Column& right) {
  if (left.m_data == right.m_data) return true;
  if (left.type() != right.type() || left.size() != right.size() || !samePresence(left, right))
    return false;
  const Validity present = left.present();
  switch (left.type()) {
    case Type::number: return sameValues(left.numbers(), right.numbers(), present);
    case Type::boolean: return sameValues(left.booleans(), right.booleans(), present);
    case Type::category: return sameTexts(left, right);
    case Type::text: return sameText(left.texts(), right.texts(), present);
    case Type::integer:
    case Type::date:
    case Type::timestamp: return sameValues(left.integers(), right.integers(), present);
  }
  return false;
}

}  // namespace quern
