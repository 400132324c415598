// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/reference.h"

#include "core/base/files.h"

#include <QByteArray>

#include <cmath>
#include <limits>

namespace quern {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double numberOf(const Json& value) {
  return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

Column columnFrom(const Json& values, Type type) {
  const bool temporal = accepts(Accept::temporal, type);
  ColumnBuilder builder(temporal ? Type::text : type);
  for (const Json& value : values)
    if (value.is_null())
      builder.addMissing();
    else if (value.is_string())
      builder.add(value.get<std::string>().substr(0, type == Type::date ? 10 : std::string::npos));
    else
      builder.add(value.get<double>());
  return std::move(builder).build().as(type);
}

bool agrees(const Column& column, std::int64_t row, const Json& expected) {
  if (expected.is_null() || !column.present()[row])
    return expected.is_null() && !column.present()[row];
  if (expected.is_number()) {
    const double actual = column.number(row), wanted = expected.get<double>();
    return std::abs(actual - wanted) <= 1e-12 * std::max(1.0, std::abs(wanted));
  }
  const auto wanted = expected.get<std::string>();
  return column.written(row) == (column.type() == Type::date ? wanted.substr(0, 10) : wanted);
}

}  // namespace

Json reference(const std::string& name) {
  const std::string folder = qgetenv("QUERN_SOURCE_DIR").toStdString() + "/tests/reference/";
  return parseJson(readFile(folder + name, 50'000'000), name);
}

Table tableOf(const Json& columns) {
  Table table;
  for (const Json& column : columns) {
    const std::optional<Type> type = typeFrom(column.at("type").get<std::string>());
    table = table.with(column.at("name").get<std::string>(),
                       columnFrom(column.at("values"), type.value()));
  }
  return table;
}

QString difference(const Column& actual, const Json& expected) {
  if (actual.size() != static_cast<std::int64_t>(expected.size()))
    return QString("%1 values instead of %2").arg(actual.size()).arg(expected.size());
  for (std::int64_t row = 0; row < actual.size(); ++row) {
    const Json& wanted = expected[static_cast<std::size_t>(row)];
    if (agrees(actual, row, wanted)) continue;
    const std::string cell = actual.present()[row] ? actual.written(row) : "missing";
    return QString("row %1: %2 instead of %3")
        .arg(row + 1)
        .arg(QString::fromStdString(cell), QString::fromStdString(wanted.dump()));
  }
  return {};
}

Eigen::VectorXd vectorOf(const Json& values) {
  Eigen::VectorXd vector(static_cast<Eigen::Index>(values.size()));
  for (std::size_t index = 0; index < values.size(); ++index)
    vector[static_cast<Eigen::Index>(index)] = numberOf(values[index]);
  return vector;
}

Eigen::MatrixXd columnsOf(const Json& columns) {
  Eigen::MatrixXd matrix(columns.empty() ? 0 : static_cast<Eigen::Index>(columns[0].size()),
                         static_cast<Eigen::Index>(columns.size()));
  for (Eigen::Index column = 0; column < matrix.cols(); ++column)
    matrix.col(column) = vectorOf(columns[static_cast<std::size_t>(column)]);
  return matrix;
}

double relativeError(const Eigen::VectorXd& actual, const Eigen::VectorXd& expected, double least) {
  if (actual.size() != expected.size()) return infinity;
  double worst = 0;
  for (Eigen::Index index = 0; index < actual.size(); ++index) {
    if (std::isnan(actual[index]) && std::isnan(expected[index])) continue;
    const double error =
        std::abs(actual[index] - expected[index]) / std::max(std::abs(expected[index]), least);
    worst = std::isnan(error) ? infinity : std::max(worst, error);
  }
  return worst;
}

double relativeError(double actual, const Json& expected) {
  return relativeError(Eigen::VectorXd::Constant(1, actual),
                       Eigen::VectorXd::Constant(1, numberOf(expected)));
}

}  // namespace quern
