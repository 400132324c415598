// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON Import: reads records of JSON into a typed table.
//
//   1. An array of objects, or an object on every line. Objects within a record become columns with
//      dotted names, arrays within it stay text.
//   2. Types are decided by whole columns. Nothing is lost in silence: what does not fit is in the
//      second output, with the row and the reason.
//   3. The result depends on the file's content, not on its name or age.
//   4. Before it runs, the first rows tell the columns; their types are provisional.
//   5. Types and roles that the user chose are kept by column name; a name that the file does not
//      have is reported.

#include "core/data/file_import.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

constexpr FileParameter file{
    .key = "file",
    .filter = tr("JSON records (*.json *.ndjson *.jsonl);;All files (*)"),
    .label = tr("File"),
    .help = tr("The file to read: an array of objects, or an object on every line.")};

OperatorSpec spec() {
  return {
      .id = "json-import",
      .name = tr("JSON Import"),
      .family = Family::data,
      .summary = tr("Reads records of JSON into a typed table"),
      .outputs = {tablePort("data", tr("Data")), tablePort("rejects", tr("Rows that do not fit"))},
      .parameters = {file, imports::missingMarkers, imports::oddShare, imports::columns},
      .rows = Rows::other,
      .keywords = "read open load ndjson jsonl records table",
  };
}

class JsonImport final : public imports::FileImport {
public:
  JsonImport() : FileImport(file) {}
};

}  // namespace

void registerJsonImport(Registry& registry);

void registerJsonImport(Registry& registry) { registry.add<JsonImport>(spec()); }

}  // namespace quern
