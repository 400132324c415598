// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/result_room.h"

#include "core/pipeline/memory_need.h"

#include <algorithm>

namespace quern {

void requireRoom(const ResultSize& size, const Place& place, const Sentence& advice,
                 const Context& context) {
  const double need = static_cast<double>(size.rows) * size.bytesPerRow;
  const std::int64_t room = context.setMemoryAside(neededBytes(need), neededBytes(size.held));
  if (neededBytes(need) <= room) return;
  throw Error({tr("The result would have %1 {row|rows} and need about %2 of memory; %3 are left."),
               size.rows, writtenBytes(need),
               writtenBytes(static_cast<double>(std::max<std::int64_t>(room, 0)))},
              place, advice);
}

double bytesPerRow(const Column& column) {
  return copyBytes(column) / static_cast<double>(std::max<std::int64_t>(column.size(), 1));
}

double bytesPerRow(const Table& table) {
  double bytes = 0;
  for (int column = 0; column < table.columnCount(); ++column) bytes += bytesPerRow(table[column]);
  return bytes;
}

}  // namespace quern
