// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

namespace quern {

/// Ports as a project file keeps them, for a program that does not know the operator.
Json portsJson(const OperatorSpec& spec);

}  // namespace quern
