// SPDX-License-Identifier: GPL-3.0-or-later
//
// ARFF to a typed table.
//
//   1. The types are those that the file declares: numeric and real are numbers, integer, a list of
//      values is a category, date is a date or a time stamp, string a text. A value that has not
//      the declared type is missing, and is reported.
//   2. Quotes are ' or "; % starts a comment; ? is missing.
//   3. A sparse row {1 x, 3 2.5} has 0, or the first value of the list, in all other places.
//   4. Cells must be worth the room that a table of them takes.

#include "core/table/arff_reader.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/table/cell_column.h"
#include "core/table/cell_table.h"
#include "core/table/csv_number.h"
#include "core/table/reject_reasons.h"

#include <algorithm>
#include <optional>

namespace quern {
namespace {

constexpr std::size_t longestArffNumber = 64;
constexpr std::int64_t arffRoomAlways = std::int64_t{64} << 20;  // cells, those left out too
constexpr std::int64_t arffRoomPerCell = 1000;

struct ArffAttribute {
  std::string name;
  std::optional<Type> type;
  std::string absent = "0";  ///< in a sparse row
};

bool isArffBlank(char byte) { return byte == ' ' || byte == '\t'; }

/// Takes a word or a quoted text from the front; false: the quote is not closed.
bool takeWord(std::string_view& rest, std::string& word, std::string_view stops, bool& quoted) {
  word.clear();
  while (!rest.empty() && isArffBlank(rest.front())) rest.remove_prefix(1);
  quoted = !rest.empty() && (rest.front() == '\'' || rest.front() == '"');
  if (!quoted) {
    const std::size_t end = std::min(rest.find_first_of(stops), rest.size());
    word = trimmed(rest.substr(0, end));
    rest.remove_prefix(end);
    return true;
  }
  const char quote = rest.front();
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (rest[at] == '\\' && at + 1 < rest.size()) {
      word += rest[++at];
    } else if (rest[at] == quote) {
      rest.remove_prefix(at + 1);
      return true;
    } else {
      word += rest[at];
    }
  }
  return false;
}

class ArffReading {
public:
  ArffReading(std::string_view text, const std::string& source, std::int64_t rows, Context& context)
      : m_text(text),
        m_source(source),
        m_most(rows),
        m_context(context) {}

  CellTable read(CsvResult& result) {
    readHeader();
    CellTable table;
    for (const ArffAttribute& attribute : m_attributes) table.names.push_back(attribute.name);
    table.columns.resize(m_attributes.size());
    std::string_view line;
    while (m_rows < m_most && nextLine(line)) readRow(line, table, result);
    return table;
  }

  std::vector<CsvColumnChoice> declared() const {
    std::vector<CsvColumnChoice> columns;
    for (const ArffAttribute& attribute : m_attributes)
      columns.push_back({.name = attribute.name, .type = attribute.type});
    return columns;
  }

private:
  [[noreturn]] void refuse(Sentence what) const {
    throw Error(std::move(what), {.file = m_source, .line = m_line},
                tr("Correct the line, or use another copy of the file."));
  }

  /// The next line that says something.
  bool nextLine(std::string_view& line) {
    while (m_at < m_text.size()) {
      const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
      line = trimmed(m_text.substr(m_at, end - m_at));
      m_at = end + 1;
      ++m_line;
      if (!line.empty() && line.front() != '%') return true;
    }
    return false;
  }

  void readHeader() {
    std::string_view line;
    while (nextLine(line)) {
      const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
      const std::string word = lowerCaseAscii(line.substr(0, end));
      if (word == "@data") {
        if (m_attributes.empty()) refuse(tr("The file declares no attributes."));
        return;
      }
      if (word == "@attribute")
        readAttribute(line.substr(end));
      else if (word != "@relation")
        refuse(tr("The line declares neither a relation nor an attribute."));
    }
    refuse(tr("The file has no line @data, so it has no rows."));
  }

  void readAttribute(std::string_view rest) {
    ArffAttribute attribute;
    bool quoted = false;
    if (!takeWord(rest, attribute.name, " \t{", quoted) || attribute.name.empty())
      refuse(tr("The attribute has no name."));
    rest = trimmed(rest);
    if (rest.starts_with('{')) {
      std::string_view values = rest.substr(1);
      std::string first;
      if (takeWord(values, first, ",}", quoted)) attribute.absent = first;
      attribute.type = Type::category;
    } else {
      const std::string type =
          lowerCaseAscii(rest.substr(0, std::min(rest.find_first_of(" \t"), rest.size())));
      if (type == "numeric" || type == "real") attribute.type = Type::number;
      if (type == "integer") attribute.type = Type::integer;
      if (type == "string") attribute.type = Type::text;
      if (!attribute.type && type != "date")
        refuse(Sentence(tr("The attribute %1 has the unknown type \"%2\"."), attribute.name, type));
      if (attribute.type == Type::text) attribute.absent.clear();
    }
    const auto same = [&](const ArffAttribute& other) { return other.name == attribute.name; };
    if (std::ranges::any_of(m_attributes, same))
      refuse(Sentence(tr("The attribute %1 is declared twice."), attribute.name));
    m_attributes.push_back(std::move(attribute));
  }

