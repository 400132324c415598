// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a file, or bytes at hand, to a typed table.
//
//   1. The whole file decides on its encoding: it is taken for UTF-8 while it is scanned, and read
//      anew if a byte says otherwise.
//   2. A file that is no text is refused before anything is made of it.
//   3. What did not fit is in the rejects, with its line; the rows are in the table all the same.
//   4. Memory is the table plus a piece per thread; only text that is not UTF-8 is held as a whole,
//      too.
//   5. Notes below the table are no rows of it; they are rejects, unless every cell keeps its text or
//      the user says that there is one table and nothing else.
//   6. Nor is the header where it comes again; how often is a finding.
//   7. Where another table seems to begin among rows that did not fit, it is told.
//   8. The end of a long text tells whether other tables begin further down; they are split off like
//      those that begin early, and one of them is read as if the text began with it.
//   9. A preview sees that end, too. It takes unpacking or decoding all of a text that is not written
//      as it is, which is done up to a size, and always for a table that the user chose.

#include "core/table/csv_reader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/table/csv_guarded_texts.h"
#include "core/table/csv_late_tables.h"
#include "core/table/csv_notes.h"
#include "core/table/csv_rejects.h"
#include "core/table/csv_repeats.h"
#include "core/table/csv_row_signs.h"
#include "core/table/csv_sample.h"
#include "core/table/csv_sections.h"
#include "core/table/csv_shape.h"
#include "core/table/csv_sniffer.h"
#include "core/table/csv_source_text.h"
#include "core/table/csv_table_reader.h"
#include "core/table/csv_type_reason.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace quern {
namespace {

using namespace csv;

constexpr std::int64_t notesSize = 16'384;  // at the end, where notes are looked for
constexpr std::int64_t mostUnpackedForPreview = std::int64_t{128} << 20;

/// A reading of one source, from its bytes to the result.
class Reading {
public:
  /// whole: the bytes are all there are; otherwise only preview() may be asked for.
  Reading(Bytes raw, std::string source, bool whole, const CsvOptions& options, Context& context)
      : m_text(std::move(raw), std::move(source), whole),
        m_options(options),
        m_context(context) {}

  CsvResult read() {
    m_text.open(m_options, m_context);
    Context scanning = m_context.part(0, 0.15);
    decideShape();
    Structure structure = scan(scanning);
    if (!structure.validUtf8 || !validAboveRows()) {  // 1
      m_text.decodeAnew(m_options, m_context);
      decideShape();
      structure = scan(scanning);
    }
    return finish(structure);
  }

  /// file: all of it; the bytes at hand are its first ones.
  CsvResult preview(std::int64_t rows, const Bytes& file) {
    m_text.open(m_options, m_context);
    m_text.decodeUnlessValid(m_context);
    const std::int64_t most =
        m_options.table ? std::numeric_limits<std::int64_t>::max() : mostUnpackedForPreview;
    const bool goesOn = !m_text.isAsWritten() && !m_text.isWhole();
    const std::optional<Bytes> all = m_text.allOf(file, goesOn ? most : 0, m_context);  // 9
    if (m_text.isAsWritten() || all) m_file = all ? &*all : &file;
    decideShape();
    cutBehind(rows);
    return finish(scan(m_context));
  }

private:
  const Bytes& text() const { return m_text.bytes(); }

  /// None of them is left out.
  bool keepsLines() const { return m_options.keepText || m_options.oneTable; }

  /// The scan of the rows does not see the lines above them, which may hold all that is not ASCII.
  bool validAboveRows() const {
    Buffer buffer;
    const std::string_view above =
        text().read(m_from, static_cast<std::int64_t>(m_shape.offset), buffer);
    return validUtf8Prefix(above) == above.size();
  }

  void decideShape() {
    Buffer buffer;
    m_from = m_text.start();
    const Bytes& all = m_file != nullptr ? *m_file : text();
    const bool far = all.size() - m_from > headSize && !keepsLines();
    CsvOptions options = m_options;
    if (far) options.table.reset();  // it may be further down
    detect(options);
    if (far) splitFarBelow(all, std::move(options));
    findNotes();
    findRepeats(text().read(m_from, headSize, buffer));
    if (m_shape.names.empty()) throw isEmpty(m_text.source());
    m_sniffed.dialect.encoding = m_text.encoding();
    const std::vector<CsvFinding> first = m_text.findings();
    m_sniffed.findings.insert(m_sniffed.findings.begin(), first.begin(), first.end());
  }

