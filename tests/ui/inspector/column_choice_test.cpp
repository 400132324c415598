// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/column_choice.h"

#include <QFloat16>
#include <QTest>

using namespace quern;
using namespace quern::ui;

class ColumnChoiceTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void modes();
  void absentOnesAreNamed();

private:
  const TableSchema m_schema{std::vector<ColumnSchema>{{.name = "age"},
                                                       {.name = "height"},
                                                       {.name = "city", .type = Type::category},
                                                       {.name = "name", .type = Type::text}}};
};

void ColumnChoiceTest::promises_data() {
  QTest::addColumn<QString>("before");
  QTest::addColumn<QString>("column");
  QTest::addColumn<bool>("on");
  QTest::addColumn<QString>("after");
  QTest::newRow("1: automatic becomes a list") << "null"
                                               << "city" << false << R"(["age","height","name"])";
  QTest::newRow("by name, on") << R"(["age"])" << "city" << true << R"(["age","city"])";
  QTest::newRow("by name, off") << R"(["age","city"])" << "age" << false << R"(["city"])";
  QTest::newRow("2: an exception") << R"({"types":["number"]})"
                                   << "age" << false << R"({"types":["number"],"except":["age"]})";
  QTest::newRow("2: and back") << R"({"types":["number"],"except":["age"]})"
                               << "age" << true << R"({"types":["number"]})";
  QTest::newRow("3: beyond the rule") << R"({"types":["number"]})"
                                      << "city" << true << R"(["age","height","city"])";
  QTest::newRow("4: absent names stay") << R"(["age","gone"])"
                                        << "city" << true << R"(["age","city","gone"])";
  QTest::newRow("4: until taken away") << R"(["age","gone"])" << "gone" << false << R"(["age"])";
}

void ColumnChoiceTest::promises() {
  QFETCH(QString, before);
  QFETCH(QString, column);
  QFETCH(bool, on);
  QFETCH(QString, after);
  const ColumnChoice choice{Json::parse(before.toStdString()), Accept::any,
                            InitialColumns::features};
  const Json changed = choice.withColumns({column.toStdString()}, on, m_schema);
  QCOMPARE(QString::fromStdString(changed.dump()), after);
}

void ColumnChoiceTest::modes() {
  const ColumnChoice automatic{nullptr, Accept::numeric, InitialColumns::features};
  QCOMPARE(automatic.inMode(ChoiceMode::byName, m_schema), Json::parse(R"(["age","height"])"));
  QCOMPARE(automatic.inMode(ChoiceMode::byRule, m_schema), Json::parse(R"({"types":["number"]})"));
  const ColumnChoice rule{automatic.withType(Type::number, true), Accept::any,
                          InitialColumns::none};
  QVERIFY(rule.mode() == ChoiceMode::byRule);
  QCOMPARE(rule.withType(Type::number, false), Json::object());
  QCOMPARE(rule.withPattern("^a")["pattern"], Json("^a"));
  QVERIFY(rule.inMode(ChoiceMode::automatic, m_schema).is_null());
  // A pattern that is still being typed chooses nothing and throws nothing.
  QVERIFY((ColumnChoice{rule.withPattern("("), Accept::any, InitialColumns::none}
               .chosen(m_schema)
               .empty()));
}

void ColumnChoiceTest::absentOnesAreNamed() {
  const ColumnChoice choice{Json::parse(R"(["age","gone"])"), Accept::any, InitialColumns::none};
  QVERIFY((choice.absent(m_schema) == std::vector<std::string>{"gone"}));
}

QTEST_APPLESS_MAIN(ColumnChoiceTest)
#include "column_choice_test.moc"
