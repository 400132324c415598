// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/help_text.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace quern::ui {
namespace {

QString read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The cells of a line of a Markdown table; a bar in code does not end a cell.
QStringList cellsOf(const QString& line) {
  QStringList cells;
  QString cell;
  bool code = false;
  for (const QChar letter : line.trimmed().mid(1)) {
    if (letter == QLatin1Char('`')) code = !code;
    if (letter != QLatin1Char('|') || code) {
      cell += letter;
      continue;
    }
    cells << cell.trimmed();
    cell.clear();
  }
  return cells;
}

/// A table of four columns does not fit into a narrow pane: each of its rows becomes a line.
QString withoutTables(const QString& markdown) {
  static const QRegularExpression rule(QStringLiteral("^\\|[ :|-]+$"));
  const QStringList lines = markdown.split(QLatin1Char('\n'));
  QStringList result;
  for (qsizetype at = 0; at < lines.size(); ++at) {
    const QString& line = lines[at];
    if (!line.startsWith(QLatin1Char('|'))) {
      result << line;
      continue;
    }
    if (rule.match(line).hasMatch()) continue;
    const QString cells = cellsOf(line).join(QStringLiteral(" · "));
    const bool heading = at + 1 < lines.size() && rule.match(lines[at + 1]).hasMatch();
    result << (heading ? QStringLiteral("*%1*\n").arg(cells) : QStringLiteral("- ") + cells);
  }
  return result.join(QLatin1Char('\n'));
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
  document.setMarkdown(withoutTables(markdown));
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().nonBreakableLines()) {  // an example is as wide as the pane, not wider
      QTextBlockFormat wrapping;
      wrapping.setNonBreakableLines(false);
      QTextCursor(block).mergeBlockFormat(wrapping);
    }
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
