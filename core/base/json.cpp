// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading JSON that somebody else wrote.
//
//   1. The time is linear in the text: objects are filled without a search for each key, which
//      nlohmann's own parser does for ordered objects.
//   2. A key that comes twice in one object is refused: readers disagree on which one counts.
//   3. More than 100 levels are refused, so that no later walk over the value runs out of stack.

#include "core/base/json.h"

#include "core/base/error.h"

#include <algorithm>
#include <unordered_set>

namespace quern {
namespace {

constexpr std::size_t deepest = 100;

/// Builds the value while nlohmann's lexer reads; says no by returning false.
class JsonBuilder final : public nlohmann::json_sax<Json> {
public:
  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool number_float(number_float_t value, const string_t&) override { return add(value); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    m_open.back()->get_ref<Json::object_t&>().emplace_back(std::move(name), nullptr);
    return true;
  }

  bool end_object() override {
    std::unordered_set<std::string_view> seen;
    for (const auto& [name, value] : m_open.back()->get_ref<const Json::object_t&>())
      if (!seen.insert(name).second) {
        m_twice = name;
        return false;
      }
    return close();
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception&) override {
    m_position = position;
    return false;
  }

  Json take() { return std::move(m_root); }
  bool tooDeep() const { return m_tooDeep; }
  const std::string& twice() const { return m_twice; }
  std::size_t position() const { return m_position; }  ///< in bytes from 1; 0: unknown

private:
  Json* place(Json value) {
    if (m_open.empty()) {
      m_root = std::move(value);
      return &m_root;
    }
    Json& parent = *m_open.back();
    if (parent.is_array()) return &parent.get_ref<Json::array_t&>().emplace_back(std::move(value));
    Json& slot = parent.get_ref<Json::object_t&>().back().second;
    slot = std::move(value);
    return &slot;
  }

  bool add(Json value) {
    place(std::move(value));
    return true;
  }

  bool open(Json value) {
    if (m_open.size() == deepest) {
      m_tooDeep = true;
      return false;
    }
    m_open.push_back(place(std::move(value)));
    return true;
  }

  bool close() {
    m_open.pop_back();
    return true;
  }

  Json m_root;
  std::vector<Json*> m_open;  ///< only the innermost grows, so the others stay where they are
  std::string m_twice;
  std::size_t m_position = 0;
  bool m_tooDeep = false;
};

std::int64_t lineOf(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position > 0 ? position - 1 : 0);
  return 1 + std::count(before.begin(), before.end(), '\n');
}

Error notJson(const std::string& source, std::int64_t line) {
  return Error(tr("The text is not valid JSON."), {.file = source, .line = line},
               tr("Correct it there, or use a copy of the file that is whole."));
}

}  // namespace

Json parseJson(std::string_view text, const std::string& source) {
  // The lexer takes a zero byte for the end of the text, and would not see what follows.
  if (const std::size_t zero = text.find('\0'); zero != text.npos)
    throw notJson(source, lineOf(text, zero + 1));
  JsonBuilder builder;
  if (Json::sax_parse(text, &builder)) return builder.take();
  if (builder.tooDeep())
    throw Error(Sentence(tr("The JSON text is nested more than %1 levels deep."), deepest),
                {.file = source},
                tr("Use the file that Quern wrote, or ask where this one comes from."));
  if (!builder.twice().empty())
    throw Error(
        Sentence(tr("The JSON text has the key \"%1\" twice in one place."), builder.twice()),
        {.file = source}, tr("Keep one of the two."));
  throw notJson(source, lineOf(text, builder.position()));
}

}  // namespace quern
