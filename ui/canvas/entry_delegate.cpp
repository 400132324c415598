// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/entry_delegate.h"

#include "ui/shell/theme.h"

#include <QIcon>
#include <QPainter>

namespace quern::ui {
namespace {

constexpr int iconSize = 20;

}  // namespace

void EntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  const QRect row = option.rect.adjusted(0, 1, 0, -1);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
    QColor wash = theme.accent;
    wash.setAlpha(option.state & QStyle::State_Selected ? 40 : 18);
    painter->setPen(Qt::NoPen);
    painter->setBrush(wash);
    painter->drawRoundedRect(row, cornerRadius, cornerRadius);
  }
  const QRect picture(row.left() + space::s, row.center().y() - iconSize / 2 + 1, iconSize,
                      iconSize);
  index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
  const int left = picture.right() + space::m;
  const int width = row.right() - space::s - left;
  const QString detail = index.data(detailRole).toString();
  const auto write = [&](const QFont& font, const QColor& colour, int top, int height,
                         const QString& text) {
    painter->setFont(font);
    painter->setPen(colour);
    const QString fitting = QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
    painter->drawText(QRect(left, top, width, height), Qt::AlignLeft | Qt::AlignVCenter, fitting);
  };
  const int half = row.height() / 2;
  write(bodyFont(), theme.text, row.top() + (detail.isEmpty() ? 0 : 3),
        detail.isEmpty() ? row.height() : half - 1, index.data(Qt::DisplayRole).toString());
  if (!detail.isEmpty())
    write(secondaryFont(), theme.secondary, row.top() + half, half - 3, detail);
  painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const bool twoLines = !index.data(detailRole).toString().isEmpty();
  const int lines =
      QFontMetrics(bodyFont()).height() + (twoLines ? QFontMetrics(secondaryFont()).height() : 0);
  return {0, lines + (twoLines ? space::m : space::m + 2)};
}

}  // namespace quern::ui
