// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values as a user types them on the command line.
//
//   1. A boolean is true or false, a choice one of its keys; the nearest key is offered.
//   2. A number is written as in JSON or CSV, in the C locale.
//   3. Columns are names with commas between; a name with a comma stands in double quotes, a double
//      quote inside is doubled. A text that starts with { is a rule in JSON; [ starts a JSON list.
//   4. Conditions are an expression; a text that starts with { is a list of them in JSON.

#include "core/base/numbers.h"
#include "core/base/nearest.h"
#include "core/pipeline/parameter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace quern {
namespace {

Error wrongText(Sentence message, std::string_view key, Sentence advice) {
  return Error(std::move(message), {.parameter = std::string(key)}, std::move(advice));
}

/// One name of a list of columns, taken off the front of `rest`.
std::string takeName(std::string_view& rest, std::string_view key) {
  std::string name;
  if (rest.empty() || rest.front() != '"') {
    name = rest.substr(0, rest.find(','));
    rest.remove_prefix(name.size());
    return name;
  }
  rest.remove_prefix(1);
  while (true) {
    const std::size_t quote = rest.find('"');
    if (quote == std::string_view::npos)
      throw wrongText(tr("A double quote in the list of columns is not closed."), key,
                      tr("Write a comma inside a name as \"a,b\"."));
    name += rest.substr(0, quote);
    rest.remove_prefix(quote + 1);
    if (rest.empty() || rest.front() != '"') return name;
    name += '"';
    rest.remove_prefix(1);
  }
}

Json namesFrom(std::string_view text, std::string_view key) {
  Json names = Json::array();
  while (!text.empty()) {
    names.push_back(takeName(text, key));
    if (text.empty()) break;
    if (text.front() != ',')
      throw wrongText(
          Sentence(tr("After a quoted column name comes a comma, not \"%1\"."), text.substr(0, 1)),
          key, tr("Write the columns as A,B,\"C, with comma\"."));
    text.remove_prefix(1);
    if (text.empty()) names.push_back("");
  }
  return names;
}

struct Reader {
  std::string_view text;

  Json operator()(const BooleanParameter& parameter) const {
    if (text == "true") return true;
    if (text == "false") return false;
    throw wrongText(Sentence(tr("\"%1\" is neither true nor false."), text), parameter.key,
                    tr("Write true or false."));
  }

  Json operator()(const IntegerParameter& parameter) const {
    if (const auto value = parseInteger(text)) return *value;
    throw wrongText(Sentence(tr("\"%1\" is not a whole number."), text), parameter.key,
                    tr("Write digits only, for instance 8."));
  }

  Json operator()(const NumberParameter& parameter) const {
    const auto value = parseNumber(text);
    if (value && std::isfinite(*value)) return *value;
    throw wrongText(Sentence(tr("\"%1\" is not a number."), text), parameter.key,
                    tr("Write it with a decimal point, for instance 0.05."));
  }

  Json operator()(const ChoiceParameter& parameter) const {
    std::vector<std::string> keys;
    for (const Option& option : parameter.options) keys.emplace_back(option.key);
    if (std::ranges::find(keys, text) != keys.end()) return text;
    const std::string meant = nearest(text, keys);
    throw wrongText(Sentence(tr("\"%1\" is not one of the options: %2."), text,
                             fmt::format("{}", fmt::join(keys, ", "))),
                    parameter.key,
                    meant.empty() ? Sentence(tr("Write one of them."))
                                  : Sentence(tr("Did you mean %1?"), meant));
  }

  Json operator()(const TextParameter&) const { return text; }
  Json operator()(const ColumnParameter&) const { return text; }
  Json operator()(const FileParameter&) const { return text; }

  Json operator()(const ColumnsParameter& parameter) const {
    const bool json = text.starts_with('{') || text.starts_with('[');
    Json choice = json ? parseJson(text, {}) : namesFrom(text, parameter.key);
    if (Sentence problem = ColumnSelection::problemOf(choice); !problem.empty())
      throw wrongText(
          std::move(problem), parameter.key,
          tr("Write names with commas between, or a rule such as {\"types\": [\"number\"]}."));
    return choice;
  }

  Json operator()(const ConditionsParameter& parameter) const {
    if (!text.starts_with('{')) return text;
    Json list = parseJson(text, {});
    if (Sentence problem = problemOfConditions(list); !problem.empty())
      throw wrongText(std::move(problem), parameter.key,
                      tr("Write an expression such as hours > 8, or a list as a project file "
                         "holds it."));
    return list;
  }
};

}  // namespace

Json valueFromText(const ParameterSpec& spec, std::string_view text) {
  return std::visit(Reader{text}, spec);
}

}  // namespace quern
