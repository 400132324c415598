// SPDX-License-Identifier: GPL-3.0-or-later
//
// Merge data: puts rows of two tables side by side where their keys are equal.
//
//   1. A left join keeps every left row, a right join every right row, a full join both, an inner
//      join only pairs. Semi and anti keep the left rows that have a partner, or have none, and add
//      no column.
//   2. As-of takes, among right rows of equal key, the one nearest in time: earlier, later or
//      either, within a tolerance. Every left row comes out once.
//   3. Keys are pairs of columns, in the order in which they are chosen. Without a choice they are
//      the columns that both tables have. A missing key equals nothing; numbers equal whole
//      numbers, texts equal categories.
//   4. Several rows of one key on both sides give every pair of them. How many rows come out is
//      counted before they are made, told in the log, and refused if memory does not suffice. Once
//      both tables are at hand the count is told before the run, too.
//   5. Rows come in left order, those of one left row in right order; a right join the other way
//      round; right rows alone come last in a full join.
//   6. Left columns are shared with the input where every left row comes once. Right keys do not
//      come out a second time. A right column whose name is taken gets the suffix.
//   7. The second output has the keys without a partner, each once, with their side and the number
//      of their rows; as-of tells of the left side only.
//   8. Nothing is learned.

#include "core/data/joined_tables.h"
#include "core/data/result_room.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/common_type.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace quern {
namespace {

enum class Kind { left, inner, right, full, semi, anti, asOf };

constexpr Option kinds[] = {
    {Kind::left, "left", tr("Left: every left row")},
    {Kind::inner, "inner", tr("Inner: only rows that match")},
    {Kind::right, "right", tr("Right: every right row")},
    {Kind::full, "full", tr("Full: every row of both")},
    {Kind::semi, "semi", tr("Semi: left rows that have a match")},
    {Kind::anti, "anti", tr("Anti: left rows that have no match")},
    {Kind::asOf, "as-of", tr("As of: every left row with the nearest in time")}};

constexpr Option nearnesses[] = {{Nearness::earlier, "earlier", tr("The last that is not later")},
                                 {Nearness::later, "later", tr("The first that is not earlier")},
                                 {Nearness::nearest, "nearest", tr("The nearest of both")}};

constexpr ChoiceParameter join{.key = "join",
                               .options = kinds,
                               .initial = "left",
                               .label = tr("Join"),
                               .help = tr("Which rows come out.")};
constexpr ColumnsParameter on{
    .key = "on",
    .initial = InitialColumns::none,
    .required = false,
    .ordered = true,
    .label = tr("Left keys"),
    .help = tr("Columns that shall be equal; none: those that both tables have.")};
constexpr ColumnsParameter otherOn{
    .key = "other-on",
    .initial = InitialColumns::none,
    .required = false,
    .ordered = true,
    .port = "other",
    .label = tr("Right keys"),
    .help = tr("Their partners in the same order; none: the columns of the same names.")};
constexpr ColumnParameter time{.key = "time",
                               .label = tr("Left time"),
                               .help = tr("The column whose nearest value is looked for."),
                               .when = {"join", "as-of"}};
constexpr ColumnParameter otherTime{
    .key = "other-time",
    .required = false,
    .port = "other",
    .label = tr("Right time"),
    .help = tr("Where it is looked for; the column of the same name, if left open."),
    .when = {"join", "as-of"}};
constexpr ChoiceParameter direction{.key = "direction",
                                    .options = nearnesses,
                                    .initial = "earlier",
                                    .label = tr("Right row"),
                                    .help = tr("Which of the right rows of equal key is taken."),
                                    .when = {"join", "as-of"}};
constexpr NumberParameter tolerance{
    .key = "tolerance",
    .initial = 0,
    .min = 0,
    .label = tr("Tolerance"),
    .help = tr("The farthest a right row may be: days for dates, seconds for time stamps; 0: any "
               "distance."),
    .when = {"join", "as-of"}};
constexpr TextParameter suffix{.key = "suffix",
                               .initial = "_right",
                               .required = true,
                               .label = tr("Suffix"),
                               .help = tr("Added to the name of a right column that is taken.")};

OperatorSpec spec() {
  return {
      .id = "merge-data",
      .name = tr("Merge Data"),
      .family = Family::data,
      .summary = tr("Puts rows of two tables side by side where their keys are equal"),
      .inputs = {tablePort("data", tr("Left table")), tablePort("other", tr("Right table"))},
      .outputs = {tablePort("data", tr("Joined rows")),
                  tablePort("unmatched", tr("Keys without a match"))},
      .parameters = {join, on, otherOn, time, otherTime, direction, tolerance, suffix},
      .rows = Rows::other,
      .keywords = "join vlookup sql inner outer lookup combine asof",
  };
}

bool isTime(Type type) {
  return accepts(Accept::temporal, type) || type == Type::number || type == Type::integer;
}

Finding wrong(const ParameterSpec& parameter, Sentence message, Sentence advice) {
  return {Severity::error,
          std::move(message),
          {.parameter = std::string(keyOf(parameter))},
          std::move(advice)};
}

/// The settings with everything left open filled in.
struct Plan {
  Kind kind = Kind::left;
  std::vector<KeyPair> keys{};
  KeyPair time{};  ///< of as-of

