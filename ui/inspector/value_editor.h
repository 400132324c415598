// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/parameter.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace quern::ui {

/// What an editor may know of the world around its parameter.
struct EditorSurroundings {
  const TableSchema* schema =
      nullptr;       ///< of the input the parameter looks at; null: not known yet
  QString folder{};  ///< what relative paths are relative to
  /// The values that a column of text or categories was last seen to have; empty: none was seen
  std::function<std::vector<std::string>(const std::string& column)> knownValues{};
};

/// The field of one parameter. It shows a value and says when the user changes it; it stores
/// nothing.
class ValueEditor : public QWidget {
  Q_OBJECT

public:
  using QWidget::QWidget;

  /// The value in force. Called on every change from elsewhere; must not disturb who is typing the
  /// same value.
  virtual void present(const Json& value, const EditorSurroundings& surroundings) = 0;
  virtual void setWrong(bool wrong);

Q_SIGNALS:
  /// Null: back to the initial value. `typing`: more of the same is likely to follow, and is one
  /// undo step with it.
  void edited(const quern::Json& value, bool typing);
  /// What was entered could not be taken, and what stands instead; empty: no more to complain about.
  void complained(const QString& trouble);
  void finished();  ///< what follows is another step

protected:
  /// The child that takes the focus and shows a wrong value; also the label's buddy.
  void setField(QWidget* field);
};

/// Sets a property that the style sheet looks at.
void setMark(QWidget& widget, const char* name, bool on);

/// The editor for a parameter's kind.
std::unique_ptr<ValueEditor> makeEditor(const ParameterSpec& spec);

}  // namespace quern::ui
