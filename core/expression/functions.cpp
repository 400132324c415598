// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/functions.h"

#include "core/base/nearest.h"

#include "core/expression/expression.h"
#include "core/expression/lexer.h"
#include "core/expression/whole_columns.h"

#include <algorithm>

namespace quern::expression {
namespace {

bool allWhole(const std::vector<Bound>& arguments) {
  return std::ranges::all_of(arguments, [](const Bound& argument) {
    return argument.kind == Kind::integer || argument.kind == Kind::boolean;
  });
}

Bound bindFunction(const Function& function, TextPosition position, std::vector<Bound> arguments) {
  checkArguments(function.name, function.takes, position, arguments);
  if (function.whole != nullptr && allWhole(arguments))
    return bindRowwise(position, std::move(arguments), {Kind::integer, function.whole});
  return bindRowwise(position, std::move(arguments), {function.gives, function.compute});
}

constexpr std::span<const Function> (*plain[])() = {numberFunctions, textFunctions, dateFunctions};
constexpr std::span<const SpecialFunction> (*special[])() = {choiceFunctions, patternFunctions,
                                                             calendarFunctions};

}  // namespace

Bound bindCall(const std::string& name, TextPosition position, std::vector<Bound> arguments) {
  for (const auto list : special)
    for (const SpecialFunction& function : list())
      if (function.name == name) return function.bind(position, std::move(arguments));
  for (const auto list : plain)
    for (const Function& function : list())
      if (function.name == name) return bindFunction(function, position, std::move(arguments));
  const std::string meant = nearest(name, functionNames());
  throw errorAt(position, {tr("There is no function “%1”."), name},
                meant.empty() ? Sentence(tr("The help page of Formula lists the functions."))
                              : Sentence(tr("Did you mean %1?"), meant));
}

}  // namespace quern::expression

namespace quern {

std::vector<std::string> functionNames() {
  using namespace expression;
  std::vector<std::string> names;
  for (const auto list : special)
    for (const SpecialFunction& function : list()) names.emplace_back(function.name);
  for (const auto list : plain)
    for (const Function& function : list()) names.emplace_back(function.name);
  for (const WholeFunction& function : wholeFunctions()) names.emplace_back(function.name);
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());  // min(a, b) and min(column)
  return names;
}

}  // namespace quern
