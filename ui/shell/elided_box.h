// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace quern::ui {

/// A combo box whose text ends in dots where it has no room, not within a letter.
class ElidedBox : public QComboBox {
public:
  using QComboBox::QComboBox;

  QString shownText() const;  ///< as much of the current text as has room

protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace quern::ui
