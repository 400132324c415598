// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/judged_columns.h"

#include "core/base/error.h"
#include "core/base/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace quern {
namespace {

/// Numbers by value, everything else by its bytes.
bool isBefore(const std::string& left, const std::string& right) {
  const auto a = parseNumber(left), b = parseNumber(right);
  return a && b && *a != *b ? *a < *b : left < right;
}

/// The code of each of a column's own categories among the joint classes.
std::vector<std::int32_t> codesAmong(const std::vector<std::string>& classes,
                                     const Categories& own) {
  std::unordered_map<std::string_view, std::int32_t> codes;
  for (std::size_t code = 0; code < classes.size(); ++code)
    codes.emplace(classes[code], static_cast<std::int32_t>(code));
  std::vector<std::int32_t> mapped;
  for (const std::string& text : own) {
    const auto found = codes.find(text);
    mapped.push_back(found == codes.end() ? -1 : found->second);
  }
  return mapped;
}

std::vector<std::string> occurring(const Column& texts, const std::vector<std::int64_t>& rows) {
  std::vector<char> seen(texts.categories().size(), 0);
  for (const std::int64_t row : rows)
    seen[static_cast<std::size_t>(texts.codes()[static_cast<std::size_t>(row)])] = 1;
  std::vector<std::string> found;
  for (std::size_t code = 0; code < seen.size(); ++code)
    if (seen[code] != 0) found.push_back(texts.categories()[code]);
  return found;
}

}  // namespace

std::string probabilityColumn(const std::string& className) { return "probability: " + className; }

JudgedNumbers judgedNumbers(const Table& table, const std::string& target,
                            const std::string& prediction) {
  const Column truth = table[target].as(Type::number),
               predicted = table[prediction].as(Type::number);
  const Validity known = truth.present(), given = predicted.present();
  JudgedNumbers judged;
  for (std::int64_t row = 0; row < table.rowCount(); ++row) {
    const double y = truth.numbers()[static_cast<std::size_t>(row)];
    const double fitted = predicted.numbers()[static_cast<std::size_t>(row)];
    if (known[row] && given[row] && std::isfinite(y) && std::isfinite(fitted)) {
      judged.truth.push_back(y);
      judged.prediction.push_back(fitted);
    } else {
      ++judged.leftOut;
    }
  }
  return judged;
}

JudgedClasses judgedClasses(const Table& table, const std::string& target,
                            const std::string& prediction) {
  const Column truth = table[target].as(Type::category),
               predicted = table[prediction].as(Type::category);
  const Validity known = truth.present(), given = predicted.present();
  JudgedClasses judged;
  for (std::int64_t row = 0; row < table.rowCount(); ++row)
    if (known[row] && given[row]) judged.rows.push_back(row);
  judged.leftOut = table.rowCount() - std::ssize(judged.rows);

  judged.classes = occurring(truth, judged.rows);
  for (std::string& text : occurring(predicted, judged.rows))
    if (std::ranges::find(judged.classes, text) == judged.classes.end())
      judged.classes.push_back(std::move(text));
  std::ranges::sort(judged.classes, isBefore);

  const auto truthCodes = codesAmong(judged.classes, truth.categories());
  const auto predictedCodes = codesAmong(judged.classes, predicted.categories());
  for (const std::int64_t row : judged.rows) {
    const auto at = static_cast<std::size_t>(row);
    judged.truth.push_back(truthCodes[static_cast<std::size_t>(truth.codes()[at])]);
    judged.prediction.push_back(predictedCodes[static_cast<std::size_t>(predicted.codes()[at])]);
  }
  return judged;
}

std::vector<std::vector<RocPoint>> rocCurves(const Table& table, const JudgedClasses& judged) {
  std::vector<std::vector<RocPoint>> curves(judged.classes.size());
  for (std::size_t one = 0; one < curves.size(); ++one) {
    const std::string name = probabilityColumn(judged.classes[one]);
    if (!table.contains(name) || table[name].type() != Type::number) continue;
    std::vector<std::uint8_t> positive;
    std::vector<double> score;
    for (std::size_t at = 0; at < judged.rows.size(); ++at) {
      positive.push_back(judged.truth[at] == static_cast<std::int32_t>(one) ? 1 : 0);
      score.push_back(table[name].number(judged.rows[at]));
    }
    if (std::ranges::none_of(score, [](double value) { return std::isnan(value); }))
      curves[one] = rocCurve(positive, score);
  }
  return curves;
}

double areaUnder(const std::vector<std::vector<RocPoint>>& curves) {
  if (curves.size() == 2) return areaUnder(curves[1]);
  double sum = 0;
  for (const std::vector<RocPoint>& curve : curves) sum += areaUnder(curve);
  return curves.empty() ? std::numeric_limits<double>::quiet_NaN()
                        : sum / static_cast<double>(curves.size());
}

}  // namespace quern
