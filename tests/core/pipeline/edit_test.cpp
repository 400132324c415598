// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/edit.h"

#include "core/base/random.h"
#include "testing/toys.h"

#include <QTest>

using namespace quern;

namespace {

/// Edits that often make sense and sometimes do not.
class RandomEdits {
public:
  explicit RandomEdits(std::uint64_t seed) : m_random(seed) {}

  Edit next(const Pipeline& pipeline) {
    switch (m_random.below(10)) {
      case 0: return AddNode{newNode(pipeline), static_cast<int>(m_random.below(4)) - 1};
      case 1: return AddNode{newNode(pipeline)};
      case 2: return RemoveNode{someNode(pipeline)};
      case 3: return AddLink{newLink(pipeline)};
      case 4:
        return pipeline.links().empty() ? Edit(AddLink{newLink(pipeline)})
                                        : Edit(RemoveLink{some(pipeline.links())});
      case 5: return SetValue{someNode(pipeline), some(keys), some(values)};
      case 6: return Rename{someNode(pipeline), "title " + std::to_string(m_random.below(9))};
      case 7: return Move{someNode(pipeline), m_random.normal(), m_random.normal()};
      case 8: return frameEdit(pipeline);
      default: return AddLink{newLink(pipeline)};
    }
  }

private:
  template <class Items>
  const typename Items::value_type& some(const Items& items) {
    return items[static_cast<std::size_t>(m_random.below(static_cast<std::int64_t>(items.size())))];
  }

  NodeId someNode(const Pipeline& pipeline) {
    return pipeline.nodes().empty() ? "nobody" : some(pipeline.nodes()).id;
  }

  Node newNode(const Pipeline& pipeline) {
    const std::string& kind = some(kinds);
    return {.id = pipeline.freeId(kind),
            .operatorId = kind,
            .values = {{"z", 1}, {"a", 2}},
            .x = m_random.normal()};
  }

  Link newLink(const Pipeline& pipeline) {
    return {{someNode(pipeline), some(ports)}, {someNode(pipeline), some(ports)}};
  }

  Edit frameEdit(const Pipeline& pipeline) {
    const Frame frame{.id = "frame-" + std::to_string(m_random.below(4)),
                      .width = m_random.uniform()};
    if (pipeline.findFrame(frame.id) == nullptr) return AddFrame{frame};
    return m_random.below(2) == 0 ? Edit(RemoveFrame{frame.id}) : Edit(SetFrame{frame});
  }

  static inline const std::vector<std::string> kinds = {"numbers", "add",     "join",
                                                        "halves",  "learner", "unknown"};
  static inline const std::vector<std::string> ports = {"data",  "data",  "left",
                                                        "right", "train", "model"};
  static inline const std::vector<std::string> keys = {"amount", "rows", "start"};
  static inline const std::vector<Json> values = {Json(1), Json(2.5), Json("text"), Json(),
                                                  Json({"a", "b"})};

  Random m_random;
};

}  // namespace

class EditTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerToys(m_registry, m_world); }

  void inverseGivesBackTheStart_data();
  void inverseGivesBackTheStart();
  void editsSurviveTheJournal_data() { inverseGivesBackTheStart_data(); }
  void editsSurviveTheJournal();
  void allOrNothing();
  void refusals_data();
  void refusals();
  void packNodesTakeTheirPortsAlong();
  void removalHeals_data();
  void removalHeals();
  void unknownKindOfEdit();

private:
  ToyWorld m_world;
  Registry m_registry;
};

void EditTest::inverseGivesBackTheStart_data() {
  QTest::addColumn<quint64>("seed");
  for (quint64 seed = 1; seed <= 40; ++seed) QTest::addRow("%llu", seed) << seed;
}

