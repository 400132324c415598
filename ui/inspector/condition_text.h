// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/conditions.h"
#include "core/table/type.h"

#include <QString>

#include <optional>
#include <vector>

namespace quern::ui {

/// A value as it is typed for a column of that type; what is no number where one belongs stays the
/// text it is, and the check says so. Nothing typed: no value.
std::optional<Json> typedValue(const QString& typed, Type type);
QString typedText(const Json& value);

/// Values with commas between; one with a comma, a quote or blanks at its ends stands in quotes.
std::vector<Json> typedValues(const QString& typed, Type type);
QString typedText(const std::vector<Json>& values);

}  // namespace quern::ui
