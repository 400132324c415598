// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>

namespace quern::ui {

/// A home for one test program: settings, caches and journals of the user who runs the tests stay
/// untouched. Made before the application object.
class TemporaryHome {
public:
  TemporaryHome() {
    for (const char* name :
         {"XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"})
      qputenv(name, m_folder.filePath(QString::fromLatin1(name)).toLocal8Bit());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       m_folder.filePath(QStringLiteral("settings")));
  }

  QString file(const QString& name) const { return m_folder.filePath(name); }

private:
  QTemporaryDir m_folder;
};

}  // namespace quern::ui
