// SPDX-License-Identifier: GPL-3.0-or-later
//
// Before tables are joined, the form tells how many rows will come out.
//
//   1. Nothing is told before both tables are at hand, and then it is told without a run.
//   2. What is told is what the run gives, and changes with the settings and the tables.
//   3. Settings that cannot be joined by tell nothing; their fields say what is wrong.
#include <QFloat16>
#include "core/base/files.h"
#include "testing/operators.h"
#include "ui/inspector/inspector_fixture.h"

#include <QComboBox>

using namespace quern;
using namespace quern::ui;

class JoinPreviewTest : public InspectorFixture {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup() { closeForm(); }

  void waitsForTheTables();  // promise 1
  void followsTheSettings_data();
  void followsTheSettings();         // promise 2
  void followsTheTables();           // promise 2
  void tellsNothingOfWhatIsWrong();  // promise 3

private:
  std::string fileOf(const char* name, const char* text) const {
    const std::string path = m_home.file(name).toStdString();
    writeFile(path, text);
    return path;
  }
  void runTables() {
    m_runs->runTo("l");
    QTRY_VERIFY(!m_runs->isRunning());
    m_runs->runTo("r");
    QTRY_VERIFY(!m_runs->isRunning());
  }
  QString told() const {
    const auto* label = m_inspector->findChild<QLabel*>("preview");
    return label->isVisible() ? label->text() : QString();
  }
};

void JoinPreviewTest::init() {
  // Two of the orders know their customer, whom the table of customers has twice.
  const Json orders = {{"file", fileOf("orders.csv", "id,customer\n1,A\n2,A\n3,C\n4,D\n")}};
  const Json customers = {
      {"file", fileOf("customers.csv", "customer,city\nA,Oslo\nA,Roma\nB,Lima\n")}};
  openForm(allOperators(),
           {AddNode{{.id = "l", .operatorId = "csv-import", .values = orders}},
            AddNode{{.id = "r", .operatorId = "csv-import", .values = customers}},
            AddNode{{.id = "m", .operatorId = "merge-data"}},
            AddLink{{{"l", "data"}, {"m", "data"}}}, AddLink{{{"r", "data"}, {"m", "other"}}}},
           "m");
}

void JoinPreviewTest::waitsForTheTables() {
  m_runs->runTo("l");
  QTRY_VERIFY(!m_runs->isRunning());
  QCOMPARE(told(), QString());
  m_runs->runTo("r");
  QTRY_VERIFY(told().contains("6"));
  QVERIFY(m_runs->status("m").result == nullptr);
}

void JoinPreviewTest::followsTheSettings_data() {
  QTest::addColumn<QString>("join");
  for (const char* join : {"left", "inner", "right", "full", "semi", "anti"})
    QTest::newRow(join) << QString(join);
}

void JoinPreviewTest::followsTheSettings() {
  QFETCH(QString, join);
  runTables();
  QTRY_VERIFY(!told().isEmpty());
  const QString before = told();
  auto* box = m_inspector->findChild<QWidget*>("parameter-join")->findChild<QComboBox*>();
  box->setCurrentIndex(box->findData(join));
  Q_EMIT box->activated(box->currentIndex());
  if (join != "left") QTRY_VERIFY(!told().isEmpty() && told() != before);
  const QString now = told();
  m_runs->runAll();
  QTRY_VERIFY(m_runs->status("m").state == NodeState::done);
  const Table& joined = m_runs->status("m").result->outputs.table("data");
  const QRegularExpression rows(QStringLiteral("\\b%1 rows?\\b").arg(joined.rowCount()));
  QVERIFY2(now.contains(rows), qPrintable(now));
  m_document->undoStack().undo();
  QTRY_COMPARE(told(), before);
}

void JoinPreviewTest::followsTheTables() {
  runTables();
  QTRY_VERIFY(told().contains("6"));
  setAt("r", "file", fileOf("others.csv", "customer,city\nA,Oslo\n"));
  runTables();
  QTRY_VERIFY2(told().contains("1 right"), qPrintable(told()));
}

void JoinPreviewTest::tellsNothingOfWhatIsWrong() {
  runTables();
  QTRY_VERIFY(!told().isEmpty());
  set("on", Json::array({"id"}));
  set("other-on", Json::array({"city", "customer"}));
  QTRY_COMPARE(told(), QString());
  m_document->undoStack().undo();
  m_document->undoStack().undo();
  QTRY_VERIFY(!told().isEmpty());
}

QTEST_MAIN(JoinPreviewTest)
#include "join_preview_test.moc"
