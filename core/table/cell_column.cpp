// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cells to a column of one type.
//
//   1. Whole numbers and fractions are numbers together, dates and time stamps are time stamps;
//      anything else that mixes is text, each cell as it is written.
//   2. A whole number that a double does not hold exactly makes a mixed column text: no digit is
//      lost.

#include "core/table/cell_column.h"

#include "core/base/dates.h"
#include "core/base/numbers.h"

#include <bit>

namespace quern {
namespace {

unsigned kindBit(CellColumn::Kind kind) { return 1U << static_cast<unsigned>(kind); }

}  // namespace

void CellColumn::padTo(std::int64_t rows) {
  if (rows <= size()) return;
  m_kinds.resize(static_cast<std::size_t>(rows), Kind::missing);
  m_bits.resize(static_cast<std::size_t>(rows), 0);
}

void CellColumn::add(double value) { put(Kind::number, std::bit_cast<std::int64_t>(value)); }

void CellColumn::add(std::string_view text) {
  put(Kind::text, m_texts.size());
  m_texts.bytes.insert(m_texts.bytes.end(), text.begin(), text.end());
  m_texts.offsets.push_back(static_cast<std::int64_t>(m_texts.bytes.size()));
}

std::string_view CellColumn::text(std::int64_t row) const {
  return m_texts[m_bits[static_cast<std::size_t>(row)]];
}

double CellColumn::number(std::int64_t row) const {
  const std::int64_t bits = m_bits[static_cast<std::size_t>(row)];
  return kind(row) == Kind::number ? std::bit_cast<double>(bits) : static_cast<double>(bits);
}

std::string CellColumn::written(std::int64_t row) const {
  const std::int64_t bits = m_bits[static_cast<std::size_t>(row)];
  switch (kind(row)) {
    case Kind::missing: return {};
    case Kind::boolean: return bits != 0 ? "true" : "false";
    case Kind::integer: return quern::written(bits);
    case Kind::number: return quern::written(std::bit_cast<double>(bits));
    case Kind::date: return isoDate(bits);
    case Kind::timestamp: return isoTimestamp(bits);
    case Kind::text: return std::string(text(row));
  }
  return {};
}

CellColumn CellColumn::part(std::int64_t first, std::int64_t last) const {
  CellColumn column;
  for (std::int64_t row = first; row < last; ++row) {
    if (kind(row) == Kind::text)
      column.add(text(row));
    else
      column.put(kind(row), m_bits[static_cast<std::size_t>(row)]);
  }
  return column;
}

bool CellColumn::isEmpty() const { return kindsFrom(0) == 0; }

unsigned CellColumn::kindsFrom(std::int64_t first) const {
  unsigned kinds = 0;
  for (std::int64_t row = first; row < size(); ++row) kinds |= kindBit(kind(row));
  return kinds & ~kindBit(Kind::missing);
}

bool CellColumn::wholeAreExact(std::int64_t first) const {
  constexpr std::int64_t most = std::int64_t{1} << 53;
  for (std::int64_t row = first; row < size(); ++row) {
    const std::int64_t bits = m_bits[static_cast<std::size_t>(row)];
    if (kind(row) == Kind::integer && (bits > most || bits < -most)) return false;
  }
  return true;
}

Column CellColumn::textColumn(std::int64_t first) const {
  ColumnBuilder builder(Type::text);
  for (std::int64_t row = first; row < size(); ++row) {
    if (kind(row) == Kind::missing)
      builder.addMissing();
    else if (kind(row) == Kind::text)
      builder.add(text(row));
    else
      builder.add(std::string_view(written(row)));
  }
  return std::move(builder).build();
}

Column CellColumn::column(std::int64_t first) const {
  const unsigned kinds = kindsFrom(first);
  const auto only = [kinds](std::initializer_list<Kind> allowed) {
    unsigned mask = 0;
    for (const Kind one : allowed) mask |= kindBit(one);
    return kinds != 0 && (kinds & ~mask) == 0;
  };
  const bool numbers = only({Kind::integer, Kind::number});
  Type type = Type::text;
  if (only({Kind::boolean})) type = Type::boolean;
  if (only({Kind::date, Kind::timestamp})) type = Type::timestamp;
  if (only({Kind::date})) type = Type::date;
  if (numbers && wholeAreExact(first)) type = Type::number;
  if (only({Kind::integer})) type = Type::integer;
  if (type == Type::text) return textColumn(first);

  ColumnBuilder builder(type);
  for (std::int64_t row = first; row < size(); ++row) {
    const std::int64_t bits = m_bits[static_cast<std::size_t>(row)];
    if (kind(row) == Kind::missing)
      builder.addMissing();
    else if (type == Type::number)
      builder.add(number(row));
    else if (type == Type::boolean)
      builder.add(bits != 0);
    else
      builder.add(type == Type::timestamp && kind(row) == Kind::date ? bits * microsecondsPerDay
                                                                     : bits);
  }
  return std::move(builder).build();
}

}  // namespace quern
