// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/toys.h"
#include "ui/document/project_document.h"
#include "ui/shell/language.h"
#include "ui/temporary_home.h"

#include <QSignalSpy>
#include <QFloat16>
#include <QTest>

using namespace quern;
using namespace quern::ui;

class ProjectDocumentTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerToys(m_registry, m_world); }

  void everyEditIsUndone_data();
  void everyEditIsUndone();          // promise 1
  void refusedEditsChangeNothing();  // promise 2
  void gesturesAreOneStep();
  void gesturesOnOtherThingsAreNot();
  void checksFollowEdits();
  void aCrashLosesNothing();        // promise 3, 5
  void aBadFileLeavesTheProject();  // promise 4
  void savingCleans();

private:
  Project project(const QString& pipeline) const {
    Project made;
    made.pipeline = toyPipeline(m_registry, pipeline);
    return made;
  }

  TemporaryHome m_home;
  ToyWorld m_world;
  Registry m_registry;
};

void ProjectDocumentTest::everyEditIsUndone_data() {
  QTest::addColumn<std::vector<Edit>>("edits");
  const auto row = [](const char* name, std::vector<Edit> edits) {
    QTest::newRow(name) << std::move(edits);
  };
  Node node{.id = "add-9", .operatorId = "add"};
  row("add a node", {AddNode{node}});
  row("add and link", {AddNode{node}, AddLink{{{"n", "data"}, {"add-9", "data"}}}});
  row("remove a link", {RemoveLink{{{"n", "data"}, {"a", "data"}}}});
  row("remove link and node", {RemoveLink{{{"n", "data"}, {"a", "data"}}}, RemoveNode{"a"}});
  row("set a value", {SetValue{"a", "amount", 5.0}});
  row("reset a value", {SetValue{"n", "rows", nullptr}});
  row("rename", {Rename{"a", "Plus"}});
  row("move", {Move{"a", 10, 20}, Move{"n", 30, 40}});
  row("frame", {AddFrame{{.id = "f", .title = "F", .width = 10, .height = 10}}});
}

void ProjectDocumentTest::everyEditIsUndone() {
  QFETCH(std::vector<Edit>, edits);
  ProjectDocument document(m_registry);
  document.adopt(project("n=numbers{\"rows\":3} a=add n>a"), {});
  const Json before = toJson(document.pipeline());
  QSignalSpy edited(&document, &ProjectDocument::edited);

  QVERIFY(document.perform("Step", edits));
  const Json after = toJson(document.pipeline());
  QVERIFY(after != before);
  QCOMPARE(edited.count(), static_cast<int>(edits.size()));
  QVERIFY(document.modified());

  document.undoStack().undo();
  QCOMPARE(toJson(document.pipeline()).at("links"), before.at("links"));
  QCOMPARE(document.pipeline().nodes().size(), before.at("nodes").size());
  for (const Json& node : before.at("nodes"))
    QVERIFY(toJson(document.pipeline()).at("nodes").dump().find(node.dump()) != std::string::npos);
  QVERIFY(!document.modified());
  document.undoStack().redo();
  QCOMPARE(toJson(document.pipeline()), after);
}

void ProjectDocumentTest::refusedEditsChangeNothing() {
  ProjectDocument document(m_registry);
  document.adopt(project("n=numbers a=add b=add n>a a>b"), {});
  const Pipeline before = document.pipeline();
  QSignalSpy refused(&document, &ProjectDocument::refused);
  // The first edit is possible, the second would close a circle.
  QVERIFY(!document.perform("Circle", {RemoveLink{{{"n", "data"}, {"a", "data"}}},
                                       AddLink{{{"b", "data"}, {"a", "data"}}}}));
  QVERIFY(document.pipeline() == before);
  QCOMPARE(refused.count(), 1);
  QCOMPARE(document.undoStack().count(), 0);
}

void ProjectDocumentTest::gesturesAreOneStep() {
  ProjectDocument document(m_registry);
  document.adopt(project("n=numbers a=add n>a"), {});
  const int gesture = ProjectDocument::newGesture();
  for (const double amount : {1.5, 2.5, 3.5})
    document.perform("Set", {SetValue{"a", "amount", amount}}, gesture);
  QCOMPARE(document.undoStack().count(), 1);
  document.perform("Set", {SetValue{"a", "amount", 4.5}}, ProjectDocument::newGesture());
  QCOMPARE(document.undoStack().count(), 2);
  document.undoStack().undo();
  QCOMPARE(document.pipeline().at("a").values["amount"], Json(3.5));
  document.undoStack().undo();
  QVERIFY(document.pipeline().at("a").values.empty());
  document.undoStack().redo();
  QCOMPARE(document.pipeline().at("a").values["amount"], Json(3.5));
}

