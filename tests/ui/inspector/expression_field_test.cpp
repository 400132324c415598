// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tables.h"
#include "ui/inspector/expression_field.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

using namespace quern;
using namespace quern::ui;

class ExpressionFieldTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup() { m_field.reset(); }
  void namesAreFound_data();
  void namesAreFound();
  void offersWhileTyping_data();
  void offersWhileTyping();
  void ctrlSpaceOffersAll();
  void enterInserts_data();
  void enterInserts();
  void aClickInserts();
  void theListStandsBelowTheName();
  void erasingNarrowsAndClears();

private:
  QAbstractItemView* list() const { return m_field->findChild<QCompleter*>()->popup(); }

  std::unique_ptr<ExpressionField> m_field;
};

void ExpressionFieldTest::init() {
  m_field = std::make_unique<ExpressionField>();
  const Table data =
      table("hours:number,'order volume':integer,city:text,minutes:number / 1,2,Oslo,3");
  m_field->setSchema(&data.schema());
  m_field->resize(300, 80);
  m_field->show();
  m_field->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
  m_field->setFocus();
}

void ExpressionFieldTest::namesAreFound_data() {
  QTest::addColumn<QString>("text");  // | is the cursor
  QTest::addColumn<QString>("name");  // empty: none may stand here
  QTest::addColumn<QString>("typed");
  QTest::newRow("behind a name") << "a + hou|" << "hou" << "hou";
  QTest::newRow("inside a name") << "ho|urs > 3" << "hours" << "ho";
  QTest::newRow("in brackets") << "[order v|" << "[order v" << "order v";
  QTest::newRow("in closed brackets") << "[order v|ol] > 3" << "[order vol]" << "order v";
  QTest::newRow("after brackets") << "[a] + h|" << "h" << "h";
  QTest::newRow("in a text") << "city = \"Os|" << "" << "";
  QTest::newRow("in a closed text") << "city = \"Os|lo\"" << "" << "";
  QTest::newRow("after a text") << "city = \"Oslo\" and h|" << "h" << "h";
  QTest::newRow("a doubled quote") << "city = \"a\"\"b|" << "" << "";
  QTest::newRow("below an open quote") << "a = \"x\nho|" << "ho" << "ho";
  QTest::newRow("a number") << "hours > 10|" << "" << "";
  QTest::newRow("an exponent") << "hours > 1e|" << "" << "";
  QTest::newRow("Chinese") << QStringLiteral("订单|量") << QStringLiteral("订单量")
                           << QStringLiteral("订单");
}

void ExpressionFieldTest::namesAreFound() {
  QFETCH(QString, text);
  QFETCH(QString, name);
  const int cursor = static_cast<int>(text.indexOf(QLatin1Char('|')));
  text.remove(cursor, 1);
  const std::optional<NameAt> found = nameAt(text, cursor);
  QCOMPARE(found.has_value(), !name.isEmpty());
  if (!found) return;
  QCOMPARE(text.mid(found->start, found->length), name);
  QTEST(found->typed, "typed");
}

void ExpressionFieldTest::offersWhileTyping_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("first");  // empty: nothing is offered
  QTest::newRow("the beginning of a column") << "hou" << "hours";
  QTest::newRow("the beginning of a later word") << "vol" << "order volume";
  QTest::newRow("a column") << "minu" << "minutes";
  QTest::newRow("a function that is written whole") << "min" << "min( )";
  QTest::newRow("a function") << "roun" << "round( )";
  QTest::newRow("written whole") << "hours" << "";
  QTest::newRow("a keyword") << "hours > 3 and" << "";
  QTest::newRow("the middle of a word") << "nutes" << "";
  QTest::newRow("a number") << "3" << "";
  QTest::newRow("a text") << "city = \"hou" << "";
  QTest::newRow("a bracket") << "[ord" << "order volume";
}

void ExpressionFieldTest::offersWhileTyping() {
  QFETCH(QString, typed);
  QTest::keyClicks(m_field.get(), typed);
  QTEST(m_field->offered().value(0), "first");
}

