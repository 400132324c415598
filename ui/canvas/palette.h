// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace quern {
class Registry;
}

namespace quern::ui {

/// The operators by family, to be searched, dragged onto the canvas or added by a double-click.
class Palette : public QWidget {
  Q_OBJECT

public:
  explicit Palette(const Registry& registry, QWidget* parent = nullptr);

public Q_SLOTS:
  void focusSearch();

Q_SIGNALS:
  void chosen(const QString& operatorId);  ///< double-clicked, or Return: to be added

private:
  const Registry& m_registry;
};

/// What a drag from the palette carries: the operator's id as UTF-8.
inline constexpr char operatorMimeType[] = "application/x-quern-operator";

}  // namespace quern::ui
