// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern_cli.cpp, promise 3: the language that the environment asks for.

#include "core/base/json.h"
#include "program.h"

using namespace quern;

class LanguageTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void follows_data();
  void follows();
  void speaksChinese_data();
  void speaksChinese();
  void programsReadTheSame_data();
  void programsReadTheSame();
};

namespace {

const QByteArray orders = "order id,hours\n1,2.5\n2,3.5\n3,4\n";

}  // namespace

void LanguageTest::follows_data() {
  QTest::addColumn<QStringList>("environment");
  QTest::addColumn<bool>("chinese");
  const auto row = [](const char* name, const QStringList& environment, bool chinese) {
    QTest::newRow(name) << environment << chinese;
  };
  row("nothing", {}, false);
  row("LANG", {"LANG=zh_CN.UTF-8"}, true);
  row("LANG of another spelling", {"LANG=zh_CN.utf8"}, true);
  row("LC_MESSAGES before LANG", {"LANG=en_US.UTF-8", "LC_MESSAGES=zh_CN.UTF-8"}, true);
  row("LC_ALL before LC_MESSAGES", {"LC_MESSAGES=zh_CN.UTF-8", "LC_ALL=en_GB.UTF-8"}, false);
  row("an empty one counts for nothing", {"LC_ALL=", "LANG=zh_CN.UTF-8"}, true);
  row("LANGUAGE before all", {"LANGUAGE=zh_CN:en", "LANG=de_DE.UTF-8"}, true);
  row("LANGUAGE in English", {"LANGUAGE=en", "LANG=zh_CN.UTF-8"}, false);
  row("but not before C", {"LANGUAGE=zh_CN", "LC_ALL=C.UTF-8"}, false);
  row("another encoding", {"LANG=zh_CN.GB18030"}, false);
  row("traditional characters", {"LANG=zh_TW.UTF-8"}, false);
  row("another language", {"LANG=de_DE.UTF-8"}, false);
}

void LanguageTest::follows() {
  QFETCH(QStringList, environment);
  QFETCH(bool, chinese);
  QStringList arguments{"-u", "LC_ALL", "-u", "LC_MESSAGES", "-u", "LANG", "-u", "LANGUAGE"};
  arguments += environment;
  arguments += {qEnvironmentVariable("QUERN_BINARY_DIR") + "/bin/quern-cli", "--help"};
  QProcess process;
  process.start("env", arguments);
  QVERIFY(process.waitForFinished());
  const QByteArray help = process.readAllStandardOutput();
  QCOMPARE(help.contains("用法"), chinese);
  QCOMPARE(help.contains("Usage"), !chinese);
}

void LanguageTest::speaksChinese_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<int>("code");
  QTest::addColumn<QByteArray>("says");
  const auto row = [](const char* name, const QStringList& arguments, int code, const char* says) {
    QTest::newRow(name) << arguments << code << QByteArray(says);
  };
  row("inspect", {"inspect", "a.csv"}, 0, "3 行，2 列\n");
  row("a reason", {"inspect", "a.csv"}, 0, "分隔符");
  row("help of a command", {"inspect", "--help"}, 0, "标题行上方的行数");
  row("help of an operator", {"op", "k-means", "--help"}, 0, "退出码");
  row("an operator's page", {"operators", "standardise"}, 0, "参数");
  row("an error", {"inspect", "absent.csv"}, 1, "没有文件 absent.csv");
  row("a place", {"op", "k-means", "--clusters", "0", "a.csv"}, 2, "（--clusters）。");
  row("a command line", {"inspect", "a.csv", "--skip", "x"}, 2, "不是整数");
  row("an unknown command", {"inspct"}, 2, "inspect");
}

void LanguageTest::speaksChinese() {
  QFETCH(QStringList, arguments);
  QFETCH(int, code);
  QFETCH(QByteArray, says);
  Program program;
  program.language = "zh_CN.UTF-8";
  program.write("a.csv", orders);
  const Ran ran = program.run(arguments);
  QCOMPARE(ran.code, code);
  const QByteArray all = ran.out + ran.err;
  QVERIFY2(all.contains(says), all);
  for (const char* english : {"There is", "Usage", "Run quern-cli", "REASON", " rows", " must "})
    QVERIFY2(!all.contains(english), all);
}

void LanguageTest::programsReadTheSame_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("inspect") << QStringList{"inspect", "a.csv", "--json"};
  QTest::newRow("profile") << QStringList{"profile", "a.csv", "--json"};
  QTest::newRow("operators") << QStringList{"operators", "--json"};
  QTest::newRow("convert") << QStringList{"convert", "a.csv", "-"};
  QTest::newRow("op") << QStringList{"op", "standardise", "a.csv", "--columns", "hours"};
}

void LanguageTest::programsReadTheSame() {
  QFETCH(QStringList, arguments);
  Program program;
  program.write("a.csv", orders);
  const QByteArray english = program.run(arguments).out;
  program.language = "zh_CN.UTF-8";
  QVERIFY(!english.isEmpty());
  QCOMPARE(program.run(arguments).out, english);
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
