// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables to delimited text.
//
//   1. What is written reads back as the same values, column types given: numbers to the last bit,
//      texts to the last byte, missing values missing. (NaN is the exception: it reads back as
//      missing.)
//   2. Quotes stand around a text only if it needs them: delimiters, quotes, line ends, blanks at
//      an end, a leading #, or if it would be taken for a missing value.
//   3. Blocks of rows are made into text in parallel and written in order.
//   4. With safeForSpreadsheets a text that starts like a formula gets a leading '; nothing else is
//      changed, nor is a number that is kept as text, such as -2.

#include "core/table/csv_writer.h"

#include "core/base/dates.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hand_over.h"
#include "core/base/memory.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/table/csv_cells.h"

#include <oneapi/tbb/parallel_pipeline.h>

#include <algorithm>
#include <cstring>

namespace quern {
namespace {

constexpr std::int64_t rowsPerText = 1024;

int textsAtOnce(int threads) { return 2 * threads + 2; }

/// Text being made, and what happened on the way. Numbers are written in place.
class Written {
public:
  Written() = default;
  Written(Written&&) = default;

  std::int64_t rows = 0;
  std::int64_t guarded = 0;

  std::string_view text() const { return {m_bytes.data(), size()}; }
  bool empty() const { return size() == 0; }

  /// Where the text ends; there is room for so many bytes more.
  char* room(std::size_t bytes) {
    if (static_cast<std::size_t>(m_last - m_end) < bytes) grow(bytes);
    return m_end;
  }
  void endAt(char* end) { m_end = end; }

  void append(std::string_view text) {
    if (text.empty()) return;  // it may lie nowhere
    char* const end = room(text.size());
    std::memcpy(end, text.data(), text.size());
    m_end = end + text.size();
  }
  void append(char byte) {
    *room(1) = byte;
    ++m_end;
  }

private:
  std::size_t size() const { return static_cast<std::size_t>(m_end - m_bytes.data()); }
  void grow(std::size_t bytes) {
    const std::size_t size = this->size();
    m_bytes.resize(2 * m_bytes.size() + bytes);
    m_end = m_bytes.data() + size;
    m_last = m_bytes.data() + m_bytes.size();
  }

  Values<char> m_bytes;  // moved, never copied: pointers lead into it
  char *m_end = nullptr, *m_last = nullptr;
  handover::Cargo m_cargo;
};

/// Whether a spreadsheet would take the text for a formula. A sign and digits are a number.
bool startsFormula(std::string_view text) {
  constexpr std::string_view starts = "=+-@\t\r";
  if (text.empty() || starts.find(text.front()) == starts.npos) return false;
  const bool sign = text.front() == '-' || text.front() == '+';
  return !sign || text.size() == 1 || text.find_first_not_of("0123456789.,", 1) != text.npos;
}

char* writeText(std::string_view text, char* to) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

class TextWriter {
public:
  explicit TextWriter(const CsvWriteOptions& options) : m_options(options), m_markers({}) {
    for (const char stop : std::string("\"\r\n") + options.delimiter)
      m_stops[static_cast<unsigned char>(stop)] = true;
  }

  void append(std::string_view text, Written& out) const {
    const bool guarded = m_options.safeForSpreadsheets && startsFormula(text);
    if (!guarded && !needsQuotes(text)) {
      out.append(text);
      return;
    }
    out.guarded += guarded ? 1 : 0;
    out.append(guarded ? "\"'" : "\"");
    for (std::size_t quote = text.find('"'); quote != text.npos; quote = text.find('"')) {
      out.append(text.substr(0, quote + 1));
      out.append('"');
      text.remove_prefix(quote + 1);
    }
    out.append(text);
    out.append('"');
  }

private:
  bool needsQuotes(std::string_view text) const {
    if (m_markers.contains(text) || text.front() == '#') return true;
    for (const char byte : text)
      if (m_stops[static_cast<unsigned char>(byte)]) return true;
    return trimmed(text).size() != text.size() || m_markers.contains(trimmed(text));
  }

  const CsvWriteOptions& m_options;
  csv::MissingMarkers m_markers;
  bool m_stops[256] = {};
};

char* writeDate(Days days, char* to) {
  const CivilDate date = civilFromDays(days);
  if (date.year < 0 || date.year > 9999) return writeText(isoDate(days), to);
  to = writeTwoDigits(date.year / 100, to);
  to = writeTwoDigits(date.year % 100, to);
  *to++ = '-';
  to = writeTwoDigits(date.month, to);
  *to++ = '-';
  return writeTwoDigits(date.day, to);
}

char* writeTimestamp(Microseconds time, char* to) {
  const Microseconds rest = ((time % microsecondsPerDay) + microsecondsPerDay) % microsecondsPerDay;
  if (rest % 1'000'000 != 0) return writeText(isoTimestamp(time), to);
  to = writeDate((time - rest) / microsecondsPerDay, to);
  const auto seconds = static_cast<int>(rest / 1'000'000);
  *to++ = 'T';
  to = writeTwoDigits(seconds / 3600, to);
  *to++ = ':';
  to = writeTwoDigits(seconds / 60 % 60, to);
  *to++ = ':';
  return writeTwoDigits(seconds % 60, to);
}

/// A column as the row loop needs it: raw values, and categories as they are written.
struct Source {
  Type type;
  Validity present;
  const double* numbers = nullptr;
  const std::int64_t* integers = nullptr;
  const std::uint8_t* booleans = nullptr;
  const std::int32_t* codes = nullptr;
  const TextValues* texts = nullptr;
  std::vector<Written> categories{};  ///< once per category, not once per row

