// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/page_list.h"

#include "ui/figures/picture_replay.h"
#include "ui/reporting/page_setter.h"
#include "ui/shell/count_text.h"
#include "ui/shell/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr double edge = space::xl, gap = space::l, largestScale = 1.25;

}  // namespace

PageList::PageList(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Pages of the report"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void PageList::setPages(std::vector<QPicture> pages) {
  m_pages = std::move(pages);
  setAccessibleDescription(counted(tr("%1 {page|pages}"), {countText(count())}));
  setMinimumHeight(heightForWidth(width()));
  update();
}

double PageList::scaleFor(int width) const {
  return std::clamp((width - 2 * edge) / page::size.width(), 0.2, largestScale);
}

int PageList::heightForWidth(int width) const {
  return static_cast<int>(2 * edge + count() * (page::size.height() * scaleFor(width) + gap));
}

QSize PageList::sizeHint() const { return {620, heightForWidth(620)}; }

QRectF PageList::placeOf(int page) const {
  const QSizeF size = QSizeF(page::size) * scaleFor(width());
  return {QPointF((width() - size.width()) / 2, edge + page * (size.height() + gap)), size};
}

void PageList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  setMinimumHeight(heightForWidth(width()));
}

void PageList::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.fillRect(event->rect(), Theme::current().canvas);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  for (int page = 0; page < count(); ++page) {
    const QRectF place = placeOf(page);
    if (!place.intersects(QRectF(event->rect()))) continue;
    painter.fillRect(place, Qt::white);
    painter.setPen(QPen(Theme::current().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(scaleFor(width()), scaleFor(width()));
    replay(m_pages[static_cast<std::size_t>(page)], painter, {});
    painter.restore();
  }
}

}  // namespace quern::ui
