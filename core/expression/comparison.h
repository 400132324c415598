// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"

#include <cmath>

namespace quern::expression {

/// Compares the values of two rows of a column; both must be there.
class Comparison {
public:
  explicit Comparison(const Column& column) : m_column(column), m_type(column.type()) {}

  /// -1, 0 or 1. NaN equals NaN and comes after every number.
  int operator()(std::int64_t left, std::int64_t right) const {
    switch (m_type) {
      case Type::number: return ofNumbers(number(left), number(right));
      case Type::boolean:
        return ordered(m_column.booleans()[at(left)], m_column.booleans()[at(right)]);
      case Type::category:
      case Type::text: return ordered(m_column.text(left).compare(m_column.text(right)), 0);
      default: return ordered(m_column.integers()[at(left)], m_column.integers()[at(right)]);
    }
  }

  /// Is `row` the smallest (largest) if `best` has been so far? Once there is a NaN it stays.
  bool takesOver(std::int64_t row, std::int64_t best, bool largest) const {
    if (m_type == Type::number && std::isnan(number(best))) return false;
    if (m_type == Type::number && std::isnan(number(row))) return true;
    const int order = (*this)(row, best);
    return largest ? order > 0 : order < 0;
  }

private:
  static std::size_t at(std::int64_t row) { return static_cast<std::size_t>(row); }
  double number(std::int64_t row) const { return m_column.numbers()[at(row)]; }
  template <class T>
  static int ordered(T left, T right) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  static int ofNumbers(double left, double right) {
    const bool leftNan = std::isnan(left), rightNan = std::isnan(right);
    if (leftNan || rightNan) return (leftNan ? 1 : 0) - (rightNan ? 1 : 0);
    return ordered(left, right);
  }

  const Column& m_column;
  Type m_type;
};

}  // namespace quern::expression
