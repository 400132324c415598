// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_aggregates.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/row_index.h"
#include "core/base/rows.h"
#include "core/data/running_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern {
namespace {

constexpr double microsecondsPerSecond = 1e6;

/// Linear interpolation between order statistics (Hyndman and Fan, type 7).
double quantileOf(std::vector<double>& values, double share) {
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::ptrdiff_t>(std::floor(place));
  const double part = place - static_cast<double>(below);
  std::nth_element(values.begin(), values.begin() + below, values.end());
  const double low = values[at(below)];
  if (part == 0) return low;
  const double high = *std::min_element(values.begin() + below + 1, values.end());
  return high == low ? low : low + part * (high - low);  // infinite ones too
}

/// Values in one column, missing where `present` says so.
struct Numbers {
  explicit Numbers(std::int64_t size) : values(at(size), 0.0), present(size) {}
  Column build() && { return Column::ofNumbers(std::move(values), std::move(present)); }

  Values<double> values;
  Bitmap present;
};

Column integerColumn(Type type, Values<std::int64_t> values, Bitmap present) {
  switch (type) {
    case Type::date: return Column::ofDates(std::move(values), std::move(present));
    case Type::timestamp: return Column::ofTimestamps(std::move(values), std::move(present));
    case Type::boolean: {
      Values<std::uint8_t> flags;
      for (const std::int64_t value : values) flags.push_back(value == 0 ? 0 : 1);
      return Column::ofBooleans(std::move(flags), std::move(present));
    }
    default: return Column::ofIntegers(std::move(values), std::move(present));
  }
}

/// The groups of equal group and value, in the order in which they first appear.
RowGroups valuesInGroups(const Column& column, const RowGroups& groups, Context& context) {
  Values<std::int64_t> numbers(groups.groupOf.begin(), groups.groupOf.end());
  const Column keys[] = {Column::ofIntegers(std::move(numbers)), column};
  return groupRows(keys, column.size(), context);
}

Error sumTooLarge(const std::string& name) {
  return Error({tr("A sum of column %1 is beyond the largest whole number."), name},
               {.column = name},
               {tr("Convert the column to number first: its sums are then rounded.")});
}

Error spanTooLarge(const std::string& name) {
  return Error({tr("A span of column %1 is beyond the largest whole number."), name},
               {.column = name},
               {tr("Convert the column to number first: its spans are then rounded.")});
}

}  // namespace

bool ColumnAggregates::isRunning(Aggregate what) const {
  const bool sums = what == Aggregate::sum || what == Aggregate::mean;
  return sums && m_column.type() == Type::number;
}

void ColumnAggregates::listRows(Context& context) {
  if (m_rows != nullptr) return;
  m_rows = &m_grouped.listed(context);
  const RowsByGroup& rows = *m_rows;
  std::int64_t inTask = rowsPerBlock;  // so that the first piece begins a task
  for (std::int64_t group = 0; group < rows.count(); ++group) {
    const std::int64_t end = rows.offsets[at(group) + 1];
    for (std::int64_t first = rows.offsets[at(group)]; first < end; first += rowsPerBlock) {
      if (inTask >= rowsPerBlock) {
        m_tasks.push_back(m_pieces.size());
        inTask = 0;
      }
      m_pieces.push_back({group, first, std::min(first + rowsPerBlock, end)});
      inTask += m_pieces.back().last - first;
    }
  }
  m_tasks.push_back(m_pieces.size());
}

template <class Body>
void ColumnAggregates::forPieces(Context& context, Body body) const {
  forEach(context, std::ssize(m_tasks) - 1, [&](std::int64_t task) {
    for (std::size_t piece = m_tasks[at(task)]; piece < m_tasks[at(task) + 1]; ++piece) body(piece);
  });
}

/// body(group) for every group, about a block of rows per task; a group is never divided.
template <class Body>
void ColumnAggregates::forGroups(Context& context, Body body) const {
  forPieces(context, [&](std::size_t piece) {
    const std::int64_t group = m_pieces[piece].group;
    if (m_pieces[piece].first == m_rows->offsets[at(group)]) body(group);
  });
}

