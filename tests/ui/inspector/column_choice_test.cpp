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
  void anOrderThatCounts_data();
  void anOrderThatCounts();  // promise 5
  void moves();              // promise 6

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

void ColumnChoiceTest::anOrderThatCounts_data() {
  QTest::addColumn<QString>("before");
  QTest::addColumn<QString>("column");
  QTest::addColumn<bool>("on");
  QTest::addColumn<QString>("after");
  QTest::newRow("the first") << "null" << "name" << true << R"(["name"])";
  QTest::newRow("ticked comes last")
      << R"(["name","age"])" << "height" << true << R"(["name","age","height"])";
  QTest::newRow("ticked again") << R"(["name","age"])" << "name" << true << R"(["name","age"])";
  QTest::newRow("unticked leaves the order")
      << R"(["name","city","age"])" << "city" << false << R"(["name","age"])";
  QTest::newRow("absent ones keep their place")
      << R"(["gone","age"])" << "city" << true << R"(["gone","age","city"])";
  QTest::newRow("and are taken away") << R"(["gone","age"])" << "gone" << false << R"(["age"])";
  QTest::newRow("a rule keeps its exceptions")
      << R"({"types":["number"]})" << "age" << false << R"({"types":["number"],"except":["age"]})";
}

void ColumnChoiceTest::anOrderThatCounts() {
  QFETCH(QString, before);
  QFETCH(QString, column);
  QFETCH(bool, on);
  QFETCH(QString, after);
  const ColumnChoice choice{Json::parse(before.toStdString()), Accept::any, InitialColumns::none,
                            true};
  const Json changed = choice.withColumns({column.toStdString()}, on, m_schema);
  QCOMPARE(QString::fromStdString(changed.dump()), after);
}

void ColumnChoiceTest::moves() {
  const auto moved = [this](const char* before, int from, int to) {
    const ColumnChoice choice{Json::parse(before), Accept::any, InitialColumns::none, true};
    return choice.withMoved(from, to, m_schema).dump();
  };
  QCOMPARE(moved(R"(["a","b","c"])", 0, 2), std::string(R"(["b","c","a"])"));
  QCOMPARE(moved(R"(["a","b","c"])", 2, 0), std::string(R"(["c","a","b"])"));
  QCOMPARE(moved(R"({"types":["number"]})", 1, 0), std::string(R"(["height","age"])"));
}

QTEST_APPLESS_MAIN(ColumnChoiceTest)
#include "column_choice_test.moc"
