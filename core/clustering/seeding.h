// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/clustering/row_tiles.h"

namespace quern {

/// Start centres by greedy k-means++: each next one is the best of 2 + ln k rows, drawn with a
/// chance proportional to the squared distance from the centres so far. Returns d × k, relative to
/// the means of the tiles.
Eigen::MatrixXd seedCentres(const RowTiles& rows, std::int64_t clusters, Random& random,
                            Context& context);

}  // namespace quern
