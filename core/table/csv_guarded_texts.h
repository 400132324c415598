// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"

namespace quern::csv {

/// Takes away what keeps a spreadsheet from reading a text as a number, ="00501" or a tab behind it,
/// in columns of texts that the user has not chosen and whose first thousand rows all have one; each
/// of them gets a finding.
void dropSpreadsheetGuards(const CsvOptions& options, CsvResult& result);

}  // namespace quern::csv
