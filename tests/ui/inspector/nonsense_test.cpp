// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nonsense in every kind of field:
//
//   1. The field is marked, visibly, and a sentence below it says what is wrong; nothing is said
//      anywhere else, and nothing runs.
//   2. What cannot be a value at all is taken back when the field is left, and said as well.
//   3. Undo brings back what was, and the complaint goes.
//   4. Whatever is typed or pasted, the window stays.
#include <QFloat16>
#include "core/expression/conditions.h"
#include "ui/canvas/quick_menu.h"
#include "ui/inspector/condition_line.h"
#include "ui/inspector/expression_field.h"
#include "ui/inspector/inspector_fixture.h"
#include "ui/inspector/kitchen.h"
#include "ui/inspector/number_field.h"
#include "ui/inspector/value_editor.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace quern;
using namespace quern::ui;

namespace {

Json conditionOn(const char* column, const char* is) {
  return Json::parse(QStringLiteral(R"({"version": 1, "join": "all",
                                        "conditions": [{"column": "%1", "is": "%2"}]})")
                         .arg(column, is)
                         .toStdString());
}

}  // namespace

class NonsenseTest : public InspectorFixture {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup() { closeForm(); }

  void isMarkedAtTheField_data();
  void isMarkedAtTheField();  // promises 1 and 3
  void isTakenBack_data();
  void isTakenBack();  // promise 2
  void fromAFileIsMarked_data();
  void fromAFileIsMarked();  // promises 1 and 3
  void ofARunIsMarked();     // promise 1
  void pastedEverywhere_data();
  void pastedEverywhere();  // promise 4
  void namesNoColumn();

private:
  /// The visible child of a row that keys go to.
  QWidget* typedInto(const QString& key, const QString& name) const;
  /// The children that are marked, each with a mark that can be seen.
  QWidgetList marked(const QString& key) const;
  void verifyQuiet(const QString& key);

  Registry m_registry;
};

void NonsenseTest::initTestCase() {
  registerKitchen(m_registry);
  applyTheme(ThemeChoice::light);
}

void NonsenseTest::init() {
  const Node kitchen{.id = "k", .operatorId = "kitchen", .values = {{"careful", true}}};
  openForm(m_registry, "pantry", kitchen, 1200);
}

QWidget* NonsenseTest::typedInto(const QString& key, const QString& name) const {
  for (QWidget* child : row(key)->findChildren<QWidget*>()) {
    const bool takesKeys = child->inherits("QLineEdit") || child->inherits("QPlainTextEdit");
    if (takesKeys && child->isVisible() && (name.isEmpty() || child->accessibleName() == name))
      return child;
  }
  return nullptr;
}

QWidgetList NonsenseTest::marked(const QString& key) const {
  QWidgetList found;
  for (QWidget* child : row(key)->findChildren<QWidget*>()) {
    if (!child->isVisible() || !child->property("wrong").toBool()) continue;
    const QImage wrong = child->grab().toImage();
    setMark(*child, "wrong", false);
    const bool seen = child->grab().toImage() != wrong;
    setMark(*child, "wrong", true);
    if (seen) found << child;
  }
  return found;
}

void NonsenseTest::verifyQuiet(const QString& key) {
  QVERIFY(!m_runs->isRunning());
  QVERIFY(!m_inspector->findChild<QLabel*>("notice")->isVisible());
  for (const ParameterSpec& spec : m_registry.at("kitchen").spec.parameters) {
    const QString other = QString::fromStdString(std::string(keyOf(spec)));
    if (other != key) QCOMPARE(trouble(other), QString());
  }
}

void NonsenseTest::isMarkedAtTheField_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<Json>("before");
  QTest::addColumn<QString>("name");  // of the field, where the row has several
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("said");
  const auto add = [](const char* row, const char* key, const char* typed, const char* said,
                      const Json& before = {}, const char* name = "") {
    QTest::newRow(row) << QString(key) << before << QString(name) << QString(typed)
                       << QString(said);
  };
  add("integer: too large", "count", "500", "from 1 to 100");
  add("integer: negative", "count", "-5", "from 1 to 100");
  add("number: too large", "share", "7", "from 0 to 1");
  add("number: below", "share", "-0.01", "from 0 to 1");
  add("text: empty", "name", "", "needed");
  add("expression: unfinished", "rule", "age >", "");
  add("expression: brackets", "rule", "((((", "");
  add("expression: no such column", "rule", "weight > 3", "weight");
  add("expression: signs", "rule", "§ ¶ ~ ?!", "");
  add("expression: text and number", "rule", "age = \"x\"", "");
  add("pattern", "features", "(((", "", Json{{"pattern", "a"}}, "Pattern of the names");
  add("file: absent", "file", "/no/such/file.csv", "There is no file /no/such/file.csv");
  add("file: a folder", "file", "/", "folder");
  add("file: a device", "file", "/dev/null", "device");
  add("file: below a file", "file", "/etc/passwd/x", "no file");
  add("file: a blank", "file", " ", "no file");
  add("conditions: no number", "keep", "x", "", conditionOn("age", "above"), "Value");
  add("conditions: no date", "keep", "2024-13-45", "", conditionOn("day", "above"), "Value");
  add("conditions: written", "keep", "age >< 3", "", "age > 3");
}

