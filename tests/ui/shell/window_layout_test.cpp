// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"
#include "ui/canvas/canvas_view.h"
#include "ui/results/results_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_layout.h"
#include "ui/document/project_document.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QDockWidget>
#include <QTest>

using namespace quern;
using namespace quern::ui;

class WindowLayoutTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup();
  void foldsInANarrowWindow();
  void foldsBehindTheWelcomePage();
  void leavesRoomForTheCanvas();
  void resetsItsLayout();

private:
  std::unique_ptr<MainWindow> m_window;
};

void WindowLayoutTest::init() {
  m_window = std::make_unique<MainWindow>(allOperators(),
                                          std::make_shared<ResultCache>(ResultCache::Options{}),
                                          Preferences{.language = QStringLiteral("en")});
  m_window->show();
}

void WindowLayoutTest::cleanup() {
  m_window->document().closeInPeace();
  m_window.reset();
}

void WindowLayoutTest::foldsInANarrowWindow() {
  m_window->actions()[Command::newProject].trigger();
  const QDockWidget& operators = m_window->layoutOfDocks().palette();
  m_window->resize(1280, 800);
  QVERIFY(operators.widget()->inherits("quern::ui::Palette"));
  m_window->resize(1000, 700);
  QTRY_VERIFY(operators.widget()->inherits("quern::ui::FoldedPalette"));
  QVERIFY2(m_window->width() == 1000, "something needs more room than there is");
  QTRY_VERIFY2(operators.width() < 100, qPrintable(QString::number(operators.width())));
  QVERIFY(operators.widget()->isVisible());
  m_window->resize(1280, 800);
  QTRY_VERIFY(operators.widget()->inherits("quern::ui::Palette"));
}

void WindowLayoutTest::foldsBehindTheWelcomePage() {
  m_window->resize(1280, 800);
  m_window->resize(1000, 700);
  m_window->actions()[Command::newProject].trigger();
  const QDockWidget& operators = m_window->layoutOfDocks().palette();
  QTRY_VERIFY(operators.widget()->inherits("quern::ui::FoldedPalette"));
  QTest::qWait(50);  // docks take their widths by and by
  QVERIFY2(operators.width() < 100, qPrintable(QString::number(operators.width())));
}

void WindowLayoutTest::leavesRoomForTheCanvas() {
  m_window->actions()[Command::newProject].trigger();
  m_window->resize(800, 600);  // a small screen at 200 %
  QTest::qWait(50);
  QCOMPARE(m_window->size(), QSize(800, 600));
  QVERIFY(m_window->canvas().height() >= 160);
  QVERIFY(m_window->layoutOfDocks().inspector().width() >= 260);
  QVERIFY(m_window->results().isVisible());
}

void WindowLayoutTest::resetsItsLayout() {
  m_window->actions()[Command::newProject].trigger();
  m_window->layoutOfDocks().inspector().close();
  m_window->layoutOfDocks().palette().setFloating(true);
  QVERIFY(!m_window->actions()[Command::showInspector].isChecked());
  m_window->actions()[Command::resetLayout].trigger();
  QVERIFY(m_window->layoutOfDocks().inspector().isVisible());
  QVERIFY(!m_window->layoutOfDocks().palette().isFloating());
  QVERIFY(m_window->actions()[Command::showInspector].isChecked());
}

int main(int count, char** arguments) {
  const TemporaryHome home;
  QApplication application(count, arguments);
  applyTheme(ThemeChoice::light);
  WindowLayoutTest test;
  return QTest::qExec(&test, count, arguments);
}
#include "window_layout_test.moc"
