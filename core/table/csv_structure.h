// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/csv_bytes.h"
#include "core/table/csv_scanner.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern::csv {

/// Whole rows that are read by one task.
struct Chunk {
  std::int64_t offset = 0, length = 0;
  std::int64_t firstRow = 0, rows = 0;
  std::int64_t firstLine = 1;  ///< of the file, counted from 1
  bool exact = false;          ///< quotes are not in order: the Scanner reads it, not the masks
};

struct Structure {
  std::vector<Chunk> chunks;
  std::int64_t rows = 0;
  bool validUtf8 = true;  ///< false: the scan was given up, the chunks mean nothing
};

struct StructureRequest {
  std::int64_t offset = 0;  ///< where the first row of data starts
  std::int64_t end = -1;    ///< of the last one; -1: of the text
  std::int64_t line = 1;    ///< and on which line
  bool oneColumn = false;   ///< then an empty line is a row without a value
  std::int64_t chunkSize = std::int64_t{512} << 10;
  std::string source{};  ///< for messages
};

/// Finds out where rows start and how many there are, without looking at cells, so that columns can
/// be filled in place by many tasks at once. Every byte is read once, in parallel; whether a piece
/// starts within quotes is not known then, so both are tried and the chain is resolved afterwards.
/// Only rows whose quotes are not in order are scanned again, one by one.
Structure findStructure(const Bytes& text, const Scanner& scanner, const StructureRequest& request,
                        Context& context);

}  // namespace quern::csv
