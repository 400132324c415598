// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/alike_files.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace quern {
namespace {

std::string endingOf(const std::string& name) {
  return lowerCaseAscii(std::filesystem::path(name).extension().string());
}

bool isDelimited(const CsvResult& result) {
  return std::ranges::find(result.findings, "delimiter", &CsvFinding::what) !=
         result.findings.end();
}

/// Lines above the table and the encoding are looked for in each file; a decimal point is no proof
/// that another file has no comma.
CsvOptions writtenLike(const CsvDialect& dialect, CsvOptions options) {
  options.delimiter = dialect.delimiter;
  options.quote = dialect.quote;
  options.escape = dialect.escape;
  options.headerRows = dialect.headerRows;
  if (!dialect.comment.empty()) options.comment = dialect.comment;
  if (dialect.skipBlanks) options.skipBlanks = true;
  if (dialect.decimal == ',') options.decimal = ',';
  return options;
}

std::ptrdiff_t inCommon(const TableSchema& schema, const TableSchema& other) {
  return std::ranges::count_if(schema.columns(), [&other](const ColumnSchema& column) {
    return other.contains(column.name);
  });
}

}  // namespace

bool AlikeFiles::isLikeFirst(const std::string& name) const {
  return m_first && endingOf(name) == endingOf(m_first->name);
}

AlikeFiles::Reading AlikeFiles::read(const std::string& name, const Read& read) {
  const std::filesystem::path path = m_folder / name;
  if (!isLikeFirst(name)) {
    Reading reading{read(path, m_options)};
    if (!m_first && isDelimited(reading.result))
      m_first = {name, reading.result.table.schema(), reading.result.dialect};
    return reading;
  }
  Reading alike{read(path, writtenLike(m_first->dialect, m_options))};
  const std::ptrdiff_t known = inCommon(m_first->schema, alike.result.table.schema());
  if (known == m_first->schema.size()) return alike;
  Reading alone{read(path, m_options)};
  if (inCommon(m_first->schema, alone.result.table.schema()) <= known) return alike;
  const std::string& delimiter = alone.result.dialect.delimiter;
  alone.deviation =
      delimiter == m_first->dialect.delimiter
          ? Sentence(tr("%1 is written in another way than %2."), name, m_first->name)
          : Sentence(tr("%1 is written in another way than %2: it has the delimiter \"%3\" instead "
                        "of \"%4\"."),
                     name, m_first->name, delimiter, m_first->dialect.delimiter);
  return alone;
}

}  // namespace quern
