// SPDX-License-Identifier: GPL-3.0-or-later
//
// Folder Import: reads all files of a folder into one table.
//
//   1. Files are read in the order of their names, each as CSV, Excel, JSON or ARFF Import would
//      read it; their rows follow each other.
//   2. Columns are matched by name. Where files differ, the table has the columns of all, missing
//      where a file has none; or the first file that differs is refused, with the column.
//   3. Types that differ meet in the narrowest that holds both; what becomes text that way is told,
//      or refused.
//   4. A column says which file a row is from, and so does the list of rows that do not fit.
//   5. The result depends on the names and contents of the files.
//   6. How a delimited file is written is detected in the first one and holds for those after it. One
//      that has the columns of the first only if it is read on its own is read so, and told.

#include "core/base/files.h"
#include "core/data/alike_files.h"
#include "core/data/folder_files.h"
#include "core/data/import_bytes.h"
#include "core/data/import_parameters.h"
#include "core/pipeline/memory_need.h"
#include "core/data/stacked_tables.h"
#include "core/pipeline/registry.h"
#include "core/table/table_file.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace quern {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t previewedRows = 1000;
constexpr std::size_t previewedFiles = 8;

constexpr FileParameter folder{.key = "folder",
                               .filter = tr("Folders (*/)"),
                               .label = tr("Folder"),
                               .help = tr("The folder whose files are read.")};
constexpr TextParameter files{
    .key = "files",
    .initial = "*.csv",
    .required = true,
    .label = tr("Files"),
    .help = tr("Names of the files to read, with * and ?; several are separated by commas.")};
constexpr BooleanParameter subfolders{
    .key = "subfolders",
    .initial = false,
    .label = tr("Folders below it, too"),
    .help = tr("Reads the files of folders within the folder as well.")};

enum class Differing { all, refuse };
constexpr Option ways[] = {{Differing::all, "all", tr("Take the columns of any file")},
                           {Differing::refuse, "refuse", tr("Refuse files that differ")}};
constexpr ChoiceParameter differing{
    .key = "differing",
    .options = ways,
    .initial = "all",
    .label = tr("Columns that differ"),
    .help = tr("What is done where the files do not have the same columns.")};
constexpr BooleanParameter source{.key = "source",
                                  .initial = true,
                                  .label = tr("Say which file a row is from"),
                                  .help = tr("Adds a column with the name of the file.")};
constexpr TextParameter sourceName{.key = "source-column",
                                   .initial = "source",
                                   .required = true,
                                   .label = tr("Its name"),
                                   .help = tr("The name of the added column."),
                                   .when = {"source", "true"}};

OperatorSpec spec() {
  return {
      .id = "folder-import",
      .name = tr("Folder Import"),
      .family = Family::data,
      .summary = tr("Reads all files of a folder into one table"),
      .outputs = {tablePort("data", tr("Data")), tablePort("rejects", tr("Rows that do not fit"))},
      .parameters = {folder, files, subfolders, differing, source, sourceName,
                     imports::missingMarkers, imports::oddShare, imports::columns},
      .rows = Rows::other,
      .keywords = "read open load many files union directory glob",
  };
}

std::vector<std::string> namesOf(const Parameters& parameters) {
  return filesIn(parameters[folder], parameters[files], parameters[subfolders]);
}

CsvOptions optionsFrom(const Parameters& parameters) {
  CsvOptions options;
  imports::addTo(parameters, options);
  return options;
}

TableSchema folderRejectsSchema() {
  std::vector<ColumnSchema> columns{{"file", Type::text}};
  const TableSchema rejects = imports::rejectsSchema();
  columns.insert(columns.end(), rejects.columns().begin(), rejects.columns().end());
  return {std::move(columns)};
}

Error differs(Sentence what, const std::string& file) {
  return Error(std::move(what), {.parameter = std::string(differing.key), .file = file},
               tr("Remove the file from the folder, or take the columns of any file."));
}

/// 2: the first file says what all of them have.
void refuseDifferences(const std::vector<std::string>& names,
                       const std::vector<TableSchema>& schemas) {
  for (std::size_t file = 1; file < schemas.size(); ++file) {
    for (const ColumnSchema& column : schemas[0].columns())
      if (!schemas[file].contains(column.name))
        throw differs(
            Sentence(tr("%1 has no column %2, which %3 has."), names[file], column.name, names[0]),
            names[file]);
    for (const ColumnSchema& column : schemas[file].columns())
      if (!schemas[0].contains(column.name))
        throw differs(Sentence(tr("%1 has the column %2, which %3 does not have."), names[file],
                               column.name, names[0]),
                      names[file]);
  }
}

/// What becomes text because the files do not agree (3), each with the first file that says so.
std::vector<std::pair<Sentence, std::string>> retypings(const std::vector<std::string>& names,
                                                        const std::vector<TableSchema>& schemas) {
  std::vector<std::pair<Sentence, std::string>> sentences;
  std::vector<TableSchema> before{schemas.front()};
  for (std::size_t file = 1; file < schemas.size(); ++file) {
    before.push_back(schemas[file]);
    std::vector<Retyped> retyped;
    before = {stackedSchema(before, StackedColumns::all, &retyped)};
    for (const Retyped& column : retyped)
      sentences.emplace_back(
          Sentence(tr("Column %1 is of type %2 in one file and of type %3 in %4; it becomes text."),
                   column.name, nameOf(column.first), nameOf(column.other), names[file]),
          names[file]);
  }
  return sentences;
}

