// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a delimited text is written.
//
//   1. What the user fixed is taken; everything else is decided here, each decision with its
//      reason.
//   2. Every candidate (delimiter, quote, escape) reads the same lines, and the best is taken; see
//      csv_candidate.cpp.
//   3. Lines above the first row of the usual width are a preamble.
//   4. A line "sep=;" says what it says.
//   5. Of several tables below each other the first is read that is more than a few lines above the
//      others; the others are told.
//   6. The header comes again on every page of a printed list.
//   7. Quotes with blanks around them are quotes if the rows read better that way, or as well and
//      the cells of a column are quoted.
//   8. If the user says that all lines are one table, none is above or below it.

#include "core/table/csv_sniffer.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/table/csv_candidate.h"
#include "core/table/csv_cells.h"
#include "core/table/csv_cell_signs.h"
#include "core/table/csv_row_signs.h"
#include "core/table/csv_sections.h"
#include "core/table/type_inference.h"

#include <algorithm>
#include <cmath>

namespace quern::csv {
namespace {

constexpr std::size_t scoredRows = 300;

class Sniffer {
public:
  Sniffer(std::string_view text, bool whole, const CsvOptions& options)
      : m_all(text),
        m_text(text.substr(0, scoredEnd(text, options.skip.value_or(0)))),
        m_whole(whole && m_text.size() == text.size()),
        m_options(options),
        m_markers(options.missingMarkers),
        m_judge(m_base, m_markers) {}

  SniffedCsv sniff() {
    checkCsvOptions(m_options);
    const bool betweenCells =
        m_options.delimiter && m_options.delimiter->find('"') != std::string::npos;
    m_base.quote = m_options.quote.value_or(betweenCells ? '\0' : '"');
    m_base.escape = m_options.escape.value_or(QuoteEscape::doubled);
    m_base.comment = m_options.comment.value_or("");
    decideLineEnd();
    takeHint();
    Candidate best = bestReading();
    best = decideComment(std::move(best));
    chooseTable(best);
    if (!m_options.skip && !m_options.headerRows && !m_options.oneTable) takeRowsAboveHeader(best);
    m_result.dialect = best.dialect;
    reportReading(best);
    decideSkip(best);
    const std::vector<SampleRow> table = tableOf(best);
    if (m_options.decimal || m_result.dialect.delimiter == ",")
      m_result.dialect.decimal = m_options.decimal.value_or('.');
    else
      decideDecimal(table, m_result);
    decideHeader(table);
    if (!m_options.decimal && m_result.dialect.delimiter != "," && m_result.dialect.decimal == '.')
      m_result.openPoints = openPoints(table, m_result.dialect, m_markers);
    decideQuotedMarkers(table, m_markers, m_result);
    m_result.dialect.skipBlanks = m_options.skipBlanks.value_or(false);
    if (!m_options.skipBlanks) decideBlanks(table, m_result);
    return std::move(m_result);
  }

private:
  /// Lines to skip come on top of what is scored.
  static std::size_t scoredEnd(std::string_view text, std::int64_t skip) {
    CsvDialect lines;
    const bool feeds = scoredPart(text).find('\n') != text.npos;
    lines.lineEnd = feeds ? LineEnd::lf : LineEnd::cr;
    const std::size_t at = skipLines(text, lines, skip);
    return at + scoredPart(text.substr(at)).size();
  }

  /// Without the header on later pages.
  static std::vector<SampleRow> tableOf(const Candidate& reading) {
    std::vector<SampleRow> rows(reading.rows.begin() + static_cast<std::ptrdiff_t>(reading.start),
                                reading.rows.end());
    if (rows.empty() || !areColumnNames(rows[0], reading.dialect)) return rows;
    const SampleRow header = rows[0];
    const auto repeats = std::remove_if(rows.begin() + 1, rows.end(), [&](const SampleRow& row) {
      return saySame(row, header, reading.dialect);
    });
    rows.erase(repeats, rows.end());
    return rows;
  }

  void found(const char* what, std::string value, Sentence reason) {
    m_result.findings.push_back(
        {.what = what, .value = std::move(value), .reason = std::move(reason)});
  }

