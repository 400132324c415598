// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/quality_findings.h"

#include "core/data/quality_sentences.h"
#include "core/table/ordered_values.h"
#include "core/table/profile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern {
namespace {

constexpr std::int64_t fewestIdentifiers = 10;  // fewer texts are distinct by chance
constexpr double mostlyNumbers = 0.9;
constexpr double mostlyMissing = 0.5;

double shareOf(std::int64_t count, std::int64_t of) {
  return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of);
}

/// One column while it is looked at.
struct Looked {
  const ColumnSchema& schema;
  const Column& column;
  const QualityLimits& limits;
  QualityFindings& findings;

  std::int64_t there() const { return column.size() - column.missing(); }
  void add(Flaw flaw, Gravity gravity, std::int64_t count, std::int64_t of, Sentence meaning) {
    findings.push_back({schema.name, flaw, gravity, count, shareOf(count, of), std::move(meaning)});
  }
};

void findMissing(Looked& looked) {
  const std::int64_t rows = looked.column.size(), missing = looked.column.missing();
  const double share = shareOf(missing, rows);
  if (share <= looked.limits.missing) return;
  looked.add(Flaw::missing, share > mostlyMissing ? Gravity::high : Gravity::medium, missing, rows,
             missing == rows ? Sentence(quality::allMissing)
                             : Sentence(quality::someMissing, counted(missing), counted(rows)));
}

/// `most`: how often the most frequent of `values` values occurs.
void findConstant(Looked& looked, std::int64_t most, std::int64_t values,
                  const std::string& value) {
  if (values < 2 || shareOf(most, values) < looked.limits.constant) return;
  const Gravity gravity = looked.schema.role == Role::target ? Gravity::high : Gravity::medium;
  if (most == values)
    looked.add(Flaw::constant, gravity, most, values, {quality::constantValue, value});
  else
    looked.add(Flaw::nearlyConstant, gravity, most, values,
               {quality::nearlyConstantValue, counted(most), counted(values), value});
}

bool findNumbersAsText(Looked& looked) {
  std::int64_t failed = 0;
  looked.column.asFarAsPossible(Type::number, failed);
  const std::int64_t there = looked.there(), numbers = there - failed;
  if (numbers == 0 || shareOf(numbers, there) < mostlyNumbers) return false;
  looked.add(Flaw::numbersAsText, Gravity::medium, numbers, there,
             failed > 0
                 ? Sentence(quality::mostNumbers, counted(numbers), counted(there), counted(failed))
             : there == 1 ? Sentence(quality::oneNumber)
                          : Sentence(quality::allNumbers, counted(there)));
  return true;
}

void lookAtTexts(Looked& looked, const Context& context) {
  Context quiet = context.silent();
  const ColumnProfile seen = profile(looked.schema, looked.column, quiet);
  if (!seen.top.empty())
    findConstant(looked, seen.top.front().count, looked.there(), seen.top.front().value);
  if (looked.schema.type == Type::boolean || findNumbersAsText(looked)) return;
  if (looked.schema.role != Role::identifier && seen.distinct == looked.there() &&
      seen.distinct >= fewestIdentifiers)
    looked.add(Flaw::identifierLike, Gravity::medium, seen.distinct, looked.there(),
               {quality::allDiffer, counted(seen.distinct)});
}

struct Fences {
  double lower = 0, upper = 0;

  std::int64_t outside(const OrderedValues& values) const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return values.countBelow(lower) + values.size() -
           values.countBelow(std::nextafter(upper, infinity));
  }
};

void findOutliers(Looked& looked, const OrderedValues& values) {
  const double first = values.quantile(0.25), third = values.quantile(0.75), spread = third - first;
  if (!std::isfinite(spread) || spread <= 0) return;  // else whatever differs would be one
  for (const auto& [flaw, gravity, reach] :
       {std::tuple(Flaw::outliers, Gravity::low, 1.5),
        std::tuple(Flaw::extremeOutliers, Gravity::medium, 3.0)}) {
    const Fences fences{first - reach * spread, third + reach * spread};
    if (const std::int64_t count = fences.outside(values); count > 0)
      looked.add(flaw, gravity, count, values.size(),
                 {quality::outside, counted(count), counted(values.size()), fences.lower,
                  fences.upper, reach});
  }
}

/// A value of a column, given as a number, as the column would write it.
std::string writtenValue(const Column& column, double value) {
  ColumnBuilder one(column.type());
  if (column.type() == Type::number)
    one.add(value);
  else
    one.add(static_cast<std::int64_t>(value));
  return std::move(one).build().written(0);
}

void lookAtNumbers(Looked& looked, const Context& context) {
  const OrderedValues values(looked.column, context);
  if (values.size() == 0) return;
  // What more than half of the values are is the median.
  const double middle = values[values.size() / 2];
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::int64_t most =
      values.countBelow(std::nextafter(middle, infinity)) - values.countBelow(middle);
  findConstant(looked, most, values.size(), writtenValue(looked.column, middle));
  const bool measured = looked.schema.type == Type::number || looked.schema.type == Type::integer;
  if (measured && looked.schema.role != Role::identifier) findOutliers(looked, values);
}

}  // namespace

std::string_view keyOf(Flaw flaw) {
  constexpr std::string_view keys[] = {"missing values",   "constant",         "nearly constant",
                                       "identifier-like",  "numbers as text",  "outliers",
                                       "extreme outliers", "duplicate column", "leakage",
                                       "duplicate rows"};
  return keys[static_cast<std::size_t>(flaw)];
}

std::string_view keyOf(Gravity gravity) {
  constexpr std::string_view keys[] = {"low", "medium", "high"};
  return keys[static_cast<std::size_t>(gravity)];
}

QualityFindings columnFindings(const ColumnSchema& schema, const Column& column,
                               const QualityLimits& limits, const Context& context) {
  context.checkpoint();
  QualityFindings findings;
  Looked looked{schema, column, limits, findings};
  findMissing(looked);
  if (accepts(Accept::categorical, schema.type))
    lookAtTexts(looked, context);
  else
    lookAtNumbers(looked, context);
  return findings;
}

}  // namespace quern
