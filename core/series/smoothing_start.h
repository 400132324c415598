// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/smoothing.h"

namespace quern {

/// States to start the search from: seasons by classical decomposition of the first cycles, level
/// and slope by a straight line through the first observations without their season (Hyndman et al.
/// 2008, 2.6.1).
SmoothingStates decomposedStates(const Eigen::Ref<const Eigen::VectorXd>& y,
                                 const SmoothingForm& form);

}  // namespace quern
