// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/preferences.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace quern::ui {

/// The choices for all projects. What is chosen takes effect at once and can be seen behind the
/// dialog; Cancel takes it back.
class PreferencesDialog : public QDialog {
  Q_OBJECT

public:
  explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);

  Preferences chosen() const;

Q_SIGNALS:
  void changed(const quern::ui::Preferences& preferences);
  void cacheClearRequested();

private:
  QComboBox* choice(const QStringList& labels, int current);
  QSpinBox* gigabytes(std::int64_t bytes);

  Preferences m_before;
  QComboBox* m_language = nullptr;
  QComboBox* m_theme = nullptr;
  QComboBox* m_device = nullptr;
  QSpinBox* m_threads = nullptr;
  QSpinBox* m_memory = nullptr;
  QSpinBox* m_disk = nullptr;
};

}  // namespace quern::ui
