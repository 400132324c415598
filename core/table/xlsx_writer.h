// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/table.h"

#include <filesystem>

namespace quern {

/// One sheet of a workbook. Texts stay texts: one that begins with = never becomes a formula.
/// Missing values are empty cells. Integers that a spreadsheet would round (beyond 2^53) are
/// written as text. Throws Error if the table has more rows or columns than a sheet, or a text
/// longer than a cell. Beside the final name, synced and renamed.
QUERN_CORE_EXPORT void writeXlsx(const Table& table, bool header, Context& context,
                                 const std::filesystem::path& path);

}  // namespace quern
