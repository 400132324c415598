// SPDX-License-Identifier: GPL-3.0-or-later
//
// A pipeline on paper.
//
//   1. What was drawn small enough is shown as it was drawn.
//   2. Anything wider is broken into bands, each of at most four columns of the tidy layout; parts
//      that are not linked get bands of their own. Titles then have 7 pt on A4, however many nodes
//      there are.
//   3. A link within a band is a link as on the canvas. One to a later band leaves its column, runs
//      between the bands, and beside them where it passes one, to its column. What starts at one
//      output runs together; different outputs have lanes of their own.
#include "ui/canvas/pipeline_plan.h"

#include "ui/canvas/band_links.h"
#include "ui/canvas/layered_layout.h"
#include "ui/canvas/link_route.h"
#include "ui/canvas/node_geometry.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quern::ui {
namespace {

constexpr double planMargin = 16;
constexpr double readableScale = 0.72;  // 13 pixels are 7 pt
constexpr double bandRowGap = 24;

struct PlanCards {
  std::map<NodeId, PortLooks> ports;

  PlanCards(const Pipeline& pipeline, const Registry& registry) {
    for (const Node& node : pipeline.nodes())
      ports[node.id] = portLooksOf(pipeline, registry, node);
  }
  QRectF at(const NodeId& id, const QPointF& place) const {
    return {place, cardSize(ports.at(id))};
  }
  QPointF port(const PortRef& end, Side side, const QPointF& place) const {
    const PortLooks& looks = ports.at(end.node);
    return place + portCentre(looks, side, std::max(0, looks.indexOf(side, end.port)));
  }
};

/// Cards in columns, from left to right; a column's cards with their heights.
using PlanColumns = std::vector<std::vector<std::pair<NodeId, double>>>;

/// The tidy layout of every part of the pipeline that hangs together.
std::vector<PlanColumns> tidyParts(const Pipeline& pipeline, const PlanCards& cards) {
  std::map<NodeId, int> number;
  std::vector<LayoutBox> boxes;
  std::vector<NodeId> ids;
  for (const Node& node : pipeline.nodes()) {
    const QSizeF size = cards.at(node.id, {}).size();
    number[node.id] = static_cast<int>(boxes.size());
    boxes.push_back({size.width(), size.height(), node.y});
    ids.push_back(node.id);
  }
  std::vector<std::pair<int, int>> edges;
  for (const Link& link : pipeline.links())
    edges.emplace_back(number.at(link.from.node), number.at(link.to.node));
  const std::vector<LayoutPlace> places = layeredLayout(
      boxes, edges, {.columns = bandGap, .rows = bandRowGap, .parts = 4 * bandRowGap});
  std::vector<PlanColumns> parts;
  for (const std::vector<int>& members : linkedParts(static_cast<int>(boxes.size()), edges)) {
    PlanColumns columns;
    for (const int box : members) {
      const LayoutPlace& place = places[static_cast<std::size_t>(box)];
      const auto column = static_cast<std::size_t>(std::lround(place.x / (cardWidth + bandGap)));
      columns.resize(std::max(columns.size(), column + 1));
      columns[column].emplace_back(ids[static_cast<std::size_t>(box)], place.y);
    }
    parts.push_back(std::move(columns));
  }
  return parts;
}

/// Moves cards up where nothing stands beside a gap; returns the height of the band.
double closeRanks(std::vector<std::pair<double*, double>> cards) {
  std::ranges::sort(cards, {}, [](const auto& card) { return *card.first; });
  double bottom = -bandRowGap, moved = 0;
  for (const auto& [top, height] : cards) {
    *top -= moved;
    if (const double spare = *top - bottom - bandRowGap; spare > 0) {
      *top -= spare;
      moved += spare;
    }
    bottom = std::max(bottom, *top + height);
  }
  return bottom;
}

/// Breaks columns into bands of equal width as far as can be.
void addBands(const PlanColumns& columns, const PlanCards& cards, std::vector<Band>& bands) {
  const std::size_t count = (columns.size() + bandColumns - 1) / bandColumns;
  const std::size_t each = (columns.size() + count - 1) / count;
  for (std::size_t first = 0; first < columns.size(); first += each) {
    Band band{.startsPart = first == 0};
    for (std::size_t column = first; column < std::min(first + each, columns.size()); ++column)
      for (const auto& [id, y] : columns[column])
        band.cards.push_back({id, static_cast<int>(column - first), y});
    std::vector<std::pair<double*, double>> stacked;
    for (BandCard& card : band.cards) stacked.emplace_back(&card.y, cards.at(card.id, {}).height());
    band.height = closeRanks(std::move(stacked));
    bands.push_back(std::move(band));
  }
}

}  // namespace

PipelinePlan asDrawn(const Pipeline& pipeline, const Registry& registry) {
  const PlanCards cards(pipeline, registry);
  PipelinePlan plan{.frames = true};
  std::vector<QRectF> boxes;
  for (const Node& node : pipeline.nodes()) {
    plan.places[node.id] = {node.x, node.y};
    boxes.push_back(cards.at(node.id, {node.x, node.y}));
    plan.bounds |= boxes.back();
  }
  for (const Frame& frame : pipeline.frames())
    plan.bounds |= QRectF(frame.x, frame.y, frame.width, frame.height);
  for (const Link& link : pipeline.links()) {
    plan.routes.push_back(
        linkRoute(cards.port(link.from, Side::output, plan.places.at(link.from.node)),
                  cards.port(link.to, Side::input, plan.places.at(link.to.node)), boxes));
    plan.bounds |= plan.routes.back().boundingRect();
  }
  plan.bounds.adjust(-planMargin, -planMargin, planMargin, planMargin);
  return plan;
}

PipelinePlan inBands(const Pipeline& pipeline, const Registry& registry) {
  const PlanCards cards(pipeline, registry);
  std::vector<Band> bands;
  for (const PlanColumns& part : tidyParts(pipeline, cards)) addBands(part, cards, bands);
  std::vector<BandLink> links;
  for (const Link& link : pipeline.links())
    links.push_back({link.from.node, link.to.node, cards.port(link.from, Side::output, {}),
                     cards.port(link.to, Side::input, {})});
  BandPlan placed = placeBands(bands, links);
  PipelinePlan plan{
      .places = std::move(placed.places), .bounds = placed.bounds, .cuts = std::move(placed.cuts)};
  std::vector<QRectF> boxes;
  for (const auto& [id, place] : plan.places) boxes.push_back(cards.at(id, place));
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (!placed.routes[i].isEmpty()) {
      plan.routes.push_back(std::move(placed.routes[i]));
      continue;
    }
    plan.routes.push_back(linkRoute(plan.places.at(links[i].from) + links[i].output,
                                    plan.places.at(links[i].to) + links[i].input, boxes));
  }
  return plan;
}

PipelinePlan plannedFor(const QSizeF& page, const Pipeline& pipeline, const Registry& registry) {
  PipelinePlan drawn = asDrawn(pipeline, registry);
  const bool isReadable = drawn.bounds.width() * readableScale <= page.width() &&
                          drawn.bounds.height() * readableScale <= page.height();
  return isReadable || pipeline.nodes().empty() ? drawn : inBands(pipeline, registry);  // 1, 2
}

}  // namespace quern::ui
