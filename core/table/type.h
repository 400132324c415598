// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/sentence.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace quern {

/// The types an analyst knows.
enum class Type : std::uint8_t {
  number,    ///< float64
  integer,   ///< int64
  boolean,   ///< 0 or 1 in one byte
  category,  ///< one of few texts: int32 codes into a dictionary
  text,      ///< UTF-8
  date,      ///< days since 1970-01-01
  timestamp  ///< microseconds since 1970-01-01T00:00:00
};

/// What a column is for.
enum class Role : std::uint8_t {
  feature,
  target,
  identifier,
  weight,
  time,
  group,
  prediction,  ///< made by a model: never a feature of the next one unless the user says so
  ignored
};

/// Which columns a parameter or a port takes.
enum class Accept : std::uint8_t {
  any,
  numeric,      ///< number, integer, boolean
  categorical,  ///< category, boolean, text
  temporal,     ///< date, timestamp
  label         ///< what a classifier can predict: category, boolean, text, integer
};

/// "number": in files and on the command line
QUERN_CORE_EXPORT std::string_view keyOf(Type type);
QUERN_CORE_EXPORT std::string_view keyOf(Role role);
QUERN_CORE_EXPORT std::optional<Type> typeFrom(std::string_view key);
QUERN_CORE_EXPORT std::optional<Role> roleFrom(std::string_view key);
QUERN_CORE_EXPORT Text nameOf(Type type);  ///< for the user
QUERN_CORE_EXPORT Text nameOf(Role role);
QUERN_CORE_EXPORT bool accepts(Accept accept, Type type);
QUERN_CORE_EXPORT Text nameOf(Accept accept);  ///< "number columns", to be set into a sentence

inline bool isNumeric(Type type) { return accepts(Accept::numeric, type); }

}  // namespace quern
