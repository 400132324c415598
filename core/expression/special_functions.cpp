// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/arguments.h"
#include "core/expression/lexer.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>

namespace quern::expression {
namespace {

/// Copies one value, whole numbers becoming numbers where the result is one.
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

Kind commonKind(const std::vector<Bound*>& values, int position) {
  Kind common = Kind::missing;
  for (Bound* value : values) {
    if (common == Kind::missing || value->kind == Kind::missing || value->kind == common) {
      if (common == Kind::missing) common = value->kind;
    } else if (isNumeric(common) && isNumeric(value->kind)) {
      common = common == Kind::number || value->kind == Kind::number ? Kind::number : Kind::integer;
    } else {
      throw errorAt(
          position,
          {tr("A %1 and a %2 cannot stand in one column."), nameOf(common), nameOf(value->kind)},
          {tr("Convert one of them with number(…), text(…) or date(…).")});
    }
  }
  return common;
}

}  // namespace

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

/// matches(text, "pattern"): RE2, linear in the length of the text.
Bound bindMatches(int position, std::vector<Bound> arguments) {
  if (arguments.size() != 2 || arguments[0].kind != Kind::text || arguments[1].kind != Kind::text ||
      !arguments[1].rowless)
    throw errorAt(position, {tr("matches needs a text and a pattern in quotes.")},
                  {tr("Write: matches(note, \"^urgent\").")});
  const Table none;
  const Vector pattern = arguments[1].evaluate({none, {0, 1}});
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  auto expression = std::make_shared<const re2::RE2>(
      re2::StringPiece(pattern.texts[0].data(), pattern.texts[0].size()), options);
  if (!expression->ok())
    throw errorAt(
        arguments[1].position,
        {tr("The pattern “%1” cannot be read: %2."), pattern.texts[0], expression->error()},
        {tr("Patterns are regular expressions without look-around and back references.")});
  Bound bound = joined(Kind::boolean, position, {&arguments[0]}, {});
  bound.evaluate = [expression, inner = std::move(arguments[0].evaluate)](const Block& block) {
    const std::vector<Vector> in = {inner(block)};
    Vector out = resultFor(Kind::boolean, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      out.present[row] = in[0].present[row];
      if (out.present[row] == 0) continue;
      const std::string_view text = in[0].texts[row];
      out.booleans[row] =
          re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *expression) ? 1 : 0;
    }
    return out;
  };
  return bound;
}

/// if(condition, then, else): a missing condition counts as not met.
Bound bindIf(int position, std::vector<Bound> arguments) {
  if (arguments.size() != 3 ||
      (arguments[0].kind != Kind::boolean && arguments[0].kind != Kind::missing))
    throw errorAt(position, {tr("if needs a condition and two values.")},
                  {tr("Write: if(stock < 5, \"low\", \"enough\").")});
  const Kind kind = commonKind({&arguments[1], &arguments[2]}, position);
  Bound bound = joined(kind, position, pointersTo(arguments), {});
  bound.dictionary.clear();
  bound.evaluate = [kind, arguments = std::move(arguments)](const Block& block) {
    const std::vector<Vector> in = evaluated(arguments, block);
    Vector out = resultFor(kind, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const bool met = in[0].has(row) && in[0].booleans[in[0].at(row)] != 0;
      copyValue(in[met ? 1 : 2], row, out, row);
    }
    if (kind == Kind::text) ownTexts(out);
    return out;
  };
  return bound;
}

/// coalesce(a, b, …): the first that is not missing.
Bound bindCoalesce(int position, std::vector<Bound> arguments) {
  if (arguments.empty())
    throw errorAt(position, {tr("coalesce needs at least one value.")},
                  {tr("Write: coalesce(hours, 0).")});
  std::vector<Bound*> values;
  for (Bound& argument : arguments) values.push_back(&argument);
  const Kind kind = commonKind(values, position);
  Bound bound = joined(kind, position, pointersTo(arguments), {});
  bound.dictionary.clear();
  bound.evaluate = [kind, arguments = std::move(arguments)](const Block& block) {
    const std::vector<Vector> in = evaluated(arguments, block);
    Vector out = resultFor(kind, in);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const auto first =
          std::find_if(in.begin(), in.end(), [row](const Vector& v) { return v.has(row); });
      copyValue(first == in.end() ? in.back() : *first, row, out, row);
    }
    if (kind == Kind::text) ownTexts(out);
    return out;
  };
  return bound;
}

/// text(value): as it is written to CSV.
Bound bindToText(int position, std::vector<Bound> arguments) {
  if (arguments.size() != 1)
    throw errorAt(position, {tr("text needs one value.")}, {tr("Write: text(order).")});
  return bindBinary("&", position, std::move(arguments[0]),
                    bind({SyntaxKind::text, "", position}, TableSchema()));
}

}  // namespace quern::expression
