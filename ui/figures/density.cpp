// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/density.h"

#include "core/base/context.h"
#include "core/base/rows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quern::ui {
namespace {

/// A coordinate to a cell, straight: value * factor + offset. Logarithmic axes go through scaled().
struct CellScale {
  double factor = 1, offset = 0;
  const Projection& projection;

  CellScale(const Projection& of, double firstPixel, double cell) : projection(of) {
    factor = of.factor() / cell;
    offset = (of.fromPixel - firstPixel) / cell - of.scaled(of.from) * factor;
  }
  template <bool logarithmic>
  double operator()(double value) const {
    return (logarithmic ? projection.scaled(value) : value) * factor + offset;
  }
};

/// One thread's share of the points; joined by adding.
struct Counts {
  std::vector<std::uint32_t> cells;

  void merge(Counts&& other) {
    if (cells.empty()) {
      cells = std::move(other.cells);
      return;
    }
    for (std::size_t i = 0; i < other.cells.size(); ++i) cells[i] += other.cells[i];
  }
};

struct Cloud {
  std::span<const double> x, y;
  std::span<const std::uint8_t> group;
};

template <bool logarithmic>
void count(const Cloud& cloud, RowRange rows, const CellScale& toColumn, const CellScale& toRow,
           const Density& shape, std::uint32_t* cells) {
  const auto layer = static_cast<std::size_t>(shape.columns) * static_cast<std::size_t>(shape.rows);
  const double columns = shape.columns, lines = shape.rows;
  const auto stride = static_cast<std::size_t>(shape.columns);
  for (std::int64_t row = rows.first; row < rows.last; ++row) {
    const auto at = static_cast<std::size_t>(row);
    const double column = toColumn.operator()<logarithmic>(cloud.x[at]);
    const double line = toRow.operator()<logarithmic>(cloud.y[at]);
    if (!(column >= 0 && column < columns && line >= 0 && line < lines)) continue;  // NaN too
    const std::size_t place =
        static_cast<std::size_t>(line) * stride + static_cast<std::size_t>(column);
    ++cells[place + (cloud.group.empty() ? 0 : cloud.group[at] * layer)];
  }
}

/// Blocks so large that adding their counts costs little beside counting.
constexpr std::int64_t pointsPerBlock = std::int64_t{1} << 19;

std::uint32_t largestCell(const Density& density) {
  std::uint32_t largest = 0;
  const auto layer =
      static_cast<std::size_t>(density.columns) * static_cast<std::size_t>(density.rows);
  for (std::size_t cell = 0; cell < layer; ++cell) {
    std::uint32_t sum = 0;
    for (int group = 0; group < density.groups; ++group)
      sum += density.counts[static_cast<std::size_t>(group) * layer + cell];
    largest = std::max(largest, sum);
  }
  return largest;
}

/// 0 for one point, 1 for the fullest cell, by the logarithm: a lone point stays visible beside a
/// crowd.
class Strength {
public:
  explicit Strength(std::uint32_t largest)
      : m_scale(largest > 1 ? 1 / std::log(static_cast<double>(largest)) : 1) {}
  double operator()(std::uint32_t count) const {
    return std::log(static_cast<double>(count)) * m_scale;
  }

private:
  double m_scale;
};

QRgb withAlpha(const QColor& colour, double alpha) {
  return qPremultiply(
      qRgba(colour.red(), colour.green(), colour.blue(), static_cast<int>(alpha * 255)));
}

/// The sequential scale as 256 ready colours.
std::array<QRgb, 256> ramp(const FigureStyle& style) {
  std::array<QRgb, 256> colours{};
  for (std::size_t step = 0; step < colours.size(); ++step) {
    const double share = static_cast<double>(step) / 255;
    colours[step] = withAlpha(style.sequential(0.15 + 0.85 * share), 0.75 + 0.25 * share);
  }
  return colours;
}

QRgb mixed(const Density& density, int column, int row, std::span<const QColor> hues,
           const Strength& strength) {
  std::uint32_t sum = 0;
  double red = 0, green = 0, blue = 0;
  for (int group = 0; group < density.groups; ++group) {
    const std::uint32_t count = density.at(group, column, row);
    const QColor& hue = hues[static_cast<std::size_t>(group)];
    sum += count;
    red += static_cast<double>(count) * hue.red();
    green += static_cast<double>(count) * hue.green();
    blue += static_cast<double>(count) * hue.blue();
  }
  if (sum == 0) return 0;
  const QColor colour(static_cast<int>(red / sum), static_cast<int>(green / sum),
                      static_cast<int>(blue / sum));
  return withAlpha(colour, 0.3 + 0.7 * strength(sum));
}

}  // namespace

Density density(std::span<const double> x, std::span<const double> y,
                std::span<const std::uint8_t> group, int groups, const Frame2D& frame,
                double cell) {
  Density result;
  result.cell = cell;
  result.groups = std::max(groups, 1);
  result.columns = std::max(1, static_cast<int>(std::ceil(frame.rect.width() / cell)));
  result.rows = std::max(1, static_cast<int>(std::ceil(frame.rect.height() / cell)));
  const std::size_t cells = static_cast<std::size_t>(result.columns) *
                            static_cast<std::size_t>(result.rows) *
                            static_cast<std::size_t>(result.groups);
  const CellScale toColumn(frame.x, frame.rect.left(), cell),
      toRow(frame.y, frame.rect.top(), cell);
  const bool logarithmic = frame.x.logarithmic || frame.y.logarithmic;
  const Cloud cloud{x, y, group};

  const auto size = static_cast<std::int64_t>(x.size());
  std::vector<Counts> counts(
      static_cast<std::size_t>((size + pointsPerBlock - 1) / pointsPerBlock));
  Context context;
  forBlocks(context, size, pointsPerBlock, [&](std::int64_t block, RowRange rows) {
    std::vector<std::uint32_t>& own = counts[static_cast<std::size_t>(block)].cells;
    own.assign(cells, 0);
    if (logarithmic)
      count<true>(cloud, rows, toColumn, toRow, result, own.data());
    else
      count<false>(cloud, rows, toColumn, toRow, result, own.data());
  });
  Counts total;
  for (Counts& part : counts) total.merge(std::move(part));
  result.counts = std::move(total.cells);
  result.counts.resize(cells);
  result.largest = largestCell(result);
  return result;
}

QImage shaded(const Density& density, std::span<const QColor> hues, const FigureStyle& style) {
  QImage image(density.columns, density.rows, QImage::Format_ARGB32_Premultiplied);
  const Strength strength(density.largest);
  const std::array<QRgb, 256> colours = ramp(style);
  for (int row = 0; row < density.rows; ++row) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
    for (int column = 0; column < density.columns; ++column) {
      if (density.groups > 1) {
        line[column] = mixed(density, column, row, hues, strength);
        continue;
      }
      const std::uint32_t count = density.at(0, column, row);
      line[column] = count == 0 ? 0 : colours[static_cast<std::size_t>(strength(count) * 255)];
    }
  }
  return image;
}

}  // namespace quern::ui
