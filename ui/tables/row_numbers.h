// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

namespace quern::ui {

class TableView;

/// The numbers left of a table view's rows, counted as in the table whatever the sort. Clicking and
/// dragging selects whole rows.
class RowNumbers : public QWidget {
  Q_OBJECT

public:
  explicit RowNumbers(TableView& view);

  int preferredWidth() const;

Q_SIGNALS:
  void pressed(std::int64_t place, bool extend);
  void released();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

private:
  std::int64_t placeAt(const QMouseEvent& event) const;

  TableView& m_view;
};

}  // namespace quern::ui
