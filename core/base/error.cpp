// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace quern {
namespace {

/// Whether the text says "row 48"; "row 480" is another one.
bool says(const std::string& text, const char* what, std::int64_t number) {
  const std::string words = fmt::format("{} {}", what, number);
  const std::size_t at = text.find(words);
  if (number == 0 || at == text.npos) return false;
  const char behind = text[std::min(at + words.size(), text.size() - 1)];
  return at + words.size() == text.size() || behind < '0' || behind > '9';
}

/// What the sentence names already is not said a second time.
std::string joined(const Sentence& message, Place place, const Sentence& advice) {
  std::string text = message.english();
  for (std::string* const name : {&place.file, &place.column})
    if (text.find(*name) != text.npos) name->clear();
  if (says(text, "row", place.row)) place.row = 0;
  if (says(text, "line", place.line)) place.line = 0;
  if (const std::string where = place.english(); !where.empty()) text += " (" + where + ")";
  if (!advice.empty()) text += " " + advice.english();
  return text;
}

}  // namespace

std::string Place::english() const {
  std::string text;
  const auto add = [&text](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
  };
  if (!node.empty()) add("node " + node);
  add(file);
  if (line > 0) add(fmt::format("line {}", line));
  if (row > 0) add(fmt::format("row {}", row));
  if (!column.empty()) add("column " + column);
  if (!parameter.empty()) add("parameter " + parameter);
  if (character > 0) add(fmt::format("character {}", character));
  return text;
}

Error::Error(Sentence message, Place place, Sentence advice)
    : m_message(std::move(message)),
      m_place(std::move(place)),
      m_advice(std::move(advice)),
      m_text(joined(m_message, m_place, m_advice)) {}

Error Error::at(Place place) const {
  Place merged = m_place;
  const auto fill = [](auto& known, const auto& offered) {
    if (known == std::decay_t<decltype(known)>{}) known = offered;
  };
  fill(merged.node, place.node);
  fill(merged.parameter, place.parameter);
  fill(merged.column, place.column);
  fill(merged.file, place.file);
  fill(merged.row, place.row);
  fill(merged.line, place.line);
  fill(merged.character, place.character);
  return Error(m_message, std::move(merged), m_advice);
}

Bug::Bug(const char* condition, const char* file, int line)
    : m_text(fmt::format("Broken invariant: {} ({}:{})", condition, file, line)) {}

void bug(const char* condition, const char* file, int line) { throw Bug(condition, file, line); }

}  // namespace quern
