// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPicture>
#include <QWidget>

#include <vector>

namespace quern::ui {

/// Pages one below the other, as wide as there is room, drawn only where they are in sight.
class PageList : public QWidget {
  Q_OBJECT

public:
  explicit PageList(QWidget* parent = nullptr);

  void setPages(std::vector<QPicture> pages);
  int count() const { return static_cast<int>(m_pages.size()); }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  double scaleFor(int width) const;
  QRectF placeOf(int page) const;

  std::vector<QPicture> m_pages;
};

}  // namespace quern::ui
