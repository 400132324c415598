// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

/// A JSON object from a file, read field by field: what is absent or of another kind is an Error
/// that names the field and the file.
class JsonFields {
public:
  /// Throws Error if `json` is no object. Both must outlive this.
  JsonFields(const Json& json, const std::string& source);

  bool has(const std::string& key) const { return m_json.contains(key); }
  const Json& any(const std::string& key) const;
  const Json& object(const std::string& key) const;
  const Json& array(const std::string& key) const;
  std::string text(const std::string& key) const;
  std::vector<std::string> texts(const std::string& key) const;  ///< an array of texts
  std::int64_t integer(const std::string& key) const;
  std::uint64_t unsignedInteger(const std::string& key) const;
  double number(const std::string& key) const;
  bool boolean(const std::string& key) const;
  std::string text(const std::string& key, const std::string& absent) const;
  std::int64_t integer(const std::string& key, std::int64_t absent) const;

private:
  [[noreturn]] void refuse(const std::string& key) const;

  const Json& m_json;
  const std::string& m_source;
};

}  // namespace quern
