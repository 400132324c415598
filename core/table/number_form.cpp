// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers as people write them.
//
//   1. A text is offered only if reading it loses nothing: no leading zeros, no whole numbers
//      beyond 64 bits, thousands in threes all the way.
//   2. Multipliers are carried out, for that is the number the text means, and what a spreadsheet
//      keeps: % and ‰ divide, 万 and 亿 multiply, rounded once. Currencies are units: kept beside
//      the number.
//   3. A column has one unit. 12% beside 12 or $5 beside €5 is not one quantity.
//   4. Blanks and points in threes alone do not make a number: 555 123 456 is a telephone number,
//      192.168.100.200 an address. A unit, decimals, or numbers of different lengths do.
//   5. A plus sign or parentheses (-5, as accountants write it) need a unit or decimals beside
//      them: +8613812345678 and (12) are names. A minus behind (1.234,50-) needs decimals.

#include "core/table/number_form.h"

#include "core/table/csv_number.h"
#include "core/table/written_number.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace quern {
namespace {

enum Fact {
  groupingFacts = 0,                       // one bit for each Grouping
  wholeFacts = groupingFacts + groupings,  // and one for each: read that way, it has no decimals
  noMagnitude = wholeFacts + groupings,    // neither 万 nor 亿
  shortWhole,                              // at most 15 digits: exact as a double
  mobileNumber,                            // 13812345678
  identityCard,                            // 18 digits with a date and a check digit
  lengthFacts  // one bit for the number of digits before the decimals, 1 to 18
};
static_assert(lengthFacts + 18 <= 64);

std::uint64_t factBit(int fact) { return std::uint64_t{1} << fact; }
std::uint64_t groupingBit(Grouping grouping) { return factBit(static_cast<int>(grouping)); }
constexpr std::uint64_t groupingMask = (std::uint64_t{1} << groupings) - 1;

bool isMobileNumber(std::string_view text) {
  return text.size() == 11 && text[0] == '1' && text[1] >= '3' &&
         std::ranges::all_of(text, isDecimalDigit);
}

/// GB 11643: six digits of a place, a date, three of a row, a check digit modulo 11.
bool isIdentityCard(std::string_view text) {
  if (text.size() != 18 || !std::ranges::all_of(text, isDecimalDigit)) return false;
  constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t at = 0; at < 17; ++at) sum += weights[at] * (text[at] - '0');
  const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  const int century = two(6);
  const bool dated = (century == 19 || century == 20) && two(10) >= 1 && two(10) <= 12 &&
                     two(12) >= 1 && two(12) <= 31;
  return dated && "10X98765432"[sum % 11] == text[17];
}

/// As readNumber reads it: -1234.5e4.
std::string plainText(const WrittenNumber& number, const SplitNumber& split) {
  std::string text = number.negative ? "-" : "";
  text += split.whole.empty() ? "0" : split.whole;
  if (!split.decimals.empty()) text += '.' + split.decimals;
  const int power = number.magnitude - (number.unit == percentUnit    ? 2
                                        : number.unit == permilleUnit ? 3
                                                                      : 0);
  if (power != 0) text += 'e' + std::to_string(power);
  return text;
}

/// What the text is under that form, as readNumber reads it; empty if it is not of that form.
std::string plainTextOf(std::string_view text, NumberForm form) {
  if (text.size() > longestWritten) return {};
  const std::optional<WrittenNumber> number = writtenNumber(text);
  if (!number || number->unit != form.unit) return {};
  const std::optional<SplitNumber> split = splitNumber(number->body, form.grouping);
  return split ? plainText(*number, *split) : std::string();
}

/// The first byte of most texts says that they are no numbers.
bool mayBeWritten(std::string_view text) {
  if (text.empty() || text.size() > longestWritten) return false;
  const char first = text.front();
  if (first >= '0' && first <= '9') return true;
  const bool sign = first < 0 || std::strchr("-+(.,$", first) != nullptr;
  return sign || (first >= 'A' && first <= 'U' && text.find_first_of("0123456789") != text.npos);
}

}  // namespace

