// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table.h"

#include <QString>

namespace quern {

/// A table written in one line: `age:number,city:text / 1,Oslo / 3,?`. `/` ends a row, `?` is a
/// missing value. A role may follow the type: `y:number@target`. Blanks around a cell do not count;
/// a cell in single quotes may hold anything but those. Throws Error if a value is not of its
/// column's type.
Table table(const QString& text);

/// The same notation for a table, at most 40 rows of it.
QString writtenTable(const Table& table);

/// The first difference that matters, in words; empty if there is none. Numbers may differ by
/// tolerance times the expected value, or by tolerance if that is smaller than 1; NaN agrees with
/// NaN.
QString difference(const Table& actual, const Table& expected, double tolerance);
inline bool closeTo(const Table& actual, const Table& expected, double tolerance) {
  return difference(actual, expected, tolerance).isEmpty();
}

/// What QCOMPARE prints for both tables when they differ.
char* toString(const Table& table);
char* toString(const Column& column);

}  // namespace quern
