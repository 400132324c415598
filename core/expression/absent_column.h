// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/expression/position.h"
#include "core/table/schema.h"

#include <string>

namespace quern::expression {

/// An Error for a name that no column has, with the column that was probably meant, written as an
/// expression wants it: in brackets where its name has blanks or signs.
Error absentColumn(TextPosition position, const std::string& name, const TableSchema& schema);

}  // namespace quern::expression