template <class Summary, class Summarise>
std::vector<Summary> ColumnAggregates::summaries(Context& context, Summarise summarise) const {
  std::vector<Summary> ofPieces(m_pieces.size());
  forEach(context, std::ssize(m_tasks) - 1, [&](std::int64_t task) {
    std::vector<double> scratch;
    for (std::size_t index = m_tasks[at(task)]; index < m_tasks[at(task) + 1]; ++index) {
      const Piece& piece = m_pieces[index];
      const auto rows =
          std::span(m_rows->rows).subspan(at(piece.first), at(piece.last - piece.first));
      ofPieces[index] = summarise(rows, scratch);
    }
  });
  std::vector<Summary> ofGroups(at(m_groups.count()));
  for (std::size_t index = 0; index < m_pieces.size(); ++index)
    ofGroups[at(m_pieces[index].group)].merge(ofPieces[index]);
  return ofGroups;
}

const std::vector<NumberSummary>& ColumnAggregates::numbers(Context& context) {
  if (!m_numbers)
    m_numbers = summaries<NumberSummary>(
        context, [this](std::span<const std::int64_t> rows, std::vector<double>& scratch) {
          collectNumbers(m_column, rows, scratch);
          return summaryOf(scratch);
        });
  return *m_numbers;
}

const std::vector<IntegerSummary>& ColumnAggregates::integers(Context& context) {
  if (!m_integers)
    m_integers = summaries<IntegerSummary>(
        context, [this](std::span<const std::int64_t> rows, std::vector<double>&) {
          return integerSummaryOf(m_column, rows);
        });
  return *m_integers;
}

Values<std::int64_t> ColumnAggregates::defined(Context& context) const {
  return countsOf(m_column.present(), m_groups, context);
}

Values<std::int64_t> ColumnAggregates::rowCounts(Context& context) const {
  return countsOf(Validity(), m_groups, context);
}

Column ColumnAggregates::runningSum(Aggregate what, Context& context) {
  if (!m_sums) m_sums = sumsOf(m_column, m_groups, context);
  if (what == Aggregate::sum) return Column::ofNumbers(*m_sums);
  const Values<std::int64_t> counts = defined(context);
  Numbers out(m_groups.count());
  for (std::size_t group = 0; group < counts.size(); ++group)
    if (counts[group] > 0)
      out.values[group] = (*m_sums)[group] / static_cast<double>(counts[group]);
    else
      out.present.setMissing(static_cast<std::int64_t>(group));
  return std::move(out).build();
}

Column ColumnAggregates::moment(Aggregate what, Context& context) {
  const std::vector<NumberSummary>& groups = numbers(context);
  Numbers out(std::ssize(groups));
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const NumberSummary& values = groups[group];
    const auto degrees = static_cast<double>(values.count - 1);
    if (values.count == 0 || (what != Aggregate::mean && values.count == 1))
      out.present.setMissing(static_cast<std::int64_t>(group));
    else if (what == Aggregate::mean)
      out.values[group] = values.mean;
    else if (what == Aggregate::variance)
      out.values[group] = values.squares / degrees;
    else
      out.values[group] = std::sqrt(values.squares / degrees);
  }
  return std::move(out).build();
}

Column ColumnAggregates::extreme(Aggregate what, Context& context) {
  const auto of = [what](const auto& values) {
    return what == Aggregate::minimum ? values.minimum : values.maximum;
  };
  if (m_column.type() == Type::number) {
    const std::vector<NumberSummary>& groups = numbers(context);
    Numbers out(std::ssize(groups));
    for (std::size_t group = 0; group < groups.size(); ++group) {
      if (groups[group].count == 0) out.present.setMissing(static_cast<std::int64_t>(group));
      out.values[group] =
          groups[group].hasNan ? std::numeric_limits<double>::quiet_NaN() : of(groups[group]);
    }
    return std::move(out).build();
  }
  const std::vector<IntegerSummary>& groups = integers(context);
  Values<std::int64_t> values(groups.size());
  Bitmap present(std::ssize(groups));
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (groups[group].count == 0) present.setMissing(static_cast<std::int64_t>(group));
    values[group] = of(groups[group]);
  }
  return integerColumn(m_column.type(), std::move(values), std::move(present));
}