  Join join() const {
    switch (kind) {
      case Kind::inner: return Join::inner;
      case Kind::right: return Join::right;
      case Kind::full: return Join::full;
      case Kind::semi: return Join::semi;
      case Kind::anti: return Join::anti;
      case Kind::left:
      case Kind::asOf: break;
    }
    return Join::left;
  }
};

KeyPair timesOf(const Parameters& parameters, const TableSchema& left, const TableSchema& right) {
  KeyPair times{parameters.in(left, time), parameters.in(right, otherTime)};
  if (times.right.empty()) times.right = times.left;
  return times;
}

Plan planOf(const Parameters& parameters, const TableSchema& left, const TableSchema& right) {
  Plan plan{.kind = parameters.as<Kind>(join)};
  if (plan.kind == Kind::asOf) plan.time = timesOf(parameters, left, right);
  std::vector<std::string> names = parameters[on].in(left);
  const std::vector<std::string> others = parameters[otherOn].in(right);
  if (names.empty() && others.empty())
    for (const ColumnSchema& column : left.columns())
      if (right.contains(column.name) && column.name != plan.time.left &&
          column.name != plan.time.right && isComparable(column.type, right[column.name].type))
        names.push_back(column.name);
  for (std::size_t key = 0; key < names.size(); ++key)
    plan.keys.push_back({names[key], key < others.size() ? others[key] : names[key]});
  return plan;
}

/// What is wrong with the keys, before a row is read.
class Judge {
public:
  Judge(const Parameters& parameters, const TableSchema& left, const TableSchema& right,
        Findings& findings)
      : m_parameters(parameters),
        m_left(left),
        m_right(right),
        m_findings(findings) {}

  bool accepts(const Plan& plan) {
    const std::size_t before = m_findings.size();
    judgeCounts();
    if (m_findings.size() > before) return false;  // no use in judging pairs that are none
    for (const KeyPair& key : plan.keys) judge(key);
    if (plan.kind == Kind::asOf) judgeTimes(plan.time);
    const bool known = m_left.complete && m_right.complete;
    if (known && plan.keys.empty() && plan.kind != Kind::asOf && m_findings.size() == before)
      m_findings.push_back(wrong(on, tr("The tables have no column in common to be joined by."),
                                 tr("Choose the keys of both tables.")));
    return m_findings.size() == before;
  }

private:
  void judgeCounts() {
    const std::size_t own = m_parameters[on].in(m_left).size();
    const std::size_t others = m_parameters[otherOn].in(m_right).size();
    if (others > 0 && own != others)
      m_findings.push_back(
          wrong(otherOn,
                {tr("%1 left {key stands|keys stand} against %2 right {one|ones}."), own, others},
                tr("Choose as many columns on either side.")));
  }

