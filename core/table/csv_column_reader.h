// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"
#include "core/table/csv_block.h"
#include "core/table/csv_cells.h"
#include "core/table/csv_structure.h"
#include "core/table/type_inference.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace quern::csv {

/// Fills one column, chunk by chunk, from many tasks at once: each writes to the rows of its own
/// chunk.
class ColumnReader {
public:
  virtual ~ColumnReader() = default;

  /// Reads a column of a block. The first cell that cannot be read ends it with false, unless
  /// `unreadable` is given: then such cells are appended to it and have no value.
  virtual bool read(const Block& block, int column, const Chunk& chunk, std::size_t chunkIndex,
                    std::vector<Cell>* unreadable) = 0;
  virtual Column finish(Context& context) = 0;
  /// A quoted cell that is missing here would have been a text in a text column.
  virtual bool passedOverText() const { return false; }
};

/// How much is to be read: a column is allocated once, at its final size.
struct Extent {
  std::int64_t rows = 0;
  std::size_t chunks = 0;
};

/// Categories are read as long as there are at most Dictionary::capacity of them; with more, read()
/// fails. What comes out is a text column if the categories are not below half of the rows.
std::unique_ptr<ColumnReader> columnReader(Kind kind, const Extent& extent, const CellRules& rules);

/// The one of them that reads texts.
std::unique_ptr<ColumnReader> textReader(const Extent& extent, const CellRules& rules);

/// The same column as categories if it has few distinct texts: at most Dictionary::capacity and
/// below half of the rows with a value. Otherwise the column as it is.
Column categoriesIfFew(const Column& texts);

}  // namespace quern::csv
