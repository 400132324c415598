// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace quern::ui {

/// A measured number for showing: it stays as it is until the measure has left it by a share, so
/// that the last digit does not flicker.
class SteadyNumber {
public:
  explicit SteadyNumber(double share) : m_share(share) {}

  double follow(double measured) {
    if (std::abs(measured - m_shown) > m_share * std::abs(m_shown)) m_shown = measured;
    return m_shown;
  }

private:
  double m_share;
  double m_shown = 0;
};

}  // namespace quern::ui
