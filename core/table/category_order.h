// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"

#include <map>
#include <span>
#include <string>

namespace quern {

/// What can be done to the dictionary of a category column. Values stay what they are unless said
/// otherwise.

/// Without the categories that no row has; the others keep their order.
QUERN_CORE_EXPORT Column withoutUnused(const Column& column);

/// The named categories first, in that order, then the others in theirs. A name that is no category
/// becomes one that no row has.
QUERN_CORE_EXPORT Column reordered(const Column& column, std::span<const std::string> first);

/// Categories that get the same name become one, where the first of them stood.
QUERN_CORE_EXPORT Column merged(const Column& column,
                                const std::map<std::string, std::string>& names);

}  // namespace quern
