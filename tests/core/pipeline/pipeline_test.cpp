// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pipeline.h"

#include "core/pipeline/edit.h"
#include "testing/toys.h"

#include <QTest>

using namespace quern;

namespace {

QString joined(const std::vector<NodeId>& ids) {
  QStringList list;
  for (const NodeId& id : ids) list << QString::fromStdString(id);
  return list.join(u' ');
}

Pipeline from(const char* json) { return pipelineFrom(parseJson(json, "p.json"), "p.json"); }

}  // namespace

class PipelineTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerToys(m_registry, m_world); }

  void order();
  void freeIds();
  void named();
  void formerPortNamesLead();
  void unknownThingsAreCarried();
  void damaged_data();
  void damaged();
  void longChainsAreReadInLinearTime();

private:
  ToyWorld m_world;
  Registry m_registry;
};

void PipelineTest::order() {
  const Pipeline p = toyPipeline(m_registry, "j=join a=numbers c=add b=add a>c c>j a>b b>j.right");
  QCOMPARE(joined(p.runningOrder()), QString("a c b j"));
  QCOMPARE(joined(p.ancestors("j")), QString("a c b"));
  QCOMPARE(joined(p.descendants("a")), QString("c b j"));
  QCOMPARE(joined(p.before("j")), QString("b c"));
  QCOMPARE(joined(p.after("a")), QString("b c"));
  QCOMPARE(p.source({"j", "right"}), (std::optional<PortRef>({"b", "data"})));
  QCOMPARE(p.targets({"a", "data"}).size(), std::size_t{2});
}

void PipelineTest::freeIds() {
  const Pipeline p = toyPipeline(m_registry, "add-1=add add-7=add add-x=add addition-9=add");
  QCOMPARE(p.freeId("add"), NodeId("add-8"));
  QCOMPARE(p.freeId("numbers"), NodeId("numbers-1"));
}

void PipelineTest::named() {
  Pipeline p = toyPipeline(m_registry, "a=add b=add c=add");
  apply(p, m_registry, Rename{"b", "Twin"});
  apply(p, m_registry, Rename{"c", "Twin"});
  apply(p, m_registry, Rename{"a", "Alone"});
  QCOMPARE(p.named("b").id, NodeId("b"));
  QCOMPARE(p.named("Alone").id, NodeId("a"));
  for (const char* wrong : {"Twin", "nobody", ""}) {
    try {
      p.named(wrong);
      QFAIL(wrong);
    } catch (const Error& error) {
      QVERIFY(error.advice().english().find("Twin (b), Twin (c)") != std::string::npos);
    }
  }
}

void PipelineTest::formerPortNamesLead() {
  const Pipeline p =
      from(R"({"nodes": [{"id": "a", "operator": "numbers"}, {"id": "b", "operator": "add"}],
                              "links": [{"from": ["a", "data"], "to": ["b", "table"]}]})");
  const PortSpec renamed{.name = "data", .formerly = "table"};
  QCOMPARE(sourceOf(p, "b", renamed), (std::optional<PortRef>({"a", "data"})));
}

void PipelineTest::unknownThingsAreCarried() {
  const char* text =
      R"({"nodes":[{"id":"a","operator":"from-the-future","version":9,"title":"T",)"
      R"("values":{"p":{"deep":[1,2]}},"x":1.5,"y":0.0,)"
      R"("ports":{"inputs":[],"outputs":[{"name":"cube","kind":"tensor"}]},"colour":"red"},)"
      R"({"id":"b","operator":"add","version":1,"x":0.0,"y":0.0}],)"
      R"("links":[{"from":["a","cube"],"to":["b","data"]}],)"
      R"("frames":[{"id":"f","x":0.0,"y":0.0,"width":1.0,"height":2.0,"dash":3}],"theme":"night"})";
  QCOMPARE(QString::fromStdString(toJson(from(text)).dump()), QString(text));
}

void PipelineTest::damaged_data() {
  QTest::addColumn<QString>("json");
  QTest::addColumn<QString>("message");
  const auto row = [](const char* what, const char* json, const char* message) {
    QTest::newRow(what) << json << message;
  };
  row("two of one id", R"({"nodes": [{"id": "a", "operator": "x"}, {"id": "a", "operator": "x"}]})",
      "The pipeline has two nodes with the id a.");
  row("link to nowhere",
      R"({"nodes": [{"id": "a", "operator": "x"}], "links": [{"from": ["a", "o"], "to": ["b", "i"]}]})",
      "A link names the node b, which is not there.");
  row("input taken twice",
      R"({"nodes": [{"id": "a", "operator": "x"}, {"id": "b", "operator": "x"}],
          "links": [{"from": ["a", "o"], "to": ["b", "i"]}, {"from": ["a", "p"], "to": ["b", "i"]}]})",
      "The input i of the node b has two links.");
  row("circle",
      R"({"nodes": [{"id": "a", "operator": "x"}, {"id": "b", "operator": "x"}],
          "links": [{"from": ["a", "o"], "to": ["b", "i"]}, {"from": ["b", "o"], "to": ["a", "i"]}]})",
      "The links of the pipeline close a circle: a step would wait for itself.");
  row("empty id", R"({"nodes": [{"id": "", "operator": "x"}]})",
      "The pipeline has a part whose id is empty.");
  row("port is not a pair",
      R"({"nodes": [{"id": "a", "operator": "x"}], "links": [{"from": "a", "to": "a"}]})",
      "A link of the pipeline does not name a node and a port at each end.");
}

void PipelineTest::damaged() {
  QFETCH(QString, json);
  QFETCH(QString, message);
  try {
    from(json.toUtf8().constData());
    QFAIL("accepted");
  } catch (const Error& error) {
    QCOMPARE(QString::fromStdString(error.message().english()), message);
    QCOMPARE(error.place().file, std::string("p.json"));
    QVERIFY(!error.advice().empty());
  }
}

void PipelineTest::longChainsAreReadInLinearTime() {
  Json json = {{"nodes", Json::array()}, {"links", Json::array()}};
  const int count = 50'000;
  const auto id = [](int index) { return "n" + std::to_string(index); };
  for (int index = 0; index < count; ++index) {
    json["nodes"].push_back({{"id", id(index)}, {"operator", "add"}});
    if (index > 0)
      json["links"].push_back({{"from", {id(index - 1), "data"}}, {"to", {id(index), "data"}}});
  }
  QCOMPARE(pipelineFrom(json, "long").runningOrder().size(),
           std::size_t{count});  // a square would not end
}

QTEST_APPLESS_MAIN(PipelineTest)
#include "pipeline_test.moc"
