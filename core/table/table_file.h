// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace quern {

enum class TableFormat { delimited, xlsx, json, arff };

/// By the first bytes, and the ending of the name where they leave it open.
QUERN_CORE_EXPORT TableFormat formatOf(std::string_view head, std::string_view name);

/// Reads a file of any of the formats into a typed table; see readCsv for what all of them share.
QUERN_CORE_EXPORT CsvResult readTableFile(const std::filesystem::path& path,
                                          const CsvOptions& options, Context& context);
/// The same for bytes at hand; `name` names them.
QUERN_CORE_EXPORT CsvResult readTableBytes(std::string_view bytes, const std::string& name,
                                           const CsvOptions& options, Context& context);
/// The first `rows` rows, for the preview and for check.
QUERN_CORE_EXPORT CsvResult previewTableFile(const std::filesystem::path& path,
                                             const CsvOptions& options, std::int64_t rows);

}  // namespace quern
