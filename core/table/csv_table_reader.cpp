// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cells to typed columns, whatever the types turn out to be.
//
//   1. A sample guesses each column's kind; all columns are read in one pass straight into their
//      final memory.
//   2. A column in which a value does not fit is not read on, but every further value is looked at,
//      so that the next guess knows more. Only such columns are read again, with a kind that takes
//      what was seen. A second failure looks at every value first: the third reading cannot fail.
//   3. The kind is the best that all values of the column have in common, so it does not depend on
//      the sample, on the order of rows or on threads. Text with few different values is a
//      category.
//   4. Where values are written with separators or units, every value is looked at before one is
//      read: which sign means what is known only then.
//   5. A type that the user chose is taken; a value that does not have it becomes missing and is
//      reported. So it is with the few odd cells of a column, if the user allows them.

#include "core/table/csv_table_reader.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/table/csv_column_reader.h"
#include "core/table/csv_column_sample.h"
#include "core/table/csv_dictionary.h"
#include "core/table/csv_type_reason.h"

#include <oneapi/tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>
#include <optional>

namespace quern::csv {
namespace {

/// How far the search for a column's kind has come.
enum class Stage { guess, secondGuess, look, sure };

/// A column on its way.
struct Plan {
  std::optional<Type> chosen;      ///< by the user
  Kind kind;                       ///< it is being read as
  KindSet kinds = KindSet::all();  ///< that nothing has spoken against yet
  FormSet forms = FormSet::all();  ///< so, too
  bool formsKnown = false;         ///< of all values, not only of a sample
  bool tolerant = false;           ///< the type is chosen because few cells are odd
  Stage stage = Stage::guess;
  bool mayBeCategory = false, countTexts = false;
  std::unique_ptr<ColumnReader> reader;  ///< none while its values are only looked at
  std::optional<Column> column;          ///< once it is read

  // Written by the tasks of one pass.
  std::atomic<bool> failed = false;
  std::atomic<std::uint64_t> seen = 0, seenUnits = 0, seenFacts = 0;
};

/// What one thread uses again and again.
struct Workplace {
  Buffer buffer;
  Block block;
};

class TableReading {
public:
  TableReading(const Layout& layout, const CsvOptions& options, Context& context)
      : m_layout(layout),
        m_options(options),
        m_context(context),
        m_extent{layout.structure.rows, layout.structure.chunks.size()},
        m_plans(static_cast<std::size_t>(layout.shape.columns())) {
    m_result.misfits.resize(m_extent.chunks);
  }

  TypedTable read() {
    Context sampling = m_context.part(0, 0.02);
    m_samples = sampleColumns(m_layout, sampling);
    guess();
    double done = readOpen(0.02, true);
    if (m_options.oddShare > 0 && reopenOdd()) readOpen(done, false);
    return finish();
  }

private:
  /// Passes until every column is read; how far the work has come then.
  double readOpen(double done, bool first) {
    const auto isOpen = [](const Plan& plan) { return !plan.column; };
    for (; std::ranges::any_of(m_plans, isOpen); first = false) {
      const double next = done + (1 - done) * 0.9;  // hardly anything is left for a second pass
      Context part = m_context.part(done, next);
      pass(part, first);
      for (Plan& plan : m_plans)
        if (isOpen(plan)) settle(plan);
      done = next;
    }
    return done;
  }

  /// Texts that are numbers or dates but for a few are read again as such (5).
  bool reopenOdd() {
    bool any = false;
    for (std::size_t index = 0; index < m_plans.size(); ++index) {
      Plan& plan = m_plans[index];
      if (plan.chosen) continue;
      const std::optional<Type> type =
          nearType(*plan.column, m_layout.rules.decimal, m_options.oddShare);
      if (!type) continue;
      plan.chosen = type;
      plan.tolerant = any = true;
      plan.kind = kindOf(*type, m_samples[index]);
      plan.column.reset();
    }
    return any;
  }

  void guess() {
    for (std::size_t index = 0; index < m_plans.size(); ++index) {
      Plan& plan = m_plans[index];
      const ColumnSample& sample = m_samples[index];
      const auto distinct = static_cast<std::int64_t>(sample.texts.size());
      const bool couldBe = distinct <= Dictionary::capacity;
      plan.mayBeCategory = couldBe && (2 * distinct < sample.present || sample.present < 64);
      plan.countTexts = couldBe && !plan.mayBeCategory;
      plan.chosen = chosenType(m_layout.shape.names[index]);
      plan.kinds = sample.kinds;
      plan.forms = sample.forms;
      if (m_options.keepText && !plan.chosen) plan.chosen = Type::text;
      plan.kind = plan.chosen ? kindOf(*plan.chosen, sample) : bestOf(plan);
      const bool written = sample.kinds.empty() && !sample.forms.empty();
      if (!plan.chosen && (written || sample.numbersOfThings)) plan.stage = Stage::look;  // 4
    }
  }

