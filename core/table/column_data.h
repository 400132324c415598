// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/table/column.h"

#include <algorithm>
#include <atomic>
#include <variant>

namespace quern {

/// What the sources of Column share; nobody else includes it.

using ColumnBuffer = std::variant<Values<double>, Values<std::int64_t>, Values<std::uint8_t>,
                                  Values<std::int32_t>, TextValues>;

/// The rows of another column that nobody has looked at yet.
struct Column::Later {
  Column source;
  std::shared_ptr<const RowList> rows;
  std::once_flag once{};
  std::mutex mutex{};  ///< of the source and the rows
  std::atomic<bool> done = false;
};

/// The buffer may be longer than the column: a slice shares it and starts at `first`. The bits are
/// the column's own and start at its first row.
struct Column::Data {
  Type type = Type::number;
  std::int64_t size = 0;
  std::int64_t first = 0;
  std::shared_ptr<const Categories> categories{};
  std::shared_ptr<Later> later{};  ///< who fills in the rest; none: it is all there

  // Of a column that is gathered later these are to be had from Column::data() only.
  mutable std::int64_t missing = 0;
  mutable std::shared_ptr<const ColumnBuffer> buffer = std::make_shared<const ColumnBuffer>();
  mutable Values<std::uint64_t> present{};  ///< no words where nothing is missing

  template <class T>
  std::span<const T> values() const {
    return std::span<const T>(std::get<Values<T>>(*buffer))
        .subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(size));
  }

  /// Takes the bits over; drops them if all of them are set.
  void setPresent(Bitmap bits) {
    QUERN_EXPECT(bits.size() == 0 || bits.size() == size);
    missing = bits.missing();
    present = missing > 0 ? std::move(bits.words()) : Values<std::uint64_t>{};
  }

  static std::shared_ptr<Data> of(Type type, ColumnBuffer buffer, Bitmap present) {
    auto data = std::make_shared<Data>();
    data->type = type;
    data->size = std::visit(
        [](const auto& values) { return static_cast<std::int64_t>(values.size()); }, buffer);
    data->buffer = std::make_shared<const ColumnBuffer>(std::move(buffer));
    data->setPresent(std::move(present));
    return data;
  }
};

/// The bits of a column, to be changed.
inline Bitmap bitmapOf(const Column& column) {
  Bitmap bits(column.size());
  if (const std::uint64_t* words = column.present().words())
    std::copy_n(words, bits.words().size(), bits.words().begin());
  return bits;
}

/// Any column but a category column as one.
Column categorised(const Column& column);

}  // namespace quern
