// SPDX-License-Identifier: GPL-3.0-or-later
//
// Check table: holds a table against what it ought to be, and parts the rows that fail.
//
//   1. What must hold is an error where it does not, what should hold a warning. Rows that break an
//      error leave by the second output, with their number and every reason; or the step stops; or
//      all rows stay and the findings tell.
//   2. The third output has one row for each expectation that does not hold: how many rows break
//      it, the first of them, and what was found there.
//   3. A missing value breaks "has a value" and nothing else that is said of rows.
//   4. Of rows that repeat each other the first is good. Keys are columns that are unique together.
//   5. A column that is absent, of another type, or missing in too many rows, a column that is new
//      or out of order, and too few or too many rows are no row's fault: they are findings, and stop
//      the step if so chosen.
//   6. Whole numbers pass for numbers, dates for times, texts and categories for each other.
//   7. Columns and values can be learned: from the table at the second input, or else from the one
//      that is checked. A model takes what was learned along and checks the rows it scores.
//   8. Rows keep their order, and columns their roles.

#include "core/data/breach_tables.h"
#include "core/data/learned_columns.h"
#include "core/expression/statements.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/row_selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <set>

namespace quern {
namespace {

enum class Learn { nothing, columns, values };
enum class Gravity { error, warning };
enum class Extra { allowed, refused };
enum class Failed { reject, stop, keep };

constexpr Option learnOptions[] = {
    {Learn::nothing, "nothing", tr("Nothing")},
    {Learn::columns, "columns", tr("Columns and their types")},
    {Learn::values, "values", tr("Columns, ranges, categories, gaps")}};
constexpr Option gravities[] = {{Gravity::error, "error", tr("Must hold")},
                                {Gravity::warning, "warning", tr("Should hold")}};
constexpr Option extras[] = {{Extra::allowed, "allowed", tr("May be there")},
                             {Extra::refused, "refused", tr("May not be there")}};
constexpr Option failures[] = {{Failed::reject, "reject", tr("Reject the rows that fail")},
                               {Failed::stop, "stop", tr("Stop with an error")},
                               {Failed::keep, "keep", tr("Keep all rows and tell")}};

constexpr ConditionsParameter must{
    .key = "must",
    .expression = false,
    .asserts = true,
    .label = tr("Must hold"),
    .help = tr("What a table has to fulfil: rows that do not are rejected.")};
constexpr ConditionsParameter should{
    .key = "should",
    .expression = false,
    .asserts = true,
    .label = tr("Should hold"),
    .help = tr("What is told as a warning where it does not hold.")};
constexpr ColumnsParameter keys{.key = "keys",
                                .initial = InitialColumns::none,
                                .required = false,
                                .label = tr("Keys"),
                                .help = tr("Columns that together hold every value once.")};
constexpr TextParameter rules{
    .key = "rules",
    .expression = true,
    .label = tr("Rules"),
    .help = tr("Conditions between columns that must hold, one per line, for example: start <= "
               "end.")};
constexpr IntegerParameter least{.key = "rows-least",
                                 .initial = 0,
                                 .min = 0,
                                 .lowest = tr("Any number"),
                                 .label = tr("At least so many rows"),
                                 .help = tr("A table with fewer rows is not whole.")};
constexpr IntegerParameter most{.key = "rows-most",
                                .initial = 0,
                                .min = 0,
                                .lowest = tr("Any number"),
                                .label = tr("At most so many rows"),
                                .help = tr("A table with more rows is not the one meant.")};
constexpr ChoiceParameter learn{
    .key = "learn",
    .options = learnOptions,
    .initial = "nothing",
    .label = tr("Learn"),
    .help = tr("What is expected because the reference table, or the first one, has it.")};
constexpr ChoiceParameter severity{.key = "severity",
                                   .options = gravities,
                                   .initial = "error",
                                   .label = tr("What was learned"),
                                   .help = tr("Whether it is an error where it does not hold."),
                                   .when = {"learn", "columns|values"}};
constexpr NumberParameter slack{
    .key = "slack",
    .initial = 0,
    .min = 0,
    .max = 1000,
    .label = tr("Wider ranges, %"),
    .help = tr("How far values may lie outside the learned range, in percent of its width."),
    .when = {"learn", "values"}};
constexpr ChoiceParameter extra{.key = "extra",
                                .options = extras,
                                .initial = "allowed",
                                .label = tr("Other columns"),
                                .help = tr("Columns that were not there when it was learned."),
                                .when = {"learn", "columns|values"}};
constexpr BooleanParameter order{.key = "order",
                                 .label = tr("Columns in the same order"),
                                 .help = tr("The learned columns must follow each other as then."),
                                 .when = {"learn", "columns|values"}};
constexpr ChoiceParameter failed{.key = "failed",
                                 .options = failures,
                                 .initial = "reject",
                                 .label = tr("Where something fails"),
                                 .help = tr("What becomes of rows, and of the run.")};

OperatorSpec spec() {
  return {
      .id = "check-table",
      .name = tr("Check Table"),
      .family = Family::data,
      .summary = tr("Holds a table against what it ought to be, and rejects rows that fail"),
      .inputs = {tablePort("data", tr("Data")),
                 optional(learned(tablePort("reference", tr("Reference table"))))},
      .outputs = {tablePort("data", tr("Good rows")), tablePort("rejects", tr("Rejected rows")),
                  tablePort("findings", tr("Findings"))},
      .parameters = {must, should, keys, rules, least, most, learn, severity, slack, extra, order,
                     failed},
      .rows = Rows::other,
      .keywords = "validate assert schema expectation constraint gate quality structure test",
  };
}

std::vector<Expression> rulesOf(const Parameters& parameters) {
  std::vector<Expression> all;
  for (const Statement& statement : statementsOf(parameters[rules]))
    all.emplace_back(statement.text, statement.start);
  return all;
}

void requireRule(const Expression& rule, const TableSchema& schema, TextPosition start) {
  rule.refuseWindows({tr("Make a column of it with Formula first, and check that.")});
  if (const Type type = rule.resultType(schema); type != Type::boolean)
    throw Error(
        {tr("The rule gives a %1 for each row, not yes or no."), nameOf(type)},
        {.parameter = std::string(rules.key), .line = start.line, .character = start.character},
        {tr("Compare it with something, for example: start <= end.")});
}

/// Collects what does not hold, one expectation after the other.
class TableInspection {
public:
  TableInspection(const Table& data, Context& context) : m_data(data), m_context(context) {}

