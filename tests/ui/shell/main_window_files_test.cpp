// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window_fixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <unistd.h>

using namespace quern;
using namespace quern::ui;

namespace {

void choose(QMessageBox::StandardButton button) {
  QTimer::singleShot(0, [button] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    QVERIFY(box != nullptr);
    box->button(button)->click();
  });
}

}  // namespace

class MainWindowFilesTest : public MainWindowFixture {
  Q_OBJECT

private Q_SLOTS:
  void init() { openWindow(); }
  void cleanup() { closeWindow(); }
  void opensACsvThroughThePreview();
  void droppedFilesAreOpened();
  void aFileOpenedBeforeAsksForNothing();
  void whatNoLongerFitsIsTold();
  void aFileOfTheProjectIsReadAgain();
  void theReadingOfANodeIsChanged();
  void savesReopensAndRunsNothing();
  void aBrokenProjectIsAMessage();
  void closingAsks();
  void aCrashLosesNothing();
};

void MainWindowFilesTest::opensACsvThroughThePreview() {
  openOrders();
  if (QTest::currentTestFailed()) return;
  QVERIFY(!m_window->showsWelcome());
  const Node& node = m_window->document().pipeline().nodes().front();
  QCOMPARE(node.operatorId, std::string("csv-import"));
  QCOMPARE(m_window->canvas().currentNode(), node.id);
  QTRY_COMPARE(m_window->results().tablePanel().view().table().rowCount(), 200);
  QCOMPARE(m_window->results().tab(), ResultTab::table);
  QVERIFY(m_window->isWindowModified());
  m_window->actions()[Command::undo].trigger();
  QVERIFY(m_window->document().pipeline().nodes().empty());
}

void MainWindowFilesTest::droppedFilesAreOpened() {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("dropped.csv"), "a,b\n1,2\n"))});
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &drop);
  QTRY_VERIFY(m_window->findChild<CsvPreview*>() != nullptr);
}

void MainWindowFilesTest::aFileOpenedBeforeAsksForNothing() {
  const QString path = write(QStringLiteral("shifts.csv"), "shift,hours\n1,8\n2,7\n");
  openThroughPreview(path, [](CsvPreview& preview) {
    preview.setColumnType("shift", Type::text);
    preview.setColumnRole("hours", Role::target);
    QTRY_VERIFY(!preview.isReading());
  });
  closeWindow();
  openWindow();
  m_window->openFile(path);
  QTRY_COMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});
  QVERIFY(m_window->findChild<CsvPreview*>() == nullptr);
  const Node& node = m_window->document().pipeline().nodes().front();
  QVERIFY(node.values.contains("columns"));
  QTRY_COMPARE(m_window->results().tablePanel().view().table().rowCount(), 2);
  const TableSchema& schema = m_window->results().tablePanel().view().table().schema();
  QCOMPARE(schema["shift"].type, Type::text);
  QCOMPARE(schema["hours"].role, Role::target);
  const Message& told = m_window->messages().messages().back();
  QCOMPARE(told.severity, Severity::note);
  QVERIFY(told.text.contains(QLatin1String("shifts.csv is read as when it was opened before")));
  // another file with the same columns
  m_window->openFile(write(QStringLiteral("more-shifts.csv"), "shift,hours\n3,6\n"));
  QTRY_COMPARE(m_window->document().pipeline().nodes().size(), std::size_t{2});
  QVERIFY(m_window->findChild<CsvPreview*>() == nullptr);
}

void MainWindowFilesTest::whatNoLongerFitsIsTold() {
  const QString path = write(QStringLiteral("plan.csv"), "day,hours,by\n1,8,me\n2,7,you\n");
  openThroughPreview(path, [](CsvPreview&) {});
  closeWindow();
  openWindow();
  write(QStringLiteral("plan.csv"), "day,hours\n1,many\n2,few\n");
  m_window->openFile(path);
  QTRY_COMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});
  const auto isWarning = [](const Message& message) {
    return message.severity == Severity::warning &&
           message.text.contains(QLatin1String("No longer in the file: by.")) &&
           message.text.contains(QLatin1String("Column hours was of type"));
  };
  QTRY_VERIFY(std::ranges::any_of(m_window->messages().messages(), isWarning));
}

