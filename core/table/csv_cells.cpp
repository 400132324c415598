// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_cells.h"

#include "core/base/utf8.h"
#include "core/table/csv_words.h"

#include <algorithm>

namespace quern::csv {
namespace {

constexpr std::string_view usualMarkers[] = {"",     "NA", "N/A", "NaN", "nan", "null", "NULL",
                                             "None", "-",  "?",   "\\N", "空",  "缺失", "无"};

bool isBlank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

/// trimmed() where there is anything to trim; the check costs less than the call.
std::string_view bare(std::string_view text) {
  if (text.empty()) return text;
  const bool plain = !isBlank(text.front()) && !isBlank(text.back()) &&
                     (text.front() & 0x80) == 0 && (text.back() & 0x80) == 0;
  return plain ? text : trimmed(text);
}

}  // namespace

MissingMarkers::MissingMarkers(const std::vector<std::string>& more) {
  std::vector<std::string> all(std::begin(usualMarkers), std::end(usualMarkers));
  all.insert(all.end(), more.begin(), more.end());
  for (const std::string& marker : all) {
    const std::string_view text = trimmed(marker);
    if (text.size() <= 8)
      m_short[text.size()].push_back(wordOf(text));
    else
      m_long.emplace_back(text);
  }
}

bool MissingMarkers::isShort(std::string_view text) const {
  const std::vector<std::uint64_t>& words = m_short[text.size()];
  return !words.empty() && std::find(words.begin(), words.end(), wordOf(text)) != words.end();
}

bool MissingMarkers::isLong(std::string_view text) const {
  return std::find(m_long.begin(), m_long.end(), text) != m_long.end();
}

std::string_view CellRules::value(const Block& block, Cell cell, std::string& scratch) const {
  const std::string_view text = bare(content(block, cell, scratch).text);
  return markers.contains(text) ? std::string_view() : text;
}

/// Blanks around quotes are no part of the text, those between them are.
CellText CellRules::bareContent(const Block& block, Cell cell, std::string& scratch) {
  return contentOf(bare(block.raw(cell)), block.quote(), block.escape(), scratch);
}

bool CellRules::isText(const CellText& content) const {
  if (content.quoted && (!quotedMarkers || keepText)) return true;
  if (keepText) return !content.text.empty();
  return !markers.contains(bare(content.text));
}

}  // namespace quern::csv