  void readRow(std::string_view line, CellTable& table, CsvResult& result) {
    std::vector<std::optional<std::string>> cells(m_attributes.size());
    std::size_t found = 0;
    const bool sparse = line.starts_with('{');
    const bool whole = sparse ? readSparse(line, cells, found) : readDense(line, cells, found);
    for (std::size_t index = 0; index < cells.size(); ++index) {
      if (cells[index])
        put(table.columns[index], m_attributes[index].type, *cells[index]);
      else
        table.columns[index].addMissing();
    }
    ++m_rows;
    if (m_rows % 4096 == 0) m_context.checkpoint();
    takeRoom(found);
    if (whole) return;
    ++result.rejectCount;
    if (result.rejects.size() < 100'000)
      result.rejects.push_back({m_line, shortened(line, 1000),
                                sparse
                                    ? Sentence(rejects::sparseRow)
                                    : Sentence(rejects::wrongLength, found, m_attributes.size())});
  }

  /// A sparse row of a few bytes takes as much memory as any other (4).
  void takeRoom(std::size_t found) {
    m_room += static_cast<std::int64_t>(m_attributes.size());
    m_found += static_cast<std::int64_t>(found);
    if (m_room > arffRoomAlways && m_room > arffRoomPerCell * m_found)
      throw Error(Sentence(tr("Hardly any of the file's cells has a value: a table of its %1 "
                              "columns would fill the memory."),
                           m_attributes.size()),
                  {.file = m_source, .line = m_line},
                  tr("Leave out the columns that are not needed, or the rows that say nothing."));
  }

  bool readDense(std::string_view line, std::vector<std::optional<std::string>>& cells,
                 std::size_t& found) const {
    std::string cell;
    while (true) {
      bool quoted = false;
      if (!takeWord(line, cell, ",", quoted)) return false;
      if (found < cells.size() && (quoted || (cell != "?" && !cell.empty()))) cells[found] = cell;
      ++found;
      line = trimmed(line);
      if (line.empty()) return found == cells.size();
      if (line.front() != ',') return false;
      line.remove_prefix(1);
    }
  }

  bool readSparse(std::string_view line, std::vector<std::optional<std::string>>& cells,
                  std::size_t& found) const {
    for (std::size_t index = 0; index < cells.size(); ++index)  // 3
      cells[index] = m_attributes[index].absent;
    if (!line.ends_with('}')) return false;
    line = trimmed(line.substr(1, line.size() - 2));
    std::string word;
    while (!line.empty()) {
      bool quoted = false;
      std::size_t index = 0;
      if (!takeWord(line, word, " \t", quoted)) return false;
      const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), index);
      const bool isIndex = problem == std::errc{} && end == word.data() + word.size();
      if (!isIndex || index >= cells.size() || !takeWord(line, word, ",", quoted)) return false;
      cells[index] = word;
      if (!quoted && word == "?") cells[index].reset();
      ++found;
      line = trimmed(line);
      if (line.starts_with(',')) line.remove_prefix(1);
    }
    return true;
  }

  static void put(CellColumn& column, std::optional<Type> type, const std::string& cell) {
    char padded[longestArffNumber + csv::readAhead] = {};
    double number = 0;
    std::int64_t whole = 0;
    const bool isShort = cell.size() <= longestArffNumber;
    const char* const end = padded + cell.copy(padded, longestArffNumber);
    if (type == Type::integer && isShort && csv::readInteger(padded, end, whole))
      column.add(whole);
    else if (type == Type::number && isShort && csv::readNumber(padded, end, '.', number))
      column.add(number);
    else
      column.add(std::string_view(cell));
  }

  std::string_view m_text;
  const std::string& m_source;
  std::int64_t m_most;
  Context& m_context;
  std::vector<ArffAttribute> m_attributes;
  std::size_t m_at = 0;
  std::int64_t m_line = 0, m_rows = 0, m_room = 0, m_found = 0;
};

}  // namespace

CsvResult readArff(std::string_view bytes, const std::string& source, const CsvOptions& options,
                   std::int64_t rows, Context& context) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  CsvResult result;
  result.dialect.headerRows = 1;
  result.findings.push_back(
      {.what = "format", .value = "arff", .reason = tr("The file declares its attributes.")});
  ArffReading reading(bytes, source, rows, context);
  const CellTable table = reading.read(result);
  CsvOptions typed = options;
  for (const CsvColumnChoice& column : reading.declared()) {
    const auto chosen = std::ranges::find(typed.columns, column.name, &CsvColumnChoice::name);
    if (chosen == typed.columns.end())
      typed.columns.push_back(column);
    else if (!chosen->type)
      chosen->type = column.type;
  }
  addTypedColumns(table, typed, result);
  for (CsvFinding& finding : result.findings) {
    const bool chosen = std::ranges::any_of(options.columns, [&](const CsvColumnChoice& choice) {
      return choice.name == finding.column && choice.type;
    });
    if (!finding.column.empty() && !chosen && !finding.warns)
      finding.reason = tr("The file declares it.");
  }
  return result;
}

}  // namespace quern
