// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "testing/operators.h"

#include <fstream>

using namespace quern;

class OperatorsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void listsEveryOperator();
  void everyPageSaysItAll_data();
  void everyPageSaysItAll();
  void brokenPacksAreNamed();
};

void OperatorsTest::listsEveryOperator() {
  const Ran ran = Program().run({"operators"});
  QCOMPARE(ran.code, 0);
  QCOMPARE(ran.err, QByteArray());
  for (const Registry::Entry& entry : allOperators().entries())
    QVERIFY(ran.out.contains(
        "\n" + QByteArray(entry.spec.id.data(), static_cast<qsizetype>(entry.spec.id.size())) +
        " "));
  QVERIFY(ran.out.contains("robust.theil-sen"));
  const Json json = Json::parse(Program().run({"operators", "--json"}).out.toStdString());
  QCOMPARE(json.size(), allOperators().entries().size() + 1);
}

void OperatorsTest::everyPageSaysItAll_data() {
  QTest::addColumn<QString>("id");
  for (const Registry::Entry& entry : allOperators().entries()) {
    const std::string id(entry.spec.id);
    QTest::newRow(id.c_str()) << QString::fromStdString(id);
  }
}

void OperatorsTest::everyPageSaysItAll() {
  QFETCH(QString, id);
  const OperatorSpec& spec = allOperators().at(id.toStdString()).spec;
  const Ran ran = Program().run({"operators", id});
  const Ran help = Program().run({"op", id, "--help"});
  QCOMPARE(ran.code, 0);
  QCOMPARE(help.code, 0);
  QVERIFY(ran.out.contains(spec.name.source));
  for (const ParameterSpec& parameter : spec.parameters) {
    const QByteArray option = "--" + QByteArray::fromStdString(std::string(keyOf(parameter)));
    QVERIFY2(ran.out.contains(option), option);
    QVERIFY2(help.out.contains(option), option);
  }
  for (const PortSpec& port : spec.outputs)
    QVERIFY(ran.out.contains(QByteArray::fromStdString("  " + std::string(port.name))));
  const bool expressions = std::ranges::any_of(spec.parameters, [](const ParameterSpec& parameter) {
    const auto* text = std::get_if<TextParameter>(&parameter);
    return text != nullptr && text->expression;
  });
  for (const char* function : {" round", " lag", " parse_date"})
    QCOMPARE(ran.out.contains(function) && ran.out.contains("\nFunctions\n"), expressions);
  const Json json = Json::parse(Program().run({"operators", id, "--json"}).out.toStdString());
  QCOMPARE(json.at("parameters").size(), spec.parameters.size());
}

void OperatorsTest::brokenPacksAreNamed() {
  const Program program;
  program.write("broken.so", "no pack");
  qputenv("QUERN_PACK_PATH", program.path("").toUtf8());
  const Ran ran = program.run({"operators"});
  qunsetenv("QUERN_PACK_PATH");
  QCOMPARE(ran.code, 0);
  QVERIFY(ran.err.contains("broken.so"));
  QVERIFY(!ran.out.contains("robust.theil-sen"));
}

QTEST_GUILESS_MAIN(OperatorsTest)
#include "operators_test.moc"
