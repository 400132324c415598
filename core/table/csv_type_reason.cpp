// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_type_reason.h"

#include "core/base/utf8.h"

#include <optional>
#include <string>
#include <vector>

namespace quern::csv {
namespace {

constexpr std::int64_t looked = 1000;

enum class Nearly { number, date };

bool isLike(std::string_view text, Nearly what, char decimal) {
  const KindSet kinds = KindSet::of(trimmed(text), decimal);
  if (what == Nearly::number) return kinds.contains({.type = Type::number}) || kinds.contains({.type = Type::integer});
  return !(kinds & KindSet::of(Type::date)).empty() || !(kinds & KindSet::of(Type::timestamp)).empty();
}

/// Four of five of the first texts are numbers, or dates.
std::optional<Nearly> nearly(const Column& column, char decimal) {
  std::int64_t seen = 0;
  std::int64_t numbers = 0;
  std::int64_t dates = 0;
  for (std::int64_t row = 0; row < column.size() && seen < looked; ++row) {
    if (!column.present()[row]) continue;
    ++seen;
    numbers += isLike(column.text(row), Nearly::number, decimal) ? 1 : 0;
    dates += isLike(column.text(row), Nearly::date, decimal) ? 1 : 0;
  }
  if (seen > 0 && 5 * numbers >= 4 * seen) return Nearly::number;
  if (seen > 0 && 5 * dates >= 4 * seen) return Nearly::date;
  return std::nullopt;
}

Sentence reasonOfText(const Column& column, char decimal) {
  const std::int64_t present = column.size() - column.missing();
  if (present == 0) return tr("No row has a value.");
  if (const std::optional<Nearly> what = nearly(column, decimal)) {
    std::int64_t others = 0;
    std::int64_t first = -1;
    for (std::int64_t row = 0; row < column.size(); ++row) {
      if (!column.present()[row] || isLike(column.text(row), *what, decimal)) continue;
      ++others;
      if (first < 0) first = row;
    }
    if (others > 0) {
      const Text pattern = *what == Nearly::number
                               ? tr("%1 of %2 cells are not numbers; the first is \"%3\" in row %4.")
                               : tr("%1 of %2 cells are not dates; the first is \"%3\" in row %4.");
      return Sentence(pattern, others, present, shortened(column.text(first), 40), first + 1);
    }
    return *what == Nearly::number ? tr("A number would lose digits of some cells.")
                                   : tr("The dates are not all written in the same way.");
  }
  if (column.type() == Type::category)
    return Sentence(tr("%1 different texts in %2 rows."), column.categories().size(), present);
  return tr("Most texts are different.");
}

}  // namespace

Sentence reasonOfType(const Column& column, const TypeDecision& decision, char decimal) {
  if (decision.chosen) return tr("You chose it.");
  switch (column.type()) {
    case Type::integer: return tr("All values are whole numbers.");
    case Type::number: return tr("All values are numbers.");
    case Type::boolean: return tr("All values are true or false.");
    case Type::date:
    case Type::timestamp:
      if (decision.kind.zoned) return tr("All values are dates with a time and a zone, converted to UTC.");
      return decision.kinds.ambiguousDays()
                 ? Sentence(tr("All values are dates; nothing tells whether day or month comes first, so they are "
                               "read like %1, month first."),
                            exampleOf(decision.kind.layout))
                 : Sentence(tr("All values are dates like %1."), exampleOf(decision.kind.layout));
    case Type::category:
    case Type::text: return reasonOfText(column, decimal);
  }
  return {};
}

}  // namespace quern::csv
