// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/background.h"
#include "ui/shell/result_words.h"
#include "ui/tables/cell_range.h"
#include "ui/tables/cell_text.h"
#include "ui/tables/column_profiles.h"
#include "ui/tables/table_header.h"

#include <QAbstractScrollArea>

#include <cstdint>
#include <string>
#include <vector>

namespace quern::ui {

class RowNumbers;

/// Shows a table of any size. Scrolls by rows, so the number of rows costs neither memory nor time:
/// only the cells in sight are ever looked at. Qt's own view keeps a record per row and counts
/// pixels in an int.
class TableView : public QAbstractScrollArea {
  Q_OBJECT

public:
  explicit TableView(QWidget* parent = nullptr);

  /// `name` is the same for the same content (see ColumnProfiles). Selection, sort and place are
  /// new. `words` says what columns and cells that Quern has named are called in this language.
  void setTable(const Table& table, const std::string& name = {}, const ResultWords& words = {});
  const Table& table() const { return m_table; }
  const ResultWords& words() const { return m_words; }
  /// What a cell of words ("true", a text, a category) shows, whole and however long it is.
  static QString shownWord(const ColumnSchema& column, const QString& written,
                           const ResultWords& words);

  void setOrder(RowOrder order, const ViewSort& sort);  ///< the sort is shown in the header
  void setSortable(bool sortable) { m_header->setSortable(sortable); }  ///< said in the header
  const RowOrder& order() const { return m_order; }
  const ViewSort& sort() const { return m_sort; }
  std::int64_t rowCount() const;                    ///< in the view: a filter leaves rows out
  std::int64_t tableRow(std::int64_t place) const;  ///< of a place in the view
  /// The place of a table's row in the view; -1 if it is filtered out.
  std::int64_t placeOf(std::int64_t row) const;

  /// These many columns at the left stay in sight while the others scroll; fewer, for as long as
  /// they would take most of the width.
  void freeze(int columns);
  int frozen() const { return m_frozen; }
  /// Whole numbers with thousands separators: not for numbers that are names (years, orders).
  void setGrouped(bool grouped);

  const CellRange& selection() const { return m_selection; }
  void setCurrent(const CellPlace& cell, bool extend = false);  ///< and scrolls it into sight
  std::int64_t firstVisibleRow() const { return m_firstRow; }
  std::int64_t visibleRows() const;  ///< that fit whole
  int rowHeight() const { return m_rowHeight; }
  QString cellText(const CellPlace& cell) const;

  /// These rows of the table are emphasised, for instance because a figure selected them.
  void setBrushedRows(std::vector<std::int64_t> rows);

  static constexpr std::int64_t mostCopied = 2'000'000;  ///< cells

public Q_SLOTS:
  /// Puts the selected cells on the clipboard, made in a worker thread (see tsvOf).
  void copy(quern::ui::Headings headings);
  void selectAll();

Q_SIGNALS:
  void currentChanged(const quern::CellPlace& cell);
  /// Of the table, when whole rows are selected
  void rowsSelected(const std::vector<std::int64_t>& rows);
  void sortRequested(int column);
  void copied();
  void copyRefused(std::int64_t cells);  ///< more than mostCopied
  /// A right click, or the menu key. On a heading the row is -1.
  void menuRequested(const quern::CellPlace& cell, const QPoint& global);

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
  void contextMenuEvent(QContextMenuEvent* event) override;
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
  void paintColumns(QPainter& painter, const QRect& area, int firstColumn, int lastColumn) const;
  void paintCell(QPainter& painter, const CellPlace& cell, const QRect& rect) const;

  Table m_table;
  ResultWords m_words;
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
  int m_frozen = 0;
  bool m_grouped = false;
  int m_rowHeight = 26;
  int m_wheel = 0;  ///< eighths of a degree not yet turned into rows
  bool m_selecting = false;
  Background m_copying;
};

}  // namespace quern::ui
