// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/json_members.h"

#include <algorithm>

namespace quern {

JsonMembers::JsonMembers(const Json& json) : m_json(&json) {
  if (!json.is_object()) throw damaged("{");
}

Error JsonMembers::damaged(const char* key) const {
  return Error(Sentence(tr("A stored figure is damaged at \"%1\"."), key), {},
               tr("Run the node again, or take a copy of the file that is whole."));
}

const Json& JsonMembers::member(const char* key) const {
  const auto found = m_json->find(key);
  if (found == m_json->end()) throw damaged(key);
  return *found;
}

std::string JsonMembers::text(const char* key) const {
  const Json& json = member(key);
  if (!json.is_string()) throw damaged(key);
  return json.get<std::string>();
}

std::vector<std::string> JsonMembers::texts(const char* key) const {
  const Json& json = list(key);
  const auto isText = [](const Json& entry) { return entry.is_string(); };
  if (!std::all_of(json.begin(), json.end(), isText)) throw damaged(key);
  return json.get<std::vector<std::string>>();
}

bool JsonMembers::boolean(const char* key) const {
  const Json& json = member(key);
  if (!json.is_boolean()) throw damaged(key);
  return json.get<bool>();
}

std::int64_t JsonMembers::integer(const char* key) const {
  const Json& json = member(key);
  if (!json.is_number_integer()) throw damaged(key);
  return json.get<std::int64_t>();
}

JsonMembers JsonMembers::object(const char* key) const {
  const Json& json = member(key);
  if (!json.is_object()) throw damaged(key);
  return JsonMembers(json);
}

const Json& JsonMembers::list(const char* key) const {
  const Json& json = member(key);
  if (!json.is_array()) throw damaged(key);
  return json;
}

std::size_t JsonMembers::oneOf(const char* key, std::span<const char* const> words) const {
  const auto found = std::ranges::find(words, text(key));
  if (found == words.end()) throw damaged(key);
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace quern