void tellAbsentColumns(const std::vector<std::string>& names,
                       const std::vector<TableSchema>& schemas, const TableSchema& all,
                       const Context& context) {
  for (const ColumnSchema& column : all.columns()) {
    std::size_t count = 0;
    std::string first;
    for (std::size_t file = 0; file < schemas.size(); ++file) {
      if (schemas[file].contains(column.name)) continue;
      if (count++ == 0) first = names[file];
    }
    if (count > 0)
      context.warn(Sentence(tr("Column %1 is missing in %2 of %3 files, the first of them %4."),
                            column.name, count, schemas.size(), first));
  }
}

/// Which file each row is from.
Column fileColumn(const std::vector<std::string>& names, const std::vector<Table>& tables) {
  std::vector<Column> parts;
  for (std::size_t file = 0; file < tables.size(); ++file)
    parts.push_back(
        Column::ofCodes(Values<std::int32_t>(static_cast<std::size_t>(tables[file].rowCount()), 0),
                        std::make_shared<Categories>(1, names[file])));
  return Column::concatenated(parts);
}

CsvResult previewed(const fs::path& path, const CsvOptions& options) {
  return previewTableFile(path, options, previewedRows);
}

class FolderImport final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas&, Findings& findings) const override {
    std::vector<std::string> names = namesOf(parameters);
    names.resize(std::min(names.size(), previewedFiles));
    const CsvOptions options = optionsFrom(parameters);
    std::vector<TableSchema> schemas;
    AlikeFiles alike(parameters[folder], options);  // 6
    for (const std::string& name : names)
      schemas.push_back(alike.read(name, previewed).result.table.schema());
    if (parameters.as<Differing>(differing) == Differing::refuse) refuseDifferences(names, schemas);
    TableSchema schema = stackedSchema(schemas, StackedColumns::all);
    imports::checkColumns(options, schema, findings);
    if (parameters[source])
      schema.add({schema.freeName(parameters[sourceName]), Type::category});  // 4
    schema.complete = false;
    return {{"data", schema}, {"rejects", folderRejectsSchema()}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs&,
                Context& context) const override {
    const std::vector<std::string> names = namesOf(parameters);
    const CsvOptions options = optionsFrom(parameters);
    TableBuilder rejects(folderRejectsSchema().columns());
    std::vector<Table> tables;
    std::vector<TableSchema> schemas;
    AlikeFiles alike(parameters[folder], options);             // 6
    for (std::size_t file = 0; file < names.size(); ++file) {  // 1
      const auto share = [&names](std::size_t done) {
        return 0.9 * static_cast<double>(done) / static_cast<double>(names.size());
      };
      Context reading = context.part(share(file), share(file + 1));
      const auto whole = [&reading](const fs::path& path, const CsvOptions& wanted) {
        return readTableFile(path, wanted, reading);
      };
      const auto [result, deviation] = alike.read(names[file], whole);
      if (deviation) context.warn(*deviation);
      for (const CsvReject& reject : result.rejects)
        rejects.row(names[file], reject.line, reject.reason.english(), reject.raw);
      for (const CsvFinding& finding : result.findings)
        if (finding.warns)
          context.warn(Sentence(tr("In %1: %2"), names[file], finding.reason.english()));
      if (result.rejectCount > 0)
        context.warn(Sentence(tr("%1: %2 {row does|rows do} not fit, the first in line %3; they "
                                 "are listed in the second output."),
                              names[file], result.rejectCount, result.rejects.front().line));
      tables.push_back(result.table);
      schemas.push_back(result.table.schema());
    }
    const TableSchema schema = together(parameters, names, schemas, context);
    Context stacking = context.part(0.9, 1);
    Table table = stacked(tables, schema, stacking);
    if (parameters[source])
      table = table.with(ColumnSchema{schema.freeName(parameters[sourceName]), Type::category},
                         fileColumn(names, tables));
    context.log(Sentence(tr("%1 {file was|files were} read, %2 {row|rows}."), names.size(),
                         table.rowCount()));
    return {{"data", table}, {"rejects", std::move(rejects).build()}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs&) const override {
    const std::vector<std::string> names = namesOf(parameters);
    double bytes = 0;
    for (const std::string& name : names) bytes += importBytes(fs::path(parameters[folder]) / name);
    return neededBytes(names.size() > 1 ? 2 * bytes : bytes);  // the tables, and they together
  }

  // 5
  std::string fingerprint(const Parameters& parameters) const override {
    std::string all;
    for (const std::string& name : namesOf(parameters))
      all += name + '\n' + hashOfFile(fs::path(parameters[folder]) / name) + '\n';
    return hashOf(all);
  }

private:
  static TableSchema together(const Parameters& parameters, const std::vector<std::string>& names,
                              const std::vector<TableSchema>& schemas, const Context& context) {
    const bool strict = parameters.as<Differing>(differing) == Differing::refuse;
    if (strict) refuseDifferences(names, schemas);
    for (const auto& [sentence, file] : retypings(names, schemas)) {
      if (strict) throw differs(sentence, file);
      context.warn(sentence);
    }
    TableSchema schema = stackedSchema(schemas, StackedColumns::all);
    tellAbsentColumns(names, schemas, schema, context);
    return schema;
  }
};

}  // namespace

void registerFolderImport(Registry& registry);

void registerFolderImport(Registry& registry) { registry.add<FolderImport>(spec()); }

}  // namespace quern
