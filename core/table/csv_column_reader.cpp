// SPDX-License-Identifier: GPL-3.0-or-later
//
// From cells to typed columns.
//
//   1. Values are written once, where they stay; texts have a reader of their own.
//   2. The plain case is tried first, without looking at quotes, blanks or markers: what fails it
//      is looked at again.
//   3. Codes follow the order of the texts' bytes, not the order in which tasks met them.

#include "core/table/csv_column_reader.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/table/csv_dictionary.h"
#include "core/table/csv_presence.h"
#include "core/table/csv_value_parsers.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <unordered_map>

namespace quern::csv {
namespace {

/// Readers of columns whose values have a fixed size. Parser: `plain(first, last, value)` on what
/// stands in the file, `careful(text, value)` on a cell without quotes and blanks.
template <class Value, class Parser>
class FixedReader final : public ColumnReader {
public:
  using Make = Column (*)(Values<Value>, Bitmap);

  FixedReader(const Extent& extent, const CellRules& rules, Parser parser, Make make)
      : m_rules(rules),
        m_parser(parser),
        m_make(make),
        m_values(static_cast<std::size_t>(extent.rows)),
        m_presence(extent.rows) {}

  bool read(const Block& block, int column, const Chunk& chunk, std::size_t,
            std::vector<Cell>* unreadable) override {
    Parser parser = m_parser;  // it may remember what it read last
    Value* const values = m_values.data() + chunk.firstRow;
    for (std::int64_t row = 0; row < block.rows(); ++row) {
      const Cell cell = block.cell(row, column);
      // 2
      if (!m_rules.markersFirst &&
          parser.plain(block.at(cell.first), block.at(cell.last), values[row]))
        continue;
      if (readCarefully(block, cell, parser, values[row], chunk.firstRow + row)) continue;
      if (unreadable == nullptr) return false;
      unreadable->push_back(cell);
      m_presence.setMissing(chunk.firstRow + row);
    }
    return true;
  }

  Column finish(Context&) override { return m_make(std::move(m_values), m_presence.take()); }
  bool passedOverText() const override { return m_passedOver; }

private:
  bool readCarefully(const Block& block, Cell cell, Parser& parser, Value& value,
                     std::int64_t row) {
    thread_local std::string scratch;
    const std::string_view text = m_rules.value(block, cell, scratch);
    if (!text.empty()) return parser.careful(text, value);
    value = Value{};
    m_presence.setMissing(row);
    if (m_rules.isText(m_rules.content(block, cell, scratch)))
      m_passedOver.store(true, std::memory_order_relaxed);
    return true;
  }

  const CellRules& m_rules;
  std::atomic<bool> m_passedOver = false;
  Parser m_parser;
  Make m_make;
  Values<Value> m_values;
  Presence m_presence;
};

/// The texts of coded rows, one after the other.
Column written(const Values<std::int32_t>& codes, const std::vector<std::string>& categories,
               Bitmap present) {
  TextValues texts;
  texts.offsets.push_back(0);
  for (std::size_t row = 0; row < codes.size(); ++row) {
    if (present.size() == 0 || present[static_cast<std::int64_t>(row)]) {
      const std::string& text = categories[static_cast<std::size_t>(codes[row])];
      texts.bytes.insert(texts.bytes.end(), text.begin(), text.end());
    }
    texts.offsets.push_back(static_cast<std::int64_t>(texts.bytes.size()));
  }
  return Column::ofTexts(std::move(texts), std::move(present));
}

bool isFew(std::int64_t distinct, std::int64_t present) { return distinct * 2 < present; }

class CategoryReader final : public ColumnReader {
public:
  CategoryReader(const Extent& extent, const CellRules& rules)
      : m_rules(rules),
        m_codes(static_cast<std::size_t>(extent.rows)),
        m_presence(extent.rows) {}

