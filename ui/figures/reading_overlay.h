// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_style.h"

#include <QPainterPath>
#include <QStringList>
#include <QWidget>

namespace quern::ui {

/// Lies over a figure and shows what is under the pointer: an outline and its values. Lets every
/// event through.
class ReadingOverlay final : public QWidget {
public:
  explicit ReadingOverlay(QWidget* figure);

  void setStyle(const FigureStyle& style);
  void present(const QStringList& lines, const QPainterPath& outline, const QPointF& pointer);
  void clear();
  void setFocusRing(bool visible);  ///< the figure has the keyboard

  const QStringList& lines() const { return m_lines; }

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  QRectF cardAt(const QSizeF& size) const;

  FigureStyle m_style;
  QStringList m_lines;
  QPainterPath m_outline;
  QPointF m_pointer;
  bool m_focusRing = false;
};

}  // namespace quern::ui
