// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/explore.h"

#include "core/base/error.h"

namespace quern {

Figure explore(const Table& table, const FigureRequest& request, Context& context) {
  switch (request.kind) {
    case FigureKind::histogram: return histogramOf(table, request.x, context);
    case FigureKind::box: return boxesOf(table, request.x, request.group, context);
    case FigureKind::bar: return barsOf(table, request.x, context);
    case FigureKind::share: return sharesOf(table, request.x, context);
    case FigureKind::scatter: return scatterOf(table, request.x, request.y, request.group, context);
    case FigureKind::line: return lineOf(table, request.x, request.y, context);
    case FigureKind::values: return valuesOf(table, request.x, request.y, request.group, context);
    case FigureKind::correlation: return correlationsOf(table, context);
  }
  bug("a kind of figure out of range", __FILE__, __LINE__);
}

}  // namespace quern
