// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/condition_text.h"

#include "core/base/numbers.h"
#include "ui/shell/language.h"

#include <QStringList>

namespace quern::ui {
namespace {

QString quotedIfNeeded(const QString& text) {
  const bool plain = !text.isEmpty() && text == text.trimmed() &&
                     !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'));
  return plain ? text
               : QLatin1Char('"') +
                     QString(text).replace(QLatin1String("\""), QLatin1String("\"\"")) +
                     QLatin1Char('"');
}

/// The piece of a list that begins at `at`, up to the comma; a quote that is still open goes on to
/// the end. Nothing between two commas: no piece.
std::optional<QString> takePiece(const QString& typed, qsizetype& at) {
  while (at < typed.size() && typed.at(at).isSpace()) ++at;
  QString piece;
  const bool quoted = at < typed.size() && typed.at(at) == QLatin1Char('"');
  if (quoted) {
    for (++at; at < typed.size(); ++at) {
      if (typed.at(at) != QLatin1Char('"')) {
        piece += typed.at(at);
      } else if (at + 1 < typed.size() && typed.at(at + 1) == QLatin1Char('"')) {
        piece += typed.at(at++);
      } else {
        ++at;
        break;
      }
    }
  }
  qsizetype end = typed.indexOf(QLatin1Char(','), at);
  if (end < 0) end = typed.size();
  piece += quoted ? typed.mid(at, end - at).trimmed() : typed.mid(at, end - at);
  at = end + 1;
  if (quoted) return piece;
  piece = piece.trimmed();
  return piece.isEmpty() ? std::nullopt : std::optional(piece);
}

Json valueOf(const QString& text, Type type) {
  const std::string typed = std8(text);
  if (isNumeric(type)) {
    const std::string number = std8(text.trimmed());
    if (const auto whole = parseInteger(number)) return *whole;
    const auto real = parseNumber(number);
    if (real && std::isfinite(*real)) return *real;
  }
  return typed;
}

}  // namespace

std::optional<Json> typedValue(const QString& typed, Type type) {
  if (typed.isEmpty()) return std::nullopt;
  return valueOf(accepts(Accept::temporal, type) ? typed.trimmed() : typed, type);
}

QString typedText(const Json& value) {
  if (value.is_string()) return qt(value.get<std::string>());
  return qt(value.is_number_float() ? written(value.get<double>()) : value.dump());
}

std::vector<Json> typedValues(const QString& typed, Type type) {
  std::vector<Json> values;
  for (qsizetype at = 0; at < typed.size();)
    if (const auto piece = takePiece(typed, at)) values.push_back(valueOf(*piece, type));
  return values;
}

QString typedText(const std::vector<Json>& values) {
  QStringList pieces;
  for (const Json& value : values) pieces << quotedIfNeeded(typedText(value));
  return pieces.join(QStringLiteral(", "));
}

}  // namespace quern::ui
