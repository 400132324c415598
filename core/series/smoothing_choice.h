// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/smoothing.h"

#include <optional>

namespace quern {

/// What the user fixed of a form; what is left open is chosen by the corrected Akaike criterion.
struct SmoothingWish {
  std::optional<ErrorKind> error{};
  std::optional<TrendKind> trend{};
  std::optional<SeasonKind> season{};
  int period = 1;  ///< 1: the series has no season
};

/// The forms that agree with the wish and suit a series: multiplicative parts need positive values,
/// a season two full periods. Additive errors with a multiplicative season, which are unstable near
/// 0, are only tried if both were asked for (Hyndman et al. 2008, 15.1). Throws Error naming what
/// was asked for and cannot be had.
///   y       n
///   target  for the Error
std::vector<SmoothingForm> suitableForms(const SmoothingWish& wish,
                                         const Eigen::Ref<const Eigen::VectorXd>& y,
                                         const std::string& target);

/// Fits all of them and returns the one with the least AICc.
SmoothingModel chooseSmoothing(const std::vector<SmoothingForm>& forms,
                               const Eigen::Ref<const Eigen::VectorXd>& y, Context& context);

}  // namespace quern
