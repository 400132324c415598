// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFloat16>
#include "ui/inspector/columns_editor.h"
#include "ui/inspector/expression_field.h"
#include "ui/inspector/inspector_fixture.h"
#include "ui/inspector/kitchen.h"
#include "ui/inspector/number_field.h"
#include "ui/shell/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace quern;
using namespace quern::ui;

class InspectorTest : public InspectorFixture {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerKitchen(m_registry); }
  void init() { openForm(m_registry, "pantry", {.id = "k", .operatorId = "kitchen"}); }
  void cleanup() { closeForm(); }

  void everyKindHasAField();          // promise 1
  void typingIsOneStep();             // promise 2
  void choicesAndSwitchesAreSteps();  // promise 2
  void errorsStandAtTheField();       // promise 3
  void missingInputStandsOnTop();     // promise 3
  void conditionsHide();              // promise 4
  void resetTakesItBack();
  void undoIsSeen();  // promise 5
  void columnsAreChosenByClicks();
  void columnsAreChosenByRule();
  void columnsThatDoNotApplyTakeNoRoom();
  void theExpressionKnowsTheColumns();
  void theExpressionGrowsWithItsLines();
  void theProjectWithoutANode();
  void goesToTheParameter();
  void aDroppedFileIsOneStep();
  void aDropOfAnythingElseIsNone();
  void theTitleIsOneStep();           // promise 2
  void escapeTakesTheTitleBack();     // promise 6
  void undoInAFieldIsTheDocuments();  // promise 5
  void nonsenseIsSaidAtTheField();

private:
  QToolButton* reset(const char* key) const {
    for (auto* button : row(key)->findChildren<QToolButton*>())
      if (button->accessibleName().startsWith("Reset")) return button;
    return nullptr;
  }
  static void type(QWidget* field, const QString& text) {
    field->setFocus();
    if (auto* line = field->findChild<QLineEdit*>()) line->selectAll();
    if (auto* line = qobject_cast<QLineEdit*>(field)) line->selectAll();
    QTest::keyClicks(field, text);
  }

  Registry m_registry;
};

void InspectorTest::everyKindHasAField() {
  for (const ParameterSpec& spec : m_registry.at("kitchen").spec.parameters) {
    QWidget* found = row(std::string(keyOf(spec)).c_str());
    QVERIFY(found != nullptr);
    QVERIFY(!found->findChildren<QWidget*>().isEmpty());
  }
  QCOMPARE(field<NumberField>("count")->text(), QString("8"));
  QCOMPARE(field<QComboBox>("way")->currentText(), QString("Sum"));
  QCOMPARE(field<QLineEdit>("name")->text(), QString("total"));
  QCOMPARE(m_document->undoStack().count(), 0);
}

void InspectorTest::typingIsOneStep() {
  type(field<NumberField>("count"), "42");
  QCOMPARE(value("count"), Json(42));
  QCOMPARE(m_document->undoStack().count(), 1);
  type(field<QLineEdit>("name"), "sum of all");  // leaving the first field ends its step
  QCOMPARE(value("name"), Json("sum of all"));
  QCOMPARE(m_document->undoStack().count(), 2);
  type(field<NumberField>("count"), "7");
  QCOMPARE(m_document->undoStack().count(), 3);
  m_document->undoStack().undo();
  QCOMPARE(value("count"), Json(42));
  m_document->undoStack().undo();
  m_document->undoStack().undo();
  QVERIFY(m_document->pipeline().at("k").values.empty());
}

void InspectorTest::choicesAndSwitchesAreSteps() {
  QTest::mouseClick(field<QCheckBox>("careful"), Qt::LeftButton, {},
                    {8, field<QCheckBox>("careful")->height() / 2});
  QCOMPARE(value("careful"), Json(true));
  auto* box = field<QComboBox>("way");
  box->setFocus();
  QTest::keyClick(box, Qt::Key_Down);
  QCOMPARE(value("way"), Json("mean"));
  QCOMPARE(m_document->undoStack().count(), 2);
}

void InspectorTest::errorsStandAtTheField() {
  type(field<NumberField>("count"), "500");
  QCOMPARE(value("count"), Json(500));
  QVERIFY(field<NumberField>("count")->property("wrong").toBool());
  QLabel* trouble = row("count")->findChildren<QLabel*>().back();
  QVERIFY(trouble->isVisible());
  QVERIFY(trouble->text().contains("100"));  // says the range
  applyLanguage(QStringLiteral("zh_CN"));
  type(field<NumberField>("count"), "501");
  const QString chinese = trouble->text();
  applyLanguage(QStringLiteral("en"));
  QVERIFY2(chinese.contains(QStringLiteral("。请")), qPrintable(chinese));  // no blank between
  type(field<NumberField>("count"), "50");
  QVERIFY(!trouble->isVisible());
  QVERIFY(!field<NumberField>("count")->property("wrong").toBool());
}

