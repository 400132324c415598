// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/table.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace quern {

struct CsvWriteOptions {
  std::string delimiter = ",";
  bool byteOrderMark = false;        ///< so that Excel takes the file for UTF-8
  bool safeForSpreadsheets = false;  ///< a leading ' where a cell would become a formula
  bool header = true;
};

struct CsvWritten {
  std::int64_t rows = 0;
  std::int64_t guarded = 0;  ///< cells that were prefixed for spreadsheets
};

/// RFC 4180, UTF-8, LF line ends; numbers in their shortest form that reads back the same. A
/// missing value is an empty cell; a text that is empty or reads like a missing marker (NA, -, …)
/// is written in quotes, and readCsv tells the two apart. `sink` takes the bytes in order.
QUERN_CORE_EXPORT CsvWritten writeCsv(const Table& table, const CsvWriteOptions& options,
                                      Context& context,
                                      const std::function<void(std::string_view)>& sink);
/// Beside the final name, synced and renamed.
QUERN_CORE_EXPORT CsvWritten writeCsv(const Table& table, const CsvWriteOptions& options,
                                      Context& context, const std::filesystem::path& path);

/// What writing holds of a table of so many rows, whose values take so many bytes: the texts that
/// are being made, and those that wait to be written.
QUERN_CORE_EXPORT double csvWriteBytes(std::int64_t rows, double bytes, int threads);

}  // namespace quern
