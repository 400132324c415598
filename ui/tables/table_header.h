// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/result_words.h"
#include "ui/tables/column_widths.h"
#include "ui/tables/view_rows.h"

#include <QWidget>

#include <optional>

namespace quern::ui {

class ColumnProfiles;

/// The heads of a table's columns: type, name, the shape of the values as a small histogram, and
/// how many are missing. A click sorts, a drag at the border sets the width.
class TableHeader : public QWidget {
  Q_OBJECT

public:
  TableHeader(ColumnWidths& widths, ColumnProfiles& profiles, QWidget* parent);

  void setTable(const Table& table, const ResultWords& words);
  void setSort(const ViewSort& sort);
  void setSortable(bool sortable) { m_sortable = sortable; }  ///< else its tip says nothing of it
  void setCurrent(int column);                                ///< drawn in the accent colour
  int preferredWidth(int column) const;

  QSize sizeHint() const override;

Q_SIGNALS:
  void sortRequested(int column);
  void widthsChanged();
  void fitRequested(int column);
  void menuRequested(int column, const QPoint& global);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  void paintColumns(QPainter& painter, const QRect& area, int firstColumn, int lastColumn) const;
  void paintColumn(QPainter& painter, int column, const QRect& rect) const;
  QString heading(int column) const;
  QString describe(int column) const;

  ColumnWidths& m_widths;
  ColumnProfiles& m_profiles;
  Table m_table;
  ResultWords m_words;
  ViewSort m_sort;
  bool m_sortable = true;
  int m_current = -1;
  std::optional<int> m_resized;  ///< the column whose width is being dragged
  int m_pressed = -1;
};

}  // namespace quern::ui
