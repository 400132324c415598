// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/bound.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

namespace quern::expression {

/// What functions do with their arguments: while they are bound, and with the values of a block.
using Arguments = std::vector<Bound>;
using Vectors = std::vector<Vector>;

std::vector<const Bound*> pointersTo(const std::vector<Bound>& arguments);
std::vector<Vector> evaluated(const std::vector<Bound>& arguments, const Block& block);

/// An empty result as long as the arguments together: constant if all of them are. Texts are to be
/// put into `owned`.
Vector resultFor(Kind kind, const std::vector<Vector>& arguments);

/// Watches over texts that an expression makes of one another: replace(replace(a, "x", a), "x", a)
/// and a & a in line after line make them grow without end.
class GrowingTexts {
public:
  static constexpr std::size_t longest = std::size_t{16} << 20;  ///< bytes of one text

  /// The position of the function that makes them, and the row with which the block begins.
  GrowingTexts(TextPosition position, std::int64_t firstRow)
      : m_position(position),
        m_firstRow(firstRow) {}

  /// Throws Error with the figure if this text, or all of the block so far, is too much. A text may
  /// have been cut short once it was beyond the longest.
  void add(std::size_t row, const std::string& text);

private:
  TextPosition m_position;
  std::int64_t m_firstRow;
  std::size_t m_bytes = 0;
};

/// Computes one row of `out`; false makes it missing. The row counts within the block.
using Compute = std::function<bool(const std::vector<Vector>& in, std::size_t row, Vector& out)>;

/// A function that looks at one row at a time.
struct Rowwise {
  Kind gives = Kind::missing;
  Compute compute{};
  /// Called for rows with missing arguments too; otherwise those are missing without asking.
  bool seesMissing = false;
};
Bound bindRowwise(TextPosition position, std::vector<Bound> arguments, Rowwise how);

/// What a function takes: a letter per argument. n number, t text, b condition, d date or time
/// stamp, a anything, m number or date, x date, time stamp or text; the last one repeats after a +, and may be left
/// out after a ?. Throws Error at the argument that does not fit.
void checkArguments(std::string_view name, std::string_view takes, TextPosition position,
                    const std::vector<Bound>& arguments);

/// The kind that holds the values of all of them: number if some are, else integer. Throws Error at
/// the first that cannot stand in one column with those before it.
Kind commonKind(const std::vector<const Bound*>& values);

/// Copies one value, whole numbers becoming numbers where the result is one.
void copyValue(const Vector& from, std::size_t row, Vector& into, std::size_t at);

/// The value of an argument that must not depend on the row; throws Error with that advice if it
/// does.
std::string constantText(const Bound& argument, const Sentence& advice);
double constantNumber(const Bound& argument, const Sentence& advice);

inline std::string_view textOf(const Vector& vector, std::size_t row) {
  return vector.texts[vector.at(row)];
}
/// A number without its decimals; nothing if it is none, or beyond 2^53.
std::optional<std::int64_t> wholeOf(const Vector& vector, std::size_t row);
/// A date's midnight, a time stamp as it is.
std::int64_t timeOf(const Vector& vector, std::size_t row);
/// Any value as it is written to CSV.
std::string writtenValue(const Vector& vector, std::size_t row);

}  // namespace quern::expression