  void add(std::optional<Breach> breach, Severity gravity) {
    if (!breach) return;
    breach->severity = gravity;
    m_breaches.push_back(std::move(*breach));
  }

  /// The conditions on one table; a column that is absent is told once for all of them.
  void add(const ConditionList& list, Severity gravity) {
    for (const ColumnCondition& condition : list.conditions) {
      m_context.checkpoint();
      const bool absent = !m_data.contains(condition.column);
      if (absent && !m_absent.insert(condition.column).second) continue;
      const ColumnCondition asked =
          absent ? ColumnCondition{condition.column, Relation::exists, {}} : condition;
      add(breachOf(asked, m_data, m_context), gravity);
    }
  }

  void add(const Expression& rule, const Learned& learned, const std::string& text) {
    const Column holds = rule.evaluate(m_data, learned, m_context);
    std::vector<std::int64_t> rows = rowsWhere(holds, false, m_context);
    if (rows.empty()) return;
    const std::int64_t count = std::ssize(rows);
    m_breaches.push_back({.expectation = text, .rows = std::move(rows), .count = count});
  }

  const std::vector<Breach>& breaches() const { return m_breaches; }

private:
  const Table& m_data;
  Context& m_context;
  std::set<std::string> m_absent;
  std::vector<Breach> m_breaches;
};

class CheckTable final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& data = in.table("data");
    std::set<std::string> absent;
    for (const ConditionsParameter* list : {&must, &should})
      judge(parameters, *list, data, absent, findings);
    for (const Statement& statement : statementsOf(parameters[rules])) {
      const Expression rule(statement.text, statement.start);
      if (rule.isKnownIn(data)) requireRule(rule, data, statement.start);
    }
    if (expectsNothing(parameters))
      findings.push_back({Severity::warning,
                          {tr("Nothing is expected of the table yet.")},
                          {.parameter = std::string(must.key)},
                          {tr("Add a condition, or let columns and values be learned.")}});
    if (parameters[most] > 0 && parameters[most] < parameters[least])
      findings.push_back({Severity::error,
                          {tr("No table has at least %1 and at most %2 rows."), parameters[least],
                           parameters[most]},
                          {.parameter = std::string(most.key)},
                          {tr("Choose a larger number.")}});
    return {{"data", data}, {"rejects", rejectSchema(data)}, {"findings", findingSchema()}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& reference = in.has("reference") ? in.table("reference") : in.table("data");
    State state;
    state.json["learned"] = Json::array();
    for (const Expression& rule : rulesOf(parameters)) {
      Learned values;
      if (rule.learns()) rule.evaluate(reference, context, &values);
      addLearned(state, values);
    }
    state.json["columns"] = toJson(reference.schema());
    state.json["expected"] = Json::array();
    if (parameters.as<Learn>(learn) == Learn::nothing) return state;
    constexpr double percent = 100;
    const bool values = parameters.as<Learn>(learn) == Learn::values;
    for (const ColumnSchema& column : reference.schema().columns())
      state.json["expected"].push_back(toJson(
          values ? learnedConditions(column, reference[column.name], parameters[slack] / percent)
                 : learnedConditions(column)));
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    Context looking = context.part(0, 0.7), taking = context.part(0.7, 1);
    const std::vector<Breach> breaches = inspected(parameters, state, data, looking);
    tell(breaches, context);
    const Failed failure = parameters.as<Failed>(failed);
    if (failure == Failed::stop) stopAt(breaches);
    const Table findings = findingsOf(breaches, data.rowCount());
    PartedRows parts = partedRows(data, breaches, taking);
    if (failure == Failed::keep) parts.good = data;
    return {{"data", parts.good}, {"rejects", parts.rejects}, {"findings", findings}};
  }

