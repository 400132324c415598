// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/value_editor.h"

class QLineEdit;

namespace quern::ui {

/// A path: typed, chosen in a dialog, or a file dropped on the field.
class FileEditor final : public ValueEditor {
  Q_OBJECT

public:
  explicit FileEditor(const FileParameter& parameter);

  void present(const Json& value, const EditorSurroundings& surroundings) override;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void browse();

  bool isFolder() const;

  FileUse m_use;
  Text m_filter;
  QString m_folder;
  QLineEdit* m_field;
};

}  // namespace quern::ui
