// SPDX-License-Identifier: GPL-3.0-or-later
//
// Profiles as a table, one row per column.
//
//   1. What does not exist for a column's type is missing.
//   2. Dates are no numbers: the first and the last one stand in columns of their own, as texts,
//      because dates and time stamps share them. These columns are only there if a column's type
//      has something to say in them: what columns there are does not depend on the values.

#include "core/base/dates.h"
#include "core/base/error.h"
#include "core/table/profile.h"

#include <algorithm>
#include <cmath>

namespace quern {
namespace {

bool isTemporal(const ColumnProfile& profile) {
  return accepts(Accept::temporal, profile.schema.type);
}

bool isCategorical(const ColumnProfile& profile) {
  return accepts(Accept::categorical, profile.schema.type);
}

std::string writtenAs(Type type, double value) {
  const auto whole = static_cast<std::int64_t>(value);
  return type == Type::date ? isoDate(whole) : isoTimestamp(whole);
}

template <class Quantity>
Column numbersOf(const std::vector<ColumnProfile>& profiles, Quantity quantity) {
  ColumnBuilder builder(Type::number);
  for (const ColumnProfile& profile : profiles) {
    const double value = isTemporal(profile) ? NAN : profile.*quantity;
    if (std::isnan(value))
      builder.addMissing();
    else
      builder.add(value);
  }
  return std::move(builder).build();
}

Column datesOf(const std::vector<ColumnProfile>& profiles, double ColumnProfile::* quantity) {
  ColumnBuilder builder(Type::text);
  for (const ColumnProfile& profile : profiles)
    if (isTemporal(profile) && !std::isnan(profile.*quantity))
      builder.add(std::string_view(writtenAs(profile.schema.type, profile.*quantity)));
    else
      builder.addMissing();
  return std::move(builder).build();
}

Table withMostFrequent(const Table& table, const std::vector<ColumnProfile>& profiles) {
  ColumnBuilder value(Type::text);
  ColumnBuilder times(Type::integer);
  for (const ColumnProfile& profile : profiles)
    if (profile.top.empty()) {
      value.addMissing();
      times.addMissing();
    } else {
      value.add(std::string_view(profile.top.front().value));
      times.add(profile.top.front().count);
    }
  return table.with("most frequent", std::move(value).build())
      .with("times", std::move(times).build());
}

}  // namespace

Table profileTable(const std::vector<ColumnProfile>& profiles) {
  TableBuilder builder({{"column", Type::text},
                        {"type", Type::text},
                        {"role", Type::text},
                        {"rows", Type::integer},
                        {"missing", Type::integer},
                        {"distinct", Type::integer}});
  for (const ColumnProfile& profile : profiles)
    builder.row(profile.schema.name, keyOf(profile.schema.type), keyOf(profile.schema.role),
                profile.rows, profile.missing, profile.distinct);
  Table table = std::move(builder).build();
  using P = ColumnProfile;
  for (const auto& [name, quantity] :
       {std::pair("mean", &P::mean), std::pair("deviation", &P::deviation),
        std::pair("minimum", &P::minimum), std::pair("lower quartile", &P::lowerQuartile),
        std::pair("median", &P::median), std::pair("upper quartile", &P::upperQuartile),
        std::pair("maximum", &P::maximum)})
    table = table.with(name, numbersOf(profiles, quantity));
  if (std::ranges::any_of(profiles, isTemporal))
    table = table.with("first", datesOf(profiles, &P::minimum))
                .with("last", datesOf(profiles, &P::maximum));
  if (std::ranges::any_of(profiles, isCategorical)) table = withMostFrequent(table, profiles);
  return table;
}

}  // namespace quern
