// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/type.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// What can be said of several values in one.
enum class Aggregate {
  mean,
  median,
  lowerQuartile,
  upperQuartile,
  minimum,
  maximum,
  mode,
  deviation,
  variance,
  sum,
  concatenation,
  span,
  first,
  last,
  random,
  count,
  countDefined,
  countDistinct,
  proportionDefined
};

QUERN_CORE_EXPORT std::string_view keyOf(Aggregate aggregate);  ///< "count-defined"
QUERN_CORE_EXPORT std::optional<Aggregate> aggregateFrom(std::string_view key);
QUERN_CORE_EXPORT std::vector<std::string_view> aggregateKeys();

/// Whether values of that type can be told of in this way.
QUERN_CORE_EXPORT bool accepts(Aggregate aggregate, Type type);
/// The type of the result. Days for the span of dates, seconds for that of time stamps.
QUERN_CORE_EXPORT Type resultType(Aggregate aggregate, Type type);

/// One wish of a list such as `hours: mean, sum as total; *: count-defined; count`.
struct AggregateWish {
  std::string column{};  ///< "*": every column that fits; empty: the rows themselves
  Aggregate what = Aggregate::count;
  std::string name{};          ///< as the user wants it; empty: made from column and aggregate
  std::int64_t character = 1;  ///< where the aggregate stands in the list, in code points
};

/// Reads a list of wishes: entries end with ;, an entry is COLUMN: AGGREGATE, AGGREGATE as NAME …
/// or count alone. A name with : ; , or brackets stands in [ ]. Throws Error naming `parameter` and
/// the character where reading stopped.
QUERN_CORE_EXPORT std::vector<AggregateWish> aggregatesFrom(std::string_view list,
                                                            std::string_view parameter);

}  // namespace quern
