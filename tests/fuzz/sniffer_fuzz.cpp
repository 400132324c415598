// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a text is written. Whatever the bytes, and wherever they are cut, an answer is a dialect or an
// Error; the same bytes give the same answer; and a dialect that was found is found again when it is
// fixed, so that a file which was opened before reads as it did.

#include "core/base/error.h"
#include "core/table/csv_reader.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

using namespace quern;

namespace {

constexpr std::int64_t mostTables = 4;

/// Only an Error is an answer to bytes that make no sense.
std::optional<SniffedCsv> sniff(std::string_view bytes, bool whole, const CsvOptions& options) {
  try {
    return sniffCsv(bytes, whole, options);
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::optional<CsvResult> read(std::string_view bytes, const CsvOptions& options) {
  static Context context({.threads = 1});
  try {
    return readCsvText(bytes, "fuzz", options, context);
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::string valueOf(const std::vector<CsvFinding>& findings, std::string_view what) {
  const auto finding = std::ranges::find(findings, what, &CsvFinding::what);
  return finding == findings.end() ? std::string() : finding->value;
}

/// What a user would have to choose to get the dialect; the place of one of several tables is its
/// number.
CsvOptions fixed(const CsvDialect& dialect, const std::string& table) {
  CsvOptions options{.encoding = dialect.encoding,
                     .delimiter = dialect.delimiter,
                     .comment = dialect.comment,
                     .quote = dialect.quote,
                     .decimal = dialect.decimal,
                     .escape = dialect.escape,
                     .headerRows = dialect.headerRows,
                     .skipBlanks = dialect.skipBlanks,
                     .paddedQuotes = dialect.paddedQuotes};
  if (table.empty())
    options.skip = dialect.skip;
  else
    options.table = std::stoll(table);
  return options;
}

void isFoundAgain(std::string_view bytes, const SniffedCsv& sniffed) {
  const std::string table = valueOf(sniffed.findings, "table");
  const std::optional<SniffedCsv> again = sniff(bytes, true, fixed(sniffed.dialect, table));
  if (!again || !(again->dialect == sniffed.dialect)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::optional<SniffedCsv> whole = sniff(bytes, true, {});
  const std::optional<SniffedCsv> again = sniff(bytes, true, {});
  if (whole.has_value() != again.has_value()) std::abort();
  if (whole && !(whole->dialect == again->dialect)) std::abort();
  if (whole) isFoundAgain(bytes, *whole);
  sniff(bytes, false, {});
  sniff(bytes.substr(0, bytes.size() / 2), false, {});
  for (std::int64_t table = 1; table <= mostTables; ++table)
    if (!read(bytes, {.table = table})) break;
  return 0;
}
