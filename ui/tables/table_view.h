// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/memory.h"
#include "core/table/find_text.h"
#include "ui/tables/cell_text.h"
#include "ui/tables/column_profiles.h"
#include "ui/tables/table_header.h"

#include <QAbstractScrollArea>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace quern::ui {

class RowNumbers;

/// The rows of a table in the order of a view; null: as they are. Shared, so that a search can read
/// it.
using RowOrder = std::shared_ptr<const Values<std::int64_t>>;

/// A range of cells: from the one where selecting began to the current one. Rows are places in the
/// view.
struct CellRange {
  CellPlace anchor{}, current{};
  bool wholeRows = false;

  std::int64_t firstRow() const { return std::min(anchor.row, current.row); }
  std::int64_t lastRow() const { return std::max(anchor.row, current.row); }
  int firstColumn() const { return std::min(anchor.column, current.column); }
  int lastColumn() const { return std::max(anchor.column, current.column); }
  bool contains(std::int64_t row, int column) const {
    return row >= firstRow() && row <= lastRow() &&
           (wholeRows || (column >= firstColumn() && column <= lastColumn()));
  }
};

/// Shows a table of any size. Scrolls by rows, so the number of rows costs neither memory nor time:
/// only the cells in sight are ever looked at. Qt's own view keeps a record per row and counts
/// pixels in an int.
class TableView : public QAbstractScrollArea {
  Q_OBJECT

public:
  explicit TableView(QWidget* parent = nullptr);

  /// `name` is the same for the same content (see ColumnProfiles). Selection, sort and place are
  /// new.
  void setTable(const Table& table, const std::string& name = {});
  const Table& table() const { return m_table; }

  void setOrder(RowOrder order, const ViewSort& sort);  ///< the sort is shown in the header
  void setSortable(bool sortable) { m_header->setSortable(sortable); }  ///< said in the header
  const RowOrder& order() const { return m_order; }
  const ViewSort& sort() const { return m_sort; }
  std::int64_t tableRow(std::int64_t place) const;  ///< of a place in the view

  const CellRange& selection() const { return m_selection; }
  void setCurrent(const CellPlace& cell, bool extend = false);  ///< and scrolls it into sight
  std::int64_t firstVisibleRow() const { return m_firstRow; }
  std::int64_t visibleRows() const;  ///< that fit whole
  int rowHeight() const { return m_rowHeight; }
  QString cellText(const CellPlace& cell) const;

  /// These rows of the table are emphasised, for instance because a figure selected them.
  void setBrushedRows(std::vector<std::int64_t> rows);

  /// The selected cells as text, exact, with tabs between columns and line ends between rows; the
  /// column names first if more than one cell is selected. At most mostCopied cells.
  QString selectionAsTsv() const;
  static constexpr std::int64_t mostCopied = 2'000'000;

public Q_SLOTS:
  void copy();
  void selectAll();

Q_SIGNALS:
  void currentChanged(const quern::CellPlace& cell);
  /// Of the table, when whole rows are selected
  void rowsSelected(const std::vector<std::int64_t>& rows);
  void sortRequested(int column);
  void copyRefused(std::int64_t cells);

protected:
  bool event(QEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  static constexpr int cellPadding = 8;
  void measure();  ///< sizes that follow from fonts and table
  void updateScrollBars();
  void fitColumn(int column);
  void reveal(const CellPlace& cell);
  void announce();
  void announceRows();
  void selectRows(std::int64_t place, bool extend);
  CellPlace placeAt(const QPoint& point) const;
  void paintRow(QPainter& painter, std::int64_t place, int top) const;

  Table m_table;
  RowOrder m_order;
  ViewSort m_sort;
  ColumnWidths m_widths;
  ColumnProfiles m_profiles;
  std::vector<CellFormat> m_formats;
  TableHeader* m_header = nullptr;
  RowNumbers* m_numbers = nullptr;
  CellRange m_selection;
  std::vector<std::int64_t> m_brushed;  ///< sorted
  std::int64_t m_firstRow = 0;
  int m_rowHeight = 26;
  int m_wheel = 0;  ///< eighths of a degree not yet turned into rows
  bool m_selecting = false;
};

}  // namespace quern::ui
