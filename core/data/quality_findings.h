// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/sentence.h"
#include "core/table/table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// What may be wrong with a table.
enum class Flaw {
  missing,
  constant,
  nearlyConstant,
  identifierLike,
  numbersAsText,
  outliers,
  extremeOutliers,
  duplicateColumn,
  leakage,
  duplicateRows
};
std::string_view keyOf(Flaw flaw);

/// How much it matters before a model is trained.
enum class Gravity { low, medium, high };
std::string_view keyOf(Gravity gravity);

struct QualityFinding {
  std::string column{};  ///< empty: of the rows
  Flaw flaw = Flaw::missing;
  Gravity gravity = Gravity::low;
  std::int64_t count = 0;  ///< of rows
  double share = 0;
  Sentence meaning{};  ///< one of quality::sentences
};
using QualityFindings = std::vector<QualityFinding>;

/// From which share on something is a finding.
struct QualityLimits {
  double missing = 0.05;   ///< of all rows; more than this
  double constant = 0.99;  ///< of the values that are there; at least this, above one half
  double leakage = 0.99;   ///< absolute correlation, or share of rows told; more than this
};

/// Findings about single columns: missing, constant, identifier-like, numbers as text, outliers.
QualityFindings columnFindings(const ColumnSchema& schema, const Column& column,
                               const QualityLimits& limits, const Context& context);

/// Columns that equal an earlier one.
QualityFindings duplicateColumns(const Table& table, Context& context);

/// Features that tell a target: the other columns of the table, one target after the other.
QualityFindings leakingColumns(const Table& table, const QualityLimits& limits, Context& context);

}  // namespace quern
