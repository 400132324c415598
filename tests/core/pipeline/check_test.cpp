// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/check.h"

#include "core/pipeline/edit.h"
#include "testing/toys.h"

#include <QTest>

using namespace quern;

class CheckTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerToys(m_registry, m_world); }

  void schemasFlow();
  void everyWrongNodeIsFound();
  void optionalInputsMayStayOpen();
  void knownSchemasReplaceGuesses();
  void newerVersionsWarn();
  void linksThatDoNotFitAreFound();
  void pathsAreRelativeToTheProject();

private:
  QString told(const NodeCheck& check) const;

  ToyWorld m_world;
  Registry m_registry;
};

QString CheckTest::told(const NodeCheck& check) const {
  QStringList lines;
  for (const Finding& finding : check.findings) {
    if (finding.place.node.empty() || finding.advice.empty()) return "without place or advice";
    lines << QString::fromStdString(finding.place.node + ": " + finding.message.english());
  }
  return lines.join(u'\n');
}

void CheckTest::schemasFlow() {
  const auto checks =
      check(toyPipeline(m_registry, R"(a=numbers r=random l=learner{"target":"x"} a>r r>l)"),
            m_registry, {});
  QVERIFY(checks.at("l").runnable());
  QCOMPARE(checks.at("l").out.table("data").names(),
           (std::vector<std::string>{"x", "random", "prediction"}));
  QCOMPARE(checks.at("l").out.model("model").target, std::string("x"));
  QCOMPARE(checks.at("l").in.table("data").names(), (std::vector<std::string>{"x", "random"}));
}

void CheckTest::everyWrongNodeIsFound() {
  Pipeline pipeline = toyPipeline(
      m_registry,
      R"(a=numbers{"rows":-1} b=add l=learner{"target":"z"} c=add{"amount":"x"} n=numbers a>b n>l)");
  const Json ports = {{"outputs", {{{"name", "o"}}}}};
  apply(pipeline, m_registry, AddNode{{.id = "u", .operatorId = "nothing", .ports = ports}});
  apply(pipeline, m_registry, AddLink{{{"u", "o"}, {"c", "data"}}});
  apply(pipeline, m_registry, Rename{"l", "My learner"});
  const auto checks = check(pipeline, m_registry, {});
  QCOMPARE(told(checks.at("a")),
           QString("numbers: The value is -1, but must be from 0 to 1000000."));
  QCOMPARE(told(checks.at("u")), QString("nothing: The operator nothing is not known here."));
  QCOMPARE(told(checks.at("b")), QString());
  QVERIFY(checks.at("b").out.entries().empty());
  QCOMPARE(told(checks.at("l")), QString("My learner: There is no column z."));
  QCOMPARE(told(checks.at("c")), QString("add: The value \"x\" is not a number."));
  QVERIFY(!checks.at("c").runnable());

  const auto open = check(toyPipeline(m_registry, "b=add j=judge"), m_registry, {});
  QCOMPARE(told(open.at("b")), QString("add: No table arrives at the input Data."));
  QCOMPARE(told(open.at("j")), QString("judge: No table arrives at the input Data.\njudge: No "
                                       "model arrives at the input Model."));
}

void CheckTest::optionalInputsMayStayOpen() {
  const auto checks = check(toyPipeline(m_registry, "a=numbers j=join a>j"), m_registry, {});
  QVERIFY(checks.at("j").runnable());
  QVERIFY(!checks.at("j").in.has("right"));
}

void CheckTest::knownSchemasReplaceGuesses() {
  const Schemas known = {{"data", TableSchema({{"x", Type::number}, {"y", Type::number}})}};
  const auto checks = check(toyPipeline(m_registry, R"(a=numbers l=learner{"target":"y"} a>l)"),
                            m_registry, {}, {{"a", known}});
  QVERIFY(checks.at("l").runnable());
}

void CheckTest::newerVersionsWarn() {
  Pipeline pipeline;
  apply(pipeline, m_registry, AddNode{{.id = "a", .operatorId = "numbers", .version = 2}});
  const auto checks = check(pipeline, m_registry, {});
  QCOMPARE(checks.at("a").findings.size(), std::size_t{1});
  QVERIFY(checks.at("a").runnable());
}

void CheckTest::linksThatDoNotFitAreFound() {
  const Json json = parseJson(
      R"({"nodes": [{"id": "a", "operator": "numbers"}, {"id": "b", "operator": "add"},
                    {"id": "c", "operator": "add"}, {"id": "d", "operator": "judge"}],
          "links": [{"from": ["a", "gone"], "to": ["b", "data"]}, {"from": ["a", "data"], "to": ["c", "gone"]},
                    {"from": ["a", "data"], "to": ["c", "data"]}, {"from": ["a", "data"], "to": ["d", "data"]},
                    {"from": ["a", "data"], "to": ["d", "model"]}]})",
      "test");
  const auto checks = check(pipelineFrom(json, "test"), m_registry, {});
  for (const char* id : {"b", "c", "d"}) {
    QCOMPARE(checks.at(id).findings.size(), std::size_t{1});
    QVERIFY(!checks.at(id).runnable());
  }
}

void CheckTest::pathsAreRelativeToTheProject() {
  constexpr FileParameter file{.key = "file", .formerly = "path"};
  const OperatorSpec spec{.id = "reader", .parameters = {file}};
  const auto pathIn = [&](const char* values) {
    return parametersOf({.id = "r", .operatorId = "reader", .values = parseJson(values, "test")},
                        spec, "/home/me")[file];
  };
  QCOMPARE(pathIn(R"({"file": "data/a.csv"})"), std::string("/home/me/data/a.csv"));
  QCOMPARE(pathIn(R"({"path": "../a.csv"})"), std::string("/home/a.csv"));
  QCOMPARE(pathIn(R"({"file": "/data/a.csv"})"), std::string("/data/a.csv"));
  QCOMPARE(pathIn("{}"), std::string());
}

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
