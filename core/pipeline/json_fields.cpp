// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/json_fields.h"

#include "core/base/error.h"

#include <limits>

namespace quern {
namespace {

Text advice() {
  return tr("The file is damaged or was not written by Quern. Use another copy of it.");
}

}  // namespace

JsonFields::JsonFields(const Json& json, const std::string& source)
    : m_json(json),
      m_source(source) {
  if (!json.is_object())
    throw Error({tr("The file holds something else where an object is expected.")},
                {.file = source}, {advice()});
}

const Json& JsonFields::any(const std::string& key) const {
  const auto found = m_json.find(key);
  if (found == m_json.end())
    throw Error({tr("The file lacks the entry %1."), key}, {.file = m_source}, {advice()});
  return *found;
}

const Json& JsonFields::object(const std::string& key) const {
  const Json& value = any(key);
  if (!value.is_object()) refuse(key);
  return value;
}

const Json& JsonFields::array(const std::string& key) const {
  const Json& value = any(key);
  if (!value.is_array()) refuse(key);
  return value;
}

std::string JsonFields::text(const std::string& key) const {
  const Json& value = any(key);
  if (!value.is_string()) refuse(key);
  return value.get<std::string>();
}

std::vector<std::string> JsonFields::texts(const std::string& key) const {
  std::vector<std::string> texts;
  for (const Json& value : array(key)) {
    if (!value.is_string()) refuse(key);
    texts.push_back(value.get<std::string>());
  }
  return texts;
}

std::int64_t JsonFields::integer(const std::string& key) const {
  const Json& value = any(key);
  const bool tooLarge =
      value.is_number_unsigned() &&
      value.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()};
  if (!value.is_number_integer() || tooLarge) refuse(key);
  return value.get<std::int64_t>();
}

std::uint64_t JsonFields::unsignedInteger(const std::string& key) const {
  const Json& value = any(key);
  if (!value.is_number_unsigned()) refuse(key);
  return value.get<std::uint64_t>();
}

double JsonFields::number(const std::string& key) const {
  const Json& value = any(key);
  if (!value.is_number()) refuse(key);
  return value.get<double>();
}

bool JsonFields::boolean(const std::string& key) const {
  const Json& value = any(key);
  if (!value.is_boolean()) refuse(key);
  return value.get<bool>();
}

std::string JsonFields::text(const std::string& key, const std::string& absent) const {
  return has(key) ? text(key) : absent;
}

std::int64_t JsonFields::integer(const std::string& key, std::int64_t absent) const {
  return has(key) ? integer(key) : absent;
}

void JsonFields::refuse(const std::string& key) const {
  throw Error({tr("The entry %1 of the file is not what it should be."), key}, {.file = m_source},
              {advice()});
}

}  // namespace quern
