// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include <exception>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace quern {

/// What the framework promises an operator before it calls it.

/// Parameters judged by validate(), then the operator's own check. Adds to `findings`; no schemas
/// if one of them is an error. Never throws: what the operator throws becomes a finding.
QUERN_CORE_EXPORT Schemas checkOperator(const Registry::Entry& entry, const Parameters& parameters,
                                        const Schemas& in, Findings& findings);

/// The same error, with the parameter it is about where that can be told: the one that holds the
/// expression, or names the file or the folder it lies in.
QUERN_CORE_EXPORT Error atParameter(const Error& error, const Parameters& parameters);

/// The first finding that is an error, as what it is for a run; nothing if there is none.
QUERN_CORE_EXPORT std::optional<Error> firstError(const Findings& findings);

/// Throws Error naming column and row if a column that the parameters choose has a missing value
/// and the operator refuses those. Columns in `exempt` may have some: a target that is not known
/// when a model scores.
QUERN_CORE_EXPORT void refuseMissing(const OperatorSpec& spec, const Parameters& parameters,
                                     const Inputs& in, const std::set<std::string>& exempt = {});

QUERN_CORE_EXPORT Schemas schemasOf(const PortValues& values);

/// Runs work. Whatever it throws but Cancelled comes back as an Error with advice: a Bug and a
/// foreign exception ask for a report, a lack of memory for less data.
QUERN_CORE_EXPORT std::optional<Error> attempt(const std::function<void()>& work);

}  // namespace quern
