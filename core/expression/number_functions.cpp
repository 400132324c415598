// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/expression/arithmetic.h"
#include "core/expression/functions.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace quern::expression {
namespace {

template <double (*Of)(double)>
bool mathematics(const Vectors& in, std::size_t row, Vector& out) {
  out.numbers[row] = Of(in[0].number(row));
  return true;
}

template <double (*Of)(double, double)>
bool ofTwo(const Vectors& in, std::size_t row, Vector& out) {
  out.numbers[row] = Of(in[0].number(row), in[1].number(row));
  return true;
}

double absolute(double x) { return std::abs(x); }
double floored(double x) { return std::floor(x); }
double ceiled(double x) { return std::ceil(x); }
double truncated(double x) { return std::trunc(x); }
double rooted(double x) { return std::sqrt(x); }
double exponential(double x) { return std::exp(x); }
double logarithm(double x) { return std::log(x); }
double logarithm10(double x) { return std::log10(x); }
double sine(double x) { return std::sin(x); }
double cosine(double x) { return std::cos(x); }
double signOf(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }
double raised(double x, double exponent) { return std::pow(x, exponent); }

bool roundToDigits(const Vectors& in, std::size_t row, Vector& out) {
  const double value = in[0].number(row);
  const double scale = std::pow(10, in.size() > 1 ? std::trunc(in[1].number(row)) : 0);
  const double rounded = std::round(value * scale) / scale;
  out.numbers[row] = std::isfinite(rounded) ? rounded : value;
  return true;
}

bool clipped(const Vectors& in, std::size_t row, Vector& out) {
  out.numbers[row] = std::min(std::max(in[0].number(row), in[1].number(row)), in[2].number(row));
  return true;
}

std::int64_t exact(const Vector& vector, std::size_t row) {
  const std::size_t at = vector.at(row);
  return vector.kind == Kind::boolean ? std::int64_t{vector.booleans[at]} : vector.integers[at];
}

bool wholeAbsolute(const Vectors& in, std::size_t row, Vector& out) {
  const std::int64_t value = exact(in[0], row);
  if (value == std::numeric_limits<std::int64_t>::min()) return false;
  out.integers[row] = value < 0 ? -value : value;
  return true;
}

bool wholeSign(const Vectors& in, std::size_t row, Vector& out) {
  const std::int64_t value = exact(in[0], row);
  out.integers[row] = value > 0 ? 1 : value < 0 ? -1 : 0;
  return true;
}

bool wholeClipped(const Vectors& in, std::size_t row, Vector& out) {
  out.integers[row] = std::min(std::max(exact(in[0], row), exact(in[1], row)), exact(in[2], row));
  return true;
}

bool toNumber(const Vectors& in, std::size_t row, Vector& out) {
  if (in[0].kind != Kind::text) {
    out.numbers[row] = in[0].number(row);
    return true;
  }
  const auto number = parseNumber(trimmed(textOf(in[0], row)));
  out.numbers[row] = number.value_or(0);
  return number.has_value();
}

/// Decimals are cut off; what is beyond 64 bits is missing.
bool toInteger(const Vectors& in, std::size_t row, Vector& out) {
  if (in[0].kind == Kind::text) {
    const std::string_view text = trimmed(textOf(in[0], row));
    const auto whole = parseInteger(text);
    out.integers[row] = whole.value_or(0);
    return whole.has_value();
  }
  if (in[0].kind != Kind::number) {
    out.integers[row] = exact(in[0], row);
    return true;
  }
  const double value = in[0].number(row);
  if (!(std::abs(value) < 0x1p63)) return false;
  out.integers[row] = static_cast<std::int64_t>(value);
  return true;
}

bool circle(const Vectors&, std::size_t row, Vector& out) {
  out.numbers[row] = std::numbers::pi;
  return true;
}

constexpr Function numberTable[] = {
    {"abs", "n", Kind::number, mathematics<absolute>, wholeAbsolute},
    {"ceil", "n", Kind::number, mathematics<ceiled>},
    {"clip", "nnn", Kind::number, clipped, wholeClipped},
    {"cos", "n", Kind::number, mathematics<cosine>},
    {"exp", "n", Kind::number, mathematics<exponential>},
    {"floor", "n", Kind::number, mathematics<floored>},
    {"integer", "a", Kind::integer, toInteger},
    {"log", "n", Kind::number, mathematics<logarithm>},
    {"log10", "n", Kind::number, mathematics<logarithm10>},
    {"mod", "nn", Kind::number, ofTwo<remainder>},
    {"number", "a", Kind::number, toNumber},
    {"pi", "", Kind::number, circle},
    {"power", "nn", Kind::number, ofTwo<raised>},
    {"round", "nn?", Kind::number, roundToDigits},
    {"sign", "n", Kind::number, mathematics<signOf>, wholeSign},
    {"sin", "n", Kind::number, mathematics<sine>},
    {"sqrt", "n", Kind::number, mathematics<rooted>},
    {"trunc", "n", Kind::number, mathematics<truncated>},
};

}  // namespace

std::span<const Function> numberFunctions() { return numberTable; }

}  // namespace quern::expression
