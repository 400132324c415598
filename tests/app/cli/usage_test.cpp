// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern_cli.cpp: exit codes, --help, and what bad input gets.

#include "program.h"

#include <signal.h>
#include <sys/stat.h>

class UsageTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void helpIsThere_data();
  void helpIsThere();
  void helpLoadsNothingHeavy();
  void wrongUsageIs2_data();
  void wrongUsageIs2();
  void badFilesAre1_data();
  void badFilesAre1();
  void pathsAsTheyWereGiven();
  void slipsInConditions();
  void aFullDiskIs1();
  void interruptedIs130();
};

void UsageTest::helpIsThere_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QByteArray>("says");
  QTest::newRow("program") << QStringList{"--help"} << QByteArray("inspect");
  QTest::newRow("version") << QStringList{"--version"} << QByteArray("Quern 0.");
  for (const char* command : {"inspect", "convert", "profile", "operators", "op", "run", "score"})
    QTest::newRow(command) << QStringList{command, "--help"}
                           << QByteArray(command == QByteArray("run") ? "--set" : "IN");
  QTest::newRow("exit codes") << QStringList{"--help"} << QByteArray("Exit code 0: done; 1: ");
  QTest::newRow("exit codes of a command")
      << QStringList{"op", "standardise", "--help"} << QByteArray("Exit code 0: done; 1: ");
  QTest::addRow("reading options")
      << QStringList{"inspect", "--help"} << QByteArray("--header-rows");
  QTest::addRow("one operator") << QStringList{"op", "standardise", "--help"}
                                << QByteArray("--centre");
}

void UsageTest::helpIsThere() {
  QFETCH(QStringList, arguments);
  QFETCH(QByteArray, says);
  const Ran ran = Program().run(arguments);
  QCOMPARE(ran.code, 0);
  if (arguments.value(0) != "operators") QVERIFY2(ran.out.contains(says), ran.out);
  QCOMPARE(ran.err, QByteArray());
}

void UsageTest::helpLoadsNothingHeavy() {
  QProcess process;
  process.start("ldd", {qEnvironmentVariable("QUERN_BINARY_DIR") + "/bin/quern-cli"});
  QVERIFY(process.waitForFinished());
  const QByteArray libraries = process.readAll();
  QVERIFY(libraries.contains("libquern-core"));
  for (const char* heavy : {"libtorch", "libQt6", "libopencv"})
    QVERIFY2(!libraries.contains(heavy), libraries);
}

void UsageTest::wrongUsageIs2_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QByteArray>("says");
  const auto row = [](const char* name, const QStringList& arguments, const char* says) {
    QTest::newRow(name) << arguments << QByteArray(says);
  };
  row("nothing", {}, "No command");
  row("an unknown command", {"grind"}, "grind");
  row("a command misspelt", {"inspct", "a.csv"}, "Did you mean inspect?");
  row("inspect without a file", {"inspect"}, "IN");
  row("an unknown option", {"inspect", "a.csv", "--colour"}, "--colour");
  row("an option misspelt", {"inspect", "a.csv", "--delimeter=;"}, "Did you mean --delimiter?");
  row("header rows out of range", {"inspect", "a.csv", "--header-rows", "4"}, "--header-rows");
  row("a decimal that is none", {"inspect", "a.csv", "--decimal", ";"}, "--decimal");
  row("a quote of two", {"inspect", "a.csv", "--quote", "ab"}, "--quote");
  row("an ending that is not written", {"convert", "a.csv", "a.pdf"}, "a.pdf");
  row("op without an operator", {"op"}, "operator");
  row("op with a wrong key", {"op", "standardise", "a.csv", "--centr", "true"},
      "Did you mean --centre?");
  row("op with a wrong key after =", {"op", "standardise", "a.csv", "--colums=a"},
      "Did you mean --columns?");
  row("op with a wrong value", {"op", "standardise", "a.csv", "--centre", "maybe"}, "maybe");
  row("op with a value out of range", {"op", "k-means", "--clusters", "0", "a.csv"},
      "must be from 1 to 10000 (--clusters). Choose");
  row("op with a value out of range, before the file is looked for",
      {"op", "k-means", "--clusters", "0", "absent.csv"}, "(--clusters)");
  row("op that does not exist", {"op", "standardize", "a.csv"}, "Did you mean standardise?");
  row("op with two stdins", {"op", "merge-data", "-", "-"}, "only once");
  row("operators that do not exist", {"operators", "standardize"}, "Did you mean standardise?");
  row("an encoding that is none", {"inspect", "a.csv", "--encoding", "utf-88"},
      "utf-88 is not known (--encoding).");
  row("lines below 0", {"inspect", "a.csv", "--skip", "-1"},
      "The value is -1, but must be at least 0 (--skip).");
  row("lines that are no number", {"inspect", "a.csv", "--skip", "two"},
      "\"two\" is not a whole number (--skip).");
  row("a decimal that is no sign", {"inspect", "a.csv", "--decimal", "x"},
      "\"x\" is not one of the options: . , (--decimal).");
  row("a seed that is no number", {"op", "partition", "a.csv", "--seed", "x"}, "(--seed)");
  row("a delimiter like the quote", {"inspect", "a.csv", "--delimiter", "'", "--quote", "'"},
      "(--quote)");
  row("a type that is none", {"inspect", "a.csv", "--type", "a=txt"}, "Did you mean text?");
  row("a type without a column", {"inspect", "a.csv", "--type", "text"}, "--type id=text");
  row("a type where cells keep their text", {"convert", "a.csv", "-", "--type", "a=text"},
      "--typed");
  row("a byte order mark for a spreadsheet", {"convert", "a.csv", "a.xlsx", "--bom"},
      "--byte-order-mark");
  row("an option without its value", {"convert", "a.csv", "-", "--delimiter"},
      "--delimiter needs one value");
  row("an argument too many", {"inspect", "a.csv", "b.csv"}, "b.csv is one argument too many");
  row("op without its file", {"op", "standardise"}, "data");
  row("op with a file too many", {"op", "standardise", "a.csv", "b.csv"}, "takes 1 file, not 2");
  row("a device that is none", {"run", "a.quern", "--device", "abacus"}, "--device");
  row("threads below 0", {"run", "a.quern", "--threads", "-1"}, "--threads");
}

