// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_type_reason.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace quern::csv {
namespace {

constexpr std::int64_t looked = 1000;

enum class Nearly { number, date };

bool isLike(std::string_view text, Nearly what, char decimal) {
  const KindSet kinds = KindSet::of(trimmed(text), decimal);
  if (what == Nearly::number)
    return kinds.contains({.type = Type::number}) || kinds.contains({.type = Type::integer});
  return !(kinds & KindSet::of(Type::date)).empty() ||
         !(kinds & KindSet::of(Type::timestamp)).empty();
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

/// Counts the cells that are not like the others; nothing if all are.
std::optional<Sentence> oddOnes(const std::string& name, const Column& column, Nearly what,
                                char decimal) {
  std::int64_t others = 0;
  std::int64_t first = -1;
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (!column.present()[row] || isLike(column.text(row), what, decimal)) continue;
    ++others;
    if (first < 0) first = row;
  }
  if (others == 0) return std::nullopt;
  const Text pattern =
      what == Nearly::number
          ? tr("Column %1: %2 of %3 cells are not numbers; the first is \"%4\" in row %5.")
          : tr("Column %1: %2 of %3 cells are not dates; the first is \"%4\" in row %5.");
  return Sentence(pattern, name, others, column.size() - column.missing(),
                  shortened(column.text(first), 40), first + 1);
}

/// Four of five of the first texts are digits and nothing else: numbers of things, not quantities.
bool areDigits(const Column& column) {
  std::int64_t seen = 0;
  std::int64_t digits = 0;
  for (std::int64_t row = 0; row < column.size() && seen < looked; ++row) {
    if (!column.present()[row]) continue;
    ++seen;
    const std::string_view text = trimmed(column.text(row));
    digits += std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }) ? 1 : 0;
  }
  return seen > 0 && 5 * digits >= 4 * seen;
}

void explainText(CsvFinding& finding, const Column& column, char decimal) {
  const std::int64_t present = column.size() - column.missing();
  if (const std::optional<Nearly> what = nearly(column, decimal)) {
    const std::optional<Sentence> odd = oddOnes(finding.column, column, *what, decimal);
    finding.warns = odd.has_value();
    const Text alike = *what == Nearly::number
                           ? tr("A number would lose digits of some cells.")
                           : tr("The dates are not all written in the same way.");
    finding.reason = odd.value_or(alike);
  } else if (present == 0) {
    finding.reason = tr("No row has a value.");
  } else if (areDigits(column)) {
    finding.reason =
        tr("As numbers, some would lose leading zeros, or are too long to keep every digit.");
  } else if (column.type() == Type::category) {
    finding.reason =
        Sentence(tr("%1 different texts in %2 rows."), column.categories().size(), present);
  } else {
    finding.reason = tr("Most texts are different.");
  }
}

void explainDates(CsvFinding& finding, const TypeDecision& decision) {
  const std::string_view example = exampleOf(decision.kind.layout);
  finding.reason = Sentence(tr("All values are dates like %1."), example);
  if (decision.kind.zoned)
    finding.reason = tr("All values are dates with a time and a zone, converted to UTC.");
  if (!decision.kinds.ambiguousDays()) return;
  finding.warns = true;
  finding.reason =
      Sentence(tr("Column %1: nothing tells whether day or month comes first; it is read like %2, "
                  "month first."),
               finding.column, example);
}

void explainChoice(CsvFinding& finding, const Column& column, std::int64_t unreadable) {
  finding.reason = tr("You chose it.");
  if (unreadable == 0) return;
  finding.warns = true;
  finding.reason = Sentence(
      tr("Column %1: values that do not have the type you chose become missing: %2 of %3."),
      finding.column, unreadable, column.size() - column.missing() + unreadable);
}

}  // namespace

CsvFinding findingOfType(const std::string& name, const Column& column,
                         const TypeDecision& decision, char decimal) {
  CsvFinding finding{.what = "type", .value = std::string(keyOf(column.type())), .column = name};
  switch (column.type()) {
    case Type::integer: finding.reason = tr("All values are whole numbers."); break;
    case Type::number: finding.reason = tr("All values are numbers."); break;
    case Type::boolean: finding.reason = tr("All values are true or false."); break;
    case Type::date:
    case Type::timestamp: explainDates(finding, decision); break;
    case Type::category:
    case Type::text:
      if (!decision.chosen) explainText(finding, column, decimal);
  }
  if (decision.chosen) explainChoice(finding, column, decision.unreadable);
  return finding;
}

}  // namespace quern::csv
