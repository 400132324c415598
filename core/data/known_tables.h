// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/json.h"
#include "core/base/sentence.h"
#include "core/table/csv_reader.h"
#include "core/table/schema.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace quern {

/// How a delimited file was opened before.
struct KnownTable {
  std::string path;              ///< absolute
  TableSchema schema;            ///< of its first rows then
  Json values = Json::object();  ///< of its CSV File Import, without the file
};

/// The files that were opened before, so that they, and others with the same columns, ask for
/// nothing again. The newest come first, and only so many are kept.
class QUERN_CORE_EXPORT KnownTables {
public:
  static KnownTables from(const Json& json);  ///< what makes no sense is left out
  Json toJson() const;

  void keep(KnownTable table);  ///< instead of what was known of the same path
  const KnownTable* at(const std::string& path) const;
  const KnownTable* ofColumns(const TableSchema& schema) const;  ///< the same names in any order

private:
  std::vector<KnownTable> m_tables;
};

/// A file read, as far as its first rows, in the way that is known of it, or of its columns.
struct ReopenedTable {
  CsvResult preview;
  Json values = Json::object();
  std::vector<Sentence> misfits;  ///< what of it no longer holds: columns, types, the dialect
};

/// Nothing if neither the file nor its columns are known, or hardly anything of what is known holds:
/// then somebody should look. `rows`: how many are looked at. Throws Error if the file cannot be read.
QUERN_CORE_EXPORT std::optional<ReopenedTable> reopened(const std::filesystem::path& path,
                                                        const KnownTables& known,
                                                        std::int64_t rows);

/// What no longer holds of a table that was known: columns that are gone, types that are others now,
/// values that have not the type that was chosen.
QUERN_CORE_EXPORT std::vector<Sentence> misfitsOf(const KnownTable& known,
                                                  const CsvResult& preview);

}  // namespace quern
