// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace quern::ui {

/// The field that Ctrl+F opens below a table: what to find, next, previous, and what came of it.
class FindBar : public QWidget {
  Q_OBJECT

public:
  explicit FindBar(QWidget* parent = nullptr);

  void open();
  QString wanted() const;
  void setOutcome(const QString& outcome);  ///< "not found", "searching…"

Q_SIGNALS:
  void findRequested(bool backwards);
  void closed();

protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void retranslate();
  void close();

  QLineEdit* m_field = nullptr;
  QToolButton* m_previous = nullptr;
  QToolButton* m_next = nullptr;
  QLabel* m_outcome = nullptr;
  QToolButton* m_close = nullptr;
};

}  // namespace quern::ui