void NonsenseTest::isMarkedAtTheField() {
  QFETCH(QString, key);
  QFETCH(Json, before);
  QFETCH(QString, name);
  QFETCH(QString, typed);
  QFETCH(QString, said);
  if (!before.is_null()) set(key, before);
  const Json was = value(key);
  const int steps = m_document->undoStack().index();
  QWidget* field = typedInto(key, name);
  QVERIFY(field != nullptr);
  field->setFocus();
  if (auto* line = qobject_cast<QLineEdit*>(field)) line->selectAll();
  if (auto* text = qobject_cast<QPlainTextEdit*>(field)) text->selectAll();
  QTest::keyClick(field, Qt::Key_Delete);
  QTest::keyClicks(field, typed);
  QTest::keyClick(field, Qt::Key_Tab);
  QVERIFY(!trouble(key).isEmpty());  // 1
  QVERIFY2(trouble(key).contains(said), qPrintable(trouble(key)));
  QVERIFY(!marked(key).isEmpty());
  verifyQuiet(key);
  while (m_document->undoStack().index() > steps) m_document->undoStack().undo();  // 3
  QCOMPARE(value(key), was);
  const bool open = was.is_object() && was.contains("conditions");  // has no value yet
  QCOMPARE(trouble(key).isEmpty(), !open);
}

void NonsenseTest::isTakenBack_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("typed");
  QTest::newRow("integer: a word") << "count" << "many";
  QTest::newRow("integer: a fraction") << "count" << "3.7";
  QTest::newRow("integer: too many digits") << "count" << "99999999999999999999999";
  QTest::newRow("integer: a sum") << "count" << "3+4";
  QTest::newRow("integer: nothing") << "count" << "";
  QTest::newRow("integer: Chinese") << "count" << QString::fromUtf8("三十");
  QTest::newRow("number: a word") << "share" << "half";
  QTest::newRow("number: infinite") << "share" << "inf";
  QTest::newRow("number: no number") << "share" << "nan";
  QTest::newRow("number: too large for any") << "share" << "1e999";
  QTest::newRow("number: two points") << "share" << "0.5.5";
  QTest::newRow("number: nothing") << "share" << "";
}

void NonsenseTest::isTakenBack() {
  QFETCH(QString, key);
  QFETCH(QString, typed);
  auto* number = row(key)->findChild<NumberField*>();
  const QString shown = number->text();
  const Json was = value(key);
  const int steps = m_document->undoStack().index();
  number->setFocus();
  number->selectAll();
  QApplication::clipboard()->setText(typed);  // keys know no Chinese
  QTest::keyClick(number, typed.isEmpty() ? Qt::Key_Delete : Qt::Key_V,
                  typed.isEmpty() ? Qt::NoModifier : Qt::ControlModifier);
  QTest::keyClick(number, Qt::Key_Tab);
  QVERIFY(!trouble(key).isEmpty());  // 2
  QVERIFY2(trouble(key).contains(typed), qPrintable(trouble(key)));
  verifyQuiet(key);
  // What could be read on the way, such as the 9 of 999…, is there to be taken back.
  while (m_document->undoStack().index() > steps) m_document->undoStack().undo();
  QCOMPARE(value(key), was);
  QCOMPARE(number->text(), shown);
}

void NonsenseTest::fromAFileIsMarked_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<Json>("stored");
  const auto add = [](const char* row, const char* key, const Json& stored) {
    QTest::newRow(row) << QString(key) << stored;
  };
  add("switch: a number", "careful", 3);
  add("integer: a text", "count", "eight");
  add("integer: a fraction", "count", 8.5);
  add("integer: a list", "count", Json::array({1}));
  add("integer: larger than any", "count", std::uint64_t{18'446'744'073'709'551'615U});
  add("number: a text", "share", "half");
  add("choice: no option", "way", "median");
  add("choice: a number", "way", 1);
  add("text: a number", "name", 5);
  add("expression: an object", "rule", Json::object({{"a", 1}}));
  add("column: absent", "target", "weight");
  add("column: of another type", "target", "city");
  add("column: a list", "target", Json::array({"age"}));
  add("columns: absent", "features", Json::array({"age", "weight"}));
  add("columns: a number", "features", 7);
  add("columns: no rule", "features", Json{{"types", "number"}});
  add("file: a number", "file", 5);
  add("conditions: absent column", "keep", conditionOn("weight", "missing"));
  add("conditions: no relation", "keep", conditionOn("age", "like"));
  add("conditions: of another type", "keep", conditionOn("age", "contains"));
  add("conditions: a number", "keep", 5);
  add("conditions: another version", "keep", Json{{"version", 9}, {"conditions", Json::array()}});
}

