// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/memory.h"
#include "core/table/table.h"

#include <Eigen/Dense>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace quern {

/// Numbers in columns, one after the other, on memory that is quick to touch for the first time.
class Matrix {
public:
  Matrix() = default;
  Matrix(std::int64_t rows, std::int64_t columns)  // not initialised
      : m_values(static_cast<std::size_t>(rows * columns)),
        m_rows(rows),
        m_columns(columns) {}

  std::int64_t rows() const { return m_rows; }
  std::int64_t columns() const { return m_columns; }
  Eigen::Map<const Eigen::MatrixXd> view() const { return {m_values.data(), m_rows, m_columns}; }
  Eigen::Map<Eigen::MatrixXd> view() { return {m_values.data(), m_rows, m_columns}; }

private:
  Values<double> m_values;
  std::int64_t m_rows = 0, m_columns = 0;
};

/// Numeric columns of a table side by side, in the order of `names`. Throws Error naming column and
/// row where a column is absent or not numeric, or a value is missing, not finite or beyond 1e150
/// (its square is lost).
QUERN_CORE_EXPORT Matrix numbersOf(const Table& table, std::span<const std::string> names,
                                   Context& context);

/// One numeric column; throws as numbersOf does.
QUERN_CORE_EXPORT Eigen::VectorXd numbersOf(const Table& table, const std::string& name,
                                            Context& context);

/// What a classifier predicts: the classes that occur, and which of them each row has. Classes are
/// ordered by value (integers), false before true, or by the bytes of their UTF-8 text, whatever
/// the order of the rows.
struct Labels {
  std::vector<std::string> classes;
  std::vector<std::int32_t> codes;  ///< one per row, an index of classes

  std::int64_t count() const { return static_cast<std::int64_t>(classes.size()); }
};

/// A category, boolean, text or integer column as labels. Throws Error naming column and row where
/// a value is missing.
QUERN_CORE_EXPORT Labels labelsOf(const Table& table, const std::string& name);

/// A category column with the texts of the given classes.
QUERN_CORE_EXPORT Column categoryColumn(std::span<const std::int32_t> codes,
                                        const std::vector<std::string>& classes);

/// A number column of the values; those that are not finite (a figure that does not exist) are
/// missing.
QUERN_CORE_EXPORT Column numberColumn(const Eigen::Ref<const Eigen::VectorXd>& values);

}  // namespace quern
