// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/nearest.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace quern {
namespace {

/// Wagner and Fischer, The string-to-string correction problem, JACM 21:1, 1974; one row at a time.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view wanted, std::span<const std::string> candidates) {
  const std::string low = lowerCaseAscii(wanted);
  std::size_t best = std::max<std::size_t>(2, wanted.size() / 3) + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(low.size(), candidate.size());
    const std::size_t shorter = std::min(low.size(), candidate.size());
    if (longer - shorter >= best) continue;
    const std::size_t slips = distance(low, lowerCaseAscii(candidate));
    if (slips >= best || slips == longer) continue;  // nothing in common is not near
    best = slips;
    found = candidate;
  }
  return found;
}

}  // namespace quern
