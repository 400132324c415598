// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rows.h"

#include "core/base/error.h"
#include "core/base/hand_over.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <atomic>

namespace quern {

void forBlocks(Context& context, std::int64_t count, std::int64_t rowsEach,
               const std::function<void(std::int64_t, RowRange)>& body) {
  QUERN_EXPECT(count >= 0 && rowsEach > 0);
  const std::int64_t blocks = (count + rowsEach - 1) / rowsEach;
  std::atomic<std::int64_t> done = 0;
  const auto one = [&](std::int64_t block) {
    context.checkpoint();
    body(block, {block * rowsEach, std::min(count, (block + 1) * rowsEach)});
    const std::int64_t finished = done.fetch_add(1, std::memory_order_relaxed) + 1;
    context.progress(static_cast<double>(finished) / static_cast<double>(blocks));
  };
  if (blocks <= 1 || context.threads() == 1) {
    for (std::int64_t block = 0; block < blocks; ++block) one(block);
    return;
  }
  context.onThreads([&] {
    const handover::Work work;
    tbb::parallel_for(
        tbb::blocked_range<std::int64_t>(0, blocks, 1),
        [&](const tbb::blocked_range<std::int64_t>& range) {
          const handover::Part part;
          for (std::int64_t block = range.begin(); block < range.end(); ++block) one(block);
        },
        tbb::simple_partitioner());
  });
}

}  // namespace quern
