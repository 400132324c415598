// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/vector.h"

#include "core/base/error.h"

namespace quern::expression {

void Vector::resize(std::size_t count) {
  present.assign(count, 1);
  switch (kind) {
    case Kind::number: numbers.resize(count); break;
    case Kind::boolean: booleans.resize(count); break;
    case Kind::text: texts.resize(count); break;
    case Kind::integer:
    case Kind::date:
    case Kind::timestamp: integers.resize(count); break;
    case Kind::missing: present.assign(count, 0); break;
  }
}

void ownTexts(Vector& vector) { vector.texts.assign(vector.owned.begin(), vector.owned.end()); }

Type typeOf(Kind kind) {
  switch (kind) {
    case Kind::number: return Type::number;
    case Kind::integer: return Type::integer;
    case Kind::boolean: return Type::boolean;
    case Kind::text: return Type::text;
    case Kind::date: return Type::date;
    case Kind::timestamp: return Type::timestamp;
    case Kind::missing: return Type::number;
  }
  QUERN_EXPECT(false);
}

Kind kindOf(Type type) {
  switch (type) {
    case Type::number: return Kind::number;
    case Type::integer: return Kind::integer;
    case Type::boolean: return Kind::boolean;
    case Type::category:
    case Type::text: return Kind::text;
    case Type::date: return Kind::date;
    case Type::timestamp: return Kind::timestamp;
  }
  QUERN_EXPECT(false);
}

Vector read(const Column& column, RowRange rows) {
  Vector vector;
  vector.kind = kindOf(column.type());
  vector.resize(static_cast<std::size_t>(rows.size()));
  const Validity present = column.present();
  const auto copy = [rows](const auto& from, auto& into) {
    std::copy(from.begin() + rows.first, from.begin() + rows.last, into.begin());
  };
  switch (vector.kind) {
    case Kind::number: copy(column.numbers(), vector.numbers); break;
    case Kind::boolean: copy(column.booleans(), vector.booleans); break;
    case Kind::text:
      for (std::int64_t row = rows.first; row < rows.last; ++row)
        vector.texts[static_cast<std::size_t>(row - rows.first)] = column.text(row);
      break;
    default: copy(column.integers(), vector.integers); break;
  }
  if (!present.complete())
    for (std::int64_t row = rows.first; row < rows.last; ++row)
      vector.present[static_cast<std::size_t>(row - rows.first)] = present[row] ? 1 : 0;
  return vector;
}

}  // namespace quern::expression
