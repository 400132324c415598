// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/shell/icons.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace quern::ui {
namespace {

struct Declared {
  Command command;
  const char* text;
  const char* icon = nullptr;
  QKeySequence::StandardKey standard = QKeySequence::UnknownKey;
  const char* keys = nullptr;  ///< where the platform has no standard
  bool checkable = false;
};

#define QUERN_TEXT(source) QT_TRANSLATE_NOOP("quern::ui::Actions", source)

const Declared declared[] = {
    {Command::newProject, QUERN_TEXT("&New project"), "new", QKeySequence::New},
    {Command::open, QUERN_TEXT("&Open…"), "open", QKeySequence::Open},
    {Command::openCsv, QUERN_TEXT("Open a &CSV file…"), "table", QKeySequence::UnknownKey, "Ctrl+Shift+O"},
    {Command::save, QUERN_TEXT("&Save"), "save", QKeySequence::Save},
    {Command::saveAs, QUERN_TEXT("Save &as…"), nullptr, QKeySequence::UnknownKey, "Ctrl+Shift+S"},
    {Command::exportReport, QUERN_TEXT("&Export report…"), "report", QKeySequence::UnknownKey, "Ctrl+E"},
    {Command::preferences, QUERN_TEXT("&Preferences…"), "settings", QKeySequence::UnknownKey, "Ctrl+,"},
    {Command::quit, QUERN_TEXT("&Quit"), nullptr, QKeySequence::UnknownKey, "Ctrl+Q"},
    {Command::undo, QUERN_TEXT("&Undo"), "undo", QKeySequence::Undo},
    {Command::redo, QUERN_TEXT("&Redo"), "redo", QKeySequence::Redo},
    {Command::cut, QUERN_TEXT("Cu&t"), nullptr, QKeySequence::Cut},
    {Command::copy, QUERN_TEXT("&Copy"), "copy", QKeySequence::Copy},
    {Command::paste, QUERN_TEXT("&Paste"), nullptr, QKeySequence::Paste},
    {Command::duplicate, QUERN_TEXT("&Duplicate"), nullptr, QKeySequence::UnknownKey, "Ctrl+D"},
    {Command::remove, QUERN_TEXT("De&lete"), nullptr, QKeySequence::Delete},
    {Command::selectAll, QUERN_TEXT("Select &all"), nullptr, QKeySequence::SelectAll},
    {Command::rename, QUERN_TEXT("Re&name"), nullptr, QKeySequence::UnknownKey, "F2"},
    {Command::frame, QUERN_TEXT("&Frame the selection"), nullptr, QKeySequence::UnknownKey, "Ctrl+G"},
    {Command::zoomIn, QUERN_TEXT("Zoom &in"), "zoom-in", QKeySequence::ZoomIn},
    {Command::zoomOut, QUERN_TEXT("Zoom &out"), "zoom-out", QKeySequence::ZoomOut},
    {Command::zoomToFit, QUERN_TEXT("&Fit into the view"), "zoom-fit", QKeySequence::UnknownKey, "Ctrl+0"},
    {Command::zoomToFull, QUERN_TEXT("Full &size"), nullptr, QKeySequence::UnknownKey, "Ctrl+1"},
    {Command::tidy, QUERN_TEXT("&Tidy the pipeline"), "tidy", QKeySequence::UnknownKey, "Ctrl+L"},
    {Command::showPalette, QUERN_TEXT("&Operators"), "palette", QKeySequence::UnknownKey, "F9", true},
    {Command::showInspector, QUERN_TEXT("&Inspector"), "inspector", QKeySequence::UnknownKey, "F10", true},
    {Command::showResults, QUERN_TEXT("&Results"), "results", QKeySequence::UnknownKey, "F8", true},
    {Command::resetLayout, QUERN_TEXT("Reset &layout")},
    {Command::welcome, QUERN_TEXT("&Welcome page")},
    {Command::runAll, QUERN_TEXT("&Run everything"), "run", QKeySequence::UnknownKey, "F5"},
    {Command::runSelected, QUERN_TEXT("Run up to the &selected node"), "run-to", QKeySequence::UnknownKey,
     "Shift+F5"},
    {Command::stop, QUERN_TEXT("S&top"), "stop", QKeySequence::UnknownKey, "Esc"},
    {Command::stopEarly, QUERN_TEXT("Stop &learning and keep the best"), "stop-early"},
    {Command::runAsIEdit, QUERN_TEXT("Run as I &edit"), nullptr, QKeySequence::UnknownKey, nullptr, true},
    {Command::search, QUERN_TEXT("Search &everything…"), "search", QKeySequence::UnknownKey, "Ctrl+K"},
    {Command::tour, QUERN_TEXT("A &tour in three steps")},
    {Command::about, QUERN_TEXT("&About Quern"), "note"},
};
static_assert(std::size(declared) == commandCount);

#undef QUERN_TEXT

QString translatedText(const Declared& entry) {
  return QCoreApplication::translate("quern::ui::Actions", entry.text);
}

QString withoutMnemonic(QString text) { return text.remove(QLatin1Char('&')); }

/// "Undo Remove nodes": the command, and what it would take back.
QString withSubject(const QString& pattern, const QString& text, const QString& alone) {
  return text.isEmpty() ? alone : pattern.arg(text);
}

}  // namespace

Actions::Actions(QObject* parent) : QObject(parent) {
  for (const Declared& entry : declared) {
    auto* action = new QAction(this);
    action->setCheckable(entry.checkable);
    if (entry.icon != nullptr) action->setIcon(icon(QLatin1String(entry.icon)));
    if (entry.standard != QKeySequence::UnknownKey) action->setShortcuts(entry.standard);
    else if (entry.keys != nullptr) action->setShortcut(QKeySequence(QLatin1String(entry.keys)));
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
