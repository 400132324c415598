// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace quern::ui {

/// Two quiet lines: a title and, smaller, what it is about; the icon on the left.
class EntryDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  static constexpr int detailRole = Qt::UserRole + 1;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace quern::ui
