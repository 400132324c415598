// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/column_state.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <limits>

namespace quern {
namespace {

template <class T, class Raw>
std::span<const T> reinterpreted(std::span<const Raw> values) {
  static_assert(sizeof(T) == sizeof(Raw) || sizeof(T) == 1);
  return {reinterpret_cast<const T*>(values.data()), values.size_bytes() / sizeof(T)};
}

std::int64_t wordsFor(std::int64_t rows) { return rows / 64 + (rows % 64 != 0 ? 1 : 0); }

void addTexts(State& state, const std::string& prefix, std::span<const std::int64_t> offsets,
              std::span<const char> bytes) {
  state.arrays[prefix + "/offsets"] = Array::of(offsets);
  state.arrays[prefix + "/bytes"] = Array::of(reinterpreted<std::uint8_t>(bytes));
}

void addDictionary(State& state, const std::string& prefix, const Categories& categories) {
  Values<std::int64_t> offsets{0};
  Values<char> bytes;
  for (const std::string& category : categories) {
    bytes.insert(bytes.end(), category.begin(), category.end());
    offsets.push_back(static_cast<std::int64_t>(bytes.size()));
  }
  addTexts(state, prefix, offsets, bytes);
}

void addValues(State& state, const std::string& prefix, const Column& column) {
  Array& values = state.arrays[prefix + "/values"];
  switch (column.type()) {
    case Type::number: values = Array::of(column.numbers()); break;
    case Type::integer:
    case Type::date:
    case Type::timestamp: values = Array::of(column.integers()); break;
    case Type::boolean: values = Array::of(column.booleans()); break;
    case Type::category:
      values = Array::of(column.codes());
      addDictionary(state, prefix, column.categories());
      break;
    case Type::text:
      state.arrays.erase(prefix + "/values");
      addTexts(state, prefix, column.texts().offsets, column.texts().bytes);
      break;
  }
}

Error unusable(Sentence message, const std::string& column) {
  return Error(std::move(message), {.column = column},
               {tr("The file is damaged. Run the node again, or take a copy of the file.")});
}

template <class T>
Values<T> copied(std::span<const T> values) {
  Values<T> copy;
  copy.resize(values.size());
  std::copy(values.begin(), values.end(), copy.begin());
  return copy;
}

/// Reads the arrays of one column, each checked against the number of rows (3).
class ColumnReader {
public:
  ColumnReader(const State& state, std::string prefix, const ColumnSchema& schema,
               std::int64_t rows)
      : m_state(state),
        m_prefix(std::move(prefix)),
        m_schema(schema),
        m_rows(rows) {}

  Column read() const {
    switch (m_schema.type) {
      case Type::number: return Column::ofNumbers(checked(values().doubles()), present());
      case Type::integer: return Column::ofIntegers(checked(values().integers()), present());
      case Type::boolean: return Column::ofBooleans(booleans(), present());
      case Type::date: return Column::ofDates(checked(values().integers()), present());
      case Type::timestamp: return Column::ofTimestamps(checked(values().integers()), present());
      case Type::category: return categories();
      case Type::text: return Column::ofTexts(texts(m_rows), present());
    }
    bug("known Type", __FILE__, __LINE__);
  }

private:
  Error wrongLength() const {
    return unusable({tr("Column %1 has another length than its table."), m_schema.name},
                    m_schema.name);
  }

  const Array& values() const { return m_state.array(m_prefix + "/values"); }

  template <class T>
  Values<T> checked(std::span<const T> raw) const {
    if (static_cast<std::int64_t>(raw.size()) != m_rows) throw wrongLength();
    return copied(raw);
  }

  Values<std::uint8_t> booleans() const {
    Values<std::uint8_t> bytes = checked(values().octets());
    if (std::any_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte > 1; }))
      throw unusable(
          {tr("Column %1 holds something that is neither true nor false."), m_schema.name},
          m_schema.name);
    return bytes;
  }

  Bitmap present() const {
    const auto found = m_state.arrays.find(m_prefix + "/present");
    if (found == m_state.arrays.end()) return {};
    const auto words = reinterpreted<std::uint64_t>(found->second.integers());
    if (static_cast<std::int64_t>(words.size()) != wordsFor(m_rows)) throw wrongLength();
    Bitmap bits(m_rows);
    // A bitmap with every row present has no bit past the last row; neither may this one.
    for (std::size_t word = 0; word < words.size(); ++word)
      if ((words[word] & ~bits.words()[word]) != 0) throw wrongLength();
    std::copy(words.begin(), words.end(), bits.words().begin());
    return bits;
  }

  TextValues texts(std::int64_t count) const {
    TextValues texts;
    const auto bytes = m_state.array(m_prefix + "/bytes").octets();
    texts.bytes = copied(reinterpreted<char>(bytes));
    texts.offsets = copied(m_state.array(m_prefix + "/offsets").integers());
    if (count >= 0 && texts.size() != count) throw wrongLength();
    const auto& offsets = texts.offsets;
    const bool ordered = !offsets.empty() && offsets.front() == 0 &&
                         offsets.back() == static_cast<std::int64_t>(texts.bytes.size()) &&
                         std::is_sorted(offsets.begin(), offsets.end());
    if (!ordered)
      throw unusable({tr("The texts of column %1 overlap."), m_schema.name}, m_schema.name);
    for (std::int64_t row = 0; row < texts.size(); ++row)
      if (!isUtf8(texts[row]))
        throw unusable({tr("Column %1 holds a text that is not UTF-8."), m_schema.name},
                       m_schema.name);
    return texts;
  }

  Column categories() const {
    Values<std::int32_t> codes = checked(values().shortIntegers());
    const TextValues dictionary = texts(-1);
    auto names = std::make_shared<Categories>();
    for (std::int64_t code = 0; code < dictionary.size(); ++code)
      names->emplace_back(dictionary[code]);
    checkDictionary(*names);

    Bitmap bits = present();
    for (std::int64_t row = 0; row < m_rows; ++row) {
      const std::int32_t code = codes[static_cast<std::size_t>(row)];
      const bool known = code >= 0 && code < dictionary.size();
      if (!known && (bits.size() == 0 || bits[row]))
        throw unusable({tr("Column %1 holds a category that is not in its list."), m_schema.name},
                       m_schema.name);
    }
    return Column::ofCodes(std::move(codes), std::move(names), std::move(bits));
  }

  void checkDictionary(const Categories& names) const {
    std::vector<std::string_view> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    if (names.size() > std::size_t{std::numeric_limits<std::int32_t>::max()} ||
        std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
      throw unusable({tr("A category of column %1 is listed twice."), m_schema.name},
                     m_schema.name);
  }

  const State& m_state;
  std::string m_prefix;
  const ColumnSchema& m_schema;
  std::int64_t m_rows;
};

}  // namespace

void addColumn(State& state, const std::string& prefix, const Column& column) {
  addValues(state, prefix, column);
  if (column.present().complete()) return;
  const auto words = static_cast<std::size_t>(wordsFor(column.size()));
  state.arrays[prefix + "/present"] =
      Array::of(reinterpreted<std::int64_t>(std::span(column.present().words(), words)));
}

Column columnFrom(const State& state, const std::string& prefix, const ColumnSchema& schema,
                  std::int64_t rows) {
  return ColumnReader(state, prefix, schema, rows).read();
}

}  // namespace quern
