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
#include "core/table/xlsx_writer.h"

#include <filesystem>
#include <span>

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

void writeTexts(std::span<const char* const> texts, const fs::path& folder,
                const std::string& ending) {
  int number = 0;
  for (const char* text : texts)
    writeFile(folder / ("seed-" + std::to_string(++number) + ending), text);
}

void writeTables(const fs::path& folder) {
  const char* const texts[] = {
      "a,b,c\n1,2.5,x\n,NA,\"y, \"\"z\"\"\"\n-3,1e9,\"two\nlines\"\n",
      "sep=;\nday;sum\n03.04.2024;1.234,50\n31.12.2024;7,25\n",
      "# made by hand\n\nid\ttime\n007\t2024-05-03 12:30:00\n008\t2024-05-04T01:02:03Z\n",
      "name|ok\r\n'a|b'|true\r\n'it''s'|false\r\n",
      "\xEF\xBB\xBF日期,金额\n2024年5月3日,12\n",
      "plant,line\nnorth,7\n\nday,sum,by\n1.2.2024,\"1,5\",a\n3.4.2024,\"2,5\",b\n\n* in k€\n",
      ",2023,,2024,\nsite,in,out,in,out\nA,1.234,2,3.000,4\nB,5.678,6,7.125,8\n"};
  writeTexts(texts, folder, ".csv");
}

void writeRecords(const fs::path& folder) {
  const char* const texts[] = {
      "[{\"a\": 1, \"b\": {\"c\": \"2024-05-03\"}}, {\"a\": 2.5, \"d\": [1, {\"e\": null}]}]",
      "{\"a\": true, \"b\": 18446744073709551616}\n{\"b\": -1e5}\n\n{\"a\": \"\\u00e9\"}\n",
      "{\"tags\": [\"x\"], \"data\": [{\"a\": 1}, {\"a\": \"NA\"}], \"next\": null}",
      "[[1, \"x\"], [2, \"y\", false]]",
      "[1, 2, null]",
      "{\"a\": 1, \"b\": [2, 3]}"};
  writeTexts(texts, folder, ".json");
}

void writeArff(const fs::path& folder) {
  const char* const texts[] = {
      "% weather\n@relation weather\n@attribute outlook {sunny, 'over cast'}\n"
      "@attribute 'the temperature' real\n@attribute day date \"yyyy-MM-dd\"\n"
      "@attribute n integer\n@attribute note string\n@data\n"
      "sunny,85.5,2024-05-03,1,'a \\'b\\''\n'over cast',?,2024-05-04,2,c\n",
      "@RELATION s\n@ATTRIBUTE a NUMERIC\n@ATTRIBUTE b {x,y}\n@DATA\n{0 1.5, 1 y}\n{}\n{1 "
      "x},{5}\n"};
  writeTexts(texts, folder, ".arff");
}

/// As fuzz-xlsx takes them apart.
void writeSheets(const fs::path& folder) {
  const char* const texts[] = {
      "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets>"
      "</workbook>\x1D"
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      "\x1D"
      "<sst><si><t>day</t></si><si><r><t>su</t></r><r><t>m</t></r><rPh><t>x</t></rPh></si>"
      "<si><t>a_x000D_b</t></si></sst>\x1D"
      "<styleSheet><numFmts><numFmt numFmtId=\"170\" "
      "formatCode=\"[$€-407]#,##0.00;[h]\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
      "<xf numFmtId=\"21\"/><xf numFmtId=\"10\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>\x1D"
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>A "
      "title</t></is></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
      "<c r=\"D3\" t=\"str\"><f>1+1</f><v>ok</v></c></row>"
      "<row r=\"4\"><c r=\"A4\" s=\"1\"><v>45415</v></c><c r=\"B4\" s=\"2\"><v>12.5</v></c>"
      "<c r=\"C4\" s=\"3\"><v>0.5</v></c><c r=\"D4\" t=\"b\"><v>1</v></c></row>"
      "<row><c s=\"5\"><v>60.25</v></c><c t=\"e\"><v>#DIV/0!</v></c><c t=\"d\">"
      "<v>2024-05-03T10:00:00</v></c><c s=\"4\"><v>0.25</v></c></row>"
      "<row r=\"9\"><c r=\"A9\" t=\"s\"><v>2</v></c></row></sheetData></worksheet>"};
  writeTexts(texts, folder, ".parts");
  Context context;
  writeXlsx(everyType(), true, context, folder / "table.xlsx");
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
  writeTexts(texts, folder, ".txt");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const fs::path folder = arguments[1];
  writeTables(inside(folder / "csv"));
  writeTables(inside(folder / "sniffer"));
  writeRecords(inside(folder / "json"));
  writeArff(inside(folder / "arff"));
  writeSheets(inside(folder / "xlsx"));
  writeExpressions(inside(folder / "expression"));
  writeProjects(inside(folder / "project"));
  const fs::path arrays = inside(folder / "safetensors");
  writeFile(arrays / "table.safetensors", writeSafetensors(stateOf(everyType())));
  writeFile(arrays / "result.safetensors", resultBytes(result()));
  saveModel(model(), arrays / "model.qmodel");
  return 0;
}
