// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// Cells of a file that knows the type of each of them, a spreadsheet or JSON: collected first, for
/// what the column is only all of them tell.
class CellColumn {
public:
  enum class Kind : std::uint8_t { missing, boolean, integer, number, date, timestamp, text };

  CellColumn() { m_texts.offsets.push_back(0); }

  std::int64_t size() const { return static_cast<std::int64_t>(m_kinds.size()); }
  void padTo(std::int64_t rows);  ///< with missing cells
  void addMissing() { put(Kind::missing, 0); }
  void add(bool value) { put(Kind::boolean, value ? 1 : 0); }
  void add(std::int64_t value) { put(Kind::integer, value); }
  void add(double value);
  void add(std::string_view text);
  void addDate(std::int64_t days) { put(Kind::date, days); }
  void addTimestamp(std::int64_t microseconds) { put(Kind::timestamp, microseconds); }

  Kind kind(std::int64_t row) const { return m_kinds[static_cast<std::size_t>(row)]; }
  /// As CSV would have it; empty where it is missing.
  std::string written(std::int64_t row) const;
  std::string_view text(std::int64_t row) const;  ///< of a text cell

  CellColumn part(std::int64_t first, std::int64_t last) const;
  bool isEmpty() const;  ///< all cells are missing

  /// The rows from `first` on with the type that all their cells have in common; texts where they
  /// have none.
  Column column(std::int64_t first) const;
  Column textColumn(std::int64_t first) const;  ///< each as it is written

private:
  void put(Kind kind, std::int64_t bits) {
    m_kinds.push_back(kind);
    m_bits.push_back(bits);
  }
  double number(std::int64_t row) const;
  unsigned kindsFrom(std::int64_t first) const;
  bool wholeAreExact(std::int64_t first) const;

  Values<Kind> m_kinds;
  Values<std::int64_t> m_bits;  ///< the value, or which of the texts it is
  TextValues m_texts;
};

}  // namespace quern