  void decideLineEnd() {
    std::int64_t feeds = 0;
    std::int64_t lone = 0;
    for (std::size_t at = 0; at + 1 < m_text.size(); ++at) {
      feeds += m_text[at] == '\n' ? 1 : 0;
      lone += m_text[at] == '\r' && m_text[at + 1] != '\n' ? 1 : 0;
    }
    if (lone == 0 || lone * 5 < feeds) return;
    m_base.lineEnd = feeds == 0 ? LineEnd::cr : LineEnd::mixed;
    if (feeds == 0)
      found("line-end", "CR", tr("There is not a single line feed."));
    else
      found("line-end", "mixed",
            Sentence(tr("%1 {line ends|lines end} with LF and %2 with CR."), feeds, lone));
  }

  void takeHint() {
    if (!m_text.starts_with("sep=") || m_text.size() < 6 || m_options.delimiter) return;  // 4
    const std::string_view line = m_text.substr(4, m_text.find_first_of("\r\n") - 4);
    if (line.size() != 1) return;
    m_hint = line;
    m_hintLines = 1;
  }

  std::vector<Candidate> candidates() const {
    std::vector<Candidate> readings;
    for (const CandidateDelimiter& delimiter : candidateDelimiters()) {
      if (m_options.delimiter || m_hint) break;
      // Without any comma this is the reading as a single column.
      if (delimiter.text != "," && m_text.find(delimiter.text) == m_text.npos) continue;
      addQuotes(std::string(delimiter.text), readings);
    }
    if (readings.empty())
      addQuotes(m_hint ? std::string(*m_hint) : m_options.delimiter.value_or(","), readings);
    return readings;
  }

  void addQuotes(const std::string& delimiter, std::vector<Candidate>& readings) const {
    CsvDialect dialect = m_base;
    dialect.delimiter = delimiter;
    const auto add = [&](char quote, QuoteEscape escape) {
      if (delimiter.find(quote) != delimiter.npos) return;
      dialect.quote = quote;
      dialect.escape = escape;
      dialect.paddedQuotes = m_options.paddedQuotes.value_or(false);
      readings.push_back({.dialect = dialect});
      if (m_options.paddedQuotes || !mayPadQuotes(m_text, dialect)) return;
      readings.push_back({.dialect = dialect});
      readings.back().dialect.paddedQuotes = true;  // 7
    };
    add(m_base.quote, m_base.escape);
    const auto contains = [this](std::string_view what) {
      return m_text.find(what) != m_text.npos;
    };
    const bool escapes = !m_options.escape && contains("\\");
    if (escapes) add(m_base.quote, QuoteEscape::backslash);
    if (m_options.quote) return;
    if (contains("'")) add('\'', m_base.escape);
    if (contains("'") && escapes) add('\'', QuoteEscape::backslash);
    if (contains("\"")) add('\0', m_base.escape);
  }

  Candidate bestReading() const {
    Candidate best;
    for (Candidate& reading : candidates()) {
      judge(reading);
      if (isAsGood(reading, best)) reading.score = std::max(reading.score, best.score + 2e-9);
      if (reading.score > best.score + 1e-9) best = std::move(reading);
    }
    return best;
  }

  /// With padded quotes as without them (7).
  static bool isAsGood(const Candidate& reading, const Candidate& best) {
    CsvDialect plain = reading.dialect;
    plain.paddedQuotes = false;
    return reading.dialect.paddedQuotes && best.dialect == plain && reading.width == best.width &&
           reading.score > 0.97 * best.score &&
           !std::ranges::equal(reading.rows, best.rows, {}, &SampleRow::cells, &SampleRow::cells) &&
           columnsAreQuoted(std::span(reading.rows).subspan(reading.start), reading.dialect);
  }

  /// A quoted cell that is longer than the sample, or a quote that nothing closes: what fits better.
  void judge(Candidate& reading) const {
    const std::size_t at = skipLines(m_text, reading.dialect, m_options.skip.value_or(m_hintLines));
    reading.rows = sampleRows(m_text, reading.dialect, at, m_whole, scoredRows);
    m_judge.judge(reading);
    if (m_whole || !endsInLongRow(m_text, at, reading.rows, scoredRows)) return;
    Candidate open{.dialect = reading.dialect};
    open.rows = sampleRows(m_text, reading.dialect, at, m_whole, scoredRows, LongRows::openQuotes);
    m_judge.judge(open);
    if (open.score > 0.9 * reading.score) reading = std::move(open);
  }

