// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/link_item.h"
#include "ui/document/project_document.h"
#include "ui/results/results_panel.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_strip.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/project_files.h"
#include "ui/shell/window_layout.h"
#include "ui/tables/csv_preview.h"
#include "ui/tables/table_panel.h"
#include "ui/temporary_home.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QDragEnterEvent>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <csignal>
#include <unistd.h>

using namespace quern;
using namespace quern::ui;

namespace {

const TemporaryHome* home = nullptr;

/// Every text in guillemets: a language in which nothing can be overlooked.
class Guillemets final : public QTranslator {
public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return QStringLiteral("«%1»").arg(QString::fromUtf8(source));
  }
};

QString write(const QString& name, const QByteArray& content) {
  const QString path = home->file(name);
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("cannot write %s", qPrintable(path));
  return path;
}

QString ordersCsv() {
  QByteArray rows = "order;volume;hours\n";
  for (int row = 0; row < 200; ++row)
    rows += "A" + QByteArray::number(row) + ";" + QByteArray::number(row % 17) + ",5;" +
            QByteArray::number(row % 17 * 3) + "\n";
  return write(QStringLiteral("orders.csv"), rows);
}

std::shared_ptr<ResultCache> diskCache() {
  return std::make_shared<ResultCache>(
      ResultCache::Options{.folder = home->file(QStringLiteral("results")).toStdString()});
}

void choose(QMessageBox::StandardButton button) {
  QTimer::singleShot(0, [button] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    QVERIFY(box != nullptr);
    box->button(button)->click();
  });
}

QStringList controlsWithoutName(const QWidget& top) {
  QStringList found;
  for (QWidget* widget : top.findChildren<QWidget*>()) {
    const bool control =
        qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
        qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<TableView*>(widget) || qobject_cast<QGraphicsView*>(widget);
    // Parts that Qt makes itself have the name of what they are part of.
    const bool part =
        widget->objectName().startsWith(QLatin1String("qt_")) ||
        qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
        qobject_cast<QComboBox*>(widget->parentWidget()) ||
        qobject_cast<QLineEdit*>(widget->parentWidget()) || qobject_cast<QHeaderView*>(widget) ||
        widget->parentWidget()->inherits("QComboBoxPrivateContainer") ||
        widget->inherits("QDockWidgetTitleButton") || widget->inherits("QToolBarExtension");
    if (!control || part) continue;
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    if (interface != nullptr && !interface->text(QAccessible::Name).isEmpty()) continue;
    const QWidget* parent = widget->parentWidget();
    found << QStringLiteral("%1 in %2")
                 .arg(QLatin1String(widget->metaObject()->className()),
                      QLatin1String(parent->metaObject()->className()));
  }
  return found;
}

}  // namespace

class MainWindowTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup();
  void startsWithTheWelcomePage();
  void opensACsvThroughThePreview();
  void thePreviewFollowsItsOptions();
  void typesAndRolesCanBeOverridden();
  void aFileThatIsNoTableIsRefusedInThePreview();
  void droppedFilesAreOpened();
  void savesReopensAndRunsNothing();
  void aBrokenProjectIsAMessage();
  void closingAsks();
  void aCrashLosesNothing();
  void failuresAreTold();
  void failuresGoWithTheirRunAndProject();
  void actionsFollowWhatCanBeDone();
  void aLinkAloneCanBeDeleted();
  void theCanvasHasTheKeyboard();
  void searchesEverything();
  void speaksAnotherLanguageAtOnce();
  void everyControlHasAName();

private:
  void openOrders();

  std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init() {
  m_window = std::make_unique<MainWindow>(allOperators(), diskCache(),
                                          Preferences{.language = QStringLiteral("en")});
  m_window->show();
}

void MainWindowTest::cleanup() {
  m_window->document().closeInPeace();
  m_window.reset();
}

void MainWindowTest::openOrders() {
  m_window->openCsv(ordersCsv());
  auto* preview = m_window->findChild<CsvPreview*>();
  QTRY_VERIFY(!preview->isReading());
  preview->accept();
  QTRY_VERIFY(!m_window->document().pipeline().nodes().empty());
  const NodeId node = m_window->document().pipeline().nodes().front().id;
  QTRY_COMPARE(m_window->runs().status(node).state, NodeState::done);
}

void MainWindowTest::startsWithTheWelcomePage() {
  QVERIFY(m_window->showsWelcome());
  QCOMPARE(m_window->windowTitle(), QStringLiteral("Quern"));
  QVERIFY(!m_window->layoutOfDocks().palette().isVisible());
  m_window->actions()[Command::newProject].trigger();
  QVERIFY(!m_window->showsWelcome());
  QVERIFY(m_window->layoutOfDocks().palette().isVisible());
}

