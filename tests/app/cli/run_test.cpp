// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"
#include "program.h"
#include "testing/operators.h"

using namespace quern;

namespace {

const QByteArray orders =
    "volume,grade,hours\n10,a,21.5\n20,b,41\n30,a,62\n45,b,89\n51,a,104\n60,b,118\n";

/// Orders through scaling and encoding to a regression, as drawn on the canvas.
Project project() {
  Project project;
  project.title = "Hours";
  applyAll(project.pipeline, allOperators(),
           {AddNode{Node{
                .id = "orders", .operatorId = "csv-import", .values = {{"file", "orders.csv"}}}},
            AddNode{Node{.id = "scale",
                         .operatorId = "standardise",
                         .title = "Scale it",
                         .values = {{"columns", {"volume"}}}}},
            AddNode{Node{.id = "encode", .operatorId = "one-hot"}},
            AddNode{Node{
                .id = "fit", .operatorId = "linear-regression", .values = {{"target", "hours"}}}},
            AddLink{Link{{"orders", "data"}, {"scale", "data"}}},
            AddLink{Link{{"scale", "data"}, {"encode", "data"}}},
            AddLink{Link{{"encode", "data"}, {"fit", "data"}}}});
  return project;
}

}  // namespace

class RunTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void oneLinePerNode();         // promise 1
  void whatWasComputedIsKept();  // promise 2
  void aFailureLeavesTheRest();  // promise 3
  void everyPortIsWritten();     // promise 4
  void settings_data();
  void settings();
  void severalSettings();
  void hostileIdsStayInTheFolder();
  void theProjectStaysAsItIs();  // promise 5
  void embeddedDataIsUnpacked();

private:
  std::unique_ptr<Program> m_program;
};

void RunTest::init() {
  m_program = std::make_unique<Program>();
  m_program->write("orders.csv", orders);
  saveProject(project(), m_program->path("p.quern").toStdString());
}

void RunTest::oneLinePerNode() {
  const Ran ran = m_program->run({"run", "p.quern"});
  QVERIFY2(ran.code == 0, ran.err);
  QList<QByteArray> lines = ran.out.trimmed().split('\n');
  QCOMPARE(lines.size(), 4);
  for (const char* node : {"orders", "scale", "encode", "fit"})
    QVERIFY2(ran.out.contains(QByteArray(node) + "\tdone\t"), ran.out);
  QVERIFY2(ran.out.contains("R² "), ran.out);
}

void RunTest::whatWasComputedIsKept() {
  QCOMPARE(m_program->run({"run", "p.quern"}).code, 0);
  const Ran again = m_program->run({"run", "p.quern"});
  QCOMPARE(again.out.count("\tcached\t"), 4);
  const Ran changed = m_program->run({"run", "p.quern", "--set", "fit.intercept=false"});
  QVERIFY2(changed.code == 0, changed.err);
  QCOMPARE(changed.out.count("\tcached\t"), 3);
  m_program->write("orders.csv", orders + "70,a,140\n");
  QCOMPARE(m_program->run({"run", "p.quern"}).out.count("\tcached\t"), 0);
}

void RunTest::aFailureLeavesTheRest() {
  const Ran ran = m_program->run({"run", "p.quern", "--set", "fit.target=nowhere", "--out", "out"});
  QCOMPARE(ran.code, 1);
  QVERIFY2(ran.err.contains("nowhere") && ran.err.contains("Linear Regression"), ran.err);
  QVERIFY(m_program->exists("out/encode/data.csv"));
  QVERIFY(!m_program->exists("out/fit"));
  m_program->write("orders.csv", "");
  QCOMPARE(m_program->run({"run", "p.quern"}).code, 1);
}

void RunTest::everyPortIsWritten() {
  QCOMPARE(m_program->run({"run", "p.quern", "--out", "out"}).code, 0);
  for (const char* file :
       {"orders/data.csv", "scale/data.csv", "encode/data.csv", "fit/predictions.csv",
        "fit/coefficients.csv", "fit/summary.csv", "fit/model.qmodel", "manifest.json"})
    QVERIFY2(m_program->exists(QString("out/") + file), file);
  const Json manifest = Json::parse(m_program->read("out/manifest.json").toStdString());
  QCOMPARE(manifest.at("nodes").size(), std::size_t{4});
}

void RunTest::settings_data() {
  QTest::addColumn<QString>("setting");
  QTest::addColumn<int>("code");
  QTest::addColumn<QByteArray>("says");
  QTest::newRow("by id") << "scale.centre=false" << 0 << QByteArray();
  QTest::newRow("by title") << "Scale it.centre=false" << 0 << QByteArray();
  QTest::newRow("a text with = and .") << "fit.target=hours" << 0 << QByteArray();
  QTest::newRow("an unknown node") << "mill.centre=false" << 2 << QByteArray("mill");
  QTest::newRow("a node misspelt")
      << "scael.centre=false" << 2 << QByteArray("Did you mean scale?");
  QTest::newRow("an unknown parameter")
      << "scale.center=false" << 2 << QByteArray("Did you mean centre?");
  QTest::newRow("a wrong value") << "scale.centre=7" << 2 << QByteArray("(--set scale.centre)");
  QTest::newRow("a value out of range")
      << "orders.skip=-5" << 2 << QByteArray("(--set orders.skip)");
  QTest::newRow("no value") << "scale.centre" << 2 << QByteArray("NODE.PARAMETER=VALUE");
  QTest::newRow("no parameter") << "scale=7" << 2 << QByteArray("NODE.PARAMETER=VALUE");
}

void RunTest::settings() {
  QFETCH(QString, setting);
  QFETCH(int, code);
  QFETCH(QByteArray, says);
  const Ran ran = m_program->run({"run", "p.quern", "--set", setting});
  QVERIFY2(ran.err.contains(says), ran.err);
  QCOMPARE(ran.code, code);
}

void RunTest::severalSettings() {
  const Ran ran = m_program->run({"run", "p.quern", "--set", "scale.centre=false", "--set",
                                  "fit.intercept=false", "--out", "out"});
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(!m_program->read("out/scale/data.csv").contains("-"));
  QVERIFY(!m_program->read("out/fit/coefficients.csv").contains("ntercept"));
}

void RunTest::hostileIdsStayInTheFolder() {
  Project hostile;
  apply(hostile.pipeline, allOperators(),
        AddNode{Node{
            .id = "../../evil", .operatorId = "csv-import", .values = {{"file", "orders.csv"}}}});
  saveProject(hostile, m_program->path("p.quern").toStdString());
  QVERIFY(QDir().mkpath(m_program->path("a/b")));
  const Ran ran = m_program->run({"run", "p.quern", "--out", "a/b"});
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(!m_program->exists("evil"));
  QCOMPARE(QDir(m_program->path("a/b")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void RunTest::theProjectStaysAsItIs() {
  const QByteArray before = m_program->read("p.quern");
  QCOMPARE(m_program->run({"run", "p.quern", "--set", "scale.centre=false"}).code, 0);
  QCOMPARE(m_program->read("p.quern"), before);
}

void RunTest::embeddedDataIsUnpacked() {
  saveProject(project(), m_program->path("p.quern").toStdString(),
              {.embedData = true, .registry = &allOperators()});
  QVERIFY(QFile::remove(m_program->path("orders.csv")));
  const Ran ran = m_program->run({"run", "p.quern"});
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(m_program->exists("data/orders.csv"));
}

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"
