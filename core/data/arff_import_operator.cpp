// SPDX-License-Identifier: GPL-3.0-or-later
//
// ARFF Import: reads a file of Weka into a typed table.
//
//   1. Names and types are those that the file declares.
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

constexpr FileParameter file{.key = "file",
                             .filter = tr("Weka files (*.arff);;All files (*)"),
                             .label = tr("File"),
                             .help = tr("The file to read.")};

OperatorSpec spec() {
  return {
      .id = "arff-import",
      .name = tr("ARFF Import"),
      .family = Family::data,
      .summary = tr("Reads an ARFF file, as Weka writes it, into a typed table"),
      .outputs = {tablePort("data", tr("Data")), tablePort("rejects", tr("Rows that do not fit"))},
      .parameters = {file, imports::missingMarkers, imports::oddShare, imports::columns},
      .rows = Rows::other,
      .keywords = "read open load weka table",
  };
}

class ArffImport final : public imports::FileImport {
public:
  ArffImport() : FileImport(file) {}
};

}  // namespace

void registerArffImport(Registry& registry);

void registerArffImport(Registry& registry) { registry.add<ArffImport>(spec()); }

}  // namespace quern
