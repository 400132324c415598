// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace quern::ui {

/// The docks around the canvas: operators at the left, the inspector at the right, results below.
/// They close, float and come back where they were; in a narrow window the operators fold to icons.
class WindowLayout : public QObject {
  Q_OBJECT

public:
  /// The operators in full, and folded to icons.
  struct Operators {
    QWidget* full;
    QWidget* folded;
  };

  WindowLayout(QMainWindow& window, Operators operators, QWidget* inspector, QWidget* results);

  QDockWidget& palette() const { return *m_palette; }
  QDockWidget& inspector() const { return *m_inspector; }
  QDockWidget& results() const { return *m_results; }

  void retranslate();
  void reset();              ///< as on the first day
  QByteArray state() const;  ///< of docks and window, for the settings
  void restore(const QByteArray& state);
  void setShown(bool shown);  ///< hides all docks behind the welcome page, and brings them back
  void fit(int windowWidth);  ///< folds the palette below narrowWidth

  static constexpr int narrowWidth = 1100;
  bool isNarrow() const { return m_narrow; }

  /// A dock of its own for a result that stays while others are looked at.
  QDockWidget* addPinned(QWidget* results, const QString& title);

private:
  QDockWidget* dock(QWidget* content, const QString& name, Qt::DockWidgetArea area);

  QMainWindow& m_window;
  Operators m_operators;
  QDockWidget* m_palette = nullptr;
  QDockWidget* m_inspector = nullptr;
  QDockWidget* m_results = nullptr;
  QByteArray m_hiddenState;  ///< of the docks while the welcome page is shown
  bool m_shown = true;
  bool m_narrow = false;
  int m_pinned = 0;
};

}  // namespace quern::ui
