// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_type_reason.h"

#include "core/base/utf8.h"
#include "core/table/csv_dictionary.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace quern::csv {
namespace {

constexpr std::int64_t looked = 1000;
constexpr std::int64_t mostCategories = Dictionary::capacity;
constexpr std::size_t oddShown = 3;

enum class Nearly { number, date };

bool isLike(std::string_view text, Nearly what, char decimal) {
  const std::string_view bare = trimmed(text);
  const KindSet kinds = KindSet::of(bare, decimal);
  if (what == Nearly::number)
    return kinds.contains({.type = Type::number}) || kinds.contains({.type = Type::integer}) ||
           !FormSet::of(bare).empty();
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

bool isDigitsOnly(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The cells that are not like the others.
struct OddCells {
  std::int64_t count = 0, firstRow = -1;
  std::vector<std::string> shown;  ///< the first different ones
  bool digits = false;             ///< one of them is a number that would lose something
};

OddCells oddCells(const Column& column, Nearly what, char decimal) {
  OddCells odd;
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (!column.present()[row] || isLike(column.text(row), what, decimal)) continue;
    if (odd.count++ == 0) odd.firstRow = row;
    odd.digits = odd.digits || isDigitsOnly(trimmed(column.text(row)));
    const std::string text = '"' + shortened(column.text(row), 40) + '"';
    if (odd.shown.size() < oddShown && std::ranges::find(odd.shown, text) == odd.shown.end())
      odd.shown.push_back(text);
  }
  return odd;
}

/// Counts the cells that are not like the others and shows the first of them; nothing if all are.
std::optional<Sentence> oddOnes(const std::string& name, const Column& column, Nearly what,
                                char decimal) {
  const OddCells odd = oddCells(column, what, decimal);
  if (odd.count == 0) return std::nullopt;
  const bool numbers = what == Nearly::number;
  const std::int64_t present = column.size() - column.missing();
  if (odd.shown.size() == 1)
    return Sentence(
        numbers ? tr("Column %1: %2 of %3 cells are not numbers; the first is %4 in row %5.")
                : tr("Column %1: %2 of %3 cells are not dates; the first is %4 in row %5."),
        name, odd.count, present, odd.shown.front(), odd.firstRow + 1);
  std::string shown;
  for (const std::string& text : odd.shown) shown += (shown.empty() ? "" : ", ") + text;
  return Sentence(numbers
                      ? tr("Column %1: %2 of %3 cells are not numbers, such as %4, from row %5 on.")
                      : tr("Column %1: %2 of %3 cells are not dates, such as %4, from row %5 on."),
                  name, odd.count, present, shown, odd.firstRow + 1);
}

/// All texts are numbers, but not of one kind; nothing if they are.
std::optional<Sentence> mixture(const std::string& name, const Column& column) {
  FormSet common = FormSet::all();
  std::string first;
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (!column.present()[row]) continue;
    const std::string text(trimmed(column.text(row)));
    const FormSet both = common & FormSet::of(text);
    if (!both.haveOneUnit())
      return Sentence(tr("Column %1: \"%2\" and \"%3\" have different units, so it stays text."),
                      name, first, text);
    if (!both.haveOneGrouping())
      return Sentence(tr("Column %1: the signs in numbers like \"%2\" and \"%3\" contradict each "
                         "other, so it stays text."),
                      name, first, text);
    if (first.empty()) first = text;
    common = both;
  }
  if (!common.ambiguous()) return std::nullopt;
  return Sentence(tr("Column %1: nothing tells whether \"%2\" has thousands or decimals, so it "
                     "stays text; choose the decimal sign."),
                  name, first);
}

/// Four of five of the first texts are digits and nothing else: numbers of things, not quantities.
bool areDigits(const Column& column) {
  std::int64_t seen = 0;
  std::int64_t digits = 0;
  for (std::int64_t row = 0; row < column.size() && seen < looked; ++row) {
    if (!column.present()[row]) continue;
    ++seen;
    digits += isDigitsOnly(trimmed(column.text(row))) ? 1 : 0;
  }
  return seen > 0 && 5 * digits >= 4 * seen;
}

/// Why texts are no categories: they would be if every other one were a text seen before, and at
/// most a thousand were different.
Sentence distinctTexts(const Column& column, std::int64_t present) {
  std::unordered_set<std::string_view> different;
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (!column.present()[row]) continue;
    different.insert(column.text(row));
    if (std::ssize(different) > mostCategories)
      return Sentence(tr("Too many different texts for categories: more than %1."),
                      counted(mostCategories));
  }
  return Sentence(tr("Too many different texts for categories: %1 in %2 {row|rows}."),
                  different.size(), present);
}

void explainText(CsvFinding& finding, const Column& column, char decimal) {
  const std::int64_t present = column.size() - column.missing();
  if (const std::optional<Nearly> what = nearly(column, decimal)) {
    const std::optional<Sentence> odd = oddOnes(finding.column, column, *what, decimal);
    const std::optional<Sentence> mixed =
        !odd && *what == Nearly::number ? mixture(finding.column, column) : std::nullopt;
    finding.warns = odd || mixed;
    const Text alike = *what == Nearly::number
                           ? tr("A number would lose digits of some cells.")
                           : tr("The dates are not all written in the same way.");
    finding.reason = odd ? *odd : mixed.value_or(alike);
  } else if (present == 0) {
    finding.reason = tr("No row has a value.");
  } else if (areDigits(column)) {
    finding.reason =
        tr("As numbers, some would lose leading zeros, or are too long to keep every digit.");
  } else if (column.type() == Type::category) {
    finding.reason = Sentence(tr("%1 different {text|texts} in %2 rows."),
                              column.categories().size(), counted(present));
  } else {
    finding.reason = distinctTexts(column, present);
  }
}

