// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/known_tables.h"

namespace quern::ui {

/// The delimited files that this user has opened before; none if the list cannot be read.
KnownTables loadKnownFiles();
void keepKnownFile(KnownTable table);

}  // namespace quern::ui
