// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/json.h"
#include "core/base/sentence.h"
#include "core/table/type.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

enum class QuoteEscape { doubled, backslash, none };

/// What ends a row: LF (CRLF too), CR alone, or all of them mixed in one file.
enum class LineEnd { lf, cr, mixed };

/// How a delimited text file is written.
struct CsvDialect {
  std::string encoding = "UTF-8";  ///< an iconv name
  std::string delimiter = ",";     ///< a blank stands for any number of blanks
  char quote = '"';                ///< '\0': none
  QuoteEscape escape = QuoteEscape::doubled;
  std::int64_t skip = 0;   ///< lines above the header
  std::int64_t lines = 0;  ///< of the table, its header among them; 0: to the end of the file
  int headerRows = 1;      ///< 0 to 3; names of several rows are joined with a blank
  std::string comment{};   ///< lines that start with it are left out
  char decimal = '.';
  LineEnd lineEnd = LineEnd::lf;
  /// Everything is quoted, so quotes say nothing: "" and "NA" are missing like the bare ones.
  /// Otherwise a quoted text is a text, whatever it says.
  bool quotedMarkers = false;
  bool skipBlanks = false;    ///< around texts without quotes, which are filled up with them
  bool paddedQuotes = false;  ///< blanks may stand around the quotes of a cell, and mean nothing

  friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// What the user said of one column; what is left open is decided by its values.
struct CsvColumnChoice {
  std::string name;
  std::optional<Type> type{};
  std::optional<Role> role{};

  friend bool operator==(const CsvColumnChoice&, const CsvColumnChoice&) = default;
};

/// What the user fixed; what is left open is detected.
struct CsvOptions {
  std::optional<std::string> encoding{}, delimiter{}, comment{};
  std::optional<char> quote{}, decimal{};
  std::optional<QuoteEscape> escape{};
  std::optional<std::int64_t> skip{};
  std::optional<int> headerRows{};
  std::optional<bool> skipBlanks{};
  std::optional<bool> paddedQuotes{};
  std::optional<std::int64_t> table{};  ///< of several below each other, from 1 on
  /// All lines are rows of one table: nothing above or below it is a title, another table, a note, a
  /// total or the header once more. Lines to skip and comments are left out all the same.
  bool oneTable = false;
  std::vector<std::string> missingMarkers{};  ///< beside the usual ones
  /// Up to that share of cells may be odd ones in a column of numbers or dates: they become missing
  /// and are reported. 0: one odd cell makes the column a text.
  double oddShare = 0;
  bool keepText = false;         ///< no types and no markers: every cell stays the text it is
  std::string sheet{}, range{};  ///< of a spreadsheet; the first sheet, all of it
  std::vector<CsvColumnChoice> columns{};  ///< names that the file does not have are passed over

  friend bool operator==(const CsvOptions&, const CsvOptions&) = default;
};

/// Throws Error, naming the option, for what no file could be read by: an unknown encoding, a
/// delimiter that is a line end or the quote.
QUERN_CORE_EXPORT void checkCsvOptions(const CsvOptions& options);

QUERN_CORE_EXPORT Json toJson(const CsvOptions& options);       ///< only what the user fixed
QUERN_CORE_EXPORT CsvOptions csvOptionsFrom(const Json& json);  ///< throws Error

/// {"id": {"type": "text", "role": "identifier"}}: how column choices are kept in projects.
QUERN_CORE_EXPORT Json toJson(const std::vector<CsvColumnChoice>& columns);
QUERN_CORE_EXPORT std::vector<CsvColumnChoice> csvColumnsFrom(const Json& json);  ///< throws Error

/// A decision of the reader, with its reason: ("delimiter", ";", "Every line has 4 of them.").
/// `what` is encoding, delimiter, quote, header, table, skip, comment, decimal, line-end, quoted, blanks or type;
/// compression, zero-bytes, changed, notes, repeated-header and table-below are things come upon.
struct CsvFinding {
  std::string what, value;
  Sentence reason;
  std::string column{};  ///< of a type: the column it is about
  /// Somebody should look: cells that do not fit the others, dates that could be read otherwise
  bool warns = false;
};

/// Where one of several tables below each other begins.
struct CsvTablePlace {
  std::int64_t line = 1;           ///< of its first row, the header among them
  std::vector<std::string> names;  ///< what stands in that row

  friend bool operator==(const CsvTablePlace&, const CsvTablePlace&) = default;
};

struct SniffedCsv {
  CsvDialect dialect;
  std::vector<CsvFinding> findings;
  std::vector<CsvTablePlace> tables{};  ///< none if there is only one
  /// Columns, by their place, of which every number has three digits behind a single point, if no
  /// number of another column tells what the point means.
  std::vector<std::size_t> openPoints{};
};

/// Detects the dialect of a file from its first bytes (already read: at most a few MiB). `whole`
/// says whether `head` is the whole file.
QUERN_CORE_EXPORT SniffedCsv sniffCsv(std::string_view head, bool whole, const CsvOptions& options);

}  // namespace quern
