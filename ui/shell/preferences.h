// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "ui/shell/theme.h"

#include <QString>

#include <cstdint>

namespace quern::ui {

/// What the user chose for all projects. A value; kept in the settings file of the program.
struct Preferences {
  QString language = QStringLiteral("system");  ///< "system", "en" or "zh_CN"
  ThemeChoice theme = ThemeChoice::system;
  Device device = Device::automatic;
  int threads = 0;                                   ///< 0: as many as the machine has
  std::int64_t memoryLimit = std::int64_t{4} << 30;  ///< bytes of results kept in memory
  std::int64_t diskLimit = std::int64_t{8} << 30;    ///< bytes of results kept on disk
  bool runAsIEdit = false;

  friend bool operator==(const Preferences&, const Preferences&) = default;
};

Preferences loadPreferences();  ///< a value that makes no sense reads as its initial one
void savePreferences(const Preferences& preferences);

}  // namespace quern::ui
