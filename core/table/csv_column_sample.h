// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/csv_table_reader.h"
#include "core/table/type_inference.h"

#include <cstdint>
#include <vector>

namespace quern::csv {

/// What a few rows of a column look like: enough to guess its type, not to decide it.
struct ColumnSample {
  KindSet kinds = KindSet::all();  ///< that all of its values can be read as
  /// Layouts that fit all values that are dates or time stamps at all
  KindSet dates = KindSet::all();
  FormSet forms = FormSet::all();    ///< looked at where there are no kinds
  FormSet numbers = FormSet::all();  ///< the same for those values that are numbers at all
  bool numbersOfThings = true;       ///< see FormSet
  std::int64_t present = 0;
  std::vector<std::uint64_t> texts;  ///< hashes, each once
};

/// Looks at rows in many places of the text, the first and the last part among them.
std::vector<ColumnSample> sampleColumns(const Layout& layout, Context& context);

/// What every value of a column of the block can be read as.
struct Readings {
  KindSet kinds = KindSet::all();
  FormSet forms = FormSet::all();
};
Readings readingsOf(const Block& block, int column, const CellRules& rules);

}  // namespace quern::csv
