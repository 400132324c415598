// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchables.h"

#include "ui/canvas/operator_entries.h"
#include "ui/document/project_document.h"
#include "ui/shell/actions.h"
#include "ui/shell/chinese_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/samples.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>

namespace quern::ui {
namespace {

QString say(const char* source) {
  return QCoreApplication::translate("quern::ui::CommandPalette", source);
}

QIcon iconOf(const OperatorSpec& spec) {
  return operatorIcon(spec, Theme::current().family(spec.family));
}

void addNodes(std::vector<Findable>& found, const ProjectDocument& document,
              const FindableDeeds& deeds) {
  const QString kind = say(QT_TRANSLATE_NOOP("quern::ui::CommandPalette", "Node"));
  for (const Node& node : document.pipeline().nodes()) {
    const Registry::Entry* entry = document.registry().find(node.operatorId);
    const QString name = entry == nullptr ? qt(node.operatorId) : translated(entry->spec.name);
    const QString title = node.title.empty() ? name : qt(node.title);
    found.push_back(
        {title, kind, entry == nullptr ? icon(QStringLiteral("unknown")) : iconOf(entry->spec),
         SearchText({title, name}, {qt(node.id)}), [deeds, id = node.id] { deeds.reveal(id); }});
  }
}

void addCommands(std::vector<Findable>& found, const Actions& actions) {
  const QString kind = say(QT_TRANSLATE_NOOP("quern::ui::CommandPalette", "Command"));
  for (std::size_t command = 0; command < commandCount; ++command) {
    QAction& action = actions[static_cast<Command>(command)];
    if (!action.isEnabled() || static_cast<Command>(command) == Command::search) continue;
    const QString title = withoutMnemonic(action.text());
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const char* english = Actions::english(static_cast<Command>(command));
    const SearchText text({title, withoutMnemonic(QString::fromUtf8(english)),
                           withoutMnemonic(chineseText("quern::ui::Actions", english))},
                          {});
    found.push_back({title, keys.isEmpty() ? kind : keys, action.icon(), text,
                     [&action] { action.trigger(); }});
  }
}

void addOperators(std::vector<Findable>& found, const Registry& registry,
                  const FindableDeeds& deeds) {
  for (const Registry::Entry& entry : registry.entries()) {
    const QString title = translated(entry.spec.name);
    found.push_back({title, translated(nameOf(entry.spec.family)), iconOf(entry.spec),
                     searchTextOf(entry.spec),
                     [deeds, id = qt(entry.spec.id)] { deeds.addOperator(id); }});
  }
}

void addProjects(std::vector<Findable>& found, const FindableDeeds& deeds) {
  for (const RecentProject& project : recentProjects())
    found.push_back({project.title, placeText(project.path), icon(QStringLiteral("recent")),
                     SearchText({project.title}, {project.path}),
                     [deeds, path = project.path] { deeds.open(path); }});
  for (const Sample& sample : samples())
    found.push_back({translatedTitle(sample),
                     say(QT_TRANSLATE_NOOP("quern::ui::CommandPalette", "Sample")),
                     icon(QStringLiteral("fields/") + sample.field),
                     SearchText({translatedTitle(sample), sample.title}, {sample.field}),
                     [deeds, path = sample.path] { deeds.open(path); }});
}

}  // namespace

std::vector<Findable> findablesOf(const Actions& actions, const ProjectDocument& document,
                                  const FindableDeeds& deeds) {
  std::vector<Findable> found;
  addNodes(found, document, deeds);
  addCommands(found, actions);
  addOperators(found, document.registry(), deeds);
  addProjects(found, deeds);
  return found;
}

}  // namespace quern::ui
