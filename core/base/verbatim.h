// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sentence.h"

#include <string>
#include <utility>

namespace quern {

/// What the user named, as a sentence: there is nothing in it to translate.
inline Sentence verbatim(std::string text) { return Sentence::restored("%1", {std::move(text)}); }

}  // namespace quern
