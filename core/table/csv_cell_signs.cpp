// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_cell_signs.h"

#include "core/base/utf8.h"
#include "core/table/type_inference.h"

#include <algorithm>

namespace quern::csv {

bool isNumberWith(std::string_view text, char decimal) {
  return KindSet::of(text, decimal).contains({.type = Type::number});
}

/// A decimal comma needs a proof: a number with it that is not a whole one with thousands
/// separators.
void decideDecimal(const std::vector<SampleRow>& table, SniffedCsv& sniffed) {
  CsvDialect& dialect = sniffed.dialect;
  std::int64_t commas = 0;
  std::int64_t points = 0;
  bool proof = false;
  for (const SampleRow& row : table) {
    for (const std::string_view cell : row.cells) {
      const std::string_view text = trimmed(unquoted(cell, dialect.quote));
      const std::size_t comma = text.find(',');
      if (comma != text.npos && isNumberWith(text, ',')) {
        ++commas;
        proof |= text.size() - comma != 4 || text.starts_with("0,");
      } else if (text.find('.') != text.npos && isNumberWith(text, '.')) {
        ++points;
      }
    }
  }
  if (!proof || commas <= points) return;
  dialect.decimal = ',';
  sniffed.findings.push_back(
      {.what = "decimal",
       .value = ",",
       .reason = Sentence(
           tr("%1 {cell is a number|cells are numbers} with a decimal comma, %2 with a point."),
           commas, points)});
}

namespace {

/// What the numbers of a column say of the point in them.
struct PointSigns {
  bool any = false, decimals = false, other = false;

  void look(std::string_view text) {
    any = true;
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t point = text.find('.');
    const bool digits =
        point != text.npos && text.find_first_not_of("0123456789.", sign) == text.npos;
    const bool open = digits && point > sign && point <= sign + 3 && text[sign] != '0' &&
                      text.size() == point + 4 && text.find('.', point + 1) == text.npos;
    decimals |= digits && !open && isNumberWith(text, '.');
    other |= !open;
  }
};

}  // namespace

std::vector<std::size_t> openPoints(const std::vector<SampleRow>& table, const CsvDialect& dialect,
                                    const MissingMarkers& markers) {
  std::vector<PointSigns> columns;
  for (std::size_t row = static_cast<std::size_t>(dialect.headerRows); row < table.size(); ++row) {
    columns.resize(std::max(columns.size(), table[row].cells.size()));
    for (std::size_t column = 0; column < table[row].cells.size(); ++column) {
      const std::string_view text = trimmed(unquoted(table[row].cells[column], dialect.quote));
      if (!markers.contains(text)) columns[column].look(text);
    }
  }
  std::vector<std::size_t> open;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (columns[column].any && !columns[column].other) open.push_back(column);
    if (columns[column].decimals) return {};  // 3.5 tells what points mean in this file
  }
  return open;
}

bool mayPadQuotes(std::string_view text, const CsvDialect& dialect) {
  if (dialect.quote == '\0' || dialect.delimiter.find(' ') != std::string::npos) return false;
  const std::string_view blanks = dialect.delimiter == "\t" ? " " : " \t";
  const auto isEdge = [&](std::string_view from) {
    return from.empty() || from.front() == '\n' || from.front() == '\r' ||
           from.starts_with(dialect.delimiter);
  };
  for (std::size_t at = text.find(dialect.quote); at != text.npos;
       at = text.find(dialect.quote, at + 1)) {
    const std::size_t behind = std::min(text.find_first_not_of(blanks, at + 1), text.size());
    if (behind > at + 1 && isEdge(text.substr(behind))) return true;
    const std::string_view before = text.substr(0, at);
    const std::size_t last = before.find_last_not_of(blanks);
    if (at == 0 || last == at - 1) continue;
    const std::string_view above = before.substr(0, last == text.npos ? 0 : last + 1);
    if (above.empty() || isEdge(above.substr(above.size() - 1)) ||
        above.ends_with(dialect.delimiter))
      return true;
  }
  return false;
}

bool columnsAreQuoted(std::span<const SampleRow> table, const CsvDialect& dialect) {
  struct Counts {
    std::ptrdiff_t filled = 0, quoted = 0;
  };
  std::vector<Counts> columns;
  for (std::size_t row = 1; row < table.size(); ++row) {
    columns.resize(std::max(columns.size(), table[row].cells.size()));
    for (std::size_t column = 0; column < table[row].cells.size(); ++column) {
      const std::string_view cell = table[row].cells[column];
      columns[column].filled += trimmed(cell).empty() ? 0 : 1;
      columns[column].quoted += isQuoted(cell, dialect.quote) ? 1 : 0;
    }
  }
  const auto any = [](const Counts& counts) { return counts.quoted > 0; };
  return std::ranges::any_of(columns, any) &&
         std::ranges::all_of(columns, [&](const Counts& counts) {
           return !any(counts) || 2 * counts.quoted > counts.filled;
         });
}

