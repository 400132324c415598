// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole numbers beyond 2^53, such as identifiers of 17 digits, are not rounded in silence: a number
// holds only every second one of them.
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class WholeNumbersTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void refused_data();
  void refused();
  void exact_data();
  void exact();
  void warned_data();
  void warned();
};

namespace {

constexpr const char* large = "9007199254740993";

Table whole() { return table(QString("k:integer,n:number / %1,1.5 / 7,2").arg(large)); }

/// Keeps what is logged.
class Listener final : public Monitor {
public:
  void logged(Severity, const Sentence& sentence) override {
    said << QString::fromStdString(sentence.english());
  }
  QStringList said;
};

}  // namespace

void WholeNumbersTest::refused_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("port");
  QTest::newRow("keys that would become equal") << "merge-data" << R"({"on": ["k"]})" << "other";
  QTest::newRow("below numbers") << "concatenate" << "{}" << "second";
  QTest::newRow("beside numbers") << "melt" << R"({"columns": ["k", "n"]})" << "";
  QTest::newRow("turned") << "transpose" << R"({"names": "numbers"})" << "";
}

void WholeNumbersTest::refused() {
  QFETCH(QString, id);
  QFETCH(QString, parameters);
  QFETCH(QString, port);
  Inputs in{{"data", whole()}};
  if (!port.isEmpty()) in.set(port.toStdString(), table("k:number / 9007199254740992"));
  const std::optional<Error> error = attempt([&] { run(id.toStdString(), parameters, in); });
  QVERIFY(error);
  QCOMPARE(error->message().english(), "1 value of column k would be rounded as Number.");
  QCOMPARE(error->place().row, std::int64_t{1});
  QVERIFY(!error->advice().empty());
}

void WholeNumbersTest::exact_data() {
  QTest::addColumn<QString>("value");
  QTest::newRow("2^53") << "9007199254740992";
  QTest::newRow("an even one beyond") << "-9007199254740994";
  QTest::newRow("the smallest there is") << "-9223372036854775808";
  QTest::newRow("nothing") << "0";
}

void WholeNumbersTest::exact() {
  QFETCH(QString, value);
  const Table data = table("k:integer,n:number / " + value + ",1.5");
  QCOMPARE(run("melt", R"({"columns": ["k", "n"]})", data)["value"].number(0), value.toDouble());
}

void WholeNumbersTest::warned_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("said");
  QTest::newRow("converted on request")
      << "edit-domain" << R"({"changes": "type k => number"})"
      << "Column k: 1 value beyond 2^53 was rounded, the first in row 1.";
  QTest::newRow("summarised")
      << "column-statistics" << "{}"
      << "Column k has 1 value beyond 2^53, the first in row 1: its statistics are rounded.";
}

void WholeNumbersTest::warned() {
  QFETCH(QString, id);
  QFETCH(QString, parameters);
  QFETCH(QString, said);
  const auto listener = std::make_shared<Listener>();
  fit({.id = id.toStdString(), .parameters = parameters, .context = Context({.monitor = listener})},
      {{"data", whole()}});
  QVERIFY2(listener->said.contains(said), qPrintable(listener->said.join('\n')));
}

QTEST_APPLESS_MAIN(WholeNumbersTest)
#include "whole_numbers_test.moc"
