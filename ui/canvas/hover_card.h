// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;

namespace quern::ui {

/// A tip that stays while the pointer is on it, so that what it offers can be clicked.
class HoverCard final : public QFrame {
  Q_OBJECT

public:
  explicit HoverCard(QWidget* parent);

  /// Shows the text near a point of the parent after a moment, unless called again or dismissed
  /// before. The text is made when it is shown. `key` tells whether it is still the same thing.
  void offer(const QString& key, const QPoint& position, std::function<QString()> text);
  void dismiss();  ///< in a moment, unless the pointer reaches the card
  void dismissNow();

Q_SIGNALS:
  void linkActivated(const QString& key, const QString& target);

protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  void present();

  QLabel* m_label;
  QTimer m_wait, m_leave;
  QString m_key;
  QPoint m_position;
  std::function<QString()> m_text;
};

}  // namespace quern::ui
