// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/arguments.h"

#include <span>
#include <string_view>

namespace quern::expression {

/// A function that is told in one line.
struct Function {
  std::string_view name;
  std::string_view takes;  ///< see checkArguments
  Kind gives;
  bool (*compute)(const std::vector<Vector>& arguments, std::size_t row, Vector& out);
  /// Where every argument is a whole number: computes one. Null: there is no difference.
  bool (*whole)(const std::vector<Vector>& arguments, std::size_t row, Vector& out) = nullptr;
};

std::span<const Function> numberFunctions();
std::span<const Function> textFunctions();
std::span<const Function> dateFunctions();

/// A function whose arguments need more than a check of their kinds.
struct SpecialFunction {
  std::string_view name;
  Bound (*bind)(TextPosition position, std::vector<Bound> arguments);
};

std::span<const SpecialFunction> choiceFunctions();    ///< if, case, coalesce, min, max, …
std::span<const SpecialFunction> patternFunctions();   ///< regex_match, …
std::span<const SpecialFunction> calendarFunctions();  ///< date_add, parse_date, …

/// True for functions that give a value for a missing one: what they say of a category is not said
/// once for all.
bool seesMissing(std::string_view name);

}  // namespace quern::expression
