// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"

namespace quern {

/// The values of a number, integer, boolean, date or time stamp column in ascending order, without
/// the missing ones and without NaN; 0 and -0 are equal. What order statistics, distinct counts and
/// histograms are read from.
///
/// Few distinct values are kept once each with their counts, found in one pass through a table that
/// fits into the cache; many are sorted by radix, several times faster than by comparing.
class QUERN_CORE_EXPORT OrderedValues {
public:
  OrderedValues(const Column& column, const Context& context);

  std::int64_t size() const { return m_size; }
  std::int64_t distinct() const;
  std::int64_t nans() const { return m_nans; }
  double operator[](std::int64_t rank) const;  ///< 0 <= rank < size()
  double quantile(
      double share) const;  ///< linear interpolation (Hyndman and Fan, type 7); NaN if empty
  double mean() const { return m_mean; }  ///< NaN if empty
  double deviation() const;               ///< divided by n - 1; NaN if there are fewer than two
  std::int64_t countBelow(double limit) const;  ///< values < limit
  /// Counts in `bins` equally wide bins from the smallest to the largest finite value, both
  /// included.
  std::vector<double> histogram(int bins) const;

private:
  using Key = std::uint64_t;  ///< ordered as the values are

  void countOrSort(const Context& context);
  double valueOf(Key key) const;
  bool counted() const { return !m_ends.empty(); }
  template <class Term>
  double sum(Term term) const;

  bool m_real = false;  ///< keys stand for doubles; otherwise for integers
  std::int64_t m_size = 0;
  std::int64_t m_nans = 0;
  double m_mean = 0;
  Values<Key> m_keys;           ///< ascending; each once where counted
  Values<std::int64_t> m_ends;  ///< where counted: how many values are <= the key
};

}  // namespace quern
