// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/language.h"

#include <QLocale>
#include <QStringList>

namespace quern::ui {

/// "1,204,551" as the language of the window writes it.
inline QString countText(std::int64_t count) {
  return QLocale().toString(static_cast<qlonglong>(count));
}

/// A translated pattern with its values set in. Where one of them is 1, English says "1 row", as
/// the sentences of core do.
inline QString counted(const QString& pattern, const QStringList& values) {
  std::vector<std::string> plain;
  for (const QString& value : values) plain.push_back(std8(value));
  return qt(Sentence::restored(std8(pattern), std::move(plain)).english());
}

}  // namespace quern::ui
