// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/schema.h"
#include "ui/inspector/expression_words.h"

#include <QPlainTextEdit>

class QCompleter;
class QStandardItemModel;

namespace quern::ui {

/// Three lines for a formula, more for a list of them. Typing the beginning of a column or a
/// function offers it; Ctrl+Space offers all that fits. It is inserted as it must be written, in
/// the place of the whole name that the cursor stands in.
class ExpressionField final : public QPlainTextEdit {
  Q_OBJECT

public:
  explicit ExpressionField(QWidget* parent = nullptr);

  void setSchema(const TableSchema* schema);  ///< null: functions only
  QStringList offered() const;                ///< what the open list holds; empty if it is closed

Q_SIGNALS:
  void edited(const QString& text);
  void finished();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  void fitHeight();
  void offer(Asked asked);
  void closeList();
  void insert(QString written);

  QCompleter* m_completer;
  QStandardItemModel* m_list;
  std::vector<ExpressionWord> m_words;
  TableSchema m_schema;
  bool m_filled = false;
};

}  // namespace quern::ui
