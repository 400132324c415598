// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/statements.h"

#include <QTest>

using namespace quern;

class StatementsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void statements_data();
  void statements();
  void errorsNameLineAndCharacter_data();
  void errorsNameLineAndCharacter();
};

void StatementsTest::statements_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QStringList>("expected");  // "line:character text"
  QTest::newRow("one") << "a = 1" << QStringList{"1:1 a = 1"};
  QTest::newRow("lines") << "a = 1\nb = 2\r\n\nc = 3"
                         << QStringList{"1:1 a = 1", "2:1 b = 2\r", "4:1 c = 3"};
  QTest::newRow("a blank goes on") << "a = 1\n  + 2\nb" << QStringList{"1:1 a = 1\n  + 2", "3:1 b"};
  QTest::newRow("semicolons") << "小=1;b = ';'; c = [x;y]"
                              << QStringList{"1:1 小=1", "1:5 b = ';'", "1:13  c = [x;y]"};
  QTest::newRow("remarks") << "# nothing\na = 1\n# b" << QStringList{"2:1 a = 1"};
  QTest::newRow("an open quote ends with its line")
      << "a = '1;\nb" << QStringList{"1:1 a = '1;", "2:1 b"};
  QTest::newRow("empty") << "" << QStringList{};
}

void StatementsTest::statements() {
  QFETCH(QString, text);
  QFETCH(QStringList, expected);
  QStringList actual;
  for (const Statement& statement : statementsOf(text.toStdString()))
    actual << QString("%1:%2 %3")
                  .arg(statement.start.line)
                  .arg(statement.start.character)
                  .arg(QString::fromStdString(statement.text));
  QCOMPARE(actual, expected);
}

void StatementsTest::errorsNameLineAndCharacter_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<bool>("rules");
  QTest::addColumn<int>("line");
  QTest::addColumn<int>("character");
  QTest::newRow("a bad sign") << "a = 1\nb = 2 #" << false << 2 << 7;
  QTest::newRow("nothing after =") << "a = 1\nb =" << false << 2 << 4;
  QTest::newRow("in a line that goes on") << "a = 1\n + *" << false << 2 << 4;
  QTest::newRow("after a semicolon") << "a = 1; b = )" << false << 1 << 12;
  QTest::newRow("no formula") << "# none" << false << 1 << 1;
  QTest::newRow("no rule") << "" << true << 1 << 1;
  QTest::newRow("no value") << "a > 1 => 2\nb > 1 =>" << true << 2 << 9;
  QTest::newRow("no condition") << "=> 2" << true << 1 << 1;
  QTest::newRow("a value too early") << "a > 1 => 2\n5\nb > 1 => 3" << true << 2 << 1;
  QTest::newRow("two arrows") << "a => b => c" << true << 1 << 8;
}

void StatementsTest::errorsNameLineAndCharacter() {
  QFETCH(QString, text);
  QFETCH(bool, rules);
  QFETCH(int, line);
  QFETCH(int, character);
  try {
    if (rules)
      Expression::ofRules(text.toStdString());
    else
      formulasOf(text.toStdString());
    QFAIL("accepted");
  } catch (const Error& error) {
    QCOMPARE(error.place().line, line);
    QCOMPARE(error.place().character, character);
    QVERIFY(!error.advice().empty());
  }
}

QTEST_APPLESS_MAIN(StatementsTest)
#include "statements_test.moc"
