// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <map>
#include <vector>

namespace quern::ui {

inline constexpr std::size_t bandColumns = 4;
inline constexpr double bandGap = 44;  ///< between columns

struct BandCard {
  NodeId id;
  int column = 0;
  double y = 0;  ///< from the top of the band
};

/// Cards that stand beside one another on paper.
struct Band {
  std::vector<BandCard> cards{};
  double height = 0;
  bool startsPart = false;  ///< nothing links it to the band above
};

struct BandLink {
  NodeId from, to;
  QPointF output, input;  ///< from the top left of their cards
};

struct BandPlan {
  std::map<NodeId, QPointF> places;
  std::vector<QPainterPath> routes;  ///< of each link; empty for one that stays in its band
  QRectF bounds;
  std::vector<double> cuts;  ///< heights between two bands
};

/// Puts bands below one another, with room between them for the links that pass there.
BandPlan placeBands(const std::vector<Band>& bands, const std::vector<BandLink>& links);

}  // namespace quern::ui
