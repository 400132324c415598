// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/column.h"
#include "core/table/column_data.h"

#include <cmath>
#include <unordered_map>

namespace quern {

struct ColumnBuilder::State {
  Type type = Type::number;
  ColumnBuffer buffer{};
  std::vector<std::int64_t> missing{};  ///< rows
  std::unordered_map<std::string, std::int32_t> codes{};
  Categories categories{};

  std::int64_t size() const {
    return std::visit([](const auto& values) { return static_cast<std::int64_t>(values.size()); },
                      buffer);
  }

  template <class T>
  void push(T value) {
    std::get<Values<T>>(buffer).push_back(value);
  }

  void pushText(std::string_view text) {
    TextValues& texts = std::get<TextValues>(buffer);
    texts.bytes.insert(texts.bytes.end(), text.begin(), text.end());
    texts.offsets.push_back(static_cast<std::int64_t>(texts.bytes.size()));
  }

  void pushCategory(std::string_view text) {
    const auto [entry, isNew] = codes.emplace(text, static_cast<std::int32_t>(categories.size()));
    if (isNew) categories.emplace_back(text);
    push(entry->second);
  }
};

namespace {

ColumnBuffer emptyBuffer(Type type) {
  switch (type) {
    case Type::number: return Values<double>{};
    case Type::boolean: return Values<std::uint8_t>{};
    case Type::category: return Values<std::int32_t>{};
    case Type::text: return TextValues{Values<std::int64_t>(1, 0), {}};
    case Type::integer:
    case Type::date:
    case Type::timestamp: break;
  }
  return Values<std::int64_t>{};
}

}  // namespace

ColumnBuilder::ColumnBuilder(Type type) : m_state(std::make_unique<State>()) {
  m_state->type = type;
  m_state->buffer = emptyBuffer(type);
}

ColumnBuilder::~ColumnBuilder() = default;
ColumnBuilder::ColumnBuilder(ColumnBuilder&&) noexcept = default;

ColumnBuilder& ColumnBuilder::add(double value) {
  if (m_state->type == Type::number) {
    m_state->push(value);
    return *this;
  }
  QUERN_EXPECT(value == std::trunc(value) && std::abs(value) < 0x1p63);
  return add(static_cast<std::int64_t>(value));
}

ColumnBuilder& ColumnBuilder::add(std::int64_t value) {
  switch (m_state->type) {
    case Type::number: m_state->push(static_cast<double>(value)); break;
    case Type::boolean:
      QUERN_EXPECT(value == 0 || value == 1);
      m_state->push(static_cast<std::uint8_t>(value));
      break;
    case Type::integer:
    case Type::date:
    case Type::timestamp: m_state->push(value); break;
    case Type::category:
    case Type::text: bug("a number added to a column of texts", __FILE__, __LINE__);
  }
  return *this;
}

ColumnBuilder& ColumnBuilder::add(bool value) {
  QUERN_EXPECT(m_state->type == Type::boolean);
  m_state->push(std::uint8_t{value});
  return *this;
}

ColumnBuilder& ColumnBuilder::add(std::string_view value) {
  QUERN_EXPECT(m_state->type == Type::category || m_state->type == Type::text);
  if (m_state->type == Type::text)
    m_state->pushText(value);
  else
    m_state->pushCategory(value);
  return *this;
}

ColumnBuilder& ColumnBuilder::addMissing() {
  m_state->missing.push_back(m_state->size());
  if (m_state->type == Type::text)
    m_state->pushText({});
  else if (m_state->type == Type::category)
    m_state->push(std::int32_t{0});
  else
    add(std::int64_t{0});
  return *this;
}

Column ColumnBuilder::build() && {
  Bitmap present;
  if (!m_state->missing.empty()) present.resize(m_state->size());
  for (const std::int64_t row : m_state->missing) present.setMissing(row);
  ColumnBuffer& buffer = m_state->buffer;
  switch (m_state->type) {
    case Type::number:
      return Column::ofNumbers(std::get<Values<double>>(std::move(buffer)), std::move(present));
    case Type::boolean:
      return Column::ofBooleans(std::get<Values<std::uint8_t>>(std::move(buffer)),
                                std::move(present));
    case Type::category:
      return Column::ofCodes(std::get<Values<std::int32_t>>(std::move(buffer)),
                             std::make_shared<const Categories>(std::move(m_state->categories)),
                             std::move(present));
    case Type::text:
      return Column::ofTexts(std::get<TextValues>(std::move(buffer)), std::move(present));
    case Type::integer:
      return Column::ofIntegers(std::get<Values<std::int64_t>>(std::move(buffer)),
                                std::move(present));
    case Type::date:
      return Column::ofDates(std::get<Values<std::int64_t>>(std::move(buffer)), std::move(present));
    case Type::timestamp:
      return Column::ofTimestamps(std::get<Values<std::int64_t>>(std::move(buffer)),
                                  std::move(present));
  }
  bug("a column type out of range", __FILE__, __LINE__);
}

}  // namespace quern
