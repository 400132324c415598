// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes whole files for the fuzzers to start from, a folder for each: fuzz-seeds FOLDER, then
// fuzz-csv FOLDER/csv, fuzz-expression FOLDER/expression, …

#include "core/base/files.h"
#include "core/families.h"
#include "core/pipeline/journal.h"
#include "core/pipeline/model.h"
#include "core/pipeline/project.h"
#include "core/pipeline/result_cache.h"
#include "core/pipeline/safetensors.h"

#include <filesystem>

using namespace quern;
namespace fs = std::filesystem;

namespace {

Table everyType() {
  Bitmap present(3);
  present.setMissing(1);
  const auto names = std::make_shared<const Categories>(Categories{"a", "b"});
  return Table(TableSchema({{"number"},
                            {"category", Type::category},
                            {"text", Type::text},
                            {"date", Type::date},
                            {"boolean", Type::boolean}}),
               {Column::ofNumbers({1, 2.5, -3}, present), Column::ofCodes({0, 1, 1}, names),
                Column::ofTexts(std::vector<std::string>{"x", "", "yz"}),
                Column::ofDates({1, 2, 3}), Column::ofBooleans({0, 1, 1})});
}

NodeResult result() {
  NodeResult result;
  result.key = "abc";
  result.outputs.set("data", everyType());
  result.metrics["loss"] = {{1, 2}};
  result.log = {{Severity::warning, {tr("Column %1 is odd."), "x"}}};
  const Column x = everyType()[0];
  result.figures.push_back({.id = "line", .layers = {LineLayer{.x = x, .y = x}}});
  return result;
}

Model model() {
  ModelStep step{.operatorId = "standardise"};
  step.state.arrays["w"] = Array::of(std::vector<double>{1, 2});
  return Model({.target = "number", .input = everyType().schema()}, {step});
}

/// A folder of its own, made if it is not there.
fs::path inside(const fs::path& folder) {
  fs::create_directories(folder);
  return folder;
}

void writeTables(const fs::path& folder) {
  const char* const texts[] = {
      "a,b,c\n1,2.5,x\n,NA,\"y, \"\"z\"\"\"\n-3,1e9,\"two\nlines\"\n",
      "sep=;\nday;sum\n03.04.2024;1.234,50\n31.12.2024;7,25\n",
      "# made by hand\n\nid\ttime\n007\t2024-05-03 12:30:00\n008\t2024-05-04T01:02:03Z\n",
      "name|ok\r\n'a|b'|true\r\n'it''s'|false\r\n", "\xEF\xBB\xBF日期,金额\n2024年5月3日,12\n"};
  int number = 0;
  for (const char* text : texts)
    writeFile(folder / ("table-" + std::to_string(++number) + ".csv"), text);
}

void writeProjects(const fs::path& folder) {
  Registry registry;
  registerAll(registry);
  const std::vector<Edit> edits = {AddNode{Node{.id = "a", .operatorId = "select-columns"}},
                                   AddNode{Node{.id = "b", .operatorId = "standardise"}},
                                   AddLink{Link{{"a", "data"}, {"b", "data"}}},
                                   SetValue{"b", "columns", {"number"}}, Rename{"a", "Choose"}};
  Journal journal(folder / "a.journal", "/project.quern", Pipeline());
  Project project;
  for (const Edit& edit : edits) {
    apply(project.pipeline, registry, edit);
    journal.append({edit});
  }
  project.results["b"] = std::make_shared<const NodeResult>(result());
  project.data["data/a.csv"] = "a,b\n1,2\n";
  saveProject(project, folder / "a.quern");
  writeFile(folder / "pipeline.json", toJson(project.pipeline).dump());
}

void writeExpressions(const fs::path& folder) {
  const char* const texts[] = {
      "n > 2 and c in ('a', 'b') or not b",
      "if(i between 1 and 3, upper(t), concat(c, '-', d))",
      "case when n is missing then 0 when i > 5 then mean(n) else lag(n, 1) end",
      "rolling_mean(n, 2, 1) over (c order by d desc) - median(n) over (c, year(d))",
      "regex_replace(t, '([0-9]+)', '<\\1>') & format_date(s, '%d.%m.%Y')",
      "date_diff('2024-01-31', d, 'months') + rank(n)",
      "a = n + 1\n[b c] = a * 2; e = b\n  and true",
      "n < 1 => 'low'\nn < 2 => 'middle'\n'high'"};
  int number = 0;
  for (const char* text : texts)
    writeFile(folder / ("expression-" + std::to_string(++number) + ".txt"), text);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const fs::path folder = arguments[1];
  writeTables(inside(folder / "csv"));
  writeExpressions(inside(folder / "expression"));
  writeProjects(inside(folder / "project"));
  const fs::path arrays = inside(folder / "safetensors");
  writeFile(arrays / "table.safetensors", writeSafetensors(stateOf(everyType())));
  writeFile(arrays / "result.safetensors", resultBytes(result()));
  saveModel(model(), arrays / "model.qmodel");
  return 0;
}
