// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/absent_column.h"

#include "core/base/nearest.h"
#include "core/base/utf8.h"
#include "core/expression/lexer.h"

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

}  // namespace

Error absentColumn(TextPosition position, const std::string& name, const TableSchema& schema) {
  const std::string meant = meantColumn(name, schema);
  return errorAt(position, {tr("There is no column “%1”."), name},
                 meant.empty()
                     ? Sentence(tr("Choose a column of the table, in brackets if its name has "
                                   "blanks: [order volume]; put texts in quotes."))
                     : Sentence(tr("Did you mean %1?"), writtenColumn(meant)));
}

}  // namespace quern::expression
