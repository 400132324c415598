// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"

#include <CLI/App.hpp>

#include <span>
#include <string>
#include <vector>

namespace quern::cli {

/// The reading options of every command that reads a file; what is not given is detected.
class ReadingOptions {
public:
  /// Leaves out options whose names the command has already taken.
  void addTo(CLI::App& command);
  CsvOptions csv() const;  ///< throws UsageError

private:
  std::string m_delimiter, m_quote, m_escape, m_encoding, m_comment, m_decimal, m_blanks, m_sheet,
      m_range;
  std::int64_t m_skip = -1, m_table = 0;
  bool m_oneTable = false;
  int m_headerRows = -1;
  std::vector<std::string> m_types;  ///< "id=text"
  double m_oddShare = 0;
};

std::string readStdin();  ///< all of it; throws Error

/// Reads a file, or stdin for "-".
CsvResult readInput(const std::string& path, const CsvOptions& options, Context& context);

/// Says on stderr how many rows did not fit, and shows the first of them.
void reportRejects(const CsvResult& result, const std::string& path);

/// The same, and before it what somebody should look at: cells that do not fit their column, …
void report(const CsvResult& result, const std::string& path);

/// Throws Error for a type that was chosen for a column that is not there: a slip would go unseen.
void refuseAbsentColumns(const CsvOptions& options, std::span<const std::string> names);

/// Reads a file as a table, with the rejects reported and the columns compared.
CsvResult readChecked(const std::string& path, const CsvOptions& options, Context& context);

}  // namespace quern::cli
