// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/type.h"

namespace quern {

/// The narrowest type that holds the values of both without changing what they are: a number of
/// some kind for two of those, a time stamp for dates and time stamps, text for the rest.
QUERN_CORE_EXPORT Type commonType(Type left, Type right);

/// Whether values keep their meaning in the common type: false for 12 and "a", which can only be
/// held together as text.
QUERN_CORE_EXPORT bool isComparable(Type left, Type right);

}  // namespace quern
