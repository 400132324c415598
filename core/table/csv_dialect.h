// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/json.h"
#include "core/base/sentence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

enum class QuoteEscape { doubled, backslash, none };

/// How a delimited text file is written.
struct CsvDialect {
  std::string encoding = "UTF-8";  ///< an iconv name
  std::string delimiter = ",";
  char quote = '"';  ///< '\0': none
  QuoteEscape escape = QuoteEscape::doubled;
  std::int64_t skip = 0;  ///< lines above the header
  int headerRows = 1;     ///< 0 to 3; names of several rows are joined with a blank
  std::string comment{};  ///< lines that start with it are left out
  char decimal = '.';

  friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// What the user fixed; what is left open is detected.
struct CsvOptions {
  std::optional<std::string> encoding{}, delimiter{}, comment{};
  std::optional<char> quote{}, decimal{};
  std::optional<QuoteEscape> escape{};
  std::optional<std::int64_t> skip{};
  std::optional<int> headerRows{};
  std::vector<std::string> missingMarkers{};  ///< beside the usual ones
  bool keepText = false;                      ///< no types: every column stays text

  friend bool operator==(const CsvOptions&, const CsvOptions&) = default;
};

QUERN_CORE_EXPORT Json toJson(const CsvOptions& options);
QUERN_CORE_EXPORT CsvOptions csvOptionsFrom(const Json& json);  ///< throws Error

/// A decision of the sniffer, with its reason: ("delimiter", ";", "every line has 4 of them").
struct CsvFinding {
  std::string what, value;
  Sentence reason;
};

struct SniffedCsv {
  CsvDialect dialect;
  std::vector<CsvFinding> findings;
};

/// Detects the dialect of a file from its first bytes (already read: at most a few MiB). `whole` says
/// whether `head` is the whole file.
QUERN_CORE_EXPORT SniffedCsv sniffCsv(std::string_view head, bool whole, const CsvOptions& options);

}  // namespace quern
