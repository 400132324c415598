// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/schema.h"

#include <QPlainTextEdit>

class QCompleter;
class QStandardItemModel;

namespace quern::ui {

/// Three lines for a formula, more for a list of them. Typing the beginning of a column or a function offers it; Ctrl+Space
/// offers all. A column is inserted as it must be written.
class ExpressionField final : public QPlainTextEdit {
  Q_OBJECT

public:
  explicit ExpressionField(QWidget* parent = nullptr);

  void setSchema(const TableSchema* schema);  ///< null: functions only

Q_SIGNALS:
  void edited(const QString& text);
  void finished();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  void fitHeight();
  QString wordBeforeCursor() const;
  void offer(bool all);
  void insert(const QString& written);

  QCompleter* m_completer;
  QStandardItemModel* m_words;
  TableSchema m_schema;
  bool m_filled = false;
};

}  // namespace quern::ui