  /// Dialect, header and names, from as many of the first bytes as that takes.
  void detect(const CsvOptions& options) {
    Buffer buffer;
    std::optional<Shape> shape;
    for (std::int64_t size = headSize; !shape; size *= 4) {
      const std::string_view head = text().read(m_from, size, buffer);
      const bool whole =
          m_text.isWhole() && m_from + static_cast<std::int64_t>(head.size()) >= text().size();
      m_sniffed = sniffText(head, whole, options);
      const bool all = m_from + static_cast<std::int64_t>(head.size()) >= text().size();
      m_end = text().size();
      const std::int64_t above =
          m_sniffed.tables.empty() ? m_sniffed.dialect.skip : m_sniffed.tables.back().line - 1;
      m_lastTable = m_from + static_cast<std::int64_t>(skipLines(head, m_sniffed.dialect, above));
      std::string_view table = head;
      if (m_sniffed.dialect.lines > 0) {
        table = head.substr(0, skipLines(head, m_sniffed.dialect,
                                         m_sniffed.dialect.skip + m_sniffed.dialect.lines));
        m_end = m_from + static_cast<std::int64_t>(table.size());
      }
      shape = shapeOf(table, whole || all || table.size() < head.size(), m_sniffed.dialect);
    }
    m_shape = *shape;
  }

  /// Another table may begin behind what was looked at (8). `all`: the text, whatever of it is at
  /// hand.
  void splitFarBelow(const Bytes& all, CsvOptions options) {
    const LateSearch search{.table = m_lastTable,
                            .known = m_from + headSize,
                            .start = m_from,
                            .dialect = m_sniffed.dialect,
                            .options = options};
    const std::vector<LateTable> late = lateTables(all, search, m_context);
    std::vector<CsvTablePlace> tables = m_sniffed.tables;
    if (tables.empty()) tables.push_back({1 + m_sniffed.dialect.skip, m_shape.names});
    const auto near = static_cast<std::int64_t>(tables.size());
    for (const LateTable& table : late) tables.push_back({table.line, table.names});
    const std::int64_t wanted = m_options.table.value_or(0);
    if (wanted > near && wanted <= std::ssize(tables))
      takeLate(all, late, static_cast<std::size_t>(wanted - near - 1), std::move(options));
    else if (wanted > 0)
      detect(m_options);
    if (late.empty()) return;
    const auto finding = std::ranges::find(m_sniffed.findings, "table", &CsvFinding::what);
    const bool told = finding != m_sniffed.findings.end();
    const std::int64_t index = wanted > 0 ? wanted : told ? std::stoll(finding->value) : 1;
    if (index == near) m_end = std::min(text().size(), late.front().above);
    if (told) m_sniffed.findings.erase(finding);
    m_sniffed.findings.insert(
        m_sniffed.findings.begin(),
        findingOfTable(tables, static_cast<std::size_t>(index - 1), wanted > 0));
    m_sniffed.tables = std::move(tables);
  }

  void takeLate(const Bytes& all, const std::vector<LateTable>& late, std::size_t index,
                CsvOptions options) {
    const LateTable& table = late[index];
    const std::int64_t end = index + 1 < late.size() ? late[index + 1].above : all.size();
    m_from = table.first;
    if (m_file != nullptr) {
      m_text.moveTo(all, table.first, m_context);
      m_from = m_text.start();
    }
    options.skip.reset();
    options.table = 1;
    detect(options);
    m_end = std::min(text().size(), end - table.first + m_from);
    m_linesAbove = table.line - 1;
    m_shape.line += m_linesAbove;
    m_sniffed.dialect.skip += m_linesAbove;
  }

  /// Lines below the table that are no rows of it (5).
  void findNotes() {
    m_notes = m_end;
    if (!m_text.isWhole() || keepsLines() || m_shape.columns() < 2) return;
    Buffer buffer;
    const std::int64_t rows = m_from + static_cast<std::int64_t>(m_shape.offset);
    const std::int64_t from = std::max(rows, m_end - notesSize);
    const std::string_view tail = text().read(from, m_end - from, buffer);
    m_notes =
        from + static_cast<std::int64_t>(notesBelow(tail, m_sniffed.dialect, m_shape.names.size()));
  }

  void addNotes(CsvResult& result, const Structure& structure) const {
    if (m_notes >= m_end) return;
    Buffer buffer;
    const Scanner scanner(m_sniffed.dialect);
    std::int64_t line = m_shape.line;
    if (!structure.chunks.empty()) {
      const Chunk& last = structure.chunks.back();
      line = last.firstLine + scanner.lines(text().read(last.offset, last.length, buffer));
    }
    csv::addNotes(text().read(m_notes, m_end - m_notes, buffer), line, m_sniffed.dialect, result);
  }

