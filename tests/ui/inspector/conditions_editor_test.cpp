// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFloat16>
#include "core/expression/expression.h"
#include "testing/operators.h"
#include "testing/toys.h"
#include "ui/canvas/quick_menu.h"
#include "ui/inspector/condition_line.h"
#include "ui/inspector/condition_text.h"
#include "ui/inspector/expression_field.h"
#include "ui/inspector/inspector_fixture.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace quern;
using namespace quern::ui;

namespace {

struct Pantry final : Operator {
  Schemas check(const Parameters&, const Schemas&, Findings&) const override {
    return {{"data", made().schema()}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs&, Context&) const override {
    return {{"data", made()}};
  }
  static Table made() {
    return table(
        "age:number,city:category,note:text,day:date,fresh:boolean "
        "/ 1,Oslo,a,2024-05-03,true / 2,Roma,'b, c',2024-05-04,false");
  }
};

constexpr ConditionsParameter keep{
    .key = "keep", .required = true, .label = tr("Keep"), .help = tr("Which rows.")};
constexpr ConditionsParameter must{.key = "must",
                                   .expression = false,
                                   .asserts = true,
                                   .label = tr("Must hold"),
                                   .help = tr("What holds.")};

struct Sieve final : Operator {
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    Expression(parameters[keep]).resultType(in.table("data"));
    return {{"data", in.table("data")}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    return {{"data", in.table("data")}};
  }
};

void registerSieve(Registry& registry) {
  const PortSpec data = tablePort("data", tr("Data"));
  registry.add<Pantry>({.id = "pantry", .name = tr("Pantry"), .outputs = {data}});
  registry.add<Sieve>({.id = "sieve",
                       .name = tr("Sieve"),
                       .inputs = {data},
                       .outputs = {data},
                       .parameters = {keep, must}});
}

/// What a toolbox for JSON would say: a list of conditions.
Json listOf(const char* conditions) {
  return Json::parse(std::string(R"({"version": 1, "join": "all", "conditions": )") + conditions +
                     "}");
}

}  // namespace

class ConditionsEditorTest : public InspectorFixture {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerSieve(m_registry); }
  void init() { openForm(m_registry, "pantry", {.id = "s", .operatorId = "sieve"}); }
  void cleanup() { closeForm(); }

  void aConditionIsPutTogether();
  void onlyWhatSuitsTheTypeIsOffered();
  void valuesArePickedFromThoseThatThereAre();
  void aListOfValues();
  void fromAndTo();
  void yesOrNo();
  void removingALineIsAStep();
  void joinedByAnyOf();
  void turnsIntoAnExpressionAndBack();  // promise 2
  void whatIsMoreStaysAnExpression();   // promise 3
  void typingIsOneStep();               // promise 4
  void whatIsWrongIsMarked();           // promise 5
  void anotherColumnKeepsWhatSuits();
  void wholeColumnsWhereTheyAreAsserted();
  void typedTexts_data();
  void typedTexts();

private:
  QWidget* row(const char* key = "keep") const { return InspectorFixture::row(key); }
  Json value(const char* key = "keep") const { return InspectorFixture::value(key); }
  void set(const Json& value, const char* key = "keep") { InspectorFixture::set(key, value); }
  QString trouble() const { return InspectorFixture::trouble("keep"); }
  QList<ConditionLine*> lines(const char* key = "keep") const {
    QList<ConditionLine*> shown;
    for (auto* line : row(key)->findChildren<ConditionLine*>())
      if (line->isVisible()) shown << line;
    return shown;
  }
  template <class Widget>
  static Widget* named(QWidget* within, const QString& name) {
    for (auto* widget : within->findChildren<Widget*>())
      if (widget->accessibleName() == name && widget->isVisible()) return widget;
    return nullptr;
  }
  static void choose(QComboBox* box, const QString& text) {
    box->setCurrentIndex(box->findText(text));
    Q_EMIT box->activated(box->currentIndex());
  }
  static void choose(QPushButton* button, const QString& entry) {
    QTest::mouseClick(button, Qt::LeftButton);
    auto* menu = button->parentWidget()->findChild<QuickMenu*>();
    QVERIFY(menu != nullptr);
    Q_EMIT menu->chosen(entry);
    menu->close();
  }
  /// Null if it is not shown.
  QComboBox* box(const char* name, const char* key = "keep") const {
    auto* found = row(key)->findChild<QComboBox*>(name);
    return found != nullptr && found->isVisible() ? found : nullptr;
  }
  static QStringList offered(QComboBox* box) {
    QStringList texts;
    for (int index = 0; index < box->count(); ++index) texts << box->itemText(index);
    return texts;
  }
  Registry m_registry;
};

