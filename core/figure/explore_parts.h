// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/figure/figure.h"
#include "core/table/table.h"

#include <string>

namespace quern {

/// What the figures of a table have in common.

inline constexpr std::string_view restCategory = "(other)";

/// The column, or an Error that says what to choose instead.
const Column& columnOf(const Table& table, const std::string& name);
/// The column as numbers (dates: days, time stamps: µs), or an Error if it holds texts.
Column asNumbers(const Table& table, const std::string& name);

Axis axisOf(const Table& table, const std::string& name);
Axis countAxis();
/// How many rows there are, and in how many the column has no value.
Sentence rowsAndMissing(const Column& column);

/// A column as categories: at most `most` of them, ordered as their type is, of which the last
/// holds what is rare where there are more.
Column fewCategories(const Column& column, std::size_t most, const Context& context);

}  // namespace quern
