// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerArffImport(Registry& registry);
void registerCheckTable(Registry& registry);
void registerColumnStatistics(Registry& registry);
void registerConcatenate(Registry& registry);
void registerCsvExport(Registry& registry);
void registerCsvImport(Registry& registry);
void registerDataQuality(Registry& registry);
void registerDataSampler(Registry& registry);
void registerDateTimeTools(Registry& registry);
void registerEditDomain(Registry& registry);
void registerExcelImport(Registry& registry);
void registerFilterRows(Registry& registry);
void registerFolderImport(Registry& registry);
void registerFormula(Registry& registry);
void registerGroupBy(Registry& registry);
void registerJsonImport(Registry& registry);
void registerMelt(Registry& registry);
void registerMergeData(Registry& registry);
void registerPivotTable(Registry& registry);
void registerRuleEngine(Registry& registry);
void registerSelectColumns(Registry& registry);
void registerSort(Registry& registry);
void registerStringTools(Registry& registry);
void registerTranspose(Registry& registry);
void registerUnique(Registry& registry);
void registerValueLookup(Registry& registry);

void registerData(Registry& registry);

void registerData(Registry& registry) {
  registerCsvImport(registry);
  registerExcelImport(registry);
  registerJsonImport(registry);
  registerFolderImport(registry);
  registerArffImport(registry);
  registerCsvExport(registry);
  registerSelectColumns(registry);
  registerEditDomain(registry);
  registerFilterRows(registry);
  registerFormula(registry);
  registerRuleEngine(registry);
  registerStringTools(registry);
  registerDateTimeTools(registry);
  registerSort(registry);
  registerUnique(registry);
  registerConcatenate(registry);
  registerGroupBy(registry);
  registerMergeData(registry);
  registerValueLookup(registry);
  registerPivotTable(registry);
  registerMelt(registry);
  registerTranspose(registry);
  registerDataSampler(registry);
  registerColumnStatistics(registry);
  registerDataQuality(registry);
  registerCheckTable(registry);
}

}  // namespace quern
