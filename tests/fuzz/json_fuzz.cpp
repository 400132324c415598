// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records of JSON. Whatever the bytes, and wherever they are cut, reading ends with a table or an
// Error; and records in lines are the same as those in an array.

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/table/table_file.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

using namespace quern;

namespace {

/// Only an Error is an answer to bytes that make no sense.
std::optional<CsvResult> read(std::string_view bytes, const CsvOptions& options = {}) {
  static Context context({.threads = 1});
  try {
    return readTableBytes(bytes, "fuzz.json", options, context);
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The lines as members of an array; nothing if one of them is no object, or there are not two.
std::optional<std::string> arrayOf(std::string_view lines) {
  std::string array = "[";
  std::size_t count = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = trimmed(lines.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    if (!line.starts_with('{')) return std::nullopt;
    if (count++ > 0) array += ",\n";
    array += line;
  }
  if (count < 2) return std::nullopt;
  return array + "]";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::optional<CsvResult> result = read(bytes);
  read(bytes, {.keepText = true});
  read(bytes, {.oddShare = 0.4});
  const bool inLines = result && result->findings.front().value == "ndjson";
  if (const std::optional<std::string> array = inLines ? arrayOf(bytes) : std::nullopt) {
    const std::optional<CsvResult> same = read(*array);
    if (!same || !(same->table == result->table)) std::abort();
  }
  return 0;
}