  std::optional<Type> chosenType(const std::string& name) const {
    for (const CsvColumnChoice& choice : m_options.columns)
      if (choice.name == name) return choice.type;
    return std::nullopt;
  }

  /// Categories that the user chose are read as text first: there may be any number of them.
  Kind kindOf(Type type, const ColumnSample& sample) const {
    if ((type == Type::number || type == Type::integer) && sample.kinds.empty())
      return {.type = type, .form = plainFormOf(sample.numbers)};
    if (type != Type::date && type != Type::timestamp)
      return {.type = type == Type::category ? Type::text : type};
    const Kind best = (sample.dates & KindSet::of(type)).best();
    return best.type == type ? best : Kind{.type = type};
  }

  /// None if they are written plainly.
  std::optional<NumberForm> plainFormOf(FormSet numbers) const {
    const std::optional<NumberForm> form = numbers.best(m_layout.rules.decimal);
    const bool isPlain = form && form->unit == 0 && form->grouping == Grouping::none;
    return isPlain && !numbers.haveMagnitudes() ? std::nullopt : form;
  }

  /// In a file with semicolons 1,500 is as likely 1.5 as it is 1500.
  std::optional<NumberForm> formOf(FormSet forms) const {
    const bool open = forms.ambiguous() && !m_options.decimal && m_layout.rules.decimal == '.';
    if (open && m_layout.scanner.delimiter() == ';') return std::nullopt;
    return forms.best(m_layout.rules.decimal);
  }

  Kind bestOf(const Plan& plan) const {
    const bool things = plan.formsKnown && plan.forms.areNumbersOfThings();
    const std::optional<NumberForm> form =
        plan.formsKnown && plan.kinds.empty() ? formOf(plan.forms) : std::nullopt;
    if (form) {
      const bool whole = plan.forms.areWhole(form->grouping);
      return {.type = whole ? Type::integer : Type::number, .form = form};
    }
    const Kind best = things ? Kind{} : plan.kinds.best();
    return best.type == Type::text && plan.mayBeCategory ? Kind{.type = Type::category} : best;
  }

  void pass(Context& context, bool first) {
    for (Plan& plan : m_plans) {
      if (plan.column) continue;
      plan.failed = false;
      plan.seen = plan.seenUnits = plan.seenFacts = ~std::uint64_t{0};
      if (plan.stage != Stage::look)
        plan.reader = columnReader(plan.kind, m_extent, m_layout.rules);
    }
    tbb::enumerable_thread_specific<Workplace> workplaces;
    std::atomic<std::size_t> next = 0;  // in order: texts wait for those before them
    forEach(context, static_cast<std::int64_t>(m_extent.chunks), [&](std::int64_t) {
      readChunk(next.fetch_add(1, std::memory_order_relaxed), workplaces.local(), first);
    });
  }

  void readChunk(std::size_t index, Workplace& place, bool first) {
    const Chunk& chunk = m_layout.structure.chunks[index];
    const std::string_view text = m_layout.text.read(chunk.offset, chunk.length, place.buffer);
    place.block.build(text, m_layout.scanner, m_layout.shape.columns(), chunk.exact);
    if (place.block.rows() != chunk.rows)
      throw Error(tr("The file changed while it was read."),
                  {.file = m_layout.source, .line = chunk.firstLine},
                  tr("Wait until the program that writes it is done, and read it again."));
    if (first)
      for (const RowIssue& issue : place.block.issues()) m_result.misfits[index].push_back({issue});
    for (std::size_t column = 0; column < m_plans.size(); ++column)
      if (!m_plans[column].column)
        readColumn(m_plans[column], static_cast<int>(column), place.block, index);
  }

  void readColumn(Plan& plan, int column, const Block& block, std::size_t index) {
    const Chunk& chunk = m_layout.structure.chunks[index];
    if (plan.chosen) {  // 5
      std::vector<Cell> unreadable;
      plan.reader->read(block, column, chunk, index, &unreadable);
      for (const Cell cell : unreadable)
        m_result.misfits[index].push_back({{.first = cell.first, .last = cell.last}, column});
      return;
    }
    const bool reads = plan.reader && !plan.failed.load(std::memory_order_relaxed);
    if (reads && plan.reader->read(block, column, chunk, index, nullptr)) return;
    plan.failed.store(true, std::memory_order_relaxed);
    const Readings found = readingsOf(block, column, m_layout.rules);
    plan.seen.fetch_and(found.kinds.bits(), std::memory_order_relaxed);
    plan.seenUnits.fetch_and(found.forms.units(), std::memory_order_relaxed);
    plan.seenFacts.fetch_and(found.forms.facts(), std::memory_order_relaxed);
  }

