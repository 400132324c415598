// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QScopeGuard>
#include <QTest>

using namespace quern;
using namespace quern::ui;

class LanguageTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anErrorSaysItsPlaceOnce_data();
  void anErrorSaysItsPlaceOnce();
};

void LanguageTest::anErrorSaysItsPlaceOnce_data() {
  QTest::addColumn<int>("row");
  QTest::addColumn<int>("line");
  QTest::addColumn<QString>("english");
  QTest::addColumn<QString>("chinese");
  const QString said = QStringLiteral("Column a has no time in row 48."),
                chinese = QString::fromUtf8("列 a 在第 48 行没有时间。");
  QTest::newRow("nothing") << 0 << 0 << said << chinese;
  QTest::newRow("the row it says") << 48 << 0 << said << chinese;
  QTest::newRow("another row") << 4 << 0 << said + QStringLiteral(" (row 4)")
                               << chinese + QString::fromUtf8("（数据第 4 行）");
  QTest::newRow("a line") << 48 << 48 << said + QStringLiteral(" (line 48)")
                          << chinese + QString::fromUtf8("（第 48 行）");
}

void LanguageTest::anErrorSaysItsPlaceOnce() {
  QFETCH(int, row);
  QFETCH(int, line);
  const Error error({quern::tr("Column %1 has no time in row %2."), "a", 48},
                    {.row = row, .line = line}, {});
  applyLanguage(QStringLiteral("en"));
  QTEST(translated(error), "english");
  applyLanguage(QStringLiteral("zh_CN"));
  QTEST(translated(error), "chinese");
}

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
