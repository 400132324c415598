// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sentence.h"

/// Why a row of a file does not fit. The tables of rejects hold the English sentences; the window
/// finds the sentence again by its pattern, to show it in its own language.
namespace quern::rejects {

inline constexpr Text wrongType = tr("Column %1: \"%2\" has not the chosen type.");
inline constexpr Text wrongLength =
    tr("The row has %1 {cell|cells} where the table has %2 {column|columns}.");
inline constexpr Text openQuote = tr("A quote is opened and not closed; it is read as it stands.");
inline constexpr Text strayQuote = tr("A quoted cell holds a quote that is not doubled.");
inline constexpr Text invalidBytes =
    tr("The line has bytes that are not valid in %1; they are replaced by \xEF\xBF\xBD.");
inline constexpr Text note = tr("The line is a note below the table.");
inline constexpr Text total = tr("The line is a total below the table.");
inline constexpr Text sheetError = tr("Column %1 of the sheet holds the error %2.");
inline constexpr Text sparseRow = tr("The sparse row is not well formed.");

inline constexpr Text reasons[] = {wrongType, wrongLength, openQuote,  strayQuote, invalidBytes,
                                   note,      total,       sheetError, sparseRow};

}  // namespace quern::rejects
