// SPDX-License-Identifier: GPL-3.0-or-later
//
// A project that is saved in another folder (promise 6 of project_document.cpp).
#include "testing/operators.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/temporary_home.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace quern;
using namespace quern::ui;

class SavedElsewhereTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup() { m_document->closeInPeace(); }

  void itMeansTheSameFiles();
  void itKeepsItsResults();
  void undoBringsBackNoPathOfTheOldFolder();

private:
  static void write(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order,volume\na,1\nb,2\n");
  }
  QString file() const {
    return qt(m_document->pipeline().at("csv").values["file"].get<std::string>());
  }
  bool sourceIsRunnable() const { return m_document->checks().at("csv").runnable(); }

  TemporaryHome m_home;
  std::unique_ptr<ProjectDocument> m_document;
};

void SavedElsewhereTest::init() {
  QVERIFY(QDir().mkpath(m_home.file(QStringLiteral("here"))));
  QVERIFY(QDir().mkpath(m_home.file(QStringLiteral("there"))));
  write(m_home.file(QStringLiteral("here/orders.csv")));
  m_document = std::make_unique<ProjectDocument>(allOperators());
  Project project;
  apply(project.pipeline, allOperators(),
        AddNode{{.id = "csv", .operatorId = "csv-import", .values = {{"file", "orders.csv"}}}});
  m_document->adopt(std::move(project), m_home.file(QStringLiteral("here/a.quern")));
  QVERIFY(sourceIsRunnable());
}

void SavedElsewhereTest::itMeansTheSameFiles() {
  m_document->save(m_home.file(QStringLiteral("here/b.quern")), {}, {});
  QCOMPARE(file(), QStringLiteral("orders.csv"));
  m_document->save(m_home.file(QStringLiteral("there/b.quern")), {}, {});
  QCOMPARE(file(), m_home.file(QStringLiteral("here/orders.csv")));
  QVERIFY(sourceIsRunnable());
  QVERIFY(!m_document->modified());
  const Project saved = loadProject(m_home.file(QStringLiteral("there/b.quern")).toStdString());
  QCOMPARE(saved.pipeline.at("csv").values, m_document->pipeline().at("csv").values);
  m_document->save(m_home.file(QStringLiteral("c.quern")), {}, {});
  QCOMPARE(file(), QStringLiteral("here/orders.csv"));
  QVERIFY(sourceIsRunnable());
}

void SavedElsewhereTest::itKeepsItsResults() {
  const auto cache = std::make_shared<ResultCache>(ResultCache::Options{});
  RunController runs(*m_document, cache);
  runs.runAll();
  QTRY_COMPARE(runs.status("csv").state, NodeState::done);
  m_document->save(m_home.file(QStringLiteral("there/b.quern")), {}, runs.freshResults());

  ProjectDocument moved(allOperators());
  RunController others(moved, std::make_shared<ResultCache>(ResultCache::Options{}));
  moved.open(m_home.file(QStringLiteral("there/b.quern")));
  QTRY_COMPARE(others.status("csv").state, NodeState::done);  // nothing was run for that
  QVERIFY(others.lastRun().manifest.nodes.empty());
  moved.closeInPeace();
}

void SavedElsewhereTest::undoBringsBackNoPathOfTheOldFolder() {
  m_document->perform(QStringLiteral("set"), {SetValue{"csv", "file", "second.csv"}});
  m_document->perform(QStringLiteral("remove"), {RemoveNode{"csv"}});
  m_document->save(m_home.file(QStringLiteral("there/b.quern")), {}, {});
  m_document->undoStack().undo();
  QCOMPARE(file(), m_home.file(QStringLiteral("here/second.csv")));
  m_document->undoStack().undo();
  QCOMPARE(file(), m_home.file(QStringLiteral("here/orders.csv")));
  m_document->undoStack().redo();
  QCOMPARE(file(), m_home.file(QStringLiteral("here/second.csv")));
}

QTEST_MAIN(SavedElsewhereTest)
#include "saved_elsewhere_test.moc"
