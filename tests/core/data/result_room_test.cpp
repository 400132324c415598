// SPDX-License-Identifier: GPL-3.0-or-later
//
// Results whose size shows only while the operator works: the memory of the run is what they are
// held to, not that of the machine.
#include "core/families.h"
#include "core/pipeline/edit.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/memory_ledger.h"
#include "testing/operators.h"

#include <QTest>

#include <numeric>

using namespace quern;

namespace {

constexpr std::int64_t mebibyte = std::int64_t{1} << 20;

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
  std::int64_t memoryNeed(const Parameters&, const Inputs&) const override { return 1; }

private:
  Table m_table;
};

/// An operator of which every input is the table.
class World {
public:
  World(const Table& table, const std::string& id, const QString& values) {
    registerAll(m_registry);
    m_registry.add({.id = "given",
                    .name = tr("Given"),
                    .outputs = {tablePort("data", tr("Data"))},
                    .rows = Rows::other},
                   std::make_unique<const Given>(table));
    const Json parameters = Json::parse(values.toStdString());
    applyAll(m_pipeline, m_registry,
             {AddNode{{.id = "given", .operatorId = "given"}},
              AddNode{{.id = "tried", .operatorId = id, .values = parameters}}});
    for (const PortSpec& port : m_registry.at(id).spec.inputs) {
      m_in.set(std::string(port.name), table);
      applyAll(m_pipeline, m_registry,
               {AddLink{{{"given", "data"}, {"tried", std::string(port.name)}}}});
    }
    const Registry::Entry& entry = m_registry.at(id);
    m_need = entry.implementation->memoryNeed(Parameters(entry.spec.parameters, parameters), m_in);
  }

  std::int64_t need() const { return m_need; }  ///< as it is told before the run
  RunResult run(std::int64_t limit) const {
    RunObserver nobody;
    return Engine(m_registry, nullptr).run(m_pipeline, {}, {.memoryLimit = limit}, nobody);
  }

private:
  Registry m_registry;
  Pipeline m_pipeline;
  Inputs m_in;
  std::int64_t m_need = 0;
};

Column counting(std::int64_t rows, std::int64_t different) {
  Values<std::int64_t> values(static_cast<std::size_t>(rows));
  for (std::int64_t row = 0; row < rows; ++row)
    values[static_cast<std::size_t>(row)] = row % different;
  return Column::ofIntegers(std::move(values));
}

Table manyColumns(std::int64_t rows, int columns) {
  Table table = Table().with("key", counting(rows, rows));
  for (int column = 0; column < columns; ++column)
    table = table.with("x" + std::to_string(column), counting(rows, 7));
  return table;
}

}  // namespace

Q_DECLARE_METATYPE(quern::Table)

class ResultRoomTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void heldToTheLimit_data();
  void heldToTheLimit();
  void whatWasToldBeforeIsNotAskedForTwice();
  void nodesShareTheLimit();
  void withoutALimitTheMachineTells();
};

void ResultRoomTest::heldToTheLimit_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<Table>("data");
  QTest::addColumn<QString>("says");
  QTest::addColumn<QString>("advises");
  QTest::newRow("every pair of rows")
      << "merge-data" << R"({"on": ["key"], "other-on": ["key"]})"
      << Table().with("key", counting(2000, 1)).with("n", counting(2000, 2000))
      << "The result would have 4000000 rows and need about" << "Add a key";
  QTest::newRow("a cell for every row and value")
      << "pivot-table" << R"({"rows": ["row"], "columns": "value", "max-columns": 5000})"
      << Table().with("row", counting(3000, 3000)).with("value", counting(3000, 1000))
      << "The result would have 3000 rows and need about" << "Group the values";
  QTest::newRow("every row a group, every column summarised")
      << "group-by" << R"({"by": ["key"], "aggregates": "*: mean, sum, min, max"})"
      << manyColumns(20'000, 30) << "The result would have 20000 rows and need about"
      << "Group by fewer columns";
}

void ResultRoomTest::heldToTheLimit() {
  QFETCH(QString, id);
  QFETCH(QString, parameters);
  QFETCH(Table, data);
  QFETCH(QString, says);
  QFETCH(QString, advises);
  const World world(data, id.toStdString(), parameters);
  const RunResult refused = world.run(world.need() + 8 * mebibyte);
  QVERIFY(refused.errors.contains("tried"));
  const Error& error = refused.errors.at("tried");
  QVERIFY2(QString::fromStdString(error.message().english()).startsWith(says), error.what());
  QVERIFY2(QString(error.what()).contains("MiB are left"), error.what());
  QVERIFY2(QString::fromStdString(error.advice().english()).contains(advises), error.what());
  const RunResult made = world.run(world.need() + 1024 * mebibyte);
  QVERIFY2(made.errors.empty(), made.errors.empty() ? "" : made.errors.begin()->second.what());
}

/// A melt knows its size at most: it needs no more than that while it works.
void ResultRoomTest::whatWasToldBeforeIsNotAskedForTwice() {
  const World world(manyColumns(20'000, 30), "melt", R"({"columns": ["x1", "x2", "x3"]})");
  QVERIFY(world.run(world.need() - 1).errors.contains("tried"));
  const RunResult made = world.run(world.need() + 1);
  QVERIFY2(made.errors.empty(), made.errors.empty() ? "" : made.errors.begin()->second.what());
}

void ResultRoomTest::nodesShareTheLimit() {
  const auto ledger = std::make_shared<MemoryLedger>(1000);
  ledger->open("a", 300);
  ledger->open("b", 100);
  QCOMPARE(ledger->left(), std::int64_t{600});
  const Context a({.memory = ledger->shareOf("a")});
  const Context b({.memory = ledger->shareOf("b")});
  QCOMPARE(a.setMemoryAside(500, 200), std::int64_t{700});  // 900 are not b's, 200 are held
  QCOMPARE(ledger->left(), std::int64_t{200});
  QCOMPARE(b.setMemoryAside(250, 100), std::int64_t{200});  // too many: nothing is set aside
  QCOMPARE(ledger->left(), std::int64_t{200});
  QCOMPARE(a.setMemoryAside(10, 10), std::int64_t{890});  // what was set aside before stays so
  QCOMPARE(ledger->left(), std::int64_t{200});
  ledger->close("a");
  QCOMPARE(ledger->left(), std::int64_t{900});
}

void ResultRoomTest::withoutALimitTheMachineTells() {
  const auto ledger = std::make_shared<MemoryLedger>(0);
  ledger->open("a", 1);
  QVERIFY(ledger->shareOf("a") == nullptr);
  QVERIFY(Context().setMemoryAside(1, 0) > 16 << 20);
}

QTEST_APPLESS_MAIN(ResultRoomTest)
#include "result_room_test.moc"
