// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/memory.h"
#include "core/table/type.h"
#include "core/table/validity.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// The dictionary of a category column: each text once, in a stable order, shared between columns.
using Categories = std::vector<std::string>;

/// UTF-8 texts one after the other: text i is bytes[offsets[i]] up to bytes[offsets[i + 1]].
struct TextValues {
  Values<std::int64_t> offsets;  ///< one more than there are texts; the first is 0
  Values<char> bytes;

  std::int64_t size() const { return static_cast<std::int64_t>(offsets.size()) - 1; }
  std::string_view operator[](std::int64_t row) const {
    const auto first = static_cast<std::size_t>(offsets[static_cast<std::size_t>(row)]);
    const auto last = static_cast<std::size_t>(offsets[static_cast<std::size_t>(row) + 1]);
    return {bytes.data() + first, last - first};
  }
};

/// Rows of a table, listed when they are first asked for. Safe to use from many threads.
class QUERN_CORE_EXPORT RowList {
public:
  using Make = std::function<std::vector<std::int64_t>()>;

  explicit RowList(std::vector<std::int64_t> rows)
      : m_count(static_cast<std::int64_t>(rows.size())),
        m_rows(std::move(rows)) {}
  /// `make` will give so many rows, and is called once.
  RowList(std::int64_t count, Make make) : m_count(count), m_make(std::move(make)) {}

  std::int64_t count() const { return m_count; }
  std::span<const std::int64_t> rows() const;

private:
  std::int64_t m_count;
  mutable std::once_flag m_made;
  mutable Make m_make;
  mutable std::vector<std::int64_t> m_rows;
};

/// Values of one type that never change. Copying a Column copies a pointer.
///
/// Laid out as Arrow lays it out: one contiguous array, and one bit per row that is 1 where there
/// is a value. A column without missing values has no bits at all. The slot of a missing value may
/// be read but means nothing. NaN is a number like any other, not a missing value.
class QUERN_CORE_EXPORT Column {
public:
  Column();  ///< no rows, of type number

  /// A Bitmap of size 0 says that every value is there; otherwise it has one bit per row.
  static Column ofNumbers(Values<double> values, Bitmap present = {});
  static Column ofIntegers(Values<std::int64_t> values, Bitmap present = {});
  static Column ofBooleans(Values<std::uint8_t> values, Bitmap present = {});  ///< 0 or 1
  static Column ofDates(Values<std::int64_t> days, Bitmap present = {});
  static Column ofTimestamps(Values<std::int64_t> microseconds, Bitmap present = {});
  static Column ofTexts(TextValues texts, Bitmap present = {});
  static Column ofTexts(std::span<const std::string> texts);  ///< all present
  /// 0 <= code < categories->size() wherever a value is present.
  static Column ofCodes(Values<std::int32_t> codes, std::shared_ptr<const Categories> categories,
                        Bitmap present = {});
  static Column ofNumbers(std::span<const double> values);  ///< a copy, all present
  /// `size` rows without a value.
  static Column allMissing(Type type, std::int64_t size);
  /// One after the other; all of one type, at least one. Equal categories become one.
  static Column concatenated(std::span<const Column> parts);

  Type type() const;
  std::int64_t size() const;
  std::int64_t missing() const;  ///< rows without a value; counted once, when the column is built
  Validity present() const;      ///< present()[row]; present().word(i) for 64 rows at a time
  /// A copy, to build another column with; of size 0 if nothing is missing
  Bitmap presentBits() const;

  std::span<const double> numbers() const;         ///< type() == Type::number
  std::span<const std::int64_t> integers() const;  ///< Type::integer, date (days), timestamp (µs)
  std::span<const std::uint8_t> booleans() const;  ///< Type::boolean
  /// Type::category; categories()[code] is the text
  std::span<const std::int32_t> codes() const;
  const Categories& categories() const;  ///< Type::category
  std::shared_ptr<const Categories> sharedCategories() const;
  const TextValues& texts() const;  ///< Type::text

  /// A numeric column's value as a number, or NaN where it is missing: for code that is not a
  /// kernel.
  double number(std::int64_t row) const;
  /// The text of a category or text column; empty where it is missing.
  std::string_view text(std::int64_t row) const;
  /// Any value as it is written to CSV: 1234.5, 2024-05-03, true; empty where it is missing.
  std::string written(std::int64_t row) const;

  /// The given rows, in that order; -1: missing
  Column take(std::span<const std::int64_t> rows) const;
  /// The same, gathered by the first thread that looks at a value; until then this column and the
  /// rows are kept. Taking or slicing some of them does not gather the others.
  Column takeLater(std::shared_ptr<const RowList> rows) const;
  Column slice(std::int64_t first, std::int64_t count) const;
  /// This column if it has the type; otherwise converted, or an Error with the row of the first
  /// value that does not convert. Text and category read as the command line would write them.
  Column as(Type type) const;
  /// as(), but values that do not convert become missing; `failed` counts them.
  Column asFarAsPossible(Type type, std::int64_t& failed) const;

  /// Memory held, shared parts included; what is still to be gathered is counted as if it were
  std::int64_t bytes() const;
  const void* identity() const;  ///< the same for columns that share their values

  /// Same type, size, missing rows and values, bit by bit; categories compare by text, not by code.
  QUERN_CORE_EXPORT friend bool operator==(const Column& left, const Column& right);

private:
  struct Data;
  struct Later;
  explicit Column(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

  const Data& data() const;  ///< gathered
  /// Rows of what is still to be gathered, from where it lies; nothing if it has been
  std::optional<Column> takenBefore(std::span<const std::int64_t> rows) const;
  std::optional<std::int64_t> bytesExpected() const;

  std::shared_ptr<const Data> m_data;
};

/// Appends values one by one: for tables of results, not for millions of rows.
class QUERN_CORE_EXPORT ColumnBuilder {
public:
  explicit ColumnBuilder(Type type);
  ~ColumnBuilder();
  ColumnBuilder(ColumnBuilder&&) noexcept;

  ColumnBuilder& add(double value);        ///< number; also integer and boolean if it is whole
  ColumnBuilder& add(std::int64_t value);  ///< integer, date, timestamp, number, boolean
  ColumnBuilder& add(int value) { return add(static_cast<std::int64_t>(value)); }
  ColumnBuilder& add(bool value);              ///< boolean
  ColumnBuilder& add(std::string_view value);  ///< category, text
  ColumnBuilder& add(const char* value) { return add(std::string_view(value)); }
  ColumnBuilder& addMissing();
  Column build() &&;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace quern
