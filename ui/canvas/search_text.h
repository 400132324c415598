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
  /// alike.
  int rank(const QString& typed) const;

private:
  QStringList m_names;  ///< lower case
  QStringList m_hints;
};

}  // namespace quern::ui
