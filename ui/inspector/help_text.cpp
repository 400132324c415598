// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/help_text.h"

#include "ui/shell/language.h"

#include <QFile>
#include <QLocale>

namespace quern::ui {
namespace {

QString read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QString helpOf(const OperatorSpec& spec) {
  const QString name = qt(spec.id) + QStringLiteral(".md");
  QString text = read(QStringLiteral(":/help/%1/%2").arg(QLocale().name(), name));
  if (text.isEmpty()) text = read(QStringLiteral(":/help/") + name);
  if (text.startsWith('#')) text = text.section('\n', 1).trimmed();  // the form has its own
  return text;
}

}  // namespace quern::ui
