// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace quern;
using namespace quern::ui;

namespace {

class Shouting final : public QTranslator {
public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return QString::fromUtf8(source).toUpper();
  }
};

}  // namespace

class MessageStripTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anErrorSaysWhatAndWhatNow();
  void theOneBeforeComesBack();
  void aNoteMakesRoom();
  void aButtonActsAndCloses();
  void whatAFileSaysIsNotMarkup();
  void eachGoesWithWhatItIsAbout();
  void aNewLanguageIsSpokenAtOnce();
};

void MessageStripTest::anErrorSaysWhatAndWhatNow() {
  MessageStrip strip;
  strip.post(messageOf(Error(quern::tr("The file is empty."), {.file = "orders.csv"},
                             quern::tr("Choose another file."))));
  QVERIFY(strip.isVisibleTo(nullptr) || !strip.isHidden());
  QCOMPARE(strip.accessibleName(),
           QStringLiteral("The file is empty. (orders.csv) Choose another file."));
}

void MessageStripTest::theOneBeforeComesBack() {
  MessageStrip strip;
  strip.post({.severity = Severity::error, .text = QStringLiteral("first")});
  strip.post({.severity = Severity::warning, .text = QStringLiteral("second")});
  QCOMPARE(strip.accessibleName(), QStringLiteral("second"));
  QTest::mouseClick(strip.findChild<QToolButton*>(), Qt::LeftButton);
  QCOMPARE(strip.accessibleName(), QStringLiteral("first"));
  QTest::mouseClick(strip.findChild<QToolButton*>(), Qt::LeftButton);
  QVERIFY(strip.isHidden());
}

void MessageStripTest::aNoteMakesRoom() {
  MessageStrip strip;
  strip.post({.text = QStringLiteral("saved")});
  strip.post({.text = QStringLiteral("exported")});
  QCOMPARE(strip.messages().size(), std::size_t{1});
  strip.post({.severity = Severity::error, .text = QStringLiteral("failed")});
  strip.post({.severity = Severity::error, .text = QStringLiteral("failed")});
  QCOMPARE(strip.messages().size(), std::size_t{1});  // the same once
}

void MessageStripTest::aButtonActsAndCloses() {
  MessageStrip strip;
  int acted = 0;
  strip.post({.severity = Severity::warning,
              .text = QStringLiteral("text"),
              .actions = {{QStringLiteral("Do it"), [&acted] { ++acted; }}}});
  QTest::mouseClick(strip.findChild<QPushButton*>(), Qt::LeftButton);
  QCOMPARE(acted, 1);
  QVERIFY(strip.isHidden());
}

void MessageStripTest::whatAFileSaysIsNotMarkup() {
  MessageStrip strip;
  strip.post({.severity = Severity::error, .text = QStringLiteral("<img src='x'>")});
  for (const QLabel* label : strip.findChildren<QLabel*>())
    if (!label->text().isEmpty()) QCOMPARE(label->textFormat(), Qt::PlainText);
}

void MessageStripTest::eachGoesWithWhatItIsAbout() {
  using enum Message::About;
  MessageStrip strip;
  for (const Message::About about : {program, project, run})
    strip.post({.severity = Severity::error,
                .text = QString::number(static_cast<int>(about)),
                .about = about});
  strip.clear(run);
  QCOMPARE(strip.messages().size(), std::size_t{2});
  strip.clear(project);
  QCOMPARE(strip.messages().size(), std::size_t{1});
  QCOMPARE(strip.messages().front().about, program);
  QCOMPARE(strip.accessibleName(), QString::number(static_cast<int>(program)));
}

void MessageStripTest::aNewLanguageIsSpokenAtOnce() {
  MessageStrip strip;
  strip.post(messageOf(Error(quern::tr("The file is empty."), {}, quern::tr("Choose another."))));
  strip.post({.severity = Severity::warning, .text = QStringLiteral("in one language")});
  Shouting translator;
  QCoreApplication::installTranslator(&translator);
  QCoreApplication::processEvents();
  QCOMPARE(strip.messages().front().text, QStringLiteral("THE FILE IS EMPTY."));
  QCOMPARE(strip.messages().front().advice, QStringLiteral("CHOOSE ANOTHER."));
  QCOMPARE(strip.messages().back().text, QStringLiteral("in one language"));
  QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(MessageStripTest)
#include "message_strip_test.moc"
