// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace quern {
class Registry;
}

namespace quern::ui {

/// The operators in a narrow window: one icon per family, whose menu lists the operators.
class FoldedPalette : public QScrollArea {
  Q_OBJECT

public:
  explicit FoldedPalette(const Registry& registry, QWidget* parent = nullptr);

Q_SIGNALS:
  void chosen(const QString& operatorId);

protected:
  void changeEvent(QEvent* event) override;

private:
  void fill();

  const Registry& m_registry;
};

}  // namespace quern::ui