  /// Lines that start with # are comments unless they are rows like the others; so are lines of
  /// nothing but dashes between the rows.
  Candidate decideComment(Candidate reading) {
    if (m_options.comment) return reading;
    const auto fits = [&reading](std::string_view sign) {
      return std::ranges::any_of(reading.rows, [&](const SampleRow& row) {
        return row.cells[0].starts_with(sign) && row.cells.size() == reading.width &&
               reading.width > 1;
      });
    };
    const auto begins = [](const SampleRow& row) { return row.cells[0].starts_with('#'); };
    if (m_text.starts_with('#') || std::ranges::any_of(reading.rows, begins)) {
      if (fits("#")) return reading;
      return withComment("#", tr("Lines that start with # do not look like rows."));
    }
    const auto below = reading.rows.begin() + static_cast<std::ptrdiff_t>(reading.start);
    const auto rule = std::find_if(below, reading.rows.end(), isRule);
    if (rule == reading.rows.end() || reading.width < 2) return reading;
    const std::string sign(trimmed(rule->cells[0]).substr(0, 5));
    if (!rule->cells[0].starts_with(sign) || fits(sign)) return reading;
    return withComment(sign, tr("Lines of nothing but dashes are no rows."));
  }

  Candidate withComment(const std::string& sign, Sentence reason) {
    m_base.comment = sign;
    found("comment", sign, std::move(reason));
    return bestReading();
  }

  void reportReading(const Candidate& reading) {
    const CsvDialect& dialect = reading.dialect;
    const std::int64_t percent = std::llround(100 * reading.consistency);
    Sentence reason(tr("%1% of the rows have %2 {cell|cells}."), percent, reading.width);
    if (m_hint) reason = tr("The first line says so.");
    if (m_options.delimiter) reason = chosen();
    if (reading.width <= 1 && !m_hint && !m_options.delimiter) reason = tr("There is one column.");
    found("delimiter", dialect.delimiter, reason);
    const bool backslash = dialect.escape == QuoteEscape::backslash;
    found("quote", dialect.quote == '\0' ? "" : std::string(1, dialect.quote),
          m_options.quote        ? chosen()
          : dialect.paddedQuotes ? Sentence(tr("Blanks stand around the quotes of cells."))
          : backslash            ? Sentence(tr("Quotes inside quotes have a backslash in front."))
                                 : Sentence(tr("Rows have the same number of cells that way.")));
  }

  static Sentence chosen() { return tr("You chose it."); }

  /// Those above what looks like the table, too (8).
  void takeAllLines(Candidate& reading) const {
    const std::size_t at = skipLines(m_text, reading.dialect, m_options.skip.value_or(m_hintLines));
    reading.rows = sampleRows(m_text, reading.dialect, at, m_whole, scoredRows);
    reading.width = usualWidth(reading.rows);
    reading.start = 0;
    measure(reading);
  }

  static void measure(Candidate& reading) {
    const auto fitting = std::ranges::count_if(
        reading.rows, [&](const SampleRow& row) { return row.cells.size() == reading.width; });
    reading.consistency = static_cast<double>(fitting) /
                          static_cast<double>(std::max<std::size_t>(1, reading.rows.size()));
  }

  /// All of them. Lines above the first one may hide it: they are no rows, but look like some.
  std::vector<StackedTable> tablesFor(const Candidate& reading) const {
    const CsvDialect& dialect = reading.dialect;
    if (!mayHoldTables(m_all, dialect)) return {};
    const std::size_t at = skipLines(m_all, dialect, m_options.skip.value_or(m_hintLines));
    std::vector<StackedTable> tables = stackedTables(m_all, dialect, at, m_options);
    if (tables.size() < 2 && !m_options.skip && reading.start > 0)
      tables = stackedTables(m_all, dialect, reading.rows[reading.start].first, m_options);
    return tables;
  }

