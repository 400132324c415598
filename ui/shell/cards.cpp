// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/cards.h"

#include "ui/shell/theme.h"

#include <QPainter>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr int pictureHeight = 88;
constexpr int iconSide = 24;

QFont titleOf(const QFont& body) {
  QFont font = body;
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace

Card::Card(const QString& title, const QString& summary, QWidget* parent)
    : QAbstractButton(parent),
      m_summary(summary) {
  setText(title);
  setAccessibleName(title);
  setAccessibleDescription(summary);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setToolTip(summary);
}

void Card::setPicture(const QPixmap& picture) {
  m_picture = picture;
  update();
}

void Card::setSummaryIsPath() {
  m_summaryIsPath = true;
  updateGeometry();
}

QSize Card::sizeHint() const {
  constexpr int usualWidth = 220;
  return {usualWidth, heightForWidth(usualWidth)};
}

int Card::heightForWidth(int width) const {
  constexpr int fewestLines = 2;  // so that most cards are of one height
  const QFontMetrics summary(secondaryFont());
  const int room = std::max(1, width - textLeft() - space::m);
  int lines = m_summary.isEmpty() ? 0 : summary.lineSpacing() + space::xs;
  if (!m_summary.isEmpty() && !m_summaryIsPath)
    lines = space::xs + std::max(fewestLines * summary.lineSpacing(),
                                 summary
                                     .boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX),
                                                   Qt::AlignLeft | Qt::TextWordWrap, m_summary)
                                     .height());
  const int title = QFontMetrics(titleOf(bodyFont())).height();
  const int picture = m_picture.isNull() ? 0 : pictureHeight;
  return picture + std::max(title + lines, iconSide) + 2 * space::m;
}

int Card::textLeft() const {
  return m_picture.isNull() && !icon().isNull() ? space::m + iconSide + space::m : space::m;
}

void Card::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  painter.setPen(QPen(hasFocus() || underMouse() ? theme.accent : theme.line, hasFocus() ? 2 : 1));
  painter.setBrush(theme.card);
  painter.drawRoundedRect(frame, cornerRadius, cornerRadius);

  QRect inside = rect().adjusted(space::m, space::m, -space::m, -space::m);
  if (!m_picture.isNull()) {
    const QRect band(1, 1, width() - 2, pictureHeight);
    painter.fillRect(band.adjusted(space::xs, space::xs, -space::xs, 0), Theme::light().canvas);
    const QSize size =
        m_picture.size().scaled(band.size() - QSize(space::l, space::s), Qt::KeepAspectRatio);
    QRect target({0, 0}, size);
    target.moveCenter(band.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(target, m_picture);
    inside.setTop(band.bottom() + space::s);
  } else if (!icon().isNull()) {
    icon().paint(&painter, QRect(inside.topLeft(), QSize(iconSide, iconSide)));
  }
  inside.setLeft(textLeft());
  const QFont bold = titleOf(bodyFont());
  painter.setFont(bold);
  painter.setPen(theme.text);
  const int line = QFontMetrics(bold).height();
  painter.drawText(QRect(inside.left(), inside.top(), inside.width(), line),
                   Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(bold).elidedText(text(), Qt::ElideRight, inside.width()));
  painter.setFont(secondaryFont());
  painter.setPen(theme.secondary);
  const QRect below = inside.adjusted(0, line + space::xs, 0, 0);
  if (m_summaryIsPath)  // no blanks to be wrapped at, and its end tells it from others
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignTop,
        QFontMetrics(secondaryFont()).elidedText(m_summary, Qt::ElideLeft, below.width()));
  else
    painter.drawText(below, Qt::AlignLeft | Qt::TextWordWrap, m_summary);
}

void Card::enterEvent(QEnterEvent*) { update(); }
void Card::leaveEvent(QEvent*) { update(); }

CardGrid::CardGrid(int narrowest, QWidget* parent) : QWidget(parent), m_narrowest(narrowest) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void CardGrid::setCards(std::vector<QWidget*> cards) {
  for (QWidget* old : m_cards) old->deleteLater();
  m_cards = std::move(cards);
  for (QWidget* card : m_cards) {
    card->setParent(this);
    card->show();
  }
  QWidget* before = this;
  for (QWidget* card : m_cards) {
    setTabOrder(before, card);
    before = card;
  }
  updateGeometry();
  resizeEvent(nullptr);
}

int CardGrid::columnsAt(int width) const {
  return std::max(1, (width + space::m) / (m_narrowest + space::m));
}

int CardGrid::heightForWidth(int width) const {
  if (m_cards.empty()) return 0;
  const int columns = columnsAt(width);
  const int rows = (static_cast<int>(m_cards.size()) + columns - 1) / columns;
  const int wide = (width - (columns - 1) * space::m) / columns;
  return rows * tallestAt(wide) + (rows - 1) * space::m;
}

int CardGrid::tallestAt(int width) const {
  int tallest = 0;
  for (const QWidget* card : m_cards)
    tallest = std::max(tallest, card->hasHeightForWidth() ? card->heightForWidth(width)
                                                          : card->sizeHint().height());
  return tallest;
}

QSize CardGrid::sizeHint() const {
  return {m_narrowest * 3, heightForWidth(m_narrowest * 3 + 2 * space::m)};
}

void CardGrid::resizeEvent(QResizeEvent*) {
  if (m_cards.empty()) return;
  const int columns = columnsAt(width());
  const int wide = (width() - (columns - 1) * space::m) / columns;
  const int tall = tallestAt(wide);
  int place = 0;
  for (QWidget* card : m_cards) {
    card->setGeometry(place % columns * (wide + space::m), place / columns * (tall + space::m),
                      wide, tall);
    ++place;
  }
}

}  // namespace quern::ui
