// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/csv_dialect.h"
#include "core/table/csv_writer.h"
#include "core/table/table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace quern {

/// A row that does not fit, or a text that is not valid in the file's encoding.
struct CsvReject {
  std::int64_t line = 0;  ///< counted from 1
  std::string raw;        ///< the line, cut to 1,000 code points
  Sentence reason;
};

struct CsvResult {
  Table table;
  CsvDialect dialect;
  std::vector<CsvFinding> findings;     ///< dialect and types, each with its reason
  std::vector<CsvReject> rejects;       ///< the first 100,000
  std::int64_t rejectCount = 0;         ///< all of them
  std::vector<CsvTablePlace> tables{};  ///< those below each other; none if there is only one
};

/// Reads a delimited text file into a typed table. Types are decided by whole columns. Short rows
/// are filled with missing values, long rows keep what fits; both are rejects, never dropped in
/// silence. Throws Error naming the file (and line) if it cannot be read as a table.
QUERN_CORE_EXPORT CsvResult readCsv(const std::filesystem::path& path, const CsvOptions& options,
                                    Context& context);

/// The same for bytes at hand (stdin, a test, a preview of a file's first rows). `source` names
/// them.
QUERN_CORE_EXPORT CsvResult readCsvText(std::string_view bytes, const std::string& source,
                                        const CsvOptions& options, Context& context);

/// The first `rows` rows, typed by them alone: for the preview and for check. Reads at most 1 MiB.
QUERN_CORE_EXPORT CsvResult previewCsv(const std::filesystem::path& path, const CsvOptions& options,
                                       std::int64_t rows);

}  // namespace quern
