// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "ui/shell/command_palette.h"

#include <functional>
#include <vector>

namespace quern::ui {

class Actions;
class ProjectDocument;

/// What choosing a thing that was found does.
struct FindableDeeds {
  std::function<void(const QString& operatorId)> addOperator;
  std::function<void(const NodeId& node)> reveal;
  std::function<void(const QString& path)> open;
};

/// Everything Ctrl+K searches: nodes of the project, commands that can be given now, operators,
/// recent projects and samples. Names are found in the user's language and in English.
std::vector<Findable> findablesOf(const Actions& actions, const ProjectDocument& document,
                                  const FindableDeeds& deeds);

}  // namespace quern::ui
