// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace quern {

/// A row's place in a standard container. Rows are counted with a sign, containers without one.
constexpr std::size_t at(std::int64_t row) { return static_cast<std::size_t>(row); }

}  // namespace quern
