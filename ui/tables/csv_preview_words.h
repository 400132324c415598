// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/csv_preview.h"

#include <QComboBox>

#include <optional>

/// What the preview of a delimited file calls its options.
namespace quern::ui {

inline QString delimiterName(const QString& delimiter) {
  if (delimiter == QLatin1String(",")) return CsvPreview::tr("Comma");
  if (delimiter == QLatin1String(";")) return CsvPreview::tr("Semicolon");
  if (delimiter == QLatin1String("\t")) return CsvPreview::tr("Tab");
  if (delimiter == QLatin1String("|")) return CsvPreview::tr("Vertical bar");
  if (delimiter == QLatin1String(" ")) return CsvPreview::tr("Blank");
  return delimiter;
}

inline QString quoteName(char quote) {
  return quote == '\0' ? CsvPreview::tr("None") : QString(QLatin1Char(quote));
}

inline QString headerName(int rows) {
  return rows == 0   ? CsvPreview::tr("No header")
         : rows == 1 ? CsvPreview::tr("First row")
                     : CsvPreview::tr("%1 rows").arg(rows);
}

/// Among the tables to choose from: all lines are one.
inline constexpr QLatin1String oneTable("one");

/// Nothing if the reader is to decide.
inline std::optional<QString> chosen(const QComboBox* box) {
  if (box->currentIndex() == 0) return std::nullopt;
  return box->currentData().toString();
}

}  // namespace quern::ui
