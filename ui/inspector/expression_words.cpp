// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/expression_words.h"

#include "core/expression/expression.h"
#include "core/table/schema.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"

#include <algorithm>

namespace quern::ui {
namespace {

const QStringList& keywords() {
  static const QStringList words = {"and",  "or",    "not",     "in",   "is",    "between",
                                    "true", "false", "missing", "null", "case",  "when",
                                    "then", "else",  "end",     "over", "order", "by"};
  return words;
}

bool startsName(QChar character) { return character.isLetter() || character == QLatin1Char('_'); }

bool continuesName(QChar character) {
  return character.isLetterOrNumber() || character == QLatin1Char('_');
}

/// Behind the closing sign, a doubled one being part of the text; the end of the line if there is
/// none, so that a quote left open does not swallow the lines below.
int behindClosing(const QString& text, int from, QChar closing) {
  for (int at = from; at < text.size() && text.at(at) != QLatin1Char('\n'); ++at) {
    if (text.at(at) != closing) continue;
    if (at + 1 >= text.size() || text.at(at + 1) != closing) return at + 1;
    ++at;
  }
  const auto end = text.indexOf(QLatin1Char('\n'), from);
  return static_cast<int>(end < 0 ? text.size() : end);
}

bool isClosed(const QString& text, int behind, int from, QChar closing) {
  return behind > from && text.at(behind - 1) == closing;
}

}  // namespace

std::optional<NameAt> nameAt(const QString& text, int cursor) {
  int at = 0;
  while (at < cursor) {
    const QChar first = text.at(at);
    const int start = at++;
    if (first == QLatin1Char('"') || first == QLatin1Char('\'')) {
      at = behindClosing(text, at, first);
      const bool open = !isClosed(text, at, start + 1, first);
      if (at > cursor || (open && at == cursor)) return std::nullopt;
    } else if (first == QLatin1Char('[')) {
      at = behindClosing(text, at, QLatin1Char(']'));
      const bool closed = isClosed(text, at, start + 1, QLatin1Char(']'));
      if (cursor < at || (!closed && cursor == at))
        return NameAt{start, (closed ? at : cursor) - start,
                      text.mid(start + 1, cursor - start - 1)};
    } else if (first.isDigit()) {
      while (at < text.size() && (continuesName(text.at(at)) || text.at(at) == QLatin1Char('.')))
        ++at;
      if (at >= cursor) return std::nullopt;
    } else if (startsName(first)) {
      while (at < text.size() && continuesName(text.at(at))) ++at;
      if (at >= cursor) return NameAt{start, at - start, text.mid(start, cursor - start)};
    }
  }
  return NameAt{cursor, 0, QString()};
}

std::vector<ExpressionWord> expressionWords(const TableSchema& schema) {
  std::vector<ExpressionWord> words;
  for (const ColumnSchema& column : schema.columns())
    words.push_back({qt(column.name), qt(expressionName(column.name)), typeIcon(column.type),
                     SearchText({qt(column.name)}, {})});
  for (const std::string& name : functionNames())
    words.push_back({qt(name) + QStringLiteral("( )"),
                     qt(name) + QLatin1Char('('),
                     {},
                     SearchText({qt(name)}, {})});
  return words;
}

std::vector<const ExpressionWord*> fitting(const std::vector<ExpressionWord>& words,
                                           const QString& typed, Asked asked) {
  const QString lower = typed.toLower();
  if (asked == Asked::byTyping && (typed.isEmpty() || keywords().contains(lower))) return {};
  std::vector<std::pair<int, const ExpressionWord*>> ranked;
  for (const ExpressionWord& word : words)
    if (const int rank = word.search.rank(typed); rank > 0) ranked.emplace_back(rank, &word);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& left, const auto& right) { return left.first > right.first; });
  std::vector<const ExpressionWord*> fits;
  if (ranked.empty()) return fits;
  const int best = ranked.front().first;
  const int least = asked == Asked::byTyping ? SearchText::beginsAWord : leastListed(best);
  for (const auto& [rank, word] : ranked)
    if (rank >= least && (asked == Asked::byKey || word->written != typed)) fits.push_back(word);
  return fits;
}

}  // namespace quern::ui
