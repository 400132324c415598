// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_surface.h"

#include "ui/figures/data_plot.h"
#include "ui/figures/shares_chart.h"

namespace quern::ui {

std::unique_ptr<FigureSurface> makeSurface(const Figure& figure, const FigureStyle& style) {
  for (const FigureLayer& layer : figure.layers)
    if (const auto* shares = std::get_if<SharesLayer>(&layer))
      return std::make_unique<SharesChart>(figure, *shares, style);
  return std::make_unique<DataPlot>(figure, style);
}

}  // namespace quern::ui
