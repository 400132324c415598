// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/sentence.h"

#include <QString>

namespace quern::ui {

/// A sentence in the language of the window; one that has no translation stays English.
QString translated(Text text);
QString translated(const Sentence& sentence);
/// What happened and where; the advice comes apart, for a button or a second line.
QString translated(const Error& error);

/// Loads the translations for the preference ("system", "en", "zh_CN"), Qt's own included, and sets
/// the locale of numbers and dates. To be called before the first widget; a later call sends
/// QEvent::LanguageChange.
void applyLanguage(const QString& preference);

inline QString qt(const std::string& text) { return QString::fromStdString(text); }
inline QString qt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string std8(const QString& text) { return text.toStdString(); }

}  // namespace quern::ui
