// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_style.h"
#include "ui/reporting/report_export.h"

#include <QPainter>
#include <QPicture>
#include <QTextOption>

#include <memory>
#include <vector>

namespace quern::ui {

/// A4 in pixels of 1/96 inch, and the room that text and figures have on it.
namespace page {
inline constexpr QSize size{794, 1123};
inline constexpr double left = 68, right = 68, top = 80, bottom = 72;
inline constexpr double width = 794 - left - right;
inline constexpr double end = 1123 - bottom;
inline constexpr QColor hairline{0xD9, 0xDD, 0xE3};
inline constexpr double pictureHeight = 1123 - top - bottom - 70;  ///< a page below its heading
}  // namespace page

/// Fills pages from top to bottom. Every block says how much room it needs, and takes it.
class PageSetter {
public:
  PageSetter();

  void title(const QString& title, const QString& subtitle);
  void heading(int level, const QString& text);
  void paragraph(const QString& text, Severity tone);
  void facts(const Facts& facts);
  void table(const QString& caption, const TableBlock& block);
  void figure(const Figure& figure);
  void picture(const PipelineDrawing& pipeline);
  void code(const QString& text);

  std::vector<QPicture> take();  ///< the pages; the setter is done

private:
  friend class TableSetter;

  struct Look {
    double size = 13;  ///< whole pixels
    QFont::Weight weight = QFont::Normal;
    QColor colour{};
    bool fixed = false;
  };

  double left() const { return page::end - m_y; }  ///< room on this page
  void newPage();
  /// Starts a new page unless so much room is left; a page that is still empty is taken as it is.
  void need(double height);
  void gap(double height);  ///< between blocks; none at the top of a page
  QFont font(const Look& look) const;
  double heightOf(const QString& text, const Look& look, double width) const;
  /// How far the baseline of the first line lies below its top: farther in Chinese.
  double ascentOf(const QString& text, const Look& look) const;
  /// Writes at a place without moving on; returns the height.
  double write(const QString& text, const Look& look, QPointF at, double width,
               Qt::Alignment alignment = Qt::AlignLeft);
  /// Writes a flowing text line by line, over as many pages as it takes.
  void flow(const QString& text, const Look& look, double x, double width, const QColor& bar = {});
  void rule(double thickness, const QColor& colour);

  FigureStyle m_style = FigureStyle::onPaper();
  std::vector<QPicture> m_pages;
  std::unique_ptr<QPainter> m_painter;  // on the last page
  double m_y = page::top;
};

}  // namespace quern::ui
