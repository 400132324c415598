// SPDX-License-Identifier: GPL-3.0-or-later
//
// Taking written numbers apart; what is offered and why, see number_form.cpp (1 to 5).

#include "core/table/written_number.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quern {
namespace {

struct UnitSpelling {
  std::string_view text;
  int unit;
};

/// By unit; 0 is none.
constexpr std::string_view unitNames[] = {
    "",    "%",   "‰",   "$",   "¥",   "€",   "£",   "₩",   "₹",   "₽",
    "₫",   "₺",   "฿",   "₱",   "₪",   "₴",   "元",  "円",  "US$", "HK$",
    "NT$", "R$",  "A$",  "C$",  "S$",  "USD", "CNY", "RMB", "EUR", "GBP",
    "JPY", "HKD", "KRW", "INR", "CHF", "AUD", "CAD", "SGD", "TWD", "人民币"};
static_assert(std::size(unitNames) <= 64);

/// Longer ones first where one is the start of another.
constexpr UnitSpelling otherSpellings[] = {{"％", percentUnit}, {"＄", 3},  {"￥", 4},
                                           {"￡", 6},           {"圆", 16}, {"圓", 16}};

class WrittenNumberReader {
public:
  explicit WrittenNumberReader(std::string_view text) : m_rest(text) {}

  /// False: it is no number.
  bool read(WrittenNumber& number) {
    const bool opened = skip("(") || skip("（");
    bool plus = false;
    readSign(number, plus);
    readUnit(number);
    skipBlanks();
    if (!number.negative && !plus) readSign(number, plus);
    readBody(number);
    const bool decimals = number.body.find_first_of(",.") != number.body.npos;
    if (decimals && !number.negative && !plus && !opened && m_rest == "-")  // 5
      number.negative = skip("-");
    skipBlanks();
    readMagnitude(number);
    if (number.unit == 0 || m_rest.empty() == false) {
      const int before = number.unit;
      number.unit = 0;
      readUnit(number);
      if (before != 0 && number.unit != 0) return false;  // $5 €
      if (number.unit == 0) number.unit = before;
    }
    if (opened && !(skip(")") || skip("）"))) return false;
    if (!m_rest.empty() || number.body.empty() || (opened && (number.negative || plus)))
      return false;
    if (plus && number.unit == 0) return false;                 // 5
    if (opened && number.unit == 0 && !decimals) return false;  // 5
    number.negative |= opened;
    return true;
  }

private:
  bool skip(std::string_view what) {
    if (!m_rest.starts_with(what)) return false;
    m_rest.remove_prefix(what.size());
    return true;
  }

  bool skipBlank() { return skip(" ") || skip("\u00A0") || skip("\u202F") || skip("\u2009"); }
  void skipBlanks() {
    while (skipBlank()) continue;
  }

  void readSign(WrittenNumber& number, bool& plus) {
    if (skip("-")) {
      number.negative = true;
    } else if (skip("\u2212") || skip("－")) {
      number.negative = true;
    } else if (skip("+") || skip("＋")) {
      plus = true;
    }
  }

  void readUnit(WrittenNumber& number) {
    for (const UnitSpelling& other : otherSpellings)
      if (skip(other.text)) {
        number.unit = other.unit;
        return;
      }
    std::size_t longest = 0;
    for (std::size_t unit = 1; unit < std::size(unitNames); ++unit)
      if (unitNames[unit].size() > longest && m_rest.starts_with(unitNames[unit])) {
        number.unit = static_cast<int>(unit);
        longest = unitNames[unit].size();
      }
    m_rest.remove_prefix(longest);
  }

  void readMagnitude(WrittenNumber& number) {
    static constexpr std::pair<std::string_view, int> magnitudes[] = {
        {"万亿", 12}, {"百万", 6}, {"千万", 7}, {"千", 3},
        {"万", 4},    {"萬", 4},   {"亿", 8},   {"億", 8}};
    for (const auto& [text, power] : magnitudes) {
      if (!skip(text)) continue;
      number.magnitude = power;
      return;
    }
  }

