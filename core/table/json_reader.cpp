// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records of JSON to a typed table.
//
//   1. A record is an object; its members are columns, in the order in which they come up first. A
//      member that a record does not have, or that is null, is missing.
//   2. Objects within a record become columns with dotted names: address.city. Arrays within a
//      record stay text, as compact JSON: how many there are differs from record to record.
//   3. Types are those of JSON; texts are looked at for dates only, for "007" has its quotes on
//      purpose. A whole number beyond 64 bits keeps its digits as text.
//   4. An array of values is one column, "value"; an array of arrays has columns by their place.
//   5. What is not JSON is an Error with its line. Nesting is limited; so are columns.

#include "core/table/json_reader.h"

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/table/cell_table.h"

#include <algorithm>
#include <unordered_map>

namespace quern {
namespace {

constexpr std::size_t deepestRecord = 100;
constexpr std::size_t mostJsonColumns = 100'000;
constexpr std::int64_t jsonRoomAlways = std::int64_t{256} << 20;  // cells, missing ones too

/// Takes the parts of the text from nlohmann's lexer and puts them into columns. Levels: outside
/// the records, in a record, in an array within a record.
class RecordTaker final : public nlohmann::json_sax<Json> {
public:
  RecordTaker(std::int64_t rows, Context& context) : m_most(rows), m_context(&context) {}

