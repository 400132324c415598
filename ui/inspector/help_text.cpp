// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/help_text.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QFile>
#include <QLocale>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace quern::ui {
namespace {

QString read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QString helpOf(const OperatorSpec& spec) {
  const QString name = qt(spec.id) + QStringLiteral(".md");
  const bool chinese = QLocale().language() == QLocale::Chinese;
  QString text = chinese ? read(QStringLiteral(":/help/zh_CN/") + name) : QString();
  if (text.isEmpty()) text = read(QStringLiteral(":/help/") + name);
  if (text.startsWith('#')) text = text.section('\n', 1).trimmed();  // the form has its own
  return text;
}

QString htmlOf(const QString& markdown) {
  QTextDocument document;
  document.setDefaultFont(secondaryFont());
  document.setIndentWidth(space::l);
  document.setMarkdown(markdown);
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() == 0) continue;
    QTextCursor heading(block);
    heading.select(QTextCursor::BlockUnderCursor);
    QTextCharFormat plain;
    plain.setProperty(QTextFormat::FontSizeAdjustment, 0);  // bold says enough in a narrow column
    heading.mergeCharFormat(plain);
  }
  return document.toHtml();
}

}  // namespace quern::ui
