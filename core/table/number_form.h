// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// What stands between thousands and before the decimals. One holds for a whole column: that is
/// what tells 1,234 from 1.234.
enum class Grouping : std::uint8_t {
  none,             ///< 1234.5
  noneComma,        ///< 1234,5
  comma,            ///< 1,234.5
  point,            ///< 1.234,5
  blank,            ///< 1 234.5
  blankComma,       ///< 1 234,5
  apostrophe,       ///< 1'234.5
  apostropheComma,  ///< 1'234,5
  indian            ///< 12,34,567.8
};
inline constexpr int groupings = 9;

/// How the numbers of a column are written, beyond what readNumber reads.
struct NumberForm {
  Grouping grouping = Grouping::none;
  int unit = 0;  ///< see unitOf; 0: none
  friend bool operator==(const NumberForm&, const NumberForm&) = default;
};

/// Everything that all texts of a column have in common as written numbers: "$1,234.50", "12.3%",
/// "1.234,5", "３．５万". It shrinks text by text, so it does not depend on the order of rows.
class QUERN_CORE_EXPORT FormSet {
public:
  static FormSet all() { return {~std::uint64_t{0}, ~std::uint64_t{0}}; }
  /// Of one text without blanks around it; empty if it is no number.
  static FormSet of(std::string_view text);

  FormSet operator&(FormSet other) const {
    return {m_units & other.m_units, m_facts & other.m_facts};
  }
  bool empty() const { return !haveOneUnit() || !haveOneGrouping(); }
  bool haveOneUnit() const { return m_units != 0; }
  bool haveOneGrouping() const;
  /// Numbers of things, not quantities: mobile telephone numbers, identity cards.
  bool areNumbersOfThings() const;

  /// How to read them all, if that is safe to say. decimal: of the file, where a column leaves it
  /// open.
  std::optional<NumberForm> best(char decimal) const;
  /// Every text could be in thousands or have three decimals: 1,500.
  bool ambiguous() const;
  bool areWhole(Grouping grouping) const;  ///< 64-bit integers, read that way
  bool haveMagnitudes() const;             ///< 万 or 亿

  std::uint64_t units() const { return m_units; }
  std::uint64_t facts() const { return m_facts; }
  static FormSet ofBits(std::uint64_t units, std::uint64_t facts) { return {units, facts}; }

private:
  FormSet(std::uint64_t units, std::uint64_t facts) : m_units(units), m_facts(facts) {}

  std::uint64_t m_units = 0, m_facts = 0;
};

/// The value of a text of that form. A percentage is the number it means: 12.3% is 0.123; 3.5万 is
/// 35000.
QUERN_CORE_EXPORT std::optional<double> readFormed(std::string_view text, NumberForm form);
QUERN_CORE_EXPORT std::optional<std::int64_t> readFormedInteger(std::string_view text,
                                                                NumberForm form);

/// "¥", "%", …; the same for all spellings of a sign (￥). Empty for 0.
QUERN_CORE_EXPORT std::string_view unitOf(int unit);
/// What the description of a column says: "¥", "12.3% = 0.123", "元 (1万 = 10000)".
QUERN_CORE_EXPORT std::string describedForm(NumberForm form, bool magnitudes);
/// How 1234.5 looks: "1,234.5".
QUERN_CORE_EXPORT std::string_view exampleOf(Grouping grouping);

}  // namespace quern
