// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/domain_changes.h"

#include "core/base/calendar.h"
#include "core/base/rows.h"
#include "core/base/utf8.h"
#include "core/expression/absent_column.h"
#include "core/expression/lexer.h"
#include "core/expression/statements.h"
#include "core/table/category_order.h"

#include <algorithm>

namespace quern {
namespace {

using expression::errorAt;
using expression::Token;
using expression::TokenKind;

Sentence advice() {
  return {
      tr("Write: rename a => b, type a => number, merge a \"x\", \"y\" => \"z\", or order a "
         "\"x\", \"y\".")};
}

/// Reads the words of one line.
class Words {
public:
  explicit Words(const Statement& statement)
      : m_tokens(expression::tokensOf(statement.text, statement.start)) {}

  TextPosition position() const { return m_tokens[m_at].position; }
  bool atEnd() const { return m_tokens[m_at].kind == TokenKind::end; }

  std::string name() {
    const Token& token = m_tokens[m_at];
    if (token.kind != TokenKind::name && token.kind != TokenKind::bracketedName)
      throw errorAt(token.position, {tr("A name is missing here.")}, advice());
    return m_tokens[m_at++].text;
  }
  std::string text() {
    if (m_tokens[m_at].kind != TokenKind::text)
      throw errorAt(position(), {tr("A text in quotes is missing here.")}, advice());
    return m_tokens[m_at++].text;
  }
  bool takeSign(std::string_view sign) {
    const bool is = m_tokens[m_at].kind == TokenKind::sign && m_tokens[m_at].text == sign;
    if (is) ++m_at;
    return is;
  }
  void arrow() {
    if (!takeSign("=>")) throw errorAt(position(), {tr("A “%1” is missing here."), "=>"}, advice());
  }
  std::vector<std::string> texts() {
    std::vector<std::string> list;
    do list.push_back(text());
    while (takeSign(","));
    return list;
  }
  void end() const {
    if (!atEnd())
      throw errorAt(position(), {tr("“%1” does not fit here."), m_tokens[m_at].text}, advice());
  }

private:
  std::vector<Token> m_tokens;
  std::size_t m_at = 0;
};

void readType(Words& words, DomainChange& change) {
  words.arrow();
  const TextPosition position = words.position();
  const std::string key = lowerCaseAscii(words.name());
  const std::optional<Type> type = typeFrom(key);
  if (!type)
    throw errorAt(position, {tr("“%1” is not a type."), key},
                  {tr("Types are number, integer, boolean, category, text, date and timestamp.")});
  change.type = *type;
  if (words.atEnd()) return;
  const TextPosition where = words.position();
  const std::string pattern = words.text();
  change.pattern = DatePattern::from(pattern);
  const bool temporal = accepts(Accept::temporal, *type);
  if (!change.pattern || !change.pattern->readable() || !temporal)
    throw errorAt(where, {tr("“%1” is not a pattern of dates."), pattern},
                  {tr("Write a pattern such as \"%d.%m.%Y\" or \"%Y-%m-%d %H:%M\".")});
}

DomainChange changeOf(const Statement& statement) {
  Words words(statement);
  const TextPosition start = words.position();
  const std::string verb = lowerCaseAscii(words.name());
  DomainChange change;
  change.position = words.position();
  if (verb != "rename" && verb != "type" && verb != "merge" && verb != "order")
    throw errorAt(start, {tr("“%1” is no change that is known here."), verb}, advice());
  change.column = words.name();
  if (verb == "rename") {
    change.kind = ChangeKind::rename;
    words.arrow();
    change.name = words.name();
  } else if (verb == "type") {
    change.kind = ChangeKind::retype;
    readType(words, change);
  } else if (verb == "merge") {
    change.kind = ChangeKind::merge;
    change.categories = words.texts();
    words.arrow();
    change.name = words.text();
  } else {
    change.kind = ChangeKind::order;
    change.categories = words.texts();
  }
  words.end();
  return change;
}

bool holdsText(Type type) { return type == Type::text || type == Type::category; }

/// Texts by a pattern; what does not read is missing.
Column readDates(const Column& column, const DomainChange& change, Context& context) {
  const auto rows = static_cast<std::size_t>(column.size());
  Values<std::int64_t> values(rows, std::int64_t{0});
  Bitmap present(column.size());
  forRows(context, column.size(), [&](RowRange range) {
    for (std::int64_t row = range.first; row < range.last; ++row) {
      const auto time =
          column.present()[row] ? change.pattern->read(trimmed(column.text(row))) : std::nullopt;
      if (!time) present.setMissing(row);
      values[static_cast<std::size_t>(row)] =
          change.type == Type::date ? dayOf(time.value_or(0)) : time.value_or(0);
    }
  });
  Bitmap bits = present.missing() > 0 ? std::move(present) : Bitmap();
  return change.type == Type::date ? Column::ofDates(std::move(values), std::move(bits))
                                   : Column::ofTimestamps(std::move(values), std::move(bits));
}

Table retyped(const Table& table, const DomainChange& change, std::vector<Unconverted>& unconverted,
              Context& context) {
  const Column& before = table[change.column];
  std::int64_t failed = 0;
  Column after = change.pattern && holdsText(before.type())
                     ? readDates(before, change, context)
                     : before.asFarAsPossible(change.type, failed);
  failed = after.missing() - before.missing();
  if (failed > 0) {
    Unconverted& report = unconverted.emplace_back(Unconverted{change.column, failed});
    for (std::int64_t row = 0; row < before.size() && report.rows.size() < mostUnconvertedRows;
         ++row)
      if (before.present()[row] && !after.present()[row]) report.rows.push_back(row);
  }
  return table.with(change.column, std::move(after));
}

}  // namespace

std::vector<DomainChange> domainChangesOf(std::string_view text) {
  std::vector<DomainChange> changes;
  for (const Statement& statement : statementsOf(text)) changes.push_back(changeOf(statement));
  return changes;
}

void change(TableSchema& schema, const DomainChange& change) {
  if (!schema.contains(change.column)) {
    if (!schema.complete) return;
    throw expression::absentColumn(change.position, change.column, schema);
  }
  const Type type = schema[change.column].type;
  switch (change.kind) {
    case ChangeKind::rename: {
      if (schema.contains(change.name))
        throw errorAt(change.position, {tr("There is a column %1 already."), change.name},
                      {tr("Choose another name, or rename or remove that column first.")});
      std::vector<ColumnSchema> columns = schema.columns();
      for (ColumnSchema& column : columns)
        if (column.name == change.column) column.name = change.name;
      const bool complete = schema.complete;
      schema = TableSchema(std::move(columns));
      schema.complete = complete;
      break;
    }
    case ChangeKind::retype: schema[change.column].type = change.type; break;
    case ChangeKind::merge:
    case ChangeKind::order:
      if (type != Type::category)
        throw errorAt(change.position, {tr("Column %1 has no categories."), change.column},
                      {tr("Make it a category column first: type %1 => category."), change.column});
  }
}

Table changed(const Table& table, const DomainChange& change, std::vector<Unconverted>& unconverted,
              Context& context) {
  switch (change.kind) {
    case ChangeKind::rename: return table.renamed(change.column, change.name);
    case ChangeKind::retype: return retyped(table, change, unconverted, context);
    case ChangeKind::order:
      return table.with(change.column, reordered(table[change.column], change.categories));
    case ChangeKind::merge: break;
  }
  std::map<std::string, std::string> names;
  for (const std::string& category : change.categories) names[category] = change.name;
  return table.with(change.column, merged(table[change.column], names));
}

}  // namespace quern
