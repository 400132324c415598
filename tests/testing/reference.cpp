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

}  // namespace

Json reference(const std::string& name) {
  const std::string folder = qgetenv("QUERN_SOURCE_DIR").toStdString() + "/tests/reference/";
  return parseJson(readFile(folder + name, 50'000'000), name);
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
