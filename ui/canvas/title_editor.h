// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace quern::ui {

/// A title edited where it stands. Return or leaving it keeps the text, Esc the old one; then it
/// deletes itself.
class TitleEditor final : public QLineEdit {
  Q_OBJECT

public:
  TitleEditor(const QString& title, const QRect& place, QWidget* parent);

Q_SIGNALS:
  void accepted(const QString& title);

protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  void end(bool keep);

  bool m_ended = false;
};

}  // namespace quern::ui