void MainWindowTest::opensACsvThroughThePreview() {
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

void MainWindowTest::thePreviewFollowsItsOptions() {
  CsvPreview preview(ordersCsv());
  QTRY_VERIFY(!preview.isReading());
  QCOMPARE(preview.preview().dialect.delimiter, std::string(";"));
  QCOMPARE(preview.preview().table.columnCount(), 3);
  QCOMPARE(preview.preview().table.schema()["volume"].type,
           Type::number);                            // the decimal comma was found
  QVERIFY(!preview.values().contains("delimiter"));  // nothing was overridden
  preview.setDelimiter(QStringLiteral("\t"));
  QTRY_COMPARE(preview.preview().table.columnCount(), 1);
  QCOMPARE(preview.values()["delimiter"].get<std::string>(), std::string("tab"));
}

void MainWindowTest::typesAndRolesCanBeOverridden() {
  CsvPreview preview(ordersCsv());
  QTRY_VERIFY(!preview.isReading());
  const Type detected = preview.preview().table.schema()["hours"].type;
  preview.setColumnType("hours", Type::text);
  preview.setColumnRole("hours", Role::target);
  QTRY_COMPARE(preview.preview().table.schema()["hours"].type, Type::text);
  QCOMPARE(preview.preview().table.schema()["hours"].role, Role::target);
  const Json columns = parseJson(preview.values()["columns"].get<std::string>(), "columns");
  QCOMPARE(columns["hours"]["type"].get<std::string>(), std::string("text"));
  QCOMPARE(columns["hours"]["role"].get<std::string>(), std::string("target"));
  preview.setColumnType("hours", detected);  // as it was found
  preview.setColumnRole("hours", Role::feature);
  QVERIFY(!preview.values().contains("columns"));
}

void MainWindowTest::aFileThatIsNoTableIsRefusedInThePreview() {
  CsvPreview preview(home->file(QStringLiteral("absent.csv")));
  preview.show();
  QTRY_VERIFY(!preview.isReading());
  const auto buttons = preview.findChildren<QPushButton*>();
  QVERIFY(
      std::ranges::any_of(buttons, [](const QPushButton* button) { return !button->isEnabled(); }));
}

void MainWindowTest::droppedFilesAreOpened() {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(ordersCsv())});
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &drop);
  QTRY_VERIFY(m_window->findChild<CsvPreview*>() != nullptr);
}

void MainWindowTest::savesReopensAndRunsNothing() {
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

void MainWindowTest::aBrokenProjectIsAMessage() {
  openOrders();
  if (QTest::currentTestFailed()) return;
  m_window->document().undoStack().setClean();
  m_window->openFile(write(QStringLiteral("broken.quern"), "PK\x03\x04 cut short"));
  QCOMPARE(m_window->messages().messages().back().severity, Severity::error);
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});  // what was open stays
}

void MainWindowTest::closingAsks() {
  openOrders();
  if (QTest::currentTestFailed()) return;
  choose(QMessageBox::Cancel);
  QVERIFY(!m_window->close());
  QVERIFY(m_window->isVisible());
  choose(QMessageBox::Discard);
  QVERIFY(m_window->close());
}

void MainWindowTest::aCrashLosesNothing() {
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

void MainWindowTest::failuresAreTold() {
  m_window->actions()[Command::newProject].trigger();
  m_window->document().perform(QStringLiteral("add"),
                               {AddNode{{.id = "csv-import-1",
                                         .operatorId = "csv-import",
                                         .values = {{"file", "/nowhere/absent.csv"}}}}});
  m_window->runs().runAll();
  QTRY_VERIFY(!m_window->messages().messages().empty());
  const Message& message = m_window->messages().messages().back();
  QVERIFY(message.text.contains(QStringLiteral("absent.csv")) ||
          message.advice.contains(QStringLiteral("file")));
  message.actions.front().act();
  QCOMPARE(m_window->canvas().currentNode(), NodeId("csv-import-1"));
}

void MainWindowTest::failuresGoWithTheirRunAndProject() {
  const auto failing = [this] {
    m_window->document().undoStack().setClean();
    m_window->actions()[Command::newProject].trigger();
    m_window->document().perform(QStringLiteral("add"),
                                 {AddNode{{.id = "csv-import-1",
                                           .operatorId = "csv-import",
                                           .values = {{"file", "/nowhere/absent.csv"}}}}});
    m_window->runs().runAll();
    QTRY_VERIFY(!m_window->messages().messages().empty());
  };
  failing();
  m_window->document().perform(QStringLiteral("set"),
                               {SetValue{"csv-import-1", "file", std8(ordersCsv())}});
  m_window->runs().runAll();
  QTRY_COMPARE(m_window->runs().status("csv-import-1").state, NodeState::done);
  QCOMPARE(m_window->messages().messages().size(), std::size_t{0});
  failing();
  m_window->document().undoStack().setClean();
  m_window->actions()[Command::newProject].trigger();
  QCOMPARE(m_window->messages().messages().size(), std::size_t{0});
}

void MainWindowTest::actionsFollowWhatCanBeDone() {
  const Actions& actions = m_window->actions();
  QVERIFY(!actions[Command::save].isEnabled());
  QVERIFY(!actions[Command::runAll].isEnabled());
  openOrders();
  if (QTest::currentTestFailed()) return;
  QVERIFY(actions[Command::save].isEnabled());
  QVERIFY(actions[Command::runAll].isEnabled());
  QVERIFY(actions[Command::undo].isEnabled());
  QVERIFY(!actions[Command::stop].isEnabled());
  QVERIFY(actions[Command::runAll].shortcut() == QKeySequence(Qt::Key_F5));
  QCOMPARE(withoutMnemonic(QStringLiteral("&Open…")), QStringLiteral("Open…"));
  QCOMPARE(withoutMnemonic(QStringLiteral("打开(&O)…")), QStringLiteral("打开…"));
}

void MainWindowTest::aLinkAloneCanBeDeleted() {
  m_window->actions()[Command::newProject].trigger();
  const Link link{{"s", "data"}, {"t", "data"}};
  m_window->document().perform(QStringLiteral("add"),
                               {AddNode{{.id = "s", .operatorId = "standardise"}},
                                AddNode{{.id = "t", .operatorId = "standardise"}}, AddLink{link}});
  QAction& remove = m_window->actions()[Command::remove];
  QVERIFY(!remove.isEnabled());
  m_window->canvas().items().link(link)->setSelected(true);
  QVERIFY(remove.isEnabled());
  remove.trigger();
  QVERIFY(m_window->document().pipeline().links().empty());
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{2});
}

