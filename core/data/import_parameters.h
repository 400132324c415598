// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"
#include "core/table/csv_reader.h"

/// What all operators that read files have in common.
namespace quern::imports {

inline constexpr TextParameter missingMarkers{
    .key = "missing-markers",
    .unset = tr("The usual ones"),
    .label = tr("Missing values"),
    .help = tr("Texts that stand for a missing value, separated by commas. The usual ones (empty, "
               "NA, null, -, ?, …) are known.")};
inline constexpr NumberParameter oddShare{
    .key = "odd-share",
    .initial = 0,
    .min = 0,
    .max = 0.5,
    .label = tr("Odd cells"),
    .help = tr("Up to that share of cells may be no numbers (or dates) in a column of them; they "
               "become missing and are listed. 0: one such cell makes the column a text, and the "
               "log counts them.")};
inline constexpr TextParameter columns{
    .key = "columns",
    .unset = tr("As detected"),
    .label = tr("Columns"),
    .help = tr("Types and roles that differ from what is detected, by column name, as JSON: "
               "{\"id\": {\"type\": \"text\", \"role\": \"identifier\"}}.")};

/// Takes over those of the three that the operator has.
void addTo(const Parameters& parameters, CsvOptions& options);

TableSchema rejectsSchema();
Table rejectsTable(const std::vector<CsvReject>& rejects);

/// Choices for columns that the file does not have: it has changed, or a name is misspelt.
void checkColumns(const CsvOptions& options, const TableSchema& schema, Findings& findings);
/// The same in the log, with what else the reader found.
void report(const CsvResult& result, const CsvOptions& options, const Context& context);

}  // namespace quern::imports
