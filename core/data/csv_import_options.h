// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/table/csv_dialect.h"

namespace quern {

/// How a node of CSV File Import with these values reads its file. Throws Error if they make no sense.
QUERN_CORE_EXPORT CsvOptions csvImportOptions(const Json& values);

}  // namespace quern
