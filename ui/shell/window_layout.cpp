// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_layout.h"

#include "ui/shell/theme.h"

#include <QDockWidget>
#include <QMainWindow>

namespace quern::ui {
namespace {

constexpr int stateVersion = 1;  // raised when docks are added or renamed
constexpr int paletteWidth = 240;
constexpr int foldedWidth = 52;
constexpr int inspectorWidth = 320;
constexpr int resultsHeight = 340;

}  // namespace

WindowLayout::WindowLayout(QMainWindow& window, Operators operators, QWidget* inspector,
                           QWidget* results)
    : QObject(&window),
      m_window(window),
      m_operators(operators),
      m_palette(dock(operators.full, QStringLiteral("palette"), Qt::LeftDockWidgetArea)),
      m_inspector(dock(inspector, QStringLiteral("inspector"), Qt::RightDockWidgetArea)),
      m_results(dock(results, QStringLiteral("results"), Qt::BottomDockWidgetArea)) {
  operators.folded->setParent(m_palette);
  operators.folded->hide();
  m_window.setDockNestingEnabled(true);
  m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  reset();
  retranslate();
}

QDockWidget* WindowLayout::dock(QWidget* content, const QString& name, Qt::DockWidgetArea area) {
  auto* made = new QDockWidget(&m_window);
  made->setObjectName(name);  // what saveState() knows it by
  made->setWidget(content);
  m_window.addDockWidget(area, made);
  return made;
}

QDockWidget* WindowLayout::addPinned(QWidget* results, const QString& title) {
  QDockWidget* made =
      dock(results, QStringLiteral("pinned%1").arg(++m_pinned), Qt::BottomDockWidgetArea);
  made->setWindowTitle(title);
  made->setAttribute(Qt::WA_DeleteOnClose);
  made->setFloating(true);
  made->resize(720, 420);
  return made;
}

void WindowLayout::retranslate() {
  m_palette->setWindowTitle(tr("Operators"));
  m_inspector->setWindowTitle(tr("Inspector"));
  m_results->setWindowTitle(tr("Results"));
}

void WindowLayout::reset() {
  const std::pair<QDockWidget*, Qt::DockWidgetArea> places[] = {
      {m_palette, Qt::LeftDockWidgetArea},
      {m_inspector, Qt::RightDockWidgetArea},
      {m_results, Qt::BottomDockWidgetArea}};
  for (const auto& [dock, area] : places) {
    dock->setFloating(false);
    m_window.addDockWidget(area, dock);
    dock->show();
  }
  m_window.resizeDocks({m_palette, m_inspector},
                       {m_narrow ? foldedWidth : paletteWidth, inspectorWidth}, Qt::Horizontal);
  m_window.resizeDocks({m_results}, {resultsHeight}, Qt::Vertical);
}

QByteArray WindowLayout::state() const {
  return m_shown ? m_window.saveState(stateVersion) : m_hiddenState;
}

void WindowLayout::restore(const QByteArray& state) {
  if (state.isEmpty()) return;
  if (m_shown)
    m_window.restoreState(state, stateVersion);
  else
    m_hiddenState = state;
}

void WindowLayout::setShown(bool shown) {
  if (shown == m_shown) return;
  if (!shown) m_hiddenState = m_window.saveState(stateVersion);
  m_shown = shown;
  if (shown) {
    for (QDockWidget* dock : {m_palette, m_inspector, m_results}) dock->show();
    m_window.restoreState(m_hiddenState, stateVersion);
  } else {
    for (QDockWidget* dock : {m_palette, m_inspector, m_results}) dock->hide();
  }
}

void WindowLayout::fit(int windowWidth) {
  const bool narrow = windowWidth < narrowWidth;
  if (narrow == m_narrow) return;
  m_narrow = narrow;
  (narrow ? m_operators.full : m_operators.folded)->hide();
  QWidget* const shown = narrow ? m_operators.folded : m_operators.full;
  m_palette->setWidget(shown);
  shown->show();
  m_window.resizeDocks({m_palette}, {narrow ? foldedWidth : paletteWidth}, Qt::Horizontal);
}

}  // namespace quern::ui