Column ColumnAggregates::sum(const std::string& name, Context& context) {
  if (m_column.type() == Type::number) {
    const std::vector<NumberSummary>& groups = numbers(context);
    Values<double> sums(groups.size());
    for (std::size_t group = 0; group < groups.size(); ++group) sums[group] = groups[group].sum;
    return Column::ofNumbers(std::move(sums));
  }
  const std::vector<IntegerSummary>& groups = integers(context);
  Values<std::int64_t> sums(groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    sums[group] = static_cast<std::int64_t>(groups[group].sum);
    if (sums[group] != groups[group].sum) throw sumTooLarge(name);
  }
  return Column::ofIntegers(std::move(sums));
}

Column ColumnAggregates::quantile(double share, Context& context) const {
  Numbers out(m_groups.count());
  std::vector<std::uint8_t> empty(at(m_groups.count()), 0);
  forGroups(context, [&](std::int64_t group) {
    std::vector<double> values;
    collectNumbers(m_column, (*m_rows)[group], values);
    const bool hasNan = std::ranges::any_of(values, [](double value) { return std::isnan(value); });
    if (values.empty())
      empty[at(group)] = 1;
    else
      out.values[at(group)] =
          hasNan ? std::numeric_limits<double>::quiet_NaN() : quantileOf(values, share);
  });
  for (std::int64_t group = 0; group < m_groups.count(); ++group)
    if (empty[at(group)] != 0) out.present.setMissing(group);
  return std::move(out).build();
}

/// The first, the last or any present value.
Column ColumnAggregates::picked(Aggregate what, Context& context) const {
  const Validity present = m_column.present();
  const std::uint64_t seed = context.seed();
  std::vector<std::int64_t> rows(at(m_groups.count()), -1);
  forGroups(context, [&](std::int64_t group) {
    std::vector<std::int64_t> there;
    const std::span<const std::int64_t> all = (*m_rows)[group];
    const auto isThere = [&](std::int64_t row) { return present[row]; };
    if (what == Aggregate::random) {
      std::ranges::copy_if(all, std::back_inserter(there), isThere);
      Random random(seed + static_cast<std::uint64_t>(group));
      if (!there.empty()) rows[at(group)] = there[at(random.below(std::ssize(there)))];
    } else if (what == Aggregate::first) {
      if (const auto found = std::ranges::find_if(all, isThere); found != all.end())
        rows[at(group)] = *found;
    } else {
      const auto found = std::find_if(all.rbegin(), all.rend(), isThere);
      if (found != all.rend()) rows[at(group)] = *found;
    }
  });
  return m_column.take(rows);
}

/// The most frequent value; of equally frequent ones that which stands first.
Column ColumnAggregates::mode(Context& context) const {
  const RowGroups pairs = valuesInGroups(m_column, m_groups, context);
  std::vector<std::int64_t> counts(at(pairs.count()), 0);
  for (const std::int32_t pair : pairs.groupOf) ++counts[at(pair)];
  const Validity present = m_column.present();
  std::vector<std::int64_t> rows(at(m_groups.count()), -1), most(rows.size(), 0);
  for (std::size_t pair = 0; pair < counts.size(); ++pair) {
    const std::int64_t row = pairs.firstRows[pair];
    const std::size_t group = at(m_groups.groupOf[at(row)]);
    if (!present[row] || counts[pair] <= most[group]) continue;
    most[group] = counts[pair];
    rows[group] = row;
  }
  return m_column.take(rows);
}

Column ColumnAggregates::distinct(Context& context) const {
  const RowGroups pairs = valuesInGroups(m_column, m_groups, context);
  const Validity present = m_column.present();
  Values<std::int64_t> counts(at(m_groups.count()), 0);
  for (const std::int64_t row : pairs.firstRows)
    if (present[row]) ++counts[at(m_groups.groupOf[at(row)])];
  return Column::ofIntegers(std::move(counts));
}

