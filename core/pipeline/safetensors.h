// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/state.h"
#include "core/table/table.h"

#include <string>
#include <string_view>

namespace quern {

/// safetensors (github.com/huggingface/safetensors, README, "Format"): eight bytes of header
/// length, a JSON header, the raw arrays. The State's json lives in the header's __metadata__ as
/// one text.
QUERN_CORE_EXPORT std::string writeSafetensors(const State& state);

/// Trusts no length, offset, count or shape in the bytes. `source` names them in the Error.
QUERN_CORE_EXPORT State readSafetensors(std::string_view bytes, const std::string& source);

/// A table as a State (schema in json, a few arrays per column) and back, bit by bit.
QUERN_CORE_EXPORT State stateOf(const Table& table);
QUERN_CORE_EXPORT Table tableFrom(const State& state);  ///< throws Error

}  // namespace quern
