// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"

#include <QLocale>
#include <QString>

namespace quern::ui {

/// How the cells of one column are written on screen: as many decimals in every row, so that
/// numbers of a column can be compared by eye. A value; made once per column from a sample of its
/// rows.
class CellFormat {
public:
  CellFormat() = default;
  explicit CellFormat(const Column& column);

  /// In the user's language, with thousands separators. A missing value is a dash.
  QString text(const Column& column, std::int64_t row, const QLocale& locale) const;
  bool alignsRight() const { return m_alignsRight; }

private:
  QString numberText(double value, const QLocale& locale) const;

  int m_decimals = 0;
  bool m_scientific = false;  ///< the sample spans too many magnitudes for fixed decimals
  bool m_alignsRight = false;
};

inline const QString missingText = QStringLiteral("–");

}  // namespace quern::ui