  /// After a pass: the column is done, or it is read once more as something else.
  void settle(Plan& plan) {
    const std::unique_ptr<ColumnReader> reader = std::move(plan.reader);
    if (reader && !plan.failed) {
      takeColumn(plan, *reader);
      return;
    }
    plan.kinds = plan.kinds & KindSet::ofBits(plan.seen);
    if (reader) plan.kinds = plan.kinds.without(plan.kind);
    plan.forms = plan.forms & FormSet::ofBits(plan.seenUnits, plan.seenFacts);
    if (reader && plan.kind.type == Type::category)
      plan.mayBeCategory = plan.countTexts = false;  // too many
    plan.formsKnown = plan.stage == Stage::look;
    plan.kind = bestOf(plan);
    const bool isText = plan.kinds.empty() && plan.forms.empty();
    if (isText || plan.formsKnown)
      plan.stage = Stage::sure;
    else if (plan.kinds.empty())
      plan.stage = Stage::look;  // 4
    else
      plan.stage = plan.stage == Stage::guess ? Stage::secondGuess : Stage::look;
  }

  void takeColumn(Plan& plan, ColumnReader& reader) {
    Context silent = m_context.silent();
    Column column = reader.finish(silent);
    const bool isText =
        accepts(Accept::categorical, plan.kind.type) && plan.kind.type != Type::boolean;
    if (!plan.chosen && !isText && column.missing() == column.size()) {
      // Not one value, so not one type either; but texts between quotes may have been passed over.
      plan.kind = {.type = Type::text};
      if (reader.passedOverText()) return;
      column = Column::allMissing(Type::text, column.size());
    }
    if (plan.kind.type == Type::text && plan.countTexts && !plan.chosen)
      column = categoriesIfFew(column);
    if (plan.chosen == Type::category) column = column.as(Type::category);
    plan.column = std::move(column);
  }

  /// By column: how many values do not have the type the user chose.
  std::vector<std::int64_t> unreadable() const {
    std::vector<std::int64_t> counts(m_plans.size());
    for (const std::vector<Misfit>& misfits : m_result.misfits)
      for (const Misfit& misfit : misfits)
        if (misfit.column >= 0) ++counts[static_cast<std::size_t>(misfit.column)];
    return counts;
  }

  TypedTable finish() {
    const std::vector<std::int64_t> lost = unreadable();
    std::vector<ColumnSchema> schema;
    std::vector<Column> columns;
    std::vector<CsvFinding> findings(m_plans.size());
    Context silent = m_context.silent();
    forEach(silent, static_cast<std::int64_t>(m_plans.size()), [&](std::int64_t index) {
      const Plan& plan = m_plans[static_cast<std::size_t>(index)];
      const std::string& name = m_layout.shape.names[static_cast<std::size_t>(index)];
      const TypeDecision decision{.kind = plan.kind,
                                  .kinds = plan.kinds,
                                  .forms = plan.forms,
                                  .formsKnown = plan.formsKnown,
                                  .chosen = plan.chosen.has_value(),
                                  .tolerant = plan.tolerant,
                                  .unreadable = lost[static_cast<std::size_t>(index)]};
      findings[static_cast<std::size_t>(index)] =
          findingOfType(name, *plan.column, decision, writing());
    });
    for (std::size_t index = 0; index < m_plans.size(); ++index) {
      ColumnSchema column{.name = m_layout.shape.names[index],
                          .type = m_plans[index].column->type()};
      if (const std::optional<NumberForm>& form = m_plans[index].kind.form)
        column.description = describedForm(*form, formsOf(index).haveMagnitudes());
      for (const CsvColumnChoice& choice : m_options.columns)
        if (choice.name == column.name && choice.role) column.role = *choice.role;
      schema.push_back(std::move(column));
      columns.push_back(*m_plans[index].column);
    }
    m_result.table = Table(TableSchema(std::move(schema)), std::move(columns));
    m_result.findings = std::move(findings);
    return std::move(m_result);
  }

  FormSet formsOf(std::size_t index) const {
    return m_plans[index].chosen ? m_samples[index].numbers : m_plans[index].forms;
  }

  Writing writing() const {
    return {.decimal = m_layout.rules.decimal,
            .delimiter = m_layout.scanner.delimiter(),
            .decimalChosen = m_options.decimal.has_value()};
  }

  const Layout& m_layout;
  const CsvOptions& m_options;
  Context& m_context;
  Extent m_extent;
  std::vector<ColumnSample> m_samples;
  std::vector<Plan> m_plans;
  TypedTable m_result;
};

}  // namespace

TypedTable readTable(const Layout& layout, const CsvOptions& options, Context& context) {
  return TableReading(layout, options, context).read();
}

}  // namespace quern::csv
