// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"
#include "program.h"
#include "testing/operators.h"

using namespace quern;

namespace {

const QByteArray rows =
    "id,code,volume,hours\n1,1.50,10,21.5\n2,2.50,20,41\n3,A,30,62\n4,1.50,45,89\n5,2.50,51,104\n6,"
    "A,60,118\n";

}  // namespace

class ScoreTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void predictsAsItsPipeline();  // promise 1
  void otherFilesOtherShapes();
  void codesKeepTheirText();  // promise 2
  void refuses_data();
  void refuses();

private:
  QByteArray prediction(int row) const {
    return m_program.read("out/fit/predictions.csv")
        .split('\n')
        .value(row)
        .split(',')
        .value(m_column);
  }

  Program m_program;
  qsizetype m_column = -1;  ///< of the predictions
};

void ScoreTest::initTestCase() {
  m_program.write("rows.csv", rows);
  Project project;
  applyAll(
      project.pipeline, allOperators(),
      {AddNode{Node{.id = "rows", .operatorId = "csv-import", .values = {{"file", "rows.csv"}}}},
       AddNode{Node{.id = "encode", .operatorId = "one-hot", .values = {{"columns", {"code"}}}}},
       AddNode{
           Node{.id = "fit", .operatorId = "linear-regression", .values = {{"target", "hours"}}}},
       AddLink{Link{{"rows", "data"}, {"encode", "data"}}},
       AddLink{Link{{"encode", "data"}, {"fit", "data"}}}});
  saveProject(project, m_program.path("p.quern").toStdString());
  const Ran ran = m_program.run({"run", "p.quern", "--out", "out"});
  QVERIFY2(ran.code == 0, ran.err);
  m_column = m_program.read("out/fit/predictions.csv")
                 .split('\n')
                 .value(0)
                 .split(',')
                 .indexOf("prediction");
  QVERIFY(m_column > 0);
}

void ScoreTest::predictsAsItsPipeline() {
  const Ran ran = m_program.run({"score", "out/fit/model.qmodel", "rows.csv", "scored.csv"});
  QVERIFY2(ran.code == 0, ran.err);
  QCOMPARE(m_program.read("scored.csv"), m_program.read("out/fit/predictions.csv"));
}

void ScoreTest::otherFilesOtherShapes() {
  const Ran ran = m_program.run({"score", "out/fit/model.qmodel", "-", "-"},
                                "volume;note;code;id\n30;new;A;3\n");
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY2(ran.out.split('\n').value(1).split(',').contains(prediction(3)), ran.out);
  QVERIFY(!ran.out.contains("hours"));
}

void ScoreTest::codesKeepTheirText() {
  // Without the A the codes look like the numbers 1.5 and 2.5.
  const Ran ran = m_program.run({"score", "out/fit/model.qmodel", "-", "-"},
                                "id,code,volume\n1,1.50,10\n2,2.50,20\n");
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY2(ran.out.split('\n').value(1).split(',').contains(prediction(1)), ran.out);
  QVERIFY2(ran.out.split('\n').value(2).split(',').contains(prediction(2)), ran.out);
}

void ScoreTest::refuses_data() {
  QTest::addColumn<QByteArray>("input");
  QTest::addColumn<QByteArray>("says");
  QTest::newRow("absent columns, all of them")
      << QByteArray("id,x\n1,2\n") << QByteArray("code, volume");
  QTest::newRow("a text where a number was")
      << QByteArray("id,code,volume\n1,A,many\n") << QByteArray("volume");
}

void ScoreTest::refuses() {
  QFETCH(QByteArray, input);
  QFETCH(QByteArray, says);
  const Ran ran = m_program.run({"score", "out/fit/model.qmodel", "-", "none.csv"}, input);
  QCOMPARE(ran.code, 1);
  QVERIFY2(ran.err.contains(says), ran.err);
  QVERIFY(!m_program.exists("none.csv"));
}

QTEST_GUILESS_MAIN(ScoreTest)
#include "score_test.moc"
