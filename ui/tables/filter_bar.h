// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/table/schema.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace quern::ui {

/// The field below a table for the condition that its rows have to fulfil, in the language of
/// formulas: "hours > 10 and city = "Oslo"".
class FilterBar : public QWidget {
  Q_OBJECT

public:
  explicit FilterBar(QWidget* parent = nullptr);

  void open();
  void present(const QString& condition);    ///< without taking the keyboard; hidden if it is empty
  void reset(const TableSchema& schema);  ///< another table
  void setTrouble(const Error& error);
  void clearTrouble();

Q_SIGNALS:
  void filterRequested(const QString& condition);
  void closed();

protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void retranslate();
  void close();

  QLineEdit* m_field = nullptr;
  QLabel* m_trouble = nullptr;
  QToolButton* m_close = nullptr;
  QString m_example;
};

}  // namespace quern::ui
