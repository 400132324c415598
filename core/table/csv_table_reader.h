// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/csv_bytes.h"
#include "core/table/csv_cells.h"
#include "core/table/csv_rejects.h"
#include "core/table/csv_shape.h"
#include "core/table/csv_structure.h"
#include "core/table/table.h"

#include <string>
#include <vector>

namespace quern::csv {

/// All that is known of a text before its cells are read.
struct Layout {
  const Bytes& text;
  const Scanner& scanner;
  const CellRules& rules;
  const Shape& shape;
  const Structure& structure;
  const std::string& source;  ///< for messages
};

struct TypedTable {
  Table table;
  std::vector<CsvFinding> findings;          ///< the type of each column
  std::vector<std::vector<Misfit>> misfits;  ///< one list per chunk
};

/// Reads all cells into typed columns.
TypedTable readTable(const Layout& layout, const CsvOptions& options, Context& context);

}  // namespace quern::csv