void NonsenseTest::fromAFileIsMarked() {
  QFETCH(QString, key);
  QFETCH(Json, stored);
  const Json was = value(key);
  set(key, stored);
  QVERIFY(!trouble(key).isEmpty());
  QVERIFY(!marked(key).isEmpty());
  if (key != "careful") verifyQuiet(key);  // which takes another field's sentence away
  m_document->undoStack().undo();
  QCOMPARE(value(key), was);
  QCOMPARE(trouble(key), QString());
  QVERIFY(marked(key).isEmpty());
}

/// What is only seen while it runs stands at the field as well, until the field changes.
void NonsenseTest::ofARunIsMarked() {
  const QString path = m_home.file("gone.csv");
  QVERIFY(QFile(path).open(QIODevice::WriteOnly));
  set("file", path.toStdString());
  QCOMPARE(trouble("file"), QString());
  QVERIFY(QFile::remove(path));
  m_runs->runAll();
  QTRY_VERIFY(!m_runs->isRunning());
  QTRY_VERIFY2(trouble("file").contains("There is no file"), qPrintable(trouble("file")));
  QVERIFY(!marked("file").isEmpty());
  m_document->undoStack().undo();
  QTRY_COMPARE(trouble("file"), QString());
}

void NonsenseTest::pastedEverywhere_data() {
  QTest::addColumn<QString>("text");
  QTest::newRow("lines") << "a\nb\r\nc\td";
  QTest::newRow("no text") << QString(QChar(0)) + QChar(1) + QChar(0x1f) + QChar(0x7f);
  QTest::newRow("half a character") << QString(QChar(0xd83d)) + "x" + QChar(0xde00);
  QTest::newRow("pictures") << QString::fromUtf8("👩‍👩‍👧‍👦🏳️‍🌈");
  QTest::newRow("right to left") << QString::fromUtf8("\u202eمرحبا\u202c [שלום]");
  QTest::newRow("combined") << QString("e") + QString(300, QChar(0x301));
  QTest::newRow("markup") << "<b>x</b><img src=/etc/passwd>&amp;%1 %2 %n";
  QTest::newRow("long") << QString(50'000, 'x');
  QTest::newRow("deep") << QString(5'000, '(');
  QTest::newRow("many signs") << QString("1+").repeated(5'000);
  QTest::newRow("nots") << QString("not ").repeated(5'000);
}

void NonsenseTest::pastedEverywhere() {
  QFETCH(QString, text);
  set("features", Json{{"pattern", "a"}});
  set("keep", conditionOn("city", "one-of"));
  QApplication::clipboard()->setText(text);
  int count = 0;
  for (QWidget* each : m_inspector->findChildren<QWidget*>()) {
    if (!each->inherits("QLineEdit") && !each->inherits("QPlainTextEdit")) continue;
    if (!each->isVisible()) continue;
    const Json was = m_document->pipeline().at("k").values;
    const int steps = m_document->undoStack().index();
    each->setFocus();
    QTest::keyClick(each, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(each, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(each, Qt::Key_Tab);
    while (m_document->undoStack().index() > steps) m_document->undoStack().undo();
    QCOMPARE(m_document->pipeline().at("k").values, was);
    ++count;
  }
  QVERIFY(count >= 8);
}

/// A picker cannot be made to choose what is not there.
void NonsenseTest::namesNoColumn() {
  auto* button = row("target")->findChild<QPushButton*>();
  QTest::mouseClick(button, Qt::LeftButton);
  auto* menu = button->parentWidget()->findChild<QuickMenu*>();
  QVERIFY(menu != nullptr);
  auto* search = menu->findChild<QLineEdit*>();
  QTest::keyClicks(search, "qqqqqqqq");
  QVERIFY(menu->shownIds().isEmpty());
  QTest::keyClick(search, Qt::Key_Return);
  QVERIFY(value("target").is_null());
  QTest::keyClick(search, Qt::Key_Escape);
  QVERIFY(!menu->isVisible());
}

QTEST_MAIN(NonsenseTest)
#include "nonsense_test.moc"
