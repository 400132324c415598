// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace quern::ui {

/// What a model is: its task and columns, the steps of its path and what each of them learned.
class ModelPage : public QWidget {
  Q_OBJECT

public:
  ModelPage(const Registry& registry, QWidget* parent = nullptr);

  void setModel(std::shared_ptr<const Model> model);
  const std::shared_ptr<const Model>& model() const { return m_model; }

Q_SIGNALS:
  void saveRequested();

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();
  void fill();

  const Registry& m_registry;
  std::shared_ptr<const Model> m_model;
  QLabel* m_summary = nullptr;
  QPushButton* m_save = nullptr;
  QTreeWidget* m_steps = nullptr;
};

}  // namespace quern::ui
