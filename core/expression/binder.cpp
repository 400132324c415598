// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calendar.h"
#include "core/base/dates.h"
#include "core/base/numbers.h"
#include "core/expression/absent_column.h"
#include "core/expression/functions.h"
#include "core/expression/lexer.h"

#include <memory>
#include <mutex>

namespace quern::expression {
namespace {

Bound constant(Vector value, TextPosition position) {
  value.constant = true;
  const Kind kind = value.kind;
  auto shared = std::make_shared<const Vector>(std::move(value));
  return {kind, [shared](const Block&) { return *shared; }, position, true};
}

Bound bindNumber(const SyntaxNode& syntax) {
  Vector value;
  if (const auto whole = parseInteger(syntax.text)) {
    value.kind = Kind::integer;
    value.resize(1);
    value.integers[0] = *whole;
  } else {
    const auto number = parseNumber(syntax.text);
    if (!number)
      throw errorAt(syntax.position, {tr("“%1” is not a number."), syntax.text},
                    {tr("Write numbers as 1234.5 or 1.5e6.")});
    value.kind = Kind::number;
    value.resize(1);
    value.numbers[0] = *number;
  }
  return constant(std::move(value), syntax.position);
}

Bound bindText(const SyntaxNode& syntax) {
  Vector value;
  value.kind = Kind::text;
  value.resize(1);
  // The text must outlive every copy of the vector, so it belongs to the evaluator.
  auto text = std::make_shared<const std::string>(syntax.text);
  value.texts[0] = *text;
  Bound bound = constant(std::move(value), syntax.position);
  bound.evaluate = [text, inner = bound.evaluate](const Block& block) { return inner(block); };
  return bound;
}

Bound bindBoolean(const SyntaxNode& syntax) {
  Vector value;
  value.kind = Kind::boolean;
  value.resize(1);
  value.booleans[0] = syntax.text == "true" ? 1 : 0;
  return constant(std::move(value), syntax.position);
}

Bound bindMissing(const SyntaxNode& syntax) {
  Vector value;
  value.resize(1);
  return constant(std::move(value), syntax.position);
}

Bound bindColumn(const SyntaxNode& syntax, const TableSchema& schema) {
  const int index = schema.indexOf(syntax.text);
  if (index < 0) throw absentColumn(syntax.position, syntax.text, schema);
  const Type type = schema[index].type;
  const std::string name = syntax.text;
  Bound bound{kindOf(type),
              [name](const Block& block) { return read(block.table[name], block.rows); },
              syntax.position};
  if (type == Type::category) bound.dictionary = name;
  return bound;
}

/// What an evaluator gives for each text of a dictionary, computed once per dictionary.
struct DictionaryResult {
  std::mutex mutex;
  std::shared_ptr<const Categories> categories;
  Vector values;
};

const Vector& valuesFor(DictionaryResult& result, const Column& column, const std::string& name,
                        const Evaluator& evaluate) {
  const std::lock_guard lock(result.mutex);
  if (result.categories != column.sharedCategories()) {
    result.categories = column.sharedCategories();
    Column texts = Column::ofTexts(std::span<const std::string>(*result.categories));
    const Table table(TableSchema({{name, Type::text}}), {std::move(texts)});
    result.values = evaluate({table, {0, table.rowCount()}});
  }
  return result.values;
}

/// A yes-or-no question about one category column is answered once per distinct text, not once per
/// row. Only questions that are never answered for a missing value qualify: `is missing` looks at
/// the row.
Bound answeredByDictionary(Bound bound) {
  if (bound.dictionary.empty() || bound.kind != Kind::boolean) return bound;
  auto result = std::make_shared<DictionaryResult>();
  bound.evaluate = [result, name = bound.dictionary, inner = bound.evaluate](const Block& block) {
    const Column& column = block.table[name];
    if (column.type() != Type::category || std::ssize(column.categories()) >= column.size())
      return inner(block);
    const Vector& answers = valuesFor(*result, column, name, inner);
    Vector out;
    out.kind = Kind::boolean;
    out.resize(static_cast<std::size_t>(block.rows.size()));
    const auto codes = column.codes();
    const Validity present = column.present();
    for (std::int64_t row = block.rows.first; row < block.rows.last; ++row) {
      const auto at = static_cast<std::size_t>(row - block.rows.first);
      const auto code =
          present[row] ? static_cast<std::size_t>(codes[static_cast<std::size_t>(row)]) : 0;
      const bool known = present[row] && answers.has(code);
      out.present[at] = known ? 1 : 0;
      out.booleans[at] = known ? answers.booleans[answers.at(code)] : 0;
    }
    return out;
  };
  bound.dictionary.clear();
  return bound;
}

std::vector<Bound> bindAll(const std::vector<SyntaxNode>& nodes, const TableSchema& schema) {
  std::vector<Bound> bound;
  bound.reserve(nodes.size());
  for (const SyntaxNode& node : nodes) bound.push_back(bind(node, schema));
  return bound;
}

bool asksOnlyPresentValues(const SyntaxNode& syntax) {
  static constexpr std::string_view comparisons = "= != < <= > >=";
  return syntax.kind == SyntaxKind::isIn || syntax.kind == SyntaxKind::isBetween ||
         (syntax.kind == SyntaxKind::binary &&
          comparisons.find(syntax.text) != std::string_view::npos) ||
         (syntax.kind == SyntaxKind::call &&
          (syntax.text == "contains" || syntax.text == "starts_with" ||
           syntax.text == "ends_with" || syntax.text == "matches" || syntax.text == "regex_match"));
}

/// True if a missing value of the operand always makes the piece missing: nothing inside turns
/// missing into a value.
bool keepsMissing(const SyntaxNode& syntax) {
  if (syntax.kind == SyntaxKind::isMissing) return false;
  if (syntax.kind == SyntaxKind::binary && (syntax.text == "and" || syntax.text == "or"))
    return false;
  if (syntax.kind == SyntaxKind::call && seesMissing(syntax.text)) return false;
  return std::all_of(syntax.children.begin(), syntax.children.end(), keepsMissing);
}

Bound bindNode(const SyntaxNode& syntax, const TableSchema& schema) {
  const TextPosition position = syntax.position;
  std::vector<Bound> parts = bindAll(syntax.children, schema);
  switch (syntax.kind) {
    case SyntaxKind::number: return bindNumber(syntax);
    case SyntaxKind::text: return bindText(syntax);
    case SyntaxKind::boolean: return bindBoolean(syntax);
    case SyntaxKind::missing: return bindMissing(syntax);
    case SyntaxKind::column: return bindColumn(syntax, schema);
    case SyntaxKind::negation: return bindNegation(position, std::move(parts[0]));
    case SyntaxKind::inversion: return bindInversion(position, std::move(parts[0]));
    case SyntaxKind::isMissing: return bindMissingTest(position, std::move(parts[0]));
    case SyntaxKind::binary:
      return bindBinary(syntax.text, position, std::move(parts[0]), std::move(parts[1]));
    case SyntaxKind::call:
      if (syntax.hasOver)
        throw errorAt(
            position,
            {tr("%1 looks at one row at a time, so there is nothing for “over”."), syntax.text},
            {tr("Take “over (…)” away, or use a function such as mean, lag or rank.")});
      return bindCall(syntax.text, position, std::move(parts));
    case SyntaxKind::isBetween:
      return bindBetween(position, std::move(parts[0]), std::move(parts[1]), std::move(parts[2]));
    case SyntaxKind::isIn: {
      Bound operand = std::move(parts.front());
      parts.erase(parts.begin());
      return bindIn(position, std::move(operand), std::move(parts));
    }
  }
  QUERN_EXPECT(false);
}

Bound textAsDate(Bound text, Kind wanted) {
  Bound date{wanted, {}, text.position, text.rowless, text.dictionary};
  date.evaluate = [wanted, inner = std::move(text.evaluate),
                   position = text.position](const Block& block) {
    const Vector texts = inner(block);
    Vector dates;
    dates.kind = wanted;
    dates.constant = texts.constant;
    dates.resize(texts.size());
    for (std::size_t row = 0; row < texts.size(); ++row) {
      dates.present[row] = texts.present[row];
      if (texts.present[row] == 0) continue;
      const auto days = parseIsoDate(texts.texts[row]);
      const auto time = wanted == Kind::date ? days
                        : days               ? std::optional(*days * microsecondsPerDay)
                                             : parseIsoTimestamp(texts.texts[row]);
      if (!time)
        throw errorAt(position, {tr("“%1” is not a date."), texts.texts[row]},
                      {tr("Write dates as 2024-05-03 and times as 2024-05-03 14:07:00.")});
      dates.integers[row] = *time;
    }
    return dates;
  };
  if (date.rowless) date.evaluate({Table(), {0, 1}});  // a constant is refused before a row is read
  return date;
}

Bound dateAsTimestamp(Bound date) {
  Bound stamp = date;
  stamp.kind = Kind::timestamp;
  stamp.evaluate = [inner = std::move(date.evaluate)](const Block& block) {
    Vector values = inner(block);
    values.kind = Kind::timestamp;
    for (std::int64_t& value : values.integers) value = midnightOf(value);
    return values;
  };
  return stamp;
}

bool isTemporal(Kind kind) { return kind == Kind::date || kind == Kind::timestamp; }

}  // namespace

Bound bind(const SyntaxNode& syntax, const TableSchema& schema) {
  Bound bound = bindNode(syntax, schema);
  return asksOnlyPresentValues(syntax) && keepsMissing(syntax)
             ? answeredByDictionary(std::move(bound))
             : bound;
}

void align(Bound& left, Bound& right, TextPosition position) {
  const auto same = [&] {
    return left.kind == right.kind || (isNumeric(left.kind) && isNumeric(right.kind)) ||
           left.kind == Kind::missing || right.kind == Kind::missing;
  };
  if (isTemporal(left.kind) && right.kind == Kind::text)
    right = textAsDate(std::move(right), left.kind);
  if (isTemporal(right.kind) && left.kind == Kind::text)
    left = textAsDate(std::move(left), right.kind);
  if (left.kind == Kind::date && right.kind == Kind::timestamp)
    left = dateAsTimestamp(std::move(left));
  if (right.kind == Kind::date && left.kind == Kind::timestamp)
    right = dateAsTimestamp(std::move(right));
  if (!same())
    throw errorAt(position,
                  {tr("A %1 and a %2 cannot be compared."), nameOf(left.kind), nameOf(right.kind)},
                  {tr("Convert one of them with number(…), text(…) or date(…).")});
}

Bound joined(Kind kind, TextPosition position, const std::vector<const Bound*>& parts,
             Evaluator evaluate) {
  Bound bound{kind, std::move(evaluate), position, true};
  std::size_t named = 0;
  for (const Bound* part : parts) {
    if (part->rowless) continue;
    bound.rowless = false;
    if (part->dictionary.empty() || (named > 0 && part->dictionary != bound.dictionary)) {
      named = parts.size() + 1;
      bound.dictionary.clear();
      break;
    }
    bound.dictionary = part->dictionary;
    ++named;
  }
  return bound;
}

Text nameOf(Kind kind) {
  switch (kind) {
    case Kind::number: return tr("number");
    case Kind::integer: return tr("whole number");
    case Kind::boolean: return tr("yes or no");
    case Kind::text: return tr("text");
    case Kind::date: return tr("date");
    case Kind::timestamp: return tr("time stamp");
    case Kind::missing: return tr("missing value");
  }
  QUERN_EXPECT(false);
}

}  // namespace quern::expression
