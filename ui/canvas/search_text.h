// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace quern::ui {

/// What an entry of a menu can be found by. A value, made once per entry.
class SearchText {
public:
  SearchText() = default;
  /// Names first, in any language; Chinese ones can be typed as pinyin or its initials. Hints (an
  /// id, keywords) find the entry too, but below every name that fits.
  SearchText(const QStringList& names, const QStringList& hints);

  /// How well the typed text fits: 0 not at all, larger is better. Nothing typed fits everything
  /// alike. Several words may come in any order; a word of four letters or more may be misspelt.
  int rank(const QString& typed) const;
  static constexpr int isIt = 8;  ///< the rank of a name that is typed whole
  static constexpr int beginsAWord =
      5;  ///< and the least of one that begins as typed, or a word of it

private:
  int rankOfPhrase(const QString& wanted) const;

  QStringList m_names;  ///< lower case
  QStringList m_hints;
};

/// The least rank to list when this is the best one: guesses at misspelt words are for when nothing
/// fits as it was typed.
int leastListed(int bestRank);

}  // namespace quern::ui
