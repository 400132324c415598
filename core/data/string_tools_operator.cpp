// SPDX-License-Identifier: GPL-3.0-or-later
//
// String tools: one change made to the texts of some columns.
//
//   1. Category columns stay categories, text columns texts; a column of yes or no becomes a
//      category column. Texts that become equal become one category.
//   2. A missing value stays missing. So becomes one where a pattern to extract matches nothing,
//      or where a text has fewer pieces than columns are made.
//   3. "In place" changes the columns where they stand; their roles stay. "In a new column" puts
//      "city (upper)" behind city, as a feature.
//   4. Splitting makes the columns "city 1", "city 2", … where city stood, or behind it. The last
//      of them holds what is left, separators included: nothing is lost.
//   5. A pattern that cannot be read is refused before a row is read.
//   6. Nothing is learned, and nothing depends on the language of the machine.

#include "core/data/text_changes.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

constexpr Option actions[] = {
    {TextAction::trim, "trim", tr("Remove blanks at both ends")},
    {TextAction::squeeze, "squeeze", tr("Remove superfluous blanks")},
    {TextAction::lower, "lower", tr("Small letters")},
    {TextAction::upper, "upper", tr("Capital letters")},
    {TextAction::title, "title", tr("Every Word With a Capital")},
    {TextAction::halfWidth, "half-width", tr("Full-width signs to plain ones")},
    {TextAction::fullWidth, "full-width", tr("Plain signs to full-width ones")},
    {TextAction::pinyin, "pinyin", tr("Chinese to pinyin")},
    {TextAction::pinyinInitials, "pinyin-initials", tr("Chinese to pinyin initials")},
    {TextAction::namePinyin, "name-pinyin", tr("Chinese names to pinyin")},
    {TextAction::nameInitials, "name-initials", tr("Chinese names to pinyin initials")},
    {TextAction::replace, "replace", tr("Replace a text")},
    {TextAction::replacePattern, "replace-pattern", tr("Replace a pattern")},
    {TextAction::extract, "extract", tr("Extract a pattern")},
    {TextAction::split, "split", tr("Split into columns")}};

enum class Destination { inPlace, append };

constexpr Option destinations[] = {{Destination::inPlace, "in-place", tr("In place")},
                                   {Destination::append, "append", tr("In a new column")}};

constexpr ColumnsParameter columns{.key = "columns",
                                   .accepts = Accept::categorical,
                                   .label = tr("Columns"),
                                   .help = tr("The columns whose texts are changed.")};
constexpr ChoiceParameter action{.key = "action",
                                 .options = actions,
                                 .initial = "trim",
                                 .label = tr("Change"),
                                 .help = tr("What is done to every text.")};
constexpr TextParameter find{
    .key = "find",
    .required = true,
    .label = tr("Find"),
    .help = tr("The text or regular expression to look for, or the separator."),
    .when = {"action", "replace|replace-pattern|extract|split"}};
constexpr TextParameter with{.key = "with",
                             .label = tr("Replace with"),
                             .help = tr("What is put there. In a pattern \\1 is the first group."),
                             .when = {"action", "replace|replace-pattern"}};
constexpr IntegerParameter parts{.key = "parts",
                                 .initial = 2,
                                 .min = 1,
                                 .max = 100,
                                 .label = tr("Columns to make"),
                                 .help = tr("The last of them holds what is left."),
                                 .when = {"action", "split"}};
constexpr ChoiceParameter place{.key = "place",
                                .options = destinations,
                                .initial = "in-place",
                                .label = tr("Result"),
                                .help = tr("Where the changed texts go.")};

OperatorSpec spec() {
  return {
      .id = "string-tools",
      .name = tr("String Tools"),
      .family = Family::data,
      .summary = tr("Cleans, changes and splits texts"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {columns, action, find, with, parts, place},
      .orderFree = true,
      .keywords = "text string manipulation case trim replace regex split width pinyin clean",
  };
}

TextSettings settingsOf(const Parameters& parameters, std::int64_t part) {
  return {parameters.as<TextAction>(action), parameters[find], parameters[with], part,
          parameters[parts]};
}

/// A column that comes out, and how it is made of the one it comes from.
struct Made {
  ColumnSchema schema;
  std::string source;
  TextChange change{};  ///< empty: the source as it is
};

/// The key of the chosen action.
std::string keyOfAction(const Parameters& parameters) {
  for (const Option& option : actions)
    if (option.value == static_cast<int>(parameters.as<TextAction>(action)))
      return std::string(option.key);
  bug("the action is one of the options", __FILE__, __LINE__);
}

/// The columns made of one: itself, changed or not, and those behind it.
std::vector<Made> madeOf(const Parameters& parameters, const ColumnSchema& source) {
  const bool append = parameters.as<Destination>(place) == Destination::append;
  const bool split = parameters.as<TextAction>(action) == TextAction::split;
  const Type type = source.type == Type::text ? Type::text : Type::category;  // 1
  std::vector<Made> made;
  if (append) made.push_back({source, source.name});
  if (split) {
    for (std::int64_t part = 1; part <= parameters[parts]; ++part)
      made.push_back({{source.name + " " + std::to_string(part), type},
                      source.name,
                      textChange(settingsOf(parameters, part))});
  } else if (append) {
    made.push_back({{source.name + " (" + keyOfAction(parameters) + ")", type},
                    source.name,
                    textChange(settingsOf(parameters, 1))});
  } else {
    made.push_back({source, source.name, textChange(settingsOf(parameters, 1))});
    made.back().schema.type = type;
  }
  return made;
}

std::vector<Made> allOf(const Parameters& parameters, const TableSchema& schema) {
  const std::vector<std::string> chosen = parameters[columns].in(schema);
  std::vector<Made> all;
  TableSchema names = schema;  // 4: a new name is none that is there
  for (const ColumnSchema& source : schema.columns()) {
    if (std::ranges::find(chosen, source.name) == chosen.end()) {
      all.push_back({source, source.name});
      continue;
    }
    for (Made& made : madeOf(parameters, source)) {
      if (made.schema.name != source.name) {
        made.schema.name = names.freeName(made.schema.name);
        names.add(made.schema);
      }
      all.push_back(std::move(made));
    }
  }
  return all;
}

class StringTools final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    TableSchema out;
    for (const Made& made : allOf(parameters, in.table("data"))) out.add(made.schema);
    out.complete = in.table("data").complete;
    return {{"data", out}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const std::vector<Made> all = allOf(parameters, data.schema());
    TableSchema schema;
    std::vector<Column> values;
    for (std::size_t at = 0; at < all.size(); ++at) {
      const auto count = static_cast<double>(all.size());
      Context part =
          context.part(static_cast<double>(at) / count, static_cast<double>(at + 1) / count);
      part.checkpoint();
      const Column& source = data[all[at].source];
      schema.add(all[at].schema);
      values.push_back(all[at].change ? changedTexts(source, all[at].change, part) : source);
    }
    return {{"data", Table(std::move(schema), std::move(values))}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    constexpr double bytesPerText = 40;  // made one by one, then put one behind the other
    double need = 0;
    for (const Made& made : allOf(parameters, data.schema()))
      if (made.change && data.contains(made.source)) {
        const bool text = data[made.source].type() == Type::text;
        need += text ? 3 * copyBytes(data[made.source]) +
                           bytesPerText * static_cast<double>(data.rowCount())
                     : 2 * copyBytes(data[made.source]);
      }
    return neededBytes(need);
  }
};

}  // namespace

void registerStringTools(Registry& registry) { registry.add<StringTools>(spec()); }

}  // namespace quern
