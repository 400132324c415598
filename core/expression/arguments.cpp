// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/arguments.h"

#include "core/base/calendar.h"
#include "core/base/numbers.h"
#include "core/expression/lexer.h"

#include <algorithm>

namespace quern::expression {
namespace {

bool takesKind(char letter, Kind kind) {
  if (kind == Kind::missing || letter == 'a') return true;
  const bool temporal = kind == Kind::date || kind == Kind::timestamp;
  switch (letter) {
    case 'n': return isNumeric(kind);
    case 't': return kind == Kind::text;
    case 'b': return kind == Kind::boolean;
    case 'd': return temporal;
    case 'm': return isNumeric(kind) || kind == Kind::date;
    case 'x': return temporal || kind == Kind::text;
    default: return false;
  }
}

Text wanted(char letter) {
  switch (letter) {
    case 'n': return tr("number");
    case 't': return tr("text");
    case 'b': return tr("yes or no");
    case 'd': return tr("date");
    case 'm': return tr("number or date");
    default: return tr("date or text");
  }
}

bool isWhole(Kind kind) { return kind == Kind::integer || kind == Kind::boolean; }

Vector constantValue(const Bound& argument, Kind kind, const Sentence& advice) {
  const bool fits = kind == Kind::text ? argument.kind == Kind::text
                                       : argument.kind == Kind::number || isWhole(argument.kind);
  if (!argument.rowless || !fits)
    throw errorAt(argument.position, {tr("Here stands what is the same for every row.")}, advice);
  const Table none;
  Vector value = argument.evaluate({none, {0, 1}});
  if (!value.has(0))
    throw errorAt(argument.position, {tr("A missing value cannot stand here.")}, advice);
  return value;
}

}  // namespace

void checkArguments(std::string_view name, std::string_view takes, TextPosition position,
                    const std::vector<Bound>& arguments) {
  const bool repeats = takes.ends_with('+');
  const bool mayLackLast = takes.ends_with('?');
  const std::string_view letters = takes.substr(0, takes.size() - (repeats || mayLackLast ? 1 : 0));
  const std::size_t least = letters.size() - (mayLackLast ? 1 : 0);
  if (arguments.size() < least || (!repeats && arguments.size() > letters.size()))
    throw errorAt(
        position,
        {tr("%1 takes %2 {argument|arguments}, not %3."), name, letters.size(), arguments.size()},
        {tr("Separate arguments by commas.")});
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const char letter = letters[std::min(at, letters.size() - 1)];
    if (!takesKind(letter, arguments[at].kind))
      throw errorAt(
          arguments[at].position,
          {tr("%1 needs a %2 here, and this is a %3."), name, wanted(letter),
           nameOf(arguments[at].kind)},
          {tr("Choose another column, or convert it with number(…), text(…) or date(…).")});
  }
}

std::vector<const Bound*> pointersTo(const std::vector<Bound>& arguments) {
  std::vector<const Bound*> pointers;
  for (const Bound& argument : arguments) pointers.push_back(&argument);
  return pointers;
}

std::vector<Vector> evaluated(const std::vector<Bound>& arguments, const Block& block) {
  std::vector<Vector> values;
  values.reserve(arguments.size());
  for (const Bound& argument : arguments) values.push_back(argument.evaluate(block));
  return values;
}

Vector resultFor(Kind kind, const std::vector<Vector>& arguments) {
  Vector out;
  out.kind = kind;
  std::size_t rows = 1;
  out.constant = true;
  for (const Vector& argument : arguments)
    if (!argument.constant) {
      out.constant = false;
      rows = argument.size();
    }
  out.resize(rows);
  if (kind == Kind::text) out.owned.resize(rows);
  return out;
}

