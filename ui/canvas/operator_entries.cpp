// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/operator_entries.h"

#include "ui/shell/chinese_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QSettings>

namespace quern::ui {
namespace {

QString useKey(const std::string& operatorId) {
  return QStringLiteral("canvas/uses/") + qt(operatorId);
}

}  // namespace

SearchText searchTextOf(const OperatorSpec& spec) {
  QStringList names{translated(spec.name), QString::fromUtf8(spec.name.source)};
  if (const QString name = chineseText("core", spec.name.source); !name.isEmpty()) names << name;
  const Text family = nameOf(spec.family);
  return {names,
          {qt(spec.id), qt(spec.keywords), translated(family), QString::fromUtf8(family.source)}};
}

std::vector<MenuEntry> operatorEntries(const Registry& registry,
                                       const std::function<bool(const OperatorSpec&)>& passes) {
  std::vector<MenuEntry> entries;
  for (const Registry::Entry& entry : registry.entries()) {
    const OperatorSpec& spec = entry.spec;
    if (!passes(spec)) continue;
    entries.push_back({.id = qt(spec.id),
                       .icon = operatorIcon(spec, Theme::current().family(spec.family)),
                       .title = translated(spec.name),
                       .detail = translated(spec.summary),
                       .search = searchTextOf(spec),
                       .uses = usesOf(std::string(spec.id))});
  }
  return entries;
}

int usesOf(const std::string& operatorId) {
  return QSettings().value(useKey(operatorId), 0).toInt();
}

void countUse(const std::string& operatorId) {
  QSettings().setValue(useKey(operatorId), usesOf(operatorId) + 1);
}

}  // namespace quern::ui
