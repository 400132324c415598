// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

namespace quern::ui {
namespace {

/// The texts of core; those of ui's own Errors are collected under the namespace they stand in.
QString translatedPattern(const char* pattern) {
  for (const char* context : {"core", "quern::ui", "quern"})
    if (QString text = QCoreApplication::translate(context, pattern);
        text != QString::fromUtf8(pattern))
      return text;
  return QString::fromUtf8(pattern);
}

/// The translators in force; a new choice replaces what they hold.
struct Translators {
  QTranslator quern, qt;
};

Translators& translators() {
  // outlives the application object, which still asks it
  static auto* const kept = new Translators;
  return *kept;
}

QLocale localeOf(const QString& preference) {
  return preference == QLatin1String("system") ? QLocale::system() : QLocale(preference);
}

/// Whether the sentence says "row 48" itself; "row 480" is another one.
bool says(const std::string& english, const char* what, std::int64_t number) {
  const QRegularExpression words(QStringLiteral("\\b%1 %2\\b").arg(QLatin1String(what)).arg(number),
                                 QRegularExpression::CaseInsensitiveOption);
  return words.match(qt(english)).hasMatch();
}

void install(QTranslator& translator, bool loaded) {
  QCoreApplication::removeTranslator(&translator);
  if (loaded) QCoreApplication::installTranslator(&translator);
}

}  // namespace

QString translated(Text text) { return text.empty() ? QString() : translatedPattern(text.source); }

QString translated(const Sentence& sentence) {
  if (sentence.empty()) return {};
  return qt(sentence.translated(
      [](const std::string& english) { return std8(translatedPattern(english.c_str())); }));
}

QString translated(const Error& error) {
  const QString message = translated(error.message());
  const Place& place = error.place();
  QStringList where;
  if (!place.file.empty() && !message.contains(qt(place.file))) where << qt(place.file);
  const auto add = [&, english = error.message().english()](const char* what, const char* pattern,
                                                            std::int64_t number) {
    if (number > 0 && !says(english, what, number))
      where << QCoreApplication::translate("quern::ui", pattern).arg(QLocale().toString(number));
  };
  add("line", QT_TRANSLATE_NOOP("quern::ui", "line %1"), place.line);
  add("row", QT_TRANSLATE_NOOP("quern::ui", "row %1"), place.row);
  if (where.isEmpty()) return message;
  return QCoreApplication::translate("quern::ui", "%1 (%2)")
      .arg(message, where.join(QCoreApplication::translate("quern::ui", ", ")));
}

void applyLanguage(const QString& preference) {
  const QLocale locale = localeOf(preference);
  QLocale::setDefault(locale);
  auto& [own, qtBase] = translators();
  const bool english = locale.language() == QLocale::English;
  install(qtBase, !english && qtBase.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                                          QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
  install(own, !english && own.load(locale, QStringLiteral("quern"), QStringLiteral("_"),
                                    QStringLiteral(":/i18n")));
}

}  // namespace quern::ui