void MainWindowFilesTest::aFileOfTheProjectIsReadAgain() {
  const QString path = write(QStringLiteral("stock.csv"), "item,count\na,8\nb,7\n");
  openThroughPreview(path, [](CsvPreview&) {});
  QTRY_COMPARE(m_window->results().tablePanel().view().table().rowCount(), 2);
  write(QStringLiteral("stock.csv"), "item,count\na,8\nb,7\nc,9\n");
  m_window->openFile(path);
  QTRY_COMPARE(m_window->results().tablePanel().view().table().rowCount(), 3);
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});
  QVERIFY(m_window->findChild<CsvPreview*>() == nullptr);
}

void MainWindowFilesTest::theReadingOfANodeIsChanged() {
  const QString path = write(QStringLiteral("codes.csv"), "code,count\n1,8\n2,7\n");
  openThroughPreview(path, [](CsvPreview&) {});
  openThroughPreview(path, [](CsvPreview& preview) {
    preview.setColumnType("code", Type::text);
    QTRY_VERIFY(!preview.isReading());
  });
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});
  const auto shown = [this] { return m_window->results().tablePanel().view().table(); };
  QTRY_VERIFY(shown().contains("code") && shown().schema()["code"].type == Type::text);
  m_window->actions()[Command::undo].trigger();
  QVERIFY(!m_window->document().pipeline().nodes().front().values.contains("columns"));
}

void MainWindowFilesTest::savesReopensAndRunsNothing() {
  openOrders();
  if (QTest::currentTestFailed()) return;
  const QString path = home->file(QStringLiteral("project.quern"));
  m_window->document().save(path, {}, m_window->runs().freshResults());
  QVERIFY(!m_window->isWindowModified());
  QCOMPARE(m_window->windowTitle(), QStringLiteral("project[*] — Quern"));
  const NodeId node = m_window->document().pipeline().nodes().front().id;

  MainWindow other(allOperators(), diskCache(), Preferences{.language = QStringLiteral("en")});
  other.openFile(path);
  QVERIFY(!other.showsWelcome());
  QTRY_COMPARE(other.runs().status(node).state, NodeState::done);
  QVERIFY(other.runs().lastRun().manifest.nodes.empty());  // no run has been
  other.canvas().select({node});
  QTRY_COMPARE(other.results().tablePanel().view().table().rowCount(), 200);
  other.document().closeInPeace();
}

void MainWindowFilesTest::aBrokenProjectIsAMessage() {
  openOrders();
  if (QTest::currentTestFailed()) return;
  m_window->document().undoStack().setClean();
  m_window->openFile(write(QStringLiteral("broken.quern"), "PK\x03\x04 cut short"));
  QCOMPARE(m_window->messages().messages().back().severity, Severity::error);
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});  // what was open stays
}

void MainWindowFilesTest::closingAsks() {
  openOrders();
  if (QTest::currentTestFailed()) return;
  choose(QMessageBox::Cancel);
  QVERIFY(!m_window->close());
  QVERIFY(m_window->isVisible());
  choose(QMessageBox::Discard);
  QVERIFY(m_window->close());
}

void MainWindowFilesTest::aCrashLosesNothing() {
  QProcess crashing;
  crashing.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--edit-and-die")});
  QVERIFY(crashing.waitForFinished());
  QCOMPARE(crashing.exitStatus(), QProcess::CrashExit);
  m_window->offerRecovery();
  QVERIFY(!m_window->messages().messages().empty());
  const Message offer = m_window->messages().messages().back();
  QCOMPARE(offer.actions.size(), std::size_t{2});
  offer.actions.front().act();
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{2});
  QVERIFY(m_window->isWindowModified());
}

/// Edits a new project and ends as a crash does.
[[noreturn]] void editAndDie() {
  ProjectDocument document(allOperators());
  document.perform(QStringLiteral("one"),
                   {AddNode{{.id = "standardise-1", .operatorId = "standardise"}}});
  document.perform(QStringLiteral("two"),
                   {AddNode{{.id = "standardise-2", .operatorId = "standardise"}}});
  kill(getpid(), SIGKILL);
  std::abort();
}

int main(int count, char** arguments) {
  if (count > 1 && std::string_view(arguments[1]) == "--edit-and-die") {
    QApplication application(count, arguments);
    editAndDie();
  }
  return runInAHome<MainWindowFilesTest>(count, arguments);
}
#include "main_window_files_test.moc"
