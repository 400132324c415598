// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that were opened before.
//
//   1. A file is known by its path; another one by its columns, if its header has the same names.
//   2. The dialect that was chosen holds if it finds at least half of the known columns. If not, but
//      detection does, the dialect is given up and that is told; types and roles are kept by name.
//   3. Told is what somebody may rely on: columns that are gone, and types that are others now. A new
//      column is told too; a whole number that became a number, or a text a category, is not.

#include "core/data/known_tables.h"

#include "core/data/csv_import_options.h"

#include <algorithm>

namespace quern {
namespace {

constexpr std::size_t mostKnownTables = 100;
constexpr int widestKnownTable = 2000;
constexpr const char* columnsKey = "columns";

std::optional<KnownTable> knownFrom(const Json& json) {
  if (!json.is_object() || !json.contains("path") || !json["path"].is_string() ||
      !json.contains("columns") || !json["columns"].is_array() || !json.contains("values") ||
      !json["values"].is_object())
    return std::nullopt;
  KnownTable table{.path = json["path"].get<std::string>(), .values = json["values"]};
  for (const Json& column : json["columns"]) {
    if (!column.is_array() || column.size() != 2 || !column[0].is_string() ||
        !column[1].is_string())
      return std::nullopt;
    const std::optional<Type> type = typeFrom(column[1].get<std::string>());
    const std::string name = column[0].get<std::string>();
    if (!type || name.empty() || table.schema.contains(name)) return std::nullopt;
    table.schema.add({name, *type});
  }
  return table;
}

std::size_t foundColumns(const TableSchema& known, const TableSchema& now) {
  return static_cast<std::size_t>(std::ranges::count_if(
      known.columns(), [&now](const ColumnSchema& column) { return now.contains(column.name); }));
}

bool holdsEnough(const TableSchema& known, const TableSchema& now) {
  return 2 * foundColumns(known, now) >= known.columns().size();
}

/// Nobody who relied on the one is let down by the other (3).
bool areAlike(Type known, Type now) {
  const auto isText = [](Type type) { return type == Type::text || type == Type::category; };
  const auto isNumber = [](Type type) { return type == Type::number || type == Type::integer; };
  return known == now || (isText(known) && isText(now)) || (isNumber(known) && isNumber(now));
}

/// Without what says how the file is written; columns and missing markers stay.
Json withoutDialect(const Json& values) {
  Json kept = Json::object();
  for (const char* const key : {columnsKey, "missing-markers", "odd-share"})
    if (values.contains(key)) kept[key] = values[key];
  return kept;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

}  // namespace

KnownTables KnownTables::from(const Json& json) {
  KnownTables tables;
  if (!json.is_array()) return tables;
  for (const Json& entry : json)
    if (std::optional<KnownTable> table = knownFrom(entry);
        table && tables.m_tables.size() < mostKnownTables)
      tables.m_tables.push_back(std::move(*table));
  return tables;
}

Json KnownTables::toJson() const {
  Json json = Json::array();
  for (const KnownTable& table : m_tables) {
    Json columns = Json::array();
    for (const ColumnSchema& column : table.schema.columns())
      columns.push_back({column.name, keyOf(column.type)});
    json.push_back({{"path", table.path}, {"columns", columns}, {"values", table.values}});
  }
  return json;
}

void KnownTables::keep(KnownTable table) {
  std::erase_if(m_tables, [&](const KnownTable& other) { return other.path == table.path; });
  if (std::ssize(table.schema.columns()) > widestKnownTable) return;
  table.values.erase("file");
  m_tables.insert(m_tables.begin(), std::move(table));
  if (m_tables.size() > mostKnownTables) m_tables.pop_back();
}

const KnownTable* KnownTables::at(const std::string& path) const {
  const auto found = std::ranges::find(m_tables, path, &KnownTable::path);
  return found == m_tables.end() ? nullptr : &*found;
}

const KnownTable* KnownTables::ofColumns(const TableSchema& schema) const {
  const auto same = [&schema](const KnownTable& table) {
    return table.schema.columns().size() == schema.columns().size() &&
           foundColumns(table.schema, schema) == schema.columns().size();
  };
  const auto found = std::ranges::find_if(m_tables, same);
  return found == m_tables.end() ? nullptr : &*found;
}

std::vector<Sentence> misfitsOf(const KnownTable& known, const CsvResult& preview) {
  const TableSchema& now = preview.table.schema();
  std::vector<Sentence> misfits;
  std::vector<std::string> gone;
  std::vector<std::string> fresh;
  for (const ColumnSchema& column : known.schema.columns())
    if (!now.contains(column.name)) gone.push_back(column.name);
  for (const ColumnSchema& column : now.columns())
    if (!known.schema.contains(column.name)) fresh.push_back(column.name);
  if (!gone.empty()) misfits.emplace_back(tr("No longer in the file: %1."), joined(gone));
  if (!fresh.empty()) misfits.emplace_back(tr("New in the file: %1."), joined(fresh));
  const CsvOptions options = csvImportOptions(known.values);
  for (const ColumnSchema& column : known.schema.columns()) {
    if (!now.contains(column.name)) continue;
    const auto chosen = std::ranges::find(options.columns, column.name, &CsvColumnChoice::name);
    const bool isChosen = chosen != options.columns.end() && chosen->type;
    const auto finding = std::ranges::find(preview.findings, column.name, &CsvFinding::column);
    if (isChosen && finding != preview.findings.end() && finding->warns)
      misfits.push_back(finding->reason);
    else if (!isChosen && !areAlike(column.type, now[column.name].type))
      misfits.emplace_back(tr("Column %1 was of type %2 and is of type %3 now."), column.name,
                           nameOf(column.type), nameOf(now[column.name].type));
  }
  return misfits;
}

std::optional<ReopenedTable> reopened(const std::filesystem::path& path, const KnownTables& known,
                                      std::int64_t rows) {
  const KnownTable* table = known.at(path.string());
  const CsvResult detected = previewCsv(path, {}, rows);
  if (table == nullptr && detected.dialect.headerRows > 0)  // 1
    table = known.ofColumns(detected.table.schema());
  if (table == nullptr) return std::nullopt;
  ReopenedTable again{.values = table->values};
  again.preview = previewCsv(path, csvImportOptions(again.values), rows);
  std::vector<Sentence> misfits;
  if (!holdsEnough(table->schema, again.preview.table.schema())) {  // 2
    again.values = withoutDialect(table->values);
    again.preview = previewCsv(path, csvImportOptions(again.values), rows);
    if (!holdsEnough(table->schema, again.preview.table.schema())) return std::nullopt;
    misfits.emplace_back(tr("The file is written in another way than before, which was detected."));
  }
  std::ranges::move(misfitsOf(*table, again.preview), std::back_inserter(misfits));
  again.misfits = std::move(misfits);
  return again;
}

}  // namespace quern