  void judge(const KeyPair& key) {
    if (!m_right.contains(key.right)) {
      if (m_right.complete)
        m_findings.push_back(wrong(otherOn, {tr("The right table has no column %1."), key.right},
                                   {tr("Choose the right column that shall equal %1."), key.left}));
      return;
    }
    const Type own = m_left[key.left].type, other = m_right[key.right].type;
    if (!isComparable(own, other))
      m_findings.push_back(wrong(on,
                                 {tr("%1 is of type %2 and %3 of type %4: they are never equal."),
                                  key.left, nameOf(own), key.right, nameOf(other)},
                                 tr("Convert one of them first, or choose other keys.")));
  }

  void judgeTimes(const KeyPair& times) {
    if (!m_left.contains(times.left)) return;  // the framework has said so, or it is not known yet
    const Type own = m_left[times.left].type;
    if (!isTime(own))
      m_findings.push_back(wrong(time,
                                 {tr("Column %1 holds neither numbers nor times."), times.left},
                                 tr("Choose a date, time stamp or number column.")));
    if (!m_right.contains(times.right)) {
      if (m_right.complete)
        m_findings.push_back(wrong(otherTime,
                                   {tr("The right table has no column %1."), times.right},
                                   tr("Choose the right column that holds the times.")));
      return;
    }
    const Type other = m_right[times.right].type;
    if (isTime(own) && (!isTime(other) || !isComparable(own, other)))
      m_findings.push_back(
          wrong(otherTime,
                {tr("%1 is of type %2 and %3 of type %4: they cannot be compared."), times.left,
                 nameOf(own), times.right, nameOf(other)},
                tr("Choose times of one kind.")));
  }

  const Parameters& m_parameters;
  const TableSchema& m_left;
  const TableSchema& m_right;
  Findings& m_findings;
};

/// The keys as people write them: order = id, day.
std::string written(const std::vector<KeyPair>& keys) {
  std::vector<std::string> pairs;
  for (const KeyPair& key : keys)
    pairs.push_back(key.left == key.right ? key.left : key.left + " = " + key.right);
  return fmt::format("{}", fmt::join(pairs, ", "));
}

/// What matching holds: the keys of each row and where they are.
double matchingBytes(const Table& table) { return 80 * static_cast<double>(table.rowCount()); }

/// Throws Error if a result of that many rows does not fit into memory. 4
void refuseTooLarge(std::int64_t rows, const Table& left, const Table& right,
                    const Context& context) {
  constexpr double twoRowNumbers = 16;
  requireRoom({.rows = rows,
               .bytesPerRow = bytesPerRow(left) + bytesPerRow(right) + twoRowNumbers,
               .held = matchingBytes(left) + matchingBytes(right)},
              {.parameter = std::string(on.key)},
              tr("Keys that repeat on both sides give every pair of rows. Add a key, or keep one "
                 "row of each key first."),
              context);
}

/// The left rows that have no partner, and the right ones.
struct Alone {
  std::vector<std::int64_t> left, right;
};

class MergeData final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& left = in.table("data");
    const TableSchema& right = in.table("other");
    Plan plan = planOf(parameters, left, right);
    const bool known = Judge(parameters, left, right, findings).accepts(plan);
    if (!known) return {};
    std::erase_if(plan.keys, [&](const KeyPair& key) { return !right.contains(key.right); });
    return {{"data", joinedSchema(plan.join(), left, right, plan.keys, parameters[suffix])},
            {"unmatched", unmatchedSchema(left, right, plan.keys)}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& left = in.table("data");
    const Table& right = in.table("other");
    const Plan plan = planOf(parameters, left.schema(), right.schema());
    Context matching = context.part(0, 0.4), joining = context.part(0.4, 0.6),
            taking = context.part(0.6, 1);
    const KeyColumns keys = keyColumns(left, right, plan.keys);
    const KeyMatches matches =
        matchKeys(keys.left, left.rowCount(), keys.right, right.rowCount(),
                  plan.kind != Kind::asOf && needsLeftRows(plan.join()), matching);
    Alone alone{leftAlone(matches, joining), {}};
    JoinedRows rows;
    if (plan.kind == Kind::asOf) {
      rows = asOf(parameters, plan.time, left, right, matches, joining);
      alone.left = unmatchedIn(rows);
      std::vector<KeyPair> all = plan.keys;
      all.push_back(plan.time);
      context.log({tr("Joined by %1: %2 of %3 left rows found a right row in time."), written(all),
                   left.rowCount() - std::ssize(alone.left), left.rowCount()});
    } else {
      alone.right = rightAlone(matches);
      const std::int64_t count = joinedCount(plan.join(), matches, joining);
      context.log({tr("Joined by %1: %2 left and %3 right rows give %4."), written(plan.keys),
                   left.rowCount(), right.rowCount(), count});
      refuseTooLarge(count, left, right, joining);
      rows = joinRows(plan.join(), matches, joining);
    }
    const TableSchema schema =
        joinedSchema(plan.join(), left.schema(), right.schema(), plan.keys, parameters[suffix]);
    return {{"data", joinedTable(schema, left, right, plan.keys, rows, taking)},
            {"unmatched", unmatchedKeys(unmatchedSchema(left.schema(), right.schema(), plan.keys),
                                        keys, alone.left, alone.right, context)}};
  }

