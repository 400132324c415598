// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/search_text.h"

#include "ui/canvas/pinyin.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace quern::ui {
namespace {

// From best to worst. A later word of a name counts less than its beginning.
enum Rank {
  none = 0,
  scattered = 1,
  misspelt = 2,
  hint = 3,
  within = 4,
  laterWord = SearchText::beginsAWord,
  initials = 6,
  beginning = 7,
  whole = SearchText::isIt
};

bool startsAWord(const QString& text, const QString& typed) {
  for (qsizetype at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1))
    if (at > 0 && !text.at(at - 1).isLetterOrNumber()) return true;
  return false;
}

QString initialsOf(const QString& name) {
  QString found;
  bool inside = false;
  for (const QChar character : name) {
    if (character.isLetterOrNumber() && !inside) found += character;
    inside = character.isLetterOrNumber();
  }
  return found;
}

/// All letters in their order, others between: "lnreg" in "linear regression".
bool scatteredIn(const QString& name, const QString& typed) {
  qsizetype at = 0;
  for (const QChar character : name)
    if (at < typed.size() && character == typed.at(at)) ++at;
  return at == typed.size();
}

/// Slips of the finger allowed in a word of this length.
int slipsIn(qsizetype length) {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/// The fewest slips between what was typed and some beginning of `text`: a letter too much, one too
/// few, a wrong one, or two in the wrong order (Damerau and Levenshtein, restricted).
int slipsToABeginning(QStringView typed, QStringView text) {
  const qsizetype most = std::min(text.size(), typed.size() + slipsIn(typed.size()));
  std::vector<int> before, last, now(static_cast<std::size_t>(most) + 1);
  for (std::size_t at = 0; at < now.size(); ++at) now[at] = static_cast<int>(at);
  for (qsizetype letter = 1; letter <= typed.size(); ++letter) {
    before = std::exchange(last, now);
    now[0] = static_cast<int>(letter);
    for (qsizetype at = 1; at <= most; ++at) {
      const auto to = static_cast<std::size_t>(at);
      const int wrong = typed[letter - 1] == text[at - 1] ? 0 : 1;
      now[to] = std::min({last[to] + 1, now[to - 1] + 1, last[to - 1] + wrong});
      if (letter > 1 && at > 1 && typed[letter - 1] == text[at - 2] &&
          typed[letter - 2] == text[at - 1])
        now[to] = std::min(now[to], before[to - 2] + 1);
    }
  }
  return *std::ranges::min_element(now);
}

/// The first letter is the one that people get right; judging by it keeps guesses few.
bool misspeltIn(const QString& name, const QString& typed) {
  const int allowed = slipsIn(typed.size());
  if (allowed == 0) return false;
  for (qsizetype at = 0; at < name.size(); ++at) {
    const bool startsWord = at == 0 || !name.at(at - 1).isLetterOrNumber();
    if (startsWord && name.at(at) == typed.front() &&
        slipsToABeginning(typed, QStringView(name).mid(at)) <= allowed)
      return true;
  }
  return false;
}

int rankIn(const QString& name, const QString& typed) {
  if (name == typed) return whole;
  if (name.startsWith(typed)) return beginning;
  if (typed.size() > 1 && initialsOf(name).startsWith(typed)) return initials;
  if (startsAWord(name, typed)) return laterWord;
  if (name.contains(typed)) return within;
  if (misspeltIn(name, typed)) return misspelt;
  return typed.size() > 2 && scatteredIn(name, typed) ? scattered : none;
}

}  // namespace

SearchText::SearchText(const QStringList& names, const QStringList& hints) {
  for (const QString& name : names) {
    m_names << name.toLower();
    for (const Pinyin& pinyin : pinyinOf(name)) m_names << pinyin.full << pinyin.initials;
  }
  m_names.removeDuplicates();
  for (const QString& text : hints) m_hints << text.toLower();
}

int SearchText::rankOfPhrase(const QString& wanted) const {
  int best = none;
  for (const QString& name : m_names) best = std::max(best, rankIn(name, wanted));
  for (const QString& text : m_hints)
    if (text.contains(wanted)) best = std::max<int>(best, hint);
  return best;
}

int SearchText::rank(const QString& typed) const {
  const QString wanted = typed.simplified().toLower();
  if (wanted.isEmpty()) return whole;
  const int best = rankOfPhrase(wanted);
  const QStringList words = wanted.split(QLatin1Char(' '));
  if (best >= hint || words.size() == 1) return best;
  int worst = within;  // below every name that has the words as they were typed
  for (const QString& word : words) worst = std::min(worst, rankOfPhrase(word));
  return std::max(best, worst);
}

int leastListed(int bestRank) { return bestRank >= hint ? hint : 1; }

}  // namespace quern::ui
