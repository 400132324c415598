// SPDX-License-Identifier: GPL-3.0-or-later
//
// Columns of text. Where a text will stand depends on the lengths of all that come before it: a
// chunk's texts are gathered and put in their place as soon as that is known.
//
//   1. Bytes are copied 64 at a time, beyond the end of the text: what follows overwrites them.
//   2. Doubled quotes are taken out while copying.

#include "core/table/csv_column_reader.h"
#include "core/table/csv_masks.h"
#include "core/table/csv_presence.h"
#include "core/table/csv_text_placer.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace quern::csv {
namespace {

constexpr std::size_t step = 64;

char* copyWide(std::string_view text, char* to) {
  const char* from = text.data();
  for (std::size_t done = 0; done < text.size(); done += step)
    std::memcpy(to + done, from + done, step);
  return to + text.size();
}

/// Of two quotes that follow one another the second is left out.
char* copyUndoubled(std::string_view text, char quote, char* to) {
  bool quoteBefore = false;  // the last byte was a quote that stays
  for (std::size_t done = 0; done < text.size(); done += step) {
    const char* const from = text.data() + done;
    const std::size_t length = std::min(text.size() - done, step);
    std::uint64_t quotes = Bytes64(from).equal(quote) & (~std::uint64_t{0} >> (step - length));
    std::size_t at = quoteBefore ? quotes & 1 : 0;
    quotes &= ~at;
    quoteBefore = false;
    while (quotes != 0) {
      const auto behind = static_cast<std::size_t>(std::countr_zero(quotes)) + 1;
      std::memcpy(to, from + at, step);
      to += behind - at;
      quotes &= quotes - 1;
      const std::uint64_t second = (quotes >> (behind - 1) >> 1) & 1;
      quotes &= quotes - second;
      at = behind + second;
      quoteBefore = behind == step;
    }
    std::memcpy(to, from + at, step);
    to += length - at;
  }
  return to;
}

class TextReader final : public ColumnReader {
public:
  TextReader(const Extent& extent, const CellRules& rules)
      : m_rules(rules),
        m_presence(extent.rows),
        m_placer(extent.rows, extent.chunks) {}

  bool read(const Block& block, int column, const Chunk& chunk, std::size_t chunkIndex,
            std::vector<Cell>*) override {
    std::size_t most = step;
    for (std::int64_t row = 0; row < block.rows(); ++row)
      most += block.raw(block.cell(row, column)).size();
    TextPart part{.bytes = m_placer.spareBytes(),
                  .rows = {chunk.firstRow, chunk.firstRow + block.rows()}};
    if (part.bytes.size() < most) part.bytes.resize(most);
    char* to = part.bytes.data();
    std::int64_t* const ends = m_placer.ends(chunk.firstRow);
    for (std::int64_t row = 0; row < block.rows(); ++row) {
      to = copyText(block, block.cell(row, column), chunk.firstRow + row, to);
      ends[row] = to - part.bytes.data();
    }
    part.used = to - part.bytes.data();
    m_placer.put(chunkIndex, std::move(part));
    return true;
  }

  Column finish(Context&) override { return Column::ofTexts(m_placer.take(), m_presence.take()); }

private:
  char* copyText(const Block& block, Cell cell, std::int64_t row, char* to) {
    if (m_rules.isPlainText(block, cell)) return copyWide(block.raw(cell), to);  // 1
    if (m_rules.isQuotedText(block, cell)) {                                     // 2
      const std::string_view raw = block.raw(cell);
      return copyUndoubled(raw.substr(1, raw.size() - 2), block.quote(), to);
    }
    thread_local std::string scratch;
    const CellText content = m_rules.content(block, cell, scratch);
    if (m_rules.isText(content)) return std::ranges::copy(content.text, to).out;
    m_presence.setMissing(row);
    return to;
  }

  const CellRules& m_rules;
  Presence m_presence;
  TextPlacer m_placer;
};

}  // namespace

std::unique_ptr<ColumnReader> textReader(const Extent& extent, const CellRules& rules) {
  return std::make_unique<TextReader>(extent, rules);
}

}  // namespace quern::csv
