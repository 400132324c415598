// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_box.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

namespace quern::ui {

void showAboutBox(QWidget* parent) {
  const auto say = [](const char* source) {
    return QCoreApplication::translate("quern::ui::AboutBox", source);
  };
  QMessageBox box(parent);
  box.setWindowTitle(say(QT_TRANSLATE_NOOP("quern::ui::AboutBox", "About Quern")));
  box.setIconPixmap(QIcon(QStringLiteral(":/desktop/org.quern.Quern.svg")).pixmap(48, 48));
  box.setText(say(QT_TRANSLATE_NOOP("quern::ui::AboutBox", "Quern %1"))
                  .arg(QCoreApplication::applicationVersion()));
  box.setInformativeText(
      say(QT_TRANSLATE_NOOP(
          "quern::ui::AboutBox",
          "A desktop workbench for analysts: raw tables in, models and reports out.")) +
      QStringLiteral("\n\n") +
      say(QT_TRANSLATE_NOOP(
          "quern::ui::AboutBox",
          "Free software under the GNU General Public License, version 3 or later. It sends "
          "nothing anywhere.")) +
      QStringLiteral("\n\n") +
      say(QT_TRANSLATE_NOOP(
          "quern::ui::AboutBox",
          "Built with Qt, QCustomPlot, Eigen, OpenBLAS, oneTBB, LibTorch, ICU and others; their "
          "licences come with them.")));
  box.exec();
}

}  // namespace quern::ui
