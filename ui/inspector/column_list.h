// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/schema.h"

#include <QListWidget>

#include <string>
#include <vector>

namespace quern::ui {

/// One line of a ColumnList.
struct ListedColumn {
  std::string name;
  QIcon picture{};
  bool chosen = false;
  QString tip{};
};

/// Columns with a tick each. As high as its lines, up to seven; more are scrolled. Where the order of
/// the chosen ones counts they come first and numbered, and are dragged to their place, or moved
/// there with Alt and the arrow keys.
class ColumnList final : public QListWidget {
  Q_OBJECT

public:
  explicit ColumnList(QWidget* parent = nullptr);

  /// The first `ranked` columns are in an order that counts.
  void fill(const std::vector<ListedColumn>& columns, int ranked);
  bool isLong() const;  ///< some of it has to be scrolled
  int ranked() const { return m_ranked; }
  std::string nameAt(int row) const;
  std::vector<std::string> shownNames() const;
  void narrow(const QString& typed);  ///< to names that contain it
  void moveCurrent(int by);           ///< as Alt with an arrow key does

Q_SIGNALS:
  void ticked(const std::string& name, bool on);
  void moved(int from, int to);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

private:
  void fitHeight();
  void number();
  int rankedRowAt(const QPoint& place) const;

  int m_ranked = 0;
  bool m_filling = false;  ///< ticks change because of us
  int m_held = -1;         ///< the row that was pressed and may be dragged
  int m_dragged = -1;      ///< where it is by now; -1: it has not left its place
  QPoint m_pressed;
};

}  // namespace quern::ui
