// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/explore_parts.h"

#include "core/base/error.h"
#include "core/base/verbatim.h"

#include <algorithm>
#include <numeric>

namespace quern {

const Column& columnOf(const Table& table, const std::string& name) {
  if (!table.contains(name))
    throw Error(Sentence(tr("The table has no column %1."), name), {.column = name},
                tr("Choose one of its columns."));
  return table[name];
}

Column asNumbers(const Table& table, const std::string& name) {
  const Column& column = columnOf(table, name);
  if (column.type() == Type::text || column.type() == Type::category)
    throw Error(Sentence(tr("Column %1 holds texts, which have no place on a number axis."), name),
                {.column = name}, tr("Choose a column of numbers or dates."));
  return column.as(Type::number);
}

Axis axisOf(const Table& table, const std::string& name) {
  const Type type = table[name].type();
  return {.title = verbatim(name),
          .kind = type == Type::boolean ? AxisKind::number : axisKindOf(type)};
}

Axis countAxis() { return {.title = tr("Number of rows")}; }

Sentence rowsAndMissing(const Column& column) {
  if (column.missing() == 0) return Sentence(tr("%1 {row|rows}"), counted(column.size()));
  return Sentence(tr("%1 {row|rows}, %2 of them without a value"), counted(column.size()),
                  counted(column.missing()));
}

namespace {

std::vector<std::int64_t> countsOf(const Column& column, const Context& context) {
  std::vector<std::int64_t> counts(column.categories().size());
  const std::span<const std::int32_t> codes = column.codes();
  const Validity present = column.present();
  for (std::size_t row = 0; row < codes.size(); ++row) {
    if (row % (std::size_t{1} << 20) == 0) context.checkpoint();
    if (present[static_cast<std::int64_t>(row)]) ++counts[static_cast<std::size_t>(codes[row])];
  }
  return counts;
}

/// The codes that occur, in order; the most frequent ones of them where there are too many, leaving
/// a place for the rest.
std::vector<std::size_t> keptCodes(const std::vector<std::int64_t>& counts, std::size_t most) {
  std::vector<std::size_t> kept(counts.size());
  std::iota(kept.begin(), kept.end(), std::size_t{0});
  std::erase_if(kept, [&](std::size_t code) { return counts[code] == 0; });
  if (kept.size() <= most) return kept;
  std::ranges::stable_sort(kept, std::greater(), [&](std::size_t code) { return counts[code]; });
  kept.resize(most - 1);
  std::ranges::sort(kept);
  return kept;
}

}  // namespace

Column fewCategories(const Column& column, std::size_t most, const Context& context) {
  const Column all = column.as(Type::category);
  const std::vector<std::int64_t> counts = countsOf(all, context);
  const std::vector<std::size_t> kept = keptCodes(counts, most);
  auto few = std::make_shared<Categories>();
  std::vector<std::int32_t> codeOf(counts.size(), static_cast<std::int32_t>(kept.size()));
  for (const std::size_t code : kept) {
    codeOf[code] = static_cast<std::int32_t>(few->size());
    few->push_back(all.categories()[code]);
  }
  const auto occurring =
      std::ranges::count_if(counts, [](std::int64_t count) { return count > 0; });
  if (occurring > std::ssize(kept)) few->emplace_back(restCategory);
  Values<std::int32_t> codes(static_cast<std::size_t>(all.size()));
  Bitmap present(all.size());
  for (std::size_t row = 0; row < codes.size(); ++row) {
    const bool isThere = all.present()[static_cast<std::int64_t>(row)];
    if (!isThere) present.setMissing(static_cast<std::int64_t>(row));
    codes[row] = isThere ? codeOf[static_cast<std::size_t>(all.codes()[row])] : 0;
  }
  return Column::ofCodes(std::move(codes), std::move(few), std::move(present));
}

}  // namespace quern
