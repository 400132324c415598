// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/distinct_rows.h"

#include <algorithm>

namespace quern {

std::vector<std::int64_t> distinctRows(const RowGroups& groups, Kept kept) {
  if (kept == Kept::first) return groups.firstRows;
  std::vector<std::int64_t> lastRows(groups.firstRows.size());
  std::vector<bool> repeated(groups.firstRows.size());
  for (std::size_t row = 0; row < groups.groupOf.size(); ++row) {
    const auto group = static_cast<std::size_t>(groups.groupOf[row]);
    lastRows[group] = static_cast<std::int64_t>(row);
    repeated[group] = lastRows[group] != groups.firstRows[group];
  }
  if (kept == Kept::last) {
    std::ranges::sort(lastRows);
    return lastRows;
  }
  std::vector<std::int64_t> alone;
  for (std::size_t group = 0; group < repeated.size(); ++group)
    if (!repeated[group]) alone.push_back(groups.firstRows[group]);
  return alone;
}

}  // namespace quern