void ConditionsEditorTest::aConditionIsPutTogether() {
  QTest::mouseClick(row()->findChild<QPushButton*>("addCondition"), Qt::LeftButton);
  QCOMPARE(lines().size(), 1);
  choose(named<QPushButton>(lines()[0], "Column"), "age");
  choose(named<QComboBox>(lines()[0], "Comparison"), "is above");
  auto* field = named<QLineEdit>(lines()[0], "Value");
  field->setFocus();
  QTest::keyClicks(field, "1.5");
  QCOMPARE(value(), listOf(R"([{"column": "age", "is": "above", "values": [1.5]}])"));
  QCOMPARE(trouble(), QString());
  // Back to nothing, a step at a time: the value, the comparison, the column, the line.
  for (int step = 0; step < 4; ++step) m_document->undoStack().undo();
  QVERIFY(value().is_null());
  QVERIFY(lines().isEmpty());
  m_document->undoStack().redo();
  QTRY_COMPARE(lines().size(), 1);
}

void ConditionsEditorTest::onlyWhatSuitsTheTypeIsOffered() {
  set(listOf(R"([{"column": "age", "is": "missing"}, {"column": "note", "is": "missing"}])"));
  const QStringList numbers = offered(named<QComboBox>(lines()[0], "Comparison"));
  QVERIFY(numbers.contains("lies between") && !numbers.contains("contains"));
  const QStringList texts = offered(named<QComboBox>(lines()[1], "Comparison"));
  QVERIFY(texts.contains("contains") && !texts.contains("lies between"));
  QVERIFY(!texts.contains("has each value once"));
  set(listOf(R"([{"column": "day", "is": "above"}])"));
  QCOMPARE(named<QComboBox>(lines()[0], "Comparison")->currentText(), QString("is after"));
}

void ConditionsEditorTest::valuesArePickedFromThoseThatThereAre() {
  m_runs->runAll();
  QTRY_VERIFY(m_runs->status("feeder").result != nullptr);
  set(listOf(R"([{"column": "city", "is": "one-of", "values": ["Lima"]}])"));
  auto* pick = named<QToolButton>(lines()[0], "Pick from the values there are");
  QVERIFY(pick != nullptr);
  QTest::mouseClick(pick, Qt::LeftButton);
  auto* menu = lines()[0]->findChild<QuickMenu*>();
  QVERIFY(menu != nullptr);
  QCOMPARE(menu->shownIds(), (QStringList{"Oslo", "Roma"}));
  Q_EMIT menu->chosen("Oslo");
  QCOMPARE(value()["conditions"][0]["values"], Json::parse(R"(["Lima", "Oslo"])"));
  QCOMPARE(named<QLineEdit>(lines()[0], "Value")->text(), QString("Lima, Oslo"));
}

void ConditionsEditorTest::aListOfValues() {
  set(listOf(R"([{"column": "note", "is": "one-of", "values": ["b, c"]}])"));
  auto* field = named<QLineEdit>(lines()[0], "Value");
  QCOMPARE(field->text(), QString("\"b, c\""));
  field->setFocus();
  field->end(false);
  QTest::keyClicks(field, ", d");
  QCOMPARE(value()["conditions"][0]["values"], Json::parse(R"(["b, c", "d"])"));
  QCOMPARE(field->text(), QString("\"b, c\", d"));
}

