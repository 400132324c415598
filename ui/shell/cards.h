// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPixmap>
#include <QWidget>

#include <vector>

namespace quern::ui {

/// A button that shows a picture or an icon, a title and a line below it.
class Card : public QAbstractButton {
  Q_OBJECT

public:
  Card(const QString& title, const QString& summary, QWidget* parent = nullptr);

  void setSummaryIsPath();                  ///< one line, cut at its beginning
  void setPicture(const QPixmap& picture);  ///< above the title; otherwise icon() stands left of it

  QSize sizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;  ///< with room for the whole summary

protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  int textLeft() const;  ///< beside the icon, where there is one

  QString m_summary;
  QPixmap m_picture;
  bool m_summaryIsPath = false;
};

/// Cards side by side, as many in a row as fit, all of one width.
class CardGrid : public QWidget {
  Q_OBJECT

public:
  CardGrid(int narrowest, QWidget* parent = nullptr);

  void setCards(std::vector<QWidget*> cards);  ///< owns them; the ones before are deleted

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  int columnsAt(int width) const;
  int tallestAt(int width) const;  ///< of cards of that width

  int m_narrowest;
  std::vector<QWidget*> m_cards;
};

}  // namespace quern::ui
