// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window by keyboard alone:
//
//   1. Tab visits every field of a dialog or form once, in the order in which it is read: line by
//      line from the left, column by column where there are several; Shift+Tab goes the way back.
//   2. Where the focus is can be seen.
//   3. Esc closes a dialog and changes nothing; Enter in a field does what its default button does.
#include <QFloat16>
#include "testing/operators.h"
#include "ui/document/project_document.h"
#include "ui/inspector/inspector.h"
#include "ui/keyboard_walk.h"
#include "ui/reporting/report_preview.h"
#include "ui/reporting/sample_report.h"
#include "ui/results/export_table_dialog.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/theme.h"
#include "ui/tables/csv_preview.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/find_bar.h"
#include "ui/tables/table_panel.h"
#include "ui/tables/table_view.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace quern;
using namespace quern::ui;

class KeyboardTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();

  void importPreview_data();
  void importPreview();
  void exportTable();
  void preferences();
  void report();
  void find();
  void filter();
  void forms_data();
  void forms();
  void conditions();
  void welcomePage();

private:
  void verifyEscape(QDialog& dialog);

  TemporaryHome m_home;
  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<RunController> m_runs;
};

void KeyboardTest::initTestCase() {
  applyLanguage(QStringLiteral("en"));
  applyTheme(ThemeChoice::light);
}

void KeyboardTest::init() {
  m_document = std::make_unique<ProjectDocument>(allOperators());
  m_runs = std::make_unique<RunController>(*m_document,
                                           std::make_shared<ResultCache>(ResultCache::Options{}));
}

void KeyboardTest::cleanup() {
  m_document->closeInPeace();
  m_runs.reset();
  m_document.reset();
}

void KeyboardTest::verifyEscape(QDialog& dialog) {
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  QVERIFY(!dialog.isVisible());
  QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
}

void KeyboardTest::importPreview_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::newRow("one table") << QByteArray("order;volume\nA;1,5\nB;2,5\n");
  QTest::newRow("two tables") << QByteArray("a,b\n1,2\n3,4\n5,6\n\nc,d,e\n1,2,3\n4,5,6\n7,8,9\n");
}

void KeyboardTest::importPreview() {
  QFETCH(QByteArray, file);
  const QString path = m_home.file("orders.csv");
  QFile written(path);
  QVERIFY(written.open(QIODevice::WriteOnly) && written.write(file) == file.size());
  written.close();
  CsvPreview preview(path);
  openWindow(preview);
  QTRY_VERIFY(!preview.isReading());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);  // 3
  QCOMPARE(preview.result(), static_cast<int>(QDialog::Accepted));
  openWindow(preview);
  verifyWalk(preview);
  auto* comment = preview.findChild<QLineEdit*>();
  comment->setFocus();
  QTest::keyClick(comment, Qt::Key_Return);  // 3
  QCOMPARE(preview.result(), static_cast<int>(QDialog::Accepted));
  openWindow(preview);
  verifyEscape(preview);
}

void KeyboardTest::exportTable() {
  ExportTableDialog dialog(table("a:text,b:integer / x,3"),
                           std::make_shared<const Values<std::int64_t>>(1, 0), m_home.file({}));
  openWindow(dialog);
  QTRY_VERIFY(!dialog.isCounting());
  QTest::keyClicks(QApplication::focusWidget(), "out");  // the name is what one comes to type
  QCOMPARE(dialog.path(), m_home.file("out.csv"));
  verifyWalk(dialog);
  auto* path = dialog.findChild<QLineEdit*>();
  path->setFocus();
  QTest::keyClick(path, Qt::Key_Return);  // 3
  QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
  openWindow(dialog);
  verifyEscape(dialog);
}

void KeyboardTest::preferences() {
  PreferencesDialog dialog({.language = QStringLiteral("en")});
  openWindow(dialog);
  verifyWalk(dialog);
  auto* number = dialog.findChild<QSpinBox*>();
  number->setFocus();
  QTest::keyClick(number, Qt::Key_Return);  // 3
  QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
  openWindow(dialog);
  verifyEscape(dialog);
}

void KeyboardTest::report() {
  SampleReport sample;
  ReportPreview preview(sample.document(), sample.runs());
  openWindow(preview);
  QTRY_VERIFY(preview.pageCount() > 1);
  verifyWalk(preview);
  verifyEscape(preview);
}

void KeyboardTest::find() {
  TablePanel panel;
  panel.resize(700, 300);
  panel.setTable(table("a:text,b:integer / x,3 / y,4"));
  openWindow(panel);
  panel.find();
  QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
  verifyWalk(panel);
  auto* field = panel.findChild<FindBar*>()->findChild<QLineEdit*>();
  field->setFocus();
  QTest::keyClick(field, Qt::Key_Escape);  // 3
  QVERIFY(!field->isVisible());
}

void KeyboardTest::filter() {
  TablePanel panel;
  panel.resize(700, 300);
  panel.setTable(table("a:text,b:integer / x,3 / y,4"));
  openWindow(panel);
  panel.editFilter();
  verifyWalk(panel);
  auto* field = panel.findChild<FilterBar*>()->findChild<QLineEdit*>();
  field->setFocus();
  QTest::keyClicks(field, "b > 3");
  QTest::keyClick(field, Qt::Key_Return);
  QTRY_COMPARE(panel.view().rowCount(), std::int64_t{1});
  QTest::keyClick(field, Qt::Key_Escape);  // 3
  QTRY_COMPARE(panel.view().rowCount(), std::int64_t{2});
}

void KeyboardTest::forms_data() {
  QTest::addColumn<QString>("id");
  QTest::newRow("the project") << QString();
  for (const Registry::Entry& entry : allOperators().entries())
    QTest::newRow(std::string(entry.spec.id).c_str())
        << QString::fromStdString(std::string(entry.spec.id));
}

void KeyboardTest::forms() {
  QFETCH(QString, id);
  Project project;
  if (!id.isEmpty())
    applyAll(project.pipeline, allOperators(),
             {AddNode{{.id = "n", .operatorId = id.toStdString()}}});
  m_document->adopt(std::move(project), {});
  Inspector inspector(*m_document, *m_runs);
  inspector.resize(320, 2400);  // all of it
  openWindow(inspector);
  if (!id.isEmpty()) inspector.setNode("n");
  verifyWalk(inspector);
}

/// Lines that come while one works.
void KeyboardTest::conditions() {
  Project project;
  applyAll(project.pipeline, allOperators(), {AddNode{{.id = "n", .operatorId = "filter-rows"}}});
  m_document->adopt(std::move(project), {});
  Inspector inspector(*m_document, *m_runs);
  inspector.resize(320, 2400);
  openWindow(inspector);
  inspector.setNode("n");
  const auto add = [&inspector] {
    QTest::mouseClick(inspector.findChild<QPushButton*>("addCondition"), Qt::LeftButton);
  };
  add();
  add();
  QVERIFY(QApplication::focusWidget()->accessibleName() == "Column");
  Walk two;
  verifyOrder(inspector, nullptr, two);
  add();  // after the focus has been about
  Walk three;
  verifyOrder(inspector, nullptr, three);
  QVERIFY(three.fields.size() > two.fields.size());
}

void KeyboardTest::welcomePage() {
  MainWindow window(allOperators(), std::make_shared<ResultCache>(ResultCache::Options{}),
                    Preferences{.language = QStringLiteral("en")});
  window.resize(1400, 900);
  openWindow(window);
  QVERIFY(window.showsWelcome());
  verifyWalk(window);
  window.document().closeInPeace();
}

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
