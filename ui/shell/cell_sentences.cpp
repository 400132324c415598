// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences in the cells of tables.
//
//   1. A table keeps its sentences in English, as it keeps its other words. Which pattern a cell was
//      made of, and with which values, is read off the cell itself.
//   2. A cell that no pattern gives again to the letter is not touched.
#include "ui/shell/cell_sentences.h"

#include "core/data/quality_sentences.h"
#include "core/table/reject_reasons.h"
#include "ui/shell/language.h"

#include <QRegularExpression>

#include <optional>
#include <span>
#include <vector>

namespace quern::ui {
namespace {

/// "%1 of %2 {row|rows}" as an expression that takes the values out of "3 of 7 rows".
class Pattern {
public:
  explicit Pattern(Text text) : m_text(text.source) {
    static const QRegularExpression piece(QStringLiteral("%([1-9])|\\{([^|}]*)\\|([^}]*)\\}"));
    const QString source = qt(m_text);
    QString expression;
    qsizetype at = 0;
    for (const QRegularExpressionMatch& found : piece.globalMatch(source)) {
      expression += QRegularExpression::escape(source.mid(at, found.capturedStart() - at));
      if (found.hasCaptured(1)) {
        m_order.push_back(found.captured(1).toInt());
        expression += QStringLiteral("(.*)");
      } else {
        expression += QStringLiteral("(?:%1|%2)")
                          .arg(QRegularExpression::escape(found.captured(2)),
                               QRegularExpression::escape(found.captured(3)));
      }
      at = found.capturedEnd();
    }
    expression += QRegularExpression::escape(source.mid(at));
    m_expression = QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                      QRegularExpression::DotMatchesEverythingOption);
  }

  std::optional<Sentence> read(const QString& english) const {
    const QRegularExpressionMatch match = m_expression.match(english);
    if (!match.hasMatch()) return std::nullopt;
    std::vector<std::string> values(m_order.size());
    for (std::size_t at = 0; at < m_order.size(); ++at)
      values[static_cast<std::size_t>(m_order[at] - 1)] =
          std8(match.captured(static_cast<int>(at) + 1));
    Sentence sentence = Sentence::restored(m_text, std::move(values));
    return qt(sentence.english()) == english ? std::optional(std::move(sentence)) : std::nullopt;
  }

private:
  std::string m_text;
  std::vector<int> m_order;  ///< which value the first, second, … bracket holds
  QRegularExpression m_expression;
};

std::vector<Pattern> patternsOf(std::span<const Text> texts) {
  return std::vector<Pattern>(texts.begin(), texts.end());
}

/// Which sentences stand in which column; those of importers have one list.
const std::vector<Pattern>& patternsIn(const QByteArray& context) {
  static const std::vector<Pattern> quality = patternsOf(quality::sentences),
                                    reasons = patternsOf(rejects::reasons), none;
  if (context == "results data-quality/data/meaning") return quality;
  return context.endsWith("/rejects/reason") ? reasons : none;
}

}  // namespace

QString translatedSentence(const QByteArray& context, const QString& english) {
  for (const Pattern& pattern : patternsIn(context))
    if (const std::optional<Sentence> sentence = pattern.read(english))
      return translated(*sentence);
  return english;
}

}  // namespace quern::ui
