// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"

#include <span>
#include <string>
#include <vector>

namespace quern {

/// The members of a JSON object of a figure, each of the type it should have, or an Error that
/// names it.
class JsonMembers {
public:
  explicit JsonMembers(const Json& json);

  const Json& json() const { return *m_json; }
  std::string text(const char* key) const;
  std::vector<std::string> texts(const char* key) const;
  bool boolean(const char* key) const;
  std::int64_t integer(const char* key) const;
  JsonMembers object(const char* key) const;
  const Json& list(const char* key) const;
  /// Which of the words the member is.
  std::size_t oneOf(const char* key, std::span<const char* const> words) const;

  Error damaged(const char* key) const;

private:
  const Json& member(const char* key) const;

  const Json* m_json;
};

}  // namespace quern
