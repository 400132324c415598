// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"
#include "ui/figures/figure_style.h"

#include <QPicture>
#include <QRectF>
#include <QSize>
#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace quern::ui {

/// One figure, drawn: by QCustomPlot, or by Qt Charts where it is parts of a whole.
class FigureSurface {
public:
  virtual ~FigureSurface() = default;

  virtual QWidget* widget() = 0;
  virtual void setStyle(const FigureStyle& style) = 0;

  virtual QRectF part() const = 0;  ///< what is in sight, in coordinates; null where there are none
  virtual void showPart(const QRectF& part) = 0;
  virtual bool isZoomed() const = 0;
  virtual void resetView() = 0;
  virtual QStringList readingAt(const QPointF& position) const = 0;
  virtual void setSelectedRows(const std::vector<std::int64_t>& rows) = 0;

  /// What is in sight, as vectors, laid out for a size in pixels of a 100 % screen.
  virtual QPicture picture(QSize size) = 0;

  std::function<void(const std::vector<std::int64_t>&)> rowsSelected{};  ///< by the user
};

/// For figures with at least one layer.
std::unique_ptr<FigureSurface> makeSurface(const Figure& figure, const FigureStyle& style);

}  // namespace quern::ui
