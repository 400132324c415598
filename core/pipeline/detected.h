// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sentence.h"

#include <optional>
#include <string>

namespace quern {

/// The log line of an operator that found out for itself what a parameter left open. The report
/// shows the value at the parameter: what was done, not that it was automatic.
QUERN_CORE_EXPORT Sentence detected(Text parameter, Text value);
QUERN_CORE_EXPORT Sentence detected(Text parameter, const std::string& value);

/// Is it one of those lines?
QUERN_CORE_EXPORT bool isDetected(const Sentence& line);
/// The value in a log line, if the line is such a one about the parameter of this label.
QUERN_CORE_EXPORT std::optional<Sentence> detectedIn(const Sentence& line, Text parameter);

}  // namespace quern
