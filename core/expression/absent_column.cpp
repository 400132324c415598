// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/absent_column.h"

#include "core/base/nearest.h"
#include "core/base/utf8.h"
#include "core/expression/lexer.h"

#include <algorithm>

namespace quern::expression {
namespace {

/// The column as it is written in an expression.
std::string writtenColumn(const std::string& name) {
  if (isPlainName(name)) return name;
  std::string text = "[";
  for (const char letter : name) text.append(letter == ']' ? 2 : 1, letter);
  return text + "]";
}

/// A slip of the pen, or the first word of a name with blanks.
std::string meantColumn(const std::string& name, const TableSchema& schema) {
  if (std::string meant = nearest(name, schema.names()); !meant.empty()) return meant;
  for (const std::string& known : schema.names())
    if (lowerCaseAscii(known).starts_with(lowerCaseAscii(name) + " ")) return known;
  return {};
}

/// Where no name is near, those there are; of many the first.
Sentence columnsOf(const TableSchema& schema) {
  constexpr int told = 8;
  std::string names;
  for (int index = 0; index < std::min(schema.size(), told); ++index)
    names += (index == 0 ? "" : ", ") + writtenColumn(schema[index].name);
  if (schema.size() > told) names += ", …";
  return {tr("The columns are %1. Put texts in quotes."), names};
}

}  // namespace

Error absentColumn(TextPosition position, const std::string& name, const TableSchema& schema) {
  const std::string meant = meantColumn(name, schema);
  return errorAt(
      position, {tr("There is no column “%1”."), name},
      meant.empty() ? columnsOf(schema) : Sentence(tr("Did you mean %1?"), writtenColumn(meant)));
}

}  // namespace quern::expression
