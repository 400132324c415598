// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/shell/icons.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QRegularExpression>

#include <algorithm>

namespace quern::ui {
namespace {

struct Declared {
  Command command;
  const char* text;
  const char* icon = nullptr;
  QKeySequence::StandardKey standard = QKeySequence::UnknownKey;
  const char* keys = nullptr;  ///< beside the platform's standard, or where there is none
  bool checkable = false;
};

const Declared declared[] = {
    {Command::newProject, QT_TRANSLATE_NOOP("quern::ui::Actions", "&New project"), "new",
     QKeySequence::New},
    {Command::open, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Open…"), "open", QKeySequence::Open},
    {Command::openCsv, QT_TRANSLATE_NOOP("quern::ui::Actions", "Open a &CSV file…"), "table",
     QKeySequence::UnknownKey, "Ctrl+Shift+O"},
    {Command::save, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Save"), "save", QKeySequence::Save},
    {Command::saveAs, QT_TRANSLATE_NOOP("quern::ui::Actions", "Save &as…"), nullptr,
     QKeySequence::UnknownKey, "Ctrl+Shift+S"},
    {Command::exportReport, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Export report…"), "report",
     QKeySequence::UnknownKey, "Ctrl+E"},
    {Command::preferences, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Preferences…"), "settings",
     QKeySequence::UnknownKey, "Ctrl+,"},
    {Command::quit, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Quit"), nullptr,
     QKeySequence::UnknownKey, "Ctrl+Q"},
    {Command::undo, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Undo"), "undo", QKeySequence::Undo},
    {Command::redo, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Redo"), "redo", QKeySequence::Redo,
     "Ctrl+Shift+Z; Ctrl+Y"},  // each platform has only one of them
    {Command::cut, QT_TRANSLATE_NOOP("quern::ui::Actions", "Cu&t"), nullptr, QKeySequence::Cut},
    {Command::copy, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Copy"), "copy", QKeySequence::Copy},
    {Command::paste, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Paste"), nullptr,
     QKeySequence::Paste},
    {Command::duplicate, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Duplicate"), nullptr,
     QKeySequence::UnknownKey, "Ctrl+D"},
    {Command::remove, QT_TRANSLATE_NOOP("quern::ui::Actions", "De&lete"), nullptr,
     QKeySequence::Delete},
    {Command::selectAll, QT_TRANSLATE_NOOP("quern::ui::Actions", "Select &all"), nullptr,
     QKeySequence::SelectAll},
    {Command::rename, QT_TRANSLATE_NOOP("quern::ui::Actions", "Re&name"), nullptr,
     QKeySequence::UnknownKey, "F2"},
    {Command::frame, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Frame the selection"), nullptr,
     QKeySequence::UnknownKey, "Ctrl+G"},
    {Command::zoomIn, QT_TRANSLATE_NOOP("quern::ui::Actions", "Zoom &in"), "zoom-in",
     QKeySequence::ZoomIn, "Ctrl+="},  // the plus without Shift
    {Command::zoomOut, QT_TRANSLATE_NOOP("quern::ui::Actions", "Zoom &out"), "zoom-out",
     QKeySequence::ZoomOut},
    {Command::zoomToFit, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Fit into the view"), "zoom-fit",
     QKeySequence::UnknownKey, "Ctrl+0"},
    {Command::zoomToFull, QT_TRANSLATE_NOOP("quern::ui::Actions", "Full &size"), nullptr,
     QKeySequence::UnknownKey, "Ctrl+1"},
    {Command::tidy, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Tidy the pipeline"), "tidy",
     QKeySequence::UnknownKey, "Ctrl+L"},
    {Command::showPalette, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Operators"), "palette",
     QKeySequence::UnknownKey, "F9", true},
    {Command::showInspector, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Inspector"), "inspector",
     QKeySequence::UnknownKey, "F10", true},
    {Command::showResults, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Results"), "results",
     QKeySequence::UnknownKey, "F8", true},
    {Command::nextRoom, QT_TRANSLATE_NOOP("quern::ui::Actions", "Go to the &next pane"), nullptr,
     QKeySequence::UnknownKey, "F6"},
    {Command::previousRoom, QT_TRANSLATE_NOOP("quern::ui::Actions", "Go to the &pane before"),
     nullptr, QKeySequence::UnknownKey, "Shift+F6"},
    {Command::resetLayout, QT_TRANSLATE_NOOP("quern::ui::Actions", "Reset &layout")},
    {Command::welcome, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Welcome page")},
    {Command::runAll, QT_TRANSLATE_NOOP("quern::ui::Actions", "&Run everything"), "run",
     QKeySequence::UnknownKey, "F5"},
    {Command::runSelected, QT_TRANSLATE_NOOP("quern::ui::Actions", "Run up to the &selected node"),
     "run-to", QKeySequence::UnknownKey, "Shift+F5"},
    {Command::stop, QT_TRANSLATE_NOOP("quern::ui::Actions", "S&top"), "stop",
     QKeySequence::UnknownKey, "Esc"},
    {Command::stopEarly,
     QT_TRANSLATE_NOOP("quern::ui::Actions", "Stop &learning and keep the best"), "stop-early"},
    {Command::runAsIEdit, QT_TRANSLATE_NOOP("quern::ui::Actions", "Run as I &edit"), nullptr,
     QKeySequence::UnknownKey, nullptr, true},
    {Command::search, QT_TRANSLATE_NOOP("quern::ui::Actions", "Search &everything…"), "search",
     QKeySequence::UnknownKey, "Ctrl+K"},
    {Command::tour, QT_TRANSLATE_NOOP("quern::ui::Actions", "A &tour in three steps")},
    {Command::about, QT_TRANSLATE_NOOP("quern::ui::Actions", "&About Quern"), "note"},
};
static_assert(std::size(declared) == commandCount);

QString translatedText(const Declared& entry) {
  return QCoreApplication::translate("quern::ui::Actions", entry.text);
}

QList<QKeySequence> shortcutsOf(const Declared& entry) {
  QList<QKeySequence> keys;
  if (entry.standard != QKeySequence::UnknownKey) keys = QKeySequence::keyBindings(entry.standard);
  for (const QKeySequence& also : QKeySequence::listFromString(QLatin1String(entry.keys)))
    if (!also.isEmpty() && !keys.contains(also)) keys << also;
  return keys;
}

/// "Undo Remove nodes": the command, and what it would take back.
QString withSubject(const QString& pattern, const QString& text, const QString& alone) {
  return text.isEmpty() ? alone : pattern.arg(text);
}

}  // namespace

QString withoutMnemonic(QString text) {
  static const QRegularExpression inBrackets(
      QStringLiteral(R"(\(&.\))"));  // as Chinese menus write it
  return text.remove(inBrackets).remove(QLatin1Char('&'));
}

const char* Actions::english(Command command) {
  return std::ranges::find(declared, command, &Declared::command)->text;
}

Actions::Actions(QObject* parent) : QObject(parent) {
  for (const Declared& entry : declared) {
    auto* action = new QAction(this);
    action->setCheckable(entry.checkable);
    if (entry.icon != nullptr) action->setIcon(icon(QLatin1String(entry.icon)));
    action->setShortcuts(shortcutsOf(entry));
    m_actions[static_cast<std::size_t>(entry.command)] = action;
  }
  (*this)[Command::quit].setMenuRole(QAction::QuitRole);
  (*this)[Command::about].setMenuRole(QAction::AboutRole);
  (*this)[Command::preferences].setMenuRole(QAction::PreferencesRole);
  retranslate();
}

void Actions::retranslate() {
  for (const Declared& entry : declared) {
    QAction& action = (*this)[entry.command];
    action.setText(translatedText(entry));
    const QString name = withoutMnemonic(action.text());
    action.setIconText(name);  // on a button
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? name : tr("%1 (%2)", "command, shortcut").arg(name, keys));
  }
}

void Actions::setUndoText(const QString& text) {
  (*this)[Command::undo].setText(withSubject(tr("&Undo: %1"), text, tr("&Undo")));
}

void Actions::setRedoText(const QString& text) {
  (*this)[Command::redo].setText(withSubject(tr("&Redo: %1"), text, tr("&Redo")));
}

}  // namespace quern::ui
