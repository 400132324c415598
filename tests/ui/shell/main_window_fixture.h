// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testing/operators.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/project_document.h"
#include "ui/results/results_panel.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_strip.h"
#include "ui/shell/theme.h"
#include "ui/shell/window_layout.h"
#include "ui/tables/csv_preview.h"
#include "ui/tables/table_panel.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QFile>
#include <QTest>

namespace quern::ui {

inline const TemporaryHome* home = nullptr;

inline QString write(const QString& name, const QByteArray& content) {
  const QString path = home->file(name);
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("cannot write %s", qPrintable(path));
  return path;
}

inline QString ordersCsv() {
  QByteArray rows = "order;volume;hours\n";
  for (int row = 0; row < 200; ++row)
    rows += "A" + QByteArray::number(row) + ";" + QByteArray::number(row % 17) + ",5;" +
            QByteArray::number(row % 17 * 3) + "\n";
  return write(QStringLiteral("orders.csv"), rows);
}

inline std::shared_ptr<ResultCache> diskCache() {
  return std::make_shared<ResultCache>(
      ResultCache::Options{.folder = home->file(QStringLiteral("results")).toStdString()});
}

/// A window of its own for every test, in a home of its own.
class MainWindowFixture : public QObject {
protected:
  void openWindow() {
    m_window = std::make_unique<MainWindow>(allOperators(), diskCache(),
                                            Preferences{.language = QStringLiteral("en")});
    m_window->show();
  }

  void closeWindow() {
    m_window->document().closeInPeace();
    m_window.reset();
  }

  /// Opens a file as a user does who chooses something in the preview.
  template <class Choose>
  void openThroughPreview(const QString& path, Choose choose) {
    m_window->openCsv(path);
    auto* preview = m_window->findChild<CsvPreview*>();
    QTRY_VERIFY(!preview->isReading());
    choose(*preview);
    preview->accept();
    QTRY_VERIFY(!m_window->document().pipeline().nodes().empty());
    const NodeId node = m_window->document().pipeline().nodes().front().id;
    QTRY_COMPARE(m_window->runs().status(node).state, NodeState::done);
    QTRY_VERIFY(m_window->findChild<CsvPreview*>() == nullptr);  // it has deleted itself
  }

  void openOrders() {
    m_window->openCsv(ordersCsv());
    auto* preview = m_window->findChild<CsvPreview*>();
    QTRY_VERIFY(!preview->isReading());
    preview->accept();
    QTRY_VERIFY(!m_window->document().pipeline().nodes().empty());
    const NodeId node = m_window->document().pipeline().nodes().front().id;
    QTRY_COMPARE(m_window->runs().status(node).state, NodeState::done);
  }

  std::unique_ptr<MainWindow> m_window;
};

/// What the program does before its first window, and then the tests.
template <class Tests>
int runInAHome(int count, char** arguments) {
  const TemporaryHome temporary;
  home = &temporary;
  QApplication application(count, arguments);
  applyLanguage(QStringLiteral("en"));
  applyTheme(ThemeChoice::light);
  Tests tests;
  return QTest::qExec(&tests, count, arguments);
}

}  // namespace quern::ui
