// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/operator_entries.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QSettings>
#include <QTranslator>

#include <memory>

namespace quern::ui {
namespace {

QString useKey(const std::string& operatorId) {
  return QStringLiteral("canvas/uses/") + qt(operatorId);
}

/// The Chinese name, whatever language the window speaks: who types pinyin is understood in either.
QString chinese(Text text) {
  static const std::unique_ptr<QTranslator> translator = [] {
    auto made = std::make_unique<QTranslator>();
    return made->load(QStringLiteral(":/i18n/quern_zh_CN.qm")) ? std::move(made) : nullptr;
  }();
  return translator != nullptr ? translator->translate("core", text.source) : QString();
}

}  // namespace

SearchText searchTextOf(const OperatorSpec& spec) {
  QStringList names{translated(spec.name), QString::fromUtf8(spec.name.source)};
  if (const QString name = chinese(spec.name); !name.isEmpty()) names << name;
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
