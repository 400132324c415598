// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/value_editor.h"

class QLabel;
class QToolButton;

namespace quern::ui {

/// One parameter in the form: label, reset arrow, field, and below it what is wrong with it.
class ParameterRow final : public QWidget {
  Q_OBJECT

public:
  explicit ParameterRow(const ParameterSpec& spec, QWidget* parent = nullptr);

  std::string key() const;
  ValueEditor& editor() const { return *m_editor; }

  /// The value the user set (null: none), whether the parameter matters now, and what the check
  /// found.
  void present(const Json& set, bool active, const Findings& findings,
               const EditorSurroundings& surroundings);

Q_SIGNALS:
  /// Null: back to the initial value. Steps of one gesture (not -1) are undone together.
  void edited(const std::string& key, const quern::Json& value, int gesture);

private:
  void pass(const Json& value, bool typing);
  void showTrouble();

  ParameterSpec m_spec;
  Json m_initial;
  ValueEditor* m_editor;
  QLabel* m_label;
  QToolButton* m_reset;
  QLabel* m_trouble;
  Json m_set;           ///< as last presented
  Findings m_findings;  ///< of the check
  QString m_complaint;  ///< of the editor, about what it took back
  int m_gesture = -1;
};

}  // namespace quern::ui
