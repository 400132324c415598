// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/palette_model.h"

#include "core/pipeline/registry.h"
#include "ui/canvas/palette.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QMimeData>

#include <map>

namespace quern::ui {
namespace {

QStandardItem* familyItem(Family family) {
  auto* item = new QStandardItem(translated(nameOf(family)));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  item->setFont([] {
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
  }());
  return item;
}

QStandardItem* operatorItem(const OperatorSpec& spec) {
  const QColor colour = Theme::current().family(spec.family);
  auto* item = new QStandardItem(operatorIcon(spec, colour), translated(spec.name));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
  item->setData(qt(spec.id), PaletteModel::operatorRole);
  item->setToolTip(translated(spec.summary));
  item->setData(translated(spec.summary), Qt::AccessibleDescriptionRole);
  return item;
}

}  // namespace

PaletteModel::PaletteModel(const Registry& registry, QObject* parent)
    : QStandardItemModel(parent),
      m_registry(registry) {
  fill();
}

void PaletteModel::fill() {
  clear();
  std::map<Family, QStandardItem*>
      shelves;  // in the order of the enumerators, as on every other page
  for (const Registry::Entry& entry : m_registry.entries()) {
    QStandardItem*& shelf = shelves[entry.spec.family];
    if (shelf == nullptr) shelf = familyItem(entry.spec.family);
    shelf->appendRow(operatorItem(entry.spec));
  }
  for (const auto& [family, shelf] : shelves) appendRow(shelf);
}

QStringList PaletteModel::mimeTypes() const { return {operatorMimeType}; }

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const {
  for (const QModelIndex& index : indexes) {
    const QString id = index.data(operatorRole).toString();
    if (id.isEmpty()) continue;
    auto* data = new QMimeData;
    data->setData(operatorMimeType, id.toUtf8());
    return data;
  }
  return nullptr;
}

}  // namespace quern::ui
