// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace quern::ui {

class IntegerField;
class ProjectDocument;

/// What is said of the project as a whole, shown while no node is selected.
class ProjectForm final : public QWidget {
  Q_OBJECT

public:
  explicit ProjectForm(ProjectDocument& document, QWidget* parent = nullptr);

private:
  void listen();
  void refresh();

  ProjectDocument& m_document;
  QLineEdit* m_title;
  QPlainTextEdit* m_description;
  IntegerField* m_seed;
};

}  // namespace quern::ui
