// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading options as JSON: what the user fixed, by the names of the command line.
//
//   1. Only what was fixed is written, so that an empty object means "detect everything".
//   2. csvOptionsFrom(toJson(options)) gives the same options.
//   3. Anything else than what toJson writes is refused with the key that is wrong; unknown keys
//      are kept out of the way: a newer version may have written them.

#include "core/table/csv_dialect.h"

#include "core/base/error.h"
#include "core/table/csv_encoding.h"

namespace quern {
namespace {

constexpr const char* escapeKeys[] = {"doubled", "backslash", "none"};

Error wrongOption(const std::string& key) {
  return Error(Sentence(tr("The reading option %1 has a value it cannot have."), key),
               {.parameter = key},
               tr("Remove it, so that it is detected, or give it one of its values."));
}

std::string textOf(const Json& json, const std::string& key) {
  if (!json.is_string()) throw wrongOption(key);
  return json.get<std::string>();
}

std::int64_t wholeOf(const Json& json, const std::string& key, std::int64_t most) {
  if (!json.is_number_integer() || json.get<std::int64_t>() < 0 || json.get<std::int64_t>() > most)
    throw wrongOption(key);
  return json.get<std::int64_t>();
}

bool truthOf(const Json& json, const std::string& key) {
  if (!json.is_boolean()) throw wrongOption(key);
  return json.get<bool>();
}

/// One byte, or none at all for "no quote".
char byteOf(const Json& json, const std::string& key) {
  const std::string text = textOf(json, key);
  if (text.size() > 1) throw wrongOption(key);
  return text.empty() ? '\0' : text[0];
}

QuoteEscape escapeOf(const Json& json, const std::string& key) {
  const std::string text = textOf(json, key);
  for (int which = 0; which < 3; ++which)
    if (text == escapeKeys[which]) return static_cast<QuoteEscape>(which);
  throw wrongOption(key);
}

std::string asText(char byte) { return byte == '\0' ? std::string() : std::string(1, byte); }

}  // namespace

void checkCsvOptions(const CsvOptions& options) {
  if (options.encoding) csv::checkEncoding(*options.encoding);
  const std::string delimiter = options.delimiter.value_or(",");
  const char quote = options.quote.value_or('\0');
  if (delimiter.empty() || delimiter.find_first_of("\r\n") != delimiter.npos)
    throw Error(tr("The delimiter is empty, or it is a line end."), {.parameter = "delimiter"},
                tr("Choose what stands between two cells, for instance a comma."));
  if (quote == '\n' || quote == '\r')
    throw Error(tr("The quote is a line end."), {.parameter = "quote"},
                tr("Choose what stands around a cell, for instance \"."));
  if (quote != '\0' && delimiter.find(quote) != delimiter.npos)
    throw Error(tr("The delimiter and the quote are the same."), {.parameter = "quote"},
                tr("Choose another one for one of the two."));
}

Json toJson(const CsvOptions& options) {
  Json json = Json::object();
  if (options.encoding) json["encoding"] = *options.encoding;
  if (options.delimiter) json["delimiter"] = *options.delimiter;
  if (options.comment) json["comment"] = *options.comment;
  if (options.quote) json["quote"] = asText(*options.quote);
  if (options.decimal) json["decimal"] = asText(*options.decimal);
  if (options.escape) json["escape"] = escapeKeys[static_cast<int>(*options.escape)];
  if (options.skip) json["skip"] = *options.skip;
  if (options.table) json["table"] = *options.table;
  if (options.oneTable) json["one-table"] = true;
  if (options.skipBlanks) json["skip-blanks"] = *options.skipBlanks;
  if (options.paddedQuotes) json["padded-quotes"] = *options.paddedQuotes;
  if (options.headerRows) json["header-rows"] = *options.headerRows;
  if (!options.missingMarkers.empty()) json["missing-markers"] = options.missingMarkers;
  if (options.oddShare > 0) json["odd-share"] = options.oddShare;
  if (options.keepText) json["keep-text"] = true;
  if (!options.sheet.empty()) json["sheet"] = options.sheet;
  if (!options.range.empty()) json["range"] = options.range;
  if (!options.columns.empty()) json["columns"] = toJson(options.columns);
  return json;
}

CsvOptions csvOptionsFrom(const Json& json) {
  if (!json.is_object()) throw wrongOption("csv");
  CsvOptions options;
  for (const auto& [key, value] : json.items()) {
    if (key == "encoding") options.encoding = textOf(value, key);
    if (key == "delimiter") options.delimiter = textOf(value, key);
    if (key == "comment") options.comment = textOf(value, key);
    if (key == "quote") options.quote = byteOf(value, key);
    if (key == "decimal") options.decimal = byteOf(value, key);
    if (key == "escape") options.escape = escapeOf(value, key);
    if (key == "skip") options.skip = wholeOf(value, key, std::numeric_limits<std::int64_t>::max());
    if (key == "header-rows") options.headerRows = static_cast<int>(wholeOf(value, key, 3));
    if (key == "sheet") options.sheet = textOf(value, key);
    if (key == "range") options.range = textOf(value, key);
    if (key == "table")
      options.table =
          std::max<std::int64_t>(1, wholeOf(value, key, std::numeric_limits<std::int64_t>::max()));
    if (key == "columns") options.columns = csvColumnsFrom(value);
    if (key == "odd-share") {
      if (!value.is_number() || !(value.get<double>() >= 0 && value.get<double>() <= 1))
        throw wrongOption(key);
      options.oddShare = value.get<double>();
    }
    if (key == "keep-text") options.keepText = truthOf(value, key);
    if (key == "skip-blanks") options.skipBlanks = truthOf(value, key);
    if (key == "padded-quotes") options.paddedQuotes = truthOf(value, key);
    if (key == "one-table") options.oneTable = truthOf(value, key);
    if (key == "missing-markers") {
      if (!value.is_array()) throw wrongOption(key);
      for (const Json& marker : value) options.missingMarkers.push_back(textOf(marker, key));
    }
  }
  return options;
}

Json toJson(const std::vector<CsvColumnChoice>& columns) {
  Json json = Json::object();
  for (const CsvColumnChoice& column : columns) {
    Json choice = Json::object();
    if (column.type) choice["type"] = keyOf(*column.type);
    if (column.role) choice["role"] = keyOf(*column.role);
    json[column.name] = std::move(choice);
  }
  return json;
}

std::vector<CsvColumnChoice> csvColumnsFrom(const Json& json) {
  if (!json.is_object()) throw wrongOption("columns");
  std::vector<CsvColumnChoice> columns;
  for (const auto& [name, choice] : json.items()) {
    if (!choice.is_object()) throw wrongOption("columns");
    CsvColumnChoice column{.name = name};
    if (choice.contains("type")) {
      column.type = typeFrom(textOf(choice["type"], "columns"));
      if (!column.type) throw wrongOption("columns");
    }
    if (choice.contains("role")) {
      column.role = roleFrom(textOf(choice["role"], "columns"));
      if (!column.role) throw wrongOption("columns");
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace quern
