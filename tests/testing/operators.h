// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/guards.h"
#include "core/pipeline/registry.h"
#include "testing/tables.h"

#include <QString>

#include <string>

namespace quern {

/// Every operator that Quern brings.
const Registry& allOperators();

/// What a test says about its operator: the id, and the parameters as the project file has them.
struct OperatorCall {
  std::string id;
  QString parameters;                  ///< JSON
  const Registry* registry = nullptr;  ///< null: allOperators()
  Context context{};
};

/// An operator with what it learned.
struct FittedOperator {
  OperatorCall call;
  State state;
  Outputs outputs;  ///< of the rows it was fitted on
};

/// What the engine does for one node: checks, refuses, fits and applies. Throws what a user would
/// be told.
FittedOperator fit(const OperatorCall& call, const Inputs& in);
FittedOperator fit(const std::string& id, const QString& parameters, const Table& data);

/// The outputs for other rows, by what was learned. A learner's target may be missing there.
Outputs applyTo(const FittedOperator& fitted, const Inputs& in);
Table applyTo(const FittedOperator& fitted, const Table& data);  ///< the first table output

/// Fits and applies to the same table. `port`: which output; empty: the first.
Table run(const std::string& id, const QString& parameters, const Table& data,
          const std::string& port = {});
Table run(const std::string& id, const QString& parameters, const Inputs& in,
          const std::string& port = {});

/// What check finds before a row is read, the framework's findings first.
Findings findingsOf(const std::string& id, const QString& parameters, const Table& data);

}  // namespace quern
