// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/table.h"

#include <filesystem>

namespace quern {

/// One JSON record per line, UTF-8: objects by column name, or arrays if `named` is false. Missing
/// values, NaN and infinities, which JSON cannot write, are null. Beside the final name, synced and
/// renamed.
QUERN_CORE_EXPORT void writeNdjson(const Table& table, bool named, Context& context,
                                   const std::filesystem::path& path);

}  // namespace quern