  Sentence outcome(const Parameters&, const State&, const Outputs& out) const override {
    const std::int64_t findings = out.table("findings").rowCount();
    if (findings == 0) return tr("everything holds");
    return {tr("%1 {finding|findings}, %2 {row|rows} rejected"), counted(findings),
            counted(out.table("rejects").rowCount())};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    return neededBytes(copyBytes(data) + 60 * rows);  // parted rows; keys, groups and failing rows
  }

private:
  static bool expectsNothing(const Parameters& parameters) {
    return parameters[must].empty() && parameters[should].empty() && parameters[rules].empty() &&
           parameters[keys].names().empty() && parameters[least] == 0 && parameters[most] == 0 &&
           parameters.as<Learn>(learn) == Learn::nothing;
  }

  /// What is known to fail without a look at the rows; of an absent column once. 5
  static void judge(const Parameters& parameters, const ConditionsParameter& list,
                    const TableSchema& data, std::set<std::string>& absent, Findings& findings) {
    const bool stops = &list == &must && parameters.as<Failed>(failed) == Failed::stop;
    const std::optional<ConditionList> asked = parameters.conditions(list);
    for (const ColumnCondition& condition : asked->conditions)
      if (data.complete && !data.contains(condition.column) &&
          absent.insert(condition.column).second)
        findings.push_back({stops ? Severity::error : Severity::warning,
                            {tr("The table has no column %1."), condition.column},
                            {.parameter = std::string(list.key), .column = condition.column},
                            {tr("Take the condition away if the column may be absent.")}});
  }

  static std::vector<Breach> inspected(const Parameters& parameters, const State& state,
                                       const Table& data, Context& context) {
    TableInspection inspection(data, context);
    inspection.add(*parameters.conditions(must), Severity::error);
    inspection.add(*parameters.conditions(should), Severity::warning);
    if (const auto names = parameters[keys].in(data.schema()); !names.empty())
      inspection.add(breachOfKeys(names, data, context), Severity::error);
    addRules(parameters, state, inspection);
    inspection.add(breachOfCount(parameters, data.rowCount()), Severity::error);
    addLearnedExpectations(parameters, state, data, inspection);
    return inspection.breaches();
  }

  static void addRules(const Parameters& parameters, const State& state,
                       TableInspection& inspection) {
    std::size_t index = 0;
    for (const Statement& statement : statementsOf(parameters[rules]))
      inspection.add(Expression(statement.text, statement.start), learnedFrom(state, index++),
                     statement.text);
  }

  static std::optional<Breach> breachOfCount(const Parameters& parameters, std::int64_t rows) {
    const std::int64_t low = parameters[least], high = parameters[most];
    if (rows >= low && (high == 0 || rows <= high)) return std::nullopt;
    return Breach{.expectation =
                      rows < low ? fmt::format("rows >= {}", low) : fmt::format("rows <= {}", high),
                  .found = std::to_string(rows)};
  }

  static void addLearnedExpectations(const Parameters& parameters, const State& state,
                                     const Table& data, TableInspection& inspection) {
    if (parameters.as<Learn>(learn) == Learn::nothing) return;
    const bool grave = parameters.as<Gravity>(severity) == Gravity::error;
    const Severity gravity = grave ? Severity::error : Severity::warning;
    const TableSchema known = schemaFrom(state.at("columns"));
    for (const Json& list : state.at("expected")) {
      if (const Sentence problem = problemOfConditions(list); !problem.empty())
        throw Error(problem, {},
                    {tr("The file is damaged. Run the node again, or take a copy of "
                        "the file.")});
      inspection.add(conditionListFrom(list), gravity);
    }
    if (parameters.as<Extra>(extra) == Extra::refused)
      for (Breach& breach : otherColumns(known, data.schema()))
        inspection.add(std::move(breach), gravity);
    if (parameters[order]) inspection.add(breachOfOrder(known, data.schema()), gravity);
  }

  static void tell(const std::vector<Breach>& breaches, const Context& context) {
    constexpr std::ptrdiff_t told = 20;  // the third output has them all
    for (const Breach& breach : breaches | std::views::take(told)) context.warn(sentenceOf(breach));
    if (std::ssize(breaches) > told)
      context.warn({tr("%1 further {expectation does|expectations do} not hold."),
                    std::ssize(breaches) - told});
  }

  static void stopAt(const std::vector<Breach>& breaches) {
    const auto first = std::ranges::find(breaches, Severity::error, &Breach::severity);
    if (first == breaches.end()) return;
    const auto others = std::ranges::count(breaches, Severity::error, &Breach::severity) - 1;
    const Place place{.column = first->column,
                      .row = first->rows.empty() ? 0 : first->rows.front() + 1};
    if (others == 0)
      throw Error(sentenceOf(*first), place,
                  tr("Correct the data, or let the rows that fail be rejected."));
    throw Error(sentenceOf(*first), place,
                {tr("%1 further {expectation does|expectations do} not hold. Correct the data, or "
                    "let the rows that fail be rejected."),
                 others});
  }
};

}  // namespace

void registerCheckTable(Registry& registry) { registry.add<CheckTable>(spec()); }

}  // namespace quern
