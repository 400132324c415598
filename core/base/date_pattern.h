// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dates.h"

#include <vector>

namespace quern {

/// How dates are written, in the signs of strftime: "%d.%m.%Y %H:%M".
///
///   %Y year  %y year of two digits (69 is 1969, 68 is 2068)  %m month  %b Jan  %B January
///   %d day   %H hour  %I hour of twelve  %p AM or PM  %M minute  %S second  %f decimals of a second
///   %j day of the year  %q quarter  %a Mon  %A Monday  %%  a percent sign
///
/// %j, %q, %a and %A are only written. Reading takes numbers with or without leading zeros, names
/// of months in any case, and everything else as it stands in the pattern.
class QUERN_CORE_EXPORT DatePattern {
public:
  /// Nothing if the pattern holds a sign that is not listed.
  static std::optional<DatePattern> from(std::string_view pattern);

  /// The whole text as a time; nothing if it does not fit, or says 31 February. What the pattern
  /// does not say is 1 January 1970, 00:00.
  std::optional<Microseconds> read(std::string_view text) const;
  std::string written(Microseconds time) const;

  bool readable() const;  ///< has only signs that can be read
  bool saysTime() const;  ///< has a sign of an hour, minute or second

private:
  struct Part {
    char sign = 0;  ///< 0: the text stands as it is
    std::string text{};
  };

  std::vector<Part> m_parts;
};

}  // namespace quern
