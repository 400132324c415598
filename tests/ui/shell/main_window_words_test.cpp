// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window_fixture.h"
#include "ui/shell/preferences_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabBar>
#include <QTranslator>

using namespace quern;
using namespace quern::ui;

namespace {

/// Every text in guillemets: a language in which nothing can be overlooked.
class Guillemets final : public QTranslator {
public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return QStringLiteral("«%1»").arg(QString::fromUtf8(source));
  }
};

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

class MainWindowWordsTest : public MainWindowFixture {
  Q_OBJECT

private Q_SLOTS:
  void init() { openWindow(); }
  void cleanup() { closeWindow(); }
  void speaksAnotherLanguageAtOnce();
  void everyControlHasAName();
};

void MainWindowWordsTest::speaksAnotherLanguageAtOnce() {
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

void MainWindowWordsTest::everyControlHasAName() {
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

int main(int count, char** arguments) { return runInAHome<MainWindowWordsTest>(count, arguments); }
#include "main_window_words_test.moc"
