// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds a text in the cells of a table.
//
//   1. A category is judged once per text of its dictionary, not once per row.
//   2. A column whose cells cannot hold the text is not read: a letter no number has, a blank in a
//      date.
//   3. Words are looked for as the view shows them.
//   4. Reading starts after the given cell, goes around the end once and comes back to it.
#include "core/table/find_text.h"

#include "core/base/rows.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <functional>

namespace quern {
namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

bool holds(std::string_view text, std::string_view wantedLower) {
  return !std::ranges::search(text, wantedLower, {}, lower).empty();
}

bool onlyOf(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos;
}

using Judge = std::function<bool(std::int64_t row)>;
using Shown = std::function<std::string(std::string_view written)>;

Shown shownIn(int column, const FindText& find) {
  if (!find.shown) return {};
  return [column, &find](std::string_view written) { return find.shown(column, written); };
}

/// Null for a column that cannot hold the text (2).
Judge judgeOf(const Column& column, std::string_view wanted, const Shown& shown) {
  const auto holdsWord = [wanted, shown](std::string_view word) {  // 3
    return shown ? holds(shown(word), wanted) : holds(word, wanted);
  };
  const auto written = [&column, wanted](std::int64_t row) {
    return holds(column.written(row), wanted);
  };
  switch (column.type()) {
    case Type::number: return onlyOf(wanted, "0123456789+-.einfa") ? Judge(written) : Judge();
    case Type::integer: return onlyOf(wanted, "0123456789-") ? Judge(written) : Judge();
    case Type::date: return onlyOf(wanted, "0123456789-") ? Judge(written) : Judge();
    case Type::timestamp: return onlyOf(wanted, "0123456789-:t.") ? Judge(written) : Judge();
    case Type::boolean: {
      const bool fits[] = {holdsWord("false"), holdsWord("true")};
      if (!fits[0] && !fits[1]) return {};
      return [truths = column.booleans(), no = fits[0], yes = fits[1]](std::int64_t row) {
        return truths[static_cast<std::size_t>(row)] != 0 ? yes : no;
      };
    }
    case Type::text:
      return
          [&texts = column.texts(), holdsWord](std::int64_t row) { return holdsWord(texts[row]); };
    case Type::category: {
      std::vector<char> fits;  // 1
      for (const std::string& text : column.categories()) fits.push_back(holdsWord(text) ? 1 : 0);
      if (std::ranges::find(fits, 1) == fits.end()) return {};
      return [codes = column.codes(), fits = std::move(fits)](std::int64_t row) {
        return fits[static_cast<std::size_t>(codes[static_cast<std::size_t>(row)])] != 0;
      };
    }
  }
  return {};
}

}  // namespace

std::optional<CellPlace> findText(const Table& table, const FindText& find, Context& context) {
  const std::string wanted = lowerCaseAscii(find.wanted);
  const std::int64_t rows = find.order.empty() ? table.rowCount() : std::ssize(find.order);
  const int columns = table.columnCount();
  if (wanted.empty() || rows == 0) return std::nullopt;

  std::vector<Judge> judges;
  for (int column = 0; column < columns; ++column)
    judges.push_back(judgeOf(table[column], wanted, shownIn(column, find)));
  if (std::ranges::none_of(judges, [](const Judge& judge) { return static_cast<bool>(judge); }))
    return std::nullopt;

  const auto found = [&](std::int64_t place, int column) {
    const std::int64_t row =
        find.order.empty() ? place : find.order[static_cast<std::size_t>(place)];
    const Judge& judge = judges[static_cast<std::size_t>(column)];
    return judge && table[column].present()[row] && judge(row);
  };
  const std::int64_t cells = rows * columns;
  const int step = find.backwards ? -1 : 1;
  std::int64_t cell = find.from * columns + find.fromColumn;
  for (std::int64_t looked = 0; looked < cells; ++looked) {  // 4
    if (looked % rowsPerBlock == 0) context.checkpoint(looked, cells);
    cell = (cell + step + cells) % cells;
    const CellPlace place{cell / columns, static_cast<int>(cell % columns)};
    if (found(place.row, place.column)) return place;
  }
  return std::nullopt;
}

}  // namespace quern
