// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/result_room.h"

#include "core/base/memory.h"
#include "core/pipeline/memory_need.h"

namespace quern {

void requireRoom(std::int64_t rows, double bytesPerRow, const Place& place,
                 const Sentence& advice) {
  const double need = static_cast<double>(rows) * bytesPerRow;
  const auto room = static_cast<double>(availableMemory());
  if (need <= room) return;
  throw Error({tr("The result would have %1 {row|rows} and need about %2 of memory; %3 are left."),
               rows, writtenBytes(need), writtenBytes(room)},
              place, advice);
}

}  // namespace quern
