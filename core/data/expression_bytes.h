// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/expression.h"

namespace quern {

/// What evaluating the expression over the table holds, its result included. Texts that are made
/// are taken to be as long as those they are made of.
double expressionBytes(const Expression& expression, const Table& table);

}  // namespace quern
