// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/data/import_bytes.h"
#include "core/data/import_parameters.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/table/table_file.h"

namespace quern::imports {

/// What the importers of one file have in common: the first rows tell the columns before the run,
/// whole columns decide the types in it, and what does not fit leaves by the port "rejects".
class FileImport : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas&, Findings& findings) const override {
    constexpr std::int64_t previewedRows = 1000;
    const CsvOptions wanted = options(parameters);
    TableSchema schema = previewTableFile(parameters[m_file], wanted, previewedRows).table.schema();
    schema.complete = false;
    checkColumns(wanted, schema, findings);
    return {{"data", schema}, {"rejects", rejectsSchema()}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs&,
                Context& context) const override {
    const CsvOptions wanted = options(parameters);
    const CsvResult result = readTableFile(parameters[m_file], wanted, context);
    report(result, wanted, context);
    return {{"data", result.table}, {"rejects", rejectsTable(result.rejects)}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs&) const override {
    return neededBytes(importBytes(parameters[m_file]));
  }

  /// The file's content, not its name or age
  std::string fingerprint(const Parameters& parameters) const override {
    return hashOfFile(parameters[m_file]);
  }

protected:
  explicit FileImport(const FileParameter& file) : m_file(file) {}

  virtual CsvOptions options(const Parameters& parameters) const {
    CsvOptions wanted;
    addTo(parameters, wanted);
    return wanted;
  }

private:
  const FileParameter& m_file;
};

}  // namespace quern::imports
