// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preparation/fill_values.h"

#include "core/base/dates.h"
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/preparation/moments.h"

#include <cmath>
#include <numeric>
#include <unordered_map>

namespace quern {
namespace {

bool hasMean(Type type) {
  return type == Type::number || type == Type::integer || type == Type::date ||
         type == Type::timestamp;
}

/// The present values as numbers. NaN has no place in an order and tells nothing of a mean: it is
/// left out.
std::vector<double> presentNumbers(const Column& column) {
  std::vector<double> values;
  values.reserve(static_cast<std::size_t>(column.size() - column.missing()));
  const Validity present = column.present();
  for (std::int64_t row = 0; row < column.size(); ++row)
    if (present[row]) {
      const auto at = static_cast<std::size_t>(row);
      const double value = column.type() == Type::number
                               ? column.numbers()[at]
                               : static_cast<double>(column.integers()[at]);
      if (!std::isnan(value)) values.push_back(value);
    }
  return values;
}

double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return std::midpoint(*std::max_element(values.begin(), middle), *middle);
}

double meanOf(const std::vector<double>& values) {
  Moments moments;
  for (const double value : values) moments.add(value);
  return moments.mean;
}

/// The most frequent of the values that `of` gives for present rows; among equals the smallest.
template <class Value, class Of>
Value mostFrequent(const Column& column, Of of) {
  std::unordered_map<Value, std::int64_t> counts;
  const Validity present = column.present();
  for (std::int64_t row = 0; row < column.size(); ++row)
    if (present[row]) ++counts[of(static_cast<std::size_t>(row))];
  auto best = counts.begin();
  for (auto at = counts.begin(); at != counts.end(); ++at)
    if (at->second > best->second || (at->second == best->second && at->first < best->first))
      best = at;
  return best->first;
}

Json mostFrequentOf(const Column& column) {
  switch (column.type()) {
    case Type::number:
      return mostFrequent<double>(column, [&](std::size_t row) { return column.numbers()[row]; });
    case Type::boolean:
      return mostFrequent<int>(column,
                               [&](std::size_t row) { return int{column.booleans()[row]}; }) != 0;
    case Type::category:
    case Type::text:
      return std::string(mostFrequent<std::string_view>(
          column, [&](std::size_t row) { return column.text(static_cast<std::int64_t>(row)); }));
    default:
      return mostFrequent<std::int64_t>(column,
                                        [&](std::size_t row) { return column.integers()[row]; });
  }
}

/// The fixed value as one of the type, or null if it is none.
Json constantOf(Type type, const std::string& text) {
  const auto orNull = [](const auto& parsed) { return parsed ? Json(*parsed) : Json(); };
  switch (type) {
    case Type::number: return orNull(parseNumber(text));
    case Type::integer: return orNull(parseInteger(text));
    case Type::boolean:
      return text == "true" || text == "1"    ? Json(true)
             : text == "false" || text == "0" ? Json(false)
                                              : Json();
    case Type::date: return orNull(parseIsoDate(text));
    case Type::timestamp: return orNull(parseIsoTimestamp(text));
    default: return text;
  }
}

template <class Number>
Values<Number> withValue(std::span<const Number> values, const Validity& present, Number fill) {
  Values<Number> out(values.begin(), values.end());
  for (std::size_t row = 0; row < out.size(); ++row)
    if (!present[static_cast<std::int64_t>(row)]) out[row] = fill;
  return out;
}

Column filledCategories(const Column& column, const std::string& text) {
  auto categories = column.sharedCategories();
  const auto known = std::find(categories->begin(), categories->end(), text);
  const auto code = static_cast<std::int32_t>(known - categories->begin());
  if (known == categories->end()) {
    auto more = std::make_shared<Categories>(*categories);
    more->push_back(text);
    categories = std::move(more);
  }
  return Column::ofCodes(withValue(column.codes(), column.present(), code), std::move(categories));
}

Column filledTexts(const Column& column, const std::string& fill) {
  TextValues texts;
  texts.offsets.reserve(static_cast<std::size_t>(column.size()) + 1);
  texts.offsets.push_back(0);
  const Validity present = column.present();
  for (std::int64_t row = 0; row < column.size(); ++row) {
    const std::string_view text = present[row] ? column.text(row) : std::string_view(fill);
    texts.bytes.insert(texts.bytes.end(), text.begin(), text.end());
    texts.offsets.push_back(static_cast<std::int64_t>(texts.bytes.size()));
  }
  return Column::ofTexts(std::move(texts));
}

}  // namespace

Fill resolved(Fill fill, Type type) {
  if (fill != Fill::automatic) return fill;
  return hasMean(type) ? Fill::median : Fill::mostFrequent;
}

Type filledType(Fill fill, Type type) {
  return type == Type::integer && (fill == Fill::mean || fill == Fill::median) ? Type::number
                                                                               : type;
}

std::optional<Sentence> refusalOf(Fill fill, Type type, const std::string& constant) {
  if (fill == Fill::mean && !hasMean(type))
    return Sentence(tr("A %1 column has no mean."), nameOf(type));
  if (fill == Fill::median && !hasMean(type))
    return Sentence(tr("A %1 column has no median."), nameOf(type));
  if (fill == Fill::constant && constantOf(type, constant).is_null())
    return Sentence(tr("“%1” is not a value for a %2 column."), constant, nameOf(type));
  return std::nullopt;
}

Json learnedFill(const Column& column, Fill fill, const std::string& constant, Context& context) {
  if (fill == Fill::constant) return constantOf(column.type(), constant);
  if (column.missing() == column.size()) return nullptr;
  context.checkpoint();
  if (fill == Fill::mostFrequent) return mostFrequentOf(column);
  const std::vector<double> values = presentNumbers(column);
  if (values.empty()) return nullptr;
  const double learned = fill == Fill::mean ? meanOf(values) : medianOf(values);
  if (!std::isfinite(learned)) return nullptr;
  const bool temporal = column.type() == Type::date || column.type() == Type::timestamp;
  return temporal ? Json(std::llround(learned)) : Json(learned);
}

Column filled(const Column& column, const Json& value) {
  if (value.is_null() || column.missing() == 0) return column;
  const Validity present = column.present();
  switch (column.type()) {
    case Type::number:
      return Column::ofNumbers(withValue(column.numbers(), present, value.get<double>()));
    case Type::integer:
      return Column::ofIntegers(withValue(column.integers(), present, value.get<std::int64_t>()));
    case Type::date:
      return Column::ofDates(withValue(column.integers(), present, value.get<std::int64_t>()));
    case Type::timestamp:
      return Column::ofTimestamps(withValue(column.integers(), present, value.get<std::int64_t>()));
    case Type::boolean:
      return Column::ofBooleans(
          withValue(column.booleans(), present, static_cast<std::uint8_t>(value.get<bool>())));
    case Type::category: return filledCategories(column, value.get<std::string>());
    case Type::text: return filledTexts(column, value.get<std::string>());
  }
  QUERN_EXPECT(false);
}

}  // namespace quern
