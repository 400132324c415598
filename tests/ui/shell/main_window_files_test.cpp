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
  data.setUrls({QUrl::fromLocalFile(ordersCsv())});
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &drop);
  QTRY_VERIFY(m_window->findChild<CsvPreview*>() != nullptr);
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
