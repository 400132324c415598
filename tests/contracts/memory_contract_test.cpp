// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every operator says before it runs what memory it needs, and what does not fit is refused with
// the figure and a way out. One row per operator and kind of table; packs included.
//
//   1. The need is never nothing, and larger for more rows and for more columns.
//   2. It is near what the operator holds at its peak, its results looked at: half of that at
//      least, four times that and a MiB at most. Below a quarter of a MiB nobody minds.
//   3. With too little memory the engine refuses the operator, with the figure and a way out;
//      nothing is written.

#include "contract_case.h"
#include "core/families.h"
#include "core/pipeline/edit.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/pack.h"
#include "core/pipeline/result_cache.h"
#include "core/table/ndjson_writer.h"
#include "core/table/xlsx_writer.h"
#include "counted_memory.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>

using namespace quern;

Q_DECLARE_METATYPE(const Registry::Entry*)
Q_DECLARE_METATYPE(quern::Shape)

namespace {

constexpr std::pair<Shape, const char*> shapes[] = {{Shape::large, "many rows"},
                                                    {Shape::longTexts, "long texts"},
                                                    {Shape::manyCategories, "many categories"},
                                                    {Shape::manyColumns, "many columns"}};

/// Values with which an operator has its work to do; the others are made up from the declaration.
const std::map<std::string_view, Json> telling = {
    {"check-table", Json{{"must", "amount > 2"}}},
    {"edit-domain",
     Json{{"changes", "type count => number\nmerge colour \"red\", \"colour 7\" => \"warm\""}}},
    {"formula", Json{{"formulas",
                      "twice = amount * 2\nbefore = lag(size) over (order by day)\n"
                      "loud = upper(note)\nshare = size / mean(size)"}}},
    {"group-by", Json{{"by", {"colour"}}, {"aggregates", "*: mean, median"}}},
    {"neural-network", Json{{"epochs", 2}}},
    {"one-hot", Json{{"columns", {"colour", "flag"}}}},
    {"pivot-table",
     Json{{"rows", {"count"}}, {"columns", "colour"}, {"summary", "mean"}, {"values", "size"}}},
    {"rule-engine", Json{{"rules", "amount > 2 => \"large\"\nsize > 10 => note\n\"small\""}}},
    {"transpose", Json{{"max-columns", 100'000}}},
    {"unique", Json{{"columns", {"count"}}}}};

/// Rows of operators that take long for many, or make a column of each.
const std::map<std::string_view, std::int64_t> fewerRows = {
    {"arff-import", 20'000}, {"excel-import", 20'000}, {"exponential-smoothing", 3'000},
    {"json-import", 20'000}, {"k-means", 20'000},      {"neural-network", 20'000},
    {"transpose", 8'000}};

Table fewer(const Registry::Entry& entry, const Table& table) {
  const auto known = fewerRows.find(entry.spec.id);
  return known == fewerRows.end() ? table
                                  : table.slice(0, std::min(known->second, table.rowCount()));
}

void writeArff(const Table& table, const std::filesystem::path& path) {
  std::ofstream file(path);
  file << "@relation contract\n";
  for (const ColumnSchema& column : table.schema().columns())
    file << "@attribute '" << column.name << "' "
         << (column.type == Type::number || column.type == Type::integer ? "numeric" : "string")
         << '\n';
  file << "@data\n";
  for (std::int64_t row = 0; row < table.rowCount(); ++row)
    for (int column = 0; column < table.columnCount(); ++column) {
      const std::string cell = table[column].written(row);
      file << (cell.empty() ? "?" : "'" + cell + "'")
           << (column + 1 < table.columnCount() ? ',' : '\n');
    }
}

/// The same rows, but for one without any value: every column has a gap to be filled.
Table withGaps(const Table& table) {
  std::vector<std::int64_t> rows(static_cast<std::size_t>(table.rowCount()));
  std::iota(rows.begin(), rows.end(), 0);
  if (!rows.empty()) rows.back() = -1;
  return table.take(rows);
}

/// Looks at every column, so that those gathered later are.
std::int64_t lookedAt(const Outputs& outputs) {
  std::int64_t missing = 0;
  for (const auto& [port, value] : outputs.values())
    if (const Table* table = std::get_if<Table>(&value))
      for (int column = 0; column < table->columnCount(); ++column)
        missing += (*table)[column].missing();
  return missing;
}

/// What the run held at its peak beyond its inputs.
std::int64_t heldBy(const ContractCase& tried) {
  const std::int64_t before = tally::held();
  tally::forgetPeak();
  const ContractResult result = runCase(tried, Context());
  lookedAt(result.outputs);
  return tally::peak() - before;
}

std::int64_t needOf(const ContractCase& tried) {
  return tried.entry->implementation->memoryNeed(tried.parameters(), tried.in);
}

double megabytes(std::int64_t bytes) { return static_cast<double>(bytes) / (1 << 20); }

/// A source that gives a table.
class Given final : public Operator {
public:
  explicit Given(Table table) : m_table(std::move(table)) {}
  Schemas check(const Parameters&, const Schemas&, Findings&) const override {
    return {{"data", m_table.schema()}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs&, Context&) const override {
    return {{"data", m_table}};
  }

private:
  Table m_table;
};

/// The operator with its inputs connected: tables from a source, a model from a learner.
struct World {
  World(const ContractCase& tried, Target target) {
    registerAll(registry);
    const std::filesystem::path build = qgetenv("QUERN_BINARY_DIR").toStdString();
    loadPacks(build / "lib/quern/packs", registry);
    Table table;
    for (const auto& [port, value] : tried.in.values())
      if (const Table* given = std::get_if<Table>(&value)) table = *given;
    registry.add({.id = "given",
                  .name = tr("Given"),
                  .outputs = {tablePort("data", tr("Data"))},
                  .rows = Rows::other},
                 std::make_unique<const Given>(table));
    const std::string learner =
        target == Target::number ? "linear-regression" : "logistic-regression";
    add({AddNode{{.id = "given", .operatorId = "given"}},
         AddNode{{.id = "tried",
                  .operatorId = std::string(tried.entry->spec.id),
                  .values = tried.values}}});
    for (const auto& [port, value] : tried.in.values()) {
      if (std::holds_alternative<Table>(value)) {
        add({AddLink{{{"given", "data"}, {"tried", port}}}});
        continue;
      }
      add({AddNode{{.id = "learner", .operatorId = learner}},
           AddLink{{{"given", "data"}, {"learner", "data"}}},
           AddLink{{{"learner", "model"}, {"tried", port}}}});
      before.push_back("learner");
    }
  }

  void add(const std::vector<Edit>& edits) { applyAll(pipeline, registry, edits); }

  Registry registry;
  Pipeline pipeline;
  std::vector<NodeId> before{"given"};  ///< what feeds it
};

}  // namespace

class MemoryContractTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void counts();
  void grows_data() { eachOperator(); }
  void grows();  // 1
  void isNear_data();
  void isNear();  // 2
  void pathsCount();
  void isRefused_data() { eachOperator(); }
  void isRefused();  // 3

private:
  void eachOperator() const;
  ContractCase caseOf(const Registry::Entry& entry, Shape shape) const;
  std::string fileFor(const Registry::Entry& entry, Shape shape, Target target) const;
  std::vector<std::string> files() const;

  Contracts m_contracts;
};

void MemoryContractTest::eachOperator() const {
  QTest::addColumn<const Registry::Entry*>("entry");
  for (const Registry::Entry& entry : m_contracts.registry().entries())
    QTest::newRow(entry.spec.id.data()) << &entry;
}

void MemoryContractTest::isNear_data() {
  QTest::addColumn<const Registry::Entry*>("entry");
  QTest::addColumn<Shape>("shape");
  for (const Registry::Entry& entry : m_contracts.registry().entries())
    if (Contracts::runsHere(entry))
      for (const auto& [shape, name] : shapes)
        QTest::addRow("%s, %s", entry.spec.id.data(), name) << &entry << shape;
}

/// A file of the kind that the importer is for; empty where that is made up from the declaration.
std::string MemoryContractTest::fileFor(const Registry::Entry& entry, Shape shape,
                                        Target target) const {
  const std::filesystem::path path =
      m_contracts.folder() / ("memory-" + std::to_string(static_cast<int>(shape)));
  static const std::map<std::string_view, const char*> endings = {
      {"arff-import", ".arff"}, {"excel-import", ".xlsx"}, {"json-import", ".ndjson"}};
  const auto ending = endings.find(entry.spec.id);
  if (ending == endings.end()) return {};
  const std::filesystem::path file = path.string() + ending->second;
  if (std::filesystem::exists(file)) return file;  // by a test before this one
  Context context;
  const Table table = fewer(entry, contractTable(shape, target, false));
  if (file.extension() == ".xlsx") writeXlsx(table, true, context, file);
  if (file.extension() == ".ndjson") writeNdjson(table, true, context, file);
  if (file.extension() == ".arff") writeArff(table, file);
  return file;
}

ContractCase MemoryContractTest::caseOf(const Registry::Entry& entry, Shape shape) const {
  const Target target = m_contracts.targets(entry).at(0);
  ContractCase made = m_contracts.caseOf(entry, shape, target);
  if (const auto known = telling.find(entry.spec.id); known != telling.end())
    made.values.update(known->second);
  if (entry.spec.id == "fill-missing") made.in.set("data", withGaps(made.in.table("data")));
  if (const std::string file = fileFor(entry, shape, target); !file.empty())
    made.values["file"] = file;
  const Inputs whole = made.in;
  for (const auto& [port, value] : whole.values())
    if (const Table* table = std::get_if<Table>(&value)) made.in.set(port, fewer(entry, *table));
  return made;
}

void MemoryContractTest::counts() {
  if (!tally::works()) QSKIP("A sanitizer has an allocator of its own.");
  const std::int64_t before = tally::held();
  tally::forgetPeak();
  {
    const Column large = Column::allMissing(Type::number, 1'000'000);  // made within the library
    QVERIFY(tally::held() - before >= 8'000'000);
  }
  QVERIFY(tally::peak() - before >= 8'000'000 && tally::peak() - before < 9'000'000);
  QVERIFY(tally::held() - before < 100'000);
}

void MemoryContractTest::grows() {
  QFETCH(const Registry::Entry*, entry);
  const std::int64_t few = needOf(caseOf(*entry, Shape::usual));
  const std::int64_t rows = needOf(caseOf(*entry, Shape::large));
  const std::int64_t columns = needOf(caseOf(*entry, Shape::manyColumns));
  QVERIFY(few > 0);
  QVERIFY(rows >= few);
  QVERIFY(columns >= rows);
  QVERIFY(columns > few);
}

void MemoryContractTest::isNear() {
  if (!tally::works()) QSKIP("A sanitizer has an allocator of its own.");
  QFETCH(const Registry::Entry*, entry);
  QFETCH(Shape, shape);
  constexpr std::int64_t nobodyMinds = std::int64_t{1} << 18;
  constexpr std::int64_t idleThreads = std::int64_t{1} << 20;  // a busy machine runs one at a time
  std::int64_t need = 0, held = 0;
  const std::optional<Error> error = attempt([&] {
    runCase(caseOf(*entry, Shape::usual), Context());  // starts threads, fills tables of its own
    const ContractCase tried = caseOf(*entry, shape);
    need = needOf(tried);
    held = heldBy(tried);
  });
  QVERIFY2(!error, error ? error->what() : "");
  const QString figures =
      QString("says %1 MiB, holds %2 MiB").arg(megabytes(need)).arg(megabytes(held));
  if (qEnvironmentVariableIsSet("QUERN_SHOW_MEMORY"))
    qInfo("%s, ratio %.2f", qPrintable(figures), megabytes(need) / megabytes(held));
  QVERIFY2(2 * (need + nobodyMinds) >= held, qPrintable(figures));
  QVERIFY2(need <= 4 * held + idleThreads || entry->spec.family == Family::deep,
           qPrintable(figures));  // LibTorch itself is most of it where there are few rows
}

/// A model takes as much as the steps on its path do.
void MemoryContractTest::pathsCount() {
  const Registry& registry = m_contracts.registry();
  const Table data = contractTable(Shape::manyCategories, Target::number, false);
  const ModelSchema schema{.task = Task::regression, .target = "hours", .input = data.schema()};
  const ModelStep learner{.operatorId = "linear-regression"};
  const ModelStep encode{.operatorId = "one-hot", .values = {{"columns", {"colour"}}}};
  const auto need = [&](std::vector<ModelStep> steps) {
    const Inputs in = {{"data", data},
                       {"model", std::make_shared<const Model>(schema, std::move(steps))}};
    const Registry::Entry& score = registry.at("score");
    return score.implementation->memoryNeed(Parameters(score.spec.parameters, Json::object()), in);
  };
  QVERIFY(need({encode, learner}) - need({learner}) >= 90 * data.rowCount());
}

std::vector<std::string> MemoryContractTest::files() const {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::recursive_directory_iterator(m_contracts.folder()))
    names.push_back(file.path().string());
  std::ranges::sort(names);
  return names;
}

void MemoryContractTest::isRefused() {
  QFETCH(const Registry::Entry*, entry);
  const ContractCase tried = caseOf(*entry, Shape::usual);
  World world(tried, m_contracts.targets(*entry).at(0));
  const std::vector<std::string> before = files();
  const Engine engine(world.registry, std::make_shared<ResultCache>(ResultCache::Options{}));
  RunObserver nobody;
  engine.run(world.pipeline, world.before, {}, nobody);  // then that is at hand
  const RunResult result = engine.run(world.pipeline, {"tried"}, {.memoryLimit = 1}, nobody);

  QVERIFY(result.errors.contains("tried"));
  QVERIFY(!result.results.contains("tried"));
  const Error& refusal = result.errors.at("tried");
  const QString message = QString::fromStdString(refusal.message().english());
  static const QRegularExpression figure("needs about [0-9.]+ (KiB|MiB|GiB) of memory");
  QVERIFY2(message.contains(figure), qPrintable(message));
  QVERIFY(refusal.advice().english().starts_with("Work on a sample, choose fewer columns"));
  QCOMPARE(files(), before);
}

QTEST_APPLESS_MAIN(MemoryContractTest)
#include "memory_contract_test.moc"
