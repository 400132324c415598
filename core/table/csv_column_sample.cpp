// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_column_sample.h"

#include "core/base/rows.h"

#include <algorithm>
#include <functional>

namespace quern::csv {
namespace {

constexpr std::int64_t places = 64;
constexpr std::int64_t rowsWanted = 10'000;
// of all columns: thousands of them need fewer rows
constexpr std::int64_t cellsWanted = 1'000'000;
constexpr std::int64_t bytesPerPlace = std::int64_t{64} << 10;

/// Where the first `limit` rows end; 0 if not even one is complete.
std::size_t endOfRows(std::string_view text, const Scanner& scanner, bool last,
                      std::int64_t limit) {
  std::vector<Cell> cells;
  std::size_t at = 0;
  for (std::int64_t row = 0; row < limit && at < text.size(); ++row) {
    const ScannedRow scanned = scanner.scan(text, at, last, cells);
    if (scanned.kind == RowKind::incomplete) break;
    at = scanned.next;
  }
  return at;
}

void add(ColumnSample& sample, const Block& block, int column, const CellRules& rules) {
  std::string scratch;
  const std::uint64_t temporal =
      KindSet::of(Type::date).bits() | KindSet::of(Type::timestamp).bits();
  for (std::int64_t row = 0; row < block.rows(); ++row) {
    const std::string_view text = rules.value(block, block.cell(row, column), scratch);
    if (text.empty()) continue;
    ++sample.present;
    const KindSet kinds = KindSet::of(text, rules.decimal);
    sample.kinds = sample.kinds & kinds;
    sample.numbersOfThings = sample.numbersOfThings && (text.size() == 11 || text.size() == 18) &&
                             FormSet::of(text).areNumbersOfThings();
    if ((kinds.bits() & temporal) != 0) sample.dates = sample.dates & kinds;
    sample.texts.push_back(std::hash<std::string_view>{}(text));
  }
}

void addForms(ColumnSample& sample, const Block& block, int column, const CellRules& rules) {
  std::string scratch;
  for (std::int64_t row = 0; row < block.rows(); ++row) {
    const std::string_view text = rules.value(block, block.cell(row, column), scratch);
    if (text.empty()) continue;
    const FormSet forms = FormSet::of(text);
    sample.forms = sample.forms & forms;
    if (!forms.empty()) sample.numbers = sample.numbers & forms;
  }
}

void keepOnce(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

std::vector<ColumnSample> samplePlace(const Layout& layout, const Chunk& chunk, std::int64_t rows) {
  std::vector<ColumnSample> samples(static_cast<std::size_t>(layout.shape.columns()));
  Buffer buffer;
  std::string_view text =
      layout.text.read(chunk.offset, std::min(bytesPerPlace, chunk.length), buffer);
  bool whole = static_cast<std::int64_t>(text.size()) == chunk.length;
  std::size_t end = endOfRows(text, layout.scanner, whole, rows);
  if (end == 0 && !whole) {  // a single long row
    text = layout.text.read(chunk.offset, chunk.length, buffer);
    end = endOfRows(text, layout.scanner, true, rows);
  }
  Block block;
  block.build(text.substr(0, end), layout.scanner, layout.shape.columns(), true);
  for (int column = 0; column < block.columns(); ++column) {
    ColumnSample& sample = samples[static_cast<std::size_t>(column)];
    add(sample, block, column, layout.rules);
    if (sample.kinds.empty()) addForms(sample, block, column, layout.rules);
  }
  return samples;
}

}  // namespace

std::vector<ColumnSample> sampleColumns(const Layout& layout, Context& context) {
  const auto columns = static_cast<std::size_t>(layout.shape.columns());
  const std::vector<Chunk>& chunks = layout.structure.chunks;
  const std::int64_t rows = std::clamp<std::int64_t>(
      cellsWanted / std::max<std::int64_t>(1, layout.shape.columns()), 1, rowsWanted);
  const std::int64_t count = std::min({static_cast<std::int64_t>(chunks.size()), places, rows});
  const std::int64_t rowsEach = count == 0 ? 0 : (rows + count - 1) / count;
  std::vector<std::vector<ColumnSample>> parts(static_cast<std::size_t>(count));
  forEach(context, count, [&](std::int64_t place) {
    const std::int64_t last = static_cast<std::int64_t>(chunks.size()) - 1;
    const auto chunk = static_cast<std::size_t>(count == 1 ? 0 : place * last / (count - 1));
    parts[static_cast<std::size_t>(place)] = samplePlace(layout, chunks[chunk], rowsEach);
  });
  std::vector<ColumnSample> samples(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    ColumnSample& sample = samples[column];
    for (std::vector<ColumnSample>& part : parts) {
      sample.kinds = sample.kinds & part[column].kinds;
      sample.dates = sample.dates & part[column].dates;
      sample.forms = sample.forms & part[column].forms;
      sample.numbers = sample.numbers & part[column].numbers;
      sample.numbersOfThings = sample.numbersOfThings && part[column].numbersOfThings;
      sample.present += part[column].present;
      sample.texts.insert(sample.texts.end(), part[column].texts.begin(), part[column].texts.end());
    }
    sample.numbersOfThings = sample.numbersOfThings && sample.present > 0;
    keepOnce(sample.texts);
  }
  return samples;
}

Readings readingsOf(const Block& block, int column, const CellRules& rules) {
  std::string scratch;
  Readings found;
  for (std::int64_t row = 0; row < block.rows(); ++row) {
    if (found.kinds.empty() && found.forms.empty()) break;
    const std::string_view text = rules.value(block, block.cell(row, column), scratch);
    if (text.empty()) continue;
    found.kinds = found.kinds & KindSet::of(text, rules.decimal);
    found.forms = found.forms & FormSet::of(text);
  }
  return found;
}

}  // namespace quern::csv
