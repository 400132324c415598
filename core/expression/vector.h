// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rows.h"
#include "core/table/table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern::expression {

/// The kinds of values an expression computes with. Category columns are texts.
enum class Kind { number, integer, boolean, text, date, timestamp, missing };

/// One block of values of one kind; the arrays of other kinds are empty. A constant has one value.
struct Vector {
  Kind kind = Kind::missing;
  bool constant = false;
  std::vector<double> numbers{};
  std::vector<std::int64_t> integers{};  ///< integer, date (days), timestamp (µs)
  std::vector<std::uint8_t> booleans{};
  std::vector<std::string> owned{};       ///< texts that were made here
  std::vector<std::string_view> texts{};  ///< into a column, a literal or owned
  std::vector<std::uint8_t> present{};    ///< 1 or 0 per value

  std::size_t size() const { return present.size(); }
  /// The index of a row's value: 0 throughout for a constant.
  std::size_t at(std::size_t row) const { return constant ? 0 : row; }
  bool has(std::size_t row) const { return present[at(row)] != 0; }
  double number(std::size_t row) const {  ///< of number, integer, boolean, date, timestamp
    const std::size_t index = at(row);
    if (kind == Kind::number) return numbers[index];
    return kind == Kind::boolean ? booleans[index] : static_cast<double>(integers[index]);
  }

  void resize(std::size_t count);  ///< of the array its kind uses, and of present (all 1)
};

/// Makes the texts point at `owned`, once all of it is there.
void ownTexts(Vector& vector);

Type typeOf(Kind kind);
Kind kindOf(Type type);
Vector read(const Column& column, RowRange rows);

}  // namespace quern::expression