  /// The header again, on later pages (6). Only where the first MiB has one is it looked for at all.
  void findRepeats(std::string_view head) {
    m_repeats.clear();
    const CsvDialect& dialect = m_sniffed.dialect;
    if (keepsLines() || dialect.headerRows != 1 || m_shape.columns() < 2) return;
    const std::string_view above = trimmed(head.substr(0, m_shape.offset));
    const std::size_t end = above.find_last_of("\r\n");
    const std::string_view header = above.substr(end == above.npos ? 0 : end + 1);
    const bool names = areColumnNames(rowOf(header, Scanner(dialect)), dialect);
    if (!names || head.find(header, m_shape.offset) == head.npos) return;
    const std::int64_t rows = m_from + static_cast<std::int64_t>(m_shape.offset);
    m_repeats = repeatsOf(header, text(), rows, m_notes);
    if (m_repeats.empty()) return;
    m_sniffed.findings.push_back(
        {.what = "repeated-header",
         .value = std::to_string(m_repeats.size()),
         .reason = Sentence(tr("The header comes again in %1 {line|lines} further down, which "
                               "{is|are} left out."),
                            m_repeats.size()),
         .warns = true});
  }

  Structure scan(Context& context) const {
    const Scanner scanner(m_sniffed.dialect);
    const StructureRequest request{.offset = m_from + static_cast<std::int64_t>(m_shape.offset),
                                   .end = m_notes,
                                   .line = m_shape.line,
                                   .oneColumn = m_shape.columns() == 1,
                                   .source = m_text.source()};
    return findStructureWithout(m_repeats, text(), scanner, request, context);
  }

  /// Forgets what lies behind the first rows of data, and a last row that is cut.
  void cutBehind(std::int64_t rows) {
    Buffer buffer;
    const std::string_view head = text().read(0, m_notes, buffer);
    const std::size_t start = static_cast<std::size_t>(m_from) + m_shape.offset;
    const std::vector<SampleRow> sample =
        sampleRows(head, m_sniffed.dialect, start, m_text.isWhole(),
                   static_cast<std::size_t>(std::max<std::int64_t>(rows, 0)));
    const std::size_t end = sample.empty() ? start : sample.back().next;
    if (m_text.isWhole() && static_cast<std::int64_t>(end) >= m_notes)
      return;  // and what is below is told
    m_end = m_notes = static_cast<std::int64_t>(end);
    m_text.cut(head.substr(0, end));
  }

  CsvResult finish(const Structure& structure) {
    const Scanner scanner(m_sniffed.dialect);
    const CellRules rules(m_sniffed.dialect, m_options);
    const Layout layout{text(), scanner, rules, m_shape, structure, m_text.source()};
    Context reading = m_context.part(0.15, 1);
    TypedTable typed = readTable(layout, m_options, reading);
    CsvResult result{.table = std::move(typed.table),
                     .dialect = m_sniffed.dialect,
                     .findings = std::move(m_sniffed.findings),
                     .tables = std::move(m_sniffed.tables)};
    std::ranges::move(typed.findings, std::back_inserter(result.findings));
    result.rejects =
        rejectsOf(typed.misfits, text(), structure, scanner, m_shape.names, result.rejectCount);
    if (!m_options.keepText) dropSpreadsheetGuards(m_options, result);
    tellOpenPoints(result);
    tellOtherTable(result);
    addNotes(result, structure);
    addInvalidPlaces(result);
    addOddities(result);
    return result;
  }

  void tellOpenPoints(CsvResult& result) const {
    for (const std::size_t column : m_sniffed.openPoints) {
      if (column >= m_shape.names.size()) continue;
      const std::string& name = m_shape.names[column];
      const auto finding = std::ranges::find(result.findings, name, &CsvFinding::column);
      if (finding == result.findings.end() || !mayBeThousands(result.table[name])) continue;
      finding->reason = openPoint(name);
      finding->warns = true;
    }
  }

  /// Between rows of the same table, or too far below to be looked for (7).
  void tellOtherTable(CsvResult& result) const {
    if (m_options.oneTable) return;
    const std::optional<std::int64_t> line =
        headerAmong(result.rejects, m_sniffed.dialect, m_shape.names.size());
    if (!line) return;
    result.findings.push_back(
        {.what = "table-below",
         .value = std::to_string(*line),
         .reason =
             Sentence(tr("Line %1 looks like the header of another table, but is read as a row of "
                         "this one. To read the other one, skip the %2 lines above it."),
                      *line, *line - 1),
         .warns = true});
  }