void ExpressionFieldTest::ctrlSpaceOffersAll() {
  QTest::keyClick(m_field.get(), Qt::Key_Space, Qt::ControlModifier);
  QCOMPARE(m_field->offered().mid(0, 4), (QStringList{"hours", "order volume", "city", "minutes"}));
  QVERIFY(m_field->offered().size() > 20);  // the functions
  QTest::keyClick(list(), Qt::Key_Escape);
  QVERIFY(m_field->offered().isEmpty());
  QTest::keyClicks(m_field.get(), QStringLiteral("hurs"));
  QVERIFY(m_field->offered().isEmpty());
  QTest::keyClick(m_field.get(), Qt::Key_Space, Qt::ControlModifier);  // it may be misspelt
  QCOMPARE(m_field->offered().value(0), QStringLiteral("hours"));
}

void ExpressionFieldTest::enterInserts_data() {
  QTest::addColumn<QString>("before");  // | is the cursor
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("after");
  QTest::newRow("a column") << "|" << "hou" << "hours";
  QTest::newRow("with blanks, in brackets") << "|" << "ord" << "[order volume]";
  QTest::newRow("in brackets that are open") << "[|" << "ord" << "[order volume]";
  QTest::newRow("in brackets that are closed") << "[|] > 3" << "ord" << "[order volume] > 3";
  QTest::newRow("a function") << "1 + |" << "roun" << "1 + round(";
  QTest::newRow("a function whose bracket is there") << "|(hours)" << "roun" << "round(hours)";
  QTest::newRow("in the place of the whole name") << "mi|es > 3" << "nu" << "minutes > 3";
  QTest::newRow("a line end behind a whole name") << "|" << "hours" << "hours\n";
  QTest::newRow("on the second line") << "a = 1\nb = |" << "hou" << "a = 1\nb = hours";
}

void ExpressionFieldTest::enterInserts() {
  QFETCH(QString, before);
  QFETCH(QString, typed);
  const auto cursor = before.indexOf(QLatin1Char('|'));
  m_field->setPlainText(before.remove(cursor, 1));
  QTextCursor at = m_field->textCursor();
  at.setPosition(static_cast<int>(cursor));
  m_field->setTextCursor(at);
  QTest::keyClicks(m_field.get(), typed);
  QSignalSpy edited(m_field.get(), &ExpressionField::edited);
  QTest::keyClick(list()->isVisible() ? static_cast<QWidget*>(list()) : m_field.get(),
                  Qt::Key_Return);
  QTEST(m_field->toPlainText(), "after");
  QCOMPARE(edited.last().first().toString(), m_field->toPlainText());
  QVERIFY(m_field->offered().isEmpty());
}

void ExpressionFieldTest::aClickInserts() {
  QTest::keyClicks(m_field.get(), QStringLiteral("o"));
  const int row = static_cast<int>(m_field->offered().indexOf(QStringLiteral("order volume")));
  QVERIFY(row >= 0);
  QSignalSpy edited(m_field.get(), &ExpressionField::edited);
  const QRect item = list()->visualRect(list()->model()->index(row, 0));
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, item.center());
  QCOMPARE(m_field->toPlainText(), QStringLiteral("[order volume]"));
  QCOMPARE(edited.last().first().toString(), QStringLiteral("[order volume]"));
}

void ExpressionFieldTest::theListStandsBelowTheName() {
  m_field->setPlainText(QStringLiteral("city = \"Oslo\" and "));
  m_field->moveCursor(QTextCursor::End);
  const QPoint name = m_field->viewport()->mapToGlobal(m_field->cursorRect().bottomLeft());
  QTest::keyClicks(m_field.get(), QStringLiteral("hou"));
  const QRect frame = list()->geometry();
  QVERIFY2(std::abs(frame.left() - name.x()) <= 4 && std::abs(frame.top() - name.y()) <= 6,
           qPrintable(QStringLiteral("%1,%2 below %3,%4")
                          .arg(frame.left())
                          .arg(frame.top())
                          .arg(name.x())
                          .arg(name.y())));
}

void ExpressionFieldTest::erasingNarrowsAndClears() {
  QTest::keyClicks(m_field.get(), QStringLiteral("hour"));
  QVERIFY(m_field->offered().contains(QStringLiteral("hours")));
  for (int letter = 0; letter < 4; ++letter) QTest::keyClick(m_field.get(), Qt::Key_Backspace);
  QVERIFY(m_field->offered().isEmpty());
}

QTEST_MAIN(ExpressionFieldTest)
#include "expression_field_test.moc"