  Source(const Column& column, const TextWriter& writer)
      : type(column.type()),
        present(column.present()) {
    switch (type) {
      case Type::number: numbers = column.numbers().data(); break;
      case Type::integer:
      case Type::date:
      case Type::timestamp: integers = column.integers().data(); break;
      case Type::boolean: booleans = column.booleans().data(); break;
      case Type::text: texts = &column.texts(); break;
      case Type::category:
        codes = column.codes().data();
        for (const std::string& category : column.categories())
          writer.append(category, categories.emplace_back());
    }
  }

  void append(std::int64_t row, const TextWriter& writer, Written& out) const {
    if (!present[row]) return;
    switch (type) {
      case Type::number: out.endAt(writeNumber(numbers[row], out.room(roomForNumber))); break;
      case Type::integer: out.endAt(writeInteger(integers[row], out.room(roomForNumber))); break;
      case Type::date: out.endAt(writeDate(integers[row], out.room(roomForNumber))); break;
      case Type::timestamp:
        out.endAt(writeTimestamp(integers[row], out.room(roomForNumber)));
        break;
      case Type::boolean: out.append(booleans[row] != 0 ? "true" : "false"); break;
      case Type::text: writer.append((*texts)[row], out); break;
      case Type::category: {
        const Written& category = categories[static_cast<std::size_t>(codes[row])];
        out.append(category.text());
        out.guarded += category.guarded;
      }
    }
  }
};

class TableWriter {
public:
  TableWriter(const Table& table, const CsvWriteOptions& options, Context& context,
              const std::function<void(std::string_view)>& sink)
      : m_table(table),
        m_options(options),
        m_context(context),
        m_sink(sink),
        m_writer(options) {
    for (int column = 0; column < table.columnCount(); ++column)
      m_sources.emplace_back(table[column], m_writer);
  }

  CsvWritten write() {
    if (m_options.byteOrderMark) m_sink("\xEF\xBB\xBF");
    if (m_sources.empty()) return {};
    if (m_options.header) writeHeader();
    const auto texts = static_cast<std::size_t>(textsAtOnce(m_context.threads()));
    m_context.onThreads([&] {
      using oneapi::tbb::filter_mode;
      const auto next = [this](oneapi::tbb::flow_control& flow) {
        const handover::Turn turn;
        return nextRow(flow);
      };
      const auto text = [this](std::int64_t row) {
        const handover::Part part;
        return textOf(row);
      };
      const auto sink = [this](const Written& written) {
        const handover::Turn turn;
        take(written);
      };
      oneapi::tbb::parallel_pipeline(
          texts, oneapi::tbb::make_filter<void, std::int64_t>(filter_mode::serial_in_order, next) &
                     oneapi::tbb::make_filter<std::int64_t, Written>(filter_mode::parallel, text) &
                     oneapi::tbb::make_filter<Written, void>(filter_mode::serial_in_order, sink));
    });
    return m_result;
  }

private:
  void writeHeader() {
    Written header;
    for (const std::string& name : m_table.schema().names()) {
      if (!header.empty()) header.append(m_options.delimiter);
      m_writer.append(name, header);
    }
    header.append('\n');
    take(header);
  }

  std::int64_t nextRow(oneapi::tbb::flow_control& flow) {
    const std::int64_t row = m_next;
    if (row >= m_table.rowCount()) flow.stop();
    m_next += rowsPerText;
    return row;
  }

  Written textOf(std::int64_t first) const {
    m_context.checkpoint();
    Written out;
    const std::int64_t last = std::min(first + rowsPerText, m_table.rowCount());
    out.rows = last - first;
    out.room(static_cast<std::size_t>(last - first) * m_sources.size() * 12);
    for (std::int64_t row = first; row < last; ++row) {
      for (std::size_t column = 0; column < m_sources.size(); ++column) {
        if (column > 0) out.append(m_options.delimiter);
        m_sources[column].append(row, m_writer, out);
      }
      out.append('\n');
    }
    return out;
  }

  void take(const Written& written) {
    m_sink(written.text());
    m_result.rows += written.rows;
    m_result.guarded += written.guarded;
    m_context.checkpoint(m_result.rows, m_table.rowCount());
  }

  const Table& m_table;
  const CsvWriteOptions& m_options;
  Context& m_context;
  const std::function<void(std::string_view)>& m_sink;
  TextWriter m_writer;
  std::vector<Source> m_sources;
  std::int64_t m_next = 0;
  CsvWritten m_result;
};

}  // namespace

CsvWritten writeCsv(const Table& table, const CsvWriteOptions& options, Context& context,
                    const std::function<void(std::string_view)>& sink) {
  QUERN_EXPECT(!options.delimiter.empty() &&
               options.delimiter.find_first_of("\"\r\n") == std::string::npos);
  return TableWriter(table, options, context, sink).write();
}

CsvWritten writeCsv(const Table& table, const CsvWriteOptions& options, Context& context,
                    const std::filesystem::path& path) {
  OutputFile file(path);
  const CsvWritten written =
      writeCsv(table, options, context, [&file](std::string_view bytes) { file.write(bytes); });
  file.commit();
  return written;
}

double csvWriteBytes(std::int64_t rows, double bytes, int threads) {
  constexpr double textPerByte = 2;  // a number of eight bytes has up to 17 digits
  const double held =
      std::min(static_cast<double>(rows), static_cast<double>(rowsPerText) * textsAtOnce(threads));
  return textPerByte * held * bytes / std::max(static_cast<double>(rows), 1.0);
}

}  // namespace quern