void GrowingTexts::add(std::size_t row, const std::string& text) {
  constexpr std::size_t mostPerBlock = std::size_t{512} << 20;
  constexpr std::size_t mebibyte = std::size_t{1} << 20;
  const Sentence advice =
      tr("Replace or join less, or shorten the texts first, for instance with "
         "left(…, 1000).");
  if (text.size() > longest)
    throw errorAt(m_position,
                  {tr("In row %1 a text is made here that is longer than %2 MiB."),
                   m_firstRow + static_cast<std::int64_t>(row) + 1, longest / mebibyte},
                  advice);
  m_bytes += text.size();
  if (m_bytes > mostPerBlock)
    throw errorAt(m_position,
                  {tr("The texts that are made here come to more than %1 MiB for %2 rows."),
                   mostPerBlock / mebibyte, row + 1},
                  advice);
}

Bound bindRowwise(TextPosition position, std::vector<Bound> arguments, Rowwise how) {
  Bound bound = joined(how.gives, position, pointersTo(arguments), {});
  if (how.seesMissing) bound.dictionary.clear();
  bound.evaluate = [how = std::move(how), arguments = std::move(arguments),
                    position](const Block& block) {
    const std::vector<Vector> in = evaluated(arguments, block);
    Vector out = resultFor(how.gives, in);
    GrowingTexts growing(position, block.rows.first);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const bool asked =
          how.seesMissing ||
          std::all_of(in.begin(), in.end(), [row](const Vector& v) { return v.has(row); });
      out.present[row] = asked && how.compute(in, row, out) ? 1 : 0;
      if (out.kind == Kind::text) growing.add(row, out.owned[row]);
    }
    if (out.kind == Kind::text) ownTexts(out);
    return out;
  };
  return bound;
}

void copyValue(const Vector& from, std::size_t row, Vector& into, std::size_t at) {
  into.present[at] = from.has(row) ? 1 : 0;
  if (into.present[at] == 0) return;
  const std::size_t index = from.at(row);
  switch (into.kind) {
    case Kind::number: into.numbers[at] = from.number(row); break;
    case Kind::boolean: into.booleans[at] = from.booleans[index]; break;
    case Kind::text: into.owned[at] = std::string(from.texts[index]); break;
    case Kind::missing: break;
    default:
      into.integers[at] = from.kind == Kind::boolean ? from.booleans[index] : from.integers[index];
  }
}

Kind commonKind(const std::vector<const Bound*>& values) {
  Kind common = Kind::missing;
  for (const Bound* value : values) {
    if (common == Kind::missing || value->kind == Kind::missing || value->kind == common) {
      if (common == Kind::missing) common = value->kind;
    } else if (isNumeric(common) && isNumeric(value->kind)) {
      common = common == Kind::number || value->kind == Kind::number ? Kind::number : Kind::integer;
    } else {
      throw errorAt(
          value->position,
          {tr("A %1 and a %2 cannot stand in one column."), nameOf(common), nameOf(value->kind)},
          {tr("Convert one of them with number(…), text(…) or date(…).")});
    }
  }
  return common;
}

std::string constantText(const Bound& argument, const Sentence& advice) {
  return std::string(constantValue(argument, Kind::text, advice).texts[0]);
}

double constantNumber(const Bound& argument, const Sentence& advice) {
  return constantValue(argument, Kind::number, advice).number(0);
}

std::optional<std::int64_t> wholeOf(const Vector& vector, std::size_t row) {
  const double value = vector.number(row);
  if (!(std::abs(value) <= 0x1p53)) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

std::int64_t timeOf(const Vector& vector, std::size_t row) {
  const std::int64_t value = vector.integers[vector.at(row)];
  return vector.kind == Kind::date ? midnightOf(value) : value;
}

std::string writtenValue(const Vector& vector, std::size_t row) {
  const std::size_t at = vector.at(row);
  switch (vector.kind) {
    case Kind::number: return quern::written(vector.numbers[at]);
    case Kind::integer: return quern::written(vector.integers[at]);
    case Kind::boolean: return vector.booleans[at] != 0 ? "true" : "false";
    case Kind::date: return isoDate(vector.integers[at]);
    case Kind::timestamp: return isoTimestamp(vector.integers[at]);
    case Kind::text: return std::string(vector.texts[at]);
    case Kind::missing: return {};
  }
  QUERN_EXPECT(false);
}

}  // namespace quern::expression
