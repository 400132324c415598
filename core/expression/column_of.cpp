// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"
#include "core/base/rows.h"
#include "core/expression/bound.h"
#include "core/expression/lexer.h"
#include "core/expression/whole_columns.h"

#include <algorithm>
#include <atomic>

namespace quern::expression {
namespace {

/// Small enough for the values of a few steps to stay in the cache, large enough for a step to cost
/// nothing; a multiple of 64.
constexpr std::int64_t rowsAtOnce = 8192;

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
        texts.resize(static_cast<std::size_t>((rows + rowsAtOnce - 1) / rowsAtOnce));
        break;
      default: integers.resize(count); break;
    }
  }

  void take(std::int64_t block, RowRange rows, const Vector& values) {
    const bool complete = std::ranges::find(values.present, 0) == values.present.end();
    for (std::int64_t row = rows.first; !complete && row < rows.last; ++row)
      if (!values.has(static_cast<std::size_t>(row - rows.first))) present.setMissing(row);
    switch (kind) {
      case Kind::missing: std::fill_n(numbers.begin() + rows.first, rows.size(), 0); break;
      case Kind::number: takeNumbers(rows, values); break;
      case Kind::boolean: spread(values.booleans, values.constant, rows, booleans); break;
      case Kind::text: takeTexts(texts[static_cast<std::size_t>(block)], rows, values); break;
      default: spread(values.integers, values.constant, rows, integers); break;
    }
  }

  void takeNumbers(RowRange rows, const Vector& values) {
    if (values.kind == Kind::number) return spread(values.numbers, values.constant, rows, numbers);
    for (std::int64_t row = rows.first; row < rows.last; ++row)
      numbers[static_cast<std::size_t>(row)] =
          values.number(static_cast<std::size_t>(row - rows.first));
  }

  static void takeTexts(std::vector<std::string>& own, RowRange rows, const Vector& values) {
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows.size()); ++row)
      own.emplace_back(values.has(row) ? values.texts[values.at(row)] : std::string_view());
  }

  /// The slot of a missing value gets what stands there.
  template <class T>
  static void spread(const std::vector<T>& values, bool constant, RowRange rows, Values<T>& into) {
    if (constant)
      std::fill_n(into.begin() + rows.first, rows.size(), values.front());
    else
      std::copy_n(values.begin(), rows.size(), into.begin() + rows.first);
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

/// Refuses texts that do not fit into memory while they are gathered, once they are many.
class TextsAtHand {
public:
  TextsAtHand(TextPosition position, const Context& context)
      : m_position(position),
        m_context(context) {}

  void add(const Vector& block) {
    std::size_t bytes = 0;
    for (const std::string& text : block.owned) bytes += text.size();
    const std::size_t all = m_bytes += bytes;
    constexpr std::size_t many = std::size_t{1} << 30;
    if (all < many) return;
    const auto held = static_cast<std::int64_t>(all);
    const std::int64_t left = m_context.setMemoryAside(held, held);
    if (left > held) return;  // they are joined to one column, beside themselves
    constexpr double gibibyte = 1 << 30;
    throw errorAt(m_position,
                  {tr("The texts of this expression come to more than %1 GiB; %2 GiB are left."),
                   static_cast<double>(all) / gibibyte, static_cast<double>(left) / gibibyte},
                  {tr("Work on a sample, or make shorter texts.")});
  }

private:
  TextPosition m_position;
  const Context& m_context;
  std::atomic<std::size_t> m_bytes = 0;
};

}  // namespace

Column columnOf(const SyntaxNode& syntax, const Table& table, Context& context) {
  if (syntax.kind == SyntaxKind::column && table.contains(syntax.text)) return table[syntax.text];
  const Bound bound = bind(syntax, table.schema());
  Gathered gathered(bound.kind, table.rowCount());
  TextsAtHand growing(syntax.position, context);
  forBlocks(context, table.rowCount(), rowsAtOnce, [&](std::int64_t block, RowRange rows) {
    const Vector values = bound.evaluate({table, rows});
    growing.add(values);
    gathered.take(block, rows, values);
  });
  return std::move(gathered).column();
}

}  // namespace quern::expression
