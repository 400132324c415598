// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// Goes through an XML document part by part, in one pass and without building it. No document
/// types, so no entities but the five of XML itself and characters by number; nothing is fetched.
class QUERN_CORE_EXPORT XmlReader {
public:
  enum class Part { open, close, text, end };

  /// `text` is UTF-8 and must outlive this. `source` is named in errors.
  XmlReader(std::string_view text, std::string source);

  /// Throws Error if the document is not well formed. An element without content is opened and
  /// closed.
  Part next();
  /// Of the element that was opened or closed, without its prefix.
  std::string_view name() const { return m_name; }
  bool has(std::string_view attribute) const;
  /// Of the element that was opened, by its name without prefix; empty if it is not there.
  std::string attribute(std::string_view name) const;
  /// What stands between two elements, entities resolved.
  const std::string& text() const { return m_text; }
  std::size_t depth() const { return m_open.size(); }

private:
  struct Attribute {
    std::string_view name, value;
  };

  Part openElement();
  Part closeElement();
  void readAttributes(std::string_view inside);
  bool skipMarkup();
  void resolve(std::string_view raw, std::string& into) const;
  std::size_t find(std::string_view what, std::size_t from) const;
  [[noreturn]] void refuse() const;

  std::string_view m_document;
  std::string m_source;
  std::size_t m_at = 0;
  std::string_view m_name;
  std::vector<Attribute> m_attributes;
  std::vector<std::string_view> m_open;
  std::string m_text;
  bool m_closeNext = false;
};

}  // namespace quern