void ProjectDocumentTest::gesturesOnOtherThingsAreNot() {
  ProjectDocument document(m_registry);
  document.adopt(project("n=numbers a=add n>a"), {});
  const int gesture = ProjectDocument::newGesture();
  document.perform("Move", {Move{"a", 1, 1}}, gesture);
  document.perform("Move", {Move{"n", 1, 1}}, gesture);
  QCOMPARE(document.undoStack().count(), 2);
  document.undoStack().undo();
  document.undoStack().undo();
  QCOMPARE(document.pipeline().at("a").x, 0.0);
  QCOMPARE(document.pipeline().at("n").x, 0.0);
}

void ProjectDocumentTest::checksFollowEdits() {
  ProjectDocument document(m_registry);
  document.adopt(project("n=numbers a=add n>a"), {});
  QVERIFY(document.checks().at("a").runnable());
  QSignalSpy checked(&document, &ProjectDocument::checked);
  document.perform("Unlink", {RemoveLink{{{"n", "data"}, {"a", "data"}}}});
  QVERIFY(!document.checks().at("a").runnable());
  QCOMPARE(checked.count(), 1);
  document.perform("Move", {Move{"a", 1, 1}});
  QCOMPARE(checked.count(), 1);  // nothing that check() looks at has changed
}

void ProjectDocumentTest::aCrashLosesNothing() {
  std::filesystem::remove_all(
      ProjectDocument::recoveryFolder());  // what the tests before this one left
  {
    ProjectDocument document(m_registry);
    document.adopt(project("n=numbers a=add n>a"), {});
    document.perform("Set", {SetValue{"a", "amount", 7.0}});
    document.perform("Rename", {Rename{"a", "Seven"}});
    document.undoStack().undo();
    document.perform("Move", {Move{"a", 48, 24}});
  }  // gone without closeInPeace(): what a crash leaves

  const std::vector<std::filesystem::path> left =
      abandonedJournals(ProjectDocument::recoveryFolder());
  QCOMPARE(left.size(), std::size_t{1});
  ProjectDocument recovered(m_registry);
  recovered.recover(left.front());
  QCOMPARE(recovered.pipeline().at("a").values["amount"], Json(7.0));
  QCOMPARE(recovered.pipeline().at("a").title, std::string());
  QCOMPARE(recovered.pipeline().at("a").x, 48.0);
  QVERIFY(recovered.modified());
  QVERIFY(std::filesystem::exists(left.front()));
  recovered.closeInPeace();
  QVERIFY(abandonedJournals(ProjectDocument::recoveryFolder()).empty());
}

void ProjectDocumentTest::aBadFileLeavesTheProject() {
  ProjectDocument document(m_registry);
  document.adopt(project("n=numbers"), {});
  QSignalSpy replaced(&document, &ProjectDocument::replaced);
  QVERIFY_EXCEPTION_THROWN(document.open(m_home.file("nowhere.quern")), Error);
  QCOMPARE(replaced.count(), 0);
  QVERIFY(document.pipeline().find("n") != nullptr);
  document.closeInPeace();
}

void ProjectDocumentTest::savingCleans() {
  ProjectDocument document(m_registry);
  document.adopt(project("n=numbers"), {});
  document.setProjectTitle("Grain");
  QVERIFY(document.modified());
  const QString path = m_home.file("grain.quern");
  document.save(path, {}, {});
  QVERIFY(!document.modified());
  QCOMPARE(document.path(), path);
  document.perform("Rename", {Rename{"n", "Corn"}});
  ProjectDocument again(m_registry);
  again.open(path);
  QCOMPARE(again.title(), QString("Grain"));
  QCOMPARE(again.pipeline().at("n").title, std::string());
  document.undoStack().undo();
  QVERIFY(!document.modified());
  document.closeInPeace();
  again.closeInPeace();
}

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  ProjectDocumentTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "project_document_test.moc"