void EditTest::inverseGivesBackTheStart() {
  QFETCH(quint64, seed);
  RandomEdits edits(seed);
  Pipeline pipeline;
  std::vector<Pipeline> past;
  std::vector<Edit> inverses;
  for (int step = 0; step < 300; ++step) {
    const Pipeline before = pipeline;
    const Edit edit = edits.next(pipeline);
    try {
      inverses.push_back(apply(pipeline, m_registry, edit));
      past.push_back(before);
    } catch (const Error&) {
      QCOMPARE(pipeline, before);
    }
  }
  QVERIFY(past.size() > 100);
  QVERIFY(pipeline.runningOrder().size() == pipeline.nodes().size());
  QCOMPARE(pipelineFrom(toJson(pipeline), "test"), pipeline);

  const Pipeline end = pipeline;
  std::vector<Edit> again;
  while (!inverses.empty()) {
    again.push_back(apply(pipeline, m_registry, inverses.back()));
    QVERIFY(pipeline == past.back());
    inverses.pop_back();
    past.pop_back();
  }
  QCOMPARE(pipeline, Pipeline());
  while (!again.empty()) {
    apply(pipeline, m_registry, again.back());
    again.pop_back();
  }
  QCOMPARE(pipeline, end);
}

void EditTest::editsSurviveTheJournal() {
  QFETCH(quint64, seed);
  RandomEdits edits(seed);
  Pipeline pipeline, replayed;
  for (int step = 0; step < 100; ++step) {
    const Edit edit = edits.next(pipeline);
    try {
      apply(pipeline, m_registry, edit);
    } catch (const Error&) {
      continue;
    }
    apply(replayed, m_registry, editFrom(parseJson(toJson(edit).dump(), "test")));
  }
  QCOMPARE(replayed, pipeline);
}

void EditTest::allOrNothing() {
  Pipeline pipeline = toyPipeline(m_registry, "a=numbers b=add a>b");
  const Pipeline before = pipeline;
  QVERIFY_THROWS_EXCEPTION(Error,
                           applyAll(pipeline, m_registry, {Rename{"a", "first"}, RemoveNode{"a"}}));
  QCOMPARE(pipeline, before);

  const std::vector<Edit> back =
      applyAll(pipeline, m_registry, {RemoveLink{{{"a", "data"}, {"b", "data"}}}, RemoveNode{"a"}});
  QCOMPARE(pipeline.nodes().size(), std::size_t{1});
  applyAll(pipeline, m_registry, back);
  QCOMPARE(pipeline, before);
}

void EditTest::refusals_data() {
  QTest::addColumn<QString>("edit");
  QTest::addColumn<QString>("message");
  const auto row = [](const char* what, const char* edit, const char* message) {
    QTest::newRow(what) << edit << message;
  };
  const auto link = [](const char* from, const char* to) {
    return QString(R"({"edit":"add-link","link":{"from":%1,"to":%2}})").arg(from, to);
  };
  row("id taken", R"({"edit":"add-node","node":{"id":"a","operator":"add"}})",
      "There is a node a already.");
  row("absent node", R"({"edit":"rename","id":"z","title":"t"})", "There is no node z.");
  row("links remain", R"({"edit":"remove-node","id":"a"})", "The node still has links.");
  row("absent link", R"({"edit":"remove-link","link":{"from":["b","data"],"to":["a","data"]}})",
      "There is no link from b to a.");
  row("no key", R"({"edit":"set-value","id":"a","key":"","value":1})",
      "A value without the name of its parameter cannot be set.");
  row("frame taken", R"({"edit":"add-frame","frame":{"id":"f"}})", "There is a frame f already.");
  row("absent frame", R"({"edit":"remove-frame","id":"g"})", "There is no frame g.");
  QTest::newRow("link to nowhere")
      << link(R"(["a","data"])", R"(["z","data"])") << "There is no node z.";
  QTest::newRow("taken input") << link(R"(["a","data"])", R"(["b","data"])")
                               << "The input Data is taken.";
  QTest::newRow("circle") << link(R"(["c","data"])", R"(["j","right"])")
                          << "This link would close a circle: the step would wait for itself.";
  QTest::newRow("itself") << link(R"(["j","data"])", R"(["j","right"])")
                          << "This link would close a circle: the step would wait for itself.";
  QTest::newRow("no such output") << link(R"(["a","no"])", R"(["j","right"])")
                                  << "numbers has no output no.";
  QTest::newRow("no such input") << link(R"(["a","data"])", R"(["j","no"])")
                                 << "join has no input no.";
  QTest::newRow("table into model")
      << link(R"(["a","data"])", R"(["u","model"])")
      << "The output Data gives a table, the input Model takes a model.";
  QTest::newRow("model into table")
      << link(R"(["l","model"])", R"(["u","data"])")
      << "The output Model gives a model, the input Data takes a table.";
}