void MainWindowTest::theCanvasHasTheKeyboard() {
  m_window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  m_window->actions()[Command::newProject].trigger();
  auto* title = m_window->layoutOfDocks().inspector().findChild<QLineEdit*>();
  title->setFocus();
  QVERIFY(title->hasFocus());
  m_window->actions()[Command::newProject].trigger();
  QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&m_window->canvas()));
}

void MainWindowTest::searchesEverything() {
  m_window->actions()[Command::newProject].trigger();
  m_window->actions()[Command::search].trigger();
  auto* field = QApplication::activePopupWidget()->findChild<QLineEdit*>();
  QVERIFY(field != nullptr);
  auto* list = QApplication::activePopupWidget()->findChild<QAbstractItemView*>();
  QTest::keyClicks(field, QStringLiteral("qqqq"));
  QVERIFY(!list->isVisible());  // a sentence instead
  field->clear();
  QTest::keyClicks(field, QStringLiteral("standardise"));
  QVERIFY(list->isVisible());
  QTest::keyClick(field, Qt::Key_Return);
  QCOMPARE(m_window->document().pipeline().nodes().size(), std::size_t{1});
  QCOMPARE(m_window->document().pipeline().nodes().front().operatorId, std::string("standardise"));
}

void MainWindowTest::speaksAnotherLanguageAtOnce() {
  openOrders();
  if (QTest::currentTestFailed()) return;
  m_window->results().showTab(ResultTab::figure);
  Guillemets translator;
  QCoreApplication::installTranslator(&translator);
  QApplication::processEvents();
  QStringList forgotten;
  for (const QAction* menu : m_window->menuBar()->actions())
    if (!menu->text().contains(QChar(0xAB))) forgotten << menu->text();
  for (std::size_t command = 0; command < commandCount; ++command) {
    const QString text = m_window->actions()[static_cast<Command>(command)].text();
    if (!text.contains(QChar(0xAB))) forgotten << text;
  }
  for (const QTabBar* tabs : m_window->results().findChildren<QTabBar*>())
    for (int tab = 0; tab < tabs->count(); ++tab)
      if (!tabs->tabText(tab).contains(QChar(0xAB))) forgotten << tabs->tabText(tab);
  for (const QLineEdit* field : m_window->findChildren<QLineEdit*>())
    if (const QString hint = field->placeholderText();
        !hint.isEmpty() && !hint.contains(QChar(0xAB)))
      forgotten << hint;
  for (const QComboBox* box : m_window->results().findChildren<QComboBox*>())
    if (box->count() > 0 && box->itemData(0).isValid() && box->itemData(0).toString().isEmpty() &&
        !box->itemText(0).contains(QChar(0xAB)))
      forgotten << box->itemText(0);
  if (!m_window->layoutOfDocks().results().windowTitle().contains(QChar(0xAB)))
    forgotten << QStringLiteral("docks");
  QCoreApplication::removeTranslator(&translator);
  QCOMPARE(forgotten, QStringList());
}

void MainWindowTest::everyControlHasAName() {
  QCOMPARE(controlsWithoutName(*m_window).join(u'\n'), QString());
  openOrders();
  if (QTest::currentTestFailed()) return;
  m_window->actions()[Command::search].trigger();
  QCOMPARE(controlsWithoutName(*m_window).join(u'\n'), QString());
  const PreferencesDialog preferences{Preferences{}};
  QCOMPARE(controlsWithoutName(preferences).join(u'\n'), QString());
  const CsvPreview preview(ordersCsv());
  QCOMPARE(controlsWithoutName(preview).join(u'\n'), QString());
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
  const TemporaryHome temporary;
  home = &temporary;
  QApplication application(count, arguments);
  applyLanguage(QStringLiteral("en"));
  applyTheme(ThemeChoice::light);
  MainWindowTest test;
  return QTest::qExec(&test, count, arguments);
}
#include "main_window_test.moc"
