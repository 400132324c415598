// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/figure/figure.h"

#include <QRectF>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

class QMenu;

namespace quern::ui {

class FigureSurface;

/// Shows one figure. Hover reads values, the wheel zooms at the pointer, dragging pans, a double
/// click resets, dragging with Shift selects rows, the context menu copies and exports. By
/// keyboard: arrows pan, + and - zoom, Home resets. Follows theme and language while it is open.
class FigureView : public QWidget {
  Q_OBJECT

public:
  explicit FigureView(QWidget* parent = nullptr);
  ~FigureView() override;

  void setFigure(Figure figure);  ///< keeps nothing of the figure before
  void clear();                   ///< shows nothing
  const Figure& figure() const { return m_figure; }
  bool isEmpty() const { return m_figure.layers.empty(); }

  /// Emphasises these rows of the layers with points, counted from 0; none: all are equal again.
  void setSelectedRows(std::vector<std::int64_t> rows);

  /// The part in sight, in data coordinates (dates: seconds since 1970). Empty for a pie.
  QRectF visible() const;
  bool isZoomed() const;
  /// What hovering there says: "order volume 1,204 · completion hours 36.2". Empty: nothing is
  /// near.
  QString readingAt(const QPointF& position) const;

  /// Copy and export actions, for a button beside the figure; the context menu is the same.
  void addExportActions(QMenu* menu);
  /// The part in sight as PNG (twice the size), SVG, PDF or CSV, by the suffix. Throws Error.
  void exportTo(const QString& path) const;
  void copy() const;  ///< the picture, and what it draws as text

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

public Q_SLOTS:
  void resetView();

Q_SIGNALS:
  /// Shift and drag chose these rows of the layers with points; an empty list ends the choice.
  void rowsSelected(const std::vector<std::int64_t>& rows);
  void exportFailed(const quern::Error& error);

protected:
  void changeEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  void rebuild();
  void askAndExport(const QString& suffix, const QString& filter);

  Figure m_figure;
  std::unique_ptr<FigureSurface> m_surface;  ///< null while the figure is empty
  std::vector<std::int64_t> m_selectedRows;
};

}  // namespace quern::ui