  bool read(const Block& block, int column, const Chunk& chunk, std::size_t,
            std::vector<Cell>*) override {
    thread_local std::string scratch;
    std::int32_t* const codes = m_codes.data() + chunk.firstRow;
    for (std::int64_t row = 0; row < block.rows(); ++row) {
      const CellText content = m_rules.content(block, block.cell(row, column), scratch);
      codes[row] = 0;
      if (m_rules.isText(content))
        codes[row] = m_dictionary.code(content.text);
      else
        m_presence.setMissing(chunk.firstRow + row);
      if (codes[row] == Dictionary::full) return false;
    }
    return true;
  }

  Column finish(Context& context) override {
    const std::int32_t distinct = m_dictionary.size();
    std::vector<std::int32_t> order(static_cast<std::size_t>(distinct));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::int32_t left, std::int32_t right) {
      return m_dictionary[left] < m_dictionary[right];
    });
    std::vector<std::int32_t> moved(std::max<std::size_t>(order.size(), 1));
    auto categories = std::make_shared<Categories>();
    for (const std::int32_t code : order) {
      moved[static_cast<std::size_t>(code)] = static_cast<std::int32_t>(categories->size());
      categories->push_back(m_dictionary[code]);
    }
    forRows(context, static_cast<std::int64_t>(m_codes.size()), [&](RowRange rows) {  // 3
      for (std::int64_t row = rows.first; row < rows.last; ++row) {
        std::int32_t& code = m_codes[static_cast<std::size_t>(row)];
        code = moved[static_cast<std::size_t>(code)];
      }
    });
    Bitmap present = m_presence.take();
    const auto rows = static_cast<std::int64_t>(m_codes.size());
    if (!isFew(distinct, present.size() == 0 ? rows : rows - present.missing()))
      return written(m_codes, *categories, std::move(present));
    return Column::ofCodes(std::move(m_codes), std::move(categories), std::move(present));
  }

private:
  const CellRules& m_rules;
  Dictionary m_dictionary;
  Values<std::int32_t> m_codes;
  Presence m_presence;
};

}  // namespace

namespace {

/// `make` names one of the overloads of Column's makers.
template <class Value, class Parser>
std::unique_ptr<ColumnReader> fixed(const Extent& extent, const CellRules& rules, Parser parser,
                                    Column (*make)(Values<Value>, Bitmap)) {
  return std::make_unique<FixedReader<Value, Parser>>(extent, rules, parser, make);
}

}  // namespace

std::unique_ptr<ColumnReader> columnReader(Kind kind, const Extent& extent,
                                           const CellRules& rules) {
  if (kind.form && kind.type == Type::integer)
    return fixed<std::int64_t>(extent, rules, FormedIntegerParser{*kind.form}, &Column::ofIntegers);
  if (kind.form)
    return fixed<double>(extent, rules, FormedNumberParser{*kind.form}, &Column::ofNumbers);
  switch (kind.type) {
    case Type::number:
      return fixed<double>(extent, rules, NumberParser{rules.decimal}, &Column::ofNumbers);
    case Type::integer:
      return fixed<std::int64_t>(extent, rules, IntegerParser{}, &Column::ofIntegers);
    case Type::boolean:
      return fixed<std::uint8_t>(extent, rules, BooleanParser{}, &Column::ofBooleans);
    case Type::date:
      return fixed<std::int64_t>(extent, rules, DateParser{kind.layout}, &Column::ofDates);
    case Type::timestamp:
      return fixed<std::int64_t>(
          extent, rules,
          TimestampParser{
              .layout = kind.layout, .zoned = kind.zoned, .date = DateParser{kind.layout}},
          &Column::ofTimestamps);
    case Type::category: return std::make_unique<CategoryReader>(extent, rules);
    case Type::text: return textReader(extent, rules);
  }
  bug("a column type out of range", __FILE__, __LINE__);
}

Column categoriesIfFew(const Column& texts) {
  std::unordered_map<std::string_view, std::int32_t> codes;
  for (std::int64_t row = 0; row < texts.size(); ++row) {
    if (!texts.present()[row]) continue;
    codes.emplace(texts.text(row), 0);
    if (codes.size() > static_cast<std::size_t>(Dictionary::capacity)) return texts;
  }
  const bool few = isFew(static_cast<std::int64_t>(codes.size()), texts.size() - texts.missing());
  return few ? texts.as(Type::category) : texts;
}

}  // namespace quern::csv
