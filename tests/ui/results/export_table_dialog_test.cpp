// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tables.h"
#include "ui/results/export_table_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace quern;
using namespace quern::ui;

class ExportTableDialogTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void cellsThatLookLikeFormulasAreCounted();
  void onlyTheRowsShown();
  void needsAFile();
  void asksBeforeItReplaces();

private:
  static QCheckBox* box(const QDialog& dialog, const char* begins) {
    for (auto* found : dialog.findChildren<QCheckBox*>())
      if (found->text().startsWith(QLatin1String(begins))) return found;
    qFatal("no switch begins with %s", begins);
  }
  static bool says(const QDialog& dialog, const QString& words) {
    for (const auto* label : dialog.findChildren<QLabel*>())
      if (label->text().contains(words)) return true;
    return false;
  }
  QString written(const ExportTableDialog& dialog, const Table& all, const RowOrder& shown) const {
    Context context;
    const QString path = m_folder.filePath(QStringLiteral("out.csv"));
    exportTable(all, dialog.onlyShown() ? shown : RowOrder(), dialog.options(), path, context);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
  }

  QTemporaryDir m_folder;
};

void ExportTableDialogTest::cellsThatLookLikeFormulasAreCounted() {
  const Table all = table("a:text,b:integer / =1+1,-3 / @x,4 / plain,5");
  ExportTableDialog dialog(all, nullptr, m_folder.path());
  dialog.show();
  QTRY_VERIFY(!dialog.isCounting());
  QVERIFY(says(dialog, QStringLiteral("begin like a formula: 2. Each gets")));  // -3 is a number
  QCOMPARE(written(dialog, all, nullptr),
           QStringLiteral("a,b\n\"'=1+1\",-3\n\"'@x\",4\nplain,5\n"));
  box(dialog, "&Safe")->click();
  QVERIFY(says(dialog, QStringLiteral("2. A spreadsheet would compute them")));
  box(dialog, "Column &names")->click();
  QCOMPARE(written(dialog, all, nullptr), QStringLiteral("=1+1,-3\n@x,4\nplain,5\n"));

  ExportTableDialog harmless(table("a:text / x"), nullptr, m_folder.path());
  harmless.show();
  QTRY_VERIFY(says(harmless, QStringLiteral("No cell begins like a formula")));
}

void ExportTableDialogTest::onlyTheRowsShown() {
  const Table all = table("a:text / =1 / =2 / x");
  const auto shown = std::make_shared<const Values<std::int64_t>>(Values<std::int64_t>{2, 0});
  ExportTableDialog dialog(all, shown, m_folder.path());
  dialog.show();
  QTRY_VERIFY(says(dialog, QStringLiteral("begin like a formula: 1")));
  QCOMPARE(written(dialog, all, shown), QStringLiteral("a\nx\n\"'=1\"\n"));
  box(dialog, "Only the &rows shown")->click();
  QTRY_VERIFY(says(dialog, QStringLiteral("begin like a formula: 2")));
  QCOMPARE(written(dialog, all, shown), QStringLiteral("a\n\"'=1\"\n\"'=2\"\nx\n"));
}

void ExportTableDialogTest::needsAFile() {
  ExportTableDialog dialog(table("a:text / x"), nullptr, m_folder.path());
  const auto* buttons = dialog.findChild<QDialogButtonBox*>();
  QPushButton* go = nullptr;
  for (QAbstractButton* button : buttons->buttons())
    if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
      go = qobject_cast<QPushButton*>(button);
  QVERIFY(!go->isEnabled());
  dialog.findChild<QLineEdit*>()->setText(QStringLiteral("orders"));
  QVERIFY(go->isEnabled());
  QCOMPARE(dialog.path(), m_folder.filePath(QStringLiteral("orders.csv")));
}

void ExportTableDialogTest::asksBeforeItReplaces() {
  QFile there(m_folder.filePath(QStringLiteral("there.csv")));
  QVERIFY(there.open(QIODevice::WriteOnly));
  ExportTableDialog dialog(table("a:text / x"), nullptr, m_folder.path());
  dialog.show();
  dialog.findChild<QLineEdit*>()->setText(there.fileName());
  QSignalSpy accepted(&dialog, &QDialog::accepted);
  const auto answer = [](QMessageBox::StandardButton button) {
    QTimer::singleShot(0, [button] {
      auto* asked = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      QVERIFY(asked != nullptr);
      asked->button(button)->click();
    });
  };
  answer(QMessageBox::No);
  dialog.accept();
  QCOMPARE(accepted.count(), 0);
  answer(QMessageBox::Yes);
  dialog.accept();
  QCOMPARE(accepted.count(), 1);
}

QTEST_MAIN(ExportTableDialogTest)
#include "export_table_dialog_test.moc"