  Sentence preview(const Parameters& parameters, const Inputs& in,
                   Context& context) const override {
    const Table& left = in.table("data");
    const Table& right = in.table("other");
    const Plan plan = planOf(parameters, left.schema(), right.schema());
    Findings findings;
    if (!Judge(parameters, left.schema(), right.schema(), findings).accepts(plan)) return {};
    const KeyColumns keys = keyColumns(left, right, plan.keys);
    const bool nearest = plan.kind == Kind::asOf;  // each left row once
    const KeyMatches matches = matchKeys(keys.left, left.rowCount(), keys.right, right.rowCount(),
                                         !nearest && needsLeftRows(plan.join()), context);
    const std::int64_t alone = std::ssize(leftAlone(matches, context));
    const std::int64_t count =
        nearest ? left.rowCount() : joinedCount(plan.join(), matches, context);
    std::vector<KeyPair> all = plan.keys;
    if (nearest) all.push_back(plan.time);
    return {
        tr("By %1: %2 left and %3 right rows give %4 {row|rows}; %5 left {row has|rows have} no "
           "partner."),
        written(all),
        counted(left.rowCount()),
        counted(right.rowCount()),
        counted(count),
        counted(alone)};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    double need = 0;
    for (const char* port : {"data", "other"}) {
      const Table& table = in.table(port);
      need += copyBytes(table) + matchingBytes(table);
    }
    return neededBytes(need);  // more rows than the larger table's are judged once they are counted
  }

private:
  static JoinedRows asOf(const Parameters& parameters, const KeyPair& times, const Table& left,
                         const Table& right, const KeyMatches& matches, Context& context) {
    const KeyColumns columns = keyColumns(left, right, {times});
    const Column& own = columns.left.front();
    constexpr double microsecondsPerSecond = 1e6;
    const double unit = own.type() == Type::timestamp ? microsecondsPerSecond : 1;
    Times wanted{own, columns.right.front(), parameters.as<Nearness>(direction), {}};
    if (parameters[tolerance] > 0) wanted.tolerance = parameters[tolerance] * unit;
    JoinedRows rows;
    rows.leftUnchanged = true;
    rows.right = nearestRows(matches, wanted, context);
    return rows;
  }

  static std::vector<std::int64_t> unmatchedIn(const JoinedRows& rows) {
    std::vector<std::int64_t> alone;
    for (std::size_t row = 0; row < rows.right.size(); ++row)
      if (rows.right[row] < 0) alone.push_back(static_cast<std::int64_t>(row));
    return alone;
  }
};

}  // namespace

void registerMergeData(Registry& registry) { registry.add<MergeData>(spec()); }

}  // namespace quern