void explainForm(CsvFinding& finding, const TypeDecision& decision, const Writing& writing) {
  const NumberForm form = *decision.kind.form;
  finding.reason =
      Sentence(tr("All values are numbers written like %1."), exampleOf(form.grouping));
  if (form.unit != 0)
    finding.reason = Sentence(tr("All values are numbers written like %1, with the unit %2."),
                              exampleOf(form.grouping), unitOf(form.unit));
  const bool commaBetween = form.grouping == Grouping::noneComma && writing.delimiter == ',';
  finding.warns = (decision.forms.ambiguous() || commaBetween) && !writing.decimalChosen &&
                  writing.decimal == '.';
  if (!finding.warns) return;
  finding.reason =
      commaBetween
          ? Sentence(tr("Column %1: commas in it are read as decimal signs."), finding.column)
          : Sentence(tr("Column %1: nothing tells whether 1,234 has thousands or decimals; it is "
                        "read as 1234."),
                     finding.column);
}

void explainDates(CsvFinding& finding, const TypeDecision& decision) {
  const std::string_view example = exampleOf(decision.kind.layout);
  finding.reason = decision.kind.type == Type::date
                       ? Sentence(tr("All values are dates like %1."), example)
                       : Sentence(tr("All values are dates with a time, like %1 14:07."), example);
  if (decision.kind.zoned)
    finding.reason = tr("All values are dates with a time and a zone, converted to UTC.");
  if (!decision.kinds.ambiguousDays()) return;
  finding.warns = true;
  finding.reason =
      Sentence(tr("Column %1: nothing tells whether day or month comes first; it is read like %2, "
                  "month first."),
               finding.column, example);
}

void explainChoice(CsvFinding& finding, const Column& column, const TypeDecision& decision) {
  const std::int64_t unreadable = decision.unreadable;
  finding.reason = tr("You chose it.");
  if (unreadable == 0) return;
  finding.warns = true;
  if (decision.tolerant) {
    finding.reason =
        Sentence(tr("Column %1: %2 of %3 cells do not fit; as you allow for a few, "
                    "they become missing and are listed."),
                 finding.column, unreadable, column.size() - column.missing() + unreadable);
    return;
  }
  finding.reason = Sentence(
      tr("Column %1: values that do not have the type you chose become missing: %2 of %3."),
      finding.column, unreadable, column.size() - column.missing() + unreadable);
}

}  // namespace

bool mayBeThousands(const Column& column) {
  if (column.type() != Type::number || column.missing() == column.size()) return false;
  const std::span<const double> numbers = column.numbers();
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (!column.present()[row]) continue;
    const double size = std::fabs(numbers[static_cast<std::size_t>(row)]);
    const double thousands = 1000 * size;
    if (!(size >= 1 && size < 1000) || std::fabs(thousands - std::round(thousands)) > 1e-6)
      return false;
  }
  return true;
}

Sentence openPoint(const std::string& column) {
  return Sentence(tr("Column %1: every number has three digits behind a point, as in 1.234; they "
                     "are read as decimals. Choose the decimal sign: a point if they are, a comma "
                     "if they are thousands."),
                  column);
}

std::optional<Type> nearType(const Column& column, char decimal, double oddShare) {
  if (!accepts(Accept::categorical, column.type()) || column.type() == Type::boolean)
    return std::nullopt;
  const std::optional<Nearly> what = nearly(column, decimal);
  if (!what) return std::nullopt;
  const OddCells odd = oddCells(column, *what, decimal);
  const auto present = static_cast<double>(column.size() - column.missing());
  if (odd.count == 0 || odd.digits || static_cast<double>(odd.count) > oddShare * present)
    return std::nullopt;
  if (*what == Nearly::number) return Type::number;
  KindSet common = KindSet::all();
  for (std::int64_t row = 0; row < column.size(); ++row)
    if (column.present()[row] && isLike(column.text(row), *what, decimal))
      common = common & KindSet::of(trimmed(column.text(row)), decimal);
  return common.empty() ? std::nullopt : std::optional(common.best().type);
}

CsvFinding findingOfType(const std::string& name, const Column& column,
                         const TypeDecision& decision, const Writing& writing) {
  CsvFinding finding{.what = "type", .value = std::string(keyOf(column.type())), .column = name};
  switch (column.type()) {
    case Type::integer: finding.reason = tr("All values are whole numbers."); break;
    case Type::number: finding.reason = tr("All values are numbers."); break;
    case Type::boolean: finding.reason = tr("All values are true or false."); break;
    case Type::date:
    case Type::timestamp: explainDates(finding, decision); break;
    case Type::category:
    case Type::text:
      if (!decision.chosen) explainText(finding, column, writing.decimal);
  }
  if (decision.kind.form) explainForm(finding, decision, writing);
  if (decision.formsKnown && decision.forms.areNumbersOfThings())
    finding.reason = tr("All values are numbers of telephones or identity cards, not quantities.");
  if (decision.chosen) explainChoice(finding, column, decision);
  return finding;
}

}  // namespace quern::csv