  bool null() override {
    return scalar("null", [](CellColumn& column) { column.addMissing(); });
  }
  bool boolean(bool value) override {
    return scalar(value ? "true" : "false", [value](CellColumn& column) { column.add(value); });
  }
  bool number_integer(number_integer_t value) override {
    return scalar(std::to_string(value),
                  [value](CellColumn& column) { column.add(static_cast<std::int64_t>(value)); });
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
      return bigNumber(std::to_string(value));
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t& written) override {
    if (written.find_first_of(".eE") == written.npos) return bigNumber(written);  // 3
    return scalar(written, [value](CellColumn& column) { column.add(static_cast<double>(value)); });
  }
  bool string(string_t& value) override {
    if (m_array > 0) return append(Json(value).dump());
    return scalar({}, [&value](CellColumn& column) { column.add(std::string_view(value)); });
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override {
    if (m_skipped > 0) return ++m_skipped < deepestRecord;
    if (m_array > 0) return open('{');
    if (!m_inRecord && !startsRecord()) return descend();
    if (m_inRecord) {
      m_path.push_back(m_prefix.size());
      m_prefix += m_key + '.';
      return m_path.size() < deepestRecord;
    }
    m_inRecord = true;
    m_tuple = false;
    return true;
  }

  bool key(string_t& name) override {
    if (m_array > 0) {
      append(Json(name).dump());
      m_fresh = true;
      m_text += ':';
    } else {
      m_key = name;
    }
    return true;
  }

  bool end_object() override {
    if (m_skipped > 0) {
      --m_skipped;
      return true;
    }
    if (m_array > 0) return close('}');
    if (!m_inRecord) return ascend();
    if (!m_path.empty()) {
      m_prefix.resize(m_path.back());
      m_path.pop_back();
      return true;
    }
    return endRecord();
  }

  bool start_array(std::size_t) override {
    if (m_skipped > 0) return ++m_skipped < deepestRecord;
    if (m_array > 0 || m_inRecord) return open('[');
    if (!m_inRecords) {
      m_inRecords = true;
      return true;
    }
    m_inRecord = m_tuple = true;  // 4
    m_place = 0;
    return true;
  }

  bool end_array() override {
    if (m_skipped > 0) {
      --m_skipped;
      return true;
    }
    if (m_array > 0) {
      close(']');
      if (m_array == 0) {
        const std::string text = std::move(m_text);
        m_text.clear();
        return put([&text](CellColumn& column) { column.add(std::string_view(text)); });
      }
      return true;
    }
    if (m_inRecord) return endRecord();
    m_inRecords = false;
    m_done = m_outside > 0;  // what comes beside the records does not matter
    return !m_done;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception&) override {
    m_position = position;
    m_broken = true;
    return false;
  }

  /// Objects one after the other are records themselves.
  void expectLines() { m_lines = true; }
  bool isFull() const { return m_rows >= m_most || m_done; }
  bool isBroken() const { return m_broken; }
  bool isTooDeep() const {
    return std::max({m_path.size(), m_array, m_skipped, m_outside}) >= deepestRecord;
  }
  bool isTooWide() const { return m_tooWide; }
  bool foundRecords() const { return m_rows > 0 && !m_columns.empty(); }
  std::size_t position() const { return m_position; }
  std::int64_t rows() const { return m_rows; }

  /// What a broken record has left behind is taken back.
  CellTable take() {
    CellTable table{.names = std::move(m_names), .columns = std::move(m_columns)};
    for (CellColumn& column : table.columns) {
      if (column.size() > m_rows) column = column.part(0, m_rows);
      column.padTo(m_rows);
    }
    return table;
  }

private:
  bool startsRecord() const { return m_inRecords || m_lines; }

  /// Into {"data": [{…}]}: the first array of a member holds the records.
  bool descend() { return ++m_outside < deepestRecord; }
  bool ascend() {
    --m_outside;
    return true;
  }

  template <class Put>
  bool scalar(const std::string& written, Put put) {
    if (m_array > 0) return append(written);
    return this->put(put);
  }

  bool bigNumber(const std::string& digits) {
    if (m_array > 0) return append(digits);
    return put([&digits](CellColumn& column) { column.add(std::string_view(digits)); });
  }

  template <class Put>
  bool put(Put put) {
    if (!m_inRecord) {
      if (m_inRecords && m_outside > 0) {  // {"tags": ["a", "b"], …}: no records
        m_inRecords = false;
        m_skipped = 1;
      }
      if (!m_inRecords) return true;  // beside the records
      m_key = "value";                // 4
      const bool added = putInto(m_key, put);
      return added && endRecord();
    }
    if (m_tuple) return putInto("column " + std::to_string(++m_place), put);
    return putInto(m_prefix + m_key, put);
  }

  template <class Put>
  bool putInto(const std::string& name, Put put) {
    const auto [known, isNew] = m_indices.try_emplace(name, m_columns.size());
    if (isNew) {
      m_names.push_back(name);
      m_columns.emplace_back();
    }
    CellColumn& column = m_columns[known->second];
    if (column.size() > m_rows) return true;  // a key that comes twice: the first counts
    m_room += m_rows - column.size() + 1;
    m_tooWide = m_columns.size() > mostJsonColumns ||
                (m_room > jsonRoomAlways && m_room > 1000 * (m_rows + 1));
    if (m_tooWide) return false;
    column.padTo(m_rows);
    put(column);
    return true;
  }

  bool endRecord() {
    m_inRecord = m_tuple = false;
    ++m_rows;
    if (m_rows % 4096 == 0) m_context->checkpoint();
    return m_rows < m_most;
  }

  bool append(const std::string& text) {
    if (!m_fresh) m_text += ',';
    m_fresh = false;
    m_text += text;
    return true;
  }

  bool open(char bracket) {
    if (m_array > 0 && !m_fresh) m_text += ',';
    m_text += bracket;
    m_fresh = true;
    return ++m_array < deepestRecord;
  }

  bool close(char bracket) {
    m_text += bracket;
    m_fresh = false;
    --m_array;
    return true;
  }

  std::int64_t m_most;
  Context* m_context;
  std::vector<std::string> m_names;
  std::vector<CellColumn> m_columns;
  std::unordered_map<std::string, std::size_t> m_indices;
  std::int64_t m_rows = 0, m_room = 0;
  std::string m_key, m_prefix, m_text;
  std::vector<std::size_t> m_path;  ///< where the prefix ended before each nested object
  std::size_t m_array = 0, m_skipped = 0, m_outside = 0, m_position = 0;
  std::int64_t m_place = 0;
  bool m_inRecords = false, m_inRecord = false, m_tuple = false, m_lines = false, m_fresh = true;
  bool m_done = false, m_broken = false, m_tooWide = false;
};

std::int64_t jsonLineOf(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position > 0 ? position - 1 : 0);
  return 1 + std::count(before.begin(), before.end(), '\n');
}

Error brokenJson(const std::string& source, std::int64_t line) {
  return Error(tr("The text is not valid JSON."), {.file = source, .line = line},
               tr("Correct it there, or use a copy of the file that is whole."));
}

/// Objects one after the other, whatever blanks are between them.
class JsonLines {
public:
  JsonLines(std::string_view text, const std::string& source, bool cut)
      : m_text(text),
        m_source(source),
        m_cut(cut) {}

