// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/pipeline/state.h"

#include <Eigen/Dense>

#include <string>
#include <vector>

namespace quern {

/// Eigen's types as arrays of a State, and back. A matrix is stored row by row.
QUERN_CORE_EXPORT Array matrixArray(const Eigen::Ref<const Eigen::MatrixXd>& values);
QUERN_CORE_EXPORT Array vectorArray(const Eigen::Ref<const Eigen::VectorXd>& values);
QUERN_CORE_EXPORT Eigen::MatrixXd matrixFrom(const State& state,
                                             const std::string& name);  ///< throws Error
QUERN_CORE_EXPORT Eigen::VectorXd vectorFrom(const State& state,
                                             const std::string& name);  ///< throws Error

/// The text under a key; throws Error if it is something else.
QUERN_CORE_EXPORT std::string textFrom(const State& state, const std::string& key);

/// A list of texts under a key; throws Error if it is something else.
QUERN_CORE_EXPORT std::vector<std::string> textsFrom(const State& state, const std::string& key);

/// What to throw where the parts of a stored model do not fit together.
QUERN_CORE_EXPORT Error damagedState();

}  // namespace quern
