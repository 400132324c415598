// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

class ConvertTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void csv_data();
  void csv();  // promises 1 and 2
  void stdinToStdout();
  void ndjson_data();
  void ndjson();
  void xlsx();  // texts never become formulas
  void aFailureLeavesTheOldFile();
};

void ConvertTest::csv_data() {
  QTest::addColumn<QByteArray>("input");
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<QByteArray>("expected");
  const QByteArray german = "name;wert;tag\nA;1.234,50;03.05.2024\n\"B;C\";NA;\n";
  QTest::newRow("1: cells keep their text")
      << german << QStringList()
      << QByteArray("name,wert,tag\nA,\"1.234,50\",03.05.2024\nB;C,\"NA\",\n");
  QTest::newRow("1: leading zeros stay")
      << QByteArray("id,x\n007,1.50\n") << QStringList() << QByteArray("id,x\n007,1.50\n");
  QTest::newRow("1: unless values are asked for")
      << QByteArray("id;x;b\n007;1,50;true\n008;2,25;false\n") << QStringList{"--typed"}
      << QByteArray("id,x,b\n007,1.5,true\n008,2.25,false\n");
  QTest::newRow("2: no header is invented")
      << QByteArray("1,2\n3,4\n") << QStringList{"--header-rows", "0"} << QByteArray("1,2\n3,4\n");
  QTest::newRow("a tab") << QByteArray("a\tb\n1\t2,5\n") << QStringList{"--delimiter", "tab"}
                         << QByteArray("a,b\n1,\"2,5\"\n");
  QTest::newRow("a comment") << QByteArray("# made by hand\na,b\n1,2\n")
                             << QStringList{"--comment", "#"} << QByteArray("a,b\n1,2\n");
  const QByteArray formulas = "a,b\n=1+1,-2\nx,@cmd\n";
  QTest::newRow("3: neither mark nor apostrophes") << formulas << QStringList() << formulas;
  QTest::newRow("3: a mark") << formulas << QStringList{"--byte-order-mark"}
                             << "\xef\xbb\xbf" + formulas;
  QTest::newRow("3: apostrophes") << formulas << QStringList{"--safe-for-spreadsheets"}
                                  << QByteArray("a,b\n\"'=1+1\",-2\nx,\"'@cmd\"\n");
  QTest::newRow("a type that was chosen")
      << QByteArray("id,x\n7,1\n8,2\n") << QStringList{"--typed", "--type", "x=number"}
      << QByteArray("id,x\n7,1\n8,2\n");
  QTest::newRow("a type that changes what is written")
      << QByteArray("day,x\n2024-05-03,1\n") << QStringList{"--typed", "--type", "day=timestamp"}
      << QByteArray("day,x\n2024-05-03T00:00:00,1\n");
  QTest::newRow("GB18030") << QByteArray("\xc3\xfb\xb3\xc6,x\n\xb1\xb1\xbe\xa9,1\n")
                           << QStringList{"--encoding", "GB18030"}
                           << QByteArray("名称,x\n北京,1\n");
}

void ConvertTest::csv() {
  QFETCH(QByteArray, input);
  QFETCH(QStringList, options);
  QFETCH(QByteArray, expected);
  const Program program;
  program.write("in.csv", input);
  const Ran ran = program.run(QStringList{"convert", "in.csv", "out.csv"} + options);
  QVERIFY2(ran.code == 0, ran.err);
  QCOMPARE(program.read("out.csv"), expected);
}

void ConvertTest::stdinToStdout() {
  const Ran ran = Program().run({"convert", "-", "-"}, "a;b\n1;x\n");
  QVERIFY2(ran.code == 0, ran.err);
  QCOMPARE(ran.out, QByteArray("a,b\n1,x\n"));
}

void ConvertTest::ndjson_data() {
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<QByteArray>("expected");
  QTest::newRow("text") << QStringList()
                        << QByteArray(
                               "{\"n\":\"1.0\",\"d\":\"2024-05-03\",\"t\":\"say \\\"hi\\\"\"}\n");
  QTest::newRow("values") << QStringList{"--typed"}
                          << QByteArray(
                                 "{\"n\":1,\"d\":\"2024-05-03\",\"t\":\"say \\\"hi\\\"\"}\n");
}

void ConvertTest::ndjson() {
  QFETCH(QStringList, options);
  QFETCH(QByteArray, expected);
  const Program program;
  program.write("in.csv", "n,d,t\n1.0,2024-05-03,\"say \"\"hi\"\"\"\n");
  const Ran ran = program.run(QStringList{"convert", "in.csv", "out.ndjson"} + options);
  QVERIFY2(ran.code == 0, ran.err);
  QCOMPARE(program.read("out.ndjson"), expected);
}

void ConvertTest::xlsx() {
  const Program program;
  program.write("in.csv", "n,t\n1.5,=1+1\n2,\"@cmd\"\n");
  const Ran ran = program.run({"convert", "in.csv", "out.xlsx", "--typed"});
  QVERIFY2(ran.code == 0, ran.err);
  QVERIFY(program.read("out.xlsx").startsWith("PK"));
  QProcess unzip;
  unzip.start("unzip", {"-p", program.path("out.xlsx"), "xl/worksheets/sheet1.xml"});
  QVERIFY2(unzip.waitForFinished(), "is unzip installed?");
  const QByteArray sheet = unzip.readAll();
  QVERIFY2(sheet.contains("<v>1.5</v>"), sheet);
  QVERIFY2(sheet.contains("=1+1"), sheet);
  QVERIFY2(!sheet.contains("<f>"), sheet);
}

void ConvertTest::aFailureLeavesTheOldFile() {
  const Program program;
  program.write("out.csv", "old");
  QCOMPARE(program.run({"convert", "absent.csv", "out.csv"}).code, 1);
  QCOMPARE(program.read("out.csv"), QByteArray("old"));
}

QTEST_GUILESS_MAIN(ConvertTest)
#include "convert_test.moc"
