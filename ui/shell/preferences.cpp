// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace quern::ui {
namespace {

const QStringList languages{QStringLiteral("system"), QStringLiteral("en"),
                            QStringLiteral("zh_CN")};
const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
const QStringList devices{QStringLiteral("auto"), QStringLiteral("cpu"), QStringLiteral("cuda")};

constexpr std::int64_t leastLimit = std::int64_t{64} << 20;

int placeOf(const QStringList& options, const QVariant& value) {
  return static_cast<int>(std::max<qsizetype>(0, options.indexOf(value.toString())));
}

std::int64_t limitFrom(const QSettings& settings, const QString& key, std::int64_t initial) {
  bool whole = false;
  const std::int64_t limit =
      settings.value(key, static_cast<qlonglong>(initial)).toLongLong(&whole);
  return whole ? std::max(limit, leastLimit) : initial;
}

}  // namespace

Preferences loadPreferences() {
  const QSettings settings;
  const Preferences initial;
  Preferences read;
  read.language = languages[placeOf(languages, settings.value(QStringLiteral("language")))];
  read.theme = static_cast<ThemeChoice>(placeOf(themes, settings.value(QStringLiteral("theme"))));
  read.device = static_cast<Device>(placeOf(devices, settings.value(QStringLiteral("device"))));
  read.threads = std::clamp(settings.value(QStringLiteral("threads"), 0).toInt(), 0, 1024);
  read.memoryLimit = limitFrom(settings, QStringLiteral("cache/memory"), initial.memoryLimit);
  read.diskLimit = limitFrom(settings, QStringLiteral("cache/disk"), initial.diskLimit);
  read.runAsIEdit = settings.value(QStringLiteral("runAsIEdit"), false).toBool();
  return read;
}

void savePreferences(const Preferences& preferences) {
  QSettings settings;
  settings.setValue(QStringLiteral("language"), preferences.language);
  settings.setValue(QStringLiteral("theme"), themes[static_cast<int>(preferences.theme)]);
  settings.setValue(QStringLiteral("device"), devices[static_cast<int>(preferences.device)]);
  settings.setValue(QStringLiteral("threads"), preferences.threads);
  settings.setValue(QStringLiteral("cache/memory"),
                    static_cast<qlonglong>(preferences.memoryLimit));
  settings.setValue(QStringLiteral("cache/disk"), static_cast<qlonglong>(preferences.diskLimit));
  settings.setValue(QStringLiteral("runAsIEdit"), preferences.runAsIEdit);
}

}  // namespace quern::ui
