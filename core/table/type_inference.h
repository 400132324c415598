// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dates.h"
#include "core/base/export.h"
#include "core/table/number_form.h"
#include "core/table/type.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace quern {

/// How dates are written in a column. One layout holds for a whole column: that is what tells 3 May
/// from 5 March.
enum class DateLayout : std::uint8_t {
  yearDash,         ///< 2024-05-03
  yearSlash,        ///< 2024/5/3
  yearDot,          ///< 2024.05.03
  chinese,          ///< 2024年5月3日
  dayDot,           ///< 03.05.2024
  monthSlash,       ///< 5/3/2024
  daySlash,         ///< 3/5/2024
  dayDash,          ///< 03-05-2024
  monthDash,        ///< 05-03-2024
  dayName,          ///< 3 May 2024, 03-May-2024
  nameDay,          ///< May 3, 2024, May-3-2024
  dayDotShort,      ///< 03.05.24
  monthSlashShort,  ///< 5/3/24
  daySlashShort,    ///< 3/5/24
  dayNameShort,     ///< 03-May-24
  compact           ///< 20240503, where it is no whole number: chosen, or with a time
};
inline constexpr int dateLayouts = 16;

/// What a text can be read as: a type, and for dates and time stamps a layout.
struct Kind {
  Type type = Type::text;
  DateLayout layout = DateLayout::yearDash;
  bool zoned = false;                ///< a time stamp with its zone, converted to UTC
  std::optional<NumberForm> form{};  ///< of numbers that are not written plainly

  friend bool operator==(const Kind&, const Kind&) = default;
};

/// The set of kinds that every text of a column can be read as; it shrinks text by text. What a
/// column is does not depend on the order of its rows.
class QUERN_CORE_EXPORT KindSet {
public:
  static KindSet all() { return KindSet(~std::uint64_t{0}); }
  /// Everything one text can be read as. Blanks around it must have been taken away.
  static KindSet of(std::string_view text, char decimal);
  static KindSet of(Type type);  ///< all layouts of a type

  KindSet operator&(KindSet other) const { return KindSet(m_bits & other.m_bits); }
  bool empty() const { return m_bits == 0; }
  bool contains(Kind kind) const;
  KindSet without(Kind kind) const;

  /// The best of them: integer before number, number before boolean, dates, time stamps; text if
  /// there is none.
  Kind best() const;
  /// Day and month could be exchanged: nothing in the column says which comes first.
  bool ambiguousDays() const;

  std::uint64_t bits() const { return m_bits; }
  static KindSet ofBits(std::uint64_t bits) { return KindSet(bits); }

  friend bool operator==(const KindSet&, const KindSet&) = default;

private:
  explicit KindSet(std::uint64_t bits) : m_bits(bits) {}

  std::uint64_t m_bits = 0;
};

/// The whole text as a date of that layout; nothing for 31 February.
QUERN_CORE_EXPORT std::optional<Days> readDate(std::string_view text, DateLayout layout);
/// A date alone is its midnight. `zoned`: only texts with a zone (Z, +08:00) are read, otherwise
/// only those without.
QUERN_CORE_EXPORT std::optional<Microseconds> readTimestamp(std::string_view text,
                                                            DateLayout layout, bool zoned);

/// true and false in the spellings True, TRUE, true.
QUERN_CORE_EXPORT std::optional<bool> readBoolean(std::string_view text);

/// How the layout looks, for people: "2024-05-03".
QUERN_CORE_EXPORT std::string_view exampleOf(DateLayout layout);

}  // namespace quern