/// Where quotes stand around texts that need none, they say nothing about "" either, unless bare
/// cells are missing.
void decideQuotedMarkers(const std::vector<SampleRow>& table, const MissingMarkers& markers,
                         SniffedCsv& sniffed) {
  CsvDialect& dialect = sniffed.dialect;
  bool needless = false;
  bool bareMissing = false;
  for (std::size_t row = static_cast<std::size_t>(dialect.headerRows); row < table.size(); ++row) {
    for (const std::string_view cell : table[row].cells) {
      const bool quoted = isQuoted(cell, dialect.quote);
      const std::string_view text = unquoted(cell, dialect.quote);
      const bool missing = markers.contains(trimmed(text));
      bareMissing |= !quoted && missing;
      const bool needed = text.find(dialect.delimiter) != text.npos ||
                          text.find(dialect.quote) != text.npos ||
                          text.find_first_of("\r\n#") != text.npos || trimmed(text) != text;
      needless |= quoted && !missing && !needed;
    }
  }
  dialect.quotedMarkers = needless && !bareMissing;
  if (dialect.quotedMarkers)
    sniffed.findings.push_back(
        {.what = "quoted",
         .value = "missing",
         .reason = tr("Cells are quoted without need, so an empty quoted cell is missing, too.")});
}

namespace {

/// The blanks of a column's texts.
struct BlankSigns {
  std::ptrdiff_t texts = 0, before = 0, behind = 0, values = 0;
  std::size_t length = 0, width = 0;  ///< of the first cell: characters, and places on a screen
  bool sameLength = true, sameWidth = true;

  void look(std::string_view cell, const CsvDialect& dialect) {
    const auto starts = static_cast<std::size_t>(std::ranges::count_if(
        cell, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
    const auto ascii = static_cast<std::size_t>(std::ranges::count_if(
        cell, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }));
    const std::size_t places = 2 * starts - ascii;
    if (texts == 0) {
      length = starts;
      width = places;
    }
    ++texts;
    sameLength &= starts == length;
    sameWidth &= places == width;
    before += cell.front() == ' ' ? 1 : 0;
    behind += cell.back() == ' ' ? 1 : 0;
    values += KindSet::of(trimmed(cell), dialect.decimal).empty() ? 0 : 1;
  }

  bool any() const { return before + behind > 0; }
  bool areTexts() const { return texts > values; }
  /// Every cell has one on the same side, or all are of the same length with them.
  bool fillUp() const {
    return texts >= 2 && any() && (before == texts || behind == texts || sameLength || sameWidth);
  }
};

}  // namespace

void decideBlanks(const std::vector<SampleRow>& table, SniffedCsv& sniffed) {
  CsvDialect& dialect = sniffed.dialect;
  if (dialect.delimiter == " ") return;
  if (dialect.paddedQuotes) {
    dialect.skipBlanks = true;
    sniffed.findings.push_back({.what = "blanks",
                                .value = "left out",
                                .reason = tr("Blanks stand around the quotes of cells.")});
    return;
  }
  std::vector<BlankSigns> columns;
  for (std::size_t row = static_cast<std::size_t>(dialect.headerRows); row < table.size(); ++row) {
    columns.resize(std::max(columns.size(), table[row].cells.size()));
    for (std::size_t column = 0; column < table[row].cells.size(); ++column) {
      const std::string_view cell = table[row].cells[column];
      if (!trimmed(cell).empty() && !isQuoted(cell, dialect.quote))
        columns[column].look(cell, dialect);
    }
  }
  const auto isPadded = [](const BlankSigns& signs) { return signs.areTexts() && signs.fillUp(); };
  const auto isLoose = [](const BlankSigns& signs) {
    return signs.areTexts() && signs.any() && signs.texts > 1 && !signs.fillUp();
  };
  if (std::ranges::none_of(columns, isPadded) || std::ranges::any_of(columns, isLoose)) return;
  dialect.skipBlanks = true;
  sniffed.findings.push_back(
      {.what = "blanks",
       .value = "left out",
       .reason =
           tr("Blanks fill the cells up: every text of a column has some on the same side, or "
              "all are of the same length with them.")});
}

}  // namespace quern::csv
