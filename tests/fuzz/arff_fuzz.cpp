// SPDX-License-Identifier: GPL-3.0-or-later
//
// ARFF files. Whatever the bytes, reading ends with a table or an Error; and rows that do not fit are
// counted as often as they are listed, while there is room in the list.

#include "core/base/error.h"
#include "core/table/table_file.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

using namespace quern;

namespace {

constexpr std::int64_t fewRejects = 100;

/// Only an Error is an answer to bytes that make no sense.
std::optional<CsvResult> read(std::string_view bytes, const CsvOptions& options) {
  static Context context({.threads = 1});
  try {
    return readTableBytes(bytes, "fuzz.arff", options, context);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::optional<CsvResult> result = read(bytes, {});
  if (result && result->rejectCount < fewRejects &&
      result->rejectCount != static_cast<std::int64_t>(result->rejects.size()))
    std::abort();
  const std::optional<CsvResult> texts = read(bytes, {.keepText = true});
  if (result && texts && result->table.rowCount() != texts->table.rowCount()) std::abort();
  return 0;
}