void ConditionsEditorTest::fromAndTo() {
  set(listOf(R"([{"column": "day", "is": "between"}])"));
  auto* from = named<QLineEdit>(lines()[0], "Value");
  auto* to = named<QLineEdit>(lines()[0], "Upper value");
  from->setFocus();
  QTest::keyClicks(from, "2024-05-03");
  QVERIFY(!trouble().isEmpty());  // one is missing
  to->setFocus();
  QTest::keyClicks(to, "2024-06-01");
  QCOMPARE(value()["conditions"][0]["values"], Json::parse(R"(["2024-05-03", "2024-06-01"])"));
  QCOMPARE(trouble(), QString());
}

void ConditionsEditorTest::yesOrNo() {
  set(listOf(R"([{"column": "fresh", "is": "equal"}])"));
  choose(named<QComboBox>(lines()[0], "Value"), "No");
  QCOMPARE(value()["conditions"][0]["values"], Json::array({false}));
  QCOMPARE(trouble(), QString());
}

void ConditionsEditorTest::removingALineIsAStep() {
  set(listOf(R"([{"column": "age", "is": "missing"}, {"column": "note", "is": "missing"}])"));
  QTest::mouseClick(named<QToolButton>(lines()[0], "Remove the condition on age"), Qt::LeftButton);
  QTRY_COMPARE(lines().size(), 1);
  QCOMPARE(value(), listOf(R"([{"column": "note", "is": "missing"}])"));
  m_document->undoStack().undo();
  QTRY_COMPARE(lines().size(), 2);
}

void ConditionsEditorTest::joinedByAnyOf() {
  set(listOf(R"([{"column": "age", "is": "missing"}])"));
  QVERIFY(box("ruleJoin") == nullptr);
  set(listOf(R"([{"column": "age", "is": "missing"}, {"column": "note", "is": "missing"}])"));
  choose(box("ruleJoin"), "One of them holds");
  QCOMPARE(value()["join"], Json("any"));
}

void ConditionsEditorTest::turnsIntoAnExpressionAndBack() {
  const Json list = listOf(R"([{"column": "age", "is": "above", "values": [1]},
                               {"column": "city", "is": "one-of", "values": ["Oslo"]}])");
  set(list);
  auto* modes = box("ruleMode");
  const int before = m_document->undoStack().count();
  choose(modes, "Expression");
  QCOMPARE(value(), Json("age > 1 and city in (\"Oslo\")"));
  QVERIFY(row()->findChild<ExpressionField*>()->isVisible());
  QVERIFY(lines().isEmpty());
  QCOMPARE(m_document->undoStack().count(), before + 1);
  choose(modes, "Conditions");
  QCOMPARE(value(), list);
  QCOMPARE(lines().size(), 2);
  m_document->undoStack().undo();  // what is stored is what is shown
  QVERIFY(row()->findChild<ExpressionField*>()->isVisible());
  QCOMPARE(modes->currentText(), QString("Expression"));
}

void ConditionsEditorTest::whatIsMoreStaysAnExpression() {
  set("age > 1 and age < 2 * age");
  auto* modes = box("ruleMode");
  QCOMPARE(modes->currentText(), QString("Expression"));
  choose(modes, "Conditions");
  QCOMPARE(modes->currentText(), QString("Expression"));
  QCOMPARE(value(), Json("age > 1 and age < 2 * age"));
  QVERIFY(trouble().contains("more than a list"));
}

