// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preparation/moments.h"

#include "core/base/rows.h"

#include <cmath>

namespace quern {

void Moments::merge(const Moments& other) {
  if (other.count == 0) return;
  const double own = static_cast<double>(count), others = static_cast<double>(other.count);
  const double delta = other.mean - mean;
  count += other.count;
  const double all = static_cast<double>(count);
  mean += delta * others / all;
  squares += other.squares + delta * delta * own * others / all;
}

double Moments::deviation() const {
  return count > 0 ? std::sqrt(squares / static_cast<double>(count)) : 0;
}

Moments moments(const Column& column, Context& context) {
  const Column values = column.as(Type::number);
  const std::span<const double> x = values.numbers();
  const Validity present = values.present();
  return reduceRows<Moments>(context, column.size(), [&](RowRange rows, Moments& sum) {
    for (std::int64_t row = rows.first; row < rows.last; ++row)
      if (present[row]) sum.add(x[static_cast<std::size_t>(row)]);
  });
}

}  // namespace quern
