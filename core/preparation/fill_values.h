// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/json.h"
#include "core/base/sentence.h"
#include "core/table/column.h"

#include <optional>
#include <string>

namespace quern {

enum class Fill { automatic, mean, median, mostFrequent, constant };

/// What "automatic" means for a type; any other choice is itself.
Fill resolved(Fill fill, Type type);

/// The type of a column once it is filled: integer becomes number with mean and median.
Type filledType(Fill fill, Type type);

/// Why a column of the type cannot be filled so, or nothing.
std::optional<Sentence> refusalOf(Fill fill, Type type, const std::string& constant);

/// The value that fills a column, as JSON: a number, a whole number (days, µs), true or false, a
/// text. Null if the column has no value to learn from.
Json learnedFill(const Column& column, Fill fill, const std::string& constant, Context& context);

/// The column with `value` in every row that had none; the column itself for null.
Column filled(const Column& column, const Json& value);

}  // namespace quern
