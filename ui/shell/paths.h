// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <filesystem>

namespace quern::ui {

inline std::filesystem::path pathOf(const QString& path) {
  return std::filesystem::path(QFile::encodeName(path).toStdString());
}

inline QString stringOf(const std::filesystem::path& path) {
  return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

}  // namespace quern::ui
