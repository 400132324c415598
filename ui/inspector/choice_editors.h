// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/value_editor.h"
#include "ui/shell/elided_box.h"

class QCheckBox;

namespace quern::ui {

/// A switch: its label stands beside it, so the row shows none of its own.
class BooleanEditor final : public ValueEditor {
  Q_OBJECT

public:
  explicit BooleanEditor(const BooleanParameter& parameter);

  void present(const Json& value, const EditorSurroundings& surroundings) override;

private:
  QCheckBox* m_box;
};

/// A list of choices that the wheel does not turn by accident.
class CalmComboBox final : public ElidedBox {
  Q_OBJECT

public:
  using ElidedBox::ElidedBox;

protected:
  void wheelEvent(QWheelEvent* event) override;
};

class ChoiceEditor final : public ValueEditor {
  Q_OBJECT

public:
  explicit ChoiceEditor(const ChoiceParameter& parameter);

  void present(const Json& value, const EditorSurroundings& surroundings) override;

private:
  CalmComboBox* m_box;
};

}  // namespace quern::ui
