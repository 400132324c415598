// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sentence.h"
#include "core/data/expectations.h"

#include <vector>

namespace quern {

/// Breaches as tables and sentences.

/// column, expectation, severity, count, share, row, found
TableSchema findingSchema();
Table findingsOf(const std::vector<Breach>& breaches, std::int64_t rows);

/// The columns of the data, then the row's number and why it fails.
TableSchema rejectSchema(const TableSchema& data);

/// The rows that break no error, and the others.
struct PartedRows {
  Table good, rejects;
};
PartedRows partedRows(const Table& data, const std::vector<Breach>& breaches, Context& context);

Sentence sentenceOf(const Breach& breach);

}  // namespace quern
