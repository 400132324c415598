// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/result_room.h"

#include "core/base/memory.h"

namespace quern {

void requireRoom(std::int64_t rows, double bytesPerRow, const Place& place,
                 const Sentence& advice) {
  const double need = static_cast<double>(rows) * bytesPerRow;
  const auto room = static_cast<double>(availableMemory());
  if (need <= room) return;
  constexpr double gibibyte = 1 << 30;
  throw Error(
      {tr("The result would have %1 rows and need about %2 GiB of memory; %3 GiB are left."), rows,
       need / gibibyte, room / gibibyte},
      place, advice);
}

}  // namespace quern