  void readInto(RecordTaker& taker) const {
    std::size_t at = 0;
    std::int64_t line = 1;
    while (at < m_text.size() && !taker.isFull()) {
      std::size_t end = std::min(m_text.find('\n', at), m_text.size());
      std::string_view record = trimmed(m_text.substr(at, end - at));
      const bool last = end == m_text.size();
      if (!record.empty() && !Json::sax_parse(record, &taker) && !taker.isFull()) {
        if (taker.isTooDeep() || taker.isTooWide() || (m_cut && last)) return;
        throw brokenJson(m_source, line);
      }
      at = end + 1;
      ++line;
    }
  }

private:
  std::string_view m_text;
  const std::string& m_source;
  bool m_cut;
};

/// The first line is a whole object, and another one follows.
bool areJsonLines(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::size_t end = text.find('\n');
  const std::string_view first = trimmed(text.substr(0, end));
  const std::string_view rest = end == text.npos ? std::string_view() : trimmed(text.substr(end));
  return rest.starts_with('{') && Json::accept(first);
}

}  // namespace

CsvResult readJsonRecords(std::string_view bytes, const std::string& source,
                          const CsvOptions& options, std::int64_t rows, bool cut,
                          Context& context) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string_view text = trimmed(bytes);
  if (cut) text = text.substr(0, validUtf8Prefix(text));
  if (const std::size_t valid = validUtf8Prefix(text); valid < text.size())
    throw brokenJson(source, jsonLineOf(text, valid + 1));
  if (const std::size_t zero = text.find('\0'); zero != text.npos)
    throw brokenJson(source, jsonLineOf(text, zero + 1));
  RecordTaker taker(rows, context);
  const bool lines = areJsonLines(text);
  if (lines) {
    taker.expectLines();
    JsonLines(text, source, cut).readInto(taker);
  } else {
    Json::sax_parse(text, &taker);
  }
  RecordTaker single(rows, context);  // an object without an array is a record of its own
  single.expectLines();
  if (!taker.foundRecords() && !taker.isTooDeep() && text.starts_with('{') &&
      Json::sax_parse(text, &single))
    taker = std::move(single);
  if (taker.isTooDeep() || taker.isTooWide())
    throw Error(tr("The records are nested too deeply, or have too many different members."),
                {.file = source}, tr("Choose a file of records that have the same members."));
  if (taker.isBroken() && !lines && !cut && !taker.isFull())
    throw brokenJson(source, jsonLineOf(text, taker.position()));
  if (!taker.foundRecords())
    throw Error(tr("The file has no records."), {.file = source},
                tr("Choose a file with an array of objects, or with an object on every line."));
  CsvResult result;
  result.dialect.headerRows = 1;
  result.findings.push_back(
      {.what = "format",
       .value = lines ? "ndjson" : "json",
       .reason = lines ? tr("Every line is a record.") : tr("The records are in an array.")});
  addTypedColumns(taker.take(), options, result);
  return result;
}

}  // namespace quern
