// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xml_reader.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace quern {
namespace {

constexpr std::size_t deepestElement = 256;

bool isXmlBlank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

std::string_view withoutPrefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

/// False: no character has that number.
bool appendCodePoint(std::uint32_t code, std::string& text) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | (code >> 6));
    add(0x80 | (code & 0x3F));
  } else {
    if (code < 0x10000) {
      add(0xE0 | (code >> 12));
    } else {
      add(0xF0 | (code >> 18));
      add(0x80 | ((code >> 12) & 0x3F));
    }
    add(0x80 | ((code >> 6) & 0x3F));
    add(0x80 | (code & 0x3F));
  }
  return true;
}

}  // namespace

XmlReader::XmlReader(std::string_view text, std::string source)
    : m_document(text),
      m_source(std::move(source)) {
  if (m_document.starts_with("\xEF\xBB\xBF")) m_at = 3;
  if (!isUtf8(m_document)) refuse();
}

void XmlReader::refuse() const {
  const std::string_view before = m_document.substr(0, m_at);
  throw Error(tr("The XML inside is not well formed."),
              {.file = m_source, .line = 1 + std::count(before.begin(), before.end(), '\n')},
              tr("The file is cut short or damaged. Use another copy of it."));
}

std::size_t XmlReader::find(std::string_view what, std::size_t from) const {
  const std::size_t at = m_document.find(what, from);
  if (at == m_document.npos) refuse();
  return at;
}

/// Declarations and comments say nothing here; a document type is refused.
bool XmlReader::skipMarkup() {
  const std::string_view rest = m_document.substr(m_at);
  if (rest.starts_with("<!--")) {
    m_at = find("-->", m_at) + 3;
  } else if (rest.starts_with("<?")) {
    m_at = find("?>", m_at) + 2;
  } else if (rest.starts_with("<!") && !rest.starts_with("<![CDATA[")) {
    refuse();
  } else {
    return false;
  }
  return true;
}

XmlReader::Part XmlReader::next() {
  if (m_closeNext) {
    m_closeNext = false;
    m_name = m_open.back();
    m_open.pop_back();
    return Part::close;
  }
  m_text.clear();
  bool any = false;
  while (m_at < m_document.size()) {
    if (m_document[m_at] != '<') {
      const std::size_t end = std::min(m_document.find('<', m_at), m_document.size());
      resolve(m_document.substr(m_at, end - m_at), m_text);
      m_at = end;
      any = true;
    } else if (skipMarkup()) {
      continue;
    } else if (m_document.substr(m_at, 9) == "<![CDATA[") {
      const std::size_t end = find("]]>", m_at);
      m_text += m_document.substr(m_at + 9, end - m_at - 9);
      m_at = end + 3;
      any = true;
    } else {
      if (any && !m_open.empty()) return Part::text;
      return m_document.substr(m_at, 2) == "</" ? closeElement() : openElement();
    }
  }
  if (!m_open.empty()) refuse();
  return Part::end;
}

XmlReader::Part XmlReader::openElement() {
  // A '>' may stand within the quotes of an attribute.
  std::size_t end = m_at + 1;
  for (char quote = '\0'; end < m_document.size(); ++end) {
    const char byte = m_document[end];
    if (quote != '\0') {
      if (byte == quote) quote = '\0';
    } else if (byte == '"' || byte == '\'') {
      quote = byte;
    } else if (byte == '>') {
      break;
    }
  }
  if (end >= m_document.size()) refuse();
  std::string_view inside = m_document.substr(m_at + 1, end - m_at - 1);
  m_closeNext = inside.ends_with('/');
  if (m_closeNext) inside.remove_suffix(1);
  std::size_t nameEnd = 0;
  while (nameEnd < inside.size() && !isXmlBlank(inside[nameEnd])) ++nameEnd;
  if (nameEnd == 0 || m_open.size() == deepestElement) refuse();
  m_name = withoutPrefix(inside.substr(0, nameEnd));
  readAttributes(inside.substr(nameEnd));
  m_open.push_back(m_name);
  m_at = end + 1;
  return Part::open;
}

void XmlReader::readAttributes(std::string_view inside) {
  m_attributes.clear();
  std::size_t at = 0;
  while (true) {
    while (at < inside.size() && isXmlBlank(inside[at])) ++at;
    if (at == inside.size()) return;
    const std::size_t equals = inside.find('=', at);
    if (equals == inside.npos) refuse();
    std::size_t open = equals + 1;
    while (open < inside.size() && isXmlBlank(inside[open])) ++open;
    if (open >= inside.size() || (inside[open] != '"' && inside[open] != '\'')) refuse();
    const std::size_t close = inside.find(inside[open], open + 1);
    if (close == inside.npos) refuse();
    const std::string_view name = trimmed(inside.substr(at, equals - at));
    m_attributes.push_back({withoutPrefix(name), inside.substr(open + 1, close - open - 1)});
    at = close + 1;
  }
}

XmlReader::Part XmlReader::closeElement() {
  const std::size_t end = find(">", m_at);
  m_name = withoutPrefix(trimmed(m_document.substr(m_at + 2, end - m_at - 2)));
  if (m_open.empty() || m_open.back() != m_name) refuse();
  m_open.pop_back();
  m_at = end + 1;
  return Part::close;
}

bool XmlReader::has(std::string_view attribute) const {
  return std::ranges::find(m_attributes, attribute, &Attribute::name) != m_attributes.end();
}

std::string XmlReader::attribute(std::string_view name) const {
  std::string value;
  for (const Attribute& attribute : m_attributes)
    if (attribute.name == name) {
      resolve(attribute.value, value);
      break;
    }
  return value;
}

void XmlReader::resolve(std::string_view raw, std::string& into) const {
  static constexpr std::pair<std::string_view, char> named[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  while (!raw.empty()) {
    const std::size_t entity = std::min(raw.find('&'), raw.size());
    into += raw.substr(0, entity);
    raw.remove_prefix(entity);
    if (raw.empty()) return;
    const std::size_t end = raw.find(';');
    if (end == raw.npos || end > 12) refuse();
    const std::string_view name = raw.substr(1, end - 1);
    raw.remove_prefix(end + 1);
    const auto* const known =
        std::ranges::find(named, name, [](const auto& pair) { return pair.first; });
    if (known != std::end(named)) {
      into += known->second;
      continue;
    }
    const bool hexadecimal = name.starts_with("#x");
    const std::string_view digits =
        name.substr(std::min<std::size_t>(hexadecimal ? 2 : 1, name.size()));
    std::uint32_t code = 0;
    const auto [last, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    const bool whole = problem == std::errc{} && last == digits.data() + digits.size();
    if (!name.starts_with('#') || !whole || !appendCodePoint(code, into)) refuse();
  }
}

}  // namespace quern