  /// What somebody should look at, though everything could be read.
  void addOddities(CsvResult& result) const {
    Buffer buffer;
    const std::string_view head = text().read(m_from, headSize, buffer);
    if (const std::size_t at = head.find('\0'); at != head.npos)
      result.findings.push_back(
          {.what = "zero-bytes",
           .value = std::to_string(std::ranges::count(head, '\0')),
           .reason = Sentence(tr("Line %1 holds a zero byte, which no text has; cells keep them."),
                              1 + m_linesAbove + std::ranges::count(head.substr(0, at), '\n')),
           .warns = true});
    if (m_text.hasChanged())
      result.findings.push_back(
          {.what = "changed",
           .value = "",
           .reason = tr("The file was written to while it was read: rows may be missing or cut. "
                        "Read it again when the program that writes it is done."),
           .warns = true});
  }

  void addInvalidPlaces(CsvResult& result) {
    if (m_text.decoded().invalid == 0) return;
    std::vector<CsvReject> invalid =
        rejectsOf(m_text.decoded().invalidAt, text(), m_text.encoding());
    result.rejectCount += std::max(m_text.decoded().invalid -
                                       static_cast<std::int64_t>(m_text.decoded().invalidAt.size()),
                                   std::int64_t{0}) +
                          static_cast<std::int64_t>(invalid.size());
    std::ranges::move(invalid, std::back_inserter(result.rejects));
    std::ranges::stable_sort(result.rejects, {}, &CsvReject::line);
    if (result.rejects.size() > mostRejects) result.rejects.resize(mostRejects);
  }

  SourceText m_text;
  const CsvOptions& m_options;
  Context& m_context;
  const Bytes* m_file = nullptr;       ///< all of it, of which the text is the first part
  std::int64_t m_from = 0;             ///< of the lines that are read
  std::int64_t m_linesAbove = 0;       ///< them
  std::int64_t m_lastTable = 0;        ///< of those seen
  std::int64_t m_end = 0;              ///< of the table and the notes below it
  std::int64_t m_notes = 0;            ///< where they begin
  std::vector<LeftOutLine> m_repeats;  ///< of the header
  SniffedCsv m_sniffed;
  Shape m_shape;
};

}  // namespace

CsvResult readCsv(const std::filesystem::path& path, const CsvOptions& options, Context& context) {
  InputFile file(path);
  const std::string source = file.name();
  return Reading(Bytes(std::move(file)), source, true, options, context).read();
}

CsvResult readCsvText(std::string_view bytes, const std::string& source, const CsvOptions& options,
                      Context& context) {
  return Reading(Bytes(bytes), source, true, options, context).read();
}

CsvResult previewCsv(const std::filesystem::path& path, const CsvOptions& options,
                     std::int64_t rows) {
  InputFile file(path);
  const std::string source = file.name();
  Context context;
  const bool whole = file.size() <= headSize;
  Values<char> head(static_cast<std::size_t>(std::min(file.size(), headSize)));
  file.read(0, head);
  const Bytes all(std::move(file));
  return Reading(Bytes(std::move(head)), source, whole, options, context).preview(rows, all);
}

SniffedCsv sniffCsv(std::string_view head, bool whole, const CsvOptions& options) {
  Context context;
  const Bytes raw(head);
  std::optional<Encoding> encoding = encodingByMark(head);
  if (options.encoding)
    encoding = Encoding{*options.encoding, encoding ? encoding->mark : 0, tr("You chose it.")};
  const std::size_t valid = validUtf8Prefix(head);
  const bool isUtf8 = valid == head.size() || (!whole && head.size() - valid < 4);
  if (!encoding && isUtf8) encoding = Encoding{"UTF-8", 0, tr("The whole file is valid UTF-8.")};
  if (!encoding) encoding = encodingByFrequency(raw);
  const Decoded decoded = decode(raw, *encoding, context);
  SniffedCsv sniffed = sniffText({decoded.text.data(), decoded.text.size()}, whole, options);
  sniffed.dialect.encoding = encoding->name;
  sniffed.findings.insert(
      sniffed.findings.begin(),
      {.what = "encoding", .value = encoding->name, .reason = encoding->reason});
  return sniffed;
}

}  // namespace quern
