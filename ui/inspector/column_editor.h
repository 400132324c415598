// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/value_editor.h"

class QPushButton;

namespace quern::ui {

/// One column, chosen in a list that is narrowed by typing.
class ColumnEditor final : public ValueEditor {
  Q_OBJECT

public:
  explicit ColumnEditor(const ColumnParameter& parameter);

  void present(const Json& value, const EditorSurroundings& surroundings) override;

private:
  void open();

  ColumnParameter m_parameter;
  TableSchema m_schema;
  bool m_known = false;  ///< the schema is
  QPushButton* m_button;
};

}  // namespace quern::ui
