// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quern::ui {

/// A table as it is read: numbers with thousands separators, missing cells as a dash.
struct TableText {
  QStringList names;           ///< in the language of the window
  QStringList originals;       ///< as the table and exported files have them
  std::vector<bool> isNumber;  ///< by column: set to the right
  std::vector<QStringList> rows;
  std::vector<QString> fractions;  ///< by column: the longest, ".0318"; empty: no decimals to align
  QString note;                    ///< "30 of 1,204 rows"; empty: these are all

  /// What the cell lacks for its decimal sign to stand below those of its column: ".0318", "18".
  QString padding(int column, const QString& cell) const;
};

TableText textOf(const TableBlock& block);

/// What a paragraph begins with: "Warning", "Error"; empty for a note.
QString nameOf(Severity tone);

/// "initially 10", for a fact that was changed.
QString initialText(const Fact& fact);

}  // namespace quern::ui
