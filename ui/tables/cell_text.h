// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table.h"

#include <QLocale>
#include <QString>

namespace quern::ui {

/// How the cells of one column are written, on screen and in reports: the one rule for numbers in
/// tables. Exports and the clipboard have the values as they are. A value; made once per column
/// from a sample of its rows.
class CellFormat {
public:
  CellFormat() = default;
  /// A table of few rows is read cell by cell, like a page of a report: computed numbers have five
  /// significant digits each. Longer ones are compared by eye, down the column.
  CellFormat(const Table& table, int column);
  /// Whatever the number of rows, as on a page.
  static CellFormat onPage(const Table& table, int column);

  /// In the user's language. Numbers have thousands separators, whole numbers only if `grouped`:
  /// they may be years or names. A missing value is a dash.
  QString text(const Column& column, std::int64_t row, const QLocale& locale) const;
  void setGrouped(bool grouped) { m_grouped = grouped; }
  bool alignsRight() const { return m_alignsRight; }

private:
  CellFormat(const Table& table, int column, bool onPage);
  QString numberText(double value) const;
  QString wholeText(std::int64_t value, QLocale locale) const;
  bool isProbability(std::int64_t row) const;

  Column m_labels{};  ///< of a list of measures: tells which of its rows is a p
  int m_decimals = 0;
  int m_digits = 0;            ///< of each number by itself; 0: as many decimals in every row
  bool m_probability = false;  ///< all of them are p
  bool m_alignsRight = false;
  bool m_grouped = false;
};

inline const QString missingText = QStringLiteral("–");
QString booleanText(bool value);

}  // namespace quern::ui
