// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"

#include <string>

namespace quern {

/// How the tables of a stored result are kept: here within the result itself. The cache keeps their
/// columns in files of their own, because many results share them.
class TableKeeper {
public:
  virtual ~TableKeeper() = default;
  virtual State put(const Table& table);
  virtual Table take(State state);  ///< throws Error
};

/// A result as a State, and back.
State stateOf(const NodeResult& result, TableKeeper& tables);
NodeResult resultFrom(State state, const std::string& source,
                      TableKeeper& tables);  ///< throws Error

}  // namespace quern
