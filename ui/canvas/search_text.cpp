// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/search_text.h"

#include "ui/canvas/pinyin.h"

#include <algorithm>

namespace quern::ui {
namespace {

// From best to worst. A later word of a name counts less than its beginning.
enum Rank {
  none = 0,
  scattered = 1,
  hint = 2,
  within = 3,
  laterWord = 4,
  initials = 5,
  beginning = 6,
  whole = 7
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

int rankIn(const QString& name, const QString& typed) {
  if (name == typed) return whole;
  if (name.startsWith(typed)) return beginning;
  if (typed.size() > 1 && initialsOf(name).startsWith(typed)) return initials;
  if (startsAWord(name, typed)) return laterWord;
  if (name.contains(typed)) return within;
  return typed.size() > 2 && scatteredIn(name, typed) ? scattered : none;
}

}  // namespace

SearchText::SearchText(const QStringList& names, const QStringList& hints) {
  for (const QString& name : names) {
    m_names << name.toLower();
    const Pinyin pinyin = pinyinOf(name);
    if (!pinyin.full.isEmpty()) m_names << pinyin.full << pinyin.initials;
  }
  m_names.removeDuplicates();
  for (const QString& text : hints) m_hints << text.toLower();
}

int SearchText::rank(const QString& typed) const {
  const QString wanted = typed.simplified().toLower();
  if (wanted.isEmpty()) return whole;
  int best = none;
  for (const QString& name : m_names) best = std::max(best, rankIn(name, wanted));
  for (const QString& text : m_hints)
    if (text.contains(wanted)) best = std::max<int>(best, hint);
  return best;
}

}  // namespace quern::ui