  /// The next digit or sign within a number as one byte; 0 if there is none.
  char bodyByte(std::size_t& size) const {
    const char first = m_rest.front();
    size = 1;
    if ((first >= '0' && first <= '9') || first == '.' || first == ',' || first == ' ' ||
        first == '\'')
      return first;
    static constexpr std::pair<std::string_view, char> signs[] = {
        {"\u00A0", ' '}, {"\u202F", ' '}, {"\u2009", ' '}, {"’", '\''}, {"，", ','}, {"．", '.'}};
    for (const auto& [text, byte] : signs)
      if (m_rest.starts_with(text)) {
        size = text.size();
        return byte;
      }
    size = 3;
    const bool wide = m_rest.size() >= 3 && m_rest.starts_with("\xEF\xBC") &&
                      static_cast<unsigned char>(m_rest[2]) >= 0x90 &&
                      static_cast<unsigned char>(m_rest[2]) <= 0x99;
    return wide ? static_cast<char>('0' + (static_cast<unsigned char>(m_rest[2]) - 0x90)) : '\0';
  }

  void readBody(WrittenNumber& number) {
    while (!m_rest.empty()) {
      std::size_t size = 0;
      const char byte = bodyByte(size);
      if (byte == '\0') break;
      number.body += byte;
      m_rest.remove_prefix(size);
    }
    // Blanks behind it, before 万 or a unit.
    while (number.body.ends_with(' ')) number.body.pop_back();
  }

  std::string_view m_rest;
};

struct GroupingRule {
  char thousands, decimal;
};
constexpr GroupingRule groupingRules[groupings] = {{'\0', '.'}, {'\0', ','}, {',', '.'},
                                                   {'.', ','},  {' ', '.'},  {' ', ','},
                                                   {'\'', '.'}, {'\'', ','}, {',', '.'}};

/// Groups of three digits, or of two with a last one of three.
bool takeGroups(std::string_view whole, Grouping grouping, SplitNumber& split) {
  const char thousands = groupingRules[static_cast<int>(grouping)].thousands;
  std::size_t digits = 0;  // of the group at hand
  std::size_t groups = 0;
  for (std::size_t at = 0; at <= whole.size(); ++at) {
    const bool ends = at == whole.size();
    if (!ends && whole[at] != thousands) {
      if (!isDecimalDigit(whole[at])) return false;
      split.whole += whole[at];
      ++digits;
      continue;
    }
    const bool first = groups == 0;
    if (ends && first) return true;  // no groups at all
    const std::size_t wanted = grouping == Grouping::indian && !ends ? 2 : 3;
    if (first ? digits == 0 || digits > wanted : digits != wanted) return false;
    digits = 0;
    ++groups;
  }
  split.grouped = true;
  return true;
}

}  // namespace

std::optional<WrittenNumber> writtenNumber(std::string_view text) {
  WrittenNumber number;
  return WrittenNumberReader(text).read(number) ? std::optional(number) : std::nullopt;
}

std::optional<SplitNumber> splitNumber(const std::string& body, Grouping grouping) {
  const GroupingRule rule = groupingRules[static_cast<int>(grouping)];
  const std::size_t point = body.find(rule.decimal);
  SplitNumber split;
  const std::string_view whole = std::string_view(body).substr(0, point);
  if (!takeGroups(whole, grouping, split)) return std::nullopt;
  if (point != body.npos) split.decimals = body.substr(point + 1);
  const bool digitsOnly = std::ranges::all_of(split.decimals, isDecimalDigit);
  const bool needless = split.whole.size() > 1 && split.whole[0] == '0';  // 1
  if (!digitsOnly || needless || (point != body.npos && split.decimals.empty()) ||
      split.whole.size() + split.decimals.size() == 0)
    return std::nullopt;
  // 192.168.100.200
  if (grouping == Grouping::point && split.decimals.empty() &&
      std::count(body.begin(), body.end(), '.') == 3)
    return std::nullopt;
  return split;
}

bool isDecimalDigit(char byte) { return byte >= '0' && byte <= '9'; }

std::string_view unitOf(int unit) { return unitNames[unit]; }

}  // namespace quern
