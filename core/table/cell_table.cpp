// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/cell_table.h"

#include "core/base/utf8.h"
#include "core/table/csv_cells.h"
#include "core/table/csv_column_reader.h"
#include "core/table/csv_type_reason.h"
#include "core/table/csv_value_parsers.h"

#include <algorithm>

namespace quern {
namespace {

using csv::MissingMarkers;

/// A column of texts read as what all of them are.
class TextTyping {
public:
  TextTyping(const Column& texts, const CsvOptions& options, bool asCsv)
      : m_texts(texts),
        m_markers(options.missingMarkers),
        m_asCsv(asCsv) {}

  Column typed(csv::TypeDecision& decision) const {
    KindSet kinds = KindSet::all();
    FormSet forms = FormSet::all();
    bool any = false;
    for (std::int64_t row = 0; row < m_texts.size(); ++row) {
      const std::string_view text = value(row);
      if (text.empty()) continue;
      any = true;
      kinds = kinds & KindSet::of(text, '.');
      if (m_asCsv) forms = forms & FormSet::of(text);
    }
    if (!m_asCsv) {
      kinds = kinds &
              KindSet::ofBits(KindSet::of(Type::date).bits() | KindSet::of(Type::timestamp).bits());
      forms = FormSet::ofBits(0, 0);
    }
    decision.kinds = kinds;
    decision.forms = forms;
    decision.formsKnown = m_asCsv;
    if (any) decision.kind = kindOf(kinds, forms);
    return read(decision.kind);
  }

private:
  static Kind kindOf(KindSet kinds, FormSet forms) {
    if (forms.areNumbersOfThings()) return {};
    if (!kinds.empty()) return kinds.best();
    const std::optional<NumberForm> form = forms.best('.');
    if (!form) return {};
    return {.type = forms.areWhole(form->grouping) ? Type::integer : Type::number, .form = form};
  }

  std::string_view value(std::int64_t row) const {
    if (!m_texts.present()[row]) return {};
    const std::string_view text = trimmed(m_texts.text(row));
    return m_asCsv && m_markers.contains(text) ? std::string_view() : text;
  }

  Column read(const Kind& kind) const {
    if (kind.form && kind.type == Type::integer)
      return with<std::int64_t>(kind.type, csv::FormedIntegerParser{*kind.form});
    if (kind.form) return with<double>(kind.type, csv::FormedNumberParser{*kind.form});
    switch (kind.type) {
      case Type::number: return with<double>(kind.type, csv::NumberParser{});
      case Type::integer: return with<std::int64_t>(kind.type, csv::IntegerParser{});
      case Type::date: return with<std::int64_t>(kind.type, csv::DateParser{kind.layout});
      case Type::timestamp:
        return with<std::int64_t>(
            kind.type,
            csv::TimestampParser{
                .layout = kind.layout, .zoned = kind.zoned, .date = csv::DateParser{kind.layout}});
      case Type::boolean: return booleans();
      case Type::category:
      case Type::text: break;
    }
    return withoutMarkers();
  }

  template <class Value, class Parser>
  Column with(Type type, Parser parser) const {
    ColumnBuilder builder(type);
    for (std::int64_t row = 0; row < m_texts.size(); ++row) {
      const std::string_view text = value(row);
      Value parsed{};
      if (!text.empty() && parser.careful(text, parsed))
        builder.add(parsed);
      else
        builder.addMissing();
    }
    return std::move(builder).build();
  }

  Column booleans() const {
    ColumnBuilder builder(Type::boolean);
    for (std::int64_t row = 0; row < m_texts.size(); ++row) {
      const std::optional<bool> read = readBoolean(value(row));
      if (read)
        builder.add(*read);
      else
        builder.addMissing();
    }
    return std::move(builder).build();
  }

  Column withoutMarkers() const {
    if (!m_asCsv) return csv::categoriesIfFew(m_texts);
    ColumnBuilder builder(Type::text);
    for (std::int64_t row = 0; row < m_texts.size(); ++row) {
      if (value(row).empty())
        builder.addMissing();
      else
        builder.add(m_texts.text(row));
    }
    return csv::categoriesIfFew(std::move(builder).build());
  }

  const Column& m_texts;
  MissingMarkers m_markers;
  bool m_asCsv;
};

const CsvColumnChoice* choiceOf(const CsvOptions& options, const std::string& name) {
  const auto choice = std::ranges::find(options.columns, name, &CsvColumnChoice::name);
  return choice == options.columns.end() ? nullptr : &*choice;
}

}  // namespace

void addTypedColumns(const CellTable& cells, const CsvOptions& options, CsvResult& result) {
  std::vector<ColumnSchema> schema;
  std::vector<Column> columns;
  for (std::size_t index = 0; index < cells.columns.size(); ++index) {
    const std::string& name = cells.names[index];
    const CsvColumnChoice* const choice = choiceOf(options, name);
    const bool keeps = options.keepText && !(choice && choice->type);
    const CellColumn& source = cells.columns[index];
    csv::TypeDecision decision{.kind = {}, .kinds = KindSet::ofBits(0)};
    Column column = keeps ? source.textColumn(cells.firstRow) : source.column(cells.firstRow);
    decision.kind.type = column.type();
    if (!keeps && column.type() == Type::text && column.missing() < column.size())
      column = TextTyping(column, options, cells.textsAreCsv).typed(decision);
    if (!keeps && options.oddShare > 0 && !(choice && choice->type))
      if (const std::optional<Type> near = csv::nearType(column, '.', options.oddShare)) {
        column = column.asFarAsPossible(*near, decision.unreadable);
        decision.chosen = decision.tolerant = true;
      }
    if (choice && choice->type && *choice->type != column.type()) {
      column = column.asFarAsPossible(*choice->type, decision.unreadable);
      decision.chosen = true;
    }
    ColumnSchema described{.name = name, .type = column.type()};
    if (choice && choice->role) described.role = *choice->role;
    if (index < cells.units.size()) described.description = cells.units[index];
    if (decision.kind.form && !decision.chosen)
      described.description = describedForm(*decision.kind.form, decision.forms.haveMagnitudes());
    result.findings.push_back(csv::findingOfType(name, column, decision, {}));
    schema.push_back(std::move(described));
    columns.push_back(std::move(column));
  }
  result.table = Table(TableSchema(std::move(schema)), std::move(columns));
}

}  // namespace quern