void UsageTest::wrongUsageIs2() {
  QFETCH(QStringList, arguments);
  QFETCH(QByteArray, says);
  const Program program;
  program.write("a.csv", "a,b\n1,2\n3,4\n");
  const Ran ran = program.run(arguments);
  QVERIFY2(ran.err.contains(says), ran.err);
  QVERIFY(ran.err.contains("--help"));
  QCOMPARE(ran.code, 2);
  QCOMPARE(ran.out, QByteArray());
}

void UsageTest::badFilesAre1_data() {
  QTest::addColumn<QStringList>("arguments");
  for (const char* file : {"absent.csv", ".", "/dev/zero", "/dev/stdin", "fifo", "empty.csv"})
    for (const char* command : {"inspect", "profile"})
      QTest::addRow("%s %s", command, file) << QStringList{command, file};
  QTest::newRow("a type for a column that is not there")
      << QStringList{"inspect", "a.csv", "--type", "z=text"};
  QTest::newRow("convert") << QStringList{"convert", "absent.csv", "out.csv"};
  QTest::newRow("convert to nowhere") << QStringList{"convert", "a.csv", "no/such/folder/out.csv"};
  QTest::newRow("op") << QStringList{"op", "standardise", "absent.csv"};
  QTest::newRow("op on a column that is not there")
      << QStringList{"op", "standardise", "--columns", "z", "a.csv"};
  QTest::newRow("run") << QStringList{"run", "absent.quern"};
  QTest::newRow("run a table") << QStringList{"run", "a.csv"};
  QTest::newRow("score with a table") << QStringList{"score", "a.csv", "a.csv", "-"};
  QTest::newRow("score with a model cut short") << QStringList{"score", "cut.qmodel", "a.csv", "-"};
}

void UsageTest::badFilesAre1() {
  QFETCH(QStringList, arguments);
  const Program program;
  program.write("a.csv", "a,b\n1,2\n3,4\n");
  program.write("empty.csv", "");
  program.write("cut.qmodel", QByteArray("\x10\0\0\0\0\0\0\0{\"__meta", 16));
  QCOMPARE(::mkfifo(qPrintable(program.path("fifo")), 0600), 0);  // nobody writes into it
  const Ran ran = program.run(arguments);
  QVERIFY2(ran.err.startsWith("quern-cli: "), ran.err);
  QCOMPARE(ran.code, 1);
  QCOMPARE(ran.out, QByteArray());
  QVERIFY(!program.exists("out.csv"));
}

void UsageTest::pathsAsTheyWereGiven() {
  const Ran ran = Program().run({"inspect", "data/../absent.csv"});
  QVERIFY2(ran.err.startsWith("quern-cli: There is no file data/../absent.csv."), ran.err);
  QCOMPARE(ran.err.count("absent.csv"), 1);
  const Ran written = Program().run({"convert", "-", "no/such/folder/out.csv"}, "a\n1\n");
  QVERIFY2(written.err.contains("The folder for no/such/folder/out.csv does not exist."),
           written.err);
}

void UsageTest::slipsInConditions() {
  const QByteArray orders = "city,completion hours\nOslo,1\nBergen,2\n";
  const auto message = [&orders](const char* id, const char* option, const char* text) {
    return Program().run({"op", id, "-", option, text}, orders).err;
  };
  const auto says = [](const QByteArray& err, const char* part) {
    QVERIFY2(err.contains(part), err);
  };
  says(message("filter-rows", "--keep", "citi = \"Oslo\""), "Did you mean city?");
  says(message("formula", "--formulas", "x = completion_hours * 60"),
       "Did you mean [completion hours]?");
  says(message("formula", "--formulas", "x = completion * 60"), "Did you mean [completion hours]?");
  says(message("formula", "--formulas", "x = completion hours * 60"),
       "in brackets: [completion hours]");
  says(message("formula", "--formulas", "x = rond([completion hours])"), "Did you mean round?");
}

void UsageTest::aFullDiskIs1() {
  const Program program;
  program.write("a.csv", "a,b\n1,2\n3,4\n");
  QProcess process;
  process.setStandardOutputFile("/dev/full");
  program.start(process, {"convert", "a.csv", "-"});
  QVERIFY(process.waitForFinished());
  QCOMPARE(process.exitCode(), 1);
  QVERIFY(process.readAllStandardError().contains("cannot be written"));
}

void UsageTest::interruptedIs130() {
  const Program program;
  QProcess process;
  program.start(process, {"inspect", "-"});  // waits for a stdin that never ends
  QVERIFY(process.waitForStarted());
  QVERIFY(!process.waitForFinished(500));
  ::kill(static_cast<pid_t>(process.processId()), SIGINT);
  QVERIFY(process.waitForFinished(5000));
  QCOMPARE(process.exitStatus(), QProcess::NormalExit);
  QCOMPARE(process.exitCode(), 130);
}

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
