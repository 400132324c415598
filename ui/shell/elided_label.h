// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace quern::ui {

/// One line of plain text that ends in dots where it has no room; the tool tip has all of it then.
class ElidedLabel : public QLabel {
public:
  using QLabel::QLabel;

  QString shownText() const;  ///< as much as has room

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace quern::ui