void InspectorTest::missingInputStandsOnTop() {
  const auto visibleTexts = [this] {
    QString texts;
    for (const QLabel* label : m_inspector->findChildren<QLabel*>())
      if (label->isVisible()) texts += label->text();
    return texts;
  };
  const QString before = visibleTexts();
  m_document->perform("Unlink", {RemoveLink{{{"feeder", "data"}, {"k", "data"}}}});
  QVERIFY(visibleTexts() != before);
  const Finding& finding = m_document->checks().at("k").findings.front();
  QVERIFY(visibleTexts().contains(translated(finding.message)));
}

void InspectorTest::conditionsHide() {
  QVERIFY(!field<NumberField>("share")->isVisible());
  m_document->perform("Set", {SetValue{"k", "careful", true}});
  QVERIFY(field<NumberField>("share")->isVisible());
}

void InspectorTest::resetTakesItBack() {
  QVERIFY(!reset("count")->isVisible());
  type(field<NumberField>("count"), "42");
  QVERIFY(reset("count")->isVisible());
  QTest::mouseClick(reset("count"), Qt::LeftButton);
  QVERIFY(value("count").is_null());
  QCOMPARE(field<NumberField>("count")->text(), QString("8"));
  QVERIFY(!reset("count")->isVisible());
  QCOMPARE(m_document->undoStack().count(), 2);
  // Typing the initial value is the same as never having touched it.
  type(field<NumberField>("count"), "9");
  type(field<NumberField>("count"), "8");
  QVERIFY(value("count").is_null());
}

void InspectorTest::undoIsSeen() {
  type(field<QLineEdit>("name"), "abc");
  m_document->undoStack().undo();
  QCOMPARE(field<QLineEdit>("name")->text(), QString("total"));
  m_document->undoStack().redo();
  QCOMPARE(field<QLineEdit>("name")->text(), QString("abc"));
  m_document->perform("Remove", removalOf(m_document->pipeline(), m_registry, {"k"}, false));
  QVERIFY(m_inspector->node().empty());
}

void InspectorTest::columnsAreChosenByClicks() {
  auto* list = field<QListWidget>("features");
  QCOMPARE(list->count(), 4);
  QCOMPARE(list->item(0)->checkState(), Qt::Checked);  // a feature
  list->item(0)->setCheckState(Qt::Unchecked);
  QCOMPARE(value("features"), Json::parse(R"(["order volume", "city", "day"])"));
  QCOMPARE(m_document->undoStack().count(), 1);
  m_document->undoStack().undo();
  QCOMPARE(field<QListWidget>("features")->item(0)->checkState(), Qt::Checked);
}

void InspectorTest::columnsAreChosenByRule() {
  auto* mode = field<QComboBox>("features");
  mode->setFocus();
  QTest::keyClick(mode, Qt::Key_End);
  QVERIFY(value("features").is_object());
  for (auto* pattern : row("features")->findChildren<QLineEdit*>())
    if (pattern->placeholderText().startsWith("Pattern")) type(pattern, "^order");
  QCOMPARE(value("features")["pattern"], Json("^order"));
  QCOMPARE(field<QListWidget>("features")->item(0)->checkState(), Qt::Unchecked);
  QCOMPARE(field<QListWidget>("features")->item(1)->checkState(), Qt::Checked);
}

void InspectorTest::columnsThatDoNotApplyTakeNoRoom() {
  QVERIFY(field<QListWidget>("features")->isVisible());
  field<ColumnsEditor>("features")->setEnabled(false);
  QVERIFY(!field<QListWidget>("features")->isVisible());
  QVERIFY(field<QComboBox>("features")->isVisible());
  field<ColumnsEditor>("features")->setEnabled(true);
  QVERIFY(field<QListWidget>("features")->isVisible());
}

void InspectorTest::theExpressionKnowsTheColumns() {
  auto* expression = field<ExpressionField>("rule");
  type(expression, "order");
  auto* completer = expression->findChild<QCompleter*>();
  QCOMPARE(completer->currentCompletion(), QString("order volume"));
  Q_EMIT completer->activated(completer->currentIndex());
  QCOMPARE(expression->toPlainText(), QString("[order volume]"));
  completer->popup()->hide();
  QTest::keyClicks(expression, " > 3");
  QCOMPARE(value("rule"), Json("[order volume] > 3"));
  QCOMPARE(m_document->undoStack().count(), 1);
}

void InspectorTest::theExpressionGrowsWithItsLines() {
  auto* expression = field<ExpressionField>("rule");
  const int low = expression->height();
  expression->setFocus();
  expression->insertPlainText("a = 1\nb = 2\nc = 3\nd = 4");
  QVERIFY(expression->height() > low);
  m_document->undoStack().undo();
  QTRY_COMPARE(expression->height(), low);
}

void InspectorTest::theProjectWithoutANode() {
  m_inspector->setNode({});
  auto* title = m_inspector->findChild<QLineEdit*>();
  type(title, "Orders");
  QCOMPARE(m_document->project().title, std::string("Orders"));
  auto* seed = m_inspector->findChild<NumberField*>();
  type(seed, "123");
  QCOMPARE(m_document->project().seed, std::uint64_t{123});
  QVERIFY(m_document->modified());
}