Column ColumnAggregates::joined(Context& context) const {
  const Validity present = m_column.present();
  std::vector<std::string> texts(at(m_groups.count()));
  std::vector<std::uint8_t> empty(texts.size(), 1);
  forGroups(context, [&](std::int64_t group) {
    std::string& text = texts[at(group)];
    for (const std::int64_t row : (*m_rows)[group]) {
      if (!present[row]) continue;
      if (empty[at(group)] == 0) text += separator;
      empty[at(group)] = 0;
      text += m_column.written(row);
    }
  });
  TextValues values;
  values.offsets.push_back(0);
  Bitmap there(std::ssize(texts));
  for (std::size_t group = 0; group < texts.size(); ++group) {
    values.bytes.insert(values.bytes.end(), texts[group].begin(), texts[group].end());
    values.offsets.push_back(std::ssize(values.bytes));
    if (empty[group] != 0) there.setMissing(static_cast<std::int64_t>(group));
  }
  return Column::ofTexts(std::move(values), std::move(there));
}

Column ColumnAggregates::counted(Aggregate what, Context& context) const {
  if (what == Aggregate::count) return Column::ofIntegers(rowCounts(context));
  Values<std::int64_t> there = defined(context);
  if (what == Aggregate::countDefined) return Column::ofIntegers(std::move(there));
  const Values<std::int64_t> all = rowCounts(context);
  Values<double> shares(all.size());
  for (std::size_t group = 0; group < shares.size(); ++group)
    shares[group] = static_cast<double>(there[group]) / static_cast<double>(all[group]);
  return Column::ofNumbers(std::move(shares));
}

Column ColumnAggregates::span(const std::string& name, Context& context) {
  if (m_column.type() == Type::number) {
    const Column low = extreme(Aggregate::minimum, context);
    const Column high = extreme(Aggregate::maximum, context);
    Values<double> spans(at(low.size()));
    for (std::size_t group = 0; group < spans.size(); ++group)
      spans[group] = high.numbers()[group] - low.numbers()[group];
    return Column::ofNumbers(std::move(spans), low.presentBits());
  }
  const std::vector<IntegerSummary>& groups = integers(context);
  Values<std::int64_t> spans(groups.size());
  Values<double> seconds(groups.size());
  Bitmap present(std::ssize(groups));
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const IntegerSummary& values = groups[group];
    if (values.count == 0) present.setMissing(static_cast<std::int64_t>(group));
    const IntegerSummary::Wide span = IntegerSummary::Wide{values.maximum} - values.minimum;
    spans[group] = static_cast<std::int64_t>(span);
    seconds[group] = static_cast<double>(span) / microsecondsPerSecond;
    if (m_column.type() != Type::timestamp && spans[group] != span) throw spanTooLarge(name);
  }
  if (m_column.type() == Type::timestamp)
    return Column::ofNumbers(std::move(seconds), std::move(present));
  return Column::ofIntegers(std::move(spans), std::move(present));
}

Column ColumnAggregates::operator()(Aggregate what, const std::string& name, Context& context) {
  QUERN_EXPECT(accepts(what, m_column.type()));
  context.checkpoint();
  if (isRunning(what) && !m_numbers) return runningSum(what, context);
  const bool counts = what == Aggregate::count || what == Aggregate::countDefined ||
                      what == Aggregate::proportionDefined;
  if (!counts) listRows(context);
  switch (what) {
    case Aggregate::mean:
    case Aggregate::deviation:
    case Aggregate::variance: return moment(what, context);
    case Aggregate::median: return quantile(0.5, context);
    case Aggregate::lowerQuartile: return quantile(0.25, context);
    case Aggregate::upperQuartile: return quantile(0.75, context);
    case Aggregate::minimum:
    case Aggregate::maximum: return extreme(what, context);
    case Aggregate::span: return span(name, context);
    case Aggregate::sum: return sum(name, context);
    case Aggregate::mode: return mode(context);
    case Aggregate::first:
    case Aggregate::last:
    case Aggregate::random: return picked(what, context);
    case Aggregate::concatenation: return joined(context);
    case Aggregate::countDistinct: return distinct(context);
    case Aggregate::count:
    case Aggregate::countDefined:
    case Aggregate::proportionDefined: return counted(what, context);
  }
  bug("an aggregate is computed", __FILE__, __LINE__);
}

}  // namespace quern
