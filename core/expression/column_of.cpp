// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rows.h"
#include "core/expression/bound.h"
#include "core/expression/whole_columns.h"

namespace quern::expression {
namespace {

/// Where the blocks of a column meet. Texts are joined afterwards, because their lengths are not
/// known.
struct Gathered {
  Kind kind;
  Values<double> numbers;
  Values<std::int64_t> integers;
  Values<std::uint8_t> booleans;
  std::vector<std::vector<std::string>> texts;  ///< per block
  Bitmap present;

  Gathered(Kind wanted, std::int64_t rows) : kind(wanted), present(rows) {
    const auto count = static_cast<std::size_t>(rows);
    switch (kind) {
      case Kind::number:
      case Kind::missing: numbers.resize(count); break;
      case Kind::boolean: booleans.resize(count); break;
      case Kind::text:
        texts.resize(static_cast<std::size_t>((rows + rowsPerBlock - 1) / rowsPerBlock));
        break;
      default: integers.resize(count); break;
    }
  }

  void take(std::int64_t block, RowRange rows, const Vector& values) {
    std::vector<std::string>* own =
        kind == Kind::text ? &texts[static_cast<std::size_t>(block)] : nullptr;
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
      const auto within = static_cast<std::size_t>(row - rows.first);
      const bool has = values.has(within);
      if (!has) present.setMissing(row);
      const std::size_t from = values.at(within), to = static_cast<std::size_t>(row);
      switch (kind) {
        case Kind::number: numbers[to] = has ? values.number(within) : 0; break;
        case Kind::missing: numbers[to] = 0; break;
        case Kind::boolean: booleans[to] = has ? values.booleans[from] : 0; break;
        case Kind::text: own->emplace_back(has ? values.texts[from] : std::string_view()); break;
        default: integers[to] = has ? values.integers[from] : 0; break;
      }
    }
  }

  TextValues joinedTexts() const {
    TextValues joined;
    joined.offsets.push_back(0);
    for (const std::vector<std::string>& block : texts)
      for (const std::string& text : block) {
        joined.bytes.insert(joined.bytes.end(), text.begin(), text.end());
        joined.offsets.push_back(static_cast<std::int64_t>(joined.bytes.size()));
      }
    return joined;
  }

  Column column() && {
    Bitmap bits = present.missing() > 0 ? std::move(present) : Bitmap();
    switch (kind) {
      case Kind::number:
      case Kind::missing: return Column::ofNumbers(std::move(numbers), std::move(bits));
      case Kind::boolean: return Column::ofBooleans(std::move(booleans), std::move(bits));
      case Kind::text: return Column::ofTexts(joinedTexts(), std::move(bits));
      case Kind::integer: return Column::ofIntegers(std::move(integers), std::move(bits));
      case Kind::date: return Column::ofDates(std::move(integers), std::move(bits));
      case Kind::timestamp: return Column::ofTimestamps(std::move(integers), std::move(bits));
    }
    QUERN_EXPECT(false);
  }
};

}  // namespace

Column columnOf(const SyntaxNode& syntax, const Table& table, Context& context) {
  if (syntax.kind == SyntaxKind::column && table.contains(syntax.text)) return table[syntax.text];
  const Bound bound = bind(syntax, table.schema());
  Gathered gathered(bound.kind, table.rowCount());
  forBlocks(context, table.rowCount(), rowsPerBlock, [&](std::int64_t block, RowRange rows) {
    gathered.take(block, rows, bound.evaluate({table, rows}));
  });
  return std::move(gathered).column();
}

}  // namespace quern::expression