  /// One of several tables below each other (5).
  void chooseTable(Candidate& best) {
    const std::int64_t wanted = m_options.table.value_or(0);
    const std::vector<StackedTable> tables = tablesFor(best);
    const auto most = m_options.oneTable ? 1 : static_cast<std::int64_t>(tables.size());
    if (wanted > std::max<std::int64_t>(1, most))
      throw Error(Sentence(tr("The file has no table %1."), wanted), {.parameter = "table"},
                  tr("Leave the number out, so that the first table is read."));
    if (tables.size() > 1)
      for (const StackedTable& table : tables) m_result.tables.push_back({table.line, table.names});
    if (m_options.oneTable) takeAllLines(best);
    if (tables.size() < 2 || m_options.oneTable) return;
    const std::size_t index =
        wanted > 0 ? static_cast<std::size_t>(wanted - 1) : firstRealTable(tables);
    m_table = tables[index];
    m_isLast = index + 1 == tables.size();
    m_result.findings.push_back(findingOfTable(m_result.tables, index, wanted > 0));
    takeTable(best);
  }

  void takeTable(Candidate& best) const {
    const std::string_view text = m_isLast ? m_all : m_all.substr(0, m_table->last);
    best.rows = sampleRows(text, best.dialect, m_table->first, m_whole || !m_isLast, scoredRows);
    best.width = m_table->width;
    best.start = 0;
    measure(best);
  }

  /// Rows that name groups of columns are part of the header; others are above it.
  void takeRowsAboveHeader(Candidate& best) {
    const std::vector<SampleRow> table = tableOf(best);
    const std::size_t above = rowsAboveHeader(table, best.dialect, m_options);
    const bool names = above > 0 && above < 3 && namesGroups(table[above - 1], table[above]);
    if (names)
      m_groupRows = static_cast<int>(above);
    else
      best.start += above;
  }

  /// A cell that stands for several columns is followed by empty ones: 2023,,2024,
  bool namesGroups(const SampleRow& row, const SampleRow& below) const {
    if (row.cells.size() != below.cells.size()) return false;
    std::size_t empty = 0;
    bool named = false;  // behind an empty cell: 506,3,, is a row of counts
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const bool isEmpty = trimmed(unquoted(row.cells[column], m_base.quote)).empty();
      named |= !isEmpty && empty > 0;
      if (!isEmpty) continue;
      if (trimmed(unquoted(below.cells[column], m_base.quote)).empty()) return false;
      empty += column > 0 ? 1 : 0;
    }
    return named;
  }

  void decideSkip(const Candidate& reading) {
    CsvDialect& dialect = m_result.dialect;
    if (m_table) {
      const Scanner scanner(dialect);
      // No row of it is whole if a quote that opens in its first one is not closed in the sample.
      const std::size_t first =
          reading.rows.empty() ? m_table->first : reading.rows[reading.start].first;
      dialect.skip = scanner.lines(m_all.substr(0, first));
      if (!m_isLast) dialect.lines = scanner.lines(m_all.substr(first, m_table->last - first));
      return;
    }
    dialect.skip = m_options.skip.value_or(m_hintLines);
    if (m_options.skip || reading.start == 0) return;
    const std::string_view above = m_text.substr(0, reading.rows[reading.start].first);
    dialect.skip = Scanner(dialect).lines(above);
    found("skip", std::to_string(dialect.skip),
          tr("The lines above are not like the rows of the table."));
  }

  void decideHeader(const std::vector<SampleRow>& table) {
    Sentence reason = chosen();
    CsvDialect& dialect = m_result.dialect;
    if (m_groupRows > 0) {
      dialect.headerRows = m_groupRows + 1;
      found("header", std::to_string(dialect.headerRows),
            tr("The first row names groups of columns."));
      return;
    }
    dialect.headerRows = m_options.headerRows ? *m_options.headerRows
                                              : headerRowsOf(table, dialect, m_options, reason);
    found("header", std::to_string(dialect.headerRows), reason);
  }

  std::string_view m_all, m_text;  ///< m_text: as much as is scored
  bool m_whole;
  std::optional<StackedTable> m_table{};
  bool m_isLast = false;
  int m_groupRows = 0;  ///< above the names of the columns
  const CsvOptions& m_options;
  MissingMarkers m_markers;
  CsvDialect m_base;
  CandidateJudge m_judge;
  std::optional<std::string_view> m_hint;
  std::int64_t m_hintLines = 0;
  SniffedCsv m_result;
};

}  // namespace

SniffedCsv sniffText(std::string_view text, bool whole, const CsvOptions& options) {
  return Sniffer(text, whole, options).sniff();
}

}  // namespace quern::csv
