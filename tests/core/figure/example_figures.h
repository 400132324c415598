// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"
#include "testing/tables.h"

#include <limits>

namespace quern {

/// One figure per kind of layer, with everything that can be set set to something unusual.
inline std::vector<Figure> exampleFigures() {
  const Table t = table(
      "x:number,y:number,z:number,group:category,day:date,name:text"
      " / 1,2,3,a,2024-05-03,one / 2,?,4,b,2024-05-04,two / 3,nan,5,a,?,''");
  const Sentence label(tr("Label of %1"), "it");
  const auto figure = [](const char* id, FigureLayer layer) {
    return Figure{.id = id,
                  .title = Sentence(tr("Title %1"), id),
                  .subtitle = tr("Subtitle"),
                  .x = {.title = tr("across")},
                  .y = {.title = tr("up"), .logarithmic = true},
                  .layers = {std::move(layer)}};
  };
  std::vector<Figure> figures = {
      figure("points", PointsLayer{t["x"], t["y"], t["group"], label, 3}),
      figure("points without groups", PointsLayer{t["x"], t["y"], {}, {}, greyHue}),
      figure("no points", PointsLayer{}),
      figure("line", LineLayer{t["day"], t["y"], label, 7, true}),
      figure("band", BandLayer{t["x"], t["y"], t["z"], label, 1}),
      figure("bars", BarsLayer{t["name"], t["z"], label, 2, true}),
      figure("histogram", HistogramLayer{{0, 1, 2.5}, {4, 6}, label, 5}),
      figure("boxes", BoxesLayer{{{"a", 1, 2, 3, 4, 5, {-7, 9}}, {"b", 2, 3, 4, 5, 6, {}}}}),
      figure("heat map", HeatMapLayer{{"r"},
                                      {"c", "d"},
                                      {1, std::numeric_limits<double>::quiet_NaN()},
                                      ColourScale::diverging,
                                      false}),
      figure("shares", SharesLayer{{"p", "q"}, {1, 3}}),
      figure("rule",
             RuleLayer{RuleLayer::Kind::vertical, std::numeric_limits<double>::infinity(), label}),
  };
  figures[3].x.kind = AxisKind::date;
  Figure all{.id = "all"};
  for (const Figure& one : figures) all.layers.push_back(one.layers.front());
  figures.push_back(all);
  return figures;
}

}  // namespace quern
