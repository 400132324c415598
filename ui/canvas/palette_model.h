// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>

namespace quern {
class Registry;
}

namespace quern::ui {

/// Families with their operators; an operator can be dragged.
class PaletteModel final : public QStandardItemModel {
  Q_OBJECT

public:
  static constexpr int operatorRole = Qt::UserRole;  ///< the id; empty for a family

  explicit PaletteModel(const Registry& registry, QObject* parent = nullptr);

  void fill();  ///< again, after the theme or the language has changed

  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
  const Registry& m_registry;
};

}  // namespace quern::ui
