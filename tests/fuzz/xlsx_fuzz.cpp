// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spreadsheets. Whatever the bytes, reading ends with a table or an Error. The bytes are taken for an
// archive, and for what stands in one, which the checksums of an archive would keep a fuzzer from
// changing: workbook, relations, texts, styles and sheet, with a group separator between them.

#include "core/base/error.h"
#include "core/base/zip_archive.h"
#include "core/table/table_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using namespace quern;

namespace {

constexpr char between = '\x1D';
constexpr const char* parts[] = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                                 "xl/sharedStrings.xml", "xl/styles.xml",
                                 "xl/worksheets/sheet1.xml"};

/// Only an Error is an answer to bytes that make no sense.
void read(std::string_view bytes, const CsvOptions& options) {
  static Context context({.threads = 1});
  try {
    readTableBytes(bytes, "fuzz.xlsx", options, context);
  } catch (const Error&) {
  }
}

std::string archiveOf(std::string_view text) {
  ZipWriter archive;
  for (const char* const part : parts) {
    const std::size_t end = std::min(text.find(between), text.size());
    archive.add(part, std::string(text.substr(0, end)), Packing::stored);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return archive.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("PK")) {
    read(bytes, {});
    return 0;
  }
  const std::string archive = archiveOf(bytes);
  read(archive, {});
  read(archive, {.keepText = true});
  read(archive, {.skip = 1, .headerRows = 2, .range = "B2:D5"});
  return 0;
}
