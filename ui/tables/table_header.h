// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/sort_order.h"
#include "core/table/table.h"
#include "ui/tables/column_widths.h"

#include <QWidget>

#include <optional>

namespace quern::ui {

class ColumnProfiles;

struct ViewSort {
  int column = -1;  ///< -1: the order of the rows
  SortDirection direction = SortDirection::ascending;

  friend bool operator==(const ViewSort&, const ViewSort&) = default;
};

/// The heads of a table's columns: type, name, the shape of the values as a small histogram, and
/// how many are missing. A click sorts, a drag at the border sets the width.
class TableHeader : public QWidget {
  Q_OBJECT

public:
  TableHeader(ColumnWidths& widths, ColumnProfiles& profiles, QWidget* parent);

  void setTable(const Table& table);
  void setSort(const ViewSort& sort);
  void setSortable(bool sortable) { m_sortable = sortable; }  ///< else its tip says nothing of it
  void setOffset(int offset);                                 ///< pixels scrolled to the right
  void setCurrent(int column);                                ///< drawn in the accent colour
  int preferredWidth(int column) const;

  QSize sizeHint() const override;

Q_SIGNALS:
  void sortRequested(int column);
  void widthsChanged();
  void fitRequested(int column);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
  void paintColumn(QPainter& painter, int column, const QRect& rect) const;
  QString describe(int column) const;

  ColumnWidths& m_widths;
  ColumnProfiles& m_profiles;
  Table m_table;
  ViewSort m_sort;
  bool m_sortable = true;
  int m_offset = 0;
  int m_current = -1;
  std::optional<int> m_resized;  ///< the column whose width is being dragged
  int m_pressed = -1;
};

}  // namespace quern::ui