FormSet FormSet::of(std::string_view text) {
  const std::optional<WrittenNumber> number =
      mayBeWritten(text) ? writtenNumber(text) : std::nullopt;
  if (!number) return {0, 0};
  std::uint64_t facts = 0;
  std::size_t length = 0;
  for (int which = 0; which < groupings; ++which) {
    const std::optional<SplitNumber> split =
        splitNumber(number->body, static_cast<Grouping>(which));
    if (!split || split->whole.size() > 18) continue;
    facts |= factBit(groupingFacts + which);
    // An integer has no negative zero.
    if (split->decimals.empty() && !(number->negative && split->whole == "0"))
      facts |= factBit(wholeFacts + which);
    length = std::max(length, split->whole.size());
  }
  if (facts == 0) return {0, 0};
  if (number->magnitude == 0) facts |= factBit(noMagnitude);
  if (length <= 15) facts |= factBit(shortWhole);
  if (isMobileNumber(text)) facts |= factBit(mobileNumber);
  if (isIdentityCard(text)) facts |= factBit(identityCard);
  if (length > 0) facts |= factBit(lengthFacts + static_cast<int>(length) - 1);
  return {std::uint64_t{1} << number->unit, facts};
}

bool FormSet::haveOneGrouping() const { return (m_facts & groupingMask) != 0; }

bool FormSet::areNumbersOfThings() const {
  return (m_facts & (factBit(mobileNumber) | factBit(identityCard))) != 0;
}

bool FormSet::haveMagnitudes() const { return (m_facts & factBit(noMagnitude)) == 0; }

bool FormSet::areWhole(Grouping grouping) const {
  const bool scaled = m_units == (std::uint64_t{1} << percentUnit) ||
                      m_units == (std::uint64_t{1} << permilleUnit) || haveMagnitudes();
  return !scaled && (m_facts & factBit(wholeFacts + static_cast<int>(grouping))) != 0;
}

bool FormSet::ambiguous() const {
  const auto has = [this](Grouping grouping) { return (m_facts & groupingBit(grouping)) != 0; };
  return has(Grouping::comma) && has(Grouping::noneComma) && !has(Grouping::none);
}

std::optional<NumberForm> FormSet::best(char decimal) const {
  if (empty() || std::popcount(m_units) != 1) return std::nullopt;
  static constexpr Grouping byPoint[] = {
      Grouping::none,       Grouping::comma,      Grouping::indian,
      Grouping::apostrophe, Grouping::blank,      Grouping::noneComma,
      Grouping::point,      Grouping::blankComma, Grouping::apostropheComma};
  static constexpr Grouping byComma[] = {
      Grouping::noneComma,       Grouping::point, Grouping::blankComma,
      Grouping::apostropheComma, Grouping::none,  Grouping::apostrophe,
      Grouping::blank,           Grouping::comma, Grouping::indian};
  NumberForm form{.unit = std::countr_zero(m_units)};
  for (const Grouping grouping : decimal == ',' ? byComma : byPoint) {
    if ((m_facts & groupingBit(grouping)) == 0) continue;
    form.grouping = grouping;
    break;
  }
  const bool threes = form.grouping == Grouping::blank || form.grouping == Grouping::blankComma ||
                      form.grouping == Grouping::point;
  const bool whole = areWhole(form.grouping);
  const bool oneLength = (m_facts >> lengthFacts) != 0;
  if (threes && form.unit == 0 && whole && oneLength) return std::nullopt;  // 4
  if (!whole && (m_facts & factBit(shortWhole)) == 0) return std::nullopt;
  return form;
}

std::optional<double> readFormed(std::string_view text, NumberForm form) {
  const std::string plain = plainTextOf(text, form);
  if (plain.empty()) return std::nullopt;
  double value = 0;
  char padded[256 + csv::readAhead] = {};
  if (plain.size() > 256) return std::nullopt;
  plain.copy(padded, plain.size());
  const bool read = csv::readNumber(padded, padded + plain.size(), '.', value);
  return read ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> readFormedInteger(std::string_view text, NumberForm form) {
  const std::string plain = plainTextOf(text, form);
  char padded[256 + csv::readAhead] = {};
  if (plain.empty() || plain.size() > 256) return std::nullopt;
  plain.copy(padded, plain.size());
  std::int64_t value = 0;
  const bool read = csv::readInteger(padded, padded + plain.size(), value);
  return read ? std::optional(value) : std::nullopt;
}

std::string describedForm(NumberForm form, bool magnitudes) {
  if (form.unit == percentUnit) return "12.3% = 0.123";
  if (form.unit == permilleUnit) return "12.3‰ = 0.0123";
  const std::string unit(unitOf(form.unit));
  if (!magnitudes) return unit;
  return unit.empty() ? "1万 = 10000" : unit + " (1万 = 10000)";
}

std::string_view exampleOf(Grouping grouping) {
  static constexpr std::string_view examples[groupings] = {"1234.5",  "1234,5",  "1,234.5",
                                                           "1.234,5", "1 234.5", "1 234,5",
                                                           "1'234.5", "1'234,5", "12,34,567.8"};
  return examples[static_cast<int>(grouping)];
}

}  // namespace quern