void EditTest::refusals() {
  QFETCH(QString, edit);
  QFETCH(QString, message);
  Pipeline pipeline =
      toyPipeline(m_registry, "a=numbers b=add j=join c=add l=learner u=judge a>b b>j j>c c>l");
  apply(pipeline, m_registry, AddFrame{{.id = "f"}});
  const Pipeline before = pipeline;
  try {
    apply(pipeline, m_registry, editFrom(parseJson(edit.toStdString(), "test")));
    QFAIL("accepted");
  } catch (const Error& error) {
    QCOMPARE(QString::fromStdString(error.message().english()), message);
    QVERIFY(!error.advice().empty());
  }
  QCOMPARE(pipeline, before);
}

void EditTest::packNodesTakeTheirPortsAlong() {
  ToyWorld world;
  Registry packed;
  packed.setPack("toys");
  registerToys(packed, world);
  const Pipeline pipeline = toyPipeline(packed, "h=halves");
  const Registry without;
  const NodePorts ports =
      portsOf(pipelineFrom(toJson(pipeline), "test"), without, pipeline.at("h"));
  QCOMPARE(ports.inputs, (std::vector<NodePort>{{"data", PortKind::table}}));
  QCOMPARE(ports.outputs,
           (std::vector<NodePort>{{"train", PortKind::table}, {"test", PortKind::table}}));
}

void EditTest::removalHeals_data() {
  QTest::addColumn<QString>("nodes");
  QTest::addColumn<bool>("heal");
  QTest::addColumn<QString>("expected");

  QTest::newRow("without healing") << "b" << false << "a=numbers c=add d=add j=join c>d c>j.right";
  QTest::newRow("one") << "b" << true << "a=numbers c=add d=add j=join a>c c>d c>j.right";
  QTest::newRow("a chain, to every target")
      << "b,c" << true << "a=numbers d=add j=join a>d a>j.right";
  QTest::newRow("a source leaves nothing")
      << "a" << true << "b=add c=add d=add j=join b>c c>d c>j.right";
  QTest::newRow("the last") << "d" << true << "a=numbers b=add c=add j=join a>b b>c c>j.right";
}

void EditTest::removalHeals() {
  QFETCH(QString, nodes);
  QFETCH(bool, heal);
  QFETCH(QString, expected);
  Pipeline pipeline =
      toyPipeline(m_registry, "a=numbers b=add c=add d=add j=join a>b b>c c>d c>j.right");
  std::vector<NodeId> ids;
  for (const QString& id : nodes.split(u',')) ids.push_back(id.toStdString());
  applyAll(pipeline, m_registry, removalOf(pipeline, m_registry, ids, heal));
  QCOMPARE(QString::fromStdString(toJson(pipeline).dump()),
           QString::fromStdString(toJson(toyPipeline(m_registry, expected)).dump()));
}

void EditTest::unknownKindOfEdit() {
  QVERIFY_THROWS_EXCEPTION(Error, editFrom(parseJson(R"({"edit": "paint"})", "test")));
  QVERIFY_THROWS_EXCEPTION(Error, editFrom(parseJson(R"([])", "test")));
}

QTEST_APPLESS_MAIN(EditTest)
#include "edit_test.moc"