void ConditionsEditorTest::typingIsOneStep() {
  set(listOf(R"([{"column": "age", "is": "above"}, {"column": "age", "is": "below"}])"));
  const int before = m_document->undoStack().count();
  auto* first = named<QLineEdit>(lines()[0], "Value");
  auto* second = named<QLineEdit>(lines()[1], "Value");
  first->setFocus();
  QTest::keyClicks(first, "123");
  QCOMPARE(m_document->undoStack().count(), before + 1);
  second->setFocus();
  QTest::keyClicks(second, "45");
  QCOMPARE(m_document->undoStack().count(), before + 2);
  m_document->undoStack().undo();
  QCOMPARE(second->text(), QString());
  QCOMPARE(first->text(), QString("123"));
}

void ConditionsEditorTest::whatIsWrongIsMarked() {
  set(listOf(R"([{"column": "age", "is": "above", "values": [1]},
                 {"column": "age", "is": "below", "values": ["x"]}])"));
  QVERIFY(!named<QLineEdit>(lines()[0], "Value")->property("wrong").toBool());
  QVERIFY(named<QLineEdit>(lines()[1], "Value")->property("wrong").toBool());
  QVERIFY(!trouble().isEmpty());
  set(listOf(R"([{"column": "gone", "is": "missing"}])"));
  QVERIFY(named<QPushButton>(lines()[0], "Column")->property("wrong").toBool());
  QVERIFY(trouble().contains("gone"));
}

void ConditionsEditorTest::anotherColumnKeepsWhatSuits() {
  set(listOf(R"([{"column": "age", "is": "between", "values": [1, 2]}])"));
  choose(named<QPushButton>(lines()[0], "Column"), "city");
  QCOMPARE(value()["conditions"][0]["is"], Json("equal"));
  QCOMPARE(value()["conditions"][0]["column"], Json("city"));
  set(listOf(R"([{"column": "city", "is": "one-of", "values": ["Oslo", "Roma"]}])"));
  choose(named<QPushButton>(lines()[0], "Column"), "note");
  QCOMPARE(value(), listOf(R"([{"column": "note", "is": "one-of", "values": ["Oslo", "Roma"]}])"));
}

void ConditionsEditorTest::wholeColumnsWhereTheyAreAsserted() {
  set(R"(type(age) = "number" and missing_share(note) <= 5)", "must");
  QCOMPARE(lines("must").size(), 2);
  QVERIFY(
      offered(named<QComboBox>(lines("must")[0], "Comparison")).contains("has each value once"));
  auto* types = named<QComboBox>(lines("must")[0], "Value");
  types->setCurrentIndex(types->findData("date"));
  Q_EMIT types->activated(types->currentIndex());
  QCOMPARE(value("must")["conditions"][0]["values"].dump(), std::string(R"(["date"])"));
  auto* share = named<QLineEdit>(lines("must")[1], "Value");
  share->setFocus();
  share->selectAll();
  QTest::keyClicks(share, "10");
  QCOMPARE(value("must")["conditions"][1]["values"], Json::array({10}));
  QVERIFY(box("ruleMode", "must") == nullptr);
}

void ConditionsEditorTest::typedTexts_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("values");
  QTest::newRow("plain") << "a, b c ,d" << R"(["a","b c","d"])";
  QTest::newRow("quoted") << R"("a, b", "say ""x""", " c ")" << R"(["a, b","say \"x\""," c "])";
  QTest::newRow("nothing between commas") << ", a,," << R"(["a"])";
  QTest::newRow("an empty text") << R"("", a)" << R"(["","a"])";
  QTest::newRow("a quote left open") << R"("a, b)" << R"(["a, b"])";
}

void ConditionsEditorTest::typedTexts() {
  QFETCH(QString, typed);
  QFETCH(QString, values);
  const std::vector<Json> read = typedValues(typed, Type::text);
  QCOMPARE(QString::fromStdString(Json(read).dump()), values);
  QVERIFY(typedValues(typedText(read), Type::text) == read);
}

QTEST_MAIN(ConditionsEditorTest)
#include "conditions_editor_test.moc"