void InspectorTest::goesToTheParameter() {
  m_inspector->setNode({});
  m_inspector->showParameter("k", "name");
  QCOMPARE(m_inspector->node(), NodeId("k"));
  QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(field<QLineEdit>("name")));
}

/// Drags what is carried over the field, and drops it there.
bool drop(QWidget& field, const QMimeData& carried) {
  QDragEnterEvent enter({5, 5}, Qt::CopyAction, &carried, Qt::LeftButton, {});
  QApplication::sendEvent(&field, &enter);
  if (!enter.isAccepted()) return false;
  QDropEvent drop({5, 5}, Qt::CopyAction, &carried, Qt::LeftButton, {});
  QApplication::sendEvent(&field, &drop);
  return drop.isAccepted();
}

void InspectorTest::aDroppedFileIsOneStep() {
  auto* path = field<QLineEdit>("file");
  type(path, "/tmp/old.csv");
  QCOMPARE(m_document->undoStack().count(), 1);
  QMimeData carried;
  carried.setUrls({QUrl::fromLocalFile("/tmp/new orders.csv")});
  QVERIFY(drop(*path, carried));
  QCOMPARE(value("file"), Json("/tmp/new orders.csv"));
  QCOMPARE(path->text(), QString("/tmp/new orders.csv"));
  QCOMPARE(m_document->undoStack().count(), 2);  // also right after typing there
  m_document->undoStack().undo();
  QCOMPARE(value("file"), Json("/tmp/old.csv"));
}

void InspectorTest::aDropOfAnythingElseIsNone() {
  auto* path = field<QLineEdit>("file");
  QMimeData two;
  two.setUrls({QUrl::fromLocalFile("/tmp/a.csv"), QUrl::fromLocalFile("/tmp/b.csv")});
  drop(*path, two);
  QMimeData remote;
  remote.setUrls({QUrl("https://example.org/a.csv")});
  drop(*path, remote);
  QCOMPARE(m_document->undoStack().count(), 0);
}

void InspectorTest::theTitleIsOneStep() {
  auto* title = m_inspector->findChild<QLineEdit*>("nodeTitle");
  QCOMPARE(title->text(), QString("Kitchen"));  // without one of its own, the operator's
  type(title, "Where it is cooked");
  QCOMPARE(m_document->pipeline().at("k").title, std::string("Where it is cooked"));
  QCOMPARE(m_document->undoStack().count(), 1);
  QTest::keyClick(title, Qt::Key_Return);
  type(title, "Stove");
  QCOMPARE(m_document->undoStack().count(), 2);
  m_document->undoStack().undo();
  QCOMPARE(title->text(), QString("Where it is cooked"));
  m_document->undoStack().undo();
  QCOMPARE(m_document->pipeline().at("k").title, std::string());
  QCOMPARE(title->text(), QString("Kitchen"));
}

void InspectorTest::escapeTakesTheTitleBack() {
  auto* title = m_inspector->findChild<QLineEdit*>("nodeTitle");
  type(title, "Stove");
  QTest::keyClick(title, Qt::Key_Return);
  type(title, "Oven");
  QTest::keyClick(title, Qt::Key_Escape);
  QCOMPARE(title->text(), QString("Stove"));
  QCOMPARE(m_document->pipeline().at("k").title, std::string("Stove"));
  QVERIFY(m_document->undoStack().index() == 1);
  QTest::keyClick(title, Qt::Key_Escape);  // nothing is being typed: what stands is left alone
  QCOMPARE(m_document->pipeline().at("k").title, std::string("Stove"));
}

void InspectorTest::undoInAFieldIsTheDocuments() {
  QAction undo;
  undo.setShortcut(QKeySequence::Undo);
  connect(&undo, &QAction::triggered, &m_document->undoStack(), &QUndoStack::undo);
  m_inspector->addAction(&undo);
  m_document->perform("Set", {SetValue{"k", "careful", true}});
  for (QWidget* each : {static_cast<QWidget*>(field<NumberField>("count")),
                        static_cast<QWidget*>(field<QLineEdit>("name")),
                        static_cast<QWidget*>(field<ExpressionField>("rule"))}) {
    type(each, "4");
    QCOMPARE(m_document->undoStack().index(), 2);
    QTest::keyClick(each, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_document->undoStack().index(), 1);
  }
  QTest::keyClick(field<QLineEdit>("name"), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(value("careful").is_null());
}

void InspectorTest::nonsenseIsSaidAtTheField() {
  auto* count = field<NumberField>("count");
  QLabel* trouble = row("count")->findChildren<QLabel*>().back();
  type(count, "many");
  QVERIFY(!trouble->isVisible());  // more may come
  field<QLineEdit>("name")->setFocus();
  QCOMPARE(count->text(), QString("8"));
  QVERIFY(trouble->isVisible());
  QVERIFY(trouble->text().contains("many"));
  QCOMPARE(m_document->undoStack().count(), 0);
  m_document->perform("Set", {SetValue{"k", "careful", true}});  // of another field
  QVERIFY(trouble->isVisible());
  type(count, "7");
  QVERIFY(!trouble->isVisible());
}

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
