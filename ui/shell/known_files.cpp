// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/known_files.h"

#include <QSettings>

namespace quern::ui {
namespace {

QString knownFilesKey() { return QStringLiteral("tables/known"); }

}  // namespace

KnownTables loadKnownFiles() {
  const QByteArray text = QSettings().value(knownFilesKey()).toByteArray();
  return KnownTables::from(Json::parse(text.begin(), text.end(), nullptr, false));
}

void keepKnownFile(KnownTable table) {
  KnownTables known = loadKnownFiles();
  known.keep(std::move(table));
  QSettings().setValue(knownFilesKey(), QByteArray::fromStdString(known.toJson().dump()));
}

}  // namespace quern::ui
