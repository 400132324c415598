// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

class OpTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void oneFilePerTablePort();     // promise 3
  void withoutAFolderToStdout();  // promise 3
  void parametersAsTyped_data();
  void parametersAsTyped();  // promise 1
  void findingsAreSaid();
  void operatorsOfPacks();
  void aModelScoresAsItsPipeline();
  void modelsAsInputs();
  void sameSeedSameResult();
};

namespace {

const QByteArray orders =
    "id,volume,urgent,hours\n1,10,true,21.5\n2,20,false,41\n3,30,true,62\n4,45,false,89\n5,51,true,"
    "104\n6,60,false,118\n";

QByteArray line(const QByteArray& text, int number) { return text.split('\n').value(number); }

}  // namespace

void OpTest::oneFilePerTablePort() {
  const Program program;
  program.write("orders.csv", orders);
  const Ran ran = program.run({"op", "linear-regression", "--target", "hours", "--features",
                               "volume", "orders.csv", "--out", "results/"});
  QVERIFY2(ran.code == 0, ran.err);
  QCOMPARE(ran.out, QByteArray());
  QVERIFY(line(program.read("results/coefficients.csv"), 0).startsWith("term,coefficient"));
  QVERIFY(line(program.read("results/predictions.csv"), 0).contains("prediction"));
  QVERIFY(program.exists("results/summary.csv"));
  QVERIFY(!program.exists("results/model.csv"));
}

void OpTest::withoutAFolderToStdout() {
  const Ran ran = Program().run({"op", "standardise", "-", "--columns", "volume"}, orders);
  QVERIFY2(ran.code == 0, ran.err);
  QCOMPARE(line(ran.out, 0), QByteArray("id,volume,urgent,hours"));
  QVERIFY(line(ran.out, 1).startsWith("1,-"));
  QCOMPARE(ran.out.count('\n'), 7);
}

void OpTest::parametersAsTyped_data() {
  QTest::addColumn<QStringList>("options");
  QTest::newRow("apart") << QStringList{"--columns", "volume,hours", "--centre", "false"};
  QTest::newRow("with =") << QStringList{"--columns=volume,hours", "--centre=false"};
  QTest::newRow("as JSON") << QStringList{"--columns", R"(["volume", "hours"])", "--centre=false"};
  QTest::newRow("twice the same way round")
      << QStringList{"--centre=false", "--columns", R"({"pattern": "^(volume|hours)$"})"};
}

void OpTest::parametersAsTyped() {
  QFETCH(QStringList, options);
  const Program program;
  program.write("orders.csv", orders);
  const QStringList plain{"--columns", "volume,hours", "--centre", "false"};
  const Ran expected = program.run(QStringList{"op", "standardise", "orders.csv"} + plain);
  const Ran ran =
      program.run(QStringList{"op", "standardise"} + options + QStringList{"orders.csv"});
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(!line(ran.out, 1).contains('-'));
  QCOMPARE(ran.out, expected.out);
}

void OpTest::findingsAreSaid() {
  const Program program;
  program.write("same.csv", "x,y\n1,5\n2,5\n3,5\n");
  const Ran ran = program.run({"op", "standardise", "same.csv", "--columns", "y"});
  QCOMPARE(ran.code, 0);
  QVERIFY2(ran.err.contains("warning: ") && ran.err.contains("y"), ran.err);
  const Ran wrong = program.run({"op", "standardise", "same.csv", "--columns", "z"});
  QCOMPARE(wrong.code, 1);
  QVERIFY2(wrong.err.contains("z") && wrong.err.contains("columns"), wrong.err);
}

void OpTest::operatorsOfPacks() {
  const Ran ran = Program().run(
      {"op", "robust.theil-sen", "-", "--target", "hours", "--feature", "volume"}, orders);
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(line(ran.out, 0).endsWith("prediction,residual"));
}

void OpTest::aModelScoresAsItsPipeline() {
  const Program program;
  program.write("orders.csv", orders);
  const Ran fitted =
      program.run({"op", "linear-regression", "--target", "hours", "--features", "volume",
                   "orders.csv", "--out", "results", "--model", "hours.qmodel"});
  QVERIFY2(fitted.code == 0, fitted.err);
  const Ran scored = program.run({"score", "hours.qmodel", "orders.csv", "scored.csv"});
  QVERIFY2(scored.code == 0, scored.err);
  QCOMPARE(program.read("scored.csv"), program.read("results/predictions.csv"));
}

void OpTest::modelsAsInputs() {
  const Program program;
  program.write("orders.csv", orders);
  QCOMPARE(program
               .run({"op", "linear-regression", "--target", "hours", "--features", "volume",
                     "orders.csv", "--out", "results", "--model", "hours.qmodel"})
               .code,
           0);
  const Ran ran = program.run({"op", "score", "hours.qmodel", "orders.csv"});
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(line(ran.out, 0).contains("prediction"));
}

void OpTest::sameSeedSameResult() {
  const Program program;
  program.write("orders.csv", orders);
  const auto sample = [&](const char* seed, const char* threads) {
    const Ran ran =
        program.run({"op", "partition", "orders.csv", "--seed", seed, "--threads", threads});
    return ran.code == 0 ? ran.out : ran.err;
  };
  QVERIFY2(line(sample("1", "1"), 0) == "id,volume,urgent,hours", sample("1", "1"));
  QCOMPARE(sample("1", "1"), sample("1", "4"));
  QVERIFY(sample("1", "1") != sample("2", "1"));
}

QTEST_GUILESS_MAIN(OpTest)
#include "op_test.moc"
