// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sentence.h"

/// What Data Quality writes into its column "meaning". The cells hold the English sentences; the
/// window finds the sentence again by its pattern, to show it in its own language.
namespace quern::quality {

inline constexpr Text allMissing = tr("Every value is missing: the column tells nothing.");
inline constexpr Text someMissing =
    tr("%1 of %2 values are missing; fill them in or leave the column out.");
inline constexpr Text constantValue = tr("Every value is %1: the column tells nothing.");
inline constexpr Text nearlyConstantValue =
    tr("%1 of %2 values are %3: the column tells hardly anything.");
inline constexpr Text allNumbers = tr("All %1 values are numbers; make it a number column.");
inline constexpr Text oneNumber = tr("The one value is a number; make it a number column.");
inline constexpr Text mostNumbers =
    tr("%1 of %2 values are numbers, %3 {is|are} not; correct these and make it a number column.");
inline constexpr Text allDiffer =
    tr("All %1 values differ: the column names rows and cannot be learned from; give it the role "
       "identifier.");
inline constexpr Text outside =
    tr("%1 of %2 values lie below %3 or above %4, %5 interquartile ranges from the "
       "quartiles.");
inline constexpr Text sameAs = tr("It has the values of column %1; leave one of them out.");
inline constexpr Text correlates =
    tr("It correlates with the target %1 by %2: is it known before the target is?");
inline constexpr Text tells =
    tr("Its values tell the target %1 in %2% of the rows: is it known before the target is?");
inline constexpr Text repeated = tr("%1 of %2 rows repeat an earlier one in every column.");

inline constexpr Text sentences[] = {
    allMissing, someMissing, constantValue, nearlyConstantValue, allNumbers, oneNumber, mostNumbers,
    allDiffer,  outside,     sameAs,        correlates,          tells,      repeated};

}  // namespace quern::quality
