// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zip_archive.h"
#include "core/table/column.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern::xlsx {

/// What a cell's number format says of its number.
enum class Look : std::uint8_t { number, percent, date, time, dateAndTime };

struct CellFormat {
  Look look = Look::number;
  std::string unit{};  ///< the currency, if the format shows one
};

/// From the code of a number format: "yyyy-mm-dd", "0.00%", "[$¥-804]#,##0.00".
CellFormat formatFrom(std::string_view code);

struct Sheet {
  std::string name, entry;  ///< entry: of the archive
  bool hidden = false;
};

/// What all sheets share. The archive is read entry by entry, by the names that the workbook gives;
/// anything else in it is left alone.
class Workbook {
public:
  /// Throws Error naming `source` if the bytes are no whole spreadsheet, are encrypted, or would
  /// unpack to more than any spreadsheet does. `bytes` must outlive this.
  Workbook(std::string_view bytes, const std::string& source);

  const std::vector<Sheet>& sheets() const { return m_sheets; }
  /// By name, or by its number from 1; the first one that is not hidden for an empty text. Throws
  /// Error with the names there are.
  const Sheet& sheet(const std::string& wanted) const;
  std::string read(const Sheet& sheet) const;  ///< its XML

  std::string_view sharedText(std::size_t index) const;  ///< throws Error if there is none
  const CellFormat& format(std::size_t style) const;     ///< plain if there is none
  bool from1904() const { return m_from1904; }
  const std::string& source() const { return m_source; }

private:
  const ZipReader::Entry* entry(std::string_view name) const;
  void readSheets();
  void readSharedTexts();
  void readStyles();

  std::string m_source;
  ZipReader m_archive;
  std::vector<Sheet> m_sheets;
  TextValues m_texts;
  std::vector<CellFormat> m_formats;
  bool m_from1904 = false;
};

/// _x000D_ in a text of a spreadsheet is the character with that number (ECMA-376, 22.9.2.19).
std::string withoutEscapes(const std::string& text);

}  // namespace quern::xlsx
