// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/matrix.h"

#include "core/base/error.h"
#include "core/base/rows.h"

#include <map>
#include <set>
#include <unordered_map>

namespace quern {
namespace {

/// Squares of larger values, summed over many rows, are no doubles any more.
constexpr double largestLearned = 1e150;

Error missingValue(const std::string& name, std::int64_t row) {
  return Error({tr("Column %1 has no value in row %2."), name, row + 1},
               {.column = name, .row = row + 1},
               tr("Fill the missing values before this step, or filter those rows out."));
}

const Column& existing(const Table& table, const std::string& name) {
  if (!table.contains(name))
    throw Error({tr("The table has no column %1."), name}, {.column = name},
                tr("Connect a table with this column, or choose other columns."));
  return table[name];
}

std::int64_t firstMissing(const Column& column) {
  const Validity present = column.present();
  std::int64_t row = 0;
  while (present[row]) ++row;
  return row;
}

void refuseMissing(const Column& column, const std::string& name) {
  if (column.missing() > 0) throw missingValue(name, firstMissing(column));
}

void refuseText(const Column& column, const std::string& name) {
  if (!isNumeric(column.type()))
    throw Error({tr("Column %1 does not hold numbers."), name}, {.column = name},
                {tr("Leave column %1 out, or encode it as numbers before this step."), name});
}

template <class Value>
void copyRows(std::span<const Value> from, RowRange rows, double* into) {
  for (std::int64_t row = rows.first; row < rows.last; ++row)
    into[row] = static_cast<double>(from[static_cast<std::size_t>(row)]);
}

Error unusable(const std::string& name, std::int64_t row, double value) {
  const Place place{.column = name, .row = row + 1};
  if (std::isfinite(value))
    return Error({tr("Column %1 has the value %2 in row %3, too large to be squared."), name, value,
                  row + 1},
                 place, tr("Rescale the column before this step, or leave out those rows."));
  return Error({tr("Column %1 is not a finite number in row %2."), name, row + 1}, place,
               tr("Filter those rows out, or replace the value, before this step."));
}

void copyNumbers(std::span<const double> from, RowRange rows, double* into,
                 const std::string& name) {
  std::int64_t refused = 0;
  for (std::int64_t row = rows.first; row < rows.last; ++row) {
    const double value = from[static_cast<std::size_t>(row)];
    into[row] = value;
    refused += !(std::abs(value) <= largestLearned);
  }
  for (std::int64_t row = rows.first; refused > 0 && row < rows.last; ++row)
    if (!(std::abs(into[row]) <= largestLearned)) throw unusable(name, row, into[row]);
}

void copyColumn(const Column& column, RowRange rows, double* into, const std::string& name) {
  if (column.type() == Type::number) return copyNumbers(column.numbers(), rows, into, name);
  if (column.type() == Type::integer) return copyRows(column.integers(), rows, into);
  copyRows(column.booleans(), rows, into);
}

Labels labelsOfIntegers(const Column& column) {
  const std::span<const std::int64_t> values = column.integers();
  const std::set<std::int64_t> distinct(values.begin(), values.end());
  std::unordered_map<std::int64_t, std::int32_t> codes;
  Labels labels;
  for (const std::int64_t value : distinct) {
    codes[value] = static_cast<std::int32_t>(labels.classes.size());
    labels.classes.push_back(std::to_string(value));
  }
  for (const std::int64_t value : values) labels.codes.push_back(codes.at(value));
  return labels;
}

Labels labelsOfTexts(const Column& column) {
  std::map<std::string, std::int32_t, std::less<>> codes;
  for (std::int64_t row = 0; row < column.size(); ++row)
    if (!codes.contains(column.text(row))) codes.emplace(column.text(row), 0);
  Labels labels;
  for (auto& [text, code] : codes) {
    code = static_cast<std::int32_t>(labels.classes.size());
    labels.classes.push_back(text);
  }
  for (std::int64_t row = 0; row < column.size(); ++row)
    labels.codes.push_back(codes.find(column.text(row))->second);
  return labels;
}

/// Labels of small codes, each with a text: codes that do not occur are left out.
Labels labelsOfCodes(std::span<const std::int32_t> codes, const std::vector<std::string>& texts) {
  std::vector<char> occurs(texts.size(), 0);
  for (const std::int32_t code : codes) occurs[static_cast<std::size_t>(code)] = 1;
  std::map<std::string, std::size_t> sorted;
  for (std::size_t code = 0; code < texts.size(); ++code)
    if (occurs[code] != 0) sorted.emplace(texts[code], code);

  Labels labels;
  std::vector<std::int32_t> order(texts.size());
  for (const auto& [text, code] : sorted) {
    order[code] = static_cast<std::int32_t>(labels.classes.size());
    labels.classes.push_back(text);
  }
  labels.codes.reserve(codes.size());
  for (const std::int32_t code : codes)
    labels.codes.push_back(order[static_cast<std::size_t>(code)]);
  return labels;
}

}  // namespace

Matrix numbersOf(const Table& table, std::span<const std::string> names, Context& context) {
  for (const std::string& name : names) {
    refuseText(existing(table, name), name);
    refuseMissing(table[name], name);
  }
  Matrix matrix(table.rowCount(), static_cast<std::int64_t>(names.size()));
  Eigen::Map<Eigen::MatrixXd> view = matrix.view();
  forRows(context, table.rowCount(), [&](RowRange rows) {
    for (std::size_t column = 0; column < names.size(); ++column)
      copyColumn(table[names[column]], rows, view.col(static_cast<Eigen::Index>(column)).data(),
                 names[column]);
  });
  return matrix;
}

Eigen::VectorXd numbersOf(const Table& table, const std::string& name, Context& context) {
  return numbersOf(table, std::span(&name, 1), context).view().col(0);
}

Labels labelsOf(const Table& table, const std::string& name) {
  const Column& column = existing(table, name);
  refuseMissing(column, name);
  switch (column.type()) {
    case Type::integer: return labelsOfIntegers(column);
    case Type::boolean: {
      const std::span<const std::uint8_t> values = column.booleans();
      return labelsOfCodes(std::vector<std::int32_t>(values.begin(), values.end()),
                           {"false", "true"});
    }
    case Type::category: return labelsOfCodes(column.codes(), column.categories());
    case Type::text: return labelsOfTexts(column);
    default:
      throw Error({tr("Column %1 does not hold classes."), name}, {.column = name},
                  tr("Choose a column of categories, text, booleans or integers."));
  }
}

Column categoryColumn(std::span<const std::int32_t> codes,
                      const std::vector<std::string>& classes) {
  return Column::ofCodes(Values<std::int32_t>(codes.begin(), codes.end()),
                         std::make_shared<const Categories>(classes));
}

Column numberColumn(const Eigen::Ref<const Eigen::VectorXd>& values) {
  Bitmap present;
  if (!values.allFinite()) present.resize(values.size());
  for (Eigen::Index row = 0; row < present.size(); ++row)
    if (!std::isfinite(values[row])) present.setMissing(row);
  return Column::ofNumbers(Values<double>(values.begin(), values.end()), std::move(present));
}

}  // namespace quern
